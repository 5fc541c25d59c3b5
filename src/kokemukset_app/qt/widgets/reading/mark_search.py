"""Looking through a document block by block, a few milliseconds at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextDocument

from kokemukset_app.qt.widgets.controls.text_marks import Mark
from kokemukset_app.qt.widgets.reading.page_layout import blocks

BUDGET = 0.008
"""Seconds of the GUI thread that one step may take."""


class MarkSearch(QObject):
    """Collect marks from all blocks. The first step runs at once, so that short entries are done when `start` returns.

    GUI thread only; a new `start` drops the old search.
    """

    advanced = Signal()
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.marks: list[Mark] = []
        self._left: Iterator[QTextBlock] = iter(())
        self._look: Callable[[QTextBlock], list[Mark]] = _nothing
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)

    @property
    def is_running(self) -> bool:
        """Tell whether blocks are left to look through."""
        return self._timer.isActive()

    def start(self, document: QTextDocument, look: Callable[[QTextBlock], list[Mark]]) -> None:
        """Look through a document; `look` gives the marks of a block in their order."""
        self.stop()
        self.marks = []
        self._left, self._look = blocks(document), look
        self._step()

    def stop(self) -> None:
        """Drop the search; what was found stays."""
        self._timer.stop()
        self._left = iter(())

    def _step(self) -> None:
        end = perf_counter() + BUDGET
        while True:
            block = next(self._left, None)
            if block is None:
                self._timer.stop()
                self.advanced.emit()
                self.finished.emit()
                return
            self.marks += self._look(block)
            if perf_counter() >= end:
                break
        if not self._timer.isActive():
            self._timer.start()
        self.advanced.emit()


def _nothing(_block: QTextBlock) -> list[Mark]:
    return []
