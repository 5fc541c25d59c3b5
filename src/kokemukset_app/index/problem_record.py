"""The problems of a part's documents: counted without being read, and read by their code."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from typing import Any, cast

import numpy as np

from kokemukset_app.core.problems import Problem, ProblemCode, Severity
from kokemukset_app.index.arrays import AnyArray, Ints, Mask, listed, smallest
from kokemukset_app.index.container import Container
from kokemukset_app.index.string_table import StringTable, encode, pack_strings


class ProblemRecord:
    """The problems of one part, in the order of its documents. Safe on any thread.

    Which document has a problem, and of which code, are arrays; the rest is one packed record, so that a library
    with many thousands of problems costs nothing until somebody wants to read them.
    """

    def __init__(self, file: Container) -> None:
        self._file = file
        self._docs = cast("Ints", file.array("problem_doc"))

    def count(self, live: Mask) -> int:
        """Count the problems of the documents in `live`."""
        return int(np.count_nonzero(live[self._docs]))

    def read(self, live: Mask | None = None, code: ProblemCode | None = None) -> Iterator[tuple[int, Problem]]:
        """Give document and problem: of the documents in `live` or of all, of one code or of any."""
        wanted = np.ones(len(self._docs), np.bool_) if live is None else live[self._docs]
        codes = [text.decode("ascii") for text in self._code_table()]
        if code is not None:
            wanted &= self._codes() == (codes.index(code.value) if code.value in codes else len(codes))
        chosen = np.flatnonzero(wanted)
        if not len(chosen):
            return
        records = cast("list[list[Any]]", json.loads(zlib.decompress(self._file.array("problems").tobytes())))
        numbers = listed(self._codes())
        docs = listed(self._docs)
        for at in listed(chosen):
            path, line, severity, field, detail = records[at]
            found = Problem(path, line, ProblemCode(codes[numbers[at]]), Severity(severity), field, detail)
            yield docs[at], found

    def _codes(self) -> Ints:
        return cast("Ints", self._file.array("problem_code"))

    def _code_table(self) -> StringTable:
        return StringTable(
            self._file.array("problem_code_text"), cast("Ints", self._file.array("problem_code_text_at"))
        )


def pack_problems(problems: Sequence[Sequence[Problem]]) -> dict[str, AnyArray]:
    """Write the problems of documents, given for each document in its order."""
    pairs = [(doc, problem) for doc, some in enumerate(problems) for problem in some]
    # By name, not by place in the enumeration: a code that is added later must not rename those written before.
    codes = sorted({problem.code.value for _, problem in pairs})
    number = {code: place for place, code in enumerate(codes)}
    text, text_at = pack_strings([encode(code) for code in codes])
    records = [[p.path, p.line, p.severity.value, p.field, p.detail] for _, p in pairs]
    return {
        "problem_doc": smallest(np.array([doc for doc, _ in pairs], np.int64)),
        "problem_code": smallest(np.array([number[p.code.value] for _, p in pairs], np.int64)),
        "problem_code_text": text,
        "problem_code_text_at": text_at,
        # ASCII escapes keep lone surrogates of odd file names.
        "problems": np.frombuffer(
            zlib.compress(json.dumps(records, separators=(",", ":")).encode("ascii"), 6), np.uint8
        ),
    }
