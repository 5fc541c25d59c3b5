"""Shows made of a selection: entries read, guarded and set as slides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from kokemukset_app.core.basket import MAX_ITEMS
from kokemukset_app.core.brand import Brand, dressed
from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.entry import Entry, EntryId
from kokemukset_app.core.errors import EntryMissing
from kokemukset_app.core.library_info import CollectionItem
from kokemukset_app.core.papers import PaperItem
from kokemukset_app.core.privacy import without_contacts
from kokemukset_app.core.projector_guard import for_others, reason_to_hold
from kokemukset_app.core.publication import page_link
from kokemukset_app.core.results import Hit
from kokemukset_app.core.slide_flow import Typesetter
from kokemukset_app.core.slide_parts import ADVICE, LESSON, texts
from kokemukset_app.core.slide_rules import EntryWords, SlideMaker
from kokemukset_app.core.slide_source import SlideSource, slide_source
from kokemukset_app.core.slides import (
    Deck,
    Held,
    Remark,
    RemarkKind,
    Ruler,
    ShowItem,
    ShowOptions,
    Slide,
    SlideKind,
    Split,
)
from kokemukset_app.core.text import fold
from kokemukset_app.services.entry_service import EntryService
from kokemukset_app.services.library_service import LibraryService
from kokemukset_app.services.search_service import Asked, SearchService


@dataclass(frozen=True, slots=True)
class Selection:
    """What is to be shown: a collection, the basket, a result or one entry; `lang` is that of the words around."""

    title: str
    items: tuple[CollectionItem, ...]
    lang: str = "fi"
    description: str = ""
    has_cover: bool = True
    asked: Asked | None = None
    """What is to be asked for the items, where only the first hits have been read so far."""


def items_of(hits: Iterable[Hit]) -> tuple[CollectionItem, ...]:
    """Give hits as items of a show: entries, and pages of publications."""
    return tuple(
        CollectionItem(heading=hit.head.title, file=hit.head.path, page=hit.page)
        if hit.page
        else CollectionItem(hit.head.id)
        for hit in hits
    )


def with_all_hits(selection: Selection, search: SearchService, cancel: CancelToken) -> Selection:
    """Read the rest of a result, at most `MAX_ITEMS`; a selection that has all its items is given back as it is."""
    if selection.asked is None:
        return selection
    asked = replace(selection.asked, offset=0, limit=MAX_ITEMS, is_live=False)
    found = search.search(search.read(asked), cancel)
    return replace(selection, items=items_of(found.hits), asked=None)


def page_name(item: CollectionItem) -> str:
    """Name a page of a publication: its title (the file's name where it has none) and the page."""
    return f"{item.heading or item.file.rsplit('/', 1)[-1]} · {max(1, item.page)}"


@dataclass(slots=True)
class _Making:
    slides: list[Slide] = field(default_factory=list[Slide])
    items: list[ShowItem] = field(default_factory=list[ShowItem])
    splits: list[Split] = field(default_factory=list[Split])
    held: list[Held] = field(default_factory=list[Held])
    remarks: list[Remark] = field(default_factory=list[Remark])


class ShowService:
    """Makes decks. Reads files, so never on the GUI thread; one call at a time."""

    def __init__(self, entries: EntryService, library: LibraryService) -> None:
        self._entries, self._library = entries, library

    def prepare(
        self,
        selection: Selection,
        options: ShowOptions,
        ruler: Ruler,
        has_picture: Callable[[str], bool],
        cancel: CancelToken = NEVER,
    ) -> Deck:
        """Make the slides of a selection. An entry that has gone, or is held, leaves a remark and no slide."""
        made = _Making()
        maker = SlideMaker(Typesetter(ruler), options.stage, has_picture)
        if selection.has_cover:
            cover = maker.divider(SlideKind.COVER, selection.title, selection.description)
            self._take(made, cover, ShowItem(selection.title, None))
        for item in selection.items:
            cancel.check()
            if item.is_page:
                self._page(made, maker, item)
            elif item.is_picture:
                self._picture(made, maker, item)
            elif item.entry is None:
                slides = maker.divider(SlideKind.DIVIDER, item.heading)
                self._take(made, slides, ShowItem(item.heading, None, item.note, item.minutes))
            else:
                self._entry(made, maker, item.entry, item, options)
        if not any(slide.entry or slide.pictures for slide in made.slides):
            made.remarks.append(Remark(RemarkKind.NOTHING_TO_SHOW))
        brand = self.brand(options.city)
        if brand.logo and not has_picture(brand.logo):
            made.remarks.append(Remark(RemarkKind.PICTURE_LEFT_OUT, None, brand.logo[:120]))
            brand = replace(brand, logo="")
        return Deck(
            selection.title,
            selection.lang,
            options.ratio,
            options.size,
            dressed(made.slides, options.stage, brand),
            tuple(made.items),
            tuple(made.splits),
            tuple(made.held),
            tuple(made.remarks),
            selection.description,
            brand.accent,
        )

    def brand(self, city: str) -> Brand:
        """Give the look of a city, by its code; what it does not say, and without one all, is the library's own."""
        info, term = self._library.info(), self._library.vocabulary().term("city", city)
        own = Brand(info.accent, info.logo)
        return own if term is None else Brand(term.accent or own.accent, term.logo or own.logo)

    def cities_with_look(self, lang: str) -> tuple[tuple[str, str], ...]:
        """List the cities that have a look of their own: code and name."""
        terms = self._library.vocabulary().terms("city")
        return tuple((term.code, term.label(lang)) for term in terms if term.accent or term.logo)

    def paper_items(
        self,
        selection: Selection,
        options: ShowOptions,
        shape_of: Callable[[str], float] = lambda _path: 0.0,
        cancel: CancelToken = NEVER,
    ) -> tuple[tuple[PaperItem, ...], tuple[Held, ...], tuple[Remark, ...]]:
        """Read a selection for paper, in the order and under the guard of the show; gives what was kept out too.

        `shape_of` gives the width of a picture by its height, 0 where it cannot be shown.
        """
        made = _Making()
        items: list[PaperItem] = []
        for item in selection.items:
            cancel.check()
            if item.is_heading:
                items.append(PaperItem(item.heading))
            elif item.entry is None:
                items += self._paper_picture(made, item, shape_of)
            elif (guarded := self._guarded(made, item.entry, options)) is not None:
                items.append(self._paper_item(*guarded))
        if not any(item.entry or item.picture for item in items):
            made.remarks.append(Remark(RemarkKind.NOTHING_TO_SHOW))
        return tuple(items), tuple(made.held), tuple(made.remarks)

    def _paper_picture(
        self, made: _Making, item: CollectionItem, shape_of: Callable[[str], float]
    ) -> tuple[PaperItem, ...]:
        name = page_name(item) if item.is_page else item.heading
        path = page_link(item.file, max(1, item.page)) if item.is_page else item.file
        shape = shape_of(path)
        if shape <= 0:
            made.remarks.append(Remark(RemarkKind.PICTURE_LEFT_OUT, None, (name or item.file)[:120]))
            return (PaperItem(name),) if item.is_page else ()
        source = item.file.rsplit("/", 1)[-1] if item.is_page else without_contacts(item.source)
        return (PaperItem(without_contacts(name), sources=(source,) if source else (), picture=path, shape=shape),)

    def _paper_item(self, entry: Entry, source: SlideSource) -> PaperItem:
        def found(names: frozenset[str]) -> tuple[str, tuple[str, ...]]:
            section = next((s for s in source.sections if fold(s.heading) in names), None)
            if section is None:
                return "", ()
            marked = (f"{b.marker} {b.text}".strip() for b in texts(section.blocks))
            return section.heading, tuple(text for text in marked if text)

        lesson_heading, lesson = found(LESSON)
        advice_heading, advice = found(ADVICE)
        named = tuple(s.title or s.file or s.url for s in entry.sources)
        return PaperItem(
            title=entry.head.title,
            entry=entry.id,
            above=self.entry_words(entry).above,
            lesson_heading=lesson_heading,
            lesson=lesson or tuple(t for t in (entry.head.summary,) if t),
            advice_heading=advice_heading,
            advice=advice,
            sources=tuple(text for text in named if text),
        )

    def entry_words(self, entry: Entry) -> EntryWords:
        """Word what stands around an entry's slides: kind, theme, city; projects, years, evidence, source."""
        head, vocabulary = entry.head, self._library.vocabulary()

        def label(name: str, code: str) -> str:
            return vocabulary.label(name, code, head.lang)

        above = [label("type", head.type.value), *(label("theme", t) for t in head.themes[:1])]
        above += [label("city", city) for city in head.cities]
        projects = [self._title_of_id(project) for project in head.projects]
        years = f"{min(head.years)}–{max(head.years)}" if len(set(head.years)) > 1 else "".join(map(str, head.years))
        named = [title for title in projects if title]
        below = [f"{named[0]} {years}".strip(), *named[1:]] if named else [years]
        if entry.evidence_level:
            below.append(label("evidence_level", entry.evidence_level).lower())
        below += [source.title for source in entry.sources[:1]]
        return EntryWords(tuple(p for p in above if p), tuple(p for p in below if p))

    def read(self, entry_id: EntryId) -> Entry | None:
        """Read an entry; None where it has gone."""
        try:
            return self._entries.read(entry_id)
        except EntryMissing:
            return None

    def _entry(
        self, made: _Making, maker: SlideMaker, entry_id: EntryId, item: CollectionItem, options: ShowOptions
    ) -> None:
        guarded = self._guarded(made, entry_id, options)
        if guarded is None:
            return
        entry, source = guarded
        found = maker.entry(entry, source, self.entry_words(entry))
        made.remarks += found.remarks
        made.splits += found.splits
        self._take(made, found.slides, ShowItem(entry.head.title, entry.id, item.note, item.minutes))

    def _page(self, made: _Making, maker: SlideMaker, item: CollectionItem) -> None:
        name = page_name(item)
        slides = maker.framed.page(page_link(item.file, max(1, item.page)), name)
        if not slides:
            made.remarks.append(Remark(RemarkKind.PICTURE_LEFT_OUT, None, name[:120]))
            return
        self._take(made, slides, ShowItem(name, None, item.note, item.minutes))

    def _picture(self, made: _Making, maker: SlideMaker, item: CollectionItem) -> None:
        title, source = without_contacts(item.heading), without_contacts(item.source)
        slides = maker.framed.picture(item.file, title, source)
        if not slides:
            made.remarks.append(Remark(RemarkKind.PICTURE_LEFT_OUT, None, (item.heading or item.file)[:120]))
            return
        self._take(made, slides, ShowItem(item.heading or item.file, None, item.note, item.minutes))

    def _guarded(self, made: _Making, entry_id: EntryId, options: ShowOptions) -> tuple[Entry, SlideSource] | None:
        """Read an entry without what is not for an audience; None where it has gone or is held."""
        entry = self.read(entry_id)
        if entry is None:
            made.remarks.append(Remark(RemarkKind.ENTRY_MISSING, entry_id, str(entry_id)))
            return None
        reason = reason_to_hold(entry.head)
        if reason is not None:
            made.held.append(Held(entry.id, entry.head.title, reason))
            if entry.id not in options.allowed:
                return None
        source = slide_source(entry.body, lambda target: self._title_of(target, entry.path, options.allowed))
        if source.has_contacts:
            made.remarks.append(Remark(RemarkKind.CONTACT_LEFT_OUT, entry.id))
        made.remarks += [Remark(RemarkKind.INTERNAL_LEFT_OUT, entry.id, heading) for heading in source.internal]
        return for_others(entry), source

    def _take(self, made: _Making, slides: Sequence[Slide], item: ShowItem) -> None:
        number = len(made.items)
        made.items.append(item)
        for slide in slides:
            notes = "\n".join(text for text in (item.note, slide.notes) if text)
            made.slides.append(replace(slide, item=number, notes=notes))

    def _title_of(self, target: str, base: str, allowed: frozenset[EntryId]) -> str | None:
        """Name the entry that a link means; one that is held is not even named."""
        head = self._library.resolve_target(target, base)
        if head is None:
            return target
        return head.title if reason_to_hold(head) is None or head.id in allowed else None

    def _title_of_id(self, entry_id: EntryId) -> str:
        head = self._library.head(entry_id)
        return head.title if head is not None and reason_to_hold(head) is None else ""
