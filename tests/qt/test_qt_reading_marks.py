"""Which words are lit, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from kokemukset_app.qt.widgets.controls.text_marks import Forms, Mark, Places, PlainText, marks_in_block, visible_range


def lit(text: str, *forms: str) -> list[str]:
    return [text[start:end] for start, end in Forms(forms).spans(text)]


@pytest.mark.parametrize(
    ("text", "forms", "wanted"),
    [
        ("Kokeilun hankinta, KOKEILUN jälkeen", ("kokeilun",), ["Kokeilun", "KOKEILUN"]),
        ("kokeiluja ja kokeilu", ("kokeilu",), ["kokeilu"]),
        ("6Aika-ohjelma", ("6aika-ohjelma",), ["6Aika-ohjelma"]),
        ("6Aika-ohjelma", ("ohjelma",), ["ohjelma"]),
        ("a¨a\u0308 ha\u0308n", ("hän",), ["ha\u0308n"]),
        ("avo\u00adin data", ("avoin",), ["avo\u00adin"]),
        ("pitkä\u200bsana", ("pitkäsana",), ["pitkä\u200bsana"]),
        ("kaupungit, kaupunki ja kauppa", ("kaupun*",), ["kaupungit", "kaupunki"]),
        ("mitä vain", ("*",), []),
        ("mitä vain", ("",), []),
        ("hän ja han", ("han",), ["han"]),
        ("😀 kokeilu 😀kokeilu", ("kokeilu",), ["kokeilu", "kokeilu"]),
    ],
)
def test_words_are_lit_in_any_case_and_form(text: str, forms: tuple[str, ...], wanted: list[str]) -> None:
    assert lit(text, *forms) == wanted


def test_marks_stand_where_qt_counts_them(qapp) -> None:
    document = QTextDocument("😀😀 kokeilu 🎉 hankinta\nKokeilu")
    marks = [
        mark
        for block in (document.firstBlock(), document.lastBlock())
        for mark in marks_in_block(block, Forms(["kokeilu", "hankinta"]))
    ]
    shown = []
    for mark in marks:
        cursor = QTextCursor(document)
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        shown.append(cursor.selectedText())
    assert shown == ["kokeilu", "hankinta", "Kokeilu"]


@given(st.text(max_size=60), st.integers(0, 60))
def test_places_count_as_utf_16_does(text: str, place: int) -> None:
    place = min(place, len(text))
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    place = min(place, len(text))
    assert Places(text).at(place) == len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


@pytest.mark.parametrize(
    ("text", "needle", "wanted"),
    [
        ("Aa aA", "aa", [(0, 2), (3, 5)]),
        ("aaaa", "aa", [(0, 2), (2, 4)]),
        ("hän han", "han", [(4, 7)]),
        ("1\u00a0000–\u20608\u00a0000", "1 000–8 000", [(0, 12)]),
        ("😀 ÄITI", "äiti", [(3, 7)]),
        ("pit\u200bkä", "pitkä", [(0, 6)]),
        ("İstanbul i", "i", [(9, 10)]),
    ],
)
def test_finding_forgives_case_and_unseen_characters(text: str, needle: str, wanted: list[tuple[int, int]]) -> None:
    assert list(PlainText(text).find(needle)) == wanted


@given(st.text(alphabet="aäAÄ b\u00a0\u2060😀", max_size=40), st.text(alphabet="aä b", min_size=1, max_size=3))
def test_whatever_is_found_reads_as_was_asked(text: str, needle: str) -> None:
    units = text.encode("utf-16-le")
    for start, end in PlainText(text).find(needle):
        found = units[2 * start : 2 * end].decode("utf-16-le").replace("\u2060", "").replace("\u00a0", " ")
        assert found.lower() == needle


def test_only_marks_in_sight_are_painted() -> None:
    marks = [Mark(at, at + 5) for at in range(0, 1000, 10)]
    assert visible_range(marks, 23, 41) == range(2, 5)
    assert list(visible_range([], 0, 10)) == []
