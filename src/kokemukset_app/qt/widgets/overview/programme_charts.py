"""The programme as charts: its key figures, its projects by time, its cities on the map, and who worked with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from kokemukset_app.core.entry import EntryId, EntryType
from kokemukset_app.core.facets import FacetCount, FacetField, FacetSelection
from kokemukset_app.core.overview import Programme, ProjectBar
from kokemukset_app.core.tables import Table
from kokemukset_app.core.vocabulary import Term
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.widgets.charts.city_map import MAX_NAMES, MapChart, Place
from kokemukset_app.qt.widgets.charts.figures import FiguresChart, FigureTile
from kokemukset_app.qt.widgets.charts.sheet import Chart, PlainWords
from kokemukset_app.qt.widgets.charts.timeline import ArcsChart, Node, Tie, TimeBar, TimeGroup, TimelineChart
from kokemukset_app.qt.widgets.overview.outlines import Outlines

MAX_FIGURES, MAX_BARS, MAX_NODES, MAX_TIES = 12, 120, 60, 80
"""So much is drawn; the tables have all of it."""


class ProgrammeCharts:
    """Makes the charts of a programme. `title_of` gives an entry's title in the language of the screen."""

    def __init__(self, programme: Programme, labels: Labels, title_of: Callable[[EntryId], str]) -> None:
        self._programme, self._labels, self._title_of = programme, labels, title_of

    def charts(self, cities: Sequence[FacetCount], terms: Sequence[Term], outlines: Outlines) -> tuple[Chart, ...]:
        """Give the charts in their order; a plain word where there is nothing to draw."""
        return (self._figures(), self._timeline(), self._map(cities, terms, outlines), self._arcs())

    def tr(self, source: str, comment: str = "", count: int = -1) -> str:
        """Translate as a QObject does: only in calls of this name does lupdate see plural forms."""
        return QCoreApplication.translate("ProgrammeCharts", source, comment, count)

    def _plain(self, title: str, words: str) -> PlainWords:
        return PlainWords(Table(title, ("",), ((words,),)), words)

    def _figures(self) -> Chart:
        title, found = self.tr("Key figures"), self._programme.figures
        if not found:
            return self._plain(title, self.tr("No article of this library gives key figures."))
        tiles: list[FigureTile] = []
        for key in found[:MAX_FIGURES]:
            figure = key.figure
            value = figure.value
            if value.isascii() and value.isdecimal() and len(value) > (3 if figure.unit else 4):
                value = self._labels.number(int(value))
            label = " · ".join(text for text in (figure.unit, figure.label) if text)
            detail = " · ".join(text for text in (self._labels.date(figure.date), _site(figure.source)) if text)
            tiles.append(FigureTile(value, label or self._title_of(key.entry), detail, key.entry))
        header = (self.tr("What"), self.tr("Figure"), self.tr("Unit"), self.tr("Date"), self.tr("Source"))
        rows = tuple(
            (k.figure.label, k.figure.value, k.figure.unit, self._labels.date(k.figure.date), k.figure.source)
            for k in found
        )
        return FiguresChart(Table(title, header, rows), tuple(tiles))

    def _timeline(self) -> Chart:
        title, projects = self.tr("Projects by time"), self._programme.projects
        if not projects:
            return self._plain(title, self.tr("This library has no projects."))
        funds = tuple(dict.fromkeys(bar.fund for bar in projects))
        known = sorted((fund for fund in funds if fund), key=str)
        kinds = (*known, *(("",) if "" in funds else ()))
        names = tuple(self._labels.term("fund", fund) if fund else self.tr("Fund not known") for fund in kinds)
        numbers = {fund: place for place, fund in enumerate(kinds)}
        shown = projects[:MAX_BARS]
        groups = [
            TimeGroup(name, tuple(self._bar(bar, numbers) for bar in bars), hue)
            for (name, hue), bars in groupby(shown, self._group)
        ]
        header = (
            self.tr("Project"),
            self.tr("Start"),
            self.tr("End"),
            self.tr("Fund"),
            self.tr("Themes"),
            self.tr("Cities"),
            self.tr("Left behind"),
        )
        rows = tuple(self._row(bar) for bar in projects)
        more = ""
        if len(projects) + self._programme.left_out > len(shown):
            more = self.tr("The picture shows {0} projects of {1}.").format(
                len(shown), len(projects) + self._programme.left_out
            )
        return TimelineChart(Table(title, header, rows), tuple(groups), names, self.tr("no dates"), more)

    def _group(self, bar: ProjectBar) -> tuple[str, float | None]:
        if bar.is_spearhead:
            return self.tr("Spearhead projects"), None
        if not bar.themes:
            return self.tr("Without a theme"), None
        return self._labels.theme(bar.themes[0]), self._labels.theme_hue(bar.themes[0])

    def _bar(self, bar: ProjectBar, numbers: dict[str, int]) -> TimeBar:
        name, left = self._title_of(bar.id), self._left(bar)
        words = ", ".join(text for text in (f"{name}: {self._span(bar)}", left) if text)
        target = FacetSelection.of(FacetField.PROJECT, bar.id) if sum(bar.left.values()) else bar.id
        return TimeBar(
            name, _place(bar.start), _place(bar.end, at_end=True), numbers[bar.fund], words, left, target, bar.id
        )

    def _left(self, bar: ProjectBar) -> str:
        lessons, results = bar.left.get(EntryType.LESSON.value, 0), bar.left.get(EntryType.RESULT.value, 0)
        parts = [
            self.tr("%n lessons", "", lessons) if lessons else "",
            self.tr("%n results", "", results) if results else "",
        ]
        return " · ".join(part for part in parts if part)

    def _span(self, bar: ProjectBar) -> str:
        if not bar.start and not bar.end:
            return self.tr("no dates")
        return f"{self._labels.date(bar.start)}\u2013{self._labels.date(bar.end)}"

    def _row(self, bar: ProjectBar) -> tuple[str, ...]:
        labels = self._labels
        return (
            self._title_of(bar.id),
            labels.date(bar.start),
            labels.date(bar.end),
            labels.term("fund", bar.fund) if bar.fund else "",
            ", ".join(labels.theme(code) for code in bar.themes),
            labels.cities(bar.cities),
            self._left(bar),
        )

    def _map(self, cities: Sequence[FacetCount], terms: Sequence[Term], outlines: Outlines) -> Chart:
        title = self.tr("Cities on the map")
        counted = [count for count in cities if count.count]
        if not counted:
            return self._plain(title, self.tr("The entries name no cities."))
        degrees = {term.code: (term.lat, term.lon) for term in terms if term.lat is not None and term.lon is not None}
        places: list[Place] = []
        for count in counted:
            lat, lon = degrees.get(count.value, (None, None))
            if lat is not None and lon is not None and abs(lat) <= 90 and abs(lon) <= 180:
                name = self._labels.city(count.value)
                words = f"{name}: {self._labels.number(count.count)}"
                target = FacetSelection.of(FacetField.CITY, count.value)
                places.append(Place(name, lat, lon, count.count, words, target))
        header = (self._labels.facet_title(FacetField.CITY), self.tr("Entries"))
        rows = tuple((self._labels.city(c.value), str(c.count)) for c in counted)
        table = Table(title, header, rows)
        if not places:
            return PlainWords(table, self.tr("The vocabulary gives no coordinates for the cities of this library."))
        missing = len(counted) - len(places)
        remark = self.tr("%n places without coordinates are in the table only.", "", missing) if missing else ""
        if len(places) > MAX_NAMES:
            most = self.tr("Only the {0} largest of {1} places are named; the table has all.")
            remark = " ".join([most.format(MAX_NAMES, len(places)), remark]).strip()
        return MapChart(table, tuple(places), outlines, remark)

    def _arcs(self) -> Chart:
        title, found = self.tr("Who worked with whom"), self._programme
        ties = [tie for tie in found.co_work if tie.partners]
        if not ties:
            return self._plain(title, self.tr("No two projects share a partner."))
        worked = {i for tie in ties for i in (tie.one, tie.other)}
        ordered = [bar for bar in found.projects if bar.id in worked][:MAX_NODES]
        numbers = {bar.id: place for place, bar in enumerate(ordered)}
        drawn = [tie for tie in ties if tie.one in numbers and tie.other in numbers][:MAX_TIES]
        partners = Counter(i for tie in ties for i in (tie.one, tie.other))
        nodes = tuple(self._node(bar, partners[bar.id]) for bar in ordered)
        arcs = tuple(Tie(numbers[tie.one], numbers[tie.other], tie.weight) for tie in drawn)
        header = (self.tr("Project"), self.tr("Other project"), self.tr("Shared partners"), self.tr("Shared cities"))
        rows = tuple(
            (self._title_of(t.one), self._title_of(t.other), ", ".join(t.partners), self._labels.cities(t.cities))
            for t in found.co_work
        )
        more = self.tr("The picture shows the {0} strongest ties of {1}.").format(len(drawn), len(ties))
        return ArcsChart(Table(title, header, rows), nodes, arcs, more if len(drawn) < len(ties) else "")

    def _node(self, bar: ProjectBar, ties: int) -> Node:
        name, detail = self._title_of(bar.id), self.tr("%n ties", "", ties)
        hue = self._labels.theme_hue(bar.themes[0]) if bar.themes else None
        return Node(bar.id, name, f"{name}: {detail}", detail, bar.id, hue)


def _place(iso: str, *, at_end: bool = False) -> float | None:
    """Put a date, month or year on the axis of years; an end without a month or day is the end of its year or month."""
    if not iso:
        return None
    parts = [int(part) for part in iso.split("-")]
    year = parts[0]
    if len(parts) == 1:
        return float(year + at_end)
    month = min(12, max(1, parts[1])) - 1
    day = min(31, max(1, parts[2])) / 31 if len(parts) > 2 else float(at_end)
    return year + (month + day) / 12


def _site(address: str) -> str:
    """Give the site of a web address; other sources as they stand."""
    if "://" not in address:
        return address
    return address.split("://", 1)[1].split("/", 1)[0].removeprefix("www.")
