"""Several values side by side, each a chip that can be taken away; typing adds one, with completion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLineEdit, QWidget
from typing_extensions import override

from kokemukset_app.core.text import fold
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import draw_text, fill_round, focus_ring, text_width
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.flow_layout import FlowLayout
from kokemukset_app.qt.widgets.editor.offers import Offers

_LINE_WIDTH = 60


class Token(QAbstractButton):
    """A value with a cross; a click, Delete or Backspace takes it away. `hue` tints it (degrees; None: not)."""

    removed = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, words: str, hue: float | None) -> None:
        super().__init__()
        self._themes, self._icons, self._hue = themes, icons, hue
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(words)
        self.clicked.connect(self.removed)

    @override
    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        return QSize(round(text_width(self.text(), theme.font("small"))) + 20 + theme.px(12), theme.px(22))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter, theme, box = QPainter(self), self._themes.theme, QRectF(self.rect())
        ink, ground, edge = theme.color("text"), theme.color("hover"), None
        if self._hue is not None:
            ink, ground, edge = theme.theme_colors(self._hue)
            edge = None if theme.has_tints else edge
        if not theme.has_tints:
            ground = theme.color("surface")
            edge = edge or theme.color("border")
        fill_round(painter, box, theme.radius("chip"), ground, edge)
        if self.hasFocus():
            focus_ring(painter, box, theme.radius("chip"), theme)
        side = theme.px(12)
        draw_text(painter, box.adjusted(8, 0, -side - 8, 0), self.text(), theme.font("small"), ink)
        place = QRectF(box.right() - side - 5, box.center().y() - side / 2, side, side)
        self._icons.paint(painter, "close", "text" if self.underMouse() else "text-muted", place)

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(e)


class TokenField(QFrame):
    """Edit a list of values. `changed` gives the values after each change by the user.

    `options` are (value, words); with `is_free` other words become values as they are, else they are `refused`.
    """

    changed = Signal(list)
    refused = Signal(str)

    def __init__(self, themes: ThemeHolder, icons: Icons, *, is_free: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._is_free = themes, icons, is_free
        self._values: list[str] = []
        self._tokens: list[Token] = []
        self._words: dict[str, str] = {}
        self._codes: dict[str, str] = {}
        self._hue: Callable[[str], float | None] = _no_hue
        self._is_wrong = False
        self._flow = FlowLayout(self, gap=4)
        self._flow.setContentsMargins(6, 5, 6, 5)
        self.line = QLineEdit(self)
        self.line.setFrame(False)
        self.line.setStyleSheet("QLineEdit { background: transparent }")  # of the line alone: its menu is a child of it
        self.line.setMinimumWidth(_LINE_WIDTH)
        self.line.installEventFilter(self)
        self.line.returnPressed.connect(self._on_return)
        self.line.textEdited.connect(self._on_edited)
        self._model = QStringListModel(self)
        offers = Offers(themes, self._model, self)
        self._popup = offers.view
        offers.activated.connect(self._on_completed, Qt.ConnectionType.QueuedConnection)
        self.line.setCompleter(offers)
        self._flow.addWidget(self.line)
        self.setFocusProxy(self.line)
        themes.changed.connect(self._dress)
        self._dress()

    def set_options(self, options: Sequence[tuple[str, str]], hue: Callable[[str], float | None] | None = None) -> None:
        """Offer values with their words; `hue` gives the tint of a value."""
        self._words = dict(options)
        self._codes = {}
        for value, words in options:
            self._codes.setdefault(fold(words), value)
            self._codes.setdefault(fold(value), value)
        self._hue = hue or _no_hue
        self._model.setStringList([words for _, words in options])
        self._show_tokens()

    def set_values(self, values: Sequence[str]) -> None:
        """Show values, without telling of it."""
        if list(values) != self._values:
            self._values = list(values)
            self._show_tokens()

    def set_wrong(self, *, on: bool) -> None:
        """Show that a value is missing here."""
        if on != self._is_wrong:
            self._is_wrong = on
            self.update()

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
            leaves = isinstance(event, QFocusEvent) and event.reason() != Qt.FocusReason.PopupFocusReason
            if kind == QEvent.Type.FocusOut and leaves and self.line.text().strip():
                self._add(self.line.text())
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_back = event.key() == Qt.Key.Key_Backspace and not self.line.text()
            if is_back and self._values:
                self._remove(len(self._values) - 1)
                return True
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, box = QPainter(self), self._themes.theme, QRectF(self.rect())
        edge = "error" if self._is_wrong else "border"
        fill_round(painter, box, theme.radius("control"), theme.color("surface-raised"), theme.color(edge))
        if self.line.hasFocus():
            focus_ring(painter, box, theme.radius("control"), theme)

    def _on_edited(self, text: str) -> None:
        """Take what stands before a comma: also one that was pasted, or typed while the list of offers was open."""
        if "," in text or ";" in text:
            *whole, begun = text.replace(";", ",").split(",")
            for words in whole:
                if words.strip():
                    self._add(words)
            self.line.setText(begun.lstrip())

    def _on_return(self) -> None:
        if self.line.text().strip():
            self._add(self.line.text())

    def _on_completed(self, words: str) -> None:
        self._add(words)

    def _add(self, words: str) -> None:
        words = " ".join(words.split())
        value = self._codes.get(fold(words)) or self._begun(words)
        if value is None and not self._is_free:
            self.refused.emit(words)
            return
        self.line.clear()
        value = value or words
        if value and value not in self._values:
            self._values.append(value)
            self._show_tokens()
            self.changed.emit(list(self._values))

    def _begun(self, words: str) -> str | None:
        """Give the only value whose words begin so, where values are not free."""
        if self._is_free or not words:
            return None
        found = {value for text, value in self._codes.items() if text.startswith(fold(words))}
        return found.pop() if len(found) == 1 else None

    def _remove(self, place: int) -> None:
        if place < len(self._values):
            del self._values[place]
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show_tokens()
            self.changed.emit(list(self._values))

    def _show_tokens(self) -> None:
        for token in self._tokens:
            self._flow.removeWidget(token)
            token.hide()
            token.deleteLater()
        self._flow.removeWidget(self.line)
        self._tokens = []
        for place, value in enumerate(self._values):
            token = Token(self._themes, self._icons, self._words.get(value, value), self._hue(value))
            token.setToolTip(self.tr("Remove {0}").format(token.text()))
            token.removed.connect(partial(self._remove, place))
            self._tokens.append(token)
            self._flow.addWidget(token)
            token.show()  # a part that is not shown yet takes no room in the line
        self._flow.addWidget(self.line)
        self._fit()

    def _fit(self) -> None:
        height = max(self._themes.theme.height("control"), self._flow.heightForWidth(max(60, self.width())))
        if height != self.height():
            self.setFixedHeight(height)

    def _dress(self) -> None:
        theme = self._themes.theme
        self.line.setFont(theme.font("ui"))
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Highlight, theme.color("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.color("on-accent"))
        self.line.setPalette(palette)
        self.line.setFixedHeight(theme.px(22))
        self._show_tokens()


def _no_hue(_value: str) -> float | None:
    return None
