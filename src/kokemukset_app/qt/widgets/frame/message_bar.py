"""One line of news or of trouble, with one thing to do about it, or a choice of two."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import elided, text_width
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button, TextButton
from kokemukset_app.qt.widgets.controls.words import Words

MessageKind = Literal["info", "success", "warning", "error"]

_LOOKS: dict[str, tuple[str, str, str]] = {
    "info": ("callout-lesson", "info", "accent"),
    "success": ("callout-advice", "success", "status-approved"),
    "warning": ("callout-lesson", "warning", "status-review"),
    "error": ("message-error", "warning", "error"),
}
"""Kind → ground, icon, colour of the icon."""

_HEIGHT = 40
_ICON = 16
_LEFT = 16


class MessageBar(QWidget):
    """Hidden until there is something to say; a new message takes the place of the old one."""

    action_triggered = Signal()
    other_triggered = Signal()
    closed = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._kind: str = "info"
        self._text = ""
        self._words = Words(themes, "ui")
        self._words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._action = TextButton(themes, icons)
        self._action.clicked.connect(self.action_triggered)
        self._other = TextButton(themes, icons)
        self._other.clicked.connect(self.other_triggered)
        self._close = Button(themes, icons, "quiet", icon="close")
        self._close.clicked.connect(self.close_message)
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 0, 12, 0)
        row.setSpacing(2)
        row.addSpacing(themes.theme.px(_ICON) + 8)
        row.addWidget(self._words)
        row.addWidget(self._action)
        row.addWidget(self._other)
        row.addStretch(1)
        row.addWidget(self._close)
        self.hide()
        themes.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._translate()

    @property
    def text(self) -> str:
        """What is said now; empty while the bar is hidden."""
        return self._text

    def show_message(
        self, text: str, kind: MessageKind = "info", action_text: str | None = None, other_text: str | None = None
    ) -> None:
        """Say something; `action_text` and `other_text` name what `action_triggered` and `other_triggered` will do."""
        self._text, self._kind = " ".join(text.split()), kind
        self._action.set_words(action_text or "")
        self._action.setVisible(bool(action_text))
        self._other.set_words(other_text or "")
        self._other.setVisible(bool(other_text))
        self.setAccessibleName(self._text)
        self.show()
        self._fit()
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._text))

    def close_message(self) -> None:
        """Take the message away, as the close mark and Esc do."""
        if self._text:
            self._text = ""
            self.hide()
            self.closed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        ground, icon, role = _LOOKS[self._kind]
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(ground))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("divider"))
        side = theme.px(_ICON)
        self._icons.paint(painter, icon, role, QRectF(_LEFT, (self.height() - side) / 2, side, side))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_message()
            return
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _fit(self) -> None:
        """Shorten the words to what the line has; the tool tip has them whole."""
        theme = self._themes.theme
        taken = _LEFT + theme.px(_ICON) + 8 + 24 + self._close.sizeHint().width()
        taken += sum(b.sizeHint().width() for b in (self._action, self._other) if not b.isHidden())
        font = theme.font("ui")
        room = max(60, self.width() - taken)
        shown = elided(self._text, font, room)
        self._words.setText(shown)
        self._words.setToolTip(self._text if shown != self._text else "")
        self._words.setFixedWidth(round(text_width(shown, font) + 1))

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._themes.theme.px(_HEIGHT))
        self._fit()
        self.update()

    def _translate(self) -> None:
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close the message"))
