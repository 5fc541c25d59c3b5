"""Editing entries: drafts, saving them, their history, and the trash."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.editing import (
    Draft,
    EntryChange,
    EntryText,
    SnapshotInfo,
    TrashedEntry,
    changed_fields,
    same,
    with_consequences,
)
from kokemukset_app.core.editing_ports import DraftStore, EntryWriter, LocalHistory
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import EntryExists, EntryFixed, EntryMissing, SaveFailed
from kokemukset_app.core.line_diff import merged_lines
from kokemukset_app.core.ports import ReadEntry
from kokemukset_app.services.entry_names import free_name
from kokemukset_app.services.index_service import IndexService
from kokemukset_app.services.library_service import LibraryService


@dataclass(frozen=True, slots=True)
class Saved:
    """A draft that was saved: `draft` goes on from the new file."""

    draft: Draft


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field that both sides changed, or one of them: its values."""

    key: str
    base: object
    mine: object
    theirs: object

    @property
    def is_clash(self) -> bool:
        """Tell whether both sides changed it, and not to the same value."""
        return not same(self.mine, self.theirs) and not same(self.base, self.theirs) and not same(self.base, self.mine)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A draft beside what its file has become meanwhile; `theirs` is None where the file has gone."""

    draft: Draft
    theirs: EntryText | None
    fields: tuple[FieldRow, ...] = ()
    is_body_clash: bool = False

    @property
    def is_clash(self) -> bool:
        """Tell whether somebody has to choose."""
        return self.theirs is None or self.is_body_clash or any(row.is_clash for row in self.fields)


class EditingService:
    """Editing. Safe on any thread; files are read and written, so never on the GUI thread.

    Writing methods raise `LibraryReadOnly`, `SaveFailed`, `Conflict`, `EntryFixed`, `EntryMissing`; nothing was
    changed then. After each the index is up to date with the files that were written.
    """

    def __init__(
        self,
        writer: EntryWriter,
        library: LibraryService,
        indexing: IndexService,
        history: LocalHistory,
        drafts: DraftStore,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._writer = writer
        self._library = library
        self._indexing = indexing
        self._history = history
        self._drafts = drafts
        self._now = now

    @property
    def is_writable(self) -> bool:
        """Tell whether the library may be changed."""
        return self._writer.is_writable

    def open(self, entry_id: EntryId) -> Draft:
        """Begin to edit an entry; raises `EntryMissing`."""
        head = self._library.head(entry_id)
        if head is None:
            raise EntryMissing(entry_id)
        return _begun(self._writer.load(head.path), entry_id)

    def resume(self, entry_id: EntryId) -> Draft:
        """Go on with the unsaved draft of an entry, or begin to edit it; raises `EntryMissing`."""
        draft = self.open(entry_id)
        return next((kept for kept in self._drafts.kept() if kept.key == draft.key), draft)

    def text_of(self, draft: Draft) -> str:
        """Give the whole text that saving a draft would leave, without the day of change."""
        if draft.text is not None:
            return draft.text
        change = draft.change()
        return draft.base.text if change.is_empty else self._writer.applied(draft.base.text, change)

    def with_text(self, draft: Draft, text: str) -> Draft:
        """Give the draft with the whole file's text edited; its fields and body are those of the text."""
        read = self._writer.parse(text)
        return replace(draft, text=text, fields=dict(read.fields), body=read.body)

    def read(self, draft: Draft) -> ReadEntry:
        """Read a draft as the entry it would be, with what is wrong in it."""
        folder, name = free_name(draft, _nothing_taken)
        path = draft.base.path or (f"{folder}/{name}.md" if folder else f"{name}.md")
        return self._writer.read_text(path, self.text_of(draft))

    def place_of(self, draft: Draft) -> tuple[str, EntryId]:
        """Give the path and the id that a new entry would get now."""
        folder, name = free_name(draft, self._is_taken)
        return (f"{folder}/{name}.md" if folder else f"{name}.md"), EntryId(str(draft.fields.get("id") or name))

    def save(self, draft: Draft, by: str = "") -> Saved:
        """Write a draft to its file, or make the file of a new entry."""
        if draft.is_new:
            return self._create(draft)
        change = with_consequences(draft.base.fields, draft.change(), self._today(), by)
        if change.is_empty:
            self._drafts.drop(draft.key)
            return Saved(draft)
        saved = self.change(draft.base.path, change, draft.base)
        self._drafts.drop(draft.key)
        return Saved(_begun(saved, self._id_at(draft.base.path, draft.id)))

    def change(self, path: str, change: EntryChange, read: EntryText | None = None) -> EntryText:
        """Change an entry at a path, with a snapshot of what it was; as it was `read`, or as it is now."""
        read = read or self._writer.load(path)
        self._history.keep(path, self._writer.raw(path))
        saved = self._writer.save(path, change, read.fingerprint)
        self._indexing.update([path], NEVER)
        return saved

    def set_fields(
        self, entry_id: EntryId, fields: Mapping[str, object], by: str = "", *, dry_run: bool = False
    ) -> str:
        """Set fields of an entry (None removes); gives the whole text it then has. A dry run writes nothing."""
        draft = self.open(entry_id)
        if draft.base.obstacle is not None:
            raise EntryFixed(draft.base.path, draft.base.obstacle)
        wanted = {key: value for key, value in {**draft.fields, **fields}.items() if value is not None}
        draft = replace(draft, fields=wanted)
        if dry_run:
            change = with_consequences(draft.base.fields, draft.change(), self._today(), by)
            return self._writer.applied(draft.base.text, change)
        return self.save(draft, by).draft.base.text

    def compare(self, draft: Draft) -> Comparison:
        """Look at what a draft's file has become since it was read, field by field."""
        try:
            theirs = self._writer.load(draft.base.path)
        except EntryMissing:
            self._indexing.update([draft.base.path], NEVER)
            return Comparison(draft, None)
        base, mine = draft.base, draft.fields
        keys = {**changed_fields(base.fields, mine), **changed_fields(base.fields, theirs.fields)}
        rows = tuple(FieldRow(k, base.fields.get(k), mine.get(k), theirs.fields.get(k)) for k in keys if k != "updated")
        texts = (base.body, draft.body, theirs.body)
        if draft.text is not None:
            texts = (base.text, draft.text, theirs.text)
        return Comparison(draft, theirs, rows, merged_lines(*texts)[1] > 0)

    def merged(self, comparison: Comparison, *, mine_wins: bool) -> Draft:
        """Put a draft's changes over what its file has become; where both changed, one side wins."""
        draft, theirs = comparison.draft, comparison.theirs
        if theirs is None:  # the file went: what is mine becomes a new entry
            base = self._writer.parse("")
            return replace(draft, base=base, folder=draft.base.path.rpartition("/")[0])
        if draft.text is not None:
            text, _ = merged_lines(draft.base.text, draft.text, theirs.text, mine_wins=mine_wins)
            return replace(draft, base=theirs, text=text)
        fields = dict(theirs.fields)
        for row in comparison.fields:
            value = row.theirs if row.is_clash and not mine_wins else _changed_side(row)
            if value is None:
                fields.pop(row.key, None)
            else:
                fields[row.key] = value
        body, _ = merged_lines(draft.base.body, draft.body, theirs.body, mine_wins=mine_wins)
        return replace(draft, base=theirs, fields=fields, body=body)

    def snapshots(self, path: str) -> Sequence[SnapshotInfo]:
        """List the texts an entry had, newest first."""
        return self._history.snapshots(path)

    def snapshot_text(self, snapshot: SnapshotInfo) -> str:
        """Give the text of a snapshot."""
        return self._history.data(snapshot).decode("utf-8-sig", "replace").replace("\r\n", "\n")

    def restore(self, snapshot: SnapshotInfo) -> EntryText:
        """Put a snapshot in place of the entry byte for byte; what it replaces becomes a snapshot itself."""
        data = self._history.data(snapshot)
        try:
            now = self._writer.load(snapshot.path)
        except EntryMissing:
            back = self._writer.create(snapshot.path, data)
        else:
            self._history.keep(snapshot.path, self._writer.raw(snapshot.path))
            back = self._writer.put(snapshot.path, data, now.fingerprint)
        self._indexing.update([snapshot.path], NEVER)
        return back

    def move_to_trash(self, entry_id: EntryId) -> TrashedEntry:
        """Take an entry out of the library; it stays in the trash for 90 days."""
        head = self._library.head(entry_id)
        if head is None:
            raise EntryMissing(entry_id)
        read = self._writer.load(head.path)
        data = self._writer.raw(head.path)
        kept = self._history.trash(head.path, head.title, data)
        try:
            self._writer.remove(head.path, read.fingerprint)
        except Exception:
            self._history.forget(kept)
            raise
        self._indexing.update([head.path], NEVER)
        return kept

    def trashed(self) -> Sequence[TrashedEntry]:
        """List the trash, newest first."""
        return self._history.trashed()

    def restore_trashed(self, entry: TrashedEntry) -> EntryText:
        """Bring an entry back to where it lay; raises `EntryExists` where another has its place now."""
        back = self._writer.create(entry.path, self._history.trashed_data(entry))
        self._history.forget(entry)
        self._indexing.update([entry.path], NEVER)
        return back

    def keep_draft(self, draft: Draft) -> None:
        """Keep an unsaved draft, so that a crash does not lose it; one without changes is forgotten."""
        if draft.is_changed:
            self._drafts.keep(draft)
        else:
            self._drafts.drop(draft.key)

    def kept_drafts(self) -> Sequence[Draft]:
        """List the unsaved drafts of this library, newest first."""
        return self._drafts.kept()

    def drop_draft(self, draft: Draft) -> None:
        """Forget an unsaved draft."""
        self._drafts.drop(draft.key)

    def attach(self, name: str, data: bytes) -> str:
        """Put a file into the library's attachments; gives its path in the library."""
        return self._writer.attach(name, data)

    def files(self) -> Sequence[str]:
        """List the library's files that entries may point to."""
        return self._writer.files()

    def prune(self) -> None:
        """Drop snapshots and trash older than they are kept."""
        self._history.prune()

    def _create(self, draft: Draft) -> Saved:
        today = self._today()
        fields = {**draft.fields}
        for key in ("created", "updated"):
            fields[key] = today
        for _ in range(20):
            folder, name = free_name(draft, self._is_taken)
            if not str(fields.get("id") or ""):
                fields = {"id": name, **fields}
            path = f"{folder}/{name}.md" if folder else f"{name}.md"
            text = self._writer.applied(draft.base.text, replace(draft, fields=fields).change())
            try:
                made = self._writer.create(path, text.encode("utf-8", "replace"))
            except EntryExists:
                if fields.get("id") == name and not draft.fields.get("id"):
                    del fields["id"]
                continue  # another program was quicker
            self._drafts.drop(draft.key)
            self._indexing.update([path], NEVER)
            return Saved(_begun(made, self._id_at(path, EntryId(str(fields["id"])))))
        raise SaveFailed(draft.title)

    def _is_taken(self, path: str, name: str) -> bool:
        return self._library.head(EntryId(name)) is not None or self._writer.exists(path)

    def _id_at(self, path: str, claimed: EntryId) -> EntryId:
        """Give the id that the index has for a path: a shared id may belong to another file."""
        head = self._library.head(claimed)
        if head is not None and head.path == path:
            return claimed  # as nearly always; looking through all heads takes its time in a large library
        return next((head.id for head in self._library.heads() if head.path == path), claimed)

    def _today(self) -> str:
        return self._now().date().isoformat()


def new_key() -> str:
    """Make a name for the draft of an entry that has no file yet."""
    return f"new-{secrets.token_hex(8)}"


def _begun(read: EntryText, entry_id: EntryId) -> Draft:
    whole = read.text if read.obstacle is not None else None
    return Draft(read.path, read, dict(read.fields), read.body, whole, entry_id)


def _nothing_taken(_path: str, _name: str) -> bool:
    return False


def _changed_side(row: FieldRow) -> object:
    return row.theirs if same(row.base, row.mine) else row.mine
