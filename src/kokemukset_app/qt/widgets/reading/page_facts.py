"""The few facts under a title, and the details at the foot: chosen by kind, worded, escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast
from urllib.parse import quote, urlsplit

from PySide6.QtCore import QCoreApplication

from kokemukset_app.core.entry import Entry, EntryHead, EntryId, EntryType, Visibility
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.widgets.reading.page_subset import settle_text
from kokemukset_app.qt.widgets.reading.page_tree import clean, quoted

MAX_FACTS = 6
MAX_PROJECT_FACTS = 9
WIDE_FROM = 84
_MAX_FOREIGN = 60
translate = QCoreApplication.translate
_KEYS = (
    "id type title summary lang language translations status outcome themes theme tags tag keywords cities city"
    " projects project phase phases evidence_level sources source attachments related owner contact visibility created"
    " updated date modified approved review_by review_log adopted code fund start end lead partners budget_eur url kind"
    " figures titles summaries year years aliases cssclass cssclasses publish layout permalink"
)
_KNOWN_KEYS = frozenset(_KEYS.split())


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value as HTML; `length` is the value's length in characters, for choosing its place."""

    label: str
    html: str
    length: int

    @property
    def is_wide(self) -> bool:
        """Tell whether the value needs a row of its own."""
        return self.length > WIDE_FROM


def shown(text: object) -> str:
    """Set a value for reading and escape it."""
    return quoted(settle_text(clean(str(text)))).strip()


def entry_href(entry_id: EntryId) -> str:
    """Write the address of an entry, as the renderer does."""
    return f"entry:{quote(entry_id, safe='/')}"


def is_outside(url: str) -> bool:
    """Tell whether an address is one that a browser opens."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.netloc)


def domain(url: str) -> str:
    """Give the site of an address, without `www.`."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


class Facts:
    """Choose and word the facts of entries. GUI thread only (it translates)."""

    def __init__(self, labels: Labels, known: Mapping[EntryId, EntryHead]) -> None:
        self._labels = labels
        self._known = known

    def main(self, entry: Entry) -> tuple[Fact, ...]:
        """Give the facts under the title, at most six (nine for a project), wide ones last."""
        match entry.head.type:
            case EntryType.PROJECT:
                found, limit = self._of_project(entry), MAX_PROJECT_FACTS
            case EntryType.RESULT:
                found, limit = self._of_result(entry), MAX_FACTS
            case _:
                found, limit = self._of_lesson(entry), MAX_FACTS
        facts = [fact for fact in found if fact is not None][:limit]
        if len(facts) < 3:
            facts += [*self._foreign(entry)][: MAX_FACTS - len(facts)]
        return tuple(sorted(facts, key=lambda fact: fact.is_wide))

    def details(self, entry: Entry, taken: Iterable[Fact]) -> tuple[Fact, ...]:
        """Give what else is known of the entry itself: keywords, versions, owner, dates, file."""
        head, labels = entry.head, self._labels
        names = {fact.label for fact in taken}
        found = (
            self._text(translate("ReadingPage", "Keywords"), ", ".join(head.tags)),
            self._links(translate("ReadingPage", "Language versions"), entry.translations, with_lang=True),
            self._text(translate("ReadingPage", "Owner"), entry.owner),
            self._text(translate("ReadingPage", "Contact"), entry.contact),
            self._text(translate("ReadingPage", "Created"), labels.date(head.created)),
            self._text(translate("ReadingPage", "Updated"), labels.date(head.updated or entry.modified)),
            self._text(translate("ReadingPage", "Review by"), labels.date(entry.review_by)),
            self._text(translate("ReadingPage", "Approved by"), entry.approval.by if entry.approval else ""),
            self._text(translate("ReadingPage", "Language"), labels.language(head.lang)),
            self._text(translate("ReadingPage", "File"), entry.path),
        )
        return tuple(fact for fact in found if fact is not None and fact.label not in names)

    def visibility(self, entry: Entry) -> str:
        """Word the visibility of an entry that is not for all; empty for a public one."""
        value = entry.head.visibility
        return "" if value is Visibility.PUBLIC else self._labels.term("visibility", value.value)

    def _of_lesson(self, entry: Entry) -> Sequence[Fact | None]:
        head = entry.head
        return (
            self._cities(head),
            self._links(
                translate("ReadingPage", "Project")
                if len(head.projects) == 1
                else translate("ReadingPage", "Projects"),
                head.projects,
            ),
            self._codes(translate("ReadingPage", "Phase"), "phase", head.phases),
            self._themes(head),
            self._codes(translate("ReadingPage", "Evidence"), "evidence_level", (entry.evidence_level,)),
            self._updated(entry),
            self._text(translate("ReadingPage", "Years"), self._labels.years(head.years)),
        )

    def _of_result(self, entry: Entry) -> Sequence[Fact | None]:
        head = entry.head
        return (
            self._cities(head),
            self._links(
                translate("ReadingPage", "Project")
                if len(head.projects) == 1
                else translate("ReadingPage", "Projects"),
                head.projects,
            ),
            self._codes(translate("ReadingPage", "Kind of result"), "kind", _words(entry.fields.get("kind"))),
            self._themes(head),
            self._text(translate("ReadingPage", "Years"), self._labels.years(head.years)),
            self._updated(entry),
            self._codes(translate("ReadingPage", "Evidence"), "evidence_level", (entry.evidence_level,)),
        )

    def _of_project(self, entry: Entry) -> Sequence[Fact | None]:
        head, fields = entry.head, entry.fields
        return (
            self._cities(head),
            self._text(translate("ReadingPage", "Lead"), ", ".join(_words(fields.get("lead")))),
            self._text(translate("ReadingPage", "Time"), self._period(fields.get("start"), fields.get("end"))),
            self._themes(head),
            self._codes(translate("ReadingPage", "Fund"), "fund", _words(fields.get("fund"))),
            self._text(translate("ReadingPage", "Project code"), ", ".join(_words(fields.get("code")))),
            self._text(translate("ReadingPage", "Budget"), self._budget(fields.get("budget_eur"))),
            self._site(fields.get("url")),
            self._text(translate("ReadingPage", "Partners"), ", ".join(_words(fields.get("partners")))),
        )

    def _cities(self, head: EntryHead) -> Fact | None:
        label = translate("ReadingPage", "City") if len(head.cities) == 1 else translate("ReadingPage", "Cities")
        return self._text(label, self._labels.cities(head.cities))

    def _themes(self, head: EntryHead) -> Fact | None:
        label = translate("ReadingPage", "Theme") if len(head.themes) == 1 else translate("ReadingPage", "Themes")
        return self._text(label, ", ".join(self._labels.theme(code) for code in head.themes))

    def _updated(self, entry: Entry) -> Fact | None:
        date = entry.head.updated or entry.head.created or entry.modified
        return self._text(translate("ReadingPage", "Updated"), self._labels.date(date))

    def _codes(self, label: str, field_name: str, codes: Iterable[str]) -> Fact | None:
        return self._text(label, ", ".join(self._labels.term(field_name, code) for code in codes if code))

    def _period(self, start: object, end: object) -> str:
        first, last = (self._labels.date(str(value)) if value else "" for value in (start, end))
        return f"{first}–{last}" if first or last else ""

    def _budget(self, value: object) -> str:
        if isinstance(value, bool) or value is None:
            return ""
        if isinstance(value, int | float):
            return f"{self._labels.number(round(value))}\N{NO-BREAK SPACE}€"
        return str(value)

    def _site(self, url: object) -> Fact | None:
        if not isinstance(url, str) or not is_outside(url):
            return None
        name = domain(url)
        return Fact(translate("ReadingPage", "Website"), f"<a href='{quoted(url)}'>{shown(name)}</a>", len(name))

    def _links(self, label: str, ids: Sequence[EntryId], *, with_lang: bool = False) -> Fact | None:
        links: list[str] = []
        length = 0
        for entry_id in ids:
            head = self._known.get(entry_id)
            title = head.title_in(self._labels.lang) if head else entry_id
            if head and with_lang:
                title = f"{self._labels.language(head.lang)}: {head.title}"
            href = entry_href(entry_id) if head else f"missing:{quote(entry_id, safe='/')}"
            look = "" if head else " class='missing'"
            links.append(f"<a{look} href='{quoted(href)}'>{shown(title)}</a>")
            length += len(title) + 2
        return Fact(label, ", ".join(links), length) if links else None

    def _foreign(self, entry: Entry) -> Iterable[Fact]:
        """Show what a stranger's front matter says, in its own words, where our own facts are few."""
        if tags := self._text(translate("ReadingPage", "Keywords"), ", ".join(entry.head.tags)):
            yield tags
        for key, value in entry.fields.items():
            text = ", ".join(_words(value))
            if key.lower() not in _KNOWN_KEYS and 0 < len(text) <= _MAX_FOREIGN and len(key) <= _MAX_FOREIGN:
                name = key.replace("_", " ").replace("-", " ").strip()
                if fact := self._text(name[:1].upper() + name[1:], text):
                    yield fact

    def _text(self, label: str, value: str) -> Fact | None:
        value = value.strip()
        return Fact(label, shown(value), len(value)) if value else None


def _words(value: object) -> tuple[str, ...]:
    """Read a value of a front matter as words: a text, a number or a list of them; anything else gives nothing."""
    if isinstance(value, bool) or value is None:
        return ()
    if isinstance(value, str | int | float):
        return (str(value).strip(),) if str(value).strip() else ()
    if isinstance(value, list | tuple):
        items = cast("Sequence[object]", value)
        return tuple(word for item in items if not isinstance(item, list | tuple) for word in _words(item))
    return ()
