"""Telling of a file that was made."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from kokemukset_app.qt.controllers.message_controller import MessageController


def tell_made(messages: MessageController, text: str, path: str) -> None:
    """Tell of a file, and offer to open it in the program that is made for it."""
    messages.tell(text, QCoreApplication.translate("MadeFiles", "Open it"), partial(_open, path))


def _open(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
