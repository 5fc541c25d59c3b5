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
from functools import lru_cache, partial
from pathlib import Path

from kokemukset_app.language.transducer import Transducer

_BOUNDARY, _HYPHEN = "⁅BOUNDARY⁆", "⁅HYPHEN⁆"
PART_MARK = "|"
"""Stands between the parts of a compound in `Reading.lemma`."""

Cheapest = Callable[[str], tuple[int, list[str]]]
_GUESSER = "Guesser"
_LEAST_GUESS, _DEAREST_GUESS = 6, 12
"""What the lexicon's own guesses of a word can cost, in halves."""

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

    def __init__(self, cheapest: Cheapest, cheapest_known: Cheapest | None = None, remembered: int = 60_000) -> None:
        """Read words by `cheapest`, which gives a word's cheapest outputs and their cost.

        `cheapest_known` may give those that are no guesses, up to the cost of the dearest guess .
        """
        self._cheapest, self._cheapest_known = cheapest, cheapest_known
        self._remembered = lru_cache(remembered)(self._readings)
        self._known = lru_cache(remembered)(self._known_as_spelt)

    def readings(self, word: str, *, as_name: bool) -> tuple[Reading, ...]:
        """Give the cheapest readings of a word as written small and, if `as_name`, as a name (vantaalla, Vantaalla)."""
        return self._remembered(word, as_name=as_name)

    def known_readings(self, word: str) -> tuple[Reading, ...]:
        """Give the readings of a word written small, none if the lexicon can only guess: quicker than `readings`."""
        return self._known(word.lower())

    def known_names(self, word: str) -> tuple[Reading, ...]:
        """Give the readings of a word written as a name, none if the lexicon can only guess."""
        low = word.lower()
        return self._known(low[:1].upper() + low[1:])

    def _known_as_spelt(self, spelling: str) -> tuple[Reading, ...]:
        if self._cheapest_known is not None and spelling.isalpha():
            cost, outputs = self._cheapest_known(spelling)
            if not outputs:
                return ()
            if cost < _LEAST_GUESS:
                return tuple(dict.fromkeys(map(_reading, outputs)))
        _, outputs = self._cheapest(spelling)
        return tuple(dict.fromkeys(r for r in map(_reading, outputs) if not r.is_guess))

    def _readings(self, word: str, *, as_name: bool) -> tuple[Reading, ...]:
        low = word.lower()
        if not as_name or not low[:1].isalpha():
            # To know that a word is known is the cheaper search, and a known word's guesses are never wanted.
            return self._known(low) or _readings_of([self._cheapest(low)])
        # Guesses are shown only where neither spelling is known; to know that a word is known is the cheaper search.
        name = low[:1].upper() + low[1:]
        known = self._known(low)
        if known:
            return tuple(dict.fromkeys((*known, *self._known(name))))
        as_written = self._cheapest(name)
        if not all(output.startswith(_GUESSER) for output in as_written[1]):
            return _readings_of([as_written])
        return _readings_of([self._cheapest(low), as_written])


def _readings_of(found: Sequence[tuple[int, list[str]]]) -> tuple[Reading, ...]:
    """Read the outputs of a word's spellings: guesses only where nothing is known, and but the cheapest of them."""
    answers = [answer for answer in found if answer[1]]
    if not answers:
        return ()
    has_known = any(not o.startswith(_GUESSER) for _, outputs in answers for o in outputs)
    least = min(cost for cost, _ in answers)
    readings: dict[Reading, None] = {}
    for cost, outputs in answers:
        for output in outputs:
            reading = _reading(output)
            is_dear_guess = cost > least and not output.split("\t", 1)[0].endswith("Cap")
            if reading.is_guess and (has_known or is_dear_guess):
                continue
            readings[reading] = None
    return tuple(readings)


def _reading(output: str) -> Reading:
    source, lemma, word_class, *_, tags = output.split("\t")
    plain = lemma.replace(_BOUNDARY, PART_MARK).replace(_HYPHEN, "-").lower()
    return Reading(plain, word_class, tags, source.startswith(_GUESSER))


def lexicon_of(transducer: Transducer) -> Lexicon:
    """Give the lexicon that lies in a transducer."""
    return Lexicon(transducer.cheapest, partial(transducer.cheapest, without=_GUESSER, most=_DEAREST_GUESS))


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
