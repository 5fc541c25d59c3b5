"""Values of front matter read in the ways people write them: lists or texts, links or ids, days or years."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from kokemukset_app.core.dates import iso_date, year_of
from kokemukset_app.core.entry import Attachment, EntryId, Figure, Relation, Source
from kokemukset_app.library.yaml_tree import Plain

_LINK = re.compile(r"!?\[\[([^\]|#]*)(?:[#|][^\]]*)?\]\]")
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d|21\d\d)(?!\d)")
_YEAR_RANGE = re.compile(r"\s*(\d{4})\s*(?:-|–|—|\.\.|/)\s*(\d{4})\s*")
_MAX_YEARS: Final = 100


def one_text(value: Plain) -> str:
    """Give a text on one line; a list gives its first text, a map nothing."""
    if isinstance(value, list):
        return next((text for item in value if (text := one_text(item))), "")
    return " ".join(value.split()) if isinstance(value, str) else ""


def texts(value: Plain) -> tuple[str, ...]:
    """Give the texts of a list, or of a text cut at commas and semicolons; each once, in order."""
    if isinstance(value, str):
        return _once(re.split(r"[,;\n]", value))
    if isinstance(value, list):
        return _once(one_text(item) for item in value)
    return ()


def tags(value: Plain) -> tuple[str, ...]:
    """Give tags without `#`; a text is cut at commas, or at spaces where it has none (`#kokeilu #opit`)."""
    if isinstance(value, str):
        parts = re.split(r"[,;\n]", value) if re.search(r"[,;\n]", value) else value.split()
        return _once(part.strip().lstrip("#") for part in parts)
    if isinstance(value, list):
        return _once(one_text(item).lstrip("#") for item in value)
    return ()


def ids(value: Plain) -> tuple[EntryId, ...]:
    """Give the ids of a list or text; `[[links]]` are taken for what they lead to."""
    if isinstance(value, list):
        found = [_linked(item) for item in value]
    elif isinstance(value, str):
        found = [m[1].strip() for m in _LINK.finditer(value)] or re.split(r"[,;\n]", value)
    else:
        found = []
    return tuple(EntryId(text) for text in _once(found))


def years(value: Plain) -> tuple[int, ...]:
    """Give the years a value names: a year, a list, a range (`2015-2018`), or dates."""
    if isinstance(value, list):
        return tuple(sorted({year for item in value[:_MAX_YEARS] for year in years(item)}))
    if not isinstance(value, str):
        return ()
    if match := _YEAR_RANGE.fullmatch(value):
        return year_span(int(match[1]), int(match[2]))
    if year := year_of(iso_date(value)):
        return (year,)
    return tuple(sorted({int(m[1]) for m in _YEAR.finditer(value[:400])}))


def year_span(first: int | None, last: int | None) -> tuple[int, ...]:
    """Give the years from `first` to `last`, both included; one of them where the other is unknown or absurd."""
    if first is None or last is None:
        known = first or last
        return (known,) if known else ()
    if not 0 <= last - first < _MAX_YEARS:
        return tuple(sorted({first, last}))
    return tuple(range(first, last + 1))


def sources(value: Plain) -> tuple[Source, ...]:
    """Give the sources of a list of maps; a mere text is a web address or a title."""
    found: list[Source] = []
    for item in _items(value):
        if isinstance(item, dict):
            get = _Getter(item)
            found.append(
                Source(
                    get("title", "name"),
                    get("url", "link", "href"),
                    get("file", "path"),
                    get("page", "pages"),
                    iso_date(get("accessed")) or get("accessed"),
                )
            )
        elif text := one_text(item):
            is_address = text.startswith(("http://", "https://"))
            found.append(Source(url=text) if is_address else Source(title=text))
    return tuple(found)


def attachments(value: Plain) -> tuple[Attachment, ...]:
    """Give the attachments of a list of maps or of file names."""
    found: list[Attachment] = []
    for item in _items(value):
        if isinstance(item, dict):
            get = _Getter(item)
            found.append(Attachment(get("file", "path", "name"), get("title")))
        elif text := one_text(item):
            link = _LINK.fullmatch(text)
            found.append(Attachment(link[1].strip() if link else text))
    return tuple(found)


def relations(value: Plain) -> tuple[Relation, ...]:
    """Give the relations of a list of maps, ids or links."""
    found: list[Relation] = []
    for item in _items(value):
        if isinstance(item, dict):
            get = _Getter(item)
            found.append(Relation(EntryId(_linked(get("id", "entry"))), get("kind", "type")))
        elif text := _linked(item):
            found.append(Relation(EntryId(text)))
    return tuple(found)


def figures(value: Plain) -> tuple[Figure, ...]:
    """Give the figures of a list of maps or texts."""
    found: list[Figure] = []
    for item in _items(value):
        if isinstance(item, dict):
            get = _Getter(item)
            found.append(Figure(get("value"), get("unit"), get("label", "title"), get("date"), get("source")))
        elif text := one_text(item):
            found.append(Figure(text))
    return tuple(found)


class _Getter:
    """Looks up the first of several names in a map."""

    def __init__(self, values: dict[str, Plain]) -> None:
        self._values = values

    def __call__(self, *names: str) -> str:
        return next((text for name in names if (text := one_text(self._values.get(name, "")))), "")


def _items(value: Plain) -> list[Plain]:
    if isinstance(value, list):
        return value
    return [value] if value else []


def _linked(value: Plain) -> str:
    text = one_text(value)
    match = _LINK.fullmatch(text)
    return match[1].strip() if match else text


def _once(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for part in parts if (text := part.strip())))
