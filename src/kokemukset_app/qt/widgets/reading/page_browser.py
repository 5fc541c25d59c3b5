"""A page in a browser that loads nothing: set, sized, coloured, and found again after each of these changes."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QPoint, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget
from typing_extensions import override

from kokemukset_app.core.text import slug
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.reading.mark_layer import paint_bullets
from kokemukset_app.qt.widgets.reading.page_content import PageContent, PageDocument, PageSection
from kokemukset_app.qt.widgets.reading.page_layout import EMPTY_MAP, PageLayout, PageMap, size_picture
from kokemukset_app.qt.widgets.reading.page_pictures import LoadImage, PagePictures
from kokemukset_app.qt.widgets.reading.page_style import PageStyle
from kokemukset_app.qt.widgets.reading.reading_page import TOP, ReadingPageBuilder

TOP_SPACE = 28
BOTTOM_SPACE = 72
EDGE = 28
"""The least space beside the text, in pixels."""

BLEED = 4
"""Pixels beside the measure that belong to the page still: rings and marks reach over the edge of the text."""

ROOM_STEP = 48
"""Large figures are set anew when the width changes by this many pixels: their size follows it."""

LEAST_COLUMN = 64
"""A table whose columns would get narrower than this keeps its words whole and is scrolled sideways."""

RAIL_FROM = 960
"""From this width of the pane on there is room for the contents beside the text."""

RAIL_GAP, RAIL_WIDTH = 48, 196
_BAR = 12
_ROOM_AROUND = QMarginsF(BLEED, TOP_SPACE, BLEED, BOTTOM_SPACE)
_FLAGS = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse


class PageBrowser(QTextBrowser):
    """Set one entry at a time. GUI thread only.

    `page_changed` tells that the page was set anew, `section_moved` the number of the section being read in
    `sections`, `resized` that the text may stand elsewhere in the pane.
    """

    page_changed = Signal()
    section_moved = Signal(int)
    resized = Signal()

    def __init__(
        self, themes: ThemeHolder, icons: Icons, labels: Labels, load_image: LoadImage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._labels = themes, icons, labels
        self._pictures = PagePictures(load_image, icons)
        self._content: PageContent | None = None
        self._page = PageDocument("", "")
        self._map: PageMap = EMPTY_MAP
        self._set: QTextDocument | None = None
        self._opened: frozenset[str] = frozenset()
        self._zoom, self._columns, self._measure = 1.0, 3, 560
        self._room: int = 0
        self._pictured: int = 0
        self._section = -1
        self._dress()
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        themes.changed.connect(self._on_theme_changed)

    # What is shown

    @property
    def content(self) -> PageContent | None:
        """What is shown, if anything."""
        return self._content

    @property
    def sections(self) -> tuple[PageSection, ...]:
        """The headings of the page, in their order."""
        return self._page.sections

    @property
    def section(self) -> int:
        """The number of the section being read; -1 when there is none."""
        return self._section

    def set_content(self, content: PageContent) -> None:
        """Set an entry and stand at its beginning."""
        same = self._content is not None and self._content.entry.id == content.entry.id
        self._content = content
        self._opened = self._opened if same else frozenset()
        self._build()
        self.verticalScrollBar().setValue(0)
        self._on_scrolled()

    def clear_page(self) -> None:
        """Show nothing."""
        self._content = None
        self._page, self._map = PageDocument("", ""), EMPTY_MAP
        self._section = -1
        self.clear()
        self.page_changed.emit()

    def set_labels(self, labels: Labels) -> None:
        """Word the page in another language."""
        self._labels = labels
        self.setAccessibleName(self.tr("Entry"))
        self._rebuild()

    def set_zoom(self, percent: int) -> None:
        """Set the reader's own text size, 100 as drawn."""
        zoom = min(4.0, max(0.5, percent / 100))
        if zoom != self._zoom:
            self._zoom = zoom
            self._set_measure()
            self._rebuild()

    def open_list(self, name: str) -> None:
        """Show a list of the page whole."""
        self._opened |= {name}
        self._rebuild()

    # Places

    def scroll_to_heading(self, heading: str) -> bool:
        """Scroll to a section by its anchor, or by its words; False where there is none."""
        wanted = heading.strip().casefold()
        anchor = heading if heading in self._map.anchors else self._page.aliases.get(slug(heading), "")
        for section in self._page.sections:
            if not anchor and wanted in (section.text.strip().casefold(), section.anchor.casefold()):
                anchor = section.anchor
        return self.scroll_to_anchor(anchor)

    def scroll_to_anchor(self, anchor: str) -> bool:
        """Scroll to an anchor; False where there is none."""
        position = self._map.anchors.get(anchor)
        if position is None:
            return False
        bar = self.verticalScrollBar()
        bar.setValue(0 if anchor == TOP else round(self._top_of(position)) - 16)
        return True

    def reading_place(self) -> tuple[int, int]:
        """Give the place being read: a position in the text, and how far above the edge its line begins."""
        cursor = self.cursorForPosition(QPoint(BLEED, 0))
        return cursor.position(), self.cursorRect(cursor).top()

    def go_to_place(self, place: tuple[int, int]) -> None:
        """Return to a place that was read before; the text may have been set anew since."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(max(0, min(place[0], self.document().characterCount() - 1)))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - place[1])

    def rail_box(self) -> QRectF | None:
        """Give the place for the contents beside the text, or None where there is no room."""
        if self.width() < RAIL_FROM:
            return None
        left = self.viewport().geometry().right() + RAIL_GAP - BLEED
        return QRectF(left, 0, min(RAIL_WIDTH + 24, self.width() - left - _BAR - 4), self.height())

    def visible_positions(self) -> tuple[int, int]:
        """Give the first and the last position that can be seen."""
        area = self.viewport().rect()
        return self.cursorForPosition(area.topLeft()).position(), self.cursorForPosition(area.bottomRight()).position()

    def _top_of(self, position: int) -> float:
        block = self.document().findBlock(position)
        return self.document().documentLayout().blockBoundingRect(block).top()

    def _on_scrolled(self) -> None:
        if not self._page.sections:
            return
        bar = self.verticalScrollBar()
        probe = self.cursorForPosition(QPoint(BLEED, min(120, self.viewport().height() // 4)))
        section = max(0, self._map.section_at(self._page.sections, probe.position()))
        if bar.value() == bar.maximum() > 0:
            section = len(self._page.sections) - 1
        if section != self._section:
            self._section = section
            self.section_moved.emit(section)

    # Setting

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(_FLAGS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setCornerWidget(QWidget(self))
        self.setAccessibleName(self.tr("Entry"))
        self._set_grounds()
        self._set_measure()

    def _set_grounds(self) -> None:
        palette, theme = self.palette(), self._themes.theme
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, theme.color("surface"))
        palette.setColor(QPalette.ColorRole.Text, theme.color("text"))
        palette.setColor(QPalette.ColorRole.Highlight, theme.color("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.color("on-accent"))
        self.setPalette(palette)

    def _set_measure(self) -> None:
        self._measure = PageStyle(self._themes.theme, self._zoom).measure()
        self._place_text()

    def _build(self) -> None:
        if self._content is None:
            return
        style = PageStyle(self._themes.theme, self._zoom)
        builder = ReadingPageBuilder(
            style, self._labels, columns=self._columns, room=self._text_width(), opened=self._opened
        )
        self._page = builder.build(self._content)
        self._pictures.show(self._page.pictures)
        self._room = self._text_width() // ROOM_STEP
        self._show_document(style)
        self.setAccessibleDescription(self._page.title)
        self._section = -1
        self.page_changed.emit()

    def _show_document(self, style: PageStyle) -> None:
        """Set the page in a document of its own and show that: a document that is shown is laid out at every step."""
        old, document = self._set, QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(style.font())
        document.setDefaultStyleSheet(style.sheet())
        document.setHtml(self._page.html)
        self._pictured = self._text_width()
        self._map = PageLayout(document, style).settle(self._pictures.size, self._pictured, _ROOM_AROUND)
        self.setExtraSelections([])
        self.setDocument(document)
        self._set = document
        if old is not None:
            # Qt deletes only documents of its own making.
            old.deleteLater()
        self._fit_words()

    def _fit_words(self) -> None:
        """Let words of a table break where it would reach over the measure otherwise, if that leaves it readable."""
        if self._map.columns < 2:
            return
        modes = QTextOption.WrapMode
        self.setWordWrapMode(modes.WordWrap)
        room = self.viewport().width()
        least = self._map.columns * LEAST_COLUMN * self._themes.theme.scale * self._zoom
        if self.document().size().width() > room + 1 and least <= room:
            self.setWordWrapMode(modes.WrapAtWordBoundaryOrAnywhere)

    def _rebuild(self) -> None:
        """Set the same entry again in another look, and stay where the reader is."""
        if self._content is None:
            return
        bar = self.verticalScrollBar()
        was_at_top = bar.value() == 0
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        place, blocks = self.reading_place(), self.document().blockCount()
        self._build()
        if was_at_top:
            bar.setValue(0)
        elif self.document().blockCount() == blocks:
            self.go_to_place(place)
        else:
            bar.setValue(round(share * bar.maximum()))
        self._on_scrolled()

    def _on_theme_changed(self) -> None:
        self._set_grounds()
        self._set_measure()
        self._rebuild()

    def _text_width(self) -> int:
        return max(120, self.viewport().width() - 2 * BLEED)

    @override
    def doSetSource(self, name: QUrl | str, type: object = None) -> None:
        """Load nothing: a page is only ever set by `set_content`."""

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Give icons and pictures of the page; nothing else is ever loaded, and never from an address."""
        text = name.toString() if isinstance(name, QUrl) else name
        scheme, _, rest = text.partition(":")
        dpr = self.devicePixelRatioF()
        if scheme == "icon" and rest.count("/") == 2:
            place, icon, role = rest.split("/")
            return self._icon(place, icon, role, dpr)
        number = int(rest) if scheme == "picture" and rest.isdecimal() else -1
        # Never an empty answer: Qt would then try the name as a file.
        return self._pictures.shown(number, self._themes.theme, dpr)

    def _icon(self, place: str, name: str, role: str, dpr: float) -> QPixmap:
        side = PageStyle(self._themes.theme, self._zoom).gap(14)
        icon = self._icons.pixmap(name, role, side, dpr)
        lowered = QPixmap(icon.size())
        lowered.setDevicePixelRatio(dpr)
        lowered.fill(Qt.GlobalColor.transparent)
        painter = QPainter(lowered)
        # Qt stands pictures on the baseline; beside words they look right a little lower.
        painter.drawPixmap(0, round(side * 0.12) if place == "line" else 0, icon)
        painter.end()
        return lowered

    # Size

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_text()
        super().resizeEvent(event)
        width = self.viewport().width()
        em = self._themes.theme.size("body") * self._zoom
        columns = 3 if width >= 26 * em else 2 if width >= 16 * em else 1
        room = self._text_width() // ROOM_STEP
        has_figures = self._content is not None and bool(self._content.entry.figures)
        if columns != self._columns or (has_figures and room != self._room):
            self._columns, self._room = columns, room
            self._rebuild()
        elif self._text_width() != self._pictured:
            self._pictured = self._text_width()
            for position in self._map.pictures:
                size_picture(self.document(), position, self._pictures.size, self._pictured)
            self._fit_words()
        self._on_scrolled()
        self.resized.emit()

    def _place_text(self) -> None:
        """Centre the measure in the pane; the scroll bar stays at the pane's edge."""
        room = self.width() - _BAR
        shift = RAIL_GAP + RAIL_WIDTH if self.width() >= RAIL_FROM else 0
        measure = min(self._measure, room - 2 * EDGE)
        left = max(EDGE, (room - shift - measure) // 2)
        self.setViewportMargins(left - BLEED, 0, max(0, room - left - measure - BLEED), 0)

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        painter.translate(-left, -top)
        area = QRectF(event.rect()).translated(left, top)
        paint_bullets(painter, self.document(), self._themes.theme, self._map.bullets, area)
        self.paint_over(painter, area)

    def paint_over(self, painter: QPainter, area: QRectF) -> None:
        """Paint over an area of the page, in the document's coordinates."""
