"""The JSON shapes of the command line: a contract, so nothing is renamed here."""

from __future__ import annotations

from typing import Any

from kokemukset_app.core.entry import Entry, EntryHead
from kokemukset_app.core.events import IndexReport, PublicationReport
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.links import links_in
from kokemukset_app.core.ports import CheckReport
from kokemukset_app.core.problems import Problem, Severity
from kokemukset_app.core.results import Hit, ResultPage, Snippet
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.services.entry_service import OpenedEntry
from kokemukset_app.services.library_service import LibraryService
from kokemukset_app.wording.catalogue import Translate
from kokemukset_app.wording.problems import problem_text

OPEN_MARK, CLOSE_MARK = "⟦", "⟧"
_LANGUAGE_NAMES = {
    "fi": {"fi": "suomi", "sv": "ruotsi", "en": "englanti"},
    "sv": {"fi": "finska", "sv": "svenska", "en": "engelska"},
    "en": {"fi": "Finnish", "sv": "Swedish", "en": "English"},
}


class FacetLabels:
    """Labels of facet values in one language."""

    def __init__(self, library: LibraryService, lang: str) -> None:
        self._library = library
        self._vocabulary: Vocabulary = library.vocabulary()
        self._lang = lang
        self._titles: dict[str, str] | None = None

    def label(self, field: FacetField, value: str) -> str:
        """Give what the screen calls a value."""
        if field is FacetField.LANG:
            return _LANGUAGE_NAMES[self._lang].get(value, value)
        if field is FacetField.PROJECT:
            if self._titles is None:
                self._titles = {h.id: h.title_in(self._lang) for h in self._library.heads() if h.type == "project"}
            return self._titles.get(value, value)
        return self._vocabulary.label(field.value, value, self._lang)


def marked(snippet: Snippet, before: str, after: str) -> str:
    """Give a snippet's text with marks around the matches."""
    text, parts, at = snippet.text, list[str](), 0
    for span in snippet.spans:
        parts += [text[at : span.start], before, text[span.start : span.end], after]
        at = span.end
    return "".join([*parts, text[at:]])


def search_shape(
    page: ResultPage, interpreted: str, did_you_mean: str | None, labels: FacetLabels
) -> dict[str, object]:
    """Shape the answer of `search`."""
    return {
        "query": page.query.text,
        "interpreted": interpreted,
        "total": page.total,
        "took_ms": round(page.took_ms, 2),
        "hits": [_hit(hit, page.query.lang) for hit in page.hits],
        "facets": {
            field.value: [{"value": c.value, "label": labels.label(field, c.value), "count": c.count} for c in counts]
            for field, counts in page.facets.items()
        },
        "did_you_mean": did_you_mean,
    }


def _hit(hit: Hit, lang: str) -> dict[str, object]:
    head = hit.head
    known = _head(head)
    first = ("id", "type", "title", "summary", "path")
    return {
        **{name: known[name] for name in first},
        "title": head.title_in(lang),
        "summary": head.summary_in(lang),
        "score": round(hit.score, 6),
        **{name: value for name, value in known.items() if name not in first},
        "snippet": marked(hit.snippet, OPEN_MARK, CLOSE_MARK),
        "matches": list(hit.matches),
        "why": [w.value for w in hit.why],
        "page": hit.page or None,
        **({"page_label": hit.page_label or str(hit.page), "pages": list(hit.pages)} if hit.page else {}),
    }


def _head(head: EntryHead) -> dict[str, object]:
    return {
        "id": head.id,
        "type": head.type.value,
        "title": head.title,
        "summary": head.summary,
        "path": head.path,
        "status": head.status.value if head.status else None,
        "lang": head.lang,
        "cities": list(head.cities),
        "themes": list(head.themes),
        "projects": list(head.projects),
        "year": head.year,
    }


def entry_shape(opened: OpenedEntry, library: LibraryService) -> dict[str, object]:
    """Shape the answer of `show`: the entry's fields, then what is around it."""
    entry = opened.entry
    links: list[dict[str, object]] = []
    for link in links_in(entry.body):
        head = library.resolve_target(link.target, entry.path)
        links.append({"target": link.target, "id": head.id if head else None, "title": head.title if head else None})
    return {
        **dict(entry.fields),
        **_head(entry.head),
        **_more_fields(entry),
        "body": entry.body,
        "links": links,
        "backlinks": [_short(h) for h in opened.backlinks],
        "related": [{"id": r.id, "kind": r.kind, "title": r.head.title if r.head else None} for r in opened.related],
    }


def _more_fields(entry: Entry) -> dict[str, object]:
    return {
        "tags": list(entry.head.tags),
        "phase": list(entry.head.phases),
        "outcome": entry.head.outcome or None,
        "created": entry.head.created or None,
        "updated": entry.head.updated or None,
        "visibility": entry.head.visibility.value,
    }


def _short(head: EntryHead) -> dict[str, object]:
    return {"id": head.id, "title": head.title, "type": head.type.value}


def index_shape(report: IndexReport, pdfs: PublicationReport) -> dict[str, object]:
    """Shape the answer of `index`; PDFs are spoken of only where there are any."""
    shape: dict[str, object] = {
        "entries": report.entries,
        "added": report.added,
        "updated": report.updated,
        "removed": report.removed,
        "unchanged": report.unchanged,
        "problems": report.problems,
        "seconds": round(report.seconds, 3),
    }
    if pdfs.known or pdfs.removed:
        shape["publications"] = {
            "known": pdfs.known,
            "read": pdfs.publications,
            "pages": pdfs.pages,
            "removed": pdfs.removed,
            "seconds": round(pdfs.seconds, 3),
        }
    return shape


def check_shape(report: CheckReport, translate: Translate) -> dict[str, object]:
    """Shape the answer of `check`."""
    by_severity: dict[Severity, list[dict[str, Any]]] = {Severity.ERROR: [], Severity.WARNING: []}
    for problem in report.problems:
        by_severity[problem.severity].append(_problem(problem, translate))
    return {
        "entries": report.entries,
        "errors": by_severity[Severity.ERROR],
        "warnings": by_severity[Severity.WARNING],
    }


def _problem(problem: Problem, translate: Translate) -> dict[str, Any]:
    return {
        "path": problem.path,
        "line": problem.line,
        "code": problem.code.value,
        "message": problem_text(problem, translate),
    }
