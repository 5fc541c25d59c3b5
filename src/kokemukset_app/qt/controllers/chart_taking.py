"""Taking charts along: as tables, pictures, workbooks, reports, and on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, QSaveFile, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from kokemukset_app.core.basket import PickedPicture
from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.tables import Illustration, TableWriter
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.charts.sheet import Chart, PlainWords
from kokemukset_app.qt.widgets.overview.chart_files import chart_file
from kokemukset_app.qt.widgets.overview.paper import paint_charts
from kokemukset_app.qt.widgets.overview.picture import draw_each, png_picture

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from kokemukset_app.qt.dialogs.table_dialog import TableDialog

_FILTERS = {"docx": "Word (*.docx)", "xlsx": "Excel (*.xlsx)"}
# Loading their libraries takes longer than a key press: these are written on a thread of their own.
_HEAVY = ("docx", "xlsx")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where charts come from: the title of all of them, the line that says so, and who writes tables."""

    title: str
    source: str
    figures: TableWriter


class ChartTaking(QObject):
    """Takes charts along. GUI thread only.

    `told` and `troubled` give words for the message line; `picked` a `PickedPicture` for the basket, and so for shows.
    """

    told = Signal(str)
    picked = Signal(object)
    troubled = Signal(str)

    def __init__(
        self, themes: ThemeHolder, icons: Icons, window: QWidget, origin: Callable[[], Origin | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._window, self._origin = themes, icons, window, origin
        self._lane = Lane("figures", newest_wins=False, parent=self)
        self._table: TableDialog | None = None

    def close(self) -> None:
        """Finish what is being written."""
        self._lane.close()

    def take(self, way: str, charts: Sequence[Chart]) -> None:
        """Take charts along in one of the ways: table, copy, picture, print, or a kind of file."""
        origin = self._origin()
        if not charts or origin is None:
            return
        match way:
            case "table":
                self._show_table(charts[0])
            case "copy":
                QApplication.clipboard().setText(charts[0].table.tabbed())
                self.told.emit(self.tr("Copied as a table"))
            case "picture":
                png = png_picture(charts, self._themes.theme, origin.source)
                QApplication.clipboard().setImage(QImage.fromData(png))
                self.told.emit(self.tr("The picture was copied, with its source"))
            case "show":
                self._to_show(charts, origin.source)
            case "print":
                self._print(list(charts))
            case _:
                self._save(way, list(charts), origin)

    def save_to(self, way: str, charts: Sequence[Chart], path: str) -> None:
        """Write charts to a file: whole, or not at all."""
        origin = self._origin()
        if origin is None:
            return
        words = (_name(charts, origin), origin.source)
        if way in _HEAVY:
            # Pictures are drawn here: letters belong to the GUI thread.
            drawn = draw_each(charts, self._ink_on_paper) if way == "docx" else []
            tables = [chart.table for chart in charts]

            def job(_cancel: CancelToken) -> bytes:
                if way == "docx":
                    return origin.figures.report([picture.encoded() for picture in drawn], *words)
                return origin.figures.workbook(tables, *words)

            self._lane.submit(job, partial(self._write, path), self._failed)
            return
        self._write(path, chart_file(way, charts, self._themes.theme, words, origin.figures))

    def print_to(self, printer: QPrinter, charts: Sequence[Chart]) -> None:
        """Put charts on paper, in ink on white whatever the screen's theme is."""
        origin = self._origin()
        if origin is not None:
            paint_charts(printer, charts, self._ink_on_paper, origin.source)

    @property
    def _ink_on_paper(self) -> Theme:
        """Ink on white, whatever the screen's theme is: for paper, reports and slides."""
        theme = self._themes.theme
        return Theme(theme.tokens, "light", 1.0, theme.family)

    def _to_show(self, charts: Sequence[Chart], source: str) -> None:
        """Pick each chart as a picture: the slide has its title and its source line around it."""
        pictures = [chart for chart in charts if not isinstance(chart, PlainWords)]
        if not pictures:
            self.told.emit(self.tr("There is no picture here to put into a show."))
        for drawn in draw_each(pictures, self._ink_on_paper):
            self._lane.submit(lambda _cancel, drawn=drawn: drawn.encoded(), partial(self._pick, source))

    def _pick(self, source: str, picture: Illustration) -> None:
        self.picked.emit(PickedPicture(picture.png, picture.table.title, source))

    def _show_table(self, chart: Chart) -> None:
        from kokemukset_app.qt.dialogs.table_dialog import TableDialog  # noqa: PLC0415  # made when first used

        if self._table is None:
            self._table = TableDialog(self._themes, self._icons, self._window)
        table = chart.table
        self._table.show_table(table.title, table.header, table.rows, table.tabbed())

    def _print(self, charts: list[Chart]) -> None:
        # Printing looks for the system's printers: not before somebody prints.
        from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415

        from kokemukset_app.qt.runtime.print_dialog import ask_printer  # noqa: PLC0415  # as above

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        ask_printer(printer, self._window, partial(self.print_to, printer, charts))

    def _save(self, way: str, charts: list[Chart], origin: Origin) -> None:
        name = _name(charts, origin)
        kinds = _FILTERS.get(way, f"{way.upper()} (*.{way})")
        safe = "".join(" " if sign in '\\/:*?"<>|' else sign for sign in name)[:80].strip()
        dialog = QFileDialog(self._window, name, f"{safe}.{way}", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(way)
        dialog.fileSelected.connect(partial(self.save_to, way, charts))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, path: str, data: bytes) -> None:
        file = QSaveFile(path)
        is_done = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit()
        if is_done:
            self.told.emit(self.tr("Saved: {0}").format(path))
        else:
            self._tell_failure(file.errorString())

    def _failed(self, error: Exception) -> None:
        self._tell_failure(str(error))

    def _tell_failure(self, why: str) -> None:
        self.troubled.emit(self.tr("The file could not be saved: {0}. Choose another place.").format(why))


def _name(charts: Sequence[Chart], origin: Origin) -> str:
    return charts[0].table.title if len(charts) == 1 else origin.title
