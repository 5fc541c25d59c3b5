"""`present`: a collection as slides, papers or cards, without a window."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.library_info import Collection
from kokemukset_app.core.problems import Problem, Severity
from kokemukset_app.core.publishing import Output as Kind
from kokemukset_app.core.publishing import Published, Wish
from kokemukset_app.core.slides import Ratio, ShowOptions, TextSize
from kokemukset_app.core.text import fold
from kokemukset_app.services.session import Session, Workplace
from kokemukset_app.services.show_service import Selection
from kokemukset_app.settings.atomic import write_atomically
from kokemukset_app.wording.catalogue import Translate
from kokemukset_app.wording.papers import paper_words

if TYPE_CHECKING:
    from kokemukset_app.cli.arguments import Arguments
    from kokemukset_app.cli.output import Output

_DONE, _CANNOT = 0, 3
_NAMED = 12


def add_present_command(add: Callable[[str, str], argparse.ArgumentParser], translate: Translate) -> None:
    """Add the command to the command line; `add` makes the parser of a command with its help."""
    parser = add("present", translate("Cli", "make slides, handouts or cards of a collection"))
    parser.add_argument("collection", metavar="COLLECTION")
    parser.add_argument("--to", choices=[kind.value for kind in Kind], default=Kind.PDF.value)
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help=translate("Cli", "the file to write"))
    parser.add_argument("--ratio", choices=[ratio.value for ratio in Ratio], default=Ratio.WIDE.value)
    parser.add_argument("--size", choices=[size.value for size in TextSize], default=TextSize.NORMAL.value)
    parser.add_argument("--per-sheet", type=int, choices=(4, 8), default=4, help=translate("Cli", "cards on a sheet"))
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    parser.add_argument(
        "--city", metavar="CITY", default="", help=translate("Cli", "the city whose colours and logo it has")
    )
    parser.add_argument(
        "--allow",
        action="append",
        metavar="ID",
        default=[],
        help=translate("Cli", "an entry to include though it is a draft, internal or restricted"),
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")


def present(arguments: Arguments, session: Session, workplace: Workplace, output: Output) -> int:
    """Make a file of a collection, and tell what was split and what the guard kept out."""
    options, translate = arguments.options, arguments.translate
    session.index.catch_up(output.progress, NEVER)
    found = session.library.collections()
    wanted = _wanted(found, options.collection)
    if wanted is None:
        if (broken := _broken(session, options.collection)) is not None:
            text = translate("Cli", "{0}, line {1}: this collection cannot be read. `check` tells what is wrong.")
            output.problem(text.replace("{0}", broken.path).replace("{1}", str(broken.line)))
            return _CANNOT
        names = ", ".join(c.name for c in found[:_NAMED])
        text = translate("Cli", "No collection is called {0}. There are: {1}")
        output.problem(text.replace("{0}", options.collection).replace("{1}", names or "–"))
        return _CANNOT
    city = session.library.vocabulary().code_of("city", options.city) or ""
    if options.city and city not in [code for code, _ in session.shows.cities_with_look("fi")]:
        text = translate("Cli", "vocabulary.yaml gives no colours or logo for {0}")
        output.problem(text.replace("{0}", options.city))
        return _CANNOT
    selection = Selection(wanted.title, wanted.items, wanted.lang, wanted.description)
    allowed = frozenset(EntryId(entry) for entry in options.allow)
    wish = Wish(
        Kind(options.to),
        ShowOptions(Ratio(options.ratio), TextSize(options.size), allowed, city),
        options.per_sheet,
        paper_words(translate),
    )
    made = workplace.publish(session, selection, wish, options.theme)
    place = Path(options.output).expanduser()
    write_atomically(place, made.data)
    if options.format == "json":
        output.json(_shape(wanted, wish, str(place), made))
    else:
        _tell(made, str(place), translate, output)
    return _DONE


def _wanted(found: Sequence[Collection], name: str) -> Collection | None:
    key = fold(name)
    by_name = next((c for c in found if fold(c.name) == key), None)
    return by_name or next((c for c in found if fold(c.title) == key), None)


def _broken(session: Session, name: str) -> Problem | None:
    """Find what keeps a collection of this name from being read; None where there is no such file."""
    for problem in session.check(NEVER).problems:
        folder, _, file = problem.path.rpartition("/")
        is_it = folder == "collections" and fold(file.rsplit(".", 1)[0]) == fold(name)
        if is_it and problem.severity is Severity.ERROR:
            return problem
    return None


def _shape(collection: Collection, wish: Wish, place: str, made: Published) -> dict[str, object]:
    return {
        "collection": collection.name,
        "title": collection.title,
        "to": wish.output.value,
        "file": place,
        "city": wish.options.city or None,
        "pages": made.pages,
        "entries": list(made.entries),
        "splits": [
            {"id": s.entry, "title": s.title, "heading": s.heading, "parts": s.parts, "at": s.at.value}
            for s in made.splits
        ],
        "kept_out": [
            {"id": h.entry, "title": h.title, "reason": h.reason.value}
            for h in made.held
            if h.entry not in made.entries
        ],
        "remarks": [{"kind": r.kind.value, "id": r.entry, "detail": r.detail} for r in made.remarks],
        "shortened": list(made.shortened),
    }


def _tell(made: Published, place: str, translate: Translate, output: Output) -> None:
    kept_out = [held for held in made.held if held.entry not in made.entries]
    text = translate("Cli", "{0}: pages {1}, entries {2}, texts on several slides {3}, kept out {4}")
    numbers = (place, made.pages, len(made.entries), len(made.splits), len(kept_out))
    for number, value in enumerate(numbers):
        text = text.replace(f"{{{number}}}", str(value))
    output.line(text)
    for held in kept_out:
        output.problem(f"{held.entry}: {held.title} [{held.reason.value}]")
    for remark in made.remarks:
        output.problem(f"{remark.entry or ''}: {remark.detail} [{remark.kind.value}]")
