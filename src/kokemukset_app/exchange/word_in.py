"""Word documents read as Markdown: headings, lists, tables, links, emphasis, pictures; comments are left out."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from kokemukset_app.core.exchange import Document, ExchangeError, ExchangeFault, Picture
from kokemukset_app.exchange.formulas import writable
from kokemukset_app.exchange.zip_guard import guarded

_KINDS: Final = (
    (b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"), (b"BM", "bmp"), (b"RIFF", "webp"),
)  # fmt: skip
_MAX_CHARACTERS: Final = 5_000_000
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_SPECIAL = re.compile(r"([\\`*\[\]<])|(?<![^\W_])(_)|(_)(?![^\W_])")
_LEAD = re.compile(r"^(\s*)([#>+-]|\d{1,9}[.)])(?=\s|$)")
_RUNS: Final = (
    ".//w:r[not(ancestor::w:del) and not(ancestor::*[local-name()='Fallback']) and not(ancestor::w:moveFrom)]"
)


@dataclass(slots=True)
class _Found:
    """What has been read so far."""

    lines: list[str] = field(default_factory=list[str])
    pictures: list[Picture] = field(default_factory=list[Picture])
    headings: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    title: str = ""
    was_list: bool = False
    size: int = 0

    def add(self, text: str, *, is_item: bool = False) -> None:
        if self.lines and not (is_item and self.was_list):
            self.lines.append("")
        self.lines.append(text)
        self.was_list = is_item
        self.size += len(text)
        if self.size > _MAX_CHARACTERS:
            raise ExchangeError(ExchangeFault.TOO_LARGE)


def read_docx(data: bytes, name: str) -> Document:
    """Read a document; raises `ExchangeError`."""
    guarded(data, "[Content_Types].xml")
    # Heavy, and needed by few runs of the program.
    import docx  # noqa: PLC0415

    try:
        document: Any = docx.Document(io.BytesIO(data))
        found = _Found()
        _walk(document, found)
        properties: Any = document.core_properties
        given, author = str(properties.title or ""), str(properties.author or "")
    except ExchangeError:
        raise
    except Exception as error:  # whatever a crafted document makes the library stumble over
        raise ExchangeError(ExchangeFault.BROKEN, type(error).__name__) from error
    title, lines = _titled(found, given, name)
    return Document(writable(title), writable("\n".join(lines).strip("\n") + "\n"), tuple(found.pictures), author)


def _walk(document: Any, found: _Found) -> None:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            _table(block, found)
        else:
            _paragraph(document, block, found)


def _paragraph(document: Any, paragraph: Any, found: _Found) -> None:
    style = str(getattr(paragraph.style, "name", "") or "")
    text = "".join(_inline(document, paragraph._p, found)).strip()
    if not text:
        return
    if style.casefold() == "title" and not found.title:
        found.title = _unmarked(text)
        return
    if heading := _HEADING.fullmatch(style):
        plain = re.sub(r"\s+", " ", _unmarked(text))
        found.add(plain)
        found.headings.append((len(found.lines) - 1, int(heading[1])))
        return
    depth = _list_depth(paragraph)
    if depth is not None or style.casefold().startswith("list "):
        mark = "1." if "number" in style.casefold() else "-"
        # Two spaces suffice for none of Markdown's readers; four are read by all.
        found.add(f"{'    ' * min(depth or 0, 8)}{mark} {text}", is_item=True)
    elif style.casefold() in ("quote", "intense quote"):
        found.add("\n".join(f"> {line}" for line in text.split("\n")))
    else:
        found.add(_LEAD.sub(_unled, text))


def _unled(match: re.Match[str]) -> str:
    """Keep the beginning of a paragraph from being a mark: `#`, or the point after a number."""
    mark = match[2]
    return f"{match[1]}\\{mark}" if len(mark) == 1 else f"{match[1]}{mark[:-1]}\\{mark[-1]}"


def _inline(document: Any, element: Any, found: _Found) -> Iterator[str]:
    """Give the runs of a paragraph as Markdown; neighbours of one look are joined first."""
    pieces: list[tuple[str, str, str]] = []
    for run in element.xpath(_RUNS):
        marks = (_picture(document, str(number), found) for number in run.xpath(".//a:blip/@r:embed"))
        pieces += [(mark, "raw", "") for mark in marks if mark is not None]
        text = "".join(_run_text(run))
        if not text:
            continue
        look = "".join(mark for mark, path in (("**", "w:rPr/w:b"), ("*", "w:rPr/w:i")) if _is_on(run.xpath(path)))
        link = _link(document, run)
        if pieces and pieces[-1][1:] == (look, link):
            pieces[-1] = (pieces[-1][0] + text, look, link)
        else:
            pieces.append((text, look, link))
    for text, look, link in pieces:
        yield text if look == "raw" else _marked(text, look, link)


def _run_text(run: Any) -> Iterator[str]:
    for node in run.iter():
        name = str(node.tag).rpartition("}")[2]
        if name == "t":
            yield str(node.text or "")
        elif name in ("tab", "br", "cr"):
            yield "\t" if name == "tab" else "\n"
        elif name == "noBreakHyphen":
            yield "-"


def _marked(text: str, look: str, link: str) -> str:
    body = text.strip()
    if not body:
        return " " if "\n" not in text else "\n"
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    body = _SPECIAL.sub(lambda m: f"\\{m[0]}", body).replace("\t", " ").replace("\n", "  \n")
    body = f"{look}{body}{look[::-1]}"
    return f"{before}[{body}]({link}){after}" if link else f"{before}{body}{after}".replace("\t", " ")


def _unmarked(text: str) -> str:
    return re.sub(r"\\([\\`*_\[\]<])", r"\1", re.sub(r"(?<!\\)\*+", "", text)).replace("  \n", " ").strip()


def _is_on(found: Any) -> bool:
    return any(str(v) not in ("0", "false") for n in found for v in [next(iter(n.values()), "1")])


def _link(document: Any, run: Any) -> str:
    for holder in run.xpath("ancestor::w:hyperlink"):
        for number in holder.xpath("@r:id"):
            relation = document.part.rels.get(str(number))
            target = str(getattr(relation, "target_ref", "") or "") if relation is not None else ""
            if target.lower().startswith(("http://", "https://", "mailto:")):
                return re.sub(r"[\s()<>]", lambda m: f"%{ord(m[0]):02X}", target)[:2000]
    return ""


def _picture(document: Any, number: str, found: _Found) -> str | None:
    """Keep a picture whose bytes are what programs show; drawings of Windows (EMF, WMF) are left out."""
    part = document.part.related_parts.get(number)
    blob = bytes(getattr(part, "blob", b"") or b"")
    kind = next((kind for magic, kind in _KINDS if blob.startswith(magic)), "")
    if not kind:
        return None
    found.pictures.append(Picture(f"kuva-{len(found.pictures) + 1}.{kind}", blob))
    return f"![](picture:{len(found.pictures) - 1})"


def _table(table: Any, found: _Found) -> None:
    rows = [[_cell(cell) for cell in row.cells] for row in table.rows[:2000]]
    width = max((len(row) for row in rows), default=0)
    if not 0 < width <= 64:
        return
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * width)
    found.add("\n".join(lines))


def _cell(cell: Any) -> str:
    text = " ".join(str(cell.text or "").split())
    return _SPECIAL.sub(lambda m: f"\\{m[0]}", text).replace("|", "\\|")


def _list_depth(paragraph: Any) -> int | None:
    found = paragraph._p.xpath("./w:pPr/w:numPr")
    if not found:
        return None
    level = found[0].xpath("./w:ilvl/@w:val")
    return int(str(level[0])) if level and str(level[0]).isdigit() else 0


def _titled(found: _Found, given: str, name: str) -> tuple[str, list[str]]:
    """Choose the title, and write headings from `##` on: the title is no part of the body."""
    lines, headings = found.lines, found.headings
    title = found.title
    tops = [place for place, level in headings if level == 1]
    if not title and len(tops) == 1 and not any(line.strip() for line in lines[: tops[0]]):
        title = lines[tops[0]]
        headings = [h for h in headings if h[0] != tops[0]]
        lines[tops[0]] = ""
    least = min((level for _, level in headings), default=1)
    for place, level in headings:
        lines[place] = f"{'#' * min(6, level - least + 2)} {lines[place]}"
    return (title or given.strip() or name), lines
