"""The basket and the room's notes on disk."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kokemukset_app.core.basket import Basket
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.library_info import CollectionItem
from kokemukset_app.settings.basket_file import BasketFile
from kokemukset_app.settings.room_notes import RoomNotes


def test_a_basket_comes_back_whole(tmp_path: Path) -> None:
    items = (CollectionItem(EntryId("oppi-ä"), "", "kaksi\nriviä", 15), CollectionItem(None, "Tauko"))
    basket = Basket(items, "Työpaja", "Selite", "sv", "tyopaja", "ab12")
    file = BasketFile(tmp_path / "basket" / "x.json")
    file.save(basket)
    assert BasketFile(tmp_path / "basket" / "x.json").load() == basket


@pytest.mark.parametrize(
    "text", ["", "{", "[1]", '{"items": 3}', '{"items": [1, {"entry": ""}], "lang": "zz"}', "[" * 9999]
)
def test_a_broken_basket_is_an_empty_one_and_nothing_is_written_over(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    assert BasketFile(path).load() == Basket()
    kept = path if path.exists() else path.with_suffix(".unreadable")
    assert kept.read_text(encoding="utf-8") == text


def test_each_note_of_the_room_is_on_the_disk_at_once(tmp_path: Path) -> None:
    notes = RoomNotes(tmp_path)
    notes.begin("Työpaja 1")
    when = datetime(2026, 11, 24, 14, 21, tzinfo=UTC)
    notes.add(when, "Oulussa raja on\nsama.", "Pieni raha riittää")
    lines = notes.add(when, "Kuka hyväksyy?", "")
    assert lines == ["14.21  Oulussa raja on sama.", "14.21  Kuka hyväksyy?"]
    (path,) = tmp_path.iterdir()
    text = path.read_text(encoding="utf-8")
    assert "# Työpaja 1" in text
    assert "- 14.21  Oulussa raja on sama.  — Pieni raha riittää\n- 14.21  Kuka hyväksyy?\n" in text
