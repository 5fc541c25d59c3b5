"""The rhythm of a page: what HTML cannot say to a Qt document is set on its blocks after the text is in.

Qt's percentages of line height are of the font's own height, which differs by a fifth between fonts: pixels are set
instead. Margins do not reach across a table's edge, and each table leaves an empty block behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrame,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableCell,
)

from kokemukset_app.qt.widgets.reading.page_content import PageSection
from kokemukset_app.qt.widgets.reading.page_style import PageStyle
from kokemukset_app.qt.widgets.reading.page_subset import PICTURE_SCHEME
from kokemukset_app.qt.widgets.reading.reading_page import QUIET

INDENT = 22
_RULER = QTextFormat.Property.BlockTrailingHorizontalRulerWidth
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_SINGLE = QTextBlockFormat.LineHeightTypes.SingleHeight.value
_NUMBERED = frozenset(
    {
        QTextListFormat.Style.ListDecimal,
        QTextListFormat.Style.ListLowerAlpha,
        QTextListFormat.Style.ListUpperAlpha,
        QTextListFormat.Style.ListLowerRoman,
        QTextListFormat.Style.ListUpperRoman,
    }
)


@dataclass(frozen=True, slots=True)
class Bullet:
    """A list item whose mark the view paints; `is_ticked` is None for a dot, else the state of its box."""

    position: int
    is_ticked: bool | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the text: its range in the document and the address as it is written."""

    start: int
    end: int
    href: str


@dataclass(frozen=True, slots=True)
class PageMap:
    """What stands where in a set document; positions count UTF-16 units, as Qt does.

    `columns` is the number of columns of its widest table.
    """

    anchors: dict[str, int]
    links: tuple[Link, ...]
    bullets: tuple[Bullet, ...]
    quiet: tuple[tuple[int, int], ...]
    pictures: tuple[int, ...]
    columns: int = 0

    def is_quiet(self, position: int) -> bool:
        """Tell whether matches are left unlit at a position."""
        return any(start <= position < end for start, end in self.quiet)

    def section_at(self, sections: tuple[PageSection, ...], position: int) -> int:
        """Find the last section that starts at or before a position; -1 before the first."""
        found = -1
        for number, section in enumerate(sections):
            start = self.anchors.get(section.anchor)
            if start is not None and start <= position:
                found = number
        return found


EMPTY_MAP = PageMap({}, (), (), (), ())
"""Of a view that shows nothing."""


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """List the runs of one format in a block."""
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """List the paragraphs of a document."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


class PageLayout:
    """Set the blocks of a document that has just got its HTML. GUI thread only."""

    def __init__(self, document: QTextDocument, style: PageStyle) -> None:
        self._document = document
        self._style = style
        self._anchors: dict[str, int] = {}
        self._links: list[Link] = []
        self._bullets: list[Bullet] = []
        self._quiet: list[tuple[int, int]] = []
        self._pictures: list[int] = []

    def settle(self, picture_size: Callable[[int, int], tuple[int, int]], measure: int, around: QMarginsF) -> PageMap:
        """Give every block its leading and space, every picture its size; tell what stands where.

        `picture_size(number, room)` gives the size of a picture in `room` pixels of width; `around` is the space
        around the whole text.
        """
        document = self._document
        document.setIndentWidth(self._style.gap(INDENT))
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for block in blocks(document):
            self._read(block)
            self._set_block(block, cursor)
        self._set_lists()
        self._set_frames(document.rootFrame())
        root = document.rootFrame().frameFormat()
        root.setTopMargin(around.top())
        root.setBottomMargin(around.bottom())
        root.setLeftMargin(around.left())
        root.setRightMargin(around.right())
        document.rootFrame().setFrameFormat(root)
        self._size_pictures(picture_size, measure)
        cursor.endEditBlock()
        return PageMap(
            self._anchors,
            tuple(self._links),
            tuple(self._bullets),
            tuple(self._quiet),
            tuple(self._pictures),
            max((f.columns() for f in document.rootFrame().childFrames() if isinstance(f, QTextTable)), default=0),
        )

    def _read(self, block: QTextBlock) -> None:
        """Note the anchors, links and pictures of a block."""
        for fragment in fragments(block):
            form, start = fragment.charFormat(), fragment.position()
            end = start + fragment.length()
            if _is_picture(form):
                self._pictures.append(start)
            if not form.isAnchor():
                continue
            for name in form.anchorNames():
                if name == QUIET:
                    self._quiet.append((block.position(), block.position() + block.length()))
                else:
                    self._anchors.setdefault(name, block.position())
            if href := form.anchorHref():
                last = self._links[-1] if self._links else None
                if last and last.end == start and last.href == href:
                    self._links[-1] = Link(last.start, end, href)
                else:
                    self._links.append(Link(start, end, href))

    def _set_block(self, block: QTextBlock, cursor: QTextCursor) -> None:
        cursor.setPosition(block.position())
        table = _table_at(cursor)
        form = QTextBlockFormat()
        level = block.blockFormat().headingLevel()
        if not block.text() and not block.blockFormat().hasProperty(_RULER):
            # Qt leaves an empty block behind each table.
            form.setLineHeight(1, _FIXED)
            form.setTopMargin(0)
            form.setBottomMargin(0)
            cursor.mergeBlockFormat(form)
            return
        pixels, has_picture, is_code = self._contents(block)
        leading = "heading" if level else self._leading(pixels, is_code=is_code)
        if has_picture:
            form.setLineHeight(100, _SINGLE)
        else:
            form.setLineHeight(self._style.line_height(pixels, leading), _FIXED)
        top, bottom = (0, 0) if is_code and table is not None else self._margins(block, level, table, pixels)
        form.setTopMargin(top)
        form.setBottomMargin(bottom)
        if block.blockFormat().leftMargin():
            form.setLeftMargin(self._style.gap(INDENT))
        cursor.mergeBlockFormat(form)

    def _contents(self, block: QTextBlock) -> tuple[int, bool, bool]:
        """Give the largest text size of a block, whether it shows a picture, whether it is code."""
        pixels, has_picture, is_code = 0, False, True
        mono = self._style.mono_family()
        for fragment in fragments(block):
            form = fragment.charFormat()
            is_code = is_code and mono in form.font().families()
            pixels = max(pixels, form.font().pixelSize())
            has_picture = has_picture or _is_picture(form)
        return (pixels if pixels > 0 else self._style.px("body")), has_picture, is_code

    def _leading(self, pixels: int, *, is_code: bool) -> str:
        style = self._style
        if is_code or pixels >= style.px("h2"):
            return "heading" if pixels >= style.px("h2") else "ui"
        if pixels <= style.px("title"):
            return "ui"
        return "lead" if pixels == style.px("lead") else "body"

    def _margins(self, block: QTextBlock, level: int, table: QTextTable | None, pixels: int) -> tuple[int, int]:
        gap = self._style.gap
        if block.blockFormat().hasProperty(_RULER):
            return gap(12), gap(12)
        if level == 1:
            return gap(6), gap(10)
        if level:
            return gap(28 if level == 2 else 20), gap(6)
        if _list_of(block) is not None or block.blockFormat().indent():
            return 0, gap((0 if table else 14) if _ends_list(block) else 5)
        if table is not None:
            if table.lastCursorPosition().block() == block or not _is_boxed(table):
                return 0, 0
            is_title = table.firstCursorPosition().block() == block and pixels <= self._style.px("ui")
            return 0, gap(2 if is_title else 8)
        following = block.next()
        defines = following.isValid() and following.blockFormat().leftMargin() > block.blockFormat().leftMargin()
        return 0, gap(2 if defines else 14)

    def _set_lists(self) -> None:
        seen: set[int] = set()
        for block in blocks(self._document):
            listing = _list_of(block)
            if listing is None:
                continue
            form = listing.format()
            if form.style() in _NUMBERED:
                continue
            marker = block.blockFormat().marker()
            ticked = {
                QTextBlockFormat.MarkerType.Checked: True,
                QTextBlockFormat.MarkerType.Unchecked: False,
            }.get(marker)
            self._bullets.append(Bullet(block.position(), ticked))
            if ticked is not None:
                plain = QTextBlockFormat()
                plain.setMarker(QTextBlockFormat.MarkerType.NoMarker)
                QTextCursor(block).mergeBlockFormat(plain)
            if listing.objectIndex() not in seen:
                seen.add(listing.objectIndex())
                # Undefined keeps the indent and draws nothing: the view paints its own marks.
                form.setStyle(QTextListFormat.Style.ListStyleUndefined)
                listing.setFormat(form)

    def _set_frames(self, root: QTextFrame) -> None:
        gap = self._style.gap
        for frame in root.childFrames():
            form = frame.frameFormat()
            before = frame.firstCursorPosition().block().previous()
            follows_text = (
                before.isValid()
                and before.text()
                and not before.blockFormat().headingLevel()
                and _table_at(QTextCursor(before)) is None
            )
            form.setTopMargin(gap(14) if follows_text else gap(4))
            form.setBottomMargin(gap(10))
            frame.setFrameFormat(form)

    def _size_pictures(self, picture_size: Callable[[int, int], tuple[int, int]], measure: int) -> None:
        for position in self._pictures:
            size_picture(self._document, position, picture_size, measure)


def size_picture(
    document: QTextDocument, position: int, picture_size: Callable[[int, int], tuple[int, int]], measure: int
) -> None:
    """Set the size of the picture at a position to what `measure` pixels of width leave for it."""
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
    form = cursor.charFormat().toImageFormat()
    if not form.isValid():
        return
    name = form.name().removeprefix(PICTURE_SCHEME)
    room = measure - (INDENT * 2 if _table_at(cursor) is not None or _list_of(cursor.block()) is not None else 0)
    width, height = picture_size(int(name) if name.isdecimal() else -1, max(40, room))
    form.setWidth(width)
    form.setHeight(height)
    cursor.mergeCharFormat(form)


def _table_at(cursor: QTextCursor) -> QTextTable | None:
    # The stubs leave out that there may be none.
    return cursor.currentTable()


def _list_of(block: QTextBlock) -> QTextList | None:
    return block.textList()


def _is_picture(form: QTextCharFormat) -> bool:
    """Tell a picture of the library from the icons that stand in lines of text."""
    return form.isImageFormat() and form.toImageFormat().name().startswith(PICTURE_SCHEME)


def _ends_list(block: QTextBlock) -> bool:
    """Tell whether nothing of the same list, outer lists included, follows the item."""
    following = block.next()
    if not following.isValid():
        return True
    listing = _list_of(following)
    if listing is None:
        return following.blockFormat().indent() == 0
    own = _list_of(block)
    if own is not None and listing.format().indent() > own.format().indent():
        return False
    return listing.item(0).position() > block.position()


def _is_boxed(table: QTextTable) -> bool:
    """Tell a box from a real table, and from one that only places things: it has one cell with an edge at its left."""
    return table.rows() == 1 and table.columns() == 1 and _cell_edge(table.cellAt(0, 0)) > 0


def _cell_edge(cell: QTextTableCell) -> float:
    return cell.format().toTableCellFormat().leftBorder()
