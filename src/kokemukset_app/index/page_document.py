"""A publication made ready for the index: one document a page, so that a hit is a page.

The first page's document stands for the PDF too: it holds the title and the problems, and is committed with the last
pages, so that a PDF is known only when all of it is in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kokemukset_app.core.entry import LANGUAGES, EntryHead, EntryId, EntryType
from kokemukset_app.core.facets import SHOWN, FacetField
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


def make_pages(publication: Publication, forms: FormTable, guess_lang: Callable[[str, str], str]) -> Iterator[Document]:
    """Analyse a PDF page by page, the first page last; raises whatever the analysis raises."""
    head = publication_head(publication)
    chapters = _chapter_of_page(publication.text.chapters, len(publication.text.pages))
    for page in range(len(publication.text.pages), 0, -1):
        text = normal(publication.text.pages[page - 1]).replace(HEADING_MARK, " ")
        lang = guess_lang(text, head.lang) if len(text) >= _SURE_LANGUAGE else head.lang
        yield _document(publication, head, page, forms, (chapters[page - 1], text, lang))
    if not publication.text.pages:
        yield _document(publication, head, 1, forms, ("", "", head.lang))


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


def _document(
    publication: Publication, head: EntryHead, page: int, forms: FormTable, content: tuple[str, str, str]
) -> Document:
    chapter, text, lang = content
    is_first = page == 1
    words = WordCounter(forms)
    names = [(head.title, head.lang), (publication.text.author, head.lang)] if is_first else []
    for area, pieces in (
        (Area.TITLE, names),
        (Area.SUMMARY, []),
        (Area.LABEL, []),
        (Area.HEADING, [(chapter, lang)] if chapter else []),
        (Area.BODY, [(text, lang)]),
        (Area.ADVICE, []),
    ):
        words.add(_cut(forms, pieces))
        words.close(area)
    fingerprint = publication.fingerprint
    return Document(
        path=encode(page_address(publication.path, page, publication.text.label(page))),
        id=encode(head.id),
        head=head_to_json(head),
        text=encode(f"{HEADING_MARK}{chapter}\n{text}" if chapter else text),
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


def _cut(forms: FormTable, pieces: list[tuple[str, str]]) -> list[tuple[tuple[str, ...], str]]:
    """Cut texts into words, each with its language."""
    tokens = forms.analysis.tokens
    return [(tuple(token.text for token in tokens(text)), lang) for text, lang in pieces]


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
