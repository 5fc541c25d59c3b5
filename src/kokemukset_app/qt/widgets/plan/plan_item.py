"""One lesson of the checklist: what it says, the passage of the plan it answers, and what is decided of it."""

from __future__ import annotations

import html
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.plan import PlanItem
from kokemukset_app.core.results import Span
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import focus_ring
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import is_keyboard_focus
from kokemukset_app.qt.widgets.controls.words import Words
from kokemukset_app.qt.widgets.plan.answer_bar import AnswerBar


class PlanItemView(QWidget):
    """Show an item. `opened` gives the entry to read, `answered` the entry, the answer and the reason."""

    opened = Signal(object)
    answered = Signal(object, object, str)

    def __init__(
        self,
        themes: ThemeHolder,
        icons: Icons,
        item: PlanItem,
        lit: tuple[Span, ...] | None = (),
        parent: QWidget | None = None,
    ) -> None:
        """Make the row; `lit` are the words to light in the passage, None leaves it out."""
        super().__init__(parent)
        self._themes, self._icons, self._item = themes, icons, item
        self._kind = QLabel(self)
        self._title = _Title(themes, item.title, self)
        self._title.clicked.connect(self._open)
        self._summary = Words(themes, "ui", role="text-muted", parent=self)
        self._summary.setText(item.summary)
        self._summary.setWordWrap(True)
        self._passage = Passage(themes, item.passage, lit or (), self)
        self._shared = Words(themes, "small", role="text-muted", parent=self)
        self._shared.setWordWrap(True)
        self.answers = AnswerBar(themes, icons, self)
        self.answers.show_answer(item.answer, item.reason)
        self.answers.answered.connect(self._on_answered)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 17)
        column.setSpacing(8)
        column.addLayout(head)
        if item.summary:
            column.addWidget(self._summary)
        column.addWidget(self._passage)
        self._passage.setVisible(lit is not None)
        column.addWidget(self._shared)
        column.addWidget(self.answers)
        themes.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    @property
    def item(self) -> PlanItem:
        """What is shown."""
        return self._item

    def show_item(self, item: PlanItem) -> None:
        """Show the same entry with another decision."""
        self._item = item
        self.answers.show_answer(item.answer, item.reason)

    def retranslate(self) -> None:
        """Word the item again after a change of language."""
        self._shared.setText(self.tr("In common: {0}").format(", ".join(self._item.shared)))
        self._passage.setAccessibleName(self.tr("Passage of the plan"))
        self.setAccessibleName(self._item.title)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._themes.theme.color("divider"))

    def _open(self) -> None:
        self.opened.emit(self._item.entry)

    def _on_answered(self, answer: object, reason: str) -> None:
        self.answered.emit(EntryId(self._item.entry), answer, reason)

    def _dress(self) -> None:
        theme = self._themes.theme
        side = theme.px(16)
        self._kind.setFixedSize(side, theme.px(20))
        ratio = self.devicePixelRatioF()
        self._kind.setPixmap(self._icons.pixmap(self._item.kind, "text-muted", side, ratio))


class _Title(QLabel):
    """The entry's title as a link that the keyboard reaches too."""

    clicked = Signal()

    def __init__(self, themes: ThemeHolder, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes, self._words = themes, text
        self._has_ring = False
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self.setContentsMargins(4, 1, 4, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self._dress)
        self._dress()

    @override
    def event(self, e: QEvent) -> bool:
        if e.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._dress(is_under_mouse=e.type() == QEvent.Type.Enter)
        return super().event(e)

    @override
    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        if ev.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    @override
    def keyPressEvent(self, ev: QKeyEvent) -> None:
        if ev.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(ev)

    @override
    def focusInEvent(self, ev: QFocusEvent) -> None:
        self._has_ring = is_keyboard_focus(ev)
        super().focusInEvent(ev)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        super().paintEvent(arg__1)
        if self.hasFocus() and self._has_ring:
            theme = self._themes.theme
            focus_ring(QPainter(self), QRectF(self.rect()), theme.radius("chip"), theme)

    def _dress(self, *, is_under_mouse: bool = False) -> None:
        theme = self._themes.theme
        self.setFont(theme.font("title", semibold=True))
        line = "underline" if is_under_mouse else "none"
        style = f"color:{theme.hex('accent')}; text-decoration:{line}"
        self.setText(f'<span style="{style}">{html.escape(self._words)}</span>')


class Passage(QLabel):
    """A passage of the plan beside a line, with the shared words lit."""

    def __init__(self, themes: ThemeHolder, text: str, spans: Iterable[Span], parent: QWidget) -> None:
        super().__init__(parent)
        self._themes, self._words, self._spans = themes, text, tuple(spans)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContentsMargins(14, 2, 0, 2)
        themes.changed.connect(self._dress)
        self._dress()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, 2, self.height(), self._themes.theme.color("border"))
        painter.end()
        super().paintEvent(arg__1)

    def _dress(self) -> None:
        theme = self._themes.theme
        self.setFont(theme.font("ui"))
        style = f"background-color:{theme.hex('match')}; color:{theme.hex('on-match')}"
        parts, at = list[str](), 0
        for span in self._spans:
            if span.start < at:
                continue
            parts.append(html.escape(self._words[at : span.start]))
            parts.append(f'<span style="{style}">{html.escape(self._words[span.start : span.end])}</span>')
            at = span.end
        parts.append(html.escape(self._words[at:]))
        text = "".join(parts).replace("\n", "<br>")
        leading = round(theme.size("ui") * theme.leading("body"))
        self.setText(f'<p style="margin:0; line-height:{leading}px; color:{theme.hex("text")}">{text}</p>')
