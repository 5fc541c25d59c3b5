"""Markdown becomes the words it shows."""

from __future__ import annotations

import pytest

from kokemukset_app.core.outline import headings
from kokemukset_app.core.plain_text import plain_line, plain_text, sections


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("**Kauhava** on *kaupunki*", "Kauhava on kaupunki"),
        ("snake_case_name jää", "snake_case_name jää"),
        ("[teksti](https://a.fi/b_(c)) ja [[oppi-x|oppi]]", "teksti ja oppi"),
        ("[[oppi-x]] [[oppi-x#Tausta]]", "oppi-x oppi-x"),
        ("![kuva kadusta](kuva.png) ![[kuva.png]]", "kuva kadusta"),
        ("- [x] tehty", "tehty"),
        ("1. ensin", "ensin"),
        ("> lainaus", "lainaus"),
        ("> [!note] Huomaa tämä", "Huomaa tämä"),
        ('!!! warning "Varo"', "Varo"),
        ("| a | b |", "a · b"),
        ("|---|:-:|", ""),
        ("---", ""),
        ("```python", ""),
        ("viite[^1] tässä", "viite tässä"),
        ("[^1]: alaviitteen teksti", "alaviitteen teksti"),
        ("[viite]: https://a.fi", ""),
        ("<b>lihava</b> teksti <br/>", "lihava teksti"),
        (r"5 \* 3 ja `koodi`", "5 * 3 ja koodi"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("a < b ja c > d", "a < b ja c > d"),
    ],
)
def test_a_line_keeps_its_words_and_loses_its_marks(markdown: str, words: str) -> None:
    assert plain_line(markdown) == words


def test_sections_follow_headings_and_join_wrapped_lines() -> None:
    body = "Alku\njatkuu\n\n## Tausta\n- yksi\n- kaksi\n  jatkuu\n\nOppi\n====\nteksti <!-- piilo\nvielä --> loppu\n"
    found = [(s.heading, s.text) for s in sections(body)]
    assert found == [("", "Alku jatkuu"), ("Tausta", "yksi\nkaksi jatkuu"), ("Oppi", "teksti loppu")]


def test_headings_in_code_are_not_headings() -> None:
    body = "# Otsikko #\n```\n# ei\n```\n~~~\n## ei\n```\n~~~\nAla\n---\n- lista\n---\n"
    assert [(h.level, h.text, h.line) for h in headings(body)] == [(1, "Otsikko", 0), (2, "Ala", 8)]


def test_code_is_searched_too() -> None:
    assert "print" in plain_text("```python\nprint(1)\n```\n")


@pytest.mark.parametrize("mark", ["[", "*", "`", "(", "<", "|", "> ", "- ", "\\", "[[", "<!--", "[^", "]("])
def test_many_marks_take_no_long(mark: str) -> None:
    plain_text(mark * 20_000 + "\nsana")
