"""Whoosh's posting lists of terms, decoded into arrays on first use and kept while there is room."""

from __future__ import annotations

import io
import struct
import weakref
import zlib
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import IO, cast

import numpy as np
from whoosh.codec.whoosh3 import W3Codec, W3Segment, W3TermInfo, W3TermsReader
from whoosh.filedb.filestore import FileStorage
from whoosh.reading import TermNotFound

from kokemukset_app.core.errors import IndexDamaged
from kokemukset_app.index.arrays import NO_FLOATS, NO_INTS, Floats, Ints
from kokemukset_app.index.safe_pickle import load, loads
from kokemukset_app.index.schema import TERMS

_MAGIC = b"W3Bl"
_INT = struct.Struct("!i")

Postings = tuple[Ints, Floats]


class TermPostings:
    """The posting lists of one segment. Safe on any thread."""

    def __init__(
        self, folder: Path, segment: W3Segment, files: Mapping[str, Sequence[int]], room: int = 32 << 20
    ) -> None:
        """Open the segment's files at once: a later commit may remove them. `files` has their sizes and checksums."""
        self._folder = folder
        self._segment = segment
        self._files = files
        self._is_proved = False
        for name, (size, _) in files.items():
            if (folder / name).stat().st_size != size:
                raise IndexDamaged(f"{name}: size")
        self._room = room
        self._used = 0
        self._lock = Lock()
        self._known: OrderedDict[str, Postings] = OrderedDict()
        self._posts = (folder / segment.make_filename(W3Codec.POSTS_EXT)).open("rb")
        self._reader = W3Codec().terms_reader(FileStorage(str(folder)), segment)
        # A search on another thread may still be at work when a newer commit replaces this one: no explicit closing.
        self._files_open = weakref.finalize(self, _close, self._reader, self._posts)

    def get(self, term: str) -> Postings:
        """Give a term's documents and weights; raises `IndexDamaged` when Whoosh's files make no sense."""
        with self._lock:
            known = self._known.get(term)
            if known is not None:
                self._known.move_to_end(term)
                return known
            try:
                self._prove()
                found = self._decode(term.encode("utf-8", "replace"))
            except IndexDamaged:
                raise
            except Exception as error:  # a damaged file shows up as nearly any exception
                raise IndexDamaged(f"{self._segment.segment_id()}: {type(error).__name__}: {error}") from error
            self._known[term] = found
            self._used += _size(found)
            while self._used > self._room and len(self._known) > 1:
                self._used -= _size(self._known.popitem(last=False)[1])
            return found

    def _decode(self, term: bytes) -> Postings:
        try:
            info = self._reader.term_info(TERMS, term)
        except TermNotFound:
            return NO_INTS, NO_FLOATS
        if info.is_inlined():
            ids, weights, _ = info.inlined_postings()
            return np.array(ids, np.int32), np.array(weights, np.float32)
        ids, weights = _blocks(self._extent(info))
        if len(ids) != info.doc_frequency() or (len(ids) and int(ids[-1]) >= self._segment.doc_count_all()):
            raise IndexDamaged(f"{self._segment.segment_id()}: postings")
        return ids, weights

    def _prove(self) -> None:
        """Compare the files with their checksums, once: a flipped bit would be a wrong answer."""
        if not self._is_proved:
            for name, (_, checksum) in self._files.items():
                if zlib.crc32((self._folder / name).read_bytes()) != checksum:
                    raise IndexDamaged(f"{name}: checksum")
            self._is_proved = True

    def _extent(self, info: W3TermInfo) -> bytes:
        offset, (length,) = info.extent()  # 2.7.5 forgets to unpack the length, as 2.7.4 did
        self._posts.seek(offset)
        return self._posts.read(length)

    def close(self) -> None:
        """Let the files go; they also go with this object."""
        with self._lock:
            self._files_open()


def _close(reader: W3TermsReader, posts: IO[bytes]) -> None:
    reader.close()
    posts.close()


def _size(postings: Postings) -> int:
    return postings[0].nbytes + postings[1].nbytes + 200


def _blocks(data: bytes) -> Postings:
    """Decode the blocks of a posting list (layout: `W3PostingsWriter._write_block`)."""
    if data[:4] != _MAGIC:
        raise IndexDamaged("postings")
    ids: list[Ints] = []
    weights: list[Floats] = []
    place, is_last = 4, False
    while not is_last:
        (length,) = _INT.unpack_from(data, place)
        is_last, length = length < 0, abs(length)
        block = io.BytesIO(data[place + 4 : place + 4 + length])
        count, _, _, packed, _, _ = cast("tuple[int, int, float, int, int, int]", load(block))
        rest = block.read()
        steps, weight, _ = cast(
            "tuple[tuple[int, ...], tuple[float, ...] | float | None, object]",
            loads(zlib.decompress(rest) if packed else rest),
        )
        ids.append(np.cumsum(np.array(steps, np.int32), dtype=np.int32))
        value = 1.0 if weight is None else weight
        weights.append(np.full(count, value, np.float32) if isinstance(value, float) else np.array(value, np.float32))
        place += 4 + length
    return np.concatenate(ids), np.concatenate(weights)
