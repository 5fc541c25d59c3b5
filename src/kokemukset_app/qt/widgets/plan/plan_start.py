"""Where a plan check begins: paste the plan or open its file, or go on with an earlier check."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.plan import PlanSummary
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.painting import RIGHT, draw_text, fill_round, text_width
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.words import Words, set_ground
from kokemukset_app.qt.widgets.start.start_parts import RowButton

WIDTH = 680
PASTE_HEIGHT = 220


class PlanStart(QScrollArea):
    """Tell what the user begins with: `text_given`, `file_wanted`, `file_dropped` (a path), `saved_chosen`."""

    text_given = Signal(str)
    file_wanted = Signal()
    file_dropped = Signal(str)
    saved_chosen = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, themes: ThemeHolder, icons: Icons, labels: Labels, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._labels = themes, icons, labels
        self._saved: Sequence[PlanSummary] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)
        self._title = Words(themes, "h1", semibold=True)
        self._lead = Words(themes, "lead", role="text-muted")
        self.paste = PasteField(themes)
        self._check = Button(themes, icons, "primary")
        self._open = Button(themes, icons, "plain", icon="folder")
        self._kept = Words(themes, "small", role="text-muted")
        self._earlier = Words(themes, "small", role="text-muted", semibold=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        for words in (self._title, self._lead, self._kept):
            words.setWordWrap(True)
        self._build()
        self.paste.textChanged.connect(self._on_text)
        self._check.clicked.connect(lambda: self.text_given.emit(self.paste.toPlainText()))
        self._open.clicked.connect(self.file_wanted)
        self._check.setEnabled(False)
        themes.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def show_saved(self, saved: Sequence[PlanSummary]) -> None:
        """List the earlier checks, newest first."""
        self._saved = tuple(saved)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for summary in self._saved:
            self._rows.addWidget(self._row(summary))
        self._earlier.setVisible(bool(self._saved))

    def set_labels(self, labels: Labels) -> None:
        """Write dates in another language."""
        self._labels = labels
        self.show_saved(self._saved)

    def set_busy(self, *, on: bool) -> None:
        """Take no new plan while one is being read."""
        self._open.setEnabled(not on)
        self._check.setEnabled(not on and bool(self.paste.toPlainText().strip()))

    def retranslate(self) -> None:
        """Word the view again after a change of language."""
        self._title.setText(self.tr("Plan check"))
        self._lead.setText(
            self.tr("Bring an application or a project plan, and see which lessons matter to each of its sections.")
        )
        self.paste.setPlaceholderText(self.tr("Paste the plan here, or drop its file (.docx, .pdf, .md, .txt)"))
        self.paste.setAccessibleName(self.tr("The plan"))
        self._check.set_words(self.tr("Check the plan"))
        self._open.set_words(self.tr("Open a file …"))
        self._kept.setText(self.tr("The plan stays on this computer. The library is not changed."))
        self._earlier.setText(self.tr("Earlier checks"))
        self.setAccessibleName(self.tr("Plan check"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @override
    def dragEnterEvent(self, arg__1: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in arg__1.mimeData().urls()):
            arg__1.acceptProposedAction()

    @override
    def dropEvent(self, arg__1: QDropEvent) -> None:
        path = next((url.toLocalFile() for url in arg__1.mimeData().urls() if url.isLocalFile()), "")
        if path:
            self.file_dropped.emit(path)

    def _build(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 40, 0, 40)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(6)
        column.addWidget(self._lead)
        column.addSpacing(20)
        column.addWidget(self.paste)
        column.addSpacing(12)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._check)
        buttons.addWidget(self._open)
        buttons.addSpacing(8)
        buttons.addWidget(self._kept, 1)
        column.addLayout(buttons)
        column.addSpacing(36)
        column.addWidget(self._earlier)
        column.addSpacing(4)
        column.addLayout(self._rows)
        column.addStretch(1)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        self._outer = outer
        self.setWidget(outer)

    def _row(self, summary: PlanSummary) -> QWidget:
        detail = self.tr("{0} of {1} decided").format(summary.answered, summary.items)
        date = self._labels.date(summary.updated[:10])
        row = SavedRow(self._themes, self._icons, summary.name, f"{detail} · {date}")
        row.clicked.connect(lambda: self.saved_chosen.emit(summary.id))
        row.remove.set_words(self.tr("Remove the check {0}").format(summary.name))
        row.remove.set_icon_only(on=True)
        row.remove.clicked.connect(lambda: self.remove_wanted.emit(summary.id))
        return row

    def _on_text(self) -> None:
        self._check.setEnabled(bool(self.paste.toPlainText().strip()))

    def _dress(self) -> None:
        for widget in (self, self._outer):
            set_ground(widget, self._themes, "surface")


class PasteField(QPlainTextEdit):
    """A field of several lines in an edge of our own."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setViewportMargins(8, 6, 4, 6)
        self.setAcceptDrops(False)
        themes.changed.connect(self._dress)
        self._dress()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self._themes.theme.px(PASTE_HEIGHT))

    @override
    def focusInEvent(self, e: object) -> None:
        super().focusInEvent(e)  # pyright: ignore[reportArgumentType]  # Qt's own event
        self._dress()

    @override
    def focusOutEvent(self, e: object) -> None:
        super().focusOutEvent(e)  # pyright: ignore[reportArgumentType]  # Qt's own event
        self._dress()

    def _dress(self) -> None:
        theme = self._themes.theme
        self.setFont(theme.font("ui"))
        self.setMinimumHeight(theme.px(PASTE_HEIGHT))
        edge, width = ("focus", 2) if self.hasFocus() else ("border", 1)
        pad = 3 - width
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme.hex('surface-raised')}; color: {theme.hex('text')};"
            f" border: {width}px solid {theme.hex(edge)}; border-radius: 6px; padding: {pad}px;"
            f" selection-background-color: {theme.hex('accent')}; selection-color: {theme.hex('on-accent')};"
            f" placeholder-text-color: {theme.hex('text-muted')}; }}"
        )


class SavedRow(RowButton):
    """A saved check: its name, how far it is, and a button that removes it."""

    def __init__(self, themes: ThemeHolder, icons: Icons, title: str, detail: str) -> None:
        super().__init__(themes)
        self._detail = detail
        self.setText(title)
        self.setAccessibleName(f"{title}, {detail}")
        self.remove = Button(themes, icons, "quiet", icon="close", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 2, 1)
        row.addStretch(1)
        row.addWidget(self.remove)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self._themes.theme.px(40))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._themes.theme, QPainter(self)
        box = QRectF(self.rect()).adjusted(0, 0, 0, -1)
        if self.underMouse():
            fill_round(painter, box, theme.radius("control"), theme.color("hover"))
        room = box.adjusted(8, 0, -self.remove.width() - 10, 0)
        small = theme.font("small")
        wide = min(text_width(self._detail, small) + 2, room.width() * 0.5)
        name = room.adjusted(0, 0, -wide - 12, 0)
        draw_text(painter, name, self.text(), theme.font("ui", semibold=True), theme.color("text"))
        draw_text(painter, room, self._detail, small, theme.color("text-muted"), RIGHT)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.color("divider"))
        self.paint_ring(painter, box, theme.radius("control"))
