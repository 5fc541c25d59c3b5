"""The words for core's codes in the language of the screen: facets, kinds, statuses, dates, numbers."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from kokemukset_app.core.entry import LANGUAGES, EntryType, Status
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.query import Breadth, Note, Sort
from kokemukset_app.core.results import Hit, VariantKind, Why
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.wording.notes import note_text

NO_BREAK = "\u00a0"
# "text in an enum" raises on Python 3.11.
_TYPE_CODES = frozenset(kind.value for kind in EntryType)
_STATUS_CODES = frozenset(status.value for status in Status)
_CONTROLLED = frozenset({"type", "status", "outcome", "theme", "city", "phase"})

_FACETS = {
    FacetField.TYPE: QT_TRANSLATE_NOOP("Labels", "Kind"),
    FacetField.CITY: QT_TRANSLATE_NOOP("Labels", "City"),
    FacetField.THEME: QT_TRANSLATE_NOOP("Labels", "Theme"),
    FacetField.YEAR: QT_TRANSLATE_NOOP("Labels", "Year"),
    FacetField.PHASE: QT_TRANSLATE_NOOP("Labels", "Phase"),
    FacetField.STATUS: QT_TRANSLATE_NOOP("Labels", "Status"),
    FacetField.OUTCOME: QT_TRANSLATE_NOOP("Labels", "Outcome"),
    FacetField.PROJECT: QT_TRANSLATE_NOOP("Labels", "Project"),
    FacetField.TAG: QT_TRANSLATE_NOOP("Labels", "Keyword"),
    FacetField.LANG: QT_TRANSLATE_NOOP("Labels", "Language"),
    FacetField.SOURCE: QT_TRANSLATE_NOOP("Labels", "Source"),
}
_TYPES = {
    EntryType.LESSON: QT_TRANSLATE_NOOP("Labels", "Lesson"),
    EntryType.RESULT: QT_TRANSLATE_NOOP("Labels", "Result"),
    EntryType.PROJECT: QT_TRANSLATE_NOOP("Labels", "Project"),
    EntryType.ARTICLE: QT_TRANSLATE_NOOP("Labels", "Article"),
    EntryType.PUBLICATION: QT_TRANSLATE_NOOP("Labels", "Publication"),
}
_STATUSES = {
    Status.DRAFT: QT_TRANSLATE_NOOP("Labels", "Draft"),
    Status.IN_REVIEW: QT_TRANSLATE_NOOP("Labels", "In review"),
    Status.APPROVED: QT_TRANSLATE_NOOP("Labels", "Approved"),
    Status.OUTDATED: QT_TRANSLATE_NOOP("Labels", "Outdated"),
    Status.ARCHIVED: QT_TRANSLATE_NOOP("Labels", "Archived"),
}
_WHYS = {
    Why.EXACT: QT_TRANSLATE_NOOP("Labels", "exact form"),
    Why.INFLECTION: QT_TRANSLATE_NOOP("Labels", "inflected form"),
    Why.COMPOUND_PART: QT_TRANSLATE_NOOP("Labels", "part of a compound"),
    Why.SYNONYM: QT_TRANSLATE_NOOP("Labels", "synonym"),
    Why.TRANSLATION: QT_TRANSLATE_NOOP("Labels", "translation"),
    Why.TYPO: QT_TRANSLATE_NOOP("Labels", "close spelling"),
    Why.PREFIX: QT_TRANSLATE_NOOP("Labels", "beginning of a word"),
}
_BREADTHS = {
    Breadth.EXACT: QT_TRANSLATE_NOOP("Labels", "exactly"),
    Breadth.INFLECTIONS: QT_TRANSLATE_NOOP("Labels", "inflections"),
    Breadth.PARTS: QT_TRANSLATE_NOOP("Labels", "word parts"),
    Breadth.SIMILAR: QT_TRANSLATE_NOOP("Labels", "alike"),
}
_SORTS = {
    Sort.RELEVANCE: QT_TRANSLATE_NOOP("Labels", "Relevance"),
    Sort.NEWEST: QT_TRANSLATE_NOOP("Labels", "Newest"),
    Sort.TITLE: QT_TRANSLATE_NOOP("Labels", "Title"),
}
_VARIANTS = {
    VariantKind.WIDER: QT_TRANSLATE_NOOP("Labels", "Search for what is alike too"),
    VariantKind.WITHOUT_SELECTION: QT_TRANSLATE_NOOP("Labels", "Without the filters"),
    VariantKind.PARTS: QT_TRANSLATE_NOOP("Labels", "Compounds in parts"),
    VariantKind.PREFIXES: QT_TRANSLATE_NOOP("Labels", "The beginning of the word is enough"),
    VariantKind.ANY_WORD: QT_TRANSLATE_NOOP("Labels", "Any of the words"),
    VariantKind.WITHOUT_WORD: QT_TRANSLATE_NOOP("Labels", "Without one word"),
}
_LANGUAGES = {
    "fi": QT_TRANSLATE_NOOP("Labels", "Finnish"),
    "sv": QT_TRANSLATE_NOOP("Labels", "Swedish"),
    "en": QT_TRANSLATE_NOOP("Labels", "English"),
}


class Labels:
    """Word core's codes in one language. Made anew when the language or the vocabulary changes. GUI thread only."""

    def __init__(self, vocabulary: Vocabulary, lang: str = "fi") -> None:
        self._vocabulary = vocabulary
        self.seal = vocabulary.seal
        self.lang = lang
        self._locale = QLocale({"fi": "fi_FI", "sv": "sv_FI"}.get(lang, "en_GB"))

    def facet_title(self, field: FacetField) -> str:
        """Give the heading of a facet."""
        return _worded(_FACETS[field])

    def facet_value(self, field: FacetField, value: str) -> str:
        """Give the words of a facet's value; a project's and a tag's are the value itself."""
        if field is FacetField.TYPE and value in _TYPE_CODES:
            return self.type(EntryType(value))
        if field is FacetField.STATUS and value in _STATUS_CODES:
            return self.status(Status(value))
        if field is FacetField.LANG:
            return self.language(value)
        return self._vocabulary.label(field.value, value, self.lang) if field.value in _CONTROLLED else value

    def value_order(self, field: FacetField) -> tuple[str, ...]:
        """List the values of a facet that has an order of its own; empty where counts give the order."""
        if field is FacetField.TYPE:
            return tuple(EntryType)
        if field is FacetField.STATUS:
            return tuple(Status)
        if field is FacetField.LANG:
            return LANGUAGES
        if field in (FacetField.PHASE, FacetField.OUTCOME):
            return tuple(term.code for term in self._vocabulary.terms(field.value))
        return ()

    def type(self, kind: EntryType) -> str:
        """Give the name of a kind of entry."""
        term = self._vocabulary.term("type", kind.value)
        return term.label(self.lang) if term else _worded(_TYPES[kind])

    def status(self, status: Status) -> str:
        """Give the name of a status."""
        term = self._vocabulary.term("status", status.value)
        return term.label(self.lang) if term else _worded(_STATUSES[status])

    def outcome(self, code: str) -> str:
        """Give the words of an outcome."""
        return self._vocabulary.label("outcome", code, self.lang)

    def term(self, field_name: str, code: str) -> str:
        """Give the words of a code of any controlled field (evidence_level, fund, kind, relation …)."""
        return self._vocabulary.label(field_name, code, self.lang)

    def theme(self, code: str) -> str:
        """Give the name of a subject theme."""
        return self._vocabulary.label("theme", code, self.lang)

    def city(self, code: str) -> str:
        """Give the name of a city."""
        return self._vocabulary.label("city", code, self.lang)

    def cities(self, codes: tuple[str, ...]) -> str:
        """Name the cities, joined by commas."""
        return ", ".join(self.city(code) for code in codes)

    def city_count(self, count: int) -> str:
        """Tell how many cities there are, where naming them would be a list."""
        return self.tr("%n cities", "", count)

    def language(self, code: str) -> str:
        """Give the name of a language; the code itself where it is not one of ours."""
        return _worded(_LANGUAGES[code]) if code in _LANGUAGES else code

    def why(self, why: Why) -> str:
        """Tell in a word or two how a hit was found."""
        return _worded(_WHYS[why])

    def missing(self, words: Sequence[str]) -> str:
        """Tell which of the typed words an entry lacks."""
        return self.tr("without: {0}").format(", ".join(words))

    def breadth(self, breadth: Breadth) -> str:
        """Name a step of breadth."""
        return _worded(_BREADTHS[breadth])

    def sort(self, sort: Sort) -> str:
        """Name an order of hits."""
        return _worded(_SORTS[sort])

    def variant(self, kind: VariantKind) -> str:
        """Name a way to loosen a search."""
        return _worded(_VARIANTS[kind])

    def note(self, note: Note) -> str:
        """Word a remark about a query."""
        return note_text(note, QCoreApplication.translate)

    def theme_hue(self, code: str) -> float:
        """Give the hue of a theme: the vocabulary's, else one that stays the same for the same code."""
        term = self._vocabulary.term("theme", code)
        if term is not None and term.hue is not None:
            return term.hue
        return float(zlib.crc32(code.encode()) % 360)

    def number(self, value: int) -> str:
        """Write a whole number with groups that no line break can split."""
        grouped = f"{value:,}"
        return grouped if self.lang == "en" else grouped.replace(",", NO_BREAK).replace("-", "\u2212")

    def date(self, iso: str) -> str:
        """Write an ISO date as exact as it is: `2026-11-24` → 24.11.2026, `2026-11` → 11/2026, `2026` → 2026."""
        parts = iso[:10].split("-")
        if not all(part.isdecimal() for part in parts) or len(parts) > 3:
            return iso
        if len(parts) == 1:
            return iso
        month = int(parts[1])
        if not 1 <= month <= 12:
            return iso
        if len(parts) == 2:
            return f"{self._month(month)}{NO_BREAK}{parts[0]}" if self.lang == "en" else f"{month}/{parts[0]}"
        day = int(parts[2])
        if self.lang == "en":
            return f"{day}{NO_BREAK}{self._month(month)}{NO_BREAK}{parts[0]}"
        return f"{day}.{month}.{parts[0]}"

    def day(self, iso: str, today: date) -> str:
        """Write a date near today in a word (today, yesterday), in this year without the year, else whole."""
        try:
            then = date.fromisoformat(iso)
        except ValueError:
            return self.date(iso)
        if then == today:
            return QCoreApplication.translate("Labels", "today")
        if (today - then).days == 1:
            return QCoreApplication.translate("Labels", "yesterday")
        if then.year == today.year:
            return (
                f"{then.day}{NO_BREAK}{self._month(then.month)}" if self.lang == "en" else f"{then.day}.{then.month}."
            )
        return self.date(iso)

    def years(self, years: tuple[int, ...]) -> str:
        """Write years: `2017`, `2017–2019` (first and last)."""
        if not years:
            return ""
        first, last = min(years), max(years)
        return str(first) if first == last else f"{first}\u2013{last}"

    def pages(self, hit: Hit) -> list[str]:
        """Give the page of a hit in a publication, with how many others have it too, in ever shorter forms."""
        page = self.tr("p. {0}").format(hit.page_label or hit.page)
        more = len(hit.pages) - 1
        year = [str(hit.head.year)] if hit.head.year is not None else []
        if more < 1:
            return [" · ".join([page, *year]), page]
        others = self.tr("+ %n pages", "", more)
        return [" · ".join([page, others, *year]), f"{page} · {others}", f"{page} +{more}", page]

    def tr(self, source: str, comment: str = "", count: int = -1) -> str:
        """Translate as a QObject does: only in calls of this name does lupdate see plural forms."""
        return QCoreApplication.translate("Labels", source, comment, count)

    def _month(self, month: int) -> str:
        return self._locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat)


def _worded(source: object) -> str:
    # QT_TRANSLATE_NOOP is typed as object, though it hands back its text.
    return QCoreApplication.translate("Labels", str(source))
