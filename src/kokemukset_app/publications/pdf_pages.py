"""Pages of a PDF as pictures and as letters with their places. Runs in a child process only."""

from __future__ import annotations

import ctypes
import math

import pypdfium2 as pdfium
from pypdfium2 import raw

from kokemukset_app.core.publication import PageLetters, PagePicture
from kokemukset_app.core.whole_words import with_breaks
from kokemukset_app.publications.limits import MAX_PAGE_CHARACTERS

_LARGEST_SIDE = 16_000
"""Pixels: what every system can still show as one picture."""


def page_picture(document: pdfium.PdfDocument, number: int, scale: float, max_pixels: int) -> PagePicture:
    """Draw a page on white, at so many pixels a point, smaller where it would have more than `max_pixels`."""
    page = document.get_page(number - 1)
    try:
        width, height = _size(page)
        fitting = min(scale, math.sqrt(max_pixels / (width * height)), _LARGEST_SIDE / max(width, height))
        bitmap = page.render(scale=fitting, may_draw_forms=False, prefer_bgrx=True, fill_color=(255, 255, 255, 255))
        try:
            return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            bitmap.close()
    finally:
        page.close()


def page_words(document: pdfium.PdfDocument, number: int) -> PageLetters:
    """Give the letters of a page in pdfium's order, with their places on the page as it is drawn."""
    page = document.get_page(number - 1)
    try:
        size = _size(page)
        text_page = page.get_textpage()
        try:
            return _letters(page, text_page, size)
        finally:
            text_page.close()
    finally:
        page.close()


def _letters(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, size: tuple[float, float]) -> PageLetters:
    count = min(text_page.count_chars(), MAX_PAGE_CHARACTERS)
    place = _Placing(page, size)
    letters: list[str] = []
    boxes: list[float] = []
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text_page, index)
        letters.append(chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " ")
        boxes += place.box(text_page, index)

    def is_next_line(before: int, after: int) -> bool:
        middle = (boxes[4 * after + 1] + boxes[4 * after + 3]) / 2
        return not boxes[4 * before + 1] < middle < boxes[4 * before + 3]

    return PageLetters(with_breaks("".join(letters), is_next_line), tuple(boxes), size)


class _Placing:
    """Turns places in a PDF's own space into places on the page as drawn: cropped, rotated, from the upper left."""

    def __init__(self, page: pdfium.PdfPage, size: tuple[float, float]) -> None:
        left, bottom, right, top = page.get_bbox()
        self._origin = (left, bottom, right, top)
        self._rotation = page.get_rotation() % 360
        self._size = size
        self._four = tuple(ctypes.c_double() for _ in range(4))
        self._loose = raw.FS_RECTF()

    def box(self, text_page: pdfium.PdfTextPage, index: int) -> tuple[float, float, float, float]:
        """Give a letter's box: as wide as its advance and as high as its font, so that marks join to a band."""
        if not raw.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(self._loose)):
            return (0.0, 0.0, 0.0, 0.0)
        box = self._loose
        first = self._turned(float(box.left), float(box.top))
        second = self._turned(float(box.right), float(box.bottom))
        return (
            min(first[0], second[0]),
            min(first[1], second[1]),
            max(first[0], second[0]),
            max(first[1], second[1]),
        )

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        left, bottom, right, top = self._origin
        match self._rotation:
            case 90:
                return y - bottom, x - left
            case 180:
                return right - x, y - bottom
            case 270:
                return top - y, right - x
            case _:
                return x - left, top - y


def _size(page: pdfium.PdfPage) -> tuple[float, float]:
    width, height = page.get_size()
    return max(width, 1.0), max(height, 1.0)
