"""What is copied from a page: its words, without what only the setting needs."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData

_UNSEEN = re.compile("[\u200b\u2060\ufffc]")
_IMAGE = re.compile(r"<img src=\"(?:icon|picture):[^>]*>")


def readable_copy(data: QMimeData) -> QMimeData:
    """Make a copy of a selection without zero-width characters, icons and pictures that only the page knows."""
    copied = QMimeData()
    if data.hasText():
        lines = (line.strip(" \u00a0") for line in _UNSEEN.sub("", data.text()).split("\n"))
        copied.setText(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n"))
    if data.hasHtml():
        copied.setHtml(_IMAGE.sub("", _UNSEEN.sub("", data.html())))
    return copied
