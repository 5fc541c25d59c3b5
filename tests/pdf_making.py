"""Small PDFs made byte by byte, so that tests know what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text at a place in points from the lower left corner."""

    text: str
    x: float = 60
    y: float = 760
    size: float = 11


def lines(*texts: str, x: float = 60, y: float = 760, step: float = 15) -> list[Line]:
    """Put texts under each other."""
    return [Line(text, x, y - step * number) for number, text in enumerate(texts)]


def make_pdf(
    pages: Sequence[Sequence[Line]],
    *,
    title: str = "",
    author: str = "",
    created: str = "",
    chapters: Sequence[tuple[str, int]] = (),
    labels: str = "",
    rotate: int = 0,
    extra: str = "",
) -> bytes:
    """Make a PDF of pages of lines. `labels` is a /Nums array; `extra` goes into the catalogue."""
    objects: list[bytes] = []

    def add(body: bytes | str) -> int:
        objects.append(body.encode("latin-1") if isinstance(body, str) else body)
        return len(objects)

    add("")  # 1: the catalogue
    add("")  # 2: the pages
    font = add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    info = add(
        f"<</Title({_escaped(title)})/Author({_escaped(author)})"
        + (f"/CreationDate(D:{created})" if created else "")
        + ">>"
    )
    kids: list[int] = []
    for page in pages:
        drawn = "".join(f"BT /F1 {a.size} Tf {a.x} {a.y} Td ({_escaped(a.text)}) Tj ET\n" for a in page).encode(
            "latin-1"
        )
        stream = add(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
        kids.append(
            add(
                f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate {rotate}"
                f"/Resources<</Font<</F1 {font} 0 R>>>>/Contents {stream} 0 R>>"
            )
        )
    outlines = ""
    if chapters:
        first = len(objects) + 2
        root = add(f"<</Type/Outlines/First {first} 0 R/Last {first + len(chapters) - 1} 0 R/Count {len(chapters)}>>")
        for number, (name, page_number) in enumerate(chapters):
            around = f"/Prev {first + number - 1} 0 R" if number else ""
            around += f"/Next {first + number + 1} 0 R" if number + 1 < len(chapters) else ""
            add(f"<</Title({_escaped(name)})/Parent {root} 0 R{around}/Dest[{kids[page_number - 1]} 0 R/Fit]>>")
        outlines = f"/Outlines {root} 0 R"
    objects[0] = (
        f"<</Type/Catalog/Pages 2 0 R{outlines}{f'/PageLabels<</Nums[{labels}]>>' if labels else ''}{extra}>>".encode()
    )
    objects[1] = f"<</Type/Pages/Kids[{' '.join(f'{k} 0 R' for k in kids)}]/Count {len(kids)}>>".encode()
    return _file(objects, info)


def _file(objects: Sequence[bytes], info: int) -> bytes:
    data = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        data += b"%010d 00000 n \n" % place
    data += b"trailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, info, start)
    return bytes(data)


def _escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in "()\\" else c for c in text.encode("cp1252").decode("latin-1"))


LOCKED = b"/Filter/Standard/V 1/R 2/O<" + b"28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a" + b">"
"""The beginning of an encryption that asks for a password nobody here knows."""


def make_locked_pdf() -> bytes:
    """Make a PDF that asks for a password."""
    plain = make_pdf([lines("salainen")])
    user = b"/U<" + b"11" * 32 + b">/P -44"
    return plain.replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R/Encrypt<<"
        + LOCKED
        + user
        + b">>/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]",
    )
