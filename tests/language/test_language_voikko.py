"""Spelling by libvoikko where this computer has it, and what happens where it does not."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pytest

from kokemukset_app.language.voikko import Voikko, open_voikko


class _Function:
    """A C function of a library that is none."""

    def __init__(self, act: Callable[..., Any]) -> None:
        self._act = act
        self.restype: object = None
        self.argtypes: object = None

    def __call__(self, *arguments: Any) -> Any:
        return self._act(*arguments)


class _Library:
    """Answers as libvoikko does: `kissa` is right, the rest is not."""

    def __init__(self, handle: int = 7) -> None:
        self.freed = 0
        self.voikkoInit = _Function(lambda _error, _lang, _path: handle)
        self.voikkoSetBooleanOption = _Function(lambda *_a: 1)
        self.voikkoSpellCstr = _Function(lambda _handle, word: int(word == "kissä".encode() or word == b"kissa"))
        self.voikkoSuggestCstr = _Function(lambda _handle, word: [b"kissa", "kissä".encode(), None] if word else None)
        self.voikkoFreeCstrArray = _Function(self._free)

    def _free(self, _texts: object) -> None:
        self.freed += 1


def test_voikko_a_word_is_asked_about_and_suggestions_are_freed() -> None:
    library = _Library()
    voikko = open_voikko(["any"], lambda _name: library)
    assert voikko is not None
    assert voikko.is_right("kissa")
    assert not voikko.is_right("kisssa")
    assert voikko.suggestions("kisssa") == ("kissa", "kissä")
    assert library.freed == 1


def test_voikko_what_cannot_be_asked_about_is_right() -> None:
    voikko = open_voikko(["any"], lambda _name: _Library())
    assert voikko is not None
    for odd in ("", "\0", "a\0b", "\ud800", "x" * 101):
        assert voikko.is_right(odd)
        assert voikko.suggestions(odd) == ()


def test_voikko_no_library_or_no_dictionary_is_no_checker() -> None:
    def missing(_name: str) -> Any:
        raise OSError("no such file")

    assert open_voikko(["any"], missing) is None
    assert open_voikko(["any"], lambda _name: _Library(handle=0)) is None
    assert open_voikko(["any"], lambda _name: object()) is None
    assert open_voikko(["libkokemukset-none.so.9"]) is None
    assert open_voikko(["libc.so.6"]) is None or not hasattr(ctypes, "CDLL")


@pytest.fixture(scope="module")
def voikko() -> Voikko:
    found = open_voikko()
    if found is None:
        pytest.skip("this computer has no libvoikko with a Finnish dictionary")
    return found


def test_voikko_itself_knows_finnish(voikko: Voikko) -> None:
    for right in ("kaupunki", "hankkeessa", "Järjestelmässä", "kokeiluja", "yhteiskehittämistyöpaja"):
        assert voikko.is_right(right), right
    for wrong, meant in (("kaupungi", "kaupunki"), ("palavelu", "palvelu"), ("järjestelmässa", "järjestelmässä")):
        assert not voikko.is_right(wrong)
        assert meant in voikko.suggestions(wrong)
