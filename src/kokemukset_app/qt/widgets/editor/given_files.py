"""Pictures and PDFs that somebody drops, pastes or chooses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".pdf")


def given_files(data: QMimeData) -> list[Path]:
    """Give the pictures and PDFs among what is dropped or pasted."""
    if not data.hasUrls():
        return []
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in SUFFIXES]


def choose_file(parent: QWidget, chosen: Callable[[str], object]) -> None:
    """Ask for a picture or a PDF; `chosen` is told its path."""
    words = QCoreApplication.translate("GivenFiles", "Choose a picture or a PDF")
    dialog = QFileDialog(parent.window(), words)
    dialog.setNameFilter(" ".join(f"*{suffix}" for suffix in SUFFIXES))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
