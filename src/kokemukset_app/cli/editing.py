"""The commands `new` and `set`: writing entries without a window."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.editing import Draft
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import EntryMissing
from kokemukset_app.core.field_kinds import changed_list, value_of
from kokemukset_app.core.field_kinds import coded_value as coded_value_of
from kokemukset_app.core.import_fates import has_bad_character
from kokemukset_app.core.row_fields import changed_records, is_records, records_of
from kokemukset_app.core.validation import ALWAYS
from kokemukset_app.services.session import Session
from kokemukset_app.wording.catalogue import Translate
from kokemukset_app.wording.problems import problem_text

if TYPE_CHECKING:
    from kokemukset_app.cli.arguments import Arguments
    from kokemukset_app.cli.output import Output

PROTECTED = ("id", "type", "status", "approved", "review_log", "adopted")
"""Keys with rules of their own: names that others refer to, and the steps of a review."""

WRONG_VALUE = 2
"""The exit code where a value is none that the field may have."""

_OBSERVATION = "observation"


def add_editing_commands(add: Callable[[str, str], argparse.ArgumentParser], translate: Translate) -> None:
    """Add the commands to the command line; `add` makes the parser of a command with its help."""
    new = add("new", translate("Cli", "make a new entry"))
    new.add_argument("kind", metavar="TYPE", help=translate("Cli", "lesson, result, project, article or observation"))
    new.add_argument(
        "title",
        metavar="TITLE",
        type=_line(translate),
        help=translate("Cli", "the title, or the text of an observation"),
    )
    new.add_argument("--set", dest="fields", metavar="FIELD=VALUE", action="append", default=[], type=_field(translate))
    add_dry_run(new, translate)
    change = add("set", translate("Cli", "change fields of an entry"))
    change.add_argument("id", metavar="ID")
    change.add_argument(
        "fields",
        metavar="FIELD=VALUE",
        nargs="+",
        type=_field(translate),
        help=translate("Cli", "FIELD=VALUE sets, FIELD= removes, FIELD+=VALUE adds to a list, FIELD-=VALUE takes out"),
    )
    change.add_argument("--by", default="", help=translate("Cli", "who makes the change, for the review log"))
    add_dry_run(change, translate)


def new_entry(arguments: Arguments, session: Session, output: Output) -> int:
    """Make an entry from its template."""
    options = arguments.options
    session.index.catch_up(output.progress, NEVER)
    lang = arguments.lang
    if options.kind == _OBSERVATION:
        draft = session.new_entries.observation(options.title, lang)
    else:
        kind = session.library.vocabulary().code_of("type", options.kind) or options.kind
        draft = session.new_entries.begin(kind, lang, options.title)
    fields = _set(draft.fields, options.fields, session)
    draft = replace(draft, fields=fields)
    if is_refused(draft, {"type", "title", *(key for key, *_ in options.fields)}, arguments, session, output):
        return WRONG_VALUE
    text = session.editing.text_of(draft)
    if options.dry_run:
        path, entry_id = session.editing.place_of(draft)
    else:
        draft = session.editing.save(draft).draft
        path, entry_id, text = draft.base.path, draft.id, draft.base.text
    if options.format == "json":
        output.json({"id": entry_id, "path": path, "dry_run": options.dry_run, "text": text})
        return 0
    output.line(f"{entry_id}  {path}")
    if options.dry_run:
        output.line()
        output.line(text)
    return 0


def set_fields(arguments: Arguments, session: Session, output: Output) -> int:
    """Change fields of an entry; a dry run shows the lines that would change."""
    options = arguments.options
    session.index.catch_up(output.progress, NEVER)
    head = session.library.head(EntryId(options.id)) or session.library.resolve_target(options.id, "")
    if head is None:
        raise EntryMissing(options.id)
    draft = session.editing.open(head.id)
    fields = _set(draft.fields, options.fields, session)
    changed = {key for key, *_ in options.fields}
    if is_refused(replace(draft, fields=fields), changed, arguments, session, output):
        return WRONG_VALUE
    wanted: dict[str, object] = {**fields, **{key: None for key in draft.fields if key not in fields}}
    text = session.editing.set_fields(head.id, wanted, options.by, dry_run=options.dry_run)
    before, after = draft.base.text.splitlines(), text.splitlines()
    lines = list(difflib.unified_diff(before, after, head.path, head.path, lineterm="", n=0))
    if options.format == "json":
        shape = {"id": head.id, "path": head.path, "dry_run": options.dry_run}
        output.json({**shape, "fields": sorted(changed), "diff": lines})
        return 0
    for line in lines[2:] if lines else []:
        output.line(line)
    if not lines:
        output.line(arguments.translate("Cli", "Nothing to change: {0}").replace("{0}", head.path))
    return 0


def is_refused(draft: Draft, keys: Collection[str], arguments: Arguments, session: Session, output: Output) -> bool:
    """Tell what the named fields of a draft would have against the format, a line each; others may stay as they are.

    What only an approval needs may go: the entry then goes back to review.
    """
    may_go = {key for key in keys if key not in ALWAYS and key not in draft.fields}
    problems = [p for p in session.editing.read(draft).problems if p.field in keys and p.field not in may_go]
    for problem in dict.fromkeys(problem_text(problem, arguments.translate) for problem in problems):
        output.problem(problem)
    return bool(problems)


def _set(before: object, changes: list[tuple[str, str, str]], session: Session) -> dict[str, object]:
    fields: dict[str, object] = dict(before) if isinstance(before, dict) else {}  # pyright: ignore[reportUnknownArgumentType]  # the draft's own map
    for key, how, text in changes:
        value = coded_value(key, text, session)
        if how:
            change = changed_records if is_records(key) else changed_list
            value = change(fields.get(key), value, adds=how == "+")
        if value is None:
            fields.pop(key, None)
        else:
            fields[key] = value
    return fields


def coded_value(key: str, text: str, session: Session) -> object:
    """Read a value for a field as people write it: labels become codes, lists are lists; None where it is empty."""
    return records_of(key, text) or coded_value_of(key, value_of(key, text), session.library.vocabulary())


def add_dry_run(parser: argparse.ArgumentParser, translate: Translate) -> None:
    """Add what all commands that write have."""
    parser.add_argument(
        "--dry-run", action="store_true", help=translate("Cli", "show what would be done, write nothing")
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _line(translate: Translate) -> Callable[[str], str]:
    def line(text: str) -> str:
        if has_bad_character(text):
            message = translate("Cli", "not a line of text: {0}")
            raise argparse.ArgumentTypeError(message.replace("{0}", _shown(text)))
        return " ".join(text.split())

    return line


def _field(translate: Translate) -> Callable[[str], tuple[str, str, str]]:
    def field(text: str) -> tuple[str, str, str]:
        name, equals, value = text.partition("=")
        how = name[-1:] if name[-1:] in ("+", "-") else ""
        name = name.removesuffix(how) if how else name
        name = name.strip()
        if not equals or not name or name in PROTECTED or has_bad_character(text):
            raise argparse.ArgumentTypeError(
                translate("Cli", "not a change of a field: {0}").replace("{0}", _shown(text))
            )
        return name, how, value

    return field


def _shown(text: str) -> str:
    """Write what a terminal may not be able to."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)
