"""Files that would do harm: each gives one clear line, in time, and nothing is read from it."""

from __future__ import annotations

import io
import struct
import time
import zipfile

import pytest
from office_files import docx, part, with_parts, xlsx

from kokemukset_app.core.exchange import ExchangeError
from kokemukset_app.exchange.office_reader import OfficeReader
from kokemukset_app.wording.catalogue import untranslated
from kokemukset_app.wording.exchange import fault_text

ROWS = [["title", "summary"], ["Oppi", "Lyhyesti"]]
BOOK = xlsx(ROWS)
PAPER = docx(lambda d: d.add_paragraph("Teksti"))
SHEET, BODY, TYPES = "xl/worksheets/sheet1.xml", "word/document.xml", "[Content_Types].xml"
LOL = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(8))
    + b"]><x>&i;</x>"
)
XXE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
UTF16_XXE = XXE.decode().replace('"1.0"', '"1.0" encoding="utf-16"').encode("utf-16")


def lying_header() -> bytes:
    """A part whose directory says 10 bytes and which unpacks to far more."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(TYPES, b"<Types/>")
        archive.writestr("xl/workbook.xml", b" " * 3_000_000)
    data = bytearray(out.getvalue())
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(data)


def locked() -> bytes:
    data = bytearray(BOOK)
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    return bytes(data)


def twice() -> bytes:
    """Two parts of one name: zip programs differ in which of them they take."""
    return with_parts(BOOK, {"xl/a.xml": b"<a/>", "xl/A.xml": b"<a/>"})


def nested() -> bytes:
    inner = b"\0" * 20_000_000
    return with_parts(BOOK, {"xl/media/bomb.bin": inner})


def csv(*lines: str) -> bytes:
    return "\r\n".join(lines).encode("utf-8", "surrogatepass")


HOSTILE = {
    "empty.csv": (b"", "no_header"),
    "blank.csv": (b"\r\n\r\n;;;\r\n", "no_header"),
    "nul.csv": (b"title;summary\0\r\nx;y", "binary"),
    "picture.csv": (b"\x89PNG\r\n\x1a\n\0\0\0\r", "binary"),
    "program.csv": (b"\x7fELF\x02\x01\x01\0\0\0", "binary"),
    "wide.csv": (csv(";".join(f"c{n}" for n in range(100_000)), "x"), "too_many_columns"),
    "wide-late.csv": (csv("title", ";".join("x" for _ in range(5_000))), "too_many_columns"),
    "one-line.csv": (b"a" * 9_000_000, "too_many_columns"),
    "long-cell.csv": (b'title\r\n"' + b"a" * 2_000_000 + b'"', "broken"),
    "open-quote.csv": (b'title\r\n"' + b"a\r\n" * 600_000, "broken"),
    "long.csv": (b"title\r\n" + b"x\r\n" * 60_000, "too_many_rows"),
    "twice.csv": (b"title;Title\r\na;b", "double_header"),
    "utf16-cut.csv": (b"\xff\xfet\0i\0t", "broken"),
    "utf8-mark-broken.csv": (b"\xef\xbb\xbf\xff\xfe", "broken"),
    "text.xlsx": (b"title;summary\r\n", "broken"),
    "empty.xlsx": (b"", "broken"),
    "cut.xlsx": (BOOK[: len(BOOK) // 2], "broken"),
    "old.xlsx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "encrypted"),
    "locked.xlsx": (locked(), "encrypted"),
    "word.xlsx": (PAPER, "broken"),
    "bomb.xlsx": (with_parts(BOOK, {SHEET: b"<x>" + b"A" * 6_000_000}), "bomb"),
    "media-bomb.xlsx": (nested(), "bomb"),
    "many-parts.xlsx": (with_parts(BOOK, {f"p/{n}.xml": b"" for n in range(8_100)}, level=1), "bomb"),
    "lying.xlsx": (lying_header(), ""),
    "doubled.xlsx": (twice(), "broken"),
    "slip.xlsx": (with_parts(BOOK, {"../../evil.xml": b"x"}), "outside"),
    "absolute.xlsx": (with_parts(BOOK, {"/etc/evil": b"x"}), "outside"),
    "backslash.xlsx": (with_parts(BOOK, {"..\\evil.xml": b"x"}), "outside"),
    "drive.xlsx": (with_parts(BOOK, {"C:/evil.xml": b"x"}), "outside"),
    "macro.xlsx": (with_parts(BOOK, {"xl/vbaProject.bin": b"x"}), "macros"),
    "macro-sheet.xlsx": (with_parts(BOOK, {"xl/macrosheets/sheet1.xml": b"<x/>"}), "macros"),
    "active-x.xlsx": (with_parts(BOOK, {"xl/activeX/a.xml": b"<x/>"}), "macros"),
    "macro-type.xlsx": (
        with_parts(
            BOOK, {TYPES: part(BOOK, TYPES).replace(b"spreadsheetml.sheet.main", b"ms-excel.sheet.macroEnabled.main")}
        ),
        "macros",
    ),
    "renamed.xlsm": (BOOK, "macros"),
    "lol.xlsx": (with_parts(BOOK, {SHEET: LOL}), "unsafe_xml"),
    "xxe.xlsx": (with_parts(BOOK, {"xl/sharedStrings.xml": XXE}), "unsafe_xml"),
    "xxe16.xlsx": (with_parts(BOOK, {"xl/sharedStrings.xml": UTF16_XXE}), "unsafe_xml"),
    "xxe-rels.xlsx": (with_parts(BOOK, {"_rels/.rels": XXE}), "unsafe_xml"),
    "no-sheet.xlsx": (with_parts(BOOK, {"xl/workbook.xml": b"<workbook/>"}), ""),
    "bad-xml.xlsx": (with_parts(BOOK, {SHEET: b"<worksheet><sheetData><row"}), ""),
    "deep.xlsx": (with_parts(BOOK, {SHEET: b"<a>" * 100_000}), ""),
    "wide.xlsx": (xlsx([["title", *range(400)]]), "too_many_columns"),
    "empty-book.xlsx": (xlsx([]), "no_header"),
    "numbers.ods": (BOOK, "unknown_kind"),
    "noname": (b"title", "unknown_kind"),
}
PAPERS = {
    "text.docx": (b"Hei", "broken"),
    "empty.docx": (b"", "broken"),
    "cut.docx": (PAPER[:-200], "broken"),
    "old.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "encrypted"),
    "book.docx": (BOOK, "broken"),
    "bomb.docx": (with_parts(PAPER, {BODY: b"<x>" + b" " * 6_000_000}), "bomb"),
    "huge.docx": (with_parts(PAPER, {"word/media/a.png": b"\0" * 20_000_000}), "bomb"),
    "slip.docx": (with_parts(PAPER, {"word/../../evil.xml": b"x"}), "outside"),
    "absolute.docx": (with_parts(PAPER, {"/tmp/evil": b"x"}), "outside"),
    "macro.docx": (with_parts(PAPER, {"word/vbaProject.bin": b"x"}), "macros"),
    "macro-data.docx": (with_parts(PAPER, {"word/vbaData.xml": b"<x/>"}), "macros"),
    "macro-type.docx": (
        with_parts(
            PAPER,
            {TYPES: part(PAPER, TYPES).replace(b"wordprocessingml.document.main", b"x.macroEnabledTemplate.main")},
        ),
        "macros",
    ),
    "lol.docx": (with_parts(PAPER, {BODY: LOL}), "unsafe_xml"),
    "xxe.docx": (with_parts(PAPER, {BODY: XXE}), "unsafe_xml"),
    "xxe16.docx": (with_parts(PAPER, {BODY: UTF16_XXE}), "unsafe_xml"),
    "xxe-styles.docx": (with_parts(PAPER, {"word/styles.xml": XXE}), "unsafe_xml"),
    "bad-xml.docx": (with_parts(PAPER, {BODY: b"<w:document"}), "broken"),
    "deep.docx": (with_parts(PAPER, {BODY: b"<a>" * 200_000}), "broken"),
    "no-body.docx": (with_parts(PAPER, {BODY: b"<w:document xmlns:w='x'/>"}), ""),
    "no-types.docx": (with_parts(PAPER, {TYPES: b"<Types/>"}), "broken"),
}


def read(name: str, data: bytes) -> object:
    if name.endswith(".docx"):
        return OfficeReader().document(data, "nimi")
    return OfficeReader().table(data, "." + name.rpartition(".")[2] if "." in name else "")


@pytest.mark.parametrize(("name", "data", "fault"), [(n, *v) for n, v in {**HOSTILE, **PAPERS}.items()])
def test_a_hostile_file_is_refused_with_a_word_and_in_time(name, data, fault):
    started = time.thread_time()
    with pytest.raises(ExchangeError) as refused:
        read(name, data)
    assert time.thread_time() - started < 10
    if fault:
        assert refused.value.fault.value == fault
    words = fault_text(refused.value, untranslated)
    assert words
    assert "\n" not in words
    assert "Traceback" not in words


def test_there_are_enough_of_them():
    assert len(HOSTILE) + len(PAPERS) >= 60
