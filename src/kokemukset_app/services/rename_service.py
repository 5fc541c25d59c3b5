"""A tag, a code, a city, a project or an entry's id renamed or merged everywhere, with a preview first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kokemukset_app.core.batch import BatchFiles, FileStep
from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.editing import EntryChange, with_consequences
from kokemukset_app.core.editing_ports import EntryWriter
from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.errors import EntryFixed, EntryMissing, KokemuksetError
from kokemukset_app.core.events import Progress
from kokemukset_app.core.field_kinds import changed_list, texts_of
from kokemukset_app.core.import_fates import has_bad_character, is_good_id, is_reserved_name
from kokemukset_app.core.renaming import RenameKind, renamed_fields, renamed_links
from kokemukset_app.core.text import fold
from kokemukset_app.services.batch_service import BatchService, Told, untold
from kokemukset_app.services.library_service import LibraryService

_VOCABULARY_FILE = "vocabulary.yaml"
_WITH_IDS = (RenameKind.PROJECT, RenameKind.ENTRY)
_COLLECTION_ITEM = r"""(^[ \t]*(?:-[ \t]+)?\{?[ \t]*entry:[ \t]*)(["']?){old}\2(?=[ \t,}}\r\n]|$)"""


class RenameRefusal(StrEnum):
    """Why nothing can be renamed so."""

    NOT_FOUND = "not_found"
    SAME = "same"
    BAD_NAME = "bad_name"
    NOT_IN_VOCABULARY = "not_in_vocabulary"


class BulkWay(StrEnum):
    """What is done to a field of many entries: set to a value, or values added to a list or taken from it."""

    SET = "set"
    ADD = "add"
    TAKE = "take"


class RenameRefused(KokemuksetError):
    """A renaming that cannot be; nothing was changed. `detail` is the name in question."""

    def __init__(self, reason: RenameRefusal, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class RenamePlan:
    """A preview: what becomes what, in which files; `is_merge` where the new name is there already.

    `left` are files that cannot be changed safely, with the reason's code.
    """

    kind: RenameKind
    old: str
    new: str
    is_merge: bool
    steps: tuple[FileStep, ...]
    left: tuple[tuple[str, str], ...] = ()


class RenameService:
    """Renaming. Safe on any thread but the GUI's. `plan` and `bulk` write nothing, `apply` writes all or nothing."""

    def __init__(
        self,
        library: LibraryService,
        writer: EntryWriter,
        files: BatchFiles,
        batch: BatchService,
        collections: Callable[[], Sequence[str]],
    ) -> None:
        self._library = library
        self._writer = writer
        self._files = files
        self._batch = batch
        self._collections = collections

    def plan(
        self, kind: RenameKind, old: str, new: str, told: Told = untold, cancel: CancelToken = NEVER
    ) -> RenamePlan:
        """Look for every use of `old`; raises `RenameRefused`, `Cancelled`."""
        old, new = old.strip(), new.strip()
        is_merge = self._checked(kind, old, new)
        means_old = self._meaning(kind, old)
        steps: list[FileStep] = []
        left: list[tuple[str, str]] = []
        heads = list(self._library.heads())
        for number, head in enumerate(heads, 1):
            cancel.check()
            told(Progress(number, len(heads)))
            if kind not in _WITH_IDS and not self._may_have(head, kind, means_old):
                continue
            try:
                step = self._step(head, kind, means_old, old, new, is_merge=is_merge)
            except EntryFixed as error:
                left.append((head.path, error.reason))
                continue
            except EntryMissing:
                continue
            if step is not None:
                steps.append(step)
        steps += self._own_files(kind, old, new, is_merge=is_merge)
        if not steps and not left:
            raise RenameRefused(RenameRefusal.NOT_FOUND, old)
        return RenamePlan(kind, old, new, is_merge, tuple(steps), tuple(left))

    def bulk(
        self,
        ids: Sequence[EntryId],
        key: str,
        value: object,
        today: str,
        cancel: CancelToken = NEVER,
        way: BulkWay = BulkWay.SET,
    ) -> RenamePlan:
        """Plan one field changed over a selection (SET with None removes it); approved content goes to review again."""
        steps: list[FileStep] = []
        left: list[tuple[str, str]] = []
        for entry_id in ids:
            cancel.check()
            head = self._library.head(entry_id)
            if head is None:
                continue
            try:
                entry = self._writer.load(head.path)
                before = entry.fields.get(key)
                after = value if way is BulkWay.SET else changed_list(before, value, adds=way is BulkWay.ADD)
                if before == after:
                    continue
                change = with_consequences(entry.fields, EntryChange({key: after}), today)
                step = self._changed(head.path, change)
            except (EntryFixed, EntryMissing) as error:
                left.append((head.path, getattr(error, "reason", "missing")))
                continue
            if step is not None:
                steps.append(step)
        shown = ", ".join(texts_of(value))
        new = shown if way is BulkWay.SET else f"{'+' if way is BulkWay.ADD else '−'} {shown}"
        return RenamePlan(RenameKind.ENTRY, key, new, is_merge=False, steps=tuple(steps), left=tuple(left))

    def apply(self, plan: RenamePlan, told: Told = untold, cancel: CancelToken = NEVER) -> str:
        """Write what a plan says; gives the name of the batch, by which it can be taken back byte for byte."""
        return self._batch.apply(f"{plan.old} → {plan.new}", plan.steps, told, cancel)

    def _checked(self, kind: RenameKind, old: str, new: str) -> bool:
        """Refuse what cannot be; tell whether the new name is there already."""
        if not new or len(new) > 100 or has_bad_character(new) or re.search(r"[\n,;\[\]{}|#]", new):
            raise RenameRefused(RenameRefusal.BAD_NAME, new)
        if old == new:
            raise RenameRefused(RenameRefusal.SAME, new)
        if kind in _WITH_IDS:
            if self._library.head(EntryId(old)) is None:
                raise RenameRefused(RenameRefusal.NOT_FOUND, old)
            if not is_good_id(new) or is_reserved_name(new):
                raise RenameRefused(RenameRefusal.BAD_NAME, new)
            return self._library.head(EntryId(new)) is not None
        if kind is RenameKind.TAG:
            return any(fold(tag) == fold(new) != fold(old) for head in self._library.heads() for tag in head.tags)
        vocabulary = self._library.vocabulary()
        if vocabulary.term(kind.value, new) is not None:
            return True
        is_own = self._own_key(kind, old) is not None
        if vocabulary.has_field(kind.value) and not (is_own and is_good_id(new)):
            raise RenameRefused(RenameRefusal.NOT_IN_VOCABULARY, new)
        return False

    def _meaning(self, kind: RenameKind, old: str) -> Callable[[str], bool]:
        if kind is RenameKind.TAG:
            return lambda text: fold(text.lstrip("#")) == fold(old)
        if kind in _WITH_IDS:
            return lambda text: text.strip() == old
        vocabulary = self._library.vocabulary()
        code = vocabulary.code_of(kind.value, old) or old
        return lambda text: (vocabulary.code_of(kind.value, text) or text.strip()) == code

    def _may_have(self, head: EntryHead, kind: RenameKind, means_old: Callable[[str], bool]) -> bool:
        values: Mapping[RenameKind, Sequence[str]] = {
            RenameKind.TAG: head.tags,
            RenameKind.THEME: head.themes,
            RenameKind.CITY: head.cities,
            RenameKind.PHASE: head.phases,
        }
        return any(means_old(value) for value in values[kind])

    def _step(
        self, head: EntryHead, kind: RenameKind, means_old: Callable[[str], bool], old: str, new: str, *, is_merge: bool
    ) -> FileStep | None:
        entry = self._writer.load(head.path)
        fields = renamed_fields(entry.fields, kind, means_old, new)
        if kind not in _WITH_IDS:
            return self._changed(head.path, EntryChange(fields))
        if head.id == old and not is_merge:
            fields["id"] = new
        data = self._writer.raw(head.path)
        after = self._writer.changed(head.path, data, EntryChange(fields)) if fields else data
        # On the bytes themselves: an edit of the body may choose line ends for what it touches.
        try:
            linked = renamed_links(after.decode("utf-8"), old, new).encode("utf-8")
        except UnicodeDecodeError:
            linked = after
        note = ", ".join([*fields, *(["body"] if linked != after else [])])
        return FileStep(head.path, data, linked, note) if linked != data else None

    def _changed(self, path: str, change: EntryChange) -> FileStep | None:
        if change.is_empty:
            return None
        data = self._writer.raw(path)
        new = self._writer.changed(path, data, change)
        return FileStep(path, data, new, ", ".join(change.fields)) if new != data else None

    def _own_files(self, kind: RenameKind, old: str, new: str, *, is_merge: bool) -> Iterator[FileStep]:
        """Change what the library's own files say: the key in the vocabulary, the items of collections."""
        if kind in _WITH_IDS:
            pattern = re.compile(_COLLECTION_ITEM.replace("{old}", re.escape(old)).replace("}}", "}"), re.MULTILINE)
            for path in self._collections():
                yield from self._replaced(path, pattern, lambda m: f"{m[1]}{m[2]}{new}{m[2]}")
        elif kind is not RenameKind.TAG and not is_merge and (pattern := self._own_key(kind, old)) is not None:
            yield from self._replaced(_VOCABULARY_FILE, pattern, lambda m: f"{m[1]}{new}{m[3]}")

    def _own_key(self, kind: RenameKind, old: str) -> re.Pattern[str] | None:
        """Find the line of the library's vocabulary that defines a code; None where it has no such line, or several."""
        data = self._files.read(_VOCABULARY_FILE)
        if data is None:
            return None
        above = rf"(?:^|\n)[ \t]+{kind.value}:[ \t]*\r?\n(?:(?:[ \t]{{3,}}.*|[ \t]*)\r?\n)*?[ \t]{{3,}}"
        pattern = re.compile(rf"({above})({re.escape(old)})(:)")
        return pattern if len(pattern.findall(data.decode("utf-8", "replace"))) == 1 else None

    def _replaced(self, path: str, pattern: re.Pattern[str], put: Callable[[re.Match[str]], str]) -> Iterator[FileStep]:
        data = self._files.read(path)
        if data is None:
            return
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            return
        new = pattern.sub(put, text).encode()
        if new != data:
            yield FileStep(path, data, new)
