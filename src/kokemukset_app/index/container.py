"""One file of named arrays, mapped into memory: no pickle in it, and every array has its own checksum.

Layout: magic, length and checksum of the header, the header (JSON), then the arrays, each at a multiple of 64.
A checksum is proved when its array is first asked for, so that opening costs nothing. It goes over the sums of the
array's pages, so that proving a large library's arrays takes no longer than reading them from memory.
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import weakref
import zlib
from collections.abc import Collection, Mapping
from io import FileIO
from pathlib import Path
from threading import Lock
from typing import Any, cast

import numpy as np

from kokemukset_app.core.errors import IndexDamaged
from kokemukset_app.index.arrays import AnyArray, Mask

_MAGIC = b"KOKEPART"
_LEAD = struct.Struct("<8sII")
_ALIGN = 64
_PAGE = 4096
_READ = 64 * _PAGE


class Container:
    """Arrays of one file, read on demand. Safe on any thread."""

    def __init__(self, path: Path) -> None:
        """Map the file; raises `IndexDamaged` if it is not one of ours or cut short, `FileNotFoundError`."""
        self.path = path
        with path.open("rb") as file:
            lead = file.read(_LEAD.size)
            if len(lead) < _LEAD.size:
                raise IndexDamaged(f"{path.name}: cut short")
            magic, length, checksum = _LEAD.unpack(lead)
            header = file.read(length)
            if magic != _MAGIC or len(header) != length or zlib.crc32(header) != checksum:
                raise IndexDamaged(f"{path.name}: header")
            content = cast("dict[str, Any]", json.loads(header))
            self.meta = cast("dict[str, Any]", content["meta"])
            self._places = cast("dict[str, list[Any]]", content["arrays"])
            self._base = _LEAD.size + length
            if os.fstat(file.fileno()).st_size != self._base + content["size"]:
                raise IndexDamaged(f"{path.name}: size")
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._source = _Source(os.dup(file.fileno()))
        self._arrays: dict[str, AnyArray] = {}
        self._proved: dict[str, Mask] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def array(self, name: str) -> AnyArray:
        """Give an array by its name; raises `IndexDamaged` when its bytes are not what was written."""
        known = self._arrays.get(name)
        if known is not None:
            return known
        dtype, shape, place, size, checksum, is_packed = self._places[name]
        start = self._base + place
        if self._source.checksum(start, size) != checksum:
            raise self._damaged(name)
        kind = np.dtype(dtype)
        if is_packed:
            array = np.frombuffer(zlib.decompress(self._map[start : start + size]), kind).reshape(shape)
        else:
            array = np.frombuffer(self._map, kind, size // kind.itemsize, start).reshape(shape)
        self._arrays[name] = array
        return array

    def piece(self, name: str, first: int, end: int) -> memoryview:
        """Give some bytes of an array written with `pages`, proving the pages they lie on; raises `IndexDamaged`."""
        sums = self.array(_pages_of(name))
        proved = self._proved.get(name)
        if proved is None:
            proved = self._proved[name] = np.zeros(len(sums), np.bool_)
        _, _, place, size, _, _ = self._places[name]
        start = self._base + place
        with memoryview(self._map) as whole:
            for page in range(first // _PAGE, -(-end // _PAGE)):
                if not proved[page]:
                    if zlib.crc32(whole[start + page * _PAGE : start + min(size, (page + 1) * _PAGE)]) != sums[page]:
                        raise self._damaged(name)
                    proved[page] = True
        return memoryview(self._map)[start + first : start + end]

    def _damaged(self, name: str) -> IndexDamaged:
        return IndexDamaged(f"{self.path.name}: {name}")

    def verify(self) -> None:
        """Prove every checksum."""
        for name in self._places:
            self.array(name)


class _Source:
    """The file behind the map, read to prove it: a map that is walked through stays in memory whole, what is read not.

    Safe on any thread.
    """

    def __init__(self, handle: int) -> None:
        self._file = FileIO(handle, closefd=False)
        self._lock = Lock()
        weakref.finalize(self, os.close, handle)

    def checksum(self, start: int, size: int) -> int:
        """Give the `checksum_of` some bytes of the file."""
        room = memoryview(bytearray(min(size, _READ)))
        crc = 0
        with self._lock:
            self._file.seek(start)
            while size:
                part = room[: min(size, _READ)]
                if self._file.readinto(part) != len(part):
                    raise IndexDamaged("cut short")
                crc = _checksum(part, crc)
                size -= len(part)
        return crc


def checksum_of(data: bytes | memoryview) -> int:
    """Give the CRC-32 of the sums (64 bits) of a text's pages, and of what is left behind the last whole page."""
    crc = 0
    for place in range(0, len(data), _READ):
        crc = _checksum(data[place : place + _READ], crc)
    return crc


def _checksum(data: bytes | memoryview, crc: int) -> int:
    whole = len(data) // _PAGE * _PAGE
    words = np.frombuffer(data, np.uint64, whole // 8)
    crc = zlib.crc32(words.reshape(-1, _PAGE // 8).sum(axis=1, dtype=np.uint64), crc)
    return zlib.crc32(data[whole:], crc)


def _pages_of(name: str) -> str:
    return f"{name}_pages"


def _page_sums(array: AnyArray) -> AnyArray:
    data = array.tobytes()
    return np.array([zlib.crc32(data[at : at + _PAGE]) for at in range(0, len(data), _PAGE)], np.uint32)


def write_container(
    path: Path,
    arrays: Mapping[str, AnyArray],
    meta: Mapping[str, object],
    packed: Collection[str] = (),
    pages: Collection[str] = (),
) -> None:
    """Write the arrays to a new file, and see it safe on the disk.

    Those named in `packed` are compressed; of those (of bytes) named in `pages` a few bytes can be read by themselves.
    """
    arrays = {**arrays, **{_pages_of(name): _page_sums(arrays[name]) for name in pages}}
    places: dict[str, list[object]] = {}
    views: list[bytes | memoryview] = []
    total = 0
    for name, array in arrays.items():
        view = np.ascontiguousarray(array).reshape(-1).view(np.uint8).data if array.nbytes else b""
        if name in packed and view:
            view = zlib.compress(view, 6)
        is_packed = name in packed and bool(view)
        places[name] = [array.dtype.str, list(array.shape), total, len(view), checksum_of(view), is_packed]
        views.append(view)
        total += _aligned(len(view))
    header = json.dumps({"meta": dict(meta), "arrays": places, "size": total}).encode()
    header = header.ljust(_aligned(_LEAD.size + len(header)) - _LEAD.size)
    with path.open("xb") as file:
        file.write(_LEAD.pack(_MAGIC, len(header), zlib.crc32(header)))
        file.write(header)
        for view in views:
            file.write(view)
            file.write(bytes(_aligned(len(view)) - len(view)))
        file.flush()
        os.fsync(file.fileno())


def _aligned(size: int) -> int:
    return -(-size // _ALIGN) * _ALIGN
