"""A publication on the reading side: bar, title, pages, contents and small pages; or why it cannot be shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.publication import PublicationFacts
from kokemukset_app.core.results import LitForm
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import draw_text, icon_text, icon_text_width
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.find_strip import FindStrip
from kokemukset_app.qt.widgets.controls.quiet_state import QuietState
from kokemukset_app.qt.widgets.controls.text_marks import Forms
from kokemukset_app.qt.widgets.controls.words import set_ground
from kokemukset_app.qt.widgets.publication.page_canvas import Fit, PageCanvas
from kokemukset_app.qt.widgets.publication.publication_bar import PublicationBar
from kokemukset_app.qt.widgets.publication.publication_side import PublicationSide

SIDE_FROM = 760
"""A narrower pane shows contents and small pages only when asked to."""


class PublicationPane(QWidget):
    """Put the parts together. What the pages need comes from outside: see `canvas.wanted`. GUI thread only."""

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._facts: PublicationFacts | None = None
        self._wants_side: bool | None = None
        self.bar = PublicationBar(themes, icons, self)
        self.canvas = PageCanvas(themes, self)
        self.side = PublicationSide(themes, self)
        self._title = _TitleLine(themes, icons, self)
        self.find_strip = FindStrip(themes, icons, self)
        self.is_finding = False
        self._trouble = QuietState(themes, icons, "warning", self)
        self._stack = QStackedWidget(self)
        pages = QWidget(self)
        row = QHBoxLayout(pages)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self.canvas, 1)
        self._stack.addWidget(pages)
        self._stack.addWidget(self._trouble)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._title)
        column.addWidget(self.find_strip)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.canvas)
        self._connect()
        self._dress()
        self.retranslate()

    @property
    def facts(self) -> PublicationFacts | None:
        """What is shown; None while there is nothing, or it cannot be shown."""
        return self._facts

    def open_find(self) -> None:
        """Open the strip to find a text, with the one that is selected."""
        if self._facts is not None:
            self.find_strip.open(" ".join(self.canvas.selected_text().split()))

    def close_find(self) -> None:
        """Close the strip where it is open."""
        if self.find_strip.isVisible():
            self.find_strip.end()

    def set_finding(self, *, is_running: bool) -> None:
        """Take that pages are still looked through, or no more."""
        self.is_finding = is_running
        self._on_match(*self.canvas.match)

    def retranslate(self) -> None:
        """Word everything again after a change of language."""
        self.find_strip.set_hint(self.tr("Find in publication"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_publication(self, facts: PublicationFacts, title: str) -> None:
        """Show a publication from its beginning."""
        self._facts = facts
        self._title.set_words(title, facts.text.author)
        self._stack.setCurrentIndex(0)
        self.canvas.show_pages(facts.sizes)
        self.side.show_publication(facts.text.chapters, facts.sizes, facts.text.labels)
        self._place_side()
        self._on_page(self.canvas.page)

    def light(self, forms: Sequence[str | LitForm], pages: Sequence[int], page: int) -> None:
        """Light words; go to the first of them on `page`, or only to the page where there are none (0: stay)."""
        self.side.show_hits(pages)
        self.canvas.light(Forms(forms), pages, page)

    def show_trouble(self, title: str, words: str) -> None:
        """Say why the publication cannot be shown."""
        self.close_find()
        self._facts = None
        self._title.set_words(title, "")
        self.canvas.show_pages(())
        self._trouble.set_words(title, words)
        self._stack.setCurrentIndex(1)
        self.bar.show_match(0, 0)
        self.bar.show_page(0, 0, "")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_side()

    def _connect(self) -> None:
        bar, canvas = self.bar, self.canvas
        bar.side_clicked.connect(self._on_side)
        bar.page_wanted.connect(self._on_page_wanted)
        bar.next_clicked.connect(lambda: canvas.step_match(1))
        bar.previous_clicked.connect(lambda: canvas.step_match(-1))
        bar.larger_clicked.connect(lambda: canvas.step_zoom(1))
        bar.smaller_clicked.connect(lambda: canvas.step_zoom(-1))
        bar.own_size_clicked.connect(lambda: canvas.step_zoom(0))
        bar.fit_width_clicked.connect(lambda: canvas.set_fit(Fit.WIDTH))
        bar.fit_page_clicked.connect(lambda: canvas.set_fit(Fit.PAGE))
        self.side.page_chosen.connect(self._on_page_wanted)
        canvas.page_moved.connect(self._on_page)
        canvas.match_moved.connect(self._on_match)
        bar.find_clicked.connect(self.open_find)
        self.find_strip.stepped.connect(canvas.step_match)
        self.find_strip.ended.connect(lambda: canvas.setFocus(Qt.FocusReason.OtherFocusReason))
        canvas.menu_wanted.connect(bar.open_menu)
        canvas.zoom_changed.connect(bar.show_zoom)
        self._themes.changed.connect(self._dress)

    def _on_match(self, current: int, total: int) -> None:
        self.find_strip.show_found(current, total, is_running=self.is_finding)
        is_found = self.find_strip.isVisible()
        self.bar.show_match(0 if is_found else current, 0 if is_found else total)

    def _on_page(self, page: int) -> None:
        if self._facts is not None:
            self.bar.show_page(page, self.canvas.page_count, self._facts.text.label(page))
            self.side.show_page(page)

    def _on_page_wanted(self, page: int) -> None:
        self.canvas.go_to_page(page)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_side(self) -> None:
        self._wants_side = self.side.isHidden()
        self._place_side()

    def _place_side(self) -> None:
        is_wide = self.width() / max(1.0, self._themes.theme.scale) >= SIDE_FROM
        self.side.setVisible(is_wide if self._wants_side is None else self._wants_side)

    def _dress(self) -> None:
        set_ground(self, self._themes, "surface")


class _TitleLine(QWidget):
    """The publication's title and author, in one line under the bar."""

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._words = ("", "")
        themes.changed.connect(self._dress)
        self._dress()

    def set_words(self, title: str, author: str) -> None:
        """Show a title and who wrote it."""
        self._words = (title, author)
        self.setToolTip(" · ".join(word for word in self._words if word))
        self.setAccessibleName(self.toolTip())
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title, author = self._words
        kind = self.tr("Publication")
        wide = icon_text_width(theme, kind)
        right = self.width() - 16.0 - wide
        place = QPointF(right, self.height() / 2)
        icon_text(painter, theme, self._icons, place, ("publication", kind, "text-muted"))
        font = theme.font("title", semibold=True)
        shown = f"{title} – {author}" if author else title
        draw_text(painter, QRectF(16, 0, right - 32, self.height() - 1), shown, font, theme.color("text"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("divider"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.update()
        super().changeEvent(event)

    def _dress(self) -> None:
        self.setFixedHeight(self._themes.theme.px(36))
        self.update()
