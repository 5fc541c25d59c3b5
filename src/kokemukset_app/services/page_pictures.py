"""Pages of publications as pictures that a show can take in like any other picture of the library."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.errors import PublicationRefused
from kokemukset_app.core.library_info import KEPT
from kokemukset_app.core.publication import PagePicture, is_pdf_name, parse_page_address
from kokemukset_app.core.publication_ports import PageViewer

if TYPE_CHECKING:
    from kokemukset_app.services.session import Session

SCALE: Final = 2.0
"""Pixels a point: a page of A4 is 1,684 high, a little more than a slide shows of it."""
_LEVEL: Final = 1


def with_pages(
    read_file: Callable[[str], bytes | None], viewer: Callable[[], PageViewer]
) -> Callable[[str], bytes | None]:
    """Give a reader of pictures that draws a page where `file.pdf#page=N` is asked for; never on the GUI thread.

    A page that cannot be drawn is None, as a file that cannot be read.
    """

    def read(path: str) -> bytes | None:
        file, page, _ = parse_page_address(path)
        if not page or not is_pdf_name(file.rsplit("/", 1)[-1]):
            return read_file(path)
        try:
            return png_of(viewer().picture(file, page, SCALE, NEVER))
        except PublicationRefused:
            return None

    return read


def shown_files(session: Session) -> Callable[[str], bytes | None]:
    """Give the reader of everything a show can take in: files of the library, pages of PDFs, kept pictures."""
    of_library = with_pages(session.read_file, lambda: session.viewer)
    return lambda path: session.pictures.read(path) if path.startswith(KEPT) else of_library(path)


def png_of(picture: PagePicture) -> bytes:
    """Write a drawn page as PNG."""
    rows = bytearray()
    for y in range(picture.height):
        row = picture.pixels[y * picture.stride : y * picture.stride + 4 * picture.width]
        line = bytearray(3 * picture.width)
        line[0::3], line[1::3], line[2::3] = row[2::4], row[1::4], row[0::4]
        rows += b"\0" + line
    head = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), _LEVEL)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
