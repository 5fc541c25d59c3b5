"""A publication made ready for the index: one document a page, so that a hit is a page.

The first page's document stands for the PDF too: it holds the title and the problems, and is committed with the last
pages, so that a PDF is known only when all of it is in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kokemukset_app.core.entry import LANGUAGES, EntryHead, EntryId, EntryType
from kokemukset_app.core.facets import SHOWN, FacetField
from kokemukset_app.core.ports import Analysis
from kokemukset_app.core.publication import Chapter, Publication, page_address
from kokemukset_app.core.publication_problems import publication_problems
from kokemukset_app.core.text import normal, title_order
from kokemukset_app.index.document import (
    HEADING_MARK,
    Document,
    FormTable,
    WordCounter,
    date_number,
    facet_values,
)
from kokemukset_app.index.head_record import head_to_json
from kokemukset_app.index.schema import Area
from kokemukset_app.index.string_table import encode

_SURE_LANGUAGE = 400
"""Characters: a page with fewer is read in the language of its PDF."""


@dataclass(frozen=True, slots=True)
class PageDraft:
    """A page cut into words that are still to be analysed."""

    publication: Publication
    head: EntryHead
    page: int
    chapter: str
    text: str
    lang: str
    heading: tuple[str, ...] = ()
    body: tuple[str, ...] = ()

    def emptied(self) -> PageDraft:
        """Give the page without its text, which could not be analysed."""
        return replace(self, chapter="", text="", heading=(), body=())


def draft_pages(
    publication: Publication, analysis: Analysis, guess_lang: Callable[[str, str], str]
) -> Iterator[PageDraft]:
    """Cut a PDF into pages and words, the first page last."""
    head = publication_head(publication)
    pages = publication.text.pages or ("",)
    chapters = _chapter_of_page(publication.text.chapters, len(pages))
    for page in range(len(pages), 0, -1):
        chapter = chapters[page - 1]
        text = normal(pages[page - 1]).replace(HEADING_MARK, " ")
        lang = guess_lang(text, head.lang) if len(text) >= _SURE_LANGUAGE else head.lang
        heading, body = _cut(analysis, chapter), _cut(analysis, text)
        yield PageDraft(publication, head, page, chapter, text, lang, heading, body)


def words_of(drafts: Sequence[PageDraft]) -> dict[str, set[str]]:
    """Give the words of some pages by language."""
    words: dict[str, set[str]] = {}
    for draft in drafts:
        words.setdefault(draft.lang, set()).update(draft.heading, draft.body)
    return words


def publication_head(publication: Publication) -> EntryHead:
    """Give what lists show of a PDF; its path is its id."""
    text = publication.text
    year = int(text.created[:4]) if text.created else None
    return EntryHead(
        id=EntryId(publication.path),
        path=publication.path,
        type=EntryType.PUBLICATION,
        title=text.title,
        lang=publication.lang,
        years=(year,) if year else (),
        created=text.created,
    )


def document_of_page(draft: PageDraft, forms: FormTable) -> Document:
    """Analyse a page; raises whatever the analysis raises."""
    publication, head, page, is_first = draft.publication, draft.head, draft.page, draft.page == 1
    words = WordCounter(forms)
    names = [(head.title, head.lang), (publication.text.author, head.lang)] if is_first else []
    for area, pieces in (
        (Area.TITLE, [(_cut(forms.analysis, text), lang) for text, lang in names]),
        (Area.SUMMARY, []),
        (Area.LABEL, []),
        (Area.HEADING, [(draft.heading, draft.lang)] if draft.chapter else []),
        (Area.BODY, [(draft.body, draft.lang)]),
        (Area.ADVICE, []),
    ):
        words.add(pieces)
        words.close(area)
    fingerprint = publication.fingerprint
    return Document(
        path=encode(page_address(publication.path, page, publication.text.label(page))),
        id=encode(head.id),
        head=head_to_json(head),
        text=encode(f"{HEADING_MARK}{draft.chapter}\n{draft.text}" if draft.chapter else draft.text),
        facets={**{field: facet_values(head, field) for field in SHOWN}, FacetField.SOURCE: ()},
        places=words.places,
        area_ends=tuple(words.ends),
        length=words.count,
        date=date_number(head.created),
        title_keys=tuple(encode(title_order(head.title)) for _ in LANGUAGES),
        links=(),
        problems=publication_problems(publication) if is_first else (),
        fingerprint=(fingerprint.size, fingerprint.mtime_ns, fingerprint.digest),
    )


def _cut(analysis: Analysis, text: str) -> tuple[str, ...]:
    return tuple(token.text for token in analysis.tokens(text))


def _chapter_of_page(chapters: tuple[Chapter, ...], count: int) -> list[str]:
    """Name for each page the chapter that begins on it or last began before it."""
    first: dict[int, str] = {}
    for chapter in chapters:
        if 0 < chapter.page <= count:
            first.setdefault(chapter.page, normal(chapter.title).replace(HEADING_MARK, " ").replace("\n", " "))
    found: list[str] = []
    for page in range(1, count + 1):
        found.append(first.get(page, found[-1] if found else ""))
    return found
