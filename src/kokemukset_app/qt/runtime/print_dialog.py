"""The system's dialog for printing; the window stays in use meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget


def ask_printer(printer: QPrinter, window: QWidget, then: Callable[[], object], pages: int = 0) -> None:
    """Let a printer and its settings be chosen, and do something then; a range can be chosen of `pages`. GUI thread."""
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(partial(_go_on, then))
    if pages:
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
        dialog.setMinMax(1, pages)
    QDialog.open(dialog)  # QPrintDialog's own open() asks for a slot by name


def _go_on(then: Callable[[], object], *_printer: object) -> None:
    """Take what the signal carries: QPrintDialog's `accepted` gives its printer, which QDialog's does not."""
    then()
