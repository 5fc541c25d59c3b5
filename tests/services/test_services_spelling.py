"""What counts as written wrong, and what is kept of the words that somebody has said are right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from kokemukset_app.core.errors import SaveFailed
from kokemukset_app.core.spelling import checked_words, words_of
from kokemukset_app.library.word_file import WordFiles
from kokemukset_app.services.spelling_service import SpellingService

TEXT = """# Otsiko on

Teksti `koodi` ja [linkki](https://a.fi/vaara) sekä [[oppi-vaara|näytetty]] tai <b>lihava</b>.
6Aika-hanke, EAKR:n, HSL, eKirjasto, kehittämis- ja testitiedosto.csv, a@b.fi, www.vaara.fi

```
koodia
```
> [!note] Huom&nbsp;nyt
!!! warning
"""


class Checker:
    """Knows some words."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def is_right(self, word: str) -> bool:
        self.asked.append(word)
        return word not in ("Otsiko", "palavelu", "hyrräkokeilu")

    def suggestions(self, word: str) -> Sequence[str]:
        return ("otsikko",)


@pytest.fixture
def keeper(tmp_path: Path) -> WordFiles:
    root = tmp_path / "library"
    root.mkdir()
    return WordFiles(root, tmp_path / "state" / "right-words.txt")


def test_spelling_only_words_of_prose_are_checked() -> None:
    assert list(words_of(TEXT)) == [
        "Otsiko", "on", "Teksti", "ja", "linkki", "sekä", "tai", "lihava", "ja", "Huom", "nyt"
    ]  # fmt: skip
    assert [(p.word, p.start, p.end) for p in checked_words("😀 on-line x, -hanke")] == [("on-line", 2, 9)]


def test_spelling_a_known_word_is_never_wrong_and_nobody_is_asked_twice(keeper: WordFiles) -> None:
    checker = Checker()
    service = SpellingService(lambda: checker, lambda word: word == "hyrräkokeilu", keeper)
    assert service.is_there()
    assert service.wrong_words(f"{TEXT}\npalavelu hyrräkokeilu") == {"Otsiko", "palavelu"}
    asked = len(checker.asked)
    assert service.wrong_words("palavelu on") == {"palavelu"}
    assert len(checker.asked) == asked
    assert service.suggestions("Otsiko") == ("otsikko",)


def test_spelling_without_a_checker_nothing_is_wrong(keeper: WordFiles) -> None:
    service = SpellingService(lambda: None, lambda _word: False, keeper)
    assert (service.is_there(), service.wrong_words(TEXT), service.suggestions("x")) == (False, frozenset(), ())


def test_spelling_a_word_that_is_right_stays_right_and_goes_to_the_list_later(
    keeper: WordFiles, tmp_path: Path
) -> None:
    words = tmp_path / "library" / "words.txt"
    words.write_bytes(b"# omat\r\nkuutos|kaupunki")
    service = SpellingService(Checker, lambda _word: False, keeper)
    assert service.wrong_words("palavelu Palavelu Otsiko") == {"palavelu", "Otsiko"}
    service.accept("palavelu", in_list=True)
    service.accept("Otsiko", in_list=False)
    assert service.wrong_words("palavelu Otsiko") == frozenset()
    assert words.read_bytes() == b"# omat\r\nkuutos|kaupunki"
    assert service.write_list() == ("palavelu",)
    assert words.read_bytes() == b"# omat\r\nkuutos|kaupunki\r\npalavelu\r\n"
    again = SpellingService(Checker, lambda _word: False, keeper)
    assert again.wrong_words("palavelu Otsiko") == frozenset()
    assert again.write_list() == ()


def test_spelling_a_list_that_is_there_already_or_cannot_be_read_keeps_its_bytes(
    keeper: WordFiles, tmp_path: Path
) -> None:
    words = tmp_path / "library" / "words.txt"
    assert not keeper.has_list
    with pytest.raises(SaveFailed):
        keeper.add_to_list(["sana"])
    assert not words.exists()
    words.write_bytes(b"Kuutos|kaupunki: kuutosen\n")
    keeper.add_to_list(["kuutoskaupunki"])
    assert words.read_bytes() == b"Kuutos|kaupunki: kuutosen\n"
    words.write_bytes(b"v\xe4\xe4rin\n")
    with pytest.raises(SaveFailed):
        keeper.add_to_list(["sana"])
    assert words.read_bytes() == b"v\xe4\xe4rin\n"
