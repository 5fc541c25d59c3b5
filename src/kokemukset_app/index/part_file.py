"""Writing a part beside its Whoosh segment: the arrays that a search works on, as one mapped file."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from whoosh.codec.whoosh3 import W3Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.util.numeric import length_to_byte

from kokemukset_app.core.entry import LANGUAGES
from kokemukset_app.core.facets import FacetField
from kokemukset_app.index.arrays import AnyArray, Ints, offsets_of, palette, smallest
from kokemukset_app.index.container import write_container
from kokemukset_app.index.document import Document, problems_to_json
from kokemukset_app.index.part_data import PartData, area_ends
from kokemukset_app.index.segment import write_segment
from kokemukset_app.index.string_table import pack_strings

SUFFIX = ".part"
_DICTIONARY = 32_000
_DICTIONARY_FROM = 64
"""Documents from which on a shared dictionary for their compressed texts is worth its room."""


def part_path(folder: Path, segment: W3Segment) -> Path:
    """Give the file beside a segment; the name begins as the segment's files do, so that they go together."""
    return folder / f"{segment.segment_id()}{SUFFIX}"


def write_part(folder: Path, part: PartData) -> W3Segment:
    """Write a part's segment and its file; nothing refers to them yet."""
    segment = write_segment(folder, part)
    arrays: dict[str, AnyArray] = {}
    arrays |= _word_arrays(part)
    arrays |= _term_arrays(part)
    arrays |= _document_arrays(part.documents)
    arrays |= _facet_arrays(part.documents)
    arrays |= _record_arrays(part.documents)
    meta = {
        "documents": len(part.documents),
        "length": sum(document.length for document in part.documents),
        "whoosh": {name: checksum_of(folder / name) for name in segment.list_files(FileStorage(str(folder)))},
    }
    write_container(part_path(folder, segment), arrays, meta)
    return segment


def checksum_of(path: Path) -> list[int]:
    """Give a file's size and checksum."""
    data = path.read_bytes()
    return [len(data), zlib.crc32(data)]


def _word_arrays(part: PartData) -> dict[str, AnyArray]:
    rows, row_offsets = pack_strings(part.rows)
    weight, weights = palette(part.post_weight)
    places = offsets_of(part.post_count)
    postings = offsets_of(np.bincount(part.post_row, minlength=len(part.rows)))
    hashes = np.fromiter((zlib.crc32(key.split(b"\t", 1)[0]) for key in part.rows), np.uint32, len(part.rows))
    order = np.argsort(hashes, kind="stable")
    return {
        "form_hash": hashes[order],
        "form_hash_row": smallest(order),
        "row_text": rows,
        "row_text_at": row_offsets,
        "row_at": smallest(postings),
        "post_doc": smallest(part.post_doc),
        "post_count": smallest(part.post_count),
        "post_weight": weight,
        "post_weights": weights,
        "row_place_at": smallest(places[postings]),
        "positions": smallest(part.positions),
    }


def _term_arrays(part: PartData) -> dict[str, AnyArray]:
    texts, text_offsets = pack_strings(part.terms)
    weight, weights = palette(part.row_term_weight)
    inverse = np.argsort(part.row_term, kind="stable")
    return {
        "term_text": texts,
        "term_text_at": text_offsets,
        "row_term_at": smallest(offsets_of(np.bincount(part.row_term_row, minlength=len(part.rows)))),
        "row_term": smallest(part.row_term),
        "row_term_weight": weight,
        "row_term_weights": weights,
        "term_row_at": smallest(offsets_of(np.bincount(part.row_term, minlength=len(part.terms)))),
        "term_row": smallest(part.row_term_row[inverse]),
        "term_row_weight": weight[inverse],
    }


def _document_arrays(documents: Sequence[Document]) -> dict[str, AnyArray]:
    arrays: dict[str, AnyArray] = {
        "area_ends": smallest(area_ends(documents).reshape(-1)).reshape(len(documents), -1),
        "length": np.array([length_to_byte(document.length) for document in documents], np.uint8),
        "words": smallest(np.array([document.length for document in documents], np.int64)),
        "date": np.array([document.date for document in documents], np.int32),
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


def _facet_arrays(documents: Sequence[Document]) -> dict[str, AnyArray]:
    arrays: dict[str, AnyArray] = {}
    for field in FacetField:
        values = sorted({value for document in documents for value in document.facets[field]})
        code = {value: number for number, value in enumerate(values)}
        pairs = [(n, code[value]) for n, document in enumerate(documents) for value in document.facets[field]]
        name = f"facet_{field.value}"
        arrays[f"{name}_text"], arrays[f"{name}_text_at"] = pack_strings(values)
        arrays[f"{name}_doc"] = smallest(np.array([pair[0] for pair in pairs], np.int64))
        arrays[f"{name}_code"] = smallest(np.array([pair[1] for pair in pairs], np.int64))
    return arrays


def _record_arrays(documents: Sequence[Document]) -> dict[str, AnyArray]:
    arrays: dict[str, AnyArray] = {}
    for name, records in (("head", [d.head for d in documents]), ("text", [d.text for d in documents])):
        dictionary = _dictionary(records)
        arrays[f"{name}_dictionary"] = np.frombuffer(dictionary, np.uint8)
        arrays[name], arrays[f"{name}_at"] = pack_strings([_packed(record, dictionary) for record in records])
    arrays["links"] = _json_array([document.links for document in documents])
    arrays["files"] = _json_array([document.fingerprint for document in documents])
    arrays["problems"] = _json_array(
        [problems_to_json(document.problems) for document in documents if document.problems]
    )
    arrays["problem_doc"] = smallest(np.array([n for n, d in enumerate(documents) if d.problems], np.int64))
    return arrays


def _json_array(value: Iterable[object]) -> AnyArray:
    return np.frombuffer(zlib.compress(json.dumps(list(value)).encode("ascii"), 6), np.uint8)


def _dictionary(records: Sequence[bytes]) -> bytes:
    """Take a sample over all records: what one of them has in common with others need not be stored again."""
    if len(records) < _DICTIONARY_FROM:
        return b""
    step = max(1, len(records) // 64)
    return b"".join(record[: _DICTIONARY // 64] for record in records[::step])[:_DICTIONARY]


def _packed(record: bytes, dictionary: bytes) -> bytes:
    packer = zlib.compressobj(6, zdict=dictionary) if dictionary else zlib.compressobj(6)
    return packer.compress(record) + packer.flush()
