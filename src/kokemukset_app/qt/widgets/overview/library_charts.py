"""The counts of the library as charts: worded, and every mark with the selection it leads to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from kokemukset_app.core.entry import EntryType, Status
from kokemukset_app.core.facets import FacetCount, FacetField, FacetSelection
from kokemukset_app.core.overview import Matrix, Overview, Picks, YearCounts, door
from kokemukset_app.core.searches import Gap
from kokemukset_app.core.tables import Table
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
from kokemukset_app.qt.widgets.charts.sheet import Chart, PlainWords


class LibraryCharts:
    """Makes the charts of one overview. Safe on any thread, with labels of its own."""

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
        kinds = (_without_number(c.count, self._kind_words(c.value, c.count), number) for c in found.types if c.count)
        total = self.tr("%n entries", "", found.total)
        tiles = [self._tile(found.total, total, " · ".join(" ".join(pair) for pair in kinds), self._selection)]
        cities = [c for c in found.cities if c.count]
        if cities:
            names = ", ".join(self._labels.city(c.value) for c in cities[:6])
            more = f" +{number(len(cities) - 6)}" if len(cities) > 6 else ""
            tiles.append(self._tile(len(cities), self.tr("%n cities", "", len(cities)), names + more))
        statuses = {c.value: c.count for c in found.statuses}
        if sum(statuses.values()):
            tiles += self._status_tiles(statuses)
        tiles += self._upkeep_tiles()
        rows = tuple((tile.label, tile.value, tile.detail) for tile in tiles)
        table = Table(self.tr("Figures"), (self.tr("What"), self.tr("How many"), self.tr("Details")), rows)
        return FiguresChart(table, tuple(tiles))

    def _tile(self, count: int, words: str, detail: str = "", target: object = None) -> FigureTile:
        """Make a tile of words that begin with their number: the number is set large, the rest under it."""
        value, label = _without_number(count, words, self._labels.number)
        return FigureTile(value, label, detail, target)

    def _kind_words(self, kind: str, count: int) -> str:
        match kind:
            case EntryType.LESSON.value:
                return self.tr("%n lessons", "", count)
            case EntryType.RESULT.value:
                return self.tr("%n results", "", count)
            case EntryType.PROJECT.value:
                return self.tr("%n projects", "", count)
            case EntryType.ARTICLE.value:
                return self.tr("%n articles", "", count)
            case EntryType.PUBLICATION.value:
                return self.tr("%n publications", "", count)
            case _:
                return f"{count} {self._labels.facet_value(FacetField.TYPE, kind).lower()}"

    def _status_words(self, status: str, count: int) -> str:
        match status:
            case Status.DRAFT.value:
                return self.tr("%n drafts", "", count)
            case Status.IN_REVIEW.value:
                return self.tr("%n waiting for review", "", count)
            case Status.APPROVED.value:
                return self.tr("%n approved", "", count)
            case Status.OUTDATED.value:
                return self.tr("%n outdated", "", count)
            case Status.ARCHIVED.value:
                return self.tr("%n archived", "", count)
            case _:
                return f"{count} {self._labels.facet_value(FacetField.STATUS, status).lower()}"

    def _status_tiles(self, statuses: dict[str, int]) -> list[FigureTile]:
        number, approved = self._labels.number, Status.APPROVED.value
        others = " · ".join(
            " ".join(_without_number(count, self._status_words(status, count), number))
            for status, count in statuses.items()
            if status != approved and count
        )
        count, waiting = statuses.get(approved, 0), statuses.get(Status.IN_REVIEW.value, 0)
        share = f"{_percent(count, self._overview.total)}\u00a0%"
        return [
            FigureTile(share, self.tr("approved"), others, self._door((FacetField.STATUS, approved))),
            self._tile(
                waiting,
                self._status_words(Status.IN_REVIEW.value, waiting),
                "",
                self._door((FacetField.STATUS, Status.IN_REVIEW.value)) if waiting else None,
            ),
        ]

    def _upkeep_tiles(self) -> list[FigureTile]:
        upkeep, number = self._overview.upkeep, self._labels.number
        due, late, adopted = len(upkeep.due), len(upkeep.overdue), len(upkeep.adopted)
        words = self.tr("%n due for review", "", due)
        _, title = _without_number(due, words, number)
        detail = self.tr("%n overdue", "", late) if late else self.tr("within three months")
        taken = self.tr("%n taken into use", "", adopted)
        times = self.tr("%n adoptions told", "", upkeep.adoptions) if adopted else self.tr("no adoptions told yet")
        return [
            self._tile(due, words, detail, Picks(_capital(title), upkeep.due) if due else None),
            self._tile(
                adopted,
                taken,
                times,
                Picks(_capital(_without_number(adopted, taken, number)[1]), upkeep.adopted) if adopted else None,
            ),
        ]

    def _matrix(self, title: str, matrix: Matrix, nothing: str) -> Chart:
        if matrix.is_empty:
            return self._plain(title, nothing)
        labels, number = self._labels, self._labels.number
        sums: Counter[str] = Counter()
        for (_, column), count in matrix.cells.items():
            sums[column] += count
        row_codes = _largest(matrix.row_codes, matrix.row_totals, MAX_ROWS)
        column_codes = _largest(matrix.column_codes, sums, MAX_COLUMNS)
        rows = tuple(
            MatrixLine(
                labels.facet_value(matrix.rows, code),
                labels.theme_hue(code) if matrix.rows is FacetField.THEME else None,
                number(matrix.row_totals.get(code, 0)),
                self._door((matrix.rows, code)),
            )
            for code in row_codes
        )
        columns = tuple(MatrixLine(labels.facet_value(matrix.columns, code)) for code in column_codes)
        cells = {
            (place, beside): (count, self._door((matrix.rows, row), (matrix.columns, column)))
            for place, row in enumerate(row_codes)
            for beside, column in enumerate(column_codes)
            if (count := matrix.count(row, column))
        }
        table = Table(
            title,
            (
                labels.facet_title(matrix.rows),
                *(labels.facet_value(matrix.columns, code) for code in matrix.column_codes),
                self.tr("Total"),
            ),
            tuple(
                (
                    labels.facet_value(matrix.rows, row),
                    # Plain digits: a spreadsheet is to see numbers.
                    *(str(matrix.count(row, column)) for column in matrix.column_codes),
                    str(matrix.row_totals.get(row, 0)),
                )
                for row in matrix.row_codes
            ),
        )
        counts = {count for count, _ in cells.values()}
        more = ""
        if len(rows) < len(matrix.row_codes) or len(columns) < len(matrix.column_codes):
            more = self.tr("The picture shows {0} rows and {1} columns; the table has all {2} and {3}.").format(
                len(rows), len(columns), len(matrix.row_codes), len(matrix.column_codes)
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
                self._year_words(year),
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

    def _year_words(self, year: YearCounts) -> str:
        entries = self.tr("%n entries", "", year.total)
        lessons = self._kind_words(EntryType.LESSON.value, year.by_type.get(EntryType.LESSON.value, 0))
        return f"{year.year}: {entries} · {lessons}"

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
            *(self._search_row(gap) for gap in gaps.searches),
        ]
        if not rows:
            return self._plain(title, self.tr("Every theme has lessons, and every city has results."))
        table = Table(title, (self.tr("What"), self.tr("Missing")), tuple((row.name, row.detail) for row in rows))
        more = self.tr("The table has all {0}.").format(len(rows)) if len(rows) > MAX_ROWS else ""
        return RowsChart(table, tuple(rows[:MAX_ROWS]), more)

    def _search_row(self, gap: Gap) -> Row:
        detail = self.tr("no hits in %n searches", "", gap.count)
        return Row(f"\u201d{gap.text}\u201d", detail, None, gap)

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

    def _counted(self, field: FacetField) -> Sequence[FacetCount]:
        if field is FacetField.CITY:
            return self._overview.cities
        totals = self._overview.theme_phase.row_totals
        return tuple(FacetCount(code, count) for code, count in totals.items())


def _largest(codes: Sequence[str], amounts: Mapping[str, int], most: int) -> tuple[str, ...]:
    """Choose the values with most entries, where there are more than a picture holds; their order is kept."""
    if len(codes) <= most:
        return tuple(codes)
    kept = frozenset(sorted(codes, key=lambda code: -amounts.get(code, 0))[:most])
    return tuple(code for code in codes if code in kept)


def _turned(matrix: Matrix, totals: Mapping[str, int]) -> Matrix:
    """Turn rows to columns: themes have long names, and there are more of them."""
    cells = {(column, row): count for (row, column), count in matrix.cells.items()}
    return Matrix(matrix.columns, matrix.rows, matrix.column_codes, matrix.row_codes, cells, totals)


def _without_number(count: int, words: str, number: Callable[[int], str]) -> tuple[str, str]:
    """Part words that name their number into the number, written for people, and the rest."""
    return number(count), " ".join(words.replace(str(count), "", 1).split())


def _percent(part: int, whole: int) -> int:
    """Round a share; all and none are said only where they are true."""
    share = round(100 * part / whole) if whole else 0
    return min(share, 99) if part < whole else max(share, 1 if part else 0)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
