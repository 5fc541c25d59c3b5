"""The commands `new` and `set`: writing entries without a window."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Callable
from typing import TYPE_CHECKING

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.editing import Draft
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import EntryMissing
from kokemukset_app.core.field_kinds import changed_list, value_of
from kokemukset_app.core.field_kinds import coded_value as coded_value_of
from kokemukset_app.services.session import Session
from kokemukset_app.wording.catalogue import Translate

if TYPE_CHECKING:
    from kokemukset_app.cli.arguments import Arguments
    from kokemukset_app.cli.output import Output

PROTECTED = ("id", "type", "status", "approved", "review_log", "adopted")
"""Keys with rules of their own: names that others refer to, and the steps of a review."""

_OBSERVATION = "observation"


def add_editing_commands(add: Callable[[str, str], argparse.ArgumentParser], translate: Translate) -> None:
    """Add the commands to the command line; `add` makes the parser of a command with its help."""
    new = add("new", translate("Cli", "make a new entry"))
    new.add_argument("kind", metavar="TYPE", help=translate("Cli", "lesson, result, project, article or observation"))
    new.add_argument("title", metavar="TITLE", help=translate("Cli", "the title, or the text of an observation"))
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
    draft = Draft(draft.key, draft.base, fields, draft.body, draft.text, draft.id, draft.folder)
    text = session.editing.text_of(draft)
    if not options.dry_run:
        draft = session.editing.save(draft).draft
        text = draft.base.text
    if options.format == "json":
        output.json({"id": draft.id, "path": draft.base.path, "dry_run": options.dry_run, "text": text})
    elif options.dry_run:
        output.line(text)
    else:
        output.line(f"{draft.id}  {draft.base.path}")
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
    wanted: dict[str, object] = {**fields, **{key: None for key in draft.fields if key not in fields}}
    text = session.editing.set_fields(head.id, wanted, options.by, dry_run=options.dry_run)
    before, after = draft.base.text.splitlines(), text.splitlines()
    lines = list(difflib.unified_diff(before, after, head.path, head.path, lineterm="", n=0))
    if options.format == "json":
        changed = sorted({key for key, *_ in options.fields})
        output.json({"id": head.id, "path": head.path, "dry_run": options.dry_run, "fields": changed, "diff": lines})
        return 0
    for line in lines[2:] if lines else []:
        output.line(line)
    if not lines:
        output.line(arguments.translate("Cli", "Nothing to change: {0}").replace("{0}", head.path))
    return 0


def _set(before: object, changes: list[tuple[str, str, str]], session: Session) -> dict[str, object]:
    fields: dict[str, object] = dict(before) if isinstance(before, dict) else {}  # pyright: ignore[reportUnknownArgumentType]  # the draft's own map
    for key, how, text in changes:
        value = coded_value(key, text, session)
        if how:
            value = changed_list(fields.get(key), value, adds=how == "+")
        if value is None:
            fields.pop(key, None)
        else:
            fields[key] = value
    return fields


def coded_value(key: str, text: str, session: Session) -> object:
    """Read a value for a field as people write it: labels become codes, lists are lists; None where it is empty."""
    return coded_value_of(key, value_of(key, text), session.library.vocabulary())


def add_dry_run(parser: argparse.ArgumentParser, translate: Translate) -> None:
    """Add what all commands that write have."""
    parser.add_argument(
        "--dry-run", action="store_true", help=translate("Cli", "show what would be done, write nothing")
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _field(translate: Translate) -> Callable[[str], tuple[str, str, str]]:
    def field(text: str) -> tuple[str, str, str]:
        name, equals, value = text.partition("=")
        how = name[-1:] if name[-1:] in ("+", "-") else ""
        name = name.removesuffix(how) if how else name
        if not equals or not name.strip() or name in PROTECTED:
            raise argparse.ArgumentTypeError(translate("Cli", "not a change of a field: {0}").replace("{0}", text))
        return name.strip(), how, value

    return field
