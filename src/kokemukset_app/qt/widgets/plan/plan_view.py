"""The view of the plan check: its bar over the beginning or over the checklist."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.plan import PlanCheck, PlanSummary
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.painting import share_bar
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.words import Words, set_ground
from kokemukset_app.qt.widgets.plan.plan_list import PlanList
from kokemukset_app.qt.widgets.plan.plan_start import PlanStart

NARROW = 900
MAX_NAME = 120


class PlanView(QWidget):
    """Show where a check begins, or a check. The signals tell what the user wants; the parts have more of them."""

    back_wanted = Signal()
    new_wanted = Signal()
    again_wanted = Signal()
    export_wanted = Signal()
    print_wanted = Signal()
    cancel_wanted = Signal()
    renamed = Signal(str)

    def __init__(self, themes: ThemeHolder, icons: Icons, labels: Labels, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._check: PlanCheck | None = None
        self.start = PlanStart(themes, icons, labels)
        self.list = PlanList(themes, icons)
        self._back = Button(themes, icons, "quiet", icon="back")
        self.name = EdgedField(themes, "title")
        self.name.edit.setMaxLength(MAX_NAME)
        self._count = Words(themes, "small", role="text-muted")
        self._bar = _Share(themes)
        self._cancel = Button(themes, icons, "text")
        self._tools = {name: Button(themes, icons, "quiet", icon=icon) for name, icon in _TOOLS.items()}
        self._build()
        self._back.clicked.connect(self.back_wanted)
        self._cancel.clicked.connect(self.cancel_wanted)
        self._tools["new"].clicked.connect(self.new_wanted)
        self._tools["again"].clicked.connect(self.again_wanted)
        self._tools["export"].clicked.connect(self.export_wanted)
        self._tools["print"].clicked.connect(self.print_wanted)
        self.name.edit.editingFinished.connect(self._on_renamed)
        themes.changed.connect(self._dress)
        self._dress()
        self.retranslate()
        self.show_start()

    @property
    def is_at_start(self) -> bool:
        """Tell whether a check is still to begin."""
        return self._stack.currentWidget() is self.start

    def show_start(self) -> None:
        """Show where a check begins."""
        self._check = None
        self._stack.setCurrentWidget(self.start)
        self._arrange()

    def show_saved(self, saved: Sequence[PlanSummary]) -> None:
        """List the earlier checks."""
        self.start.show_saved(saved)

    def show_check(self, check: PlanCheck) -> None:
        """Show a check."""
        self._check = check
        if not self.name.edit.hasFocus():
            self.name.edit.setText(check.name)
            self.name.edit.setCursorPosition(0)
        self.list.show_check(check)
        self._stack.setCurrentWidget(self.list)
        self._tell_count()
        self._arrange()

    def set_busy(self, *, on: bool) -> None:
        """Show that a plan is being read and checked, with a way to stop it."""
        self.start.set_busy(on=on)
        self._cancel.setVisible(on)
        if on:
            self._count.setText(self.tr("Reading the plan …"))
        else:
            self._tell_count()
        self._count.setVisible(on or self._check is not None)

    def set_labels(self, labels: Labels) -> None:
        """Write dates in another language."""
        self.start.set_labels(labels)

    def retranslate(self) -> None:
        """Word the bar again after a change of language."""
        self._back.set_words(self.tr("Back to the search"))
        self._cancel.set_words(self.tr("Stop reading"))
        self._tools["new"].set_words(self.tr("Check another plan"))
        self._tools["again"].set_words(self.tr("Check again"))
        self._tools["export"].set_words(self.tr("Save as Markdown …"))
        self._tools["print"].set_words(self.tr("Print …"))
        self.name.edit.setAccessibleName(self.tr("Name of the check"))
        self.setAccessibleName(self.tr("Plan check"))
        self._tell_count()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # pyright: ignore[reportArgumentType]  # Qt's own event
        self._arrange()

    def _build(self) -> None:
        self._toolbar = QWidget()
        row = QHBoxLayout(self._toolbar)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(self._back)
        row.addSpacing(8)
        row.addWidget(self.name, 3)
        row.addSpacing(12)
        row.addWidget(self._bar)
        row.addSpacing(8)
        row.addWidget(self._count)
        row.addWidget(self._cancel)
        row.addStretch(1)
        for button in self._tools.values():
            row.addWidget(button)
        self._line = QWidget()
        self._line.setFixedHeight(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._toolbar)
        column.addWidget(self._line)
        column.addWidget(self._stack, 1)
        self.name.setMaximumWidth(420)
        self._count.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self._cancel.hide()
        self._count.hide()

    def _arrange(self) -> None:
        has_check = self._check is not None
        narrow = self.width() < NARROW * max(1.0, self._themes.theme.scale)
        for part in (self.name, self._bar, *self._tools.values()):
            part.setVisible(has_check)
        self._count.setVisible(has_check or self._cancel.isVisibleTo(self))
        self._bar.setVisible(has_check and not narrow)
        self._back.set_icon_only(on=narrow)
        for button in self._tools.values():
            button.set_icon_only(on=self.width() < 1.5 * NARROW * max(1.0, self._themes.theme.scale))

    def _tell_count(self) -> None:
        if self._check is None:
            self._count.setText("")
            return
        items, answered = len(self._check.items), self._check.answered
        self._count.setText(self.tr("{0} of {1} decided").format(answered, items))
        self._bar.set_share(answered / items if items else 0.0)

    def _on_renamed(self) -> None:
        name = self.name.edit.text().strip()
        if self._check is not None and name and name != self._check.name:
            self.renamed.emit(name)

    def _dress(self) -> None:
        set_ground(self, self._themes, "surface")
        set_ground(self._toolbar, self._themes, "surface")
        set_ground(self._line, self._themes, "divider")
        self._toolbar.setFixedHeight(self._themes.theme.height("toolbar"))
        self._arrange()


_TOOLS = {"new": "plus", "again": "refresh", "export": "external", "print": "print"}


class _Share(QWidget):
    """How much of the checklist is decided, as a bar; the words beside it say the same."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes, self._share = themes, 0.0
        self.setFixedSize(QSize(72, 8))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        themes.changed.connect(self.update)

    def set_share(self, share: float) -> None:
        """Fill the bar to a share."""
        self._share = share
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(0, (self.height() - 4) / 2, self.width(), 4)
        share_bar(QPainter(self), box, self._share, self._themes.theme)
