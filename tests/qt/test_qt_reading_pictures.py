"""Pictures: what is read, what is refused, and how large it is shown."""

from __future__ import annotations

import base64
import struct
import zlib

import pytest
from reading_samples import icons, png, themes

from kokemukset_app.qt.runtime.theming import ThemeChoice
from kokemukset_app.qt.widgets.reading.page_content import Picture
from kokemukset_app.qt.widgets.reading.page_pictures import PagePictures, format_of, read_picture

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
    b'<rect width="40" height="20" fill="#123456"/></svg>'
)


def huge_png() -> bytes:
    header = struct.pack(">IIBBBBB", 60000, 60000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 2000,
        b"not a picture",
        b"\x89PNG\r\n\x1a\nbroken",
        b"\xff\xd8\xffbroken",
        huge_png(),
        b"<html><svg></svg></html>",
        SVG.replace(b"<rect", b"<image href='file:///etc/passwd'/><rect"),
        SVG.replace(b"<rect", b"<use href='//server/share/a.svg#b'/><rect"),
        SVG.replace(b"<rect", b"<use xlink:href = '\\\\server\\a.svg'/><rect"),
        b"<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + SVG,
        SVG.decode().encode("utf-16"),
        SVG.replace(b"#123456", b"url(//server/a)"),
    ],
)
@pytest.mark.qt_log_ignore("marker type")
def test_what_is_broken_huge_or_reaches_out_is_not_shown(qapp, data: bytes) -> None:
    assert read_picture(data) is None


@pytest.mark.parametrize(
    ("data", "name"), [(b"GIF89a", b"gif"), (b"RIFF0000WEBP", b"webp"), (SVG, b"svg"), (b"%PDF", b"")]
)
def test_the_format_is_told_by_the_first_bytes(data: bytes, name: bytes) -> None:
    assert format_of(data) == name


def test_a_large_picture_is_read_smaller(qapp) -> None:
    image = read_picture(png(3000, 300), max_side=600)
    assert image is not None
    assert (image.width(), image.height()) == (600, 60)


def test_a_plain_svg_is_shown(qapp) -> None:
    image = read_picture(SVG)
    assert image is not None
    assert image.pixelColor(10, 10).name() == "#123456"


def test_pictures_fit_the_measure_and_are_never_enlarged(qapp) -> None:
    holder = themes()
    files = {"wide.png": png(1200, 300), "small.png": png(40, 20)}
    pictures = PagePictures(files.get, icons(holder))
    pictures.show((Picture("wide.png"), Picture("small.png"), Picture("wide.png", width=200), Picture("gone.png")))
    assert pictures.size(0, 600) == (600, 150)
    assert pictures.size(1, 600) == (40, 20)
    assert pictures.size(2, 600) == (200, 50)
    assert pictures.pixmap(3) is None
    assert pictures.size(3, 300)[0] <= 300
    assert not pictures.shown(3, holder.theme, 2.0).isNull()
    assert not pictures.shown(99, holder.theme, 1.0).isNull()


def test_each_picture_is_read_once(qapp) -> None:
    asked: list[str] = []

    def load(path: str) -> bytes | None:
        asked.append(path)
        return None

    pictures = PagePictures(load, icons(themes()))
    shown = (Picture("a.png"),)
    pictures.show(shown)
    for _ in range(3):
        pictures.size(0, 500)
        pictures.pixmap(0)
        pictures.show(shown)
    assert asked == ["a.png"]


def test_a_picture_inside_the_text_needs_no_file(qapp) -> None:
    data = base64.b64encode(png(10, 10)).decode()

    def load(path: str) -> bytes | None:
        raise AssertionError(path)

    pictures = PagePictures(load, icons(themes()))
    pictures.show((Picture(f"data:image/png;base64,{data}"), Picture("data:image/png;base64,###")))
    assert pictures.size(0, 500) == (10, 10)
    assert pictures.pixmap(1) is None


@pytest.mark.parametrize(("mode", "ground"), [("light", 0), ("dark", 255), ("contrast", 255)])
def test_a_clear_picture_gets_a_light_ground_in_the_dark(qapp, mode: ThemeChoice, ground: int) -> None:
    clear = SVG.replace(b'width="40" height="20" fill', b'width="20" height="20" fill')
    pictures = PagePictures(lambda _path: clear, icons(themes()))
    pictures.show((Picture("a.svg"),))
    shown = pictures.shown(0, themes(mode).theme, 1.0).toImage()
    assert shown.pixelColor(5, 5).name() == "#123456"
    assert shown.pixelColor(35, 5).alpha() == ground
