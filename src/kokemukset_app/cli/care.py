"""The commands `status` and `rename`: the steps of a review, and one name put in the place of another everywhere."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kokemukset_app.cli.editing import PROTECTED, WRONG_VALUE, add_dry_run, coded_value, is_refused
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.entry import EntryHead, EntryId, Status
from kokemukset_app.core.errors import EntryMissing
from kokemukset_app.core.field_kinds import changed_list
from kokemukset_app.core.ports import CheckReport
from kokemukset_app.core.problems import Problem, ProblemCode, Severity
from kokemukset_app.core.query import Sort
from kokemukset_app.core.renaming import RenameKind
from kokemukset_app.core.workflow import Step, Tick
from kokemukset_app.services.rename_service import BulkWay, RenamePlan
from kokemukset_app.services.search_service import Asked
from kokemukset_app.services.session import Session, Workplace
from kokemukset_app.wording.care import STILL_HOLDS
from kokemukset_app.wording.catalogue import Translate

if TYPE_CHECKING:
    from kokemukset_app.cli.arguments import Arguments
    from kokemukset_app.cli.output import Output

_HOLDS = "holds"


def add_care_commands(add: Callable[[str, str], argparse.ArgumentParser], translate: Translate) -> None:
    """Add the commands to the command line; `add` makes the parser of a command with its help."""
    status = add("status", translate("Cli", "move an entry on its way from draft to archive"))
    status.add_argument("id", metavar="ID")
    status.add_argument("state", metavar="STATE", choices=[*(s.value for s in Status), _HOLDS])
    status.add_argument("--reason", default="", help=translate("Cli", "why; needed for a return and for outdating"))
    status.add_argument("--by", default="", help=translate("Cli", "the role or name of who decides"))
    status.add_argument(
        "--yes",
        dest="ticks",
        action="append",
        default=[],
        choices=[tick.value for tick in Tick],
        help=translate("Cli", "what an approval says yes to; all three are needed"),
    )
    status.add_argument("--review-by", default="", metavar="DATE", help=translate("Cli", "the day of the next review"))
    status.add_argument(
        "--personal-ok", action="store_true", help=translate("Cli", "names and numbers in it have been looked at")
    )
    add_dry_run(status, translate)
    bulk = add("bulk", translate("Cli", "set one field to one value in many entries"))
    bulk.add_argument("change", metavar="FIELD=VALUE", help=translate("Cli", "FIELD= removes the field"))
    bulk.add_argument("ids", metavar="ID", nargs="*", help=translate("Cli", "entries; without any, those of --query"))
    bulk.add_argument("--query", default=None, help=translate("Cli", "the entries that a search finds"))
    add_dry_run(bulk, translate)
    rename = add("rename", translate("Cli", "rename or merge a tag, a code, a city, a project or an id everywhere"))
    rename.add_argument("kind", nargs="?", choices=[kind.value for kind in RenameKind])
    rename.add_argument("old", nargs="?", metavar="OLD")
    rename.add_argument("new", nargs="?", metavar="NEW")
    rename.add_argument("--undo", action="store_true", help=translate("Cli", "take the last change of many files back"))
    add_dry_run(rename, translate)


def found(wanted: str, session: Session) -> EntryHead:
    """Take an id, a path or a title as people write it; raises `EntryMissing`."""
    head = session.library.head(EntryId(wanted)) or session.library.resolve_target(wanted, "")
    if head is None:
        raise EntryMissing(wanted)
    return head


def set_status(arguments: Arguments, session: Session, output: Output) -> int:
    """Take a step of the review."""
    options = arguments.options
    session.index.catch_up(output.progress, NEVER)
    head, reviews = found(options.id, session), session.care.reviews
    before = reviews.text(head.id)
    holds = options.state == _HOLDS
    step = Step(
        to=Status.APPROVED if holds else Status(options.state),
        today=reviews.today(),
        reason=options.reason or (arguments.translate("Care", STILL_HOLDS) if holds else ""),
        by=options.by,
        ticks=frozenset(Tick(name) for name in options.ticks),
        review_by=options.review_by,
    )
    if holds:
        after = reviews.confirm(head.id, step, dry_run=options.dry_run)
    else:
        after = reviews.move(head.id, step, accepts_personal=options.personal_ok, dry_run=options.dry_run)
    lines = list(difflib.unified_diff(before.splitlines(), after.splitlines(), head.path, head.path, lineterm="", n=0))
    if options.format == "json":
        old = head.status.value if head.status else None
        shape = {"id": head.id, "path": head.path, "from": old, "to": step.to.value}
        output.json({**shape, "dry_run": options.dry_run, "diff": lines})
        return 0
    for line in lines[2:]:
        output.line(line)
    return 0


def rename(arguments: Arguments, session: Session, output: Output) -> int:
    """Rename or merge everywhere, or take the last such change back."""
    options, translate = arguments.options, arguments.translate
    session.index.catch_up(output.progress, NEVER)
    if options.undo:
        return _undo(arguments, session, output)
    if not (options.kind and options.old and options.new):
        output.problem(translate("Cli", "say what is renamed: rename KIND OLD NEW"))
        return 2
    plan = session.care.renames.plan(RenameKind(options.kind), options.old, options.new)
    return _finish(arguments, session, output, plan)


def bulk_change(arguments: Arguments, session: Session, output: Output) -> int:
    """Set a field in many entries: all of them or none."""
    options, translate = arguments.options, arguments.translate
    session.index.catch_up(output.progress, NEVER)
    key, equals, text = options.change.partition("=")
    way = {"+": BulkWay.ADD, "-": BulkWay.TAKE}.get(key[-1:], BulkWay.SET) if equals else BulkWay.SET
    key = (key if way is BulkWay.SET else key[:-1]).strip()
    if not equals or not key or key in PROTECTED or not (options.ids or options.query):
        output.problem(
            translate("Cli", "write FIELD=VALUE, then ids or --query; ids and steps of a review are not set so")
        )
        return 2
    ids = [found(wanted, session).id for wanted in options.ids] or searched(arguments, session)
    value = coded_value(key, text, session)
    for entry_id in ids[:1]:  # a value that one entry may not have, none may
        draft = session.editing.open(entry_id)
        now = value if way is BulkWay.SET else changed_list(draft.fields.get(key), value, adds=way is BulkWay.ADD)
        if is_refused(replace(draft, fields={**draft.fields, key: now}), {key}, arguments, session, output):
            return WRONG_VALUE
    plan = session.care.renames.bulk(ids, key, value, session.care.reviews.today(), way=way)
    return _finish(arguments, session, output, plan)


def searched(arguments: Arguments, session: Session) -> list[EntryId]:
    """Give the entries that the query of the command line finds, by title."""
    asked = Asked(text=arguments.options.query or "", sort=Sort.TITLE, lang=arguments.lang)
    return session.search.every_id(asked)


def _finish(arguments: Arguments, session: Session, output: Output, plan: RenamePlan) -> int:
    """Apply a plan unless it is a dry run, and tell of it."""
    options, translate = arguments.options, arguments.translate
    batch = "" if options.dry_run else session.care.renames.apply(plan, output.progress)
    if options.format == "json":
        output.json(
            {
                "kind": plan.kind.value,
                "old": plan.old,
                "new": plan.new,
                "merge": plan.is_merge,
                "dry_run": options.dry_run,
                "files": [{"path": step.path, "fields": step.note} for step in plan.steps],
                "left": [{"path": path, "reason": reason} for path, reason in plan.left],
                "batch": batch or None,
            }
        )
        return 0
    for step in plan.steps:
        output.line(f"{step.path}: {step.note}" if step.note else step.path)
    unsafe = translate("Cli", "cannot be changed safely")
    for path, reason in plan.left:
        output.problem(f"{path}: {unsafe} ({reason})")
    text = translate("Cli", "Files to change: {0}") if options.dry_run else translate("Cli", "Files changed: {0}")
    output.line(text.replace("{0}", str(len(plan.steps))))
    return 0


def with_privacy(report: CheckReport, workplace: Workplace, root: Path) -> CheckReport:
    """Add to a check what may point to a person; the detail begins with the column."""
    session = workplace.open(root)
    try:
        found = session.care.quality.personal()
    finally:
        session.close()
    problems = [
        Problem(f.path, f.line, ProblemCode.PERSONAL_DATA, Severity.WARNING, f.field, f"{f.column}: {f.text}")
        for f in found
    ]
    return CheckReport(report.entries, tuple(sorted([*report.problems, *problems])))


def _undo(arguments: Arguments, session: Session, output: Output) -> int:
    options, translate = arguments.options, arguments.translate
    last = session.care.batch.last()
    if last is None:
        output.problem(translate("Cli", "There is no change of many files to take back."))
        return 3
    left = () if options.dry_run else session.care.batch.undo(last.name, output.progress)
    if options.format == "json":
        output.json(
            {"undone": last.title, "begun": last.begun, "files": last.count, "left": left, "dry_run": options.dry_run}
        )
        return 0
    output.line(f"{last.title} ({last.count})")
    later = translate("Cli", "changed since, left as it is")
    for path in left:
        output.problem(f"{path}: {later}")
    return 0
