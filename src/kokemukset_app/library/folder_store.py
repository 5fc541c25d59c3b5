"""A library folder as an `EntryStore`."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import TypeVar

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.entry import Fingerprint
from kokemukset_app.core.errors import EntryMissing
from kokemukset_app.core.library_info import Collection, LibraryInfo
from kokemukset_app.core.ports import ReadEntry
from kokemukset_app.core.problems import Problem, ProblemCode, Severity
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.library.collection_files import ReadCollection, parse_collection
from kokemukset_app.library.decoding import WESTERN_NAME, decode
from kokemukset_app.library.entry_reader import FileText, modified_day, read_entry
from kokemukset_app.library.layout import (
    COLLECTIONS,
    LIBRARY_FILE,
    MAX_ENTRY_BYTES,
    MAX_YAML_BYTES,
    VOCABULARY_FILE,
    is_entry_path,
)
from kokemukset_app.library.library_file import parse_library_info
from kokemukset_app.library.scanning import folder_error, inside, scan_folder
from kokemukset_app.library.vocabulary import parse_vocabulary

_Parsed = TypeVar("_Parsed")
_Stamp = tuple[int, int]


class FolderStore:
    """Reads entries and the library's own files from a folder. Safe on any thread; never writes."""

    def __init__(self, root: Path, default_vocabulary: Vocabulary) -> None:
        self._root = root
        self._default_vocabulary = default_vocabulary
        self._lock = Lock()
        self._kept: dict[str, tuple[_Stamp, object]] = {}
        self._odd_names: dict[str, str] = {}
        self._unreadable: tuple[str, ...] = ()

    @property
    def root(self) -> Path:
        """The folder."""
        return self._root

    @property
    def is_writable(self) -> bool:
        """Tell whether files of the folder may be changed."""
        return os.access(self._root, os.W_OK | os.X_OK)

    def info(self) -> LibraryInfo:
        """Read `library.yaml`; the folder's name where it has none."""
        return self._info()[0]

    def vocabulary(self) -> Vocabulary:
        """Read `vocabulary.yaml` over the built-in values; kept until the file changes."""
        self._require()
        return self._vocabulary()[0]

    def collections(self) -> Sequence[Collection]:
        """Read the collections, by file name; those that cannot be read are left out."""
        return [read.collection for _, read in self.read_collections() if read.collection]

    def read_collections(self) -> Sequence[tuple[str, ReadCollection]]:
        """Read the collection files, by path, with their lines and what is wrong."""
        self._require()
        found: list[tuple[str, ReadCollection]] = []
        for name in self._collection_names():
            path = f"{COLLECTIONS}/{name}"
            problems: list[Problem] = []
            text = self._text(path, problems)
            if text is None:
                found.append((path, ReadCollection(None, (), tuple(problems))))
                continue
            read = parse_collection(text, path)
            found.append((path, ReadCollection(read.collection, read.lines, (*problems, *read.problems))))
        return found

    def scan(self, cancel: CancelToken) -> Mapping[str, Fingerprint]:
        """List the entry files by path with size and time; nothing is read."""
        found = scan_folder(self._root, cancel.check)
        with self._lock:
            self._odd_names = found.odd_names
            self._unreadable = tuple(sorted(found.unreadable))
        return found.files

    def read(self, path: str) -> ReadEntry:
        """Read one entry by its path; raises `EntryMissing` when it is not there or not an entry of the library."""
        place = self._place(path)
        try:
            with place.open("rb") as file:
                info = os.fstat(file.fileno())
                data = file.read(MAX_ENTRY_BYTES + 1)
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
            self._require()
            raise EntryMissing(path) from error
        except OSError as error:
            self._require()
            return self._unread(path, place, error)
        return self._entry(path, data, info)

    def text(self, path: str) -> str:
        """Read the text of an entry's file, front matter and all; empty where it cannot be read."""
        try:
            with self._place(path).open("rb") as file:
                return decode(file.read(MAX_ENTRY_BYTES)).text
        except (OSError, EntryMissing):
            return ""

    def folder_problems(self) -> Sequence[Problem]:
        """List what is wrong with the library's own files, and the folders that may not be read."""
        self._require()
        problems = [*self._info()[1], *self._vocabulary()[1]]
        for _, read in self.read_collections():
            problems += read.problems
        unreadable = ProblemCode.FILE_UNREADABLE
        problems += (Problem(path, 0, unreadable, Severity.ERROR) for path in self._unreadable)
        return problems

    def _entry(self, path: str, data: bytes, info: os.stat_result) -> ReadEntry:
        is_cut = len(data) > MAX_ENTRY_BYTES
        digest = hashlib.blake2b(data, digest_size=16).hexdigest()
        decoded = decode(data[:MAX_ENTRY_BYTES], is_cut=is_cut)
        fingerprint = Fingerprint(info.st_size, info.st_mtime_ns, digest)
        file = FileText(path, decoded.text, modified_day(info.st_mtime_ns), fingerprint)
        read = read_entry(file, self._vocabulary()[0])
        problems: list[Problem] = []
        if is_cut:
            problems.append(Problem(path, 0, ProblemCode.FILE_TOO_LARGE, Severity.WARNING, detail=str(info.st_size)))
        if decoded.is_guessed:
            problems.append(Problem(path, 0, ProblemCode.ENCODING_GUESSED, Severity.WARNING, detail=WESTERN_NAME))
        return ReadEntry(read.entry, (*problems, *read.problems)) if problems else read

    def _unread(self, path: str, place: Path, error: OSError) -> ReadEntry:
        """Give an entry that shows only its name: one that cannot be read is still there."""
        try:
            info = place.stat()
            size, mtime = info.st_size, info.st_mtime_ns
        except OSError:
            size, mtime = 0, 0
        read = read_entry(FileText(path, "", modified_day(mtime), Fingerprint(size, mtime, "")), Vocabulary())
        reason = error.strerror or type(error).__name__
        problem = Problem(path, 0, ProblemCode.FILE_UNREADABLE, Severity.ERROR, detail=reason)
        return ReadEntry(read.entry, (problem,))

    def _place(self, path: str) -> Path:
        """Give the file of an entry's path; raises `EntryMissing` for a path that is none of the library's."""
        real = self._odd_names.get(path)
        if real is None and "\ufffd" in path:
            # A name that is no text: only a look at the folder tells what it stands for.
            self.scan(NEVER)
            real = self._odd_names.get(path)
        real = real or path
        place = inside(self._root, real)
        if place is None or not is_entry_path(path):
            self._require()
            raise EntryMissing(path)
        return place

    def _require(self) -> None:
        """Raise when the folder has gone or may not be read."""
        try:
            with os.scandir(self._root) as items:
                next(items, None)
        except OSError as error:
            raise folder_error(self._root, error) from error

    def _collection_names(self) -> list[str]:
        try:
            names = [item.name for item in (self._root / COLLECTIONS).iterdir()]
        except OSError:
            return []
        return sorted(n for n in names if n.lower().endswith((".yaml", ".yml")) and not n.startswith("."))

    def _info(self) -> tuple[LibraryInfo, tuple[Problem, ...]]:
        self._require()
        name = self._root.name or self._root.resolve().name or str(self._root)
        return self._parsed(LIBRARY_FILE, lambda text: parse_library_info(text, name))

    def _vocabulary(self) -> tuple[Vocabulary, tuple[Problem, ...]]:
        def parse(text: str) -> tuple[Vocabulary, tuple[Problem, ...]]:
            own, problems = parse_vocabulary(text)
            return self._default_vocabulary.overlaid_with(own), problems

        return self._parsed(VOCABULARY_FILE, parse)

    def _parsed(
        self, path: str, parse: Callable[[str], tuple[_Parsed, tuple[Problem, ...]]]
    ) -> tuple[_Parsed, tuple[Problem, ...]]:
        """Read one of the library's own files, once for each of its versions; a missing file is an empty one."""
        stamp = self._stamp(path)
        kept = self._kept.get(path)
        if kept and kept[0] == stamp:
            return kept[1]  # pyright: ignore[reportReturnType]  # one path always holds one kind of value
        problems: list[Problem] = []
        value, found = parse(self._text(path, problems) or "")
        result = (value, (*problems, *found))
        with self._lock:
            self._kept[path] = (stamp, result)
        return result

    def _stamp(self, path: str) -> _Stamp:
        try:
            info = (self._root / path).stat()
        except OSError:
            return (-1, -1)
        return (info.st_size, info.st_mtime_ns)

    def _text(self, path: str, problems: list[Problem]) -> str | None:
        """Read a text file of the library; None where there is none or it cannot be read."""
        place = inside(self._root, path)
        if place is None or not place.exists():
            return None
        try:
            with place.open("rb") as file:
                data = file.read(MAX_YAML_BYTES + 1)
        except OSError as error:
            detail = error.strerror or ""
            problems.append(Problem(path, 0, ProblemCode.FILE_UNREADABLE, Severity.ERROR, detail=detail))
            return None
        if len(data) > MAX_YAML_BYTES:
            problems.append(Problem(path, 0, ProblemCode.FILE_TOO_LARGE, Severity.ERROR, detail=str(len(data))))
            return None
        decoded = decode(data)
        if decoded.is_guessed:
            problems.append(Problem(path, 0, ProblemCode.ENCODING_GUESSED, Severity.WARNING, detail=WESTERN_NAME))
        return decoded.text
