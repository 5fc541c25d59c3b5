"""Opening commits: the newest one is kept open, and parts that stay are not opened again."""

from __future__ import annotations

from pathlib import Path
from threading import RLock

import numpy as np

from kokemukset_app.core.errors import IndexDamaged, IndexUnavailable, KokemuksetError
from kokemukset_app.index.codec import EntrySegment
from kokemukset_app.index.generations import IndexFolder, damaged
from kokemukset_app.index.part import Part
from kokemukset_app.index.post_cache import PostingCache
from kokemukset_app.index.segment import Contents, read_contents
from kokemukset_app.index.snapshot import LivePart, Snapshot

_TRIES = 20


class Reader:
    """Keeps the newest snapshot. Safe on any thread."""

    def __init__(self, folder: IndexFolder) -> None:
        self._folder = folder
        self._lock = RLock()
        self._snapshot: Snapshot | None = None
        self.changes = 0

    @property
    def snapshot(self) -> Snapshot:
        """The newest commit seen so far."""
        known = self._snapshot
        if known is None:
            self.refresh()
            known = self._snapshot
        if known is None:
            raise IndexDamaged("closed")
        return known

    def refresh(self) -> bool:
        """Open the newest commit if there is a newer one; raises `IndexDamaged` when it cannot be read."""
        with self._lock:
            for _ in range(_TRIES):
                try:
                    return self._refresh()
                except FileNotFoundError:
                    # A writer removed the files between two of our looks: look again, the new ones are there.
                    continue
            raise IndexDamaged(f"{self._folder.home}: files are missing")

    def _refresh(self) -> bool:
        known = self._snapshot
        generation = self._folder.current()
        if generation is None:
            raise IndexDamaged(f"{self._folder.home}: no generation")
        same = known is not None and known.generation == generation
        contents = self._contents(generation, known.contents.number if known is not None and same else -1)
        if contents is None:
            return False
        kept = {part.part.segment_id: part for part in known.parts} if known is not None and same else {}
        parts = tuple(self._part(generation, segment, kept) for segment in contents.segments)
        self._snapshot = Snapshot(generation, contents, parts)
        self.changes += 1
        return True

    def _contents(self, generation: Path, newer_than: int) -> Contents | None:
        try:
            return read_contents(generation, newer_than)
        except FileNotFoundError:
            raise
        except Exception as error:  # a damaged table of contents shows up as nearly any exception
            raise damaged(error) from error

    def _part(self, generation: Path, segment: EntrySegment, kept: dict[str, LivePart]) -> LivePart:
        known = kept.get(segment.segment_id())
        try:
            part = known.part if known else Part(generation, segment.segment_id())
        except (FileNotFoundError, KokemuksetError):
            raise
        except PermissionError as error:
            raise IndexUnavailable(f"{generation}: {error.strerror}") from error
        except Exception as error:  # as above
            raise damaged(error) from error
        if part.size != segment.doc_count_all():
            raise IndexDamaged(f"{segment.segment_id()}: documents")
        live = np.ones(part.size, np.bool_)
        gone = list(segment.deleted_docs())
        if gone:
            live[gone] = False
        return LivePart(part, known.cache if known else PostingCache(), live, part.size - len(gone))

    def close(self) -> None:
        """Let the files go."""
        with self._lock:
            self._snapshot = None
