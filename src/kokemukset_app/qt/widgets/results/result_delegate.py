"""How a row of the hit list is painted: from laid-out paragraphs, without a document or a widget per row."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from kokemukset_app.core.entry import EntryType, Status
from kokemukset_app.core.results import Hit, Snippet, Why
from kokemukset_app.qt.models.result_model import Index, ResultRole
from kokemukset_app.qt.runtime.icons import Icons, status_icon
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.painting import (
    badge,
    badge_width,
    draw_text,
    fill_round,
    focus_ring,
    icon_text,
    icon_text_width,
    text_width,
)
from kokemukset_app.qt.runtime.paragraph import Paragraph
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.runtime.theming import ThemeHolder

_SIDE = 16
_TOP = 15
_TITLE_GAP = 4
_META_GAP = 8
_HEADING_LEADING = 1.45
_STEP = " › "
_META = 20
_HEADING = 38
_HEADING_AFTER = 46
_PICK = 14
_BADGE_LEAST = 64
_TAIL_MOST = 220
_KEEP = 800
"""Laid-out rows kept; a list of thousands is scrolled through without growing memory."""

_TITLE_LEADING = 1.3
_MANY_CITIES = 4
_KIND_ICONS = {kind: kind.value for kind in EntryType}


@dataclass(frozen=True, slots=True)
class _Laid:
    """The two paragraphs of a hit at one width, and between them the headings its snippet stands under."""

    hit: Hit
    room: int
    title: Paragraph
    snippet: Paragraph | None
    headings: str
    line: int

    @property
    def height(self) -> int:
        """Give the height of all, the gaps included."""
        above = self.line if self.headings else 0
        return self.title.height + above + (_TITLE_GAP + self.snippet.height if self.snippet else 0)


class ResultDelegate(QStyledItemDelegate):
    """Paint hits and headings. Heights differ, so `sizeHint` reads the same paragraphs as `paint`."""

    def __init__(self, themes: ThemeHolder, icons: Icons, labels: Labels, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._labels = themes, icons, labels
        self._laid: dict[tuple[str, bool], _Laid] = {}
        self.has_ring = False
        self.forget()
        themes.changed.connect(self.forget)

    def set_labels(self, labels: Labels) -> None:
        """Paint with other words."""
        self._labels = labels
        self.forget()

    def forget(self) -> None:
        """Drop every layout: the font, the mode or the language changed."""
        self._laid.clear()
        theme = self._themes.theme
        self._title_font = theme.font("title", semibold=True)
        self._text_font = theme.font("ui")

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = self._themes.theme
        hit = index.data(ResultRole.HIT)
        if not isinstance(hit, Hit):
            return QSize(0, theme.px(_HEADING if index.row() == 0 else _HEADING_AFTER))
        picked = bool(index.data(ResultRole.PICKED))
        laid = self._paragraphs(hit, _width_of(option), is_picked=picked)
        return QSize(0, _TOP + laid.height + _META_GAP + theme.px(_META) + _TOP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(ResultRole.HIT)
        box = QRectF(option.rect)
        box.setWidth(_width_of(option))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(hit, Hit):
            picked = bool(index.data(ResultRole.PICKED))
            self._paint_ground(painter, box, option.state)
            self._paint_hit(painter, box, self._paragraphs(hit, _width_of(option), is_picked=picked))
            if picked:
                self._paint_pick(painter, box)
        else:
            self._paint_heading(painter, box, str(index.data() or ""))
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRectF, text: str) -> None:
        theme = self._themes.theme
        room = box.adjusted(_SIDE, box.height() - theme.px(_HEADING) + 6, -_SIDE, 0)
        draw_text(painter, room, text, theme.font("small", semibold=True), theme.color("text-muted"))

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._themes.theme
        line = QRectF(box.left() + _SIDE, box.bottom() - 1, box.width() - 2 * _SIDE, 1)
        painter.fillRect(line, theme.color("divider"))
        card = box.adjusted(6, 3, -4, -4)
        radius = theme.radius("card")
        if state & QStyle.StateFlag.State_Selected:
            fill_round(painter, card, radius, theme.color("selection"))
            if self.has_ring and state & QStyle.StateFlag.State_HasFocus:
                focus_ring(painter, card, radius, theme)
            else:
                bar = QRectF(card.left(), card.top() + 14, theme.line("edge"), card.height() - 28)
                fill_round(painter, bar, 1.5, theme.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            fill_round(painter, card, radius, theme.color("hover"))

    def _paint_hit(self, painter: QPainter, box: QRectF, laid: _Laid) -> None:
        theme = self._themes.theme
        mark, on_mark = theme.color("match"), theme.color("on-match")
        left, top = box.left() + _SIDE, box.top() + _TOP
        laid.title.paint(painter, QPointF(left, top), theme.color("text"), mark, on_mark)
        top += laid.title.height
        if laid.snippet is not None:
            top += _TITLE_GAP
            if laid.headings:
                room = QRectF(left, top, laid.room, laid.line)
                draw_text(painter, room, laid.headings, theme.font("small"), theme.color("text-muted"))
                top += laid.line
            laid.snippet.paint(painter, QPointF(left, top), theme.color("text-muted"), mark, on_mark)
            top += laid.snippet.height
        self._paint_meta(painter, box, top + _META_GAP + theme.px(_META) / 2, laid.hit)

    def _paint_pick(self, painter: QPainter, box: QRectF) -> None:
        side = self._themes.theme.px(_PICK)
        place = QRectF(box.right() - _SIDE - side, box.top() + _TOP + 2, side, side)
        self._icons.paint(painter, "bookmark-filled", "accent", place)

    def _paint_meta(self, painter: QPainter, box: QRectF, middle: float, hit: Hit) -> None:
        """Paint the last line: kind, theme, place and year from the left; status or reason at the right."""
        theme, head = self._themes.theme, hit.head
        right = self._paint_tail(painter, box.right() - _SIDE, middle, hit)
        left = box.left() + _SIDE
        kind = (_KIND_ICONS[head.type], self._labels.type(head.type), "text-muted")
        left += icon_text(painter, theme, self._icons, QPointF(left, middle), kind) + 12
        places = self._places(hit)
        if head.themes:
            name = self._labels.theme(head.themes[0])
            width = min(badge_width(theme, name), max(_BADGE_LEAST, right - left))
            if right - left >= _BADGE_LEAST:
                half = theme.px(_META) / 2
                place = QRectF(left, middle - half, width, 2 * half)
                badge(painter, theme, place, name, self._labels.theme_hue(head.themes[0]))
                left += width + 10
        room = right - left
        shown = next((text for text in places if text_width(text, theme.font("small")) <= room), "")
        if shown:
            line = QRectF(left, middle - theme.px(_META) / 2, room, theme.px(_META))
            draw_text(painter, line, shown, theme.font("small"), theme.color("text-muted"))

    def _paint_tail(self, painter: QPainter, right: float, middle: float, hit: Hit) -> float:
        """Paint the status and what the hit lacks, else why it was found; give what is left to the right edge."""
        theme, status = self._themes.theme, hit.head.status
        if status is not None and status is not Status.APPROVED:
            icon, role = status_icon(status)
            words = self._labels.status(status)
            width = icon_text_width(theme, words)
            icon_text(painter, theme, self._icons, QPointF(right - width, middle), (icon, words, role))
            right -= width + 12
            if not hit.missing:
                return right
        why = next((reason for reason in hit.why if reason is not Why.EXACT), None)
        if why is None and not hit.missing:
            return right
        words = self._labels.missing(hit.missing) if hit.missing or why is None else self._labels.why(why)
        font = theme.font("small")
        width = min(text_width(words, font), theme.px(_TAIL_MOST))
        line = QRectF(right - width - 1, middle - theme.px(_META) / 2, width + 1, theme.px(_META))
        draw_text(painter, line, words, font, theme.color("text-muted"))
        return right - width - 12

    def _places(self, hit: Hit) -> list[str]:
        """Give place and year in ever shorter forms: the year goes first, then all cities but the first."""
        head, labels = hit.head, self._labels
        if hit.page:
            return labels.pages(hit)
        year = str(head.year) if head.year is not None else ""
        if not head.cities:
            return [year] if year else []
        count = len(head.cities)
        whole = labels.city_count(count) if count >= _MANY_CITIES else labels.cities(head.cities)
        forms = [f"{whole} · {year}"] if year else []
        forms.append(whole)
        if 1 < count < _MANY_CITIES:
            forms.append(f"{labels.city(head.cities[0])} +{count - 1}")
        return forms

    def _paragraphs(self, hit: Hit, width: int, *, is_picked: bool) -> _Laid:
        room = width - 2 * _SIDE
        key = (hit.head.id, is_picked)
        old = self._laid.get(key)
        if old is not None and old.room == room and _same_text(old.hit, hit):
            if old.hit is hit:
                return old
            laid = replace(old, hit=hit)
        else:
            laid = self._lay(hit, room, is_picked=is_picked)
        if len(self._laid) >= _KEEP:
            self._laid.clear()
        self._laid[key] = laid
        return laid

    def _lay(self, hit: Hit, room: int, *, is_picked: bool) -> _Laid:
        theme: Theme = self._themes.theme
        lang = self._labels.lang
        title = Paragraph(
            hit.head.title_in(lang),
            self._title_font,
            room - (theme.px(_PICK) + 8 if is_picked else 0),
            leading=_TITLE_LEADING,
            spans=hit.title_spans,
        )
        text = hit.snippet.text or hit.head.summary_in(lang)
        snippet = (
            Paragraph(text, self._text_font, room, leading=theme.leading("ui"), spans=hit.snippet.spans)
            if text.strip()
            else None
        )
        headings = _way_down(hit.snippet, title.text, theme, room) if snippet is not None else ""
        return _Laid(hit, room, title, snippet, headings, round(theme.font("small").pixelSize() * _HEADING_LEADING))


def _way_down(snippet: Snippet, title: str, theme: Theme, room: float) -> str:
    """Write the headings over a snippet in one line, the title left out; where there is no room the outer ones go."""
    words = [heading for heading in snippet.headings if heading.casefold() != title.casefold()]
    whole = _STEP.join(words)
    font = theme.font("small")
    while len(words) > 1 and text_width(whole, font) > room:
        words = words[1:]
        whole = _STEP.join(["…", *words])
    return whole


def _same_text(first: Hit, second: Hit) -> bool:
    if first is second:
        return True
    return first.head == second.head and first.snippet == second.snippet and first.title_spans == second.title_spans


def _width_of(option: QStyleOptionViewItem) -> int:
    """Give the width rows are laid out for: the view's less its scroll bar, there or not, so that nothing jumps."""
    view = option.widget
    if not isinstance(view, QAbstractScrollArea):
        return option.rect.width()
    return view.width() - view.verticalScrollBar().sizeHint().width()
