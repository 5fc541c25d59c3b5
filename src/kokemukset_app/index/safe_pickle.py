"""Whoosh keeps its tables as pickles: read them with a reader that can build plain values and nothing else."""

from __future__ import annotations

import io
import pickle
from typing import IO

import whoosh.codec.whoosh3
import whoosh.columns
import whoosh.filedb.structfile
import whoosh.formats
import whoosh.index

_ALLOWED = frozenset(
    [
        *(("builtins", name) for name in ("int", "set", "frozenset", "list", "dict")),
        *(("__builtin__", name) for name in ("long", "set", "frozenset")),
        ("_codecs", "encode"),
        ("collections", "defaultdict"),
        ("kokemukset_app.index.codec", "EntrySegment"),
    ]
)


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str, /) -> object:
        if (module, name) not in _ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name} does not belong into an index")
        return super().find_class(module, name)


def load(file: IO[bytes]) -> object:
    """Read one value from a file."""
    return _Reader(file).load()


def loads(data: bytes) -> object:
    """Read one value from bytes."""
    return _Reader(io.BytesIO(data)).load()


class _Pickle:
    """Stands where `whoosh.index` expects the module `pickle`."""

    PicklingError = pickle.PicklingError
    dumps = staticmethod(pickle.dumps)
    loads = staticmethod(loads)


def restrict_whoosh() -> None:
    """Put the safe reader where Whoosh reads pickles; raises `AttributeError` where a Whoosh has them elsewhere."""
    places = (
        (whoosh.index, "pickle", _Pickle),
        (whoosh.filedb.structfile, "load_pickle", load),
        (whoosh.columns, "loads", loads),
        (whoosh.formats, "loads", loads),
        (whoosh.codec.whoosh3, "loads", loads),
    )
    for module, name, value in places:
        getattr(module, name)
        setattr(module, name, value)
