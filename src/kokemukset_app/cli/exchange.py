"""The commands `import` and `export`."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kokemukset_app.cli.care import found, searched
from kokemukset_app.cli.editing import add_dry_run
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.entry import EntryType
from kokemukset_app.core.exchange import ExchangeError, ExchangeFault, ExportFormat
from kokemukset_app.core.import_fates import Fate, ImportPlan, RowResult
from kokemukset_app.services.export_service import ExportOrder
from kokemukset_app.services.import_service import ImportOrder
from kokemukset_app.services.session import Session
from kokemukset_app.settings.atomic import write_atomically
from kokemukset_app.wording.catalogue import Translate
from kokemukset_app.wording.exchange import fate_text, reason_text

if TYPE_CHECKING:
    from kokemukset_app.cli.arguments import Arguments
    from kokemukset_app.cli.output import Output


def add_exchange_commands(add: Callable[[str, str], argparse.ArgumentParser], translate: Translate) -> None:
    """Add the commands to the command line; `add` makes the parser of a command with its help."""
    take = add("import", translate("Cli", "take entries in from CSV, XLSX, DOCX or a folder of Markdown"))
    take.add_argument("file", metavar="FILE")
    take.add_argument(
        "--map",
        dest="mapping",
        metavar="COLUMN=FIELD",
        action="append",
        default=[],
        type=_pair(translate),
        help=translate("Cli", "which field a column goes to; FIELD “-” leaves it out"),
    )
    kinds = [kind.value for kind in EntryType]
    take.add_argument("--type", choices=kinds, default=None, help=translate("Cli", "the kind of entries without one"))
    take.add_argument(
        "--skip-refused", action="store_true", help=translate("Cli", "take the other rows in when some are refused")
    )
    add_dry_run(take, translate)
    give = add("export", translate("Cli", "write entries as CSV, XLSX, JSON, DOCX or PDF"))
    give.add_argument("out", metavar="FILE", help=translate("Cli", "the file to write; its suffix tells the kind"))
    give.add_argument("ids", metavar="ID", nargs="*", help=translate("Cli", "entries; without any, those of --query"))
    give.add_argument("--query", default=None, help=translate("Cli", "the entries that a search finds"))
    give.add_argument("--title", default="", help=translate("Cli", "the title of the document"))
    give.add_argument(
        "--columns",
        type=int,
        choices=(1, 2),
        default=1,
        help=translate("Cli", "set a PDF in so many columns; in two, Finnish words are hyphenated"),
    )
    give.add_argument("--inside", action="store_true", help=translate("Cli", "also entries that are not public"))
    give.add_argument("--force", action="store_true", help=translate("Cli", "write over a file that is there"))
    add_dry_run(give, translate)


def import_entries(arguments: Arguments, session: Session, output: Output) -> int:
    """Take entries in; with refused rows nothing is written unless they are to be skipped."""
    options, translate = arguments.options, arguments.translate
    session.index.catch_up(output.progress, NEVER)
    path = str(Path(options.file).expanduser().absolute())
    is_table = path.lower().endswith((".csv", ".tsv", ".txt", ".xlsx"))
    kind = EntryType(options.type) if options.type else EntryType.LESSON if is_table else EntryType.ARTICLE
    plan = session.care.imports.plan(ImportOrder(path, dict(options.mapping), kind, arguments.lang))
    refused = plan.count(Fate.REFUSED)
    writes = not options.dry_run and (not refused or options.skip_refused)
    batch = session.care.imports.apply(plan, output.progress) if writes else ""
    if options.format == "json":
        output.json({**_plan_shape(plan, translate), "dry_run": options.dry_run, "batch": batch or None})
    else:
        _print_plan(plan, output, translate)
    if not writes and not options.dry_run:
        output.problem(
            translate("Cli", "Nothing was written: some rows are refused. Mend them, or use --skip-refused.")
        )
        return 3
    return 0


def export_entries(arguments: Arguments, session: Session, output: Output) -> int:
    """Write entries as a file of another program."""
    options, translate = arguments.options, arguments.translate
    session.index.catch_up(output.progress, NEVER)
    target = Path(options.out).expanduser().absolute()
    suffix = target.suffix.lower().lstrip(".")
    if suffix not in tuple(ExportFormat):
        text = translate("Cli", "No such kind of file can be written: {0}. Use .csv, .xlsx, .json, .docx or .pdf.")
        output.problem(text.replace("{0}", target.name))
        return 3
    if target.exists() and not options.force and not options.dry_run:
        output.problem(translate("Cli", "There is such a file already: {0}. Use --force.").replace("{0}", target.name))
        return 3
    ids = [found(wanted, session).id for wanted in options.ids] or searched(arguments, session)
    words = {"contents": translate("Exchange", "Contents")}
    order = ExportOrder(
        ids, ExportFormat(suffix), options.title, arguments.lang, options.inside, words, options.columns
    )
    done = session.care.exports.export(order, output.progress)
    if not options.dry_run:
        try:
            if not target.parent.is_dir():
                raise FileNotFoundError(2, os.strerror(2), str(target.parent))
            write_atomically(target, done.data)
        except OSError as error:
            detail = f"{error.filename or target}: {error.strerror or error}"
            raise ExchangeError(ExchangeFault.NOT_WRITTEN, detail) from error
    if options.format == "json":
        shape = {"path": str(target), "format": suffix, "entries": done.count, "left_out": list(done.left_out)}
        output.json({**shape, "bytes": len(done.data), "dry_run": options.dry_run})
        return 0
    output.line(translate("Cli", "Entries: {0}; file: {1}").replace("{0}", str(done.count)).replace("{1}", target.name))
    if done.left_out:
        text = translate("Cli", "Left out, not public: {0}").replace("{0}", ", ".join(done.left_out[:10]))
        output.problem(text)
    return 0


def _plan_shape(plan: ImportPlan, translate: Translate) -> dict[str, object]:
    return {
        "file": plan.name,
        "counts": {fate.value: plan.count(fate) for fate in Fate},
        "mapping": dict(plan.mapping),
        "unused": list(plan.unused),
        "rows": [
            {
                "row": row.row,
                "fate": row.fate.value,
                "id": row.id,
                "path": row.path,
                "title": row.title,
                "reasons": [
                    {"code": r.code.value, "field": r.field, "message": reason_text(r, translate)} for r in row.reasons
                ],
            }
            for row in plan.rows
        ],
    }


def _print_plan(plan: ImportPlan, output: Output, translate: Translate) -> None:
    if plan.mapping:
        output.line(", ".join(f"{column} → {field}" for column, field in plan.mapping))
    if plan.unused:
        output.line(translate("Cli", "Columns left out: {0}").replace("{0}", ", ".join(plan.unused)))
    for row in plan.rows:
        output.line(_row_line(row, translate))
    output.line("; ".join(f"{fate_text(fate, translate)}: {plan.count(fate)}" for fate in Fate))


def _row_line(row: RowResult, translate: Translate) -> str:
    place = f"{row.row}: " if row.row else ""
    reasons = "; ".join(reason_text(reason, translate) for reason in row.reasons)
    name = row.path or row.title
    return f"{place}{fate_text(row.fate, translate)}: {name}" + (f" – {reasons}" if reasons else "")


def _pair(translate: Translate) -> Callable[[str], tuple[str, str]]:
    def pair(text: str) -> tuple[str, str]:
        column, equals, field = text.rpartition("=")
        if not equals or not column.strip() or not field.strip():
            raise argparse.ArgumentTypeError(translate("Cli", "write COLUMN=FIELD, not {0}").replace("{0}", text))
        return column.strip(), field.strip()

    return pair
