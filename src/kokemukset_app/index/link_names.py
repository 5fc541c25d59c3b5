"""Who links to whom, as numbers: what each document may be called by, and what its links call.

A name is a hash of 64 bits of its folded text, so that finding everybody who links to an entry is a few searches in
sorted arrays. The arrays lie in the part; nothing is read of the other entries.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from kokemukset_app.core.links import PATH_NAME, names_of, target_keys
from kokemukset_app.index.arrays import Ints, Mask, smallest
from kokemukset_app.index.document import Document
from kokemukset_app.index.head_record import head_from_json
from kokemukset_app.index.string_table import encode

Hashes = npt.NDArray[np.uint64]


class LinkNames(NamedTuple):
    """The names and links of one part.

    Name i, of the kind `name_kind[i]`, is a name of document `name_doc[i]`; link i of document `link_doc[i]` calls
    `link_hash[i]`, unless there is the path `near_hash[link_near[i] - 1]` (0: it stands in no folder), which then is
    what it means. All are sorted by their hashes; `near_doc[j]` has the link that may mean `near_hash[j]`.
    """

    name_hash: Hashes
    name_kind: Ints
    name_doc: Ints
    link_hash: Hashes
    link_doc: Ints
    link_near: Ints
    near_hash: Hashes
    near_doc: Ints


LINK_ARRAYS = tuple(f"links_{name}" for name in LinkNames._fields)
"""The names of these arrays in a part's file."""


def hash_of(name: str) -> int:
    """Give the number of a folded name; never 0."""
    return int.from_bytes(blake2b(encode(name), digest_size=8).digest(), "little") or 1


def make_link_names(documents: Iterable[Document]) -> LinkNames:
    """Number the names and links of documents that are to be written, in their order."""
    names: list[tuple[int, int, int]] = []
    links: list[tuple[int, int, int]] = []
    nears: list[tuple[int, int, int]] = []
    for doc, document in enumerate(documents):
        head = head_from_json(document.head)
        for kind, keys in enumerate(names_of(head.id, head.path, head.title, head.aliases)):
            names += [(hash_of(key), kind, doc) for key in keys]
        for target in document.links:
            near, key = target_keys(target, head.path)
            if near:
                nears.append((hash_of(near), doc, len(links)))
            links.append((hash_of(key), doc, len(links)))
    name, kind, named = _columns(names)
    link, linking, number = _columns(links)
    near, near_doc, of_link = _columns(nears)
    place = np.zeros(len(links), np.uint64)
    place[of_link.astype(np.int64)] = np.arange(1, len(nears) + 1)
    return LinkNames(
        name,
        smallest(kind),
        smallest(named),
        link,
        smallest(linking),
        smallest(place[number.astype(np.int64)]),
        near,
        smallest(near_doc),
    )


def _columns(rows: list[tuple[int, int, int]]) -> tuple[Hashes, Hashes, Hashes]:
    rows.sort()
    table = np.array(rows, np.uint64).reshape(-1, 3)
    return table[:, 0].copy(), table[:, 1].copy(), table[:, 2].copy()


class Linking:
    """The links of a whole snapshot. It never changes; safe on any thread."""

    def __init__(self, parts: Sequence[tuple[LinkNames, Mask]]) -> None:
        """Take the names of each part, and the mask of its documents that are still there."""
        self._parts = parts

    def called(self, name: int) -> list[Ints]:
        """Give the live documents of a name, part by part: those of the first kind of names that any has it as."""
        runs: list[tuple[Ints, Ints]] = []
        for names, live in self._parts:
            first, last = _run(names.name_hash, name)
            docs, kinds = names.name_doc[first:last], names.name_kind[first:last]
            there = live[docs]
            runs.append((docs[there], kinds[there]))
        kind = min((int(kinds.min()) for _, kinds in runs if len(kinds)), default=0)
        return [docs[kinds == kind] for docs, kinds in runs]

    def at_path(self, path: int) -> list[Ints]:
        """Give the live documents of a path, part by part; more than one where only the case differs."""
        found: list[Ints] = []
        for names, live in self._parts:
            first, last = _run(names.name_hash, path)
            docs = names.name_doc[first:last][names.name_kind[first:last] == PATH_NAME]
            found.append(docs[live[docs]])
        return found

    def naming(self, name: int) -> list[Ints]:
        """Give the documents with a link that calls a name, where nothing nearer has it; deleted ones too."""
        found: list[Ints] = []
        for names, _ in self._parts:
            first, last = _run(names.link_hash, name)
            near = names.link_near[first:last]
            is_near = near > 0
            is_near[is_near] = self._is_path(names.near_hash[near[is_near] - 1])
            found.append(names.link_doc[first:last][~is_near])
        return found

    def naming_path(self, path: int) -> list[Ints]:
        """Give the documents with a link that means a path as seen from their own folder; deleted ones too."""
        return [names.near_doc[slice(*_run(names.near_hash, path))] for names, _ in self._parts]

    def _is_path(self, hashes: Hashes) -> Mask:
        if not len(hashes) or not len(self._paths):
            return np.zeros(len(hashes), np.bool_)
        at = np.searchsorted(self._paths, hashes)
        at[at == len(self._paths)] = 0
        return self._paths[at] == hashes

    @cached_property
    def _paths(self) -> Hashes:
        """The paths that are there, sorted."""
        found = [names.name_hash[(names.name_kind == PATH_NAME) & live[names.name_doc]] for names, live in self._parts]
        return np.sort(np.concatenate(found)) if found else np.empty(0, np.uint64)


def _run(hashes: Hashes, name: int) -> tuple[int, int]:
    key = np.uint64(name)
    return int(np.searchsorted(hashes, key, "left")), int(np.searchsorted(hashes, key, "right"))
