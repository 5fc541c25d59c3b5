"""Entries taken in from tables, word documents and folders of Markdown: first a dry run, then all of it or none."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from kokemukset_app.core.batch import FileStep
from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.column_names import is_target, mapped
from kokemukset_app.core.editing import EntryChange
from kokemukset_app.core.editing_ports import EntryWriter
from kokemukset_app.core.entry import EntryId, EntryType
from kokemukset_app.core.exchange import ExchangeError, ExchangeFault, ImportReader, Outside, Table
from kokemukset_app.core.import_fates import (
    Fate,
    ImportPlan,
    Reason,
    ReasonCode,
    RowResult,
    has_bad_character,
    is_reserved_name,
)
from kokemukset_app.core.row_fields import row_fields
from kokemukset_app.core.text import slug
from kokemukset_app.core.validation import MAX_TITLE
from kokemukset_app.services.batch_service import BatchService, Told, untold
from kokemukset_app.services.import_rows import RowPlanner, folder_of
from kokemukset_app.services.library_service import LibraryService
from kokemukset_app.services.markdown_folder import plan_files

TABLES = (".csv", ".tsv", ".txt", ".xlsx")
DOCUMENTS = (".docx",)


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """What to take in: the path outside, columns led to fields by hand, and what entries are that do not say."""

    path: str
    mapping: Mapping[str, str]
    type: EntryType = EntryType.LESSON
    lang: str = "fi"


class ImportService:
    """Importing. Safe on any thread but the GUI's. `plan` writes nothing; `apply` writes all of a plan or nothing."""

    def __init__(
        self,
        reader: ImportReader,
        outside: Outside,
        library: LibraryService,
        writer: EntryWriter,
        batch: BatchService,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._reader = reader
        self._outside = outside
        self._library = library
        self._writer = writer
        self._batch = batch
        self._today = today

    def header(self, path: str) -> Table:
        """Read a table to see its columns; raises `ExchangeError`."""
        return self._reader.table(self._outside.read(path), _suffix(path))

    def plan(self, order: ImportOrder, cancel: CancelToken = NEVER) -> ImportPlan:
        """Look at every row and write nothing; raises `ExchangeError`, `Cancelled`."""
        name = posixpath.basename(order.path.replace("\\", "/").rstrip("/"))
        if self._outside.is_folder(order.path):
            files = self._outside.markdown(order.path, cancel)
            if not files:
                raise ExchangeError(ExchangeFault.NOTHING, name)
            return ImportPlan(name, tuple(plan_files(files, self._library, self._writer)))
        suffix = _suffix(order.path)
        if suffix in DOCUMENTS:
            return ImportPlan(name, (self._document(order, name),))
        if suffix in (".docm", ".dotm", ".xlsm", ".xltm", ".xlsb"):
            raise ExchangeError(ExchangeFault.MACROS, name)
        if suffix not in TABLES:
            raise ExchangeError(ExchangeFault.UNKNOWN_KIND, name)
        return self._rows(order, name, self._reader.table(self._outside.read(order.path), suffix), cancel)

    def apply(self, plan: ImportPlan, told: Told = untold, cancel: CancelToken = NEVER) -> str:
        """Write what a plan says; gives the name of the batch (empty: nothing to write). All of it or none."""
        return self._batch.apply(plan.name, plan.steps, told, cancel)

    def _rows(self, order: ImportOrder, name: str, table: Table, cancel: CancelToken) -> ImportPlan:
        if bad := next((f for f in order.mapping.values() if f != "-" and not is_target(f)), ""):
            raise ExchangeError(ExchangeFault.BAD_MAPPING, bad)
        header = {cell.casefold() for cell in table.header}
        if lost := next((c for c in order.mapping if c.casefold() not in header), ""):
            raise ExchangeError(ExchangeFault.BAD_MAPPING, lost)
        mapping = mapped(table.header, order.mapping)
        if "title" not in mapping.values():
            raise ExchangeError(ExchangeFault.NO_TITLE_COLUMN, ", ".join(table.header[:12]))
        planner = RowPlanner(self._library, self._writer, order.type, order.lang, self._today().isoformat())
        vocabulary = self._library.vocabulary()
        rows: list[RowResult] = []
        for number, cells in table.rows:
            cancel.check()
            read = row_fields(cells, mapping, vocabulary)
            if len(cells) > len(table.header):
                read.reasons.append(Reason(ReasonCode.TOO_MANY_CELLS, "", f"{len(cells)} > {len(table.header)}"))
            rows.append(planner.plan(number, read))
        pairs = tuple((table.header[place], field) for place, field in mapping.items())
        unused = tuple(cell for place, cell in enumerate(table.header) if cell and place not in mapping)
        return ImportPlan(name, tuple(rows), pairs, unused)

    def _document(self, order: ImportOrder, name: str) -> RowResult:
        stem = name[: -len(_suffix(name))]
        document = self._reader.document(self._outside.read(order.path), stem)
        title = " ".join(document.title.split())
        if has_bad_character(title) or not title:
            return RowResult(0, Fate.REFUSED, stem, reasons=(Reason(ReasonCode.TITLE_MISSING, "title"),))
        if len(title) > MAX_TITLE:
            reason = Reason(ReasonCode.TITLE_TOO_LONG, "title", f"{len(title)} > {MAX_TITLE}")
            return RowResult(0, Fate.REFUSED, title, reasons=(reason,))
        entry_id = self._free_id(slug(title) or "kirjaus", order.type)
        body, pictures = document.body, list[FileStep]()
        for number, picture in enumerate(document.pictures):
            place = f"attachments/{entry_id}-{picture.name}"
            pictures.append(FileStep(place, None, picture.data))
            body = body.replace(f"](picture:{number})", f"](/{place})")
        today = self._today().isoformat()
        fields: dict[str, object] = {
            "id": entry_id, "type": order.type.value, "title": title, "lang": order.lang, "status": "draft",
            "created": today, "updated": today,
        }  # fmt: skip
        path = f"{folder_of(order.type)}/{entry_id}.md"
        text = self._writer.applied("", EntryChange(fields, body))
        steps = (*pictures, FileStep(path, None, text.encode()))
        return RowResult(0, Fate.NEW, title, entry_id, path, (), steps)

    def _free_id(self, wanted: str, kind: EntryType) -> str:
        for number in range(1, 10_000):
            found = wanted if number == 1 else f"{wanted}-{number}"
            is_taken = self._library.head(EntryId(found)) is not None
            if (
                not is_taken
                and not is_reserved_name(found)
                and not self._writer.exists(f"{folder_of(kind)}/{found}.md")
            ):
                return found
        raise ExchangeError(ExchangeFault.NOT_WRITTEN, wanted)


def _suffix(path: str) -> str:
    return posixpath.splitext(path)[1].lower()
