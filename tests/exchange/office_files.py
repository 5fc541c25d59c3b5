"""Office files made by hand, good and hostile."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde"
    b"\x00\x00\x00\x0cIDATx\x9cc\xf8\xcf\xc0\x00\x00\x03\x01\x01\x00\xc9\xfe\x92\xef\x00\x00\x00\x00IEND\xaeB`\x82"
)


def xlsx(rows: list, sheets: int = 1) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    for number in range(sheets):
        sheet = book.worksheets[0] if number == 0 else book.create_sheet()
        if number == sheets - 1:
            for row in rows:
                sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def docx(build) -> bytes:
    from docx import Document

    document = Document()
    build(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_parts(data: bytes, parts: Mapping[str, bytes], *, level: int = 9) -> bytes:
    """Add parts to an office file, or put others in their place."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as new,
    ):
        for item in old.infolist():
            if item.filename not in parts:
                new.writestr(item.filename, old.read(item.filename))
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)
