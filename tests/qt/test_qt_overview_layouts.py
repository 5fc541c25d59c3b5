"""Charts laid out: nothing collides or is clipped, in three languages, at three widths, whatever the library holds."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
import search_samples as samples
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kokemukset_app.core.entry import EntryHead, EntryId, Figure
from kokemukset_app.core.facets import FacetCount, FacetField, FacetSelection
from kokemukset_app.core.overview import (
    Bond,
    Gaps,
    KeyFigure,
    Matrix,
    Neighbour,
    Neighbourhood,
    Overview,
    Programme,
    ProjectBar,
    Upkeep,
    YearCounts,
)
from kokemukset_app.core.searches import Gap
from kokemukset_app.library.vocabulary import read_vocabulary
from kokemukset_app.qt.dialogs.table_dialog import TableDialog
from kokemukset_app.qt.outlines import shipped_outlines
from kokemukset_app.qt.runtime.i18n import Translations
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.painting import CENTRE, RIGHT, text_width
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.widgets.charts.chart_view import ChartView
from kokemukset_app.qt.widgets.charts.sheet import Box, Chart, Line, PlainWords, Sheet, draw
from kokemukset_app.qt.widgets.overview.library_charts import LibraryCharts
from kokemukset_app.qt.widgets.overview.neighbour_charts import NeighbourCharts
from kokemukset_app.qt.widgets.overview.programme_charts import ProgrammeCharts
from kokemukset_app.services.overview_service import co_work

ROOT = Path(__file__).resolve().parents[2]
VOCABULARY = read_vocabulary(ROOT / "knowledge" / "vocabulary.yaml")
LANGUAGES, WIDTHS = ("fi", "sv", "en"), (620, 952, 1200)
LONG = "Vähähiilisen liikkumisen palveluiden yhteiskehittämisverkosto ja kaupunkiseudun kumppanuusmalli"
THEMES = [term.code for term in VOCABULARY.terms("theme")]
PHASES = [term.code for term in VOCABULARY.terms("phase")]
CITIES = [term.code for term in VOCABULARY.terms("city")]


def overview(total: int, themes: list[str], years: int, seed: int = 1) -> Overview:
    """Count a library of so many entries, with values nobody chose."""
    draw_ = Random(seed)
    few = max(1, total // 40)

    def matrix(rows: FacetField, columns: FacetField, codes: list[str], across: list[str]) -> Matrix:
        cells = {(r, c): draw_.randrange(few + 1) for r in codes for c in across}
        totals = {r: sum(n for (row, _), n in cells.items() if row == r) for r in codes}
        return Matrix(rows, columns, tuple(codes), tuple(across), cells, totals)

    def counts(values: list[str]) -> tuple[FacetCount, ...]:
        return tuple(FacetCount(value, draw_.randrange(few) + 1) for value in values)

    ids = tuple(EntryId(f"k-{n}") for n in range(min(total, 50)))
    return Overview(
        total=total,
        types=counts(["lesson", "result", "project", "article", "publication"]),
        statuses=counts(["draft", "in_review", "approved", "outdated", "archived"]),
        outcomes=counts(["success", "partial", "failure", "mixed"]),
        cities=counts(CITIES),
        years=tuple(YearCounts(str(2026 - years + n), n + few, {"lesson": n + few // 2}) for n in range(years)),
        theme_phase=matrix(FacetField.THEME, FacetField.PHASE, themes, PHASES),
        city_theme=matrix(FacetField.CITY, FacetField.THEME, CITIES, themes),
        gaps=Gaps(tuple(themes[:6]), tuple(CITIES[:3]), (Gap(LONG, 3, TODAY, TODAY), Gap("kuu", 1, TODAY, TODAY))),
        upkeep=Upkeep(ids, ids[:4], ids[:2], 3),
    )


def bar(number: int, start: str = "", end: str = "", fund: str = "eakr") -> ProjectBar:
    return ProjectBar(
        EntryId(f"h-{number}"),
        f"{LONG} {number}" if number % 3 == 0 else f"Hanke {number}",
        (THEMES[number // 4 % len(THEMES)],) if number % 7 else (),
        tuple(CITIES[: number % 4 + 1]),
        tuple(f"Kumppani {n}" for n in range(number % 5)),
        fund,
        start,
        end,
        number < 3,
        {"lesson": number % 6, "result": number % 4},
    )


def programme(bars: list[ProjectBar], figures: int = 3) -> tuple[Chart, ...]:
    numbers = tuple(
        KeyFigure(Figure(str(10**n), "milj. €", LONG[: 20 + 9 * n], "2022-05", "https://example.org/x"), EntryId("a"))
        for n in range(figures)
    )
    ordered = sorted(bars, key=lambda b: (not b.is_spearhead, b.themes))
    made = ProgrammeCharts(
        Programme(numbers, tuple(ordered), co_work(ordered)), LABELS[0], {b.id: b.title for b in bars}.__getitem__
    )
    counts = tuple(FacetCount(code, 3 + n) for n, code in enumerate(CITIES))
    return made.charts(counts, VOCABULARY.terms("city"), shipped_outlines())


def neighbours(count: int) -> tuple[Chart, ...]:
    def head(number: int) -> EntryHead:
        return samples.hit(f"n-{number}", f"{LONG} {number}" if number % 2 else f"Oppi {number}").head

    bonds = list(Bond)
    found = sorted(range(count), key=lambda n: n % len(bonds))
    beside = tuple(
        Neighbour(head(n), bonds[n % len(bonds)], "", (EntryId(f"n-{(n + 7) % count}"),) if n % 3 else ())
        for n in found
    )
    return NeighbourCharts(Neighbourhood(head(1000), beside, 12), LABELS[0]).charts()


TODAY = "2026-11-24"
LABELS: list[Labels] = []


def odd_libraries() -> Iterator[tuple[str, tuple[Chart, ...]]]:
    """Give the charts of every kind of library that a picture might fail on."""
    labels = LABELS[0]

    def library(found: Overview) -> tuple[Chart, ...]:
        return LibraryCharts(found, FacetSelection(), labels).charts()

    none = Matrix(FacetField.THEME, FacetField.PHASE)
    empty = Overview(0, (), (), (), (), (), none, Matrix(FacetField.CITY, FacetField.THEME), Gaps(), Upkeep())
    one = Overview(
        1,
        (FacetCount("lesson", 1),),
        (FacetCount("draft", 1),),
        (FacetCount("success", 1),),
        (),
        (YearCounts("2019", 1, {"lesson": 1}),),
        Matrix(FacetField.THEME, FacetField.PHASE, ("data",), ("idea",), {("data", "idea"): 1}, {"data": 1}),
        Matrix(FacetField.CITY, FacetField.THEME),
        Gaps(),
        Upkeep(),
    )
    yield "usual", library(overview(403, THEMES, 11))
    yield "empty", library(empty)
    yield "one entry", library(one)
    yield "no dates", library(overview(60, THEMES[:3], 0))
    yield "50,000 entries", library(overview(50_000, THEMES, 40))
    yield "400 themes", library(overview(900, [*THEMES, *(f"oma-teema-{n} {LONG[:40]}" for n in range(400))], 3))
    spans = [bar(n, f"{2014 + n % 7}-0{n % 9 + 1}", f"{2016 + n % 7}", ("eakr", "esr", "")[n % 3]) for n in range(60)]
    yield "60 projects", programme(spans, 9)
    odd = [bar(0, "2018-02"), bar(1, end="2020"), bar(4), bar(5, "2019", "2019"), bar(6, "1950", "2049")]
    yield "projects without end or dates", programme(odd, 0)
    yield "no project has dates", programme([bar(1), bar(2)])
    yield "no projects", programme([])
    yield "59 neighbours", neighbours(59)
    yield "one neighbour", neighbours(1)
    yield "no neighbours", neighbours(0)


def ink_of(line: Line) -> QRectF:
    """Give where the letters of a line stand, across; and its middle, in height."""
    wide = text_width(line.shown, line.font)
    box = line.rect
    left = box.left() if line.align not in (RIGHT, CENTRE) else box.right() - wide
    if line.align == CENTRE:
        left = box.center().x() - wide / 2
    high = QFontMetricsF(line.font).xHeight()
    return QRectF(left, box.center().y() - high / 2, wide, high)


def check_sheet(sheet: Sheet, where: str) -> None:
    """Fail where a text leaves the sheet or its box, or covers another text."""
    lines = [part for part in sheet.parts if isinstance(part, Line) and part.shown.strip()]
    inks = sorted(((ink_of(line), line.shown) for line in lines), key=lambda pair: pair[0].top())
    for number, (ink, text) in enumerate(inks):
        assert QRectF(-1, -1, sheet.width + 2.5, sheet.height + 2).contains(ink), (where, text, ink, sheet.height)
        for other, said in inks[number + 1 :]:
            if other.top() > ink.bottom():
                break
            assert not ink.adjusted(0.5, 0.5, -0.5, -0.5).intersects(other), (where, text, said, ink, other)
    for line in lines:
        assert text_width(line.shown, line.font) <= line.rect.width() + 1, (where, line.shown)
    for part in sheet.parts:
        if isinstance(part, Box):
            assert part.rect.right() <= sheet.width + 1, (where, part.rect)
            assert part.rect.bottom() <= sheet.height + 1, (where, part.rect)


@pytest.fixture(scope="module", params=LANGUAGES)
def charts(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[list[tuple[str, Chart]]]:
    translations = Translations(ROOT / "resources" / "i18n", qapp)
    translations.switch(request.param)
    LABELS[:] = [Labels(VOCABULARY, request.param)]
    yield [(f"{name}, {request.param}", chart) for name, made in odd_libraries() for chart in made]
    translations.switch("en")


@pytest.mark.parametrize("width", WIDTHS)
def test_no_label_collides_or_is_clipped(charts: list[tuple[str, Chart]], width: int) -> None:
    theme = Theme(samples.tokens(), "light", 1.0, "Sans Serif")
    for name, chart in charts:
        check_sheet(chart.lay_out(theme, width), f"{name}, {chart.table.title}, {width}")


@pytest.mark.parametrize("width", WIDTHS)
def test_names_of_a_usual_library_are_whole(charts: list[tuple[str, Chart]], width: int) -> None:
    """Only lists of many names, and titles longer than anybody's, are shortened; the tool tip has all of them."""
    theme = Theme(samples.tokens(), "light", 1.0, "Sans Serif")
    for name, chart in charts:
        if name.startswith(("usual", "60 projects")):
            lines = [part for part in chart.lay_out(theme, width).parts if isinstance(part, Line)]
            cut = [line.text for line in lines if line.shown != line.text]
            assert not [text for text in cut if LONG[:20] not in text and "·" not in text and "," not in text], width


def test_larger_text_does_not_collide_either(charts: list[tuple[str, Chart]]) -> None:
    theme = Theme(samples.tokens(), "contrast", 1.5, "Sans Serif")
    for name, chart in charts:
        check_sheet(chart.lay_out(theme, 952), f"{name}, {chart.table.title}, larger")


def test_every_picture_has_words_and_none_is_an_empty_axis(charts: list[tuple[str, Chart]]) -> None:
    theme = Theme(samples.tokens(), "light", 1.0, "Sans Serif")
    for name, chart in charts:
        sheet, table = chart.lay_out(theme, 952), chart.table
        assert table.title, name
        assert table.rows, name
        assert all(len(row) == len(table.header) for row in table.rows), name
        assert table.spoken(), name
        assert sheet.marks, name
        assert all(mark.words.strip() for mark in sheet.marks), name
        if isinstance(chart, PlainWords):
            assert chart.words.endswith("."), name


def test_fifty_thousand_entries_are_laid_out_and_drawn_at_once(charts: list[tuple[str, Chart]]) -> None:
    """The number of marks is what the picture costs, not the number of entries."""
    theme = Theme(samples.tokens(), "light", 1.0, "Sans Serif")
    image = QImage(1200, 1600, QImage.Format.Format_RGB32)
    for name, chart in charts:
        if name.startswith("50,000"):
            chart.lay_out(theme, 1200)
            start = time.thread_time()
            painter = QPainter(image)
            draw(chart.lay_out(theme, 1200), painter)
            painter.end()
            assert time.thread_time() - start < 0.2, chart.table.title


def test_the_screen_reader_gets_each_chart_in_words_and_as_a_table(charts: list[tuple[str, Chart]]) -> None:
    holder = samples.themes()
    view = ChartView(holder)
    for _, chart in [pair for pair in charts if pair[0].startswith(("usual", "60 projects", "59"))]:
        view.set_chart(chart)
        seen = QAccessible.queryAccessibleInterface(view)
        assert seen.text(QAccessible.Text.Name) == chart.table.title
        assert seen.text(QAccessible.Text.Description) == chart.table.spoken()[:4000]
        dialog = TableDialog(holder, samples.icons(holder))
        dialog.show_table(chart.table.title, chart.table.header, chart.table.rows, chart.table.tabbed())
        read = QAccessible.queryAccessibleInterface(dialog.table)
        assert read.role() == QAccessible.Role.Table
        parts = [read.child(n) for n in range(read.childCount())]
        spoken = [
            part.text(QAccessible.Text.Name)
            for part in parts
            if part is not None and part.role() in (QAccessible.Role.Cell, QAccessible.Role.ColumnHeader)
        ]
        assert spoken == [word for line in (chart.table.header, *chart.table.rows) for word in line]
        dialog.close()
