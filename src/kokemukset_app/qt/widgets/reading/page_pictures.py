"""Pictures of the library, read with care: a few formats, bounded in size, a quiet placeholder for the rest."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPixmap

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import draw_text, fill_round
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.widgets.reading.page_content import Picture
from kokemukset_app.qt.widgets.reading.page_subset import DATA_SCHEME

LoadImage = Callable[[str], bytes | None]

MAX_BYTES = 40_000_000
MAX_PIXELS = 100_000_000
"""A picture of more pixels than this is not opened: it would take hundreds of megabytes."""
MAX_SIDE = 2400
"""Pictures are read no larger than this; the measure never needs more."""

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", b"png"),
    (b"\xff\xd8\xff", b"jpeg"),
    (b"GIF87a", b"gif"),
    (b"GIF89a", b"gif"),
    (b"BM", b"bmp"),
)
# What an SVG could use to reach outside itself: Qt's renderer opens files and UNC paths that an image names.
_REACHES_OUT = ("<image", "<!doctype", "<!entity", "<?xml-stylesheet", "<foreignobject", "<script", "@import", "url(")


def format_of(data: bytes) -> bytes:
    """Name the format of a picture from its first bytes; empty for one that is not shown."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return b"webp"
    return b"svg" if _is_safe_svg(data) else b""


def read_picture(data: bytes, max_side: int = MAX_SIDE) -> QImage | None:
    """Read a picture no larger than `max_side` pixels a side; None where it is broken, huge or of another kind."""
    if not data or len(data) > MAX_BYTES:
        return None
    name = format_of(data)
    if not name:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(name))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MAX_PIXELS:
        return None
    if max(size.width(), size.height()) > max_side:
        reader.setScaledSize(size.scaled(QSize(max_side, max_side), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


class PagePictures:
    """The pictures of one page, each read once, when it is first needed. GUI thread only."""

    def __init__(self, load: LoadImage, icons: Icons) -> None:
        self._load = load
        self._icons = icons
        self._pictures: tuple[Picture, ...] = ()
        self._read: dict[int, QPixmap | None] = {}

    def show(self, pictures: tuple[Picture, ...]) -> None:
        """Take the pictures of another page; what the same page had read is kept."""
        if pictures != self._pictures:
            self._pictures = pictures
            self._read = {}

    def pixmap(self, number: int) -> QPixmap | None:
        """Give a picture, or None where it cannot be shown."""
        if number not in self._read:
            self._read[number] = self._opened(number)
        return self._read[number]

    def shown(self, number: int, theme: Theme, dpr: float) -> QPixmap:
        """Give what stands in the page: the picture, or the box that stands for it.

        On a dark ground a picture with clear parts gets a light one: most are drawn in black for paper.
        """
        pixmap = self.pixmap(number)
        if pixmap is None:
            return self._placeholder(number, theme, dpr)
        if not (theme.is_dark and pixmap.hasAlphaChannel()):
            return pixmap
        grounded = QPixmap(pixmap.size())
        grounded.fill(Qt.GlobalColor.white)
        painter = QPainter(grounded)
        painter.drawPixmap(0, 0, pixmap)
        painter.end()
        return grounded

    def size(self, number: int, room: int) -> tuple[int, int]:
        """Give the size a picture is shown at in `room` pixels of width: its own, never enlarged."""
        pixmap = self.pixmap(number)
        if pixmap is None:
            return min(room, 360), 72
        wanted = self._pictures[number].width or pixmap.width()
        width = max(1, min(room, wanted))
        return width, max(1, round(pixmap.height() * width / pixmap.width()))

    def _placeholder(self, number: int, theme: Theme, dpr: float) -> QPixmap:
        """Draw the quiet box that stands for a picture that cannot be shown, with its words."""
        size = QSize(360, 72)
        pixmap = QPixmap(size * dpr)
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        fill_round(
            painter, QRectF(0, 0, 360, 72), theme.radius("control"), theme.color("quote"), theme.color("divider")
        )
        self._icons.paint(painter, "article", "text-muted", QRectF(16, 28, 16, 16))
        picture = self._pictures[number] if 0 <= number < len(self._pictures) else Picture("")
        words = picture.alt or ("" if picture.path.startswith(DATA_SCHEME) else picture.path.rsplit("/", 1)[-1])
        draw_text(painter, QRectF(44, 0, 300, 72), words, theme.font("ui"), theme.color("text-muted"))
        painter.end()
        return pixmap

    def _opened(self, number: int) -> QPixmap | None:
        if not 0 <= number < len(self._pictures):
            return None
        path = self._pictures[number].path
        data = _inline(path) if path.startswith(DATA_SCHEME) else self._load(path)
        image = read_picture(data) if data else None
        return QPixmap.fromImage(image) if image is not None else None


def _inline(source: str) -> bytes | None:
    """Read a small picture that the text itself holds."""
    try:
        return base64.b64decode(source.partition(",")[2], validate=True)
    except (binascii.Error, ValueError):
        return None


def _is_safe_svg(data: bytes) -> bool:
    if len(data) > 2_000_000 or b"\0" in data:
        return False
    try:
        text = data.decode("utf-8-sig").lower()
    except UnicodeDecodeError:
        return False
    if not text.lstrip().startswith(("<svg", "<?xml")) or "<svg" not in text:
        return False
    if any(word in text for word in _REACHES_OUT):
        return False
    return all(rest.lstrip(" =\t\r\n").startswith(('"#', "'#")) for rest in text.split("href")[1:])
