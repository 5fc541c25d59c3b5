"""The Finnish lexicon: a packed table, unpacked once into the cache, and the readings of a word."""

from __future__ import annotations

import contextlib
import hashlib
import lzma
import mmap
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kokemukset_app.language.transducer import Transducer

_BOUNDARY, _HYPHEN = "⁅BOUNDARY⁆", "⁅HYPHEN⁆"
PART_MARK = "|"
"""Stands between the parts of a compound in `Reading.lemma`."""

Cheapest = Callable[[str], tuple[int, list[str]]]

_SEAL_SIZE = 16
_SAMPLES, _SAMPLE_SIZE = 256, 1024


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: its base form in lower case with `|` between the parts of a compound.

    `word_class` and `tags` are the lexicon's own; `is_guess` marks a word that the lexicon does not have.
    """

    lemma: str
    word_class: str
    tags: str
    is_guess: bool


class Lexicon:
    """Readings of words. Safe on any thread; answers are remembered."""

    def __init__(self, cheapest: Cheapest, remembered: int = 60_000) -> None:
        """Read words by `cheapest`, which gives a word's cheapest outputs and their cost."""
        self._cheapest = cheapest
        self._remembered = lru_cache(remembered)(self._readings)

    def readings(self, word: str, *, as_name: bool) -> tuple[Reading, ...]:
        """Give the cheapest readings of a word as written small and, if `as_name`, as a name (vantaalla, Vantaalla)."""
        return self._remembered(word, as_name=as_name)

    def _readings(self, word: str, *, as_name: bool) -> tuple[Reading, ...]:
        low = word.lower()
        spellings = [low]
        if as_name and low[:1].isalpha():
            spellings.append(low[:1].upper() + low[1:])
        answers = [(cost, outputs) for cost, outputs in map(self._cheapest, spellings) if outputs]
        if not answers:
            return ()
        has_known = any(not o.startswith("Guesser") for _, outputs in answers for o in outputs)
        least = min(cost for cost, _ in answers)
        found: dict[Reading, None] = {}
        for cost, outputs in answers:
            for output in outputs:
                source, lemma, word_class, *_, tags = output.split("\t")
                is_guess = source.startswith("Guesser")
                is_dear_guess = cost > least and not source.endswith("Cap")
                if is_guess and (has_known or is_dear_guess):
                    continue
                plain = lemma.replace(_BOUNDARY, PART_MARK).replace(_HYPHEN, "-").lower()
                found[Reading(plain, word_class, tags, is_guess)] = None
        return tuple(found)


def open_transducer(packed: Path, cache: Path | None) -> Transducer:
    """Map the table from the cache, unpacking it there the first time; without a usable cache, unpack into memory.

    The cached file is named by the packed file's content: a mapped file cannot be replaced on Windows.
    """
    data = packed.read_bytes()
    name = f"{packed.name.removesuffix('.xz')}-{hashlib.blake2b(data, digest_size=6).hexdigest()}"
    if cache is not None:
        place = cache / "lexicon" / name
        for _ in range(2):
            # One that is cut off or damaged goes, and is unpacked anew.
            with contextlib.suppress(OSError):
                table = _mapped(place, data)
                with contextlib.suppress(ValueError, KeyError, TypeError):
                    return Transducer(_unsealed(table))
                del table
                place.unlink()
    return Transducer(lzma.decompress(data))


def _mapped(path: Path, packed: bytes) -> memoryview:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                table = lzma.decompress(packed)
                file.write(table)
                file.write(_seal(memoryview(table)))
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
            raise
    with path.open("rb") as file:
        if not path.stat().st_size:
            return memoryview(b"")
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def _unsealed(sealed: memoryview) -> memoryview:
    """Give the table of a cached file; raises ValueError where its end does not fit it."""
    table, seal = sealed[:-_SEAL_SIZE], sealed[-_SEAL_SIZE:]
    if bytes(seal) != _seal(table):
        raise ValueError("the cached table is damaged")
    return table


def _seal(table: memoryview) -> bytes:
    """Give a digest of a table's size and of samples all over it: to read it all at each start would cost too much."""
    digest = hashlib.blake2b(len(table).to_bytes(8, "little"), digest_size=_SEAL_SIZE)
    for at in range(0, len(table), max(1, len(table) // _SAMPLES)):
        digest.update(table[at : at + _SAMPLE_SIZE])
    return digest.digest()


def version_of(files: Sequence[Path]) -> str:
    """Give a short name of the files' content."""
    digest = hashlib.blake2b(digest_size=5)
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()
