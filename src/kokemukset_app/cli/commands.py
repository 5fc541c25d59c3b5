"""The commands."""

from __future__ import annotations

import errno
import sys
import traceback
from collections.abc import Callable, Sequence

from kokemukset_app.cli.arguments import Arguments
from kokemukset_app.cli.attaching import attach_file
from kokemukset_app.cli.care import bulk_change, rename, set_status, with_privacy
from kokemukset_app.cli.editing import new_entry, set_fields
from kokemukset_app.cli.exchange import export_entries, import_entries
from kokemukset_app.cli.grammar import FACET_OPTIONS
from kokemukset_app.cli.output import Output
from kokemukset_app.cli.overview import overview
from kokemukset_app.cli.plan import check_plan
from kokemukset_app.cli.presenting import present
from kokemukset_app.cli.shapes import FacetLabels, check_shape, entry_shape, index_shape, marked, search_shape
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.entry import LANGUAGES, EntryHead, EntryId
from kokemukset_app.core.errors import EntryMissing, IndexDamaged, KokemuksetError
from kokemukset_app.core.events import Trouble
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.plain_text import sections
from kokemukset_app.core.ports import CheckReport
from kokemukset_app.core.problems import Severity
from kokemukset_app.core.query import Sort
from kokemukset_app.core.results import Hit
from kokemukset_app.core.text import fold
from kokemukset_app.services.entry_service import OpenedEntry
from kokemukset_app.services.search_service import Asked
from kokemukset_app.services.session import Session, Workplace
from kokemukset_app.wording.catalogue import QT_TRANSLATE_NOOP
from kokemukset_app.wording.notes import note_text
from kokemukset_app.wording.problems import problem_text
from kokemukset_app.wording.troubles import trouble_text

DONE, FOUND_ERRORS, CANNOT = 0, 1, 3
_SEVERITIES = {
    Severity.ERROR: QT_TRANSLATE_NOOP("Cli", "error"),
    Severity.WARNING: QT_TRANSLATE_NOOP("Cli", "warning"),
}


def run_command(arguments: Arguments, workplace: Workplace, output: Output) -> int:
    """Run one command; gives the exit code. Whatever cannot be done is told in one line."""
    try:
        code = _run(arguments, workplace, output)
        output.flush()
    except KokemuksetError as error:
        output.problem(trouble_text(error, arguments.translate))
        return CANNOT
    except BrokenPipeError:
        output.abandon()  # the reader of our output has gone: nothing left to say
        return DONE
    except OSError as error:
        output.abandon()
        reason = f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror or error)
        output.problem(trouble_text(KokemuksetError(reason), arguments.translate, as_trouble=_trouble_of(error)))
        return CANNOT
    except KeyboardInterrupt:
        return CANNOT
    except Exception as error:  # the crash net of the command line: one line, the rest on request
        output.problem(trouble_text(error, arguments.translate))
        if arguments.verbose:
            output.problem(traceback.format_exc())
        return CANNOT
    return code


def _run(arguments: Arguments, workplace: Workplace, output: Output) -> int:
    if arguments.command == "analyze":
        return _analyze(arguments, workplace, output)
    root = arguments.knowledge or workplace.bundled
    if arguments.command == "check":
        report = workplace.check(root, NEVER)
        if arguments.options.privacy:
            report = with_privacy(report, workplace, root)
        return _check(arguments, report, output)
    session = workplace.open(root)
    try:
        if arguments.command == "overview":
            return overview(arguments, session, output, workplace.draw)
        if arguments.command == "present":
            return present(arguments, session, workplace, output)
        return _COMMANDS[arguments.command](arguments, session, output)
    finally:
        session.close()


def _trouble_of(error: OSError) -> Trouble:
    return Trouble.DISK_FULL if error.errno in (errno.ENOSPC, errno.EDQUOT) else Trouble.UNEXPECTED


def _search(arguments: Arguments, session: Session, output: Output) -> int:
    _catch_up(arguments, session, output)
    try:
        return _answer(arguments, session, output)
    except IndexDamaged:
        # It has been set aside; what it held is made anew from the folder, and the question is asked again.
        _catch_up(arguments, session, output)
        return _answer(arguments, session, output)


def _answer(arguments: Arguments, session: Session, output: Output) -> int:
    options = arguments.options
    asked = Asked(
        text=" ".join(options.query),
        selection=_selection(arguments, session),
        sort=Sort(options.sort),
        offset=options.offset,
        limit=options.limit,
        lang=arguments.lang,
    )
    query = session.search.read(asked)
    page = session.search.search(query)
    nothing = session.search.after_nothing(query) if page.total == 0 and query.node is not None else None
    meant = nothing.suggestions[0] if nothing and nothing.suggestions else session.search.respelt(page)
    did_you_mean = meant or None
    if options.format == "json":
        labels = FacetLabels(session.library, arguments.lang)
        output.json(search_shape(page, session.search.interpreted(query), did_you_mean, labels))
        return DONE
    for note in (*query.notes, *page.notes):
        output.problem(note_text(note, arguments.translate))
    output.line(arguments.translate("Cli", "Hits: {0}").replace("{0}", str(page.total)))
    for hit in page.hits:
        _print_hit(hit, arguments, session, output)
    if did_you_mean:
        output.line(arguments.translate("Cli", "Did you mean: {0}").replace("{0}", did_you_mean))
    return DONE


def _print_hit(hit: Hit, arguments: Arguments, session: Session, output: Output) -> None:
    head, vocabulary = hit.head, session.library.vocabulary()
    page = arguments.translate("Cli", "p. {0}").replace("{0}", hit.page_label or str(hit.page)) if hit.page else ""
    more = len(hit.pages) - 1
    badges = [
        vocabulary.label("type", head.type, arguments.lang),
        page + (f" (+{more})" if more > 0 else ""),
        ", ".join(vocabulary.label("city", c, arguments.lang) for c in head.cities),
        str(head.year or ""),
        head.id,
    ]
    if hit.missing:
        lacks = arguments.translate("Cli", "without: {0}").replace("{0}", ", ".join(hit.missing))
        badges.append(lacks)
    output.line()
    output.line(output.bold(head.title_in(arguments.lang)))
    if hit.snippet.text:
        before, after = ("\x1b[1m", "\x1b[0m") if output.is_terminal else ("", "")
        output.wrapped(marked(hit.snippet, before, after), "  ")
    output.line("  " + " · ".join(b for b in badges if b))


def _show(arguments: Arguments, session: Session, output: Output) -> int:
    _catch_up(arguments, session, output)
    opened = session.entries.open(_find(arguments.options.id, session))
    match arguments.options.format:
        case "json":
            output.json(entry_shape(opened, session.library))
        case "html":
            output.line(session.entries.html(opened.entry))
        case "markdown":
            raw = session.read_file(opened.entry.path)
            if raw is None:
                output.line(opened.entry.body)
            else:
                output.file(raw)
        case _:
            _print_entry(opened, arguments, output)
    return DONE


def _find(wanted: str, session: Session) -> EntryId:
    """Take an id, a path or a title as people write it."""
    head: EntryHead | None = session.library.head(EntryId(wanted)) or session.library.resolve_target(wanted, "")
    if head is None:
        raise EntryMissing(wanted)
    return head.id


def _print_entry(opened: OpenedEntry, arguments: Arguments, output: Output) -> None:
    entry = opened.entry
    output.line(output.bold(entry.head.title_in(arguments.lang)))
    if summary := entry.head.summary_in(arguments.lang):
        output.line()
        output.wrapped(summary)
    for section in sections(entry.body):
        if section.heading and fold(section.heading) != fold(entry.head.title):
            output.line()
            output.line(output.bold(section.heading))
        output.wrapped(section.text)
    if entry.sources:
        output.line()
        output.line(output.bold(arguments.translate("Cli", "Sources")))
        for source in entry.sources:
            place = source.url or " ".join(p for p in (source.file, source.page) if p)
            output.wrapped(f"{source.title} {place}".strip(), "  ")


def _index(arguments: Arguments, session: Session, output: Output) -> int:
    job = session.index.rebuild if arguments.options.rebuild else session.index.catch_up
    report = job(output.progress, NEVER)
    pdfs = session.publications.catch_up(output.pdf_progress, NEVER, anew=arguments.options.rebuild)
    if arguments.options.format == "json":
        output.json(index_shape(report, pdfs))
        return DONE
    text = arguments.translate(
        "Cli", "Entries: {0}; added {1}, updated {2}, removed {3}, unchanged {4}; problems: {5}; {6} s"
    )
    shape = index_shape(report, pdfs)
    numbers = ("entries", "added", "updated", "removed", "unchanged", "problems", "seconds")
    for place, name in enumerate(numbers):
        text = text.replace(f"{{{place}}}", str(shape[name]))
    output.line(text)
    if pdfs.known or pdfs.removed:
        text = arguments.translate("Cli", "Publications: {0}; read now {1}, pages {2}, removed {3}; {4} s")
        read = (pdfs.known, pdfs.publications, pdfs.pages, pdfs.removed, round(pdfs.seconds, 3))
        for place, number in enumerate(read):
            text = text.replace(f"{{{place}}}", str(number))
        output.line(text)
    return DONE


def _check(arguments: Arguments, report: CheckReport, output: Output) -> int:
    errors = sum(1 for p in report.problems if p.severity is Severity.ERROR)
    if arguments.options.format == "json":
        output.json(check_shape(report, arguments.translate))
        return FOUND_ERRORS if errors else DONE
    for problem in report.problems:
        place = f"{problem.path}:{problem.line}" if problem.line else problem.path
        kind = arguments.translate("Cli", _SEVERITIES[problem.severity])
        output.line(f"{place}: {kind}: {problem_text(problem, arguments.translate)} [{problem.code}]")
    text = arguments.translate("Cli", "Entries: {0}; errors: {1}; warnings: {2}")
    counts = (report.entries, errors, len(report.problems) - errors)
    for place, count in enumerate(counts):
        text = text.replace(f"{{{place}}}", str(count))
    output.line(text)
    return FOUND_ERRORS if errors else DONE


def _analyze(arguments: Arguments, workplace: Workplace, output: Output) -> int:
    options, analysis = arguments.options, workplace.analysis
    lang = options.words_lang or arguments.language or LANGUAGES[0]
    for line in sys.stdin.buffer:
        word = line.decode("utf-8-sig", "replace").strip()
        if not word:
            continue
        terms = analysis.query_terms(word, lang) if options.query else analysis.document_terms(word, lang)
        if options.format == "json" or not output.is_terminal:
            output.json_line({"word": word, "terms": {t: round(w, 4) for t, w in terms.items()}})
        else:
            output.line(f"{word}: " + ", ".join(f"{t} {w:g}" for t, w in terms.items()))
    return DONE


def _catch_up(arguments: Arguments, session: Session, output: Output) -> None:
    session.index.catch_up(output.progress, NEVER)
    session.publications.catch_up(output.pdf_progress, NEVER)
    if arguments.verbose:
        for problem in session.index.problems():
            output.problem(f"{problem.path}:{problem.line}: {problem_text(problem, arguments.translate)}")


def _selection(arguments: Arguments, session: Session) -> FacetSelection:
    selection = FacetSelection()
    for field in FACET_OPTIONS:
        given = getattr(arguments.options, field.value)
        if not given:
            continue
        if field is FacetField.YEAR:
            values = _years(given, session)
        else:
            values = [code for value in given for code in session.search.codes(field, value)]
        selection = selection.including(field, values)
    return selection


def _years(given: Sequence[tuple[int, int]], session: Session) -> list[str]:
    """Give the library's years in some ranges, and the ends of the ranges, which may be asked for in vain."""
    there = {year for head in session.library.heads() for year in head.years}
    wanted = {year for year in there if any(first <= year <= last for first, last in given)}
    return [str(year) for year in sorted(wanted.union(*given))]


def _plan(arguments: Arguments, session: Session, output: Output) -> int:
    _catch_up(arguments, session, output)
    return check_plan(arguments, session, output)


_COMMANDS: dict[str, Callable[[Arguments, Session, Output], int]] = {
    "search": _search,
    "show": _show,
    "index": _index,
    "plan": _plan,
    "attach": attach_file,
    "new": new_entry,
    "set": set_fields,
    "status": set_status,
    "rename": rename,
    "bulk": bulk_change,
    "import": import_entries,
    "export": export_entries,
}
COMMAND_NAMES = (*_COMMANDS, "overview", "present", "check", "analyze")
"""Every command; none of them needs a display."""
