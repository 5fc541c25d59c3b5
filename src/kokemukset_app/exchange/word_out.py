"""Entries written as one Word document: real headings, lists, tables, links and pictures, cover and contents first."""

from __future__ import annotations

import io
import posixpath
from typing import Any, Final
from urllib.parse import unquote

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.events import Progress
from kokemukset_app.core.exchange import Export, Report
from kokemukset_app.exchange.formulas import writable
from kokemukset_app.exchange.html_blocks import Block, Span, blocks_of

_PICTURE_WIDTH_CM: Final = 15.0


def docx_bytes(export: Export, report: Report, cancel: CancelToken) -> bytes:
    """Write the document; raises `Cancelled`."""
    # Heavy, and needed by few runs of the program.
    from docx import Document  # noqa: PLC0415

    document: Any = Document()
    document.core_properties.title = writable(export.title)[:255]
    document.core_properties.author = "Kokemukset"
    document.core_properties.language = export.lang
    if export.has_cover:
        document.add_heading(writable(export.title), 0)
        document.add_paragraph(writable(export.subtitle))
    if export.has_cover and len(export.items) > 1:
        document.add_heading(export.labels.get("contents", "Contents"), 1)
        for number, item in enumerate(export.items):
            _link_inside(document.add_paragraph(style="List Number"), item.entry.head.title, f"entry_{number}")
    for number, item in enumerate(export.items):
        cancel.check()
        if export.has_cover or number:
            document.add_page_break()
        writer = _Writer(document, export, item.entry.path, f"entry_{number}")
        for block in blocks_of(item.html):
            writer.add(block)
        report(Progress(number + 1, len(export.items)))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


class _Writer:
    """Adds the blocks of one entry."""

    def __init__(self, document: Any, export: Export, path: str, mark: str) -> None:
        self._document, self._export, self._path, self._mark = document, export, path, mark
        self._is_marked = False

    def add(self, block: Block) -> None:
        match block.kind:
            case "heading":
                paragraph = self._document.add_heading("", min(block.level, 6))
                if block.level == 1 and not self._is_marked:
                    self._is_marked = True
                    _bookmark(paragraph, self._mark)
                self._spans(paragraph, block.spans)
            case "item":
                style = "List Number" if block.is_ordered else "List Bullet"
                depth = min(block.level, 3)
                name = style if depth < 2 else f"{style} {depth}"
                self._spans(self._document.add_paragraph(style=name), block.spans)
            case "table":
                self._table(block)
            case "code":
                paragraph = self._document.add_paragraph()
                run = paragraph.add_run(writable("".join(span.text for span in block.spans)))
                run.font.name = "Consolas"
            case "quote":
                self._spans(self._document.add_paragraph(style="Quote"), block.spans)
            case _:
                self._spans(self._document.add_paragraph(), block.spans)

    def _table(self, block: Block) -> None:
        width = max((len(row) for row in block.rows), default=0)
        if not width:
            return
        table = self._document.add_table(rows=0, cols=width, style="Table Grid")
        for number, row in enumerate(block.rows):
            cells = table.add_row().cells
            for cell, spans in zip(cells, row, strict=False):
                self._spans(cell.paragraphs[0], spans, is_bold=block.has_head and number == 0)
        self._document.add_paragraph()

    def _spans(self, paragraph: Any, spans: tuple[Span, ...], *, is_bold: bool = False) -> None:
        for span in spans:
            if span.image:
                self._picture(paragraph, span)
            elif span.link.lower().startswith(("http://", "https://", "mailto:")):
                _link_outside(paragraph, span)
            else:
                run = paragraph.add_run(writable(span.text))
                run.bold = True if span.is_bold or is_bold else None
                run.italic = True if span.is_italic else None

    def _picture(self, paragraph: Any, span: Span) -> None:
        from docx.shared import Cm  # noqa: PLC0415 — with the document, not with the program

        plain = unquote(span.image)
        data = None
        for place in (posixpath.normpath(posixpath.join(posixpath.dirname(self._path), plain)), plain):
            if data is None and "://" not in plain and not place.startswith(("/", "..")):
                data = self._export.files(place)
        try:
            if data is None:
                raise ValueError(span.image)
            shape = paragraph.add_run().add_picture(io.BytesIO(data))
            if shape.width > Cm(_PICTURE_WIDTH_CM):
                shape.height = int(shape.height * Cm(_PICTURE_WIDTH_CM) / shape.width)
                shape.width = Cm(_PICTURE_WIDTH_CM)
        except Exception:  # a picture that Word does not know is told by its words
            paragraph.add_run(writable(span.text or span.image)).italic = True


def _link_outside(paragraph: Any, span: Span) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415 — with the document, not with the program

    number = paragraph.part.relate_to(writable(span.link), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    _add_link(paragraph, span.text, {"r:id": number})


def _link_inside(paragraph: Any, text: str, mark: str) -> None:
    _add_link(paragraph, text, {"w:anchor": mark})


def _add_link(paragraph: Any, text: str, attributes: dict[str, str]) -> None:
    link = _element("w:hyperlink")
    for name, value in attributes.items():
        link.set(_qualified(name), value)
    run: Any = paragraph.add_run(writable(text))
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)


def _bookmark(paragraph: Any, name: str) -> None:
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        element = _element(tag)
        element.set(_qualified("w:id"), name.rpartition("_")[2])
        if tag.endswith("Start"):
            element.set(_qualified("w:name"), name)
        paragraph._p.append(element)


def _element(tag: str) -> Any:
    from docx import oxml  # noqa: PLC0415 — with the document, not with the program

    module: Any = oxml
    return module.OxmlElement(tag)


def _qualified(name: str) -> str:
    from docx.oxml.ns import qn  # noqa: PLC0415 — with the document, not with the program

    return qn(name)
