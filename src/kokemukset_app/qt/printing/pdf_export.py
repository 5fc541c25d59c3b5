"""PDF for the command line, which has no window: Qt draws into memory, without a screen."""

from __future__ import annotations

import os

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.exchange import Export, Report


def pdf_without_window(export: Export, report: Report, cancel: CancelToken) -> bytes:
    """Write the PDF; makes an application without a screen where there is none yet. Main thread then."""
    # Qt is loaded only by the one command that needs it.
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    made = None
    if QApplication.instance() is None:
        before = os.environ.get("QT_QPA_PLATFORM")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        made = QApplication(["kokemukset"])
        if before is None:
            del os.environ["QT_QPA_PLATFORM"]
        else:
            os.environ["QT_QPA_PLATFORM"] = before
    from kokemukset_app.qt.printing.pdf_book import pdf_bytes  # noqa: PLC0415 — after the application

    try:
        return pdf_bytes(export, report, cancel)
    finally:
        del made
