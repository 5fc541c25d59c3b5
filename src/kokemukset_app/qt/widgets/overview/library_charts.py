"""The counts of the library as charts: worded, and every mark with the selection it leads to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from kokemukset_app.core.entry import EntryType
from kokemukset_app.core.facets import FacetCount, FacetField, FacetSelection
from kokemukset_app.core.overview import Matrix, Overview, door
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.widgets.charts.bars import (
    BalanceChart,
    Row,
    RowsChart,
    Share,
    YearBar,
    YearsChart,
)
from kokemukset_app.qt.widgets.charts.figures import FiguresChart, FigureTile
from kokemukset_app.qt.widgets.charts.matrix import MAX_COLUMNS, MAX_ROWS, MatrixChart, MatrixLine
from kokemukset_app.qt.widgets.charts.sheet import Chart, PlainWords, Table


class LibraryCharts:
    """Makes the charts of one overview. GUI thread only."""

    def __init__(self, overview: Overview, selection: FacetSelection, labels: Labels) -> None:
        self._overview, self._selection, self._labels = overview, selection, labels

    def charts(self) -> tuple[Chart, ...]:
        """Give the charts in their order; a plain word where there is nothing to draw."""
        found = self._overview
        if not found.total:
            return (self._plain(self.tr("Figures"), self.tr("There are no entries here to count.")),)
        return (
            self._figures(),
            self._matrix(
                self.tr("Themes by phase of project"),
                found.theme_phase,
                self.tr("No entry names both a theme and a phase."),
            ),
            self._years(),
            self._outcomes(),
            self._matrix(
                self.tr("Themes by city"),
                _turned(found.city_theme, found.theme_phase.row_totals),
                self.tr("No entry names both a theme and a city."),
            ),
            self._gaps(),
        )

    def tr(self, source: str, comment: str = "", count: int = -1) -> str:
        """Translate as a QObject does: only in calls of this name does lupdate see plural forms."""
        return QCoreApplication.translate("LibraryCharts", source, comment, count)

    def _door(self, *values: tuple[FacetField, str]) -> FacetSelection:
        return door(self._selection, *values)

    def _plain(self, title: str, words: str) -> PlainWords:
        return PlainWords(Table(title, ("",), ((words,),)), words)

    def _figures(self) -> FiguresChart:
        found, number = self._overview, self._labels.number
        types = " · ".join(
            f"{number(c.count)} {self._labels.facet_value(FacetField.TYPE, c.value).lower()}"
            for c in found.types
            if c.count
        )
        tiles = [FigureTile(number(found.total), self.tr("entries", "", found.total), types, self._selection)]
        cities = [c for c in found.cities if c.count]
        if cities:
            names = ", ".join(self._labels.city(c.value) for c in cities[:6])
            tiles.append(FigureTile(number(len(cities)), self.tr("cities", "", len(cities)), names))
        statuses = {c.value: c.count for c in found.statuses}
        if sum(statuses.values()):
            tiles.append(self._status("approved", self.tr("approved"), statuses))
            tiles.append(self._status("in_review", self.tr("waiting for review"), statuses))
        rows = tuple((tile.label, tile.value, tile.detail) for tile in tiles)
        table = Table(self.tr("Figures"), (self.tr("What"), self.tr("How many"), self.tr("Details")), rows)
        return FiguresChart(table, tuple(tiles))

    def _status(self, code: str, words: str, statuses: dict[str, int]) -> FigureTile:
        number, count = self._labels.number, statuses.get(code, 0)
        others = " · ".join(
            f"{number(n)} {self._labels.facet_value(FacetField.STATUS, other).lower()}"
            for other, n in statuses.items()
            if other != code and n
        )
        if code == "approved":
            share = f"{round(100 * count / self._overview.total)}\u00a0%"
            return FigureTile(share, words, others, self._door((FacetField.STATUS, code)))
        draft = statuses.get("draft", 0)
        detail = self.tr("%n drafts", "", draft) if draft else ""
        return FigureTile(number(count), words, detail, self._door((FacetField.STATUS, code)) if count else None)

    def _matrix(self, title: str, matrix: Matrix, nothing: str) -> Chart:
        if matrix.is_empty:
            return self._plain(title, nothing)
        labels, number = self._labels, self._labels.number
        rows = tuple(
            MatrixLine(
                labels.facet_value(matrix.rows, code),
                labels.theme_hue(code) if matrix.rows is FacetField.THEME else None,
                number(matrix.row_totals.get(code, 0)),
                self._door((matrix.rows, code)),
            )
            for code in matrix.row_codes
        )
        columns = tuple(MatrixLine(labels.facet_value(matrix.columns, code)) for code in matrix.column_codes)
        places = {code: place for place, code in enumerate(matrix.row_codes)}
        across = {code: place for place, code in enumerate(matrix.column_codes)}
        cells = {
            (places[row], across[column]): (count, self._door((matrix.rows, row), (matrix.columns, column)))
            for (row, column), count in matrix.cells.items()
            if count
        }
        table = Table(
            title,
            (labels.facet_title(matrix.rows), *(line.name for line in columns), self.tr("Total")),
            tuple(
                (line.name, *(number(matrix.count(row, column)) for column in matrix.column_codes), line.total)
                for row, line in zip(matrix.row_codes, rows, strict=True)
            ),
        )
        counts = {count for count, _ in cells.values()}
        more = ""
        if len(rows) > MAX_ROWS or len(columns) > MAX_COLUMNS:
            more = self.tr("The picture shows {0} rows and {1} columns; the table has all {2} and {3}.").format(
                min(MAX_ROWS, len(rows)), min(MAX_COLUMNS, len(columns)), len(rows), len(columns)
            )
        return MatrixChart(
            table, rows, columns, cells, self.tr("Total"), more, {count: number(count) for count in counts}
        )

    def _years(self) -> Chart:
        title, years = self.tr("Years"), self._overview.years
        if not years:
            return self._plain(title, self.tr("The entries give no years."))
        lesson = EntryType.LESSON.value
        others, lessons = self.tr("Others"), self._labels.type(EntryType.LESSON)
        bars = tuple(
            YearBar(
                year.year,
                year.by_type.get(lesson, 0),
                max(0, year.total - year.by_type.get(lesson, 0)),
                f"{year.year}: {year.total} · {lessons.lower()} {year.by_type.get(lesson, 0)}",
                self._door((FacetField.YEAR, year.year)),
            )
            for year in years
        )
        rows = tuple((bar.year, str(bar.lower), str(bar.upper), str(bar.lower + bar.upper)) for bar in bars)
        return YearsChart(
            Table(title, (self._labels.facet_title(FacetField.YEAR), lessons, others, self.tr("Total")), rows),
            bars,
            lessons,
            others,
        )

    def _outcomes(self) -> Chart:
        title, counts = self.tr("Outcomes"), {c.value: c.count for c in self._overview.outcomes if c.count}
        if not counts:
            return self._plain(title, self.tr("The entries tell of no outcomes."))
        order = dict.fromkeys([*self._labels.value_order(FacetField.OUTCOME), *counts])
        shares = tuple(
            Share(
                self._labels.outcome(code),
                counts.get(code, 0),
                f"{self._labels.outcome(code)}: {self._labels.number(counts.get(code, 0))}",
                self._door((FacetField.OUTCOME, code)) if counts.get(code) else None,
            )
            for code in order
        )
        table = Table(title, (title, self.tr("How many")), tuple((s.name, str(s.amount)) for s in shares))
        failures = counts.get("failure", 0)
        remark = "" if failures else self.tr("No failures are told of: what did not work is missing here.")
        return BalanceChart(table, shares, remark)

    def _gaps(self) -> Chart:
        title, gaps = self.tr("Gaps"), self._overview.gaps
        rows = [
            *self._gap_rows(FacetField.THEME, gaps.themes_without_lessons, self.tr("no lessons")),
            *self._gap_rows(FacetField.CITY, gaps.cities_without_results, self.tr("no results")),
        ]
        if not rows:
            return self._plain(title, self.tr("Every theme has lessons, and every city has results."))
        table = Table(title, (self.tr("What"), self.tr("Missing")), tuple((row.name, row.detail) for row in rows))
        more = self.tr("The table has all {0}.").format(len(rows)) if len(rows) > MAX_ROWS else ""
        return RowsChart(table, tuple(rows[:MAX_ROWS]), more)

    def _gap_rows(self, field: FacetField, codes: Sequence[str], words: str) -> list[Row]:
        there = {c.value for c in self._counted(field) if c.count}
        return [
            Row(
                self._labels.facet_value(field, code),
                words,
                None,
                self._door((field, code)) if code in there else None,
                self._labels.theme_hue(code) if field is FacetField.THEME else None,
            )
            for code in codes
        ]

    def _counted(self, field: FacetField) -> tuple[FacetCount, ...]:
        if field is FacetField.CITY:
            return self._overview.cities
        totals = self._overview.theme_phase.row_totals
        return tuple(FacetCount(code, count) for code, count in totals.items())


def _turned(matrix: Matrix, totals: Mapping[str, int]) -> Matrix:
    """Turn rows to columns: themes have long names, and there are more of them."""
    cells = {(column, row): count for (row, column), count in matrix.cells.items()}
    return Matrix(matrix.columns, matrix.rows, matrix.column_codes, matrix.row_codes, cells, totals)
