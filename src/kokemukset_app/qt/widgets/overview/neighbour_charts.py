"""The neighbours of an entry as charts: the picture, and the same as a list."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QCoreApplication

from kokemukset_app.core.entry import EntryHead
from kokemukset_app.core.overview import Neighbour, Neighbourhood
from kokemukset_app.core.tables import Table
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.widgets.charts.bars import Row, RowsChart
from kokemukset_app.qt.widgets.charts.neighbours import Beside, BesideGroup, NeighboursChart
from kokemukset_app.qt.widgets.charts.sheet import Chart, PlainWords
from kokemukset_app.wording.bonds import bond_text


class NeighbourCharts:
    """Makes the charts of an entry's neighbours. Safe on any thread, with labels of its own."""

    def __init__(self, found: Neighbourhood, labels: Labels) -> None:
        self._found, self._labels = found, labels

    def charts(self) -> tuple[Chart, ...]:
        """Give the picture and the list; a plain word where the entry stands alone."""
        title = self.tr("Beside: {0}").format(self._title(self._found.centre))
        found = self._found.neighbours
        if not found:
            words = self.tr("Nothing stands beside this entry: it names no other, and none names it.")
            return (PlainWords(Table(title, ("",), ((words,),)), words),)
        header = (self.tr("Why"), self.tr("Entry"), self.tr("Kind"), self.tr("Goes with"))
        names = {n.head.id: self._title(n.head) for n in found}
        rows = tuple(
            (
                self._reason(n),
                names[n.head.id],
                self._labels.type(n.head.type),
                ", ".join(names[tie] for tie in n.ties),
            )
            for n in found
        )
        groups = tuple(
            BesideGroup(
                bond_text(bond, QCoreApplication.translate), tuple(self._beside(n, names[n.head.id]) for n in group)
            )
            for bond, group in groupby(found, lambda n: n.bond)
        )
        more = ""
        if self._found.left_out:
            more = self.tr("%n more are not shown.", "", self._found.left_out)
        picture = NeighboursChart(Table(title, header, rows), self._title(self._found.centre), groups, more)
        listed = tuple(
            Row(names[n.head.id], self._reason(n), None, n.head.id, self._hue(n.head), n.head.id) for n in found
        )
        return (picture, RowsChart(Table(self.tr("The same as a list"), header, rows), listed, more))

    def tr(self, source: str, comment: str = "", count: int = -1) -> str:
        """Translate as a QObject does: only in calls of this name does lupdate see plural forms."""
        return QCoreApplication.translate("NeighbourCharts", source, comment, count)

    def _title(self, head: EntryHead) -> str:
        return head.title_in(self._labels.lang)

    def _hue(self, head: EntryHead) -> float | None:
        return self._labels.theme_hue(head.themes[0]) if head.themes else None

    def _beside(self, neighbour: Neighbour, name: str) -> Beside:
        head = neighbour.head
        words = f"{name}: {self._reason(neighbour)}, {self._labels.type(head.type).lower()}"
        return Beside(head.id, name, words, head.id, self._hue(head), neighbour.ties)

    def _reason(self, neighbour: Neighbour) -> str:
        if neighbour.relation:
            return self._labels.term("relation", neighbour.relation)
        return bond_text(neighbour.bond, QCoreApplication.translate)
