"""The bar over the editor: back, where the entry stands, what is saved, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.entry import Status
from kokemukset_app.qt.runtime.icons import Icons, status_icon
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.painting import draw_text, text_width
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.words import Words, set_ground

_STEPS = (Status.DRAFT, Status.IN_REVIEW, Status.APPROVED)
_COMPACT_UNDER = 900


class StatusSteps(QWidget):
    """The way from draft to approved, with the present step marked."""

    def __init__(self, themes: ThemeHolder, icons: Icons, labels: Labels, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._labels = themes, icons, labels
        self._now: Status | None = None
        themes.changed.connect(self.updateGeometry)

    def set_labels(self, labels: Labels) -> None:
        """Speak another language."""
        self._labels = labels
        self.updateGeometry()
        self.update()

    def set_status(self, status: Status | None) -> None:
        """Mark a step; a status beside the way is shown alone."""
        self._now = status
        self.setAccessibleName(self._labels.status(status) if status else "")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        width = sum(text_width(self._labels.status(s), theme.font("small", semibold=True)) + 22 for s in self._steps())
        return QSize(round(width) + 30 * max(0, len(self._steps()) - 1) + 8, theme.height("control"))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, left = self._themes.theme, QPainter(self), 0.0
        middle = self.height() / 2
        for number, step in enumerate(self._steps()):
            is_now = step is self._now
            name, role = status_icon(step)
            side = theme.px(14)
            box = QRectF(left, middle - side / 2, side, side)
            self._icons.paint(painter, name, role if is_now else "text-muted", box, 1.9)
            words = self._labels.status(step)
            font = theme.font("small", semibold=is_now)
            width = text_width(words, font)
            place = QRectF(left + side + 5, 0, width + 2, self.height())
            draw_text(painter, place, words, font, theme.color("text" if is_now else "text-muted"))
            left += width + side + 13
            if number < len(self._steps()) - 1:
                painter.fillRect(QRectF(left, round(middle), 16, 1), theme.color("border"))
                left += 24

    def _steps(self) -> tuple[Status, ...]:
        if self._now in (Status.OUTDATED, Status.ARCHIVED):
            return (self._now,) if self._now else ()
        return _STEPS


class EditorBar(QWidget):
    """One row of buttons with a hairline under it."""

    back_clicked = Signal()
    save_clicked = Signal()
    discard_clicked = Signal()
    history_clicked = Signal()
    submit_clicked = Signal()
    panes_changed = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, labels: Labels, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.back = Button(themes, icons, "quiet", icon="back", parent=self)
        self.steps = StatusSteps(themes, icons, labels, self)
        self.state = Words(themes, "small", role="text-muted", parent=self)
        self.form_toggle = self._toggle(icons, "list")
        self.preview_toggle = self._toggle(icons, "article")
        self.history = Button(themes, icons, "quiet", icon="clock", parent=self)
        self.discard = Button(themes, icons, "quiet", parent=self)
        self.submit = Button(themes, icons, "plain", icon="status-in_review", parent=self)
        self.save = Button(themes, icons, "primary", parent=self)
        self.back.clicked.connect(self.back_clicked)
        self.save.clicked.connect(self.save_clicked)
        self.discard.clicked.connect(self.discard_clicked)
        self.history.clicked.connect(self.history_clicked)
        self.submit.clicked.connect(self.submit_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 1)
        row.setSpacing(6)
        row.addWidget(self.back)
        row.addWidget(self.steps)
        row.addStretch(1)
        row.addWidget(self.state)
        for button in (self.discard, self.form_toggle, self.preview_toggle, self.history, self.submit, self.save):
            row.addWidget(button)
        themes.changed.connect(self._dress)
        self._dress()
        self._translate()

    def _toggle(self, icons: Icons, icon: str) -> Button:
        button = Button(self._themes, icons, "quiet", icon=icon, parent=self)
        button.setCheckable(True)
        button.setChecked(True)
        button.clicked.connect(self.panes_changed)
        return button

    def set_status(self, status: Status | None, *, can_write: bool) -> None:
        """Mark where the entry stands; only a draft or an outdated entry can be sent to review."""
        self.steps.set_status(status)
        self.submit.setVisible(can_write and status in (Status.DRAFT, Status.OUTDATED))

    def set_room(self, width: int) -> None:
        """Leave out what a narrow bar has no room for."""
        narrow = width / max(1.0, self._themes.theme.scale) < _COMPACT_UNDER
        self.steps.setVisible(not narrow)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._themes.theme, QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("divider"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        for button, words in (
            (self.back, self.tr("Back to reading (Ctrl+E)")),
            (self.form_toggle, self.tr("Form")),
            (self.preview_toggle, self.tr("Preview")),
            (self.history, self.tr("History")),
        ):
            button.set_words(words)
            button.set_icon_only(on=True)
        self.discard.set_words(self.tr("Discard the changes"))
        self.save.set_words(self.tr("Save"))
        self.save.setToolTip("Ctrl+S")
        self.submit.set_words(self.tr("To review"))
        self.submit.setToolTip(self.tr("Save, and send to review (Ctrl+Shift+S)"))

    def _dress(self) -> None:
        set_ground(self, self._themes, "surface")
        self.setFixedHeight(self._themes.theme.px(48))
