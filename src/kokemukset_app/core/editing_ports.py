"""What the services that change entries need from the outer world, as protocols."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from kokemukset_app.core.editing import Draft, EntryChange, EntryText, SnapshotInfo, Template, TrashedEntry
from kokemukset_app.core.entry import Fingerprint
from kokemukset_app.core.ports import ReadEntry


class EntryWriter(Protocol):
    """Changes the entries of the open library folder. Safe on any thread; reads and writes files.

    Writing is atomic: a file is the old one or the new one whole. Methods that write raise `LibraryReadOnly` and
    `SaveFailed`; those that take `expected` raise `Conflict` where the file's content is not the one that was read;
    those that take a path raise `EntryMissing`; those that take a change raise `EntryFixed`.
    """

    @property
    def is_writable(self) -> bool:
        """Tell whether files of the folder may be changed."""
        ...

    def load(self, path: str) -> EntryText:
        """Read an entry for editing."""
        ...

    def parse(self, text: str) -> EntryText:
        """Read a text that is no file yet (its path is empty)."""
        ...

    def read_text(self, path: str, text: str) -> ReadEntry:
        """Read a text as the entry it would be at a path."""
        ...

    def applied(self, text: str, change: EntryChange) -> str:
        """Give the text that a change makes of a text."""
        ...

    def changed(self, path: str, data: bytes, change: EntryChange) -> bytes:
        """Give the bytes that a change makes of an entry's bytes, and write nothing."""
        ...

    def save(self, path: str, change: EntryChange, expected: Fingerprint) -> EntryText:
        """Change an entry in place; what the change does not touch stays byte for byte."""
        ...

    def put(self, path: str, data: bytes, expected: Fingerprint) -> EntryText:
        """Put whole bytes in place of an entry's."""
        ...

    def raw(self, path: str) -> bytes:
        """Give an entry's bytes."""
        ...

    def create(self, path: str, data: bytes) -> EntryText:
        """Make a new entry; raises `EntryExists` rather than write over one."""
        ...

    def remove(self, path: str, expected: Fingerprint) -> bytes:
        """Take an entry away and give its bytes."""
        ...

    def attach(self, name: str, data: bytes) -> str:
        """Put a file into `attachments/`; gives its path in the library."""
        ...

    def files(self) -> Sequence[str]:
        """List the files beside the entries, by their paths in the library."""
        ...

    def exists(self, path: str) -> bool:
        """Tell whether an entry's name is taken, in whatever case."""
        ...


class LocalHistory(Protocol):
    """The texts that entries had, and entries in the trash: kept on this computer, outside the library.

    Raises `SaveFailed` where a text cannot be kept, `EntryMissing` where it is not there any more.
    """

    def keep(self, path: str, data: bytes) -> None:
        """Keep what an entry was before it changes; the same text twice in a row is kept once."""
        ...

    def snapshots(self, path: str) -> Sequence[SnapshotInfo]:
        """List the texts kept of an entry, newest first."""
        ...

    def data(self, snapshot: SnapshotInfo) -> bytes:
        """Give the bytes of a snapshot."""
        ...

    def trash(self, path: str, title: str, data: bytes) -> TrashedEntry:
        """Keep an entry that is about to be taken away."""
        ...

    def trashed(self) -> Sequence[TrashedEntry]:
        """List the trash, newest first."""
        ...

    def trashed_data(self, entry: TrashedEntry) -> bytes:
        """Give the bytes of an entry in the trash."""
        ...

    def forget(self, entry: TrashedEntry) -> None:
        """Drop an entry from the trash."""
        ...

    def prune(self) -> None:
        """Drop what is older than it is kept."""
        ...


class DraftStore(Protocol):
    """Unsaved drafts, kept outside the library so that a crash loses at most some seconds."""

    def keep(self, draft: Draft) -> None:
        """Keep a draft, in place of the one with its key. Raises `SaveFailed`."""
        ...

    def kept(self) -> Sequence[Draft]:
        """List the drafts kept, newest first; those that cannot be read are left out."""
        ...

    def drop(self, key: str) -> None:
        """Forget a draft."""
        ...


class TemplateSource(Protocol):
    """What new entries begin from."""

    def templates(self) -> Sequence[Template]:
        """List the templates: the library's own first, then those that ship with the program."""
        ...
