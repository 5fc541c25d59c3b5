"""What Qt's PDF writer leaves out, added as an update at the end of the file: outline, language, title in the window.

A PDF that is not written as Qt writes it comes back as it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_OBJECT = rb"(?:^|\n)%d 0 obj\s*(<<.*?>>)\s*endobj"
_REFERENCES = re.compile(rb"(\d+) 0 R")


def with_outline(pdf: bytes, outline: Sequence[tuple[str, int]], lang: str) -> bytes:
    """Give the PDF with an outline of (title, 0-based page) and the language of its text."""
    start = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", pdf)
    trailer = pdf.rfind(b"trailer")
    if start is None or trailer < 0:
        return pdf
    root = re.search(rb"/Root (\d+) 0 R", pdf[trailer:])
    size = re.search(rb"/Size (\d+)", pdf[trailer:])
    catalog = _object(pdf, int(root[1])) if root else None
    if root is None or size is None or catalog is None:
        return pdf
    info = re.search(rb"/Info \d+ 0 R", pdf[trailer:])
    pages = _pages(pdf, catalog)
    entries = [(title, pages[page]) for title, page in outline if 0 <= page < len(pages)]
    first = int(size[1])
    objects: list[tuple[int, bytes]] = []
    more = b" /Lang (%s) /ViewerPreferences << /DisplayDocTitle true >>" % lang.encode("ascii", "ignore")
    if entries:
        more += b" /Outlines %d 0 R /PageMode /UseOutlines" % first
        objects += _outline(entries, first)
    plain = re.sub(rb"/(?:Lang \([^)]*\)|ViewerPreferences <<.*?>>|PageMode /\w+)", b"", catalog)
    objects.append((int(root[1]), plain.rstrip()[:-2].rstrip() + more + b"\n>>"))
    return _updated(pdf, objects, (int(start[1]), int(root[1]), info[0] if info else b""))


def _outline(entries: Sequence[tuple[str, int]], first: int) -> list[tuple[int, bytes]]:
    count = len(entries)
    made = [(first, b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (first + 1, first + count, count))]
    for place, (title, page) in enumerate(entries):
        number = first + 1 + place
        links = b"/Parent %d 0 R" % first
        if place:
            links += b" /Prev %d 0 R" % (number - 1)
        if place + 1 < count:
            links += b" /Next %d 0 R" % (number + 1)
        text = ("\ufeff" + title).encode("utf-16-be", "replace").hex().encode()
        made.append((number, b"<< /Title <%s> %s /Dest [%d 0 R /Fit] >>" % (text, links, page)))
    return made


def _updated(pdf: bytes, objects: Sequence[tuple[int, bytes]], trailer: tuple[int, int, bytes]) -> bytes:
    before, root, info = trailer
    body = bytearray(pdf if pdf.endswith(b"\n") else pdf + b"\n")
    table = bytearray(b"xref\n")
    for number, content in objects:
        table += b"%d 1\n%010d 00000 n \n" % (number, len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    size = max(number for number, _ in objects) + 1
    size = max(size, _size(pdf))
    place = len(body)
    body += table + b"trailer\n<< /Size %d /Root %d 0 R %s /Prev %d >>\n" % (size, root, info, before)
    body += b"startxref\n%d\n%%%%EOF\n" % place
    return bytes(body)


def _size(pdf: bytes) -> int:
    found = re.findall(rb"/Size (\d+)", pdf[pdf.rfind(b"trailer") :])
    return int(found[-1]) if found else 0


def _pages(pdf: bytes, catalog: bytes) -> list[int]:
    """List the objects of the pages, in order."""
    tree = re.search(rb"/Pages (\d+) 0 R", catalog)
    node = _object(pdf, int(tree[1])) if tree else None
    kids = re.search(rb"/Kids\s*\[(.*?)\]", node, re.DOTALL) if node else None
    return [int(number) for number in _REFERENCES.findall(kids[1])] if kids else []


def _object(pdf: bytes, number: int) -> bytes | None:
    found = re.search(_OBJECT % number, pdf, re.DOTALL)
    return found[1] if found else None
