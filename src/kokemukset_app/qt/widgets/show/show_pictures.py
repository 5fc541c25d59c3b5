"""The pictures of a show, read once and no larger than a slide needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QImage

from kokemukset_app.qt.widgets.reading.page_pictures import read_picture

MAX_SIDE = 1920
MAX_PICTURES = 200
"""More would take gigabytes; the rest is left out, and the presenter is told."""


class ShowPictures:
    """Reads pictures as they are asked for. One worker thread."""

    def __init__(self, read_file: Callable[[str], bytes | None]) -> None:
        self._read_file = read_file
        self._images: dict[str, QImage] = {}
        self._bad: set[str] = set()

    @property
    def images(self) -> Mapping[str, QImage]:
        """What was read, by path."""
        return self._images

    def shape(self, path: str) -> float:
        """Give a picture's width by its height; 0 where it cannot be shown."""
        image = self._images.get(path) if self.has(path) else None
        return image.width() / image.height() if image is not None and image.height() else 0.0

    def has(self, path: str) -> bool:
        """Tell whether a picture can be shown; broken, huge and missing ones cannot."""
        if path in self._images:
            return True
        if path in self._bad or len(self._images) >= MAX_PICTURES:
            return False
        data = self._read_file(path)
        image = read_picture(data, MAX_SIDE) if data else None
        if image is None:
            self._bad.add(path)
            return False
        self._images[path] = image
        return True
