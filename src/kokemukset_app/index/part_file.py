"""Writing a part beside its Whoosh segment: the arrays that a search works on, as one mapped file."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from whoosh.util.numeric import length_to_byte

from kokemukset_app.core.entry import LANGUAGES
from kokemukset_app.index.arrays import AnyArray, Ints, offsets_of, palette, smallest
from kokemukset_app.index.bloom import hashes_of, make_bloom
from kokemukset_app.index.codec import EntrySegment
from kokemukset_app.index.container import write_container
from kokemukset_app.index.document import Document
from kokemukset_app.index.facet_values import pack_facets
from kokemukset_app.index.front_table import pack_sorted
from kokemukset_app.index.link_names import LINK_ARRAYS, make_link_names
from kokemukset_app.index.packing import pack_counts, pack_ints, pack_kinds
from kokemukset_app.index.part import part_path
from kokemukset_app.index.part_data import PartData, area_ends
from kokemukset_app.index.problem_record import pack_problems
from kokemukset_app.index.string_table import pack_strings

# Read seldom, so kept packed.
PACKED = frozenset(["pair_term", "pair_weight", "row_capital", "words", "path_text", "id_text", "title_fi_text"])
# Of these a search reads a few records.
_BY_PIECE = frozenset(["head", "text"])
_DICTIONARY = 32_000
_DICTIONARY_FROM = 64
"""Documents from which on a shared dictionary for their compressed texts is worth its room."""


def write_part(folder: Path, part: PartData) -> EntrySegment:
    """Write a part as a segment; nothing refers to it until `write_contents` does."""
    segment = EntrySegment(len(part.documents))
    arrays: dict[str, AnyArray] = {}
    arrays |= _word_arrays(part)
    arrays |= _pair_arrays(part)
    arrays |= _document_arrays(part.documents)
    arrays |= pack_facets(part.documents)
    arrays |= _record_arrays(part.documents)
    arrays |= zip(LINK_ARRAYS, make_link_names(part.documents), strict=True)
    meta = {"documents": len(part.documents), "length": sum(document.length for document in part.documents)}
    write_container(part_path(folder, segment.segment_id()), arrays, meta, PACKED, _BY_PIECE)
    return segment


def _word_arrays(part: PartData) -> dict[str, AnyArray]:
    arrays: dict[str, AnyArray] = {}
    arrays["row_text"], arrays["row_heads"] = pack_sorted(part.rows)
    arrays["term_text"], arrays["term_heads"] = pack_sorted(part.terms)
    postings = np.bincount(part.post_row, minlength=len(part.rows))
    at = offsets_of(postings)
    places = offsets_of(part.post_count)[at]
    arrays |= pack_counts("row_count", postings)
    arrays |= pack_counts("row_place_count", np.diff(places))
    arrays |= pack_kinds(part.post_count, part.post_weight)
    arrays["form_bloom"] = make_bloom(hashes_of(key.split(b"\t", 1)[0] for key in part.rows))
    arrays["row_capital"] = part.row_capital.astype(np.uint8)
    arrays["post_doc"] = smallest(part.post_doc)
    arrays["positions"] = smallest(part.positions)
    return arrays


def _pair_arrays(part: PartData) -> dict[str, AnyArray]:
    weight, weights = palette(part.row_term_weight)
    inverse = np.argsort(part.row_term, kind="stable")
    return {
        **pack_counts("row_pair_count", np.bincount(part.row_term_row, minlength=len(part.rows))),
        **pack_counts("term_pair_count", np.bincount(part.row_term, minlength=len(part.terms))),
        "pair_term": pack_ints(part.row_term),
        "pair_weight": weight,
        "pair_weights": weights,
        "term_row": pack_ints(part.row_term_row[inverse]),
        "term_weight": weight[inverse],
    }


def _document_arrays(documents: Sequence[Document]) -> dict[str, AnyArray]:
    arrays: dict[str, AnyArray] = {
        "area_ends": smallest(area_ends(documents).reshape(-1)).reshape(len(documents), -1),
        "length": np.array([length_to_byte(document.length) for document in documents], np.uint8),
        "words": smallest(np.array([document.length for document in documents], np.int64)),
        "date": np.array([document.date for document in documents], np.int32),
        "review_by": np.array([document.review_by for document in documents], np.int32),
        "adoptions": smallest(np.array([document.adoptions for document in documents], np.int64)),
    }
    for name, texts in (("path", [d.path for d in documents]), ("id", [d.id for d in documents])):
        arrays[f"{name}_text"], arrays[f"{name}_text_at"] = pack_strings(texts)
        arrays[f"{name}_order"] = smallest(np.array(sorted(range(len(texts)), key=texts.__getitem__), np.int64))
    for number, lang in enumerate(LANGUAGES):
        keys = [document.title_keys[number] for document in documents]
        if number and all(document.title_keys[number] == document.title_keys[0] for document in documents):
            continue
        arrays[f"title_{lang}_text"], arrays[f"title_{lang}_text_at"] = pack_strings(keys)
        arrays[f"title_{lang}_rank"] = smallest(_rank(keys))
    return arrays


def _rank(keys: Sequence[bytes]) -> Ints:
    place = {key: number for number, key in enumerate(sorted(set(keys)))}
    return np.array([place[key] for key in keys], np.int64)


def _record_arrays(documents: Sequence[Document]) -> dict[str, AnyArray]:
    arrays: dict[str, AnyArray] = {}
    for name, records in (("head", [d.head for d in documents]), ("text", [d.text for d in documents])):
        dictionary = _dictionary(records)
        arrays[f"{name}_dictionary"] = np.frombuffer(dictionary, np.uint8)
        arrays[name], arrays[f"{name}_at"] = pack_strings([_packed(record, dictionary) for record in records])
    arrays["links"] = _json_array([document.links for document in documents])
    arrays["files"] = _json_array([document.fingerprint for document in documents])
    return arrays | pack_problems([document.problems for document in documents])


def _json_array(value: Iterable[object]) -> AnyArray:
    return np.frombuffer(zlib.compress(json.dumps(list(value)).encode("ascii"), 6), np.uint8)


def _dictionary(records: Sequence[bytes]) -> bytes:
    """Take a sample over all records: what one of them has in common with others need not be stored again."""
    if len(records) < _DICTIONARY_FROM:
        return b""
    step = max(1, len(records) // 64)
    return b"".join(record[: _DICTIONARY // 64] for record in records[::step])[:_DICTIONARY]


def _packed(record: bytes, dictionary: bytes) -> bytes:
    # Without zlib's own head and checksum: the whole array has one, and a dictionary is told apart by its checksum
    # at every reading, which took ten times what the reading itself takes.
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS, zdict=dictionary)
    return packer.compress(record) + packer.flush()
