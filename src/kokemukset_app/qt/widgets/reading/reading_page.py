"""An entry as one page: what it is, what it says, where it comes from and what stands beside it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Sequence
from typing import TypeVar
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF

from kokemukset_app.core.entry import Attachment, Entry, EntryHead, Source
from kokemukset_app.core.ports import RenderedBody, RenderedPage
from kokemukset_app.core.results import RelatedEntry, SimilarEntry
from kokemukset_app.core.text import fold, slug
from kokemukset_app.qt.runtime.icons import status_icon
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.widgets.reading.page_content import PageContent, PageDocument, PageSection
from kokemukset_app.qt.widgets.reading.page_facts import Fact, Facts, domain, entry_href, is_outside, shown
from kokemukset_app.qt.widgets.reading.page_figures import NAME as FIGURES
from kokemukset_app.qt.widgets.reading.page_figures import Figures
from kokemukset_app.qt.widgets.reading.page_style import PageStyle
from kokemukset_app.qt.widgets.reading.page_subset import Subset
from kokemukset_app.qt.widgets.reading.page_tree import Element, parse, quoted, write, write_inner

QUIET = "k-quiet"
"""The anchor of blocks in which matches are not lit."""
TOP = "k-top"
LESSON = "k-lesson"
MORE = "more:"
MAX_ROWS = 12
MAX_HTML = 600_000
"""Characters of a body that are shown; a Qt document of more is laid out too slowly to be of use."""

_ICON = "<img src='icon:{name}/{role}' width='{px}' height='{px}'{style}>"
_TABLE = "<table width='100%' cellspacing='0' cellpadding='0'>"
_COLUMNS = {3: (40, 34, 26), 2: (54, 46), 1: (100,)}
_Item = TypeVar("_Item")
translate = QCoreApplication.translate


class ReadingPageBuilder:
    """Build pages in one look and one language. GUI thread only: it measures fonts and translates.

    `columns` is how many facts stand side by side (1–3), `room` the width of the text in pixels (0: the measure);
    `opened` names the lists that are shown whole.
    """

    def __init__(
        self,
        style: PageStyle,
        labels: Labels,
        *,
        columns: int = 3,
        room: int = 0,
        opened: frozenset[str] = frozenset(),
    ) -> None:
        self._style = style
        self._labels = labels
        self._columns = columns
        self._opened = opened
        self._figures = Figures(style, labels, columns, room or style.measure())
        self._subset = Subset(style)
        self._sections: list[PageSection] = []
        self._aliases: dict[str, str] = {}

    def build(self, content: PageContent) -> PageDocument:
        """Write the whole page of an entry."""
        self._subset = Subset(self._style)
        self._sections, self._aliases = [], {}
        entry = content.entry
        named = {item.id for item in content.related}
        backlinks = [head for head in content.backlinks if head.id not in named]
        named |= {head.id for head in backlinks}
        similar = [item for item in content.similar if item.head.id not in named]
        facts = Facts(self._labels, content.known)
        main = facts.main(entry)
        cut = len(content.page.body.html) > MAX_HTML
        parts = (
            self._kind_line(entry, facts.visibility(entry)),
            self._title(entry.head),
            self._fact_table(main),
            self._figures.table(entry.figures, is_open=FIGURES in self._opened),
            self._boxes(content.page),
            self._body(content.page.body, entry.head, cut=cut),
            self._related(content.related),
            self._rows("backlinks", translate("ReadingPage", "Linked from"), backlinks, self._head_row),
            self._rows("similar", translate("ReadingPage", "Similar entries"), similar, self._similar_row),
            self._rows("sources", translate("ReadingPage", "Sources"), entry.sources, self._source_row),
            self._rows("attachments", translate("ReadingPage", "Attachments"), entry.attachments, self._attachment_row),
            self._details(facts.details(entry, main)),
        )
        return PageDocument(
            html=f"<body>{''.join(parts)}</body>",
            title=entry.head.title_in(self._labels.lang),
            pictures=tuple(self._subset.pictures),
            sections=tuple(self._sections),
            aliases=self._aliases,
            is_cut=cut,
        )

    # The head

    def _kind_line(self, entry: Entry, visibility: str) -> str:
        head, gap = entry.head, "&nbsp;&nbsp;&nbsp; "
        parts = [f"{self._icon(head.type.value)}&nbsp;{shown(self._labels.type(head.type))}"]
        if head.status is not None:
            name, role = status_icon(head.status)
            words = shown(self._labels.status(head.status))
            if entry.approval and entry.approval.date and head.status.value == "approved":
                words += f" {shown(self._labels.date(entry.approval.date))}"
            colour = self._style.hex(role)
            parts.append(f"{self._icon(name, role)}&nbsp;<span style='color: {colour}'>{words}</span>")
        if head.outcome:
            parts.append(shown(self._labels.outcome(head.outcome)))
        if visibility:
            parts.append(f"{self._icon('lock')}&nbsp;{shown(visibility)}")
        return f"<p id='{QUIET}' class='quiet'>{gap.join(parts)}</p>"

    def _title(self, head: EntryHead) -> str:
        lang = self._labels.lang
        title = head.title_in(lang)
        self._sections.append(PageSection(1, title, TOP))
        html = f"<h1 id='{TOP}'>{shown(title)}</h1>"
        if fold(title) != fold(head.title):
            words = translate("ReadingPage", "Original title: {0}").format(head.title)
            html += f"<p class='quiet'>{shown(words)}</p>"
        summary = head.summary_in(lang).strip()
        return html + (f"<p class='lead'>{shown(summary)}</p>" if summary else "")

    def _fact_table(self, facts: Sequence[Fact]) -> str:
        narrow = [fact for fact in facts if not fact.is_wide]
        wide = [fact for fact in facts if fact.is_wide]
        columns = self._columns
        rows = [narrow[at : at + columns] for at in range(0, len(narrow), columns)]
        html = "".join(
            "<tr>"
            + "".join(self._fact(fact, f"width='{_COLUMNS[columns][place]}%'") for place, fact in enumerate(row))
            + "<td></td>" * (columns - len(row))
            + "</tr>"
            for row in rows
        )
        html += "".join(f"<tr>{self._fact(fact, f'colspan={columns!r}')}</tr>" for fact in wide)
        return f"{_TABLE}{html}</table>" if html else ""

    def _fact(self, fact: Fact, attrs: str) -> str:
        gap = self._style.gap
        return (
            f"<td {attrs} valign='top' style='padding: 0 {gap(16)}px {gap(12)}px 0'>"
            f"<p id='{QUIET}' class='label'>{shown(fact.label)}</p>"
            f"<p id='{QUIET}' class='value'>{self._sized_links(fact.html, 'title')}</p></td>"
        )

    # The text

    def _boxes(self, page: RenderedPage) -> str:
        wanted = (
            (page.lesson, page.lesson_heading or translate("ReadingPage", "Lesson"), "callout-lesson"),
            (page.advice, page.advice_heading or translate("ReadingPage", "Recommendation"), "callout-advice"),
        )
        found = [(body, title, role) for body, title, role in wanted if body is not None and body.html.strip()]
        if not found:
            return ""
        names = translate("ReadingPage", "Lesson and recommendation") if len(found) == 2 else found[0][1]
        self._sections.append(PageSection(2, names, LESSON))
        html = ""
        for number, (body, title, role) in enumerate(found):
            inside = self._subset.rewrite(parse(body.html)).children
            anchor = LESSON if number == 0 else f"{LESSON}-{number}"
            self._aliases[slug(title)] = anchor
            html += write(self._subset.callout(title, inside, role, f"{role}-edge", anchor))
        return html

    def _body(self, body: RenderedBody, head: EntryHead, *, cut: bool) -> str:
        root = parse(body.html[: body.html.rfind("<", 0, MAX_HTML)] if cut else body.html)
        dropped = _drop_title(root, {fold(head.title), fold(head.title_in(self._labels.lang))})
        has_top = any(element.tag == "h1" for element in root.walk())
        shift = 1 if has_top else 0
        if shift:
            for element in root.walk():
                if len(element.tag) == 2 and element.tag[0] == "h" and element.tag[1] in "12345":
                    element.tag = f"h{int(element.tag[1]) + 1}"
        self._sections += [
            PageSection(min(6, item.level + shift), item.text, item.anchor)
            for item in body.outline
            if item.text and item.anchor != dropped
        ]
        html = write_inner(self._subset.rewrite(root))
        if cut:
            words = translate(
                "ReadingPage",
                "This text is very long: only its beginning is shown here. The whole of it is in the file {0}.",
            )
            html += f"<p class='quiet'>{shown(words.format(head.path))}</p>"
        return html

    # What stands beside it

    def _related(self, related: Sequence[RelatedEntry]) -> str:
        if not related:
            return ""
        kinds = [self._kind_words(item.kind) for item in related]
        metrics = QFontMetricsF(self._style.font("title"))
        width = round(max(metrics.horizontalAdvance(words) for words in kinds)) + self._style.gap(20)
        narrow = self._columns == 1
        rows = "".join(
            self._entry_row(
                item.head, str(item.id), before=("" if narrow else kind, width), below=kind if narrow else ""
            )
            for item, kind in zip(related, kinds, strict=True)
        )
        heading = self._heading("related", translate("ReadingPage", "Related"))
        return f"{heading}{_TABLE}{rows}</table>"

    def _kind_words(self, kind: str) -> str:
        words = self._labels.term("relation", kind) if kind else translate("ReadingPage", "see also")
        return words[:1].lower() + words[1:]

    def _rows(self, name: str, title: str, items: Sequence[_Item], row: Callable[[_Item], str]) -> str:
        if not items:
            return ""
        is_open = name in self._opened or len(items) <= MAX_ROWS + 2
        html = "".join(row(item) for item in (items if is_open else items[:MAX_ROWS]))
        if not is_open:
            more = translate("ReadingPage", "Show all {0}").format(self._labels.number(len(items)))
            html += f"<tr><td colspan='2' style='padding: 5px 0'>{self._link(MORE + name, more)}</td></tr>"
        return f"{self._heading(name, title)}{_TABLE}{html}</table>"

    def _heading(self, name: str, title: str) -> str:
        anchor = f"k-{name}"
        self._sections.append(PageSection(2, title, anchor))
        return f"<h2 id='{anchor}'>{shown(title)}</h2>"

    def _entry_row(
        self, head: EntryHead | None, name: str, *, before: tuple[str, int] = ("", 0), below: str = ""
    ) -> str:
        pad = self._style.gap(5)
        cells = ""
        if before[0]:
            colour = self._style.hex("text-muted")
            cells = (
                f"<td width='{before[1]}' valign='top' style='padding: {pad}px 0'>"
                f"<p class='row' style='color: {colour}'>{shown(before[0])}</p></td>"
            )
        icon = self._icon(head.type.value if head else "link", prefix="row")
        cells += (
            f"<td width='{self._style.gap(24)}' valign='top' style='padding: {pad - 3}px 0'>"
            f"<p class='row'>{icon}</p></td><td valign='top' style='padding: {pad}px 0'>"
        )
        if head is None:
            cells += self._link(f"missing:{quote(name, safe='/')}", name, look="missing")
        else:
            cells += self._link(entry_href(head.id), head.title_in(self._labels.lang))
        return f"<tr>{cells}{self._below(below)}</td></tr>"

    def _head_row(self, head: EntryHead) -> str:
        return self._entry_row(head, head.id)

    def _similar_row(self, similar: SimilarEntry) -> str:
        shared = (
            translate("ReadingPage", "In common: {0}").format(", ".join(similar.shared[:6])) if similar.shared else ""
        )
        return self._entry_row(similar.head, similar.head.id, below=shared)

    def _source_row(self, source: Source) -> str:
        outside = source.url if is_outside(source.url) else ""
        page = f"#page={source.page}" if source.page.isdigit() else ""
        file_href = f"file:{quote(source.file, safe='/')}{page}" if source.file else ""
        title = source.title or domain(outside) or posixpath.basename(source.file) or source.url
        link = self._link(outside or file_href, title) if outside or file_href else f"<p class='row'>{shown(title)}</p>"
        notes: list[str] = []
        if outside:
            notes.append(shown(domain(outside)))
            if source.accessed:
                notes.append(shown(translate("ReadingPage", "read {0}").format(self._labels.date(source.accessed))))
        elif source.url:
            notes.append(shown(source.url))
        if source.file:
            name = shown(posixpath.basename(source.file))
            notes.append(f"<a href='{quoted(file_href)}'>{name}</a>" if outside else name)
        if source.page:
            notes.append(shown(translate("ReadingPage", "p. {0}").format(source.page)))
        pad = self._style.gap(5)
        below = self._sized_links(", ".join(notes), "ui")
        note = f"<p class='note'>{below}</p>" if below else ""
        return f"<tr><td style='padding: {pad}px 0'>{link}{note}</td></tr>"

    def _attachment_row(self, attachment: Attachment) -> str:
        pad = self._style.gap(5)
        name = posixpath.basename(attachment.file)
        title = attachment.title or name
        below = self._below(name if attachment.title and attachment.title != name else "")
        link = self._link(f"file:{quote(attachment.file, safe='/')}", title)
        return (
            f"<tr><td width='{self._style.gap(24)}' valign='top' style='padding: {pad - 3}px 0'>"
            f"<p class='row'>{self._icon('attachment', prefix='row')}</p></td>"
            f"<td style='padding: {pad}px 0'>{link}{below}</td></tr>"
        )

    def _details(self, details: Sequence[Fact]) -> str:
        if not details:
            return ""
        metrics = QFontMetricsF(self._style.font("ui"))
        width = round(max(metrics.horizontalAdvance(fact.label) for fact in details)) + self._style.gap(24)
        pad = self._style.gap(3)
        rows = "".join(
            f"<tr><td width='{width}' valign='top' style='padding: {pad}px 0'>"
            f"<p id='{QUIET}' class='note'>{shown(fact.label)}</p></td><td valign='top' style='padding: {pad}px 0'>"
            f"<p id='{QUIET}' class='note' style='color: {self._style.hex('text')}'>"
            f"{self._sized_links(fact.html, 'ui')}</p></td></tr>"
            for fact in details
        )
        heading = self._heading("details", translate("ReadingPage", "About this entry"))
        return f"{heading}{_TABLE}{rows}</table>"

    # Small parts

    def _icon(self, name: str, role: str = "text-muted", prefix: str = "line") -> str:
        # Alone in a cell an icon stands by its middle; beside words by their baseline, drawn a little lower.
        style = "" if prefix == "line" else " style='vertical-align: middle'"
        return _ICON.format(name=f"{prefix}/{name}", role=role, px=self._style.gap(14), style=style)

    def _link(self, href: str, text: str, look: str = "") -> str:
        size = self._style.px("title")
        kind = f" class='{look}'" if look else ""
        return f"<p class='row'><a{kind} href='{quoted(href)}' style='font-size: {size}px'>{shown(text)}</a></p>"

    def _sized_links(self, html: str, size: str) -> str:
        # A link in a cell falls back to the document's font: the size is said again on it.
        return html.replace("<a ", f"<a style='font-size: {self._style.px(size)}px' ")

    def _below(self, text: str) -> str:
        return f"<p class='note'>{shown(text)}</p>" if text else ""


def _drop_title(root: Element, titles: set[str]) -> str:
    """Take the body's first heading away where it repeats the title; give its anchor."""
    for place, child in enumerate(root.children):
        if isinstance(child, str):
            if child.strip():
                return ""
            continue
        if child.tag == "h1" and fold(child.text()) in titles:
            del root.children[place]
            return child.attrs.get("id", "")
        return ""
    return ""
