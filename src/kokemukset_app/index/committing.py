"""One commit: new documents in, old ones out, small parts joined."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import chain

import numpy as np

from kokemukset_app.index.arrays import Mask, listed
from kokemukset_app.index.codec import EntrySegment
from kokemukset_app.index.document import Document, FormTable
from kokemukset_app.index.generations import IndexFolder
from kokemukset_app.index.merging import part_data, to_absorb, to_join
from kokemukset_app.index.part_data import PartData, invert, merge
from kokemukset_app.index.part_file import write_part
from kokemukset_app.index.reader import Reader
from kokemukset_app.index.segment import Contents, clean_contents, write_contents
from kokemukset_app.index.snapshot import LivePart, Snapshot


def commit(
    folder: IndexFolder, reader: Reader, documents: Sequence[Document], forms: FormTable, paths: frozenset[bytes]
) -> None:
    """Put `documents` in and take the other documents of `paths` out, as one step that every reader sees whole.

    Raises `IndexUnavailable` when another writer does not finish or the disk is full, `IndexDamaged`.
    """
    with folder.writer():
        reader.refresh()
        snapshot = reader.snapshot
        live = _without(snapshot, paths)
        if not documents and all(np.array_equal(p.live, mask) for p, mask in zip(snapshot.parts, live, strict=True)):
            return
        absorbed = to_absorb(len(documents), [int(mask.sum()) for mask in live])
        _write(snapshot, live, absorbed, lambda joined: _joined(joined, documents, forms))
    reader.refresh()


def compact(folder: IndexFolder, reader: Reader) -> None:
    """Join the parts of a large index, which are searched one by one, where what that costs is worth it.

    Raises as `commit` does. For a process of its own: it takes a second for some thousand documents.
    """
    with folder.writer():
        reader.refresh()
        snapshot = reader.snapshot
        live = [part.live for part in snapshot.parts]
        chosen = to_join([part.live_count for part in snapshot.parts])
        if chosen:
            _write(snapshot, live, chosen, merge)
    reader.refresh()


def _write(
    snapshot: Snapshot,
    live: Sequence[Mask],
    absorbed: Collection[int],
    join: Callable[[Iterable[tuple[PartData, Mask]]], PartData],
) -> None:
    """Write what becomes of some parts as one, and the contents with it in their place."""
    counts = [int(mask.sum()) for mask in live]
    segments = [
        _with_deleted(part, mask, segment)
        for number, (part, mask, segment) in enumerate(
            zip(snapshot.parts, live, snapshot.contents.segments, strict=True)
        )
        if counts[number] and number not in absorbed
    ]
    # One at a time: opened for writing, a part takes many times its room on the disk.
    new = join((part_data(snapshot.parts[number].part), live[number]) for number in absorbed if counts[number])
    if new.documents:
        segments.append(write_part(snapshot.generation, new))
    contents = Contents(snapshot.contents.number + 1, tuple(segments))
    write_contents(snapshot.generation, contents)
    clean_contents(snapshot.generation, contents)


def _joined(parts: Iterable[tuple[PartData, Mask]], documents: Sequence[Document], forms: FormTable) -> PartData:
    new = invert(documents, forms)
    if (first := next(iter(parts := iter(parts)), None)) is None:
        return new
    return merge(chain([first], parts, [(new, np.ones(len(documents), np.bool_))]))


def _without(snapshot: Snapshot, paths: frozenset[bytes]) -> list[Mask]:
    live = [part.live.copy() for part in snapshot.parts]
    for place in snapshot.deleted_by(paths):
        live[place.part][place.doc] = False
    return live


def _with_deleted(part: LivePart, live: Mask, segment: EntrySegment) -> EntrySegment:
    """Give a segment with other deletions; the snapshot's own one must not change."""
    if np.array_equal(part.live, live):
        return segment
    return segment.without(listed(np.flatnonzero(~live)))
