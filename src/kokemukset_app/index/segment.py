"""A commit as Whoosh keeps it: its table of contents, which lists the segments and what was deleted from them."""

from __future__ import annotations

import io
import os
import zlib
from dataclasses import dataclass
from pathlib import Path

from typing_extensions import override
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.index import TOC, clean_files

from kokemukset_app.core.errors import IndexDamaged
from kokemukset_app.index.codec import EntrySegment
from kokemukset_app.index.safe_pickle import restrict_whoosh
from kokemukset_app.index.schema import INDEX_NAME, make_schema

restrict_whoosh()


class _Kept(io.BytesIO):
    """Keeps what was written when it is closed."""

    content = b""

    @override
    def close(self) -> None:
        self.content = self.getvalue()
        super().close()


class _Checked(FileStorage):
    """Puts a checksum behind the table of contents, where Whoosh does not look, and proves it before Whoosh reads."""

    @override
    def open_file(self, name: str) -> StructFile:
        data = (Path(self.folder) / name).read_bytes()
        if len(data) < 4 or zlib.crc32(data[:-4]).to_bytes(4, "little") != data[-4:]:
            raise IndexDamaged(f"{name}: checksum")
        return StructFile(io.BytesIO(data[:-4]), name)

    @override
    def create_file(self, name: str) -> StructFile:
        self._written = _Kept()
        return StructFile(self._written, name)

    @override
    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        data = self._written.content
        temporary = Path(self.folder) / oldname
        with temporary.open("xb") as file:
            file.write(data + zlib.crc32(data).to_bytes(4, "little"))
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(Path(self.folder) / newname)


@dataclass(frozen=True, slots=True)
class Contents:
    """A commit: its number and its segments, each with the documents deleted from it."""

    number: int
    segments: tuple[EntrySegment, ...]


def read_contents(folder: Path, newer_than: int = -1) -> Contents | None:
    """Read the newest commit in `folder`; None if it is not newer than the given one.

    Raises `FileNotFoundError` when the files have gone or were never there, and whatever a damaged file brings about.
    """
    storage = _Checked(str(folder))
    number = TOC._latest_generation(storage, INDEX_NAME)  # noqa: SLF001  # Whoosh has no public name for it
    if number < 0:
        raise FileNotFoundError(str(folder))
    if number <= newer_than:
        return None
    found = TOC.read(storage, INDEX_NAME, gen=number, schema=make_schema())
    segments = tuple(found.segments)
    if not all(isinstance(segment, EntrySegment) for segment in segments):
        raise TypeError("a segment of another kind")
    return Contents(number, segments)


def write_contents(folder: Path, contents: Contents) -> None:
    """Commit: from here on a reader finds these segments."""
    TOC(make_schema(), list(contents.segments), contents.number).write(_Checked(str(folder)), INDEX_NAME)
    sync_folder(folder)


def clean_contents(folder: Path, contents: Contents) -> None:
    """Remove the files of earlier commits; what somebody still holds (on Windows, anybody) goes at a later one."""
    clean_files(FileStorage(str(folder)), INDEX_NAME, contents.number, list(contents.segments))


def sync_folder(folder: Path) -> None:
    """See a folder's names safe on the disk, where the system knows such a thing."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
