"""The strip at the bottom: what there is, what is going on, and that nothing leaves the computer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.painting import fill_round, icon_text_width, share_bar, text_width
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import TextButton
from kokemukset_app.qt.widgets.controls.words import Words

_PATIENCE_MS = 200
"""Work shorter than this is not worth a flicker."""

_BAR_WIDTH = 120
_BAR_HEIGHT = 4
_ICON_GAP = 7
_BETWEEN = "  ·  "


class ProgressLine(QWidget):
    """A thin bar; while the whole is not known it shows a moving piece of it, without moving by itself."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._done, self._total = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def set_progress(self, done: int, total: int) -> None:
        """Show `done` of `total`; a total of 0 is not known yet."""
        self._done, self._total = done, total
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_BAR_WIDTH, 12)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        box = QRectF(1, (self.height() - _BAR_HEIGHT) / 2, self.width() - 2, _BAR_HEIGHT)
        share_bar(painter, box, self._done / self._total if self._total > 0 else 0.0, theme)
        if self._total <= 0:
            piece = box.width() / 4
            place = QRectF(box.left() + (self._done * 7) % (box.width() - piece), box.top(), piece, _BAR_HEIGHT)
            fill_round(painter, place, _BAR_HEIGHT / 2, theme.color("accent"))


class IconWords(QWidget):
    """An icon with muted words; only the icon, with a tool tip, where room is short."""

    def __init__(self, themes: ThemeHolder, icons: Icons, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._icon = themes, icons, icon
        self._words = Words(themes, "small", role="text-muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(themes.theme.px(14) + _ICON_GAP, 0, 0, 0)
        self._row.addWidget(self._words)
        themes.changed.connect(self._on_theme_changed)

    def set_words(self, text: str) -> None:
        """Set the words."""
        self._words.setText(text)
        self.setToolTip(text)
        self.setAccessibleName(text)

    def set_icon_only(self, *, on: bool) -> None:
        """Hide or show the words."""
        self._words.setVisible(not on)
        self.setMinimumWidth(self._themes.theme.px(14) + 2)

    def full_width(self) -> int:
        """Measure icon and words together."""
        return round(icon_text_width(self._themes.theme, self._words.text())) + _ICON_GAP

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._themes.theme.px(14)
        place = QRectF(0, (self.height() - side) / 2, side, side)
        self._icons.paint(QPainter(self), self._icon, "text-muted", place)

    def _on_theme_changed(self) -> None:
        self._row.setContentsMargins(self._themes.theme.px(14) + _ICON_GAP, 0, 0, 0)
        self.update()


class StatusStrip(QWidget):
    """Entries, hits and time, index state with progress, read-only mark, and the offline promise."""

    cancel_requested = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, labels: Labels, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._labels = themes, labels
        self._entries: int | None = None
        self._hits: tuple[int, float] | None = None
        self._state = ""
        self._task: tuple[str, int, int] | None = None
        self._parts: list[str] = []
        self._words = Words(themes, "small", role="text-muted")
        self._words.setMinimumWidth(1)  # the strip is never what keeps a window from being made narrower
        self._bar = ProgressLine(themes)
        self._cancel = TextButton(themes, icons)
        self._cancel.clicked.connect(self.cancel_requested)
        self._read_only = IconWords(themes, icons, "lock")
        self._offline = IconWords(themes, icons, "offline")
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._show_task)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        row.addStretch(1)
        row.addWidget(self._read_only)
        row.addWidget(self._offline)
        for part in (self._bar, self._cancel, self._read_only):
            part.hide()
        themes.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._translate()

    def set_labels(self, labels: Labels) -> None:
        """Write in other words."""
        self._labels = labels
        self._translate()

    def show_entries(self, count: int) -> None:
        """Show how many entries the library has."""
        self._entries = count
        self._word()

    def show_hits(self, total: int, took_ms: float) -> None:
        """Show how many were found, and how fast."""
        self._hits = (total, took_ms)
        self._word()

    def clear_hits(self) -> None:
        """Show no search."""
        self._hits = None
        self._word()

    def show_state(self, words: str) -> None:
        """Tell how the index is (up to date, behind …); empty tells nothing."""
        self._state = words
        self._word()

    def show_progress(self, words: str, done: int, total: int) -> None:
        """Show a long job with its Cancel, once it has lasted a moment; `total` 0 is not known yet."""
        is_new = self._task is None
        self._task = (words, done, total)
        if is_new:
            self._patience.start()
        elif not self._bar.isHidden():
            self._show_task()

    def end_progress(self) -> None:
        """Take the job away."""
        self._patience.stop()
        self._task = None
        self._bar.hide()
        self._cancel.hide()
        self._word()
        self._fit()

    def set_read_only(self, *, on: bool) -> None:
        """Show that the library cannot be written to."""
        self._read_only.setVisible(on)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface-sunken"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("divider"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _show_task(self) -> None:
        if self._task is None:
            return
        _, done, total = self._task
        self._bar.set_progress(done, total)
        self._bar.show()
        self._cancel.show()
        self._word()
        self._fit()

    def _word(self) -> None:
        parts: list[str] = []
        if self._entries is not None:
            parts.append(self._counted(self.tr("%n entries", "", self._entries), self._entries))
        if self._task is not None and not self._bar.isHidden():
            words, done, total = self._task
            share = f" {100 * done // total}\u00a0%" if total else ""
            parts.append(f"{words}{share}")
        else:
            if self._hits is not None:
                total, took = self._hits
                found = self._counted(self.tr("%n hits", "", total), total)
                parts.append(self.tr("{0} in {1} ms").format(found, max(1, round(took))))
            if self._state:
                parts.append(self._state)
        self._parts = parts
        self._fit()

    def _counted(self, words: str, count: int) -> str:
        return words.replace(str(count), self._labels.number(count), 1)

    def _fit(self) -> None:
        """Say as much as there is room for: what is newest goes before the counts, the counts before the promise."""
        side = self._themes.theme.px(14) + 14  # an icon stays, whatever else gives way
        marks_least = side if self._read_only.isHidden() else 2 * side
        work = 0 if self._bar.isHidden() else _BAR_WIDTH + self._cancel.sizeHint().width() + 24
        room = self.width() - 48 - work
        shown = list(self._parts)
        font = self._words.font()
        while len(shown) > 1 and text_width(_BETWEEN.join(shown), font) > room - marks_least:
            shown.pop(0)
        whole = _BETWEEN.join(self._parts)
        self._words.setText(_BETWEEN.join(shown))
        self._words.setToolTip("" if len(shown) == len(self._parts) else whole)
        self._words.setAccessibleName(whole)
        room -= self._words.sizeHint().width()
        marks = [self._offline] if self._read_only.isHidden() else [self._offline, self._read_only]
        for mark in marks:
            wide = mark.full_width() + 12
            mark.set_icon_only(on=wide > room)
            room -= wide

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._themes.theme.height("status"))
        self._fit()
        self.update()

    def _translate(self) -> None:
        self._cancel.set_words(self.tr("Cancel"))
        self._read_only.set_words(self.tr("Read only"))
        self._offline.set_words(self.tr("No network connection: everything is on this computer"))
        self.setAccessibleName(self.tr("Status"))
        self._word()
        self._fit()
