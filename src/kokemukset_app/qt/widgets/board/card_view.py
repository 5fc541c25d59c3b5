"""One card of the board: its words, its votes, and what one can do with it by keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import draw_text, fill_round, focus_ring, text_width
from kokemukset_app.qt.runtime.paragraph import Paragraph
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.board.faces import CardFace
from kokemukset_app.qt.widgets.controls.buttons import is_keyboard_focus

CARD_MIME = "application/x-kokemukset-card"
_PAD = 12
_MOST_LINES = 12
_DIGITS = 3
_ARROWS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}


class CardView(QWidget):
    """A card. Arrows walk, Ctrl and arrows move it, Enter and F2 word it anew, Space marks it, digits count, D decides.

    `stepped` and `moved` give (columns, rows) to go; `dragged` tells that the mouse takes the card along.
    A typed number is the card's votes in all until Enter, another key or another card ends it: `counted` gives it at
    each digit and tells whether it goes on from the digit before. `count_ended` asks for the next card, as
    Enter does while votes are taken; `voted` gives votes to add.
    """

    stepped = Signal(str, int, int)
    moved = Signal(str, int, int)
    worded = Signal(str, str)
    voted = Signal(str, int)
    counted = Signal(str, int, bool)
    count_ended = Signal(str)
    removed = Signal(str)
    marked = Signal(str)
    merged = Signal(str)
    grouped = Signal(str)
    opened = Signal(str)
    deciding = Signal(str)
    focused = Signal(str)

    def __init__(self, themes: ThemeHolder, icons: Icons, face: CardFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._face = themes, icons, face
        self._is_marked = self._has_ring = False
        self._typed = ""
        self._press: QPoint | None = None
        self._lines: list[Paragraph] = []
        self._editor: QPlainTextEdit | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self._renew)
        self._renew()

    @property
    def face(self) -> CardFace:
        """What the card shows."""
        return self._face

    def show_face(self, face: CardFace) -> None:
        """Show newer words and votes of the same card."""
        if face != self._face:
            self._face = face
            self._renew()

    def set_marked(self, *, on: bool) -> None:
        """Mark the card for merging and grouping."""
        self._is_marked = on
        self._name()
        self.update()

    def edit(self) -> None:
        """Open the card's words for writing: Enter keeps them, Shift and Enter begins a line, Esc leaves them."""
        if self._editor is not None:
            return
        editor = QPlainTextEdit(self._face.text, self)
        editor.setFont(self._themes.theme.font("title"))
        editor.setAccessibleName(self.tr("Words of the card"))
        editor.setGeometry(self.rect().adjusted(4, 4, -4, -4))
        editor.setTabChangesFocus(True)
        editor.installEventFilter(self)
        editor.selectAll()
        self._editor = editor
        self.updateGeometry()
        editor.show()
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._editor:
            if event.type() == QEvent.Type.FocusOut:
                self._end_edit(keep=True)
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
                if event.key() == Qt.Key.Key_Escape or (
                    is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                ):
                    self._end_edit(keep=is_enter)
                    self.setFocus(Qt.FocusReason.ShortcutFocusReason)
                    return True
        return super().eventFilter(watched, event)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        theme = self._themes.theme
        words = sum(line.height for line in self._laid(arg__1))
        head = theme.px(18) if self._face.group else 0
        foot = theme.px(24) if self._has_foot() else 0
        whole = round(words) + head + foot + 2 * _PAD
        if (decision := self._decision(arg__1)) is not None:
            whole += round(decision.height) + 8
        return max(whole, theme.px(96)) if self._editor is not None else whole

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(120, self.width())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._editor is not None:
            self._editor.setGeometry(self.rect().adjusted(4, 4, -4, -4))
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, box = self._themes.theme, QPainter(self), QRectF(self.rect())
        radius = theme.radius("card")
        ground = "selection" if self._is_marked else "hover" if self.underMouse() else "surface-raised"
        edge = theme.color("accent" if self._is_marked else "divider" if theme.has_tints else "border")
        fill_round(painter, box, radius, theme.color(ground), edge)
        ink = theme.color("on-selection" if self._is_marked else "text")
        top = float(_PAD)
        if self._face.group:
            head = QRectF(_PAD, top - 2, box.width() - 2 * _PAD, theme.px(16))
            draw_text(painter, head, self._face.group, theme.font("small", semibold=True), theme.color("text-muted"))
            top += theme.px(18)
        if self._has_pill():
            self._paint_votes(painter, top)
        for line in self._laid(self.width()):
            line.paint(painter, QPointF(_PAD, top), ink)
            top += line.height
        if (decision := self._decision(self.width())) is not None:
            side = theme.px(14)
            self._icons.paint(painter, "check", "accent", QRectF(_PAD, top + 5, side, side))
            decision.paint(painter, QPointF(_PAD + side + 6, top + 4), ink)
            top += decision.height + 8
        if self._has_foot():
            self._paint_foot(painter, QRectF(_PAD, top + 4, box.width() - 2 * _PAD, theme.px(20)))
        if self._has_ring and self.hasFocus():
            focus_ring(painter, box, radius, theme)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_ring = is_keyboard_focus(event)
        self.focused.emit(self._face.id)
        super().focusInEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, card = Qt.Key(event.key()), self._face.id
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not with_control and self._count(key, event.text()):
            return
        self._end_count()
        if key in _ARROWS:
            (self.moved if with_control else self.stepped).emit(card, *_ARROWS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(card)
        elif with_control or not self._act(event.text()):
            super().keyPressEvent(event)

    def _act(self, text: str) -> bool:
        """Do what a plain letter or sign means on a card."""
        card = self._face.id
        if text in ("+", "-", "−"):
            self.voted.emit(card, 1 if text == "+" else -1)
        elif text == " ":
            self.marked.emit(card)
        elif text.lower() == "m":
            self.merged.emit(card)
        elif text.lower() == "g":
            self.grouped.emit(card)
        elif text.lower() == "o":
            self.opened.emit(card)
        elif text.lower() == "d":
            self.deciding.emit(card)
        else:
            return False
        return True

    def _count(self, key: Qt.Key, text: str) -> bool:
        """Take a digit of the card's votes or take the last one back, or end the number; tell whether it was so."""
        before = self._typed
        if text and text in "0123456789":
            self._typed = (before + text)[:_DIGITS].lstrip("0") or "0"
        elif before and key == Qt.Key.Key_Backspace:
            self._typed = before[:-1] or "0"
        elif (before or self._face.is_counting) and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end_count()
            self.count_ended.emit(self._face.id)
            return True
        else:
            return False
        self._lines = []
        typed = int(self._typed)
        if not self._face.is_counting:
            self._typed = ""
        self.counted.emit(self._face.id, typed, bool(before))
        self.updateGeometry()
        self.update()
        return True

    def _end_count(self) -> None:
        if self._typed:
            self._typed = ""
            self._renew()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end_count()
        super().focusOutEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press = event.position().toPoint()
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.marked.emit(self._face.id)
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if (event.position().toPoint() - self._press).manhattanLength() < QApplication.startDragDistance():
            return
        data = QMimeData()
        data.setData(CARD_MIME, self._face.id.encode("utf-8"))
        data.setText(self._face.text)
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.setHotSpot(self._press)
        self._press = None
        drag.exec(Qt.DropAction.MoveAction)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit()

    def _end_edit(self, *, keep: bool) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        editor.removeEventFilter(self)
        text = editor.toPlainText()
        editor.hide()
        editor.deleteLater()
        self.updateGeometry()
        if keep and text.strip() and text != self._face.text:
            self.worded.emit(self._face.id, text)

    def _laid(self, width: int) -> list[Paragraph]:
        aside = self._pill_width() + 10 if self._has_pill() else 0
        wanted = max(1, width - 2 * _PAD - aside)
        if not self._lines or self._laid_width != wanted:
            font = self._themes.theme.font("title")
            parts = self._face.text.split("\n")[:_MOST_LINES]
            self._lines = [Paragraph(part, font, wanted, lines=_MOST_LINES) for part in parts]
            self._laid_width = wanted
        return self._lines

    _laid_width = 0

    def _decision(self, width: int) -> Paragraph | None:
        """Lay out what was decided, under the words."""
        if not self._face.decision:
            return None
        theme = self._themes.theme
        room = max(1, width - 2 * _PAD - theme.px(14) - 6)
        return Paragraph(self._face.decision, theme.font("small", semibold=True), room, lines=3)

    def _has_foot(self) -> bool:
        return bool(self._face.is_from_entry or self._face.has_become)

    def _pill_width(self) -> int:
        theme = self._themes.theme
        words = text_width(self._pill_words(), theme.font("ui", semibold=True))
        return max(theme.px(24), round(words) + 14)

    def _has_pill(self) -> bool:
        return bool(self._typed or self._face.votes or (self._face.votes is None and self._face.has_votes))

    def _pill_words(self) -> str:
        return self._typed or str(self._face.votes or "")

    def _paint_votes(self, painter: QPainter, top: float) -> None:
        """Put the votes beside the first line: their number once told or while typed, else that there are some."""
        theme, words = self._themes.theme, self._pill_words()
        bold, wide = theme.font("ui", semibold=True), self._pill_width()
        pill = QRectF(self.width() - _PAD - wide, top, wide, theme.px(20))
        is_told = bool(self._face.votes)
        edge = None if is_told else theme.color("accent" if words else "border")
        fill_round(painter, pill, pill.height() / 2, theme.color("accent" if is_told else "surface-raised"), edge)
        if words:
            inside = pill.adjusted((wide - text_width(words, bold)) / 2, 0, 0, 0)
            draw_text(painter, inside, words, bold, theme.color("on-accent" if is_told else "text"))
            return
        side = theme.px(14)
        middle = pill.center() - QPointF(side / 2, side / 2)
        self._icons.paint(painter, "check", "text-muted", QRectF(middle.x(), middle.y(), side, side))

    def _paint_foot(self, painter: QPainter, box: QRectF) -> None:
        theme, face = self._themes.theme, self._face
        left, side = box.left(), theme.px(14)
        small, muted = theme.font("small"), theme.color("text-muted")
        for icon, words, is_on in (
            ("lesson", self.tr("written up"), face.has_become),
            ("link", self.tr("from an entry"), face.is_from_entry and not face.has_become),
        ):
            if is_on:
                self._icons.paint(painter, icon, "text-muted", QRectF(left, box.center().y() - side / 2, side, side))
                draw_text(painter, box.adjusted(left + side - box.left() + 5, 0, 0, 0), words, small, muted)

    def _name(self) -> None:
        face = self._face
        parts = [face.text.replace("\n", ", ")]
        if face.group:
            parts.append(self.tr("group {0}").format(face.group))
        if face.votes is not None:
            parts.append(self.tr("%n votes", "", face.votes))
        elif face.has_votes:
            parts.append(self.tr("votes given"))
        if face.decision:
            parts.append(self.tr("decided: {0}").format(face.decision))
        if self._is_marked:
            parts.append(self.tr("marked"))
        if face.has_become:
            parts.append(self.tr("written up"))
        self.setAccessibleName(", ".join(parts))

    def _renew(self) -> None:
        self._lines = []
        self._name()
        self.updateGeometry()
        self.update()
