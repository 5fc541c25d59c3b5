"""A folder of Markdown files taken in as it is, with the pictures and documents its entries show."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence

from kokemukset_app.core.batch import FileStep
from kokemukset_app.core.editing_ports import EntryWriter
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import EntryMissing
from kokemukset_app.core.exchange import OutsideFile
from kokemukset_app.core.file_links import ATTACHMENTS, file_candidates, file_links_in
from kokemukset_app.core.import_fates import Fate, Reason, ReasonCode, RowResult, is_reserved_name
from kokemukset_app.core.ports import ReadEntry
from kokemukset_app.core.problems import Severity
from kokemukset_app.core.validation import MAX_TITLE
from kokemukset_app.services.library_service import LibraryService


def plan_files(files: Sequence[OutsideFile], library: LibraryService, writer: EntryWriter) -> Iterator[RowResult]:
    """Plan every file: it keeps its bytes and its place; what clashes with the library is refused."""
    taken: dict[str, bytes] = {}
    ids: set[EntryId] = set()
    for file in files:
        result = _planned(file, library, writer, taken)
        if result.id and result.fate is Fate.NEW:
            if EntryId(result.id) in ids:
                reason = Reason(ReasonCode.ID_TWICE, "id", result.id)
                yield RowResult(0, Fate.REFUSED, result.title, result.id, result.path, (reason,))
                continue
            ids.add(EntryId(result.id))
        taken.update({step.path: step.new for step in result.steps if step.new is not None})
        yield result


def _planned(file: OutsideFile, library: LibraryService, writer: EntryWriter, taken: dict[str, bytes]) -> RowResult:
    def refused(code: ReasonCode, detail: str = "") -> RowResult:
        return RowResult(0, Fate.REFUSED, posixpath.basename(file.path), "", file.path, (Reason(code, "", detail),))

    if any(is_reserved_name(part) for part in file.path.split("/")):
        return refused(ReasonCode.NAME_RESERVED, file.path)
    read = _readable(file, writer)
    if isinstance(read, Reason):
        return refused(read.code, read.detail)
    head = read.entry.head
    if len(head.title) > MAX_TITLE:
        return refused(ReasonCode.TITLE_TOO_LONG, f"{len(head.title)} > {MAX_TITLE}")
    if writer.exists(file.path):
        if _is_there(file, writer):
            return RowResult(0, Fate.UNCHANGED, head.title, head.id, file.path)
        return refused(ReasonCode.NAME_TAKEN, file.path)
    if library.head(head.id) is not None:
        return refused(ReasonCode.ID_TWICE, head.id)
    steps = [*_beside(file, read.entry.body, taken), FileStep(file.path, None, file.data)]
    return RowResult(0, Fate.NEW, head.title, head.id, file.path, (), tuple(steps))


def _readable(file: OutsideFile, writer: EntryWriter) -> ReadEntry | Reason:
    """Read a file as the entry it would be, or say why it is none."""
    if file.data is None:
        return Reason(ReasonCode.UNREADABLE, "", file.path)
    if b"\0" in file.data and not file.data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Reason(ReasonCode.BAD_CHARACTER, "", "NUL")
    read = writer.read_text(file.path, file.data.decode("utf-8-sig", "replace"))
    if broken := next((p for p in read.problems if p.severity is Severity.ERROR and p.field == ""), None):
        return Reason(ReasonCode.UNREADABLE, "", f"{broken.line}: {broken.code.value}")
    return read


def _is_there(file: OutsideFile, writer: EntryWriter) -> bool:
    try:
        return writer.raw(file.path) == file.data
    except EntryMissing:
        return False


def _beside(file: OutsideFile, body: str, taken: dict[str, bytes]) -> Iterator[FileStep]:
    """Give the files a body shows or links to, to be put where the same words find them: under `attachments/`."""
    for link in file_links_in(body):
        for place in file_candidates(link.target, file.path):
            data = file.beside(place)
            if data is None:
                continue
            target = place if place.startswith(f"{ATTACHMENTS}/") else f"{ATTACHMENTS}/{_words_of(link.target)}"
            is_odd = any(is_reserved_name(part) or part in ("", "..") for part in target.split("/"))
            if not is_odd and target not in taken:
                taken[target] = data
                yield FileStep(target, None, data)
            break


def _words_of(target: str) -> str:
    """Give the path inside `attachments/` that a link's own words lead to."""
    found = file_candidates(target, "")
    return found[0] if found else posixpath.basename(target)
