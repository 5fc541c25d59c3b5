"""`workshops/*.yaml`: boards of sessions, read as people may have edited them and written whole."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, cast

import yaml

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import Conflict, EntryMissing, LibraryReadOnly, SaveFailed
from kokemukset_app.core.workshop import MAX_VOTES, Card, KeptWorkshop, Voting, Workshop
from kokemukset_app.library.atomic_file import create_file, replace_file
from kokemukset_app.library.decoding import decode
from kokemukset_app.library.lang_guess import guess_lang, lang_code
from kokemukset_app.library.yaml_tree import YamlFault, read_yaml_map

WORKSHOPS: Final = "workshops"
MAX_BYTES: Final = 4_000_000

_KEYS: Final = ("title", "date", "lang", "voting", "agenda", "decisions", "report", "last_card", "columns")
_CARD_KEYS: Final = ("id", "text", "group", "votes", "entry", "became", "decision")


def parse_workshop(text: str, name: str) -> Workshop:
    """Read a board; what is missing gets a sensible value. Raises `YamlFault` for what is no map."""
    fields = read_yaml_map(text).fields
    title = _line(fields.get("title")) or name
    columns: list[str] = []
    cards: list[Card] = []
    for number, value in enumerate(_items(fields.get("columns"))):
        column = _map(value)
        columns.append(_line(column.get("name")) or (_line(value) if not column else "") or str(number + 1))
        cards += (card for item in _items(column.get("cards")) if (card := _card(item, number)) is not None)
    return Workshop(
        name=name,
        title=title,
        date=_line(fields.get("date")),
        lang=lang_code(_line(fields.get("lang"))) or guess_lang(title),
        columns=tuple(columns),
        cards=_numbered(cards),
        voting=_voting(fields.get("voting")),
        agenda=_lines(fields.get("agenda")),
        decisions=_lines(fields.get("decisions")),
        report=_id(fields.get("report")),
        last_card=_number(fields.get("last_card")),
        extras={key: value for key, value in fields.items() if key not in _KEYS},
    )


def format_workshop(workshop: Workshop) -> str:
    """Write a board so that `parse_workshop` reads the same, unknown keys included."""
    board: dict[str, object] = {"title": workshop.title, "date": workshop.date, "lang": workshop.lang}
    board["voting"] = workshop.voting.value
    for key in ("agenda", "decisions"):
        if values := getattr(workshop, key):
            board[key] = list(values)
    if workshop.report:
        board["report"] = str(workshop.report)
    if workshop.last_card:
        board["last_card"] = workshop.last_card
    board |= workshop.extras
    board["columns"] = [
        {"name": name, "cards": [_written(card) for card in workshop.cards if card.column == number]}
        for number, name in enumerate(workshop.columns)
    ]
    return yaml.safe_dump(board, allow_unicode=True, sort_keys=False, width=120)


class FolderWorkshops:
    """The boards of a library folder. Safe on any thread; files are read and written, so never on the GUI thread."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / WORKSHOPS

    def listed(self) -> Sequence[Workshop]:
        """Read all boards, newest session first; those that cannot be read are left out."""
        found: list[Workshop] = []
        with contextlib.suppress(OSError):
            for place in sorted(self._folder.glob("*.yaml")):
                with contextlib.suppress(OSError, YamlFault, EntryMissing):
                    found.append(self._read(place)[0])
        return sorted(found, key=lambda w: (w.date, w.name), reverse=True)

    def read(self, name: str) -> KeptWorkshop:
        """Read a board; raises `EntryMissing` where it has gone or is no board."""
        try:
            return KeptWorkshop(*self._read(self._place(name)))
        except (OSError, YamlFault) as error:
            raise EntryMissing(f"{WORKSHOPS}/{name}.yaml") from error

    def write(self, kept: KeptWorkshop) -> KeptWorkshop:
        """Put a board in place of the one that was read.

        Raises `Conflict` where the file is another one meanwhile, `LibraryReadOnly`, `SaveFailed`.
        """
        place = self._place(kept.workshop.name)
        data = format_workshop(kept.workshop).encode("utf-8")
        stamp = _stamp(data)
        if stamp == kept.stamp:
            return kept

        def check() -> None:
            if _stamp(place.read_bytes()) != kept.stamp:
                raise Conflict(self._shown(place))

        try:
            check()
            replace_file(place, data, check)
        except FileNotFoundError:
            raise Conflict(self._shown(place)) from None
        except OSError as error:
            raise self._trouble(place, error) from error
        return KeptWorkshop(kept.workshop, stamp)

    def create(self, workshop: Workshop) -> KeptWorkshop:
        """Make a new board under its name, or that name with a number where it is taken."""
        data = format_workshop(workshop).encode("utf-8")
        for number in range(1, 1000):
            name = workshop.name if number == 1 else f"{workshop.name}-{number}"
            place = self._place(name)
            try:
                create_file(place, data)
            except FileExistsError:
                continue
            except OSError as error:
                raise self._trouble(place, error) from error
            return self.read(name)
        raise SaveFailed(self._shown(self._place(workshop.name)))

    def _place(self, name: str) -> Path:
        return self._folder / f"{name}.yaml"

    def _read(self, place: Path) -> tuple[Workshop, str]:
        with place.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise EntryMissing(self._shown(place))
        return parse_workshop(decode(data).text, place.stem), _stamp(data)

    def _shown(self, place: Path) -> str:
        return f"{WORKSHOPS}/{place.name}"

    def _trouble(self, place: Path, error: OSError) -> LibraryReadOnly | SaveFailed:
        if isinstance(error, PermissionError) or not os.access(self._root, os.W_OK):
            return LibraryReadOnly(str(self._root))
        return SaveFailed(f"{self._shown(place)}: {error.strerror or error}")


def _stamp(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _written(card: Card) -> dict[str, object]:
    found: dict[str, object] = {"id": card.id, "text": card.text}
    if card.group:
        found["group"] = card.group
    if card.votes:
        found["votes"] = card.votes
    for key, value in (("entry", card.entry), ("became", card.became), ("decision", card.decision)):
        if value:
            found[key] = str(value)
    return {**found, **card.extras}


def _card(value: object, column: int) -> Card | None:
    """Read a card: a map with `text`, or a mere text."""
    fields = _map(value)
    text = fields.get("text") if fields else value
    words = str(text).strip() if isinstance(text, str | int | float) else ""
    if not words:
        return None
    return Card(
        id=_line(fields.get("id")),
        text=words,
        column=column,
        group=_line(fields.get("group")),
        votes=min(MAX_VOTES, _number(fields.get("votes"))),
        entry=_id(fields.get("entry")),
        became=_id(fields.get("became")),
        decision=_line(fields.get("decision")),
        extras={key: value for key, value in fields.items() if key not in _CARD_KEYS},
    )


def _numbered(cards: Sequence[Card]) -> tuple[Card, ...]:
    """Give an id to cards that have none, or one that another has already."""
    taken = {card.id for card in cards}
    seen: set[str] = set()
    found: list[Card] = []
    number = 0
    for card in cards:
        name = card.id
        if not name or name in seen:
            while f"k{number + 1}" in taken:
                number += 1
            name = f"k{number + 1}"
            taken.add(name)
        seen.add(name)
        found.append(replace(card, id=name))
    return tuple(found)


def _items(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _map(value: object) -> Mapping[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _line(value: object) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _lines(value: object) -> tuple[str, ...]:
    values = value.splitlines() if isinstance(value, str) else _items(value)
    return tuple(line for item in values if (line := _line(item)))


def _id(value: object) -> EntryId | None:
    text = _line(value).removeprefix("[[").removesuffix("]]").split("|")[0].strip()
    return EntryId(text) if text else None


def _number(value: object) -> int:
    return max(0, value) if isinstance(value, int) and not isinstance(value, bool) else 0


def _voting(value: object) -> Voting:
    text = _line(value)
    return Voting(text) if text in tuple(Voting) else Voting.CLOSED
