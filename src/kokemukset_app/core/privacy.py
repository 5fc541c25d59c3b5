"""What may point to a person: names in risky places, phone numbers, e-mail addresses, Finnish identity codes.

There is no list of names: a pair of capitalised words counts only where a person is likely to be meant, beside a role,
a verb of speaking or a label like “yhteyshenkilö”, or as the whole of a field that is to hold a role or a unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from kokemukset_app.core.text import lines_of


class PrivacyCode(StrEnum):
    """The kinds of findings, the gravest first."""

    IDENTITY_CODE = "identity_code"
    PHONE = "phone"
    EMAIL = "email"
    PERSON_NAME = "person_name"


@dataclass(frozen=True, slots=True, order=True)
class PrivacyFinding:
    """Something personal: 1-based `line` and `column` of the file, the words, the field (empty: the body)."""

    path: str
    line: int
    column: int
    code: PrivacyCode
    text: str
    field: str = ""


_ALPHABET: Final = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_CENTURIES: Final = {
    "+": 1800,
    **dict.fromkeys("-YXWVU‐‑–−", 1900),
    **dict.fromkeys("ABCDEF", 2000),
}
"""The sign between the birthday and the number; since 2023 there are eleven new ones. Dashes as word processors set."""
_IDENTITY = re.compile(r"(?<![\w-])(\d{2})(\d{2})(\d{2})([-+‐‑–−A-FU-Y])(\d{3})([0-9A-FHJ-NPR-Y])(?!\w)", re.IGNORECASE)
_EMAIL = re.compile(
    r"(?<![\w.+-])([\w.+-]{1,64})(?:@|\s?(?:\(at\)|\[at\])\s?)((?:[\w-]{1,63}\.){1,6}[a-zA-Z]{2,24})(?!\w)"
)
_PHONE = re.compile(
    r"(?<![\w/.,:+=-])(?:\+\d{1,3}|00[1-9]\d{1,2}|0[1-9]\d?)[ \u00a0-]?(?:\(0\)[ \u00a0]?)?"
    r"(?!\d{0,6}-\d(?!\d))\d(?:[ \u00a0-]?\d){4,10}(?![\w%€]|[-.,/]\d|[ \u00a0](?:€|%|euro|asuk|kpl|henk))"
)
_GONE: Final = "…"
_URL = re.compile(r"(?:https?|ftp)://[^\s<>\"')\]}]{1,2000}|www\.[^\s<>\"')\]}]{1,500}")

_WORD: Final = r"[A-ZÅÄÖÉÜŠŽ][a-zåäöéüšž]{1,24}(?:-[A-ZÅÄÖ][a-zåäöé]{1,24})?"
_NAME: Final = rf"{_WORD}(?: [A-ZÅÄÖ]\.)?(?: (?:von|af|de|van))? {_WORD}"
_ROLES: Final = (
    "päällik|koordinaattor|johtaj|suunnittelij|asiantuntij|professor|tutkij|opettaj|rehtor|sihteer|konsult"
    "|puheenjohtaj|pormestar|insinöör|arkkiteht|yrittäj|haastatel|hoitaj|lääkär|neuvoj"
    "|chef|direktör|samordnare|ledare|planerare|lärare|rektor|forskare|ordförande|intervjua|borgmästare"
    "|manager|director|coordinator|planner|officer|researcher|teacher|mayor|interviewee"
)
_SPEAKS: Final = (
    "sanoo|sanoi|kertoo|kertoi|toteaa|totesi|muistelee|kuvailee|arvioi|pohtii|summaa|kiteyttää"
    "|säger|sade|berättar|berättade|konstaterar|says|said|tells|told|notes|recalls"
)
_LABELS: Final = (
    "yhteyshenkilö|haastateltava|haastateltavat|laatija|kirjoittaja|lisätietoja|puh|kontaktperson|intervjuad"
    "|kontakt|upplysningar|contact|contact person|interviewee|written by|kertojana|hanketta veti|vetäjä|vetäjänä"
)
_NAME_PLACES: Final = (
    re.compile(rf"(?i:\b[\w-]{{0,30}}(?:{_ROLES})[a-zåäö]{{0,8}})[ ,:(]{{1,2}}({_NAME})\b"),
    re.compile(rf"\b({_NAME})(?:,| \(| –) ?(?i:(?:[\w-]{{1,30}} ){{0,3}}[\w-]{{0,30}}(?:{_ROLES}))"),
    re.compile(rf"(?i:\b(?:{_SPEAKS})) ({_NAME})\b"),
    re.compile(rf"(?i:\b(?:{_LABELS}))(?::| on| is|\.:?|,)\s?({_NAME})\b"),
    re.compile(rf"\b({_NAME})(?:,|:| \(|\s?[–-])\s?(?i:puh|p\.|tel|gsm|\+358|0[45]0)"),
)
_WHOLE_NAME = re.compile(rf"[\"']?({_NAME})[\"']?(?:\s?[,(].{{0,80}})?")
_NO_PERSON = re.compile(
    r"\b(?:Oy|Oyj|Ab|Ry|Ltd|City|Smart|Forum|Business|Living|Lab|Open|Data|University|Region|Helsinki|Espoo|Vantaa"
    r"|Tampere|Turku|Oulu|Euroopan|Suomen|Finland|Kaupunki\w*|Hanke\w*|Yliopisto\w*|Keskus\w*|Virasto\w*|Liitto\w*"
    r"|Säätiö\w*|Ministeriö\w*|Centre|Center|Network|Platform|Projekti\w*|Kehitys\w*|The|And|Ja|Och)\b"
)
"""Words that make a pair of capitals the name of an organisation or a place."""

_FIELDS_OF_UNITS: Final = ("owner", "contact")
_FIELDS_WITH_AUTHORS: Final = ("sources", "attachments", "review_log", "approved")
"""Fields whose names are published already, or are the mark of who reviewed: names are no finding there."""
_TOP_KEY = re.compile(r"([A-Za-z_][\w-]{0,60})[ \t]*:[ \t]*(.*)")


def is_identity_code(text: str) -> bool:
    """Tell whether a text is a Finnish personal identity code: a day of the calendar and the right check character."""
    match = _IDENTITY.fullmatch(text.strip())
    return bool(match) and _is_identity(match)


def without_contacts(text: str) -> str:
    """Give a text with an ellipsis for each mail address, telephone number and identity code."""
    kept: list[str] = []
    at = 0
    for address in _URL.finditer(text):
        kept += [_masked(text[at : address.start()]), _EMAIL.sub(_GONE, address[0])]
        at = address.end()
    return "".join([*kept, _masked(text[at:])])


def _is_number(match: re.Match[str]) -> bool:
    """Tell whether what looks like a telephone number has as many digits as one."""
    return 7 <= sum(c.isdigit() for c in match[0]) <= 15


def _masked(text: str) -> str:
    def number(match: re.Match[str]) -> str:
        return _GONE if _is_number(match) else match[0]

    text = _IDENTITY.sub(lambda m: _GONE if _is_identity(m) else m[0], text)
    return _PHONE.sub(number, _EMAIL.sub(_GONE, text))


def privacy_findings(text: str, path: str = "") -> tuple[PrivacyFinding, ...]:
    """Find what may point to a person in the whole text of an entry's file, in the order of the file.

    Args:
        text: the file with its front matter; any line ends.
        path: the file's path in the library, for the findings.
    """
    lines = lines_of(text)
    fields = _fields_of(lines)
    found = [
        PrivacyFinding(path, number, column + 1, code, words, field)
        for number, (line, field) in enumerate(zip(lines, fields, strict=True), 1)
        for column, code, words in _in_line(line, field)
    ]
    return tuple(sorted(dict.fromkeys([*found, *_named_by_mail(found, lines, fields, path)])))


def _fields_of(lines: list[str]) -> list[str]:
    """Name the field of the front matter that each line belongs to; empty in the body."""
    if not lines or lines[0].lstrip("\ufeff").rstrip() != "---":
        return [""] * len(lines)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)
    found = [""]
    for line in lines[1:end]:
        key = _TOP_KEY.match(line)
        found.append(key[1] if key else found[-1])
    return [*found, *[""] * (len(lines) - len(found))]


def _in_line(line: str, field: str) -> Iterator[tuple[int, PrivacyCode, str]]:
    if len(line) > 200_000:
        line = line[:200_000]
    # Addresses of the web hold digits and words that are nobody's; what follows keeps its column.
    line = _URL.sub(lambda m: " " * len(m[0]), line)
    taken: list[tuple[int, int]] = []
    for match in _IDENTITY.finditer(line):
        if _is_identity(match):
            taken.append(match.span())
            yield match.start(), PrivacyCode.IDENTITY_CODE, match[0]
    for match in _EMAIL.finditer(line):
        taken.append(match.span())
        if field != "contact" or "." in match[1]:
            yield match.start(), PrivacyCode.EMAIL, match[0]
    for match in _PHONE.finditer(line):
        if not _overlaps(match.span(), taken) and _is_number(match):
            yield match.start(), PrivacyCode.PHONE, match[0]
    if field not in _FIELDS_WITH_AUTHORS:
        yield from _names(line, field)


def _names(line: str, field: str) -> Iterator[tuple[int, PrivacyCode, str]]:
    if field in _FIELDS_OF_UNITS and (key := _TOP_KEY.match(line)):
        whole = _WHOLE_NAME.fullmatch(key[2].strip())
        if whole and not _NO_PERSON.search(whole[1]):
            yield line.index(whole[1], key.start(2)), PrivacyCode.PERSON_NAME, whole[1]
    for place in _NAME_PLACES:
        for match in place.finditer(line):
            if not _NO_PERSON.search(match[1]):
                yield match.start(1), PrivacyCode.PERSON_NAME, match[1]


def _named_by_mail(
    found: Iterable[PrivacyFinding], lines: list[str], fields: list[str], path: str
) -> Iterator[PrivacyFinding]:
    """Find the name that an address like `maija.virtanen@…` gives away, wherever it stands in the text."""
    locals_ = {f.text.split("@")[0].lower() for f in found if f.code is PrivacyCode.EMAIL}
    for first, last in {tuple(part.split(".")[:2]) for part in locals_ if "." in part}:
        if len(first) < 2 or len(last) < 3 or not (first + last).isalpha():
            continue
        name = re.compile(rf"\b{_loose(first)} {_loose(last)}\b", re.IGNORECASE)
        for number, (line, field) in enumerate(zip(lines, fields, strict=True), 1):
            if field in _FIELDS_WITH_AUTHORS:
                continue
            for match in name.finditer(line):
                yield PrivacyFinding(path, number, match.start() + 1, PrivacyCode.PERSON_NAME, match[0], field)


def _loose(text: str) -> str:
    """Match a name by its letters in an address, where ä and å are a, ö is o."""
    return "".join({"a": "[aäå]", "o": "[oö]"}.get(c, re.escape(c)) for c in text)


def _overlaps(span: tuple[int, int], taken: Iterable[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _is_identity(match: re.Match[str]) -> bool:
    day, month, year, sign, number, check = match.groups()
    try:
        date(_CENTURIES[sign.upper()] + int(year), int(month), int(day))
    except (KeyError, ValueError):
        return False
    return int(number) >= 2 and _ALPHABET[int(day + month + year + number) % 31] == check.upper()
