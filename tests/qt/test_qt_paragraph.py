"""Short texts: cut at a word, lit where they should be, whatever they hold."""

from __future__ import annotations

import pytest
import search_samples as samples
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from kokemukset_app.core.results import Span
from kokemukset_app.qt.runtime.paragraph import Paragraph

INK, MARK = QColor("#000000"), QColor("#FF0000")


def _font(name="ui"):
    return samples.themes().theme.font(name)


def _painted(paragraph, width=400, height=60):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paragraph.paint(painter, QPointF(2, 0), INK, MARK, INK)
    painter.end()
    return image


def _marked_columns(image):
    red = MARK.rgb()
    return [x for x in range(image.width()) if any(image.pixel(x, y) == red for y in range(image.height()))]


def test_a_short_text_takes_one_line(qapp):
    paragraph = Paragraph("Lyhyt", _font(), 300)
    assert paragraph.line_count == 1
    assert not paragraph.is_cut
    assert paragraph.height == paragraph.line_height == round(13 * 1.4)


def test_a_long_text_ends_at_a_word_with_an_ellipsis(qapp):
    words = "Kokeilut olivat pieniä hankintoja ja ne ostettiin nopeasti " * 6
    paragraph = Paragraph(words, _font(), 200)
    assert paragraph.line_count == 2
    assert paragraph.is_cut
    shown = paragraph.shown
    assert shown.endswith(" …")
    assert words.startswith(shown[:-2])
    assert words[len(shown[:-2])] in " ,."


def test_a_word_longer_than_the_line_is_cut_in_the_middle(qapp):
    paragraph = Paragraph("kaupunkikoordinaattoriverkostoyhteistyösopimus" * 4, _font(), 120)
    assert paragraph.is_cut
    assert paragraph.shown.endswith("…")
    assert paragraph.line_count == 2


@given(
    st.text(st.sampled_from("aäöi lWm🚲.-\u00ad"), max_size=120),
    st.floats(40, 400),
    st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_the_height_told_before_painting_is_the_height_painted(qapp, text, width, lit):
    spans = (Span(0, len(text) // 2),) if lit else ()
    told = Paragraph(text, _font(), width, spans=spans).height
    painted = Paragraph(text, _font(), width, spans=spans)
    assert painted.is_cut in (True, False)
    assert told == painted.height


@given(
    st.text(max_size=300),
    st.lists(st.tuples(st.integers(-5, 400), st.integers(-5, 400)), max_size=4),
    st.floats(-10, 500),
)
@settings(max_examples=150, deadline=None)
def test_any_text_and_any_spans_can_be_painted(qapp, text, pairs, width):
    paragraph = Paragraph(text, _font(), width, spans=[Span(a, b) for a, b in pairs])
    _painted(paragraph)
    assert paragraph.line_count <= 2


@pytest.mark.parametrize(
    "text", ["", " ", "\x00\x01", "rivi\r\nrivi\n\nrivi", "\ud83d yksin", "a\u2028b", "x" * 5_000_000, "🚲" * 3000]
)
def test_odd_texts_are_painted_too(qapp, text):
    paragraph = Paragraph(text, _font(), 200)
    _painted(paragraph)
    assert len(paragraph.text) <= 2000
    assert "\n" not in paragraph.text


def test_marks_count_characters_though_qt_counts_units(qapp):
    plain = _marked_columns(_painted(Paragraph("ab kokeilu loppu", _font(), 380, spans=[Span(3, 10)])))
    emoji = _marked_columns(_painted(Paragraph("🚲🚲 kokeilu loppu", _font(), 380, spans=[Span(3, 10)])))
    assert plain
    assert emoji
    assert abs((plain[-1] - plain[0]) - (emoji[-1] - emoji[0])) <= 2


def test_without_spans_nothing_is_marked(qapp):
    assert not _marked_columns(_painted(Paragraph("kokeilu", _font(), 200)))


def test_a_span_in_the_part_that_was_cut_away_is_not_marked(qapp):
    words = "Kokeilut olivat pieniä hankintoja ja ne ostettiin nopeasti " * 6
    assert not _marked_columns(_painted(Paragraph(words, _font(), 200, spans=[Span(300, 310)])))
