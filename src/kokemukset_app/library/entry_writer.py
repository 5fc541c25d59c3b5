"""Changing the entries of a library folder: byte-preserving, atomic, and guarded by the fingerprint that was read."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

from kokemukset_app.core.editing import EntryChange, EntryText, Obstacle
from kokemukset_app.core.entry import Fingerprint
from kokemukset_app.core.errors import (
    Conflict,
    EntryExists,
    EntryFixed,
    EntryMissing,
    LibraryReadOnly,
    SaveFailed,
)
from kokemukset_app.core.ports import ReadEntry
from kokemukset_app.core.problems import ProblemCode
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.library.atomic_file import create_file, replace_file, turn
from kokemukset_app.library.attachments import list_files
from kokemukset_app.library.decoding import decode
from kokemukset_app.library.entry_bytes import RawText, clean, lines_of, raw_text, replaced
from kokemukset_app.library.entry_reader import FileText, read_entry
from kokemukset_app.library.front_matter_edit import Refused, edit_block, new_block
from kokemukset_app.library.frontmatter import FrontMatter, read_front_matter
from kokemukset_app.library.layout import ATTACHMENTS, MAX_ENTRY_BYTES, is_entry_path
from kokemukset_app.library.scanning import inside

_Vocabulary = Callable[[], Vocabulary]


class FolderEntryWriter:
    """The port `EntryWriter` over a folder. Safe on any thread; a file is read or written, so never on the GUI's."""

    def __init__(self, root: Path, vocabulary: _Vocabulary = Vocabulary) -> None:
        self._root = root
        self._vocabulary = vocabulary

    @property
    def is_writable(self) -> bool:
        """Tell whether files of the folder may be changed."""
        return os.access(self._root, os.W_OK | os.X_OK)

    def load(self, path: str) -> EntryText:
        """Read an entry for editing."""
        return _entry_text(path, *self._read(path))

    def parse(self, text: str) -> EntryText:
        """Read a text that is no file yet."""
        return _entry_text("", text.encode("utf-8", "replace"), Fingerprint(0, 0, ""))

    def read_text(self, path: str, text: str) -> ReadEntry:
        """Read a text as the entry it would be at a path."""
        return read_entry(FileText(path, clean(text), "", Fingerprint(0, 0, "")), self._vocabulary())

    def applied(self, text: str, change: EntryChange) -> str:
        """Give the text that a change makes of a text, and write nothing."""
        return decode(_changed("", text.encode("utf-8", "replace"), change)).text

    def changed(self, path: str, data: bytes, change: EntryChange) -> bytes:
        """Give the bytes that a change makes of an entry's bytes, and write nothing."""
        return _changed(path, data, change)

    def save(self, path: str, change: EntryChange, expected: Fingerprint) -> EntryText:
        """Change an entry in place."""
        data, seen = self._read(path)
        self._guard(path, data, seen, expected)
        new = _changed(path, data, change)
        if new == data:
            return _entry_text(path, data, seen)
        return self._replaced(path, new, seen)

    def put(self, path: str, data: bytes, expected: Fingerprint) -> EntryText:
        """Put whole bytes in place of an entry's (a snapshot that comes back)."""
        old, seen = self._read(path)
        self._guard(path, old, seen, expected)
        return self._replaced(path, data, seen)

    def raw(self, path: str) -> bytes:
        """Give an entry's bytes."""
        return self._read(path)[0]

    def create(self, path: str, data: bytes) -> EntryText:
        """Make a new entry; never over one that is there."""
        place = self._place(path)
        self._require_writable()
        try:
            info = create_file(place, data)
        except FileExistsError as error:
            raise EntryExists(path) from error
        except OSError as error:
            raise _failed(path, error) from error
        return _entry_text(path, data, Fingerprint(info.st_size, info.st_mtime_ns, _digest(data)))

    def remove(self, path: str, expected: Fingerprint) -> bytes:
        """Take an entry away and give its bytes."""
        self._require_writable()
        place = self._place(path)
        with turn(place.parent):
            data, seen = self._read(path)
            self._guard(path, data, seen, expected)
            try:
                place.unlink()
            except OSError as error:
                raise _failed(path, error) from error
        return data

    def attach(self, name: str, data: bytes) -> str:
        """Put a file into `attachments/`; gives its path. A name that is taken gets a number, the same file is kept."""
        self._require_writable()
        stem, dot, suffix = name.rpartition(".")
        if not dot:
            stem, suffix = name, ""
        for number in range(1, 1000):
            tail = f"-{number}" if number > 1 else ""
            path = f"{ATTACHMENTS}/{stem}{tail}{dot}{suffix}"
            place = inside(self._root, path)
            if place is None:
                raise SaveFailed(f"{path}: outside the library")
            try:
                if place.is_file() and place.read_bytes() == data:
                    return path
                create_file(place, data)
            except FileExistsError:
                continue
            except OSError as error:
                raise _failed(path, error) from error
            return path
        raise SaveFailed(f"{ATTACHMENTS}/{name}")

    def files(self) -> tuple[str, ...]:
        """List the files that entries may point to, by their paths in the library."""
        return list_files(self._root)

    def exists(self, path: str) -> bool:
        """Tell whether a name is taken, in whatever case it is written."""
        place = self._place(path)
        if place.exists():
            return True
        try:
            return any(name.casefold() == place.name.casefold() for name in os.listdir(place.parent))  # noqa: PTH208
        except OSError:
            return False

    def _replaced(self, path: str, data: bytes, seen: Fingerprint) -> EntryText:
        self._require_writable()

        def still_the_same() -> None:
            now, fingerprint = self._read(path)
            self._guard(path, now, fingerprint, seen)

        try:
            info = replace_file(self._place(path), data, still_the_same)
        except OSError as error:
            raise _failed(path, error) from error
        return _entry_text(path, data, Fingerprint(info.st_size, info.st_mtime_ns, _digest(data)))

    def _read(self, path: str) -> tuple[bytes, Fingerprint]:
        try:
            with self._place(path).open("rb") as file:
                info = os.fstat(file.fileno())
                data = file.read()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
            raise EntryMissing(path) from error
        except OSError as error:
            raise _failed(path, error) from error
        return data, Fingerprint(info.st_size, info.st_mtime_ns, _digest(data))

    def _guard(self, path: str, data: bytes, seen: Fingerprint, expected: Fingerprint) -> None:
        if seen.digest != expected.digest:
            raise Conflict(path, decode(data).text)

    def _place(self, path: str) -> Path:
        place = inside(self._root, path)
        if place is None or not is_entry_path(path):
            raise EntryMissing(path)
        return place

    def _require_writable(self) -> None:
        if not self.is_writable:
            raise LibraryReadOnly(str(self._root))


def _changed(path: str, data: bytes, change: EntryChange) -> bytes:
    raw = raw_text(data)
    if raw is None:
        raise EntryFixed(path, Obstacle.ENCODING)
    if len(data) > MAX_ENTRY_BYTES:
        raise EntryFixed(path, Obstacle.TOO_LARGE)
    newline = raw.newline
    if change.text is not None:
        return _checked(path, raw.with_text(replaced(raw.text, change.text, newline)))
    front = read_front_matter(decode(data).text, path)
    head, block, fence, body = _cut(raw.text, front)
    if change.body is not None:
        if not front.split.is_closed:
            raise EntryFixed(path, Obstacle.BROKEN)
        body = replaced(body, change.body, newline)
    if change.fields:
        fields = _cleaned(change.fields)
        if front.split.block is None:
            block = new_block(fields, newline)
            head, fence = (f"---{newline}", f"---{newline}") if block else ("", "")
        else:
            if obstacle := _obstacle(front):
                raise EntryFixed(path, obstacle)
            try:
                block = edit_block(block, fields, newline)
            except Refused as refused:
                raise EntryFixed(path, refused.reason) from refused
    return _checked(path, raw.with_text(head + block + fence + body))


def _checked(path: str, raw: RawText) -> bytes:
    data = raw.data()
    if len(data) > MAX_ENTRY_BYTES:
        raise EntryFixed(path, Obstacle.TOO_LARGE)
    return data


def _cut(raw: str, front: FrontMatter) -> tuple[str, str, str, str]:
    """Cut raw text at the lines of its front matter: opening fence, block, closing fence, body."""
    cut = front.split
    if cut.block is None:
        return "", "", "", raw
    lines = lines_of(raw)
    end = cut.body_line - 1
    close = end - 1 if cut.is_closed else end
    start = cut.block_line - 1
    return "".join(lines[:start]), "".join(lines[start:close]), "".join(lines[close:end]), "".join(lines[end:])


def _obstacle(front: FrontMatter) -> Obstacle | None:
    if front.split.fence == "+++":
        return Obstacle.TOML
    if not front.is_whole or not front.split.is_closed:
        return Obstacle.BROKEN
    if getattr(front.values, "is_flow", False):
        return Obstacle.SHAPE
    if any(problem.code is ProblemCode.FIELD_DUPLICATE for problem in front.problems):
        return Obstacle.BROKEN
    return None


def _entry_text(path: str, data: bytes, fingerprint: Fingerprint) -> EntryText:
    is_large = len(data) > MAX_ENTRY_BYTES
    text = decode(data[:MAX_ENTRY_BYTES], is_cut=is_large).text
    front = read_front_matter(text, path)
    obstacle = _obstacle(front)
    if is_large:
        obstacle = Obstacle.TOO_LARGE
    elif raw_text(data) is None:
        obstacle = Obstacle.ENCODING
    return EntryText(path, text, front.split.body, front.values.fields, fingerprint, obstacle)


def _cleaned(fields: Mapping[str, object]) -> dict[str, object]:
    return {key: _clean_value(value) for key, value in fields.items()}


def _clean_value(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return _cleaned(cast("Mapping[str, object]", value))
    if isinstance(value, list | tuple):
        return [_clean_value(item) for item in cast("list[object]", value)]
    return value


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _failed(path: str, error: OSError) -> SaveFailed:
    return SaveFailed(f"{path}: {error.strerror or type(error).__name__}")
