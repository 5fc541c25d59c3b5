"""The search field: text in, signals out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import RIGHT, draw_text, fill_round, focus_ring, text_width
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button

_HEIGHT = 36
_ICON_LEFT = 12
_ICON = 16
_TEXT_LEFT = 36
_HINT_PAD = 10
_MAX_WIDTH = 620


class SearchField(QWidget):
    """A line to type a search into. The signals tell what the user did, never what the program set."""

    text_edited = Signal(str)
    submitted = Signal()
    down_pressed = Signal()
    escaped = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._line = QLineEdit(self)
        self._line.setFrame(False)
        self._line.installEventFilter(self)
        self._line.textEdited.connect(self.text_edited)
        self._line.textChanged.connect(self._on_text_changed)
        self._line.returnPressed.connect(self.submitted)
        self._clear = Button(themes, icons, "quiet", icon="close", parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self._on_cleared)
        self._clear.hide()
        self._shortcut = QKeySequence("Ctrl+K")
        self.setFocusProxy(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(_MAX_WIDTH)
        themes.changed.connect(self._dress)
        self._dress()
        self._translate()

    def text(self) -> str:
        """Give what is in the field."""
        return self._line.text()

    def set_text(self, text: str) -> None:
        """Put a text into the field without telling anybody."""
        if text != self._line.text():
            self._line.setText(text)

    def focus_all(self) -> None:
        """Take the focus and select the whole text, to type over it."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_MAX_WIDTH, self._themes.theme.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(96, self._themes.theme.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        radius = theme.radius("card")
        fill_round(painter, box, radius, theme.color("surface-raised"), theme.color("border"))
        if self._line.hasFocus():
            focus_ring(painter, box, radius, theme)
        side = theme.px(_ICON)
        place = QRectF(_ICON_LEFT, box.center().y() - side / 2, side, side)
        self._icons.paint(painter, "search", "text-muted", place)
        if not self._line.text():
            hint = box.adjusted(0, 0, -_HINT_PAD, 0)
            draw_text(painter, hint, self._hint(), theme.font("small"), theme.color("text-muted"), RIGHT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line:
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                self.update()
            if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
                event.ignore()
                return True
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._took_key(event)
        return super().eventFilter(watched, event)

    def _took_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            return False
        return True

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._place()
        self.update()

    def _on_cleared(self) -> None:
        self._line.clear()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text_edited.emit("")

    def _place(self) -> None:
        theme = self._themes.theme
        side = theme.px(28)
        height = self.height()
        self._clear.setGeometry(self.width() - side - 4, (height - side) // 2, side, side)
        hint = 2 * _HINT_PAD + round(text_width(self._hint(), theme.font("small")))
        right = side + 6 if self._line.text() else hint
        left = _TEXT_LEFT + theme.px(_ICON) - _ICON
        # QLineEdit keeps 2 px on either side of its text for the cursor.
        self._line.setGeometry(left - 2, 3, max(0, self.width() - left - right + 2), height - 6)

    def _hint(self) -> str:
        return self._shortcut.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")

    def _dress(self) -> None:
        theme = self._themes.theme
        self._line.setFont(theme.font("title"))
        # The frame is ours. A sheet, since the application's sheet keeps a palette's transparent ground from working;
        # a selection in the field must differ from the ground in every mode.
        self._line.setStyleSheet(
            f"QLineEdit {{ background: transparent; border: 0; padding: 0; color: {theme.hex('text')};"
            f" selection-background-color: {theme.hex('accent')}; selection-color: {theme.hex('on-accent')};"
            f" placeholder-text-color: {theme.hex('text-muted')}; }}"
        )
        self._place()
        self.updateGeometry()
        self.update()

    def _translate(self) -> None:
        self._line.setPlaceholderText(self.tr("Search lessons, results and projects"))
        self._line.setAccessibleName(self.tr("Search"))
        self.setAccessibleName(self.tr("Search"))
        self._clear.setToolTip(self.tr("Clear the search"))
        self._clear.setAccessibleName(self.tr("Clear the search"))


def _is_ours(event: QKeyEvent) -> bool:
    """Tell keys that a line would take for itself on X11 (to the end, delete) though they are the window's here."""
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in (Qt.Key.Key_E, Qt.Key.Key_D)
