"""Records of an entry: texts and maps, new parts in their places, and what is wrong with one."""

from __future__ import annotations

import pytest

from kokemukset_app.core.entry import EntryHead, EntryId, EntryType
from kokemukset_app.core.field_kinds import SPECS_BY_KEY
from kokemukset_app.core.links import LinkTable
from kokemukset_app.core.records import Fault, Shelf, is_blank, record_faults, with_part


def head(name: str, title: str) -> EntryHead:
    return EntryHead(EntryId(name), f"lessons/{name}.md", EntryType.LESSON, title)


SHELF = Shelf(
    LinkTable([head("oppi-a", "Yksi"), head("oppi-b", "Sama"), head("oppi-c", "Sama")]),
    frozenset({"attachments/raportti.pdf", "kuvat/kartta.png"}),
    own="oppi-a",
    base="lessons/oppi-a.md",
)


def put(key: str, item: object, part: str, text: str) -> object:
    spec = SPECS_BY_KEY[key]
    return with_part(spec, item, next(p for p in spec.inside if p.key == part), text)


@pytest.mark.parametrize(
    ("key", "item", "part", "text", "after"),
    [
        ("figures", {"value": 8, "unit": "kpl"}, "value", "9", {"value": 9, "unit": "kpl"}),
        ("figures", {"value": 8}, "value", "8", {"value": 8}),
        ("figures", {}, "value", "lähes 200", {"value": "lähes 200"}),
        ("figures", {}, "value", "4.50", {"value": "4.50"}),
        ("figures", {}, "value", "4.5", {"value": 4.5}),
        ("figures", {}, "value", "007", {"value": "007"}),
        ("figures", "noin 20", "value", "noin 30", "noin 30"),
        ("sources", "https://a.example", "url", "https://b.example", "https://b.example"),
        ("sources", "Haastattelu", "title", "Toinen", "Toinen"),
        ("sources", "https://a.example", "title", "A", {"title": "A", "url": "https://a.example"}),
        ("sources", {"title": "A", "accessed": "2020-01-01", "oma": 1}, "page", "4–5",
         {"title": "A", "page": "4–5", "accessed": "2020-01-01", "oma": 1}),
        ("sources", {"url": "u", "page": 3}, "accessed", "24.11.2026",
         {"url": "u", "page": 3, "accessed": "2026-11-24"}),
        ("sources", {"title": "A", "url": "u"}, "title", " ", {"url": "u"}),
        ("related", "oppi-b", "kind", "supports", {"id": "oppi-b", "kind": "supports"}),
        ("related", "oppi-b", "id", "oppi-c", "oppi-c"),
    ],
)  # fmt: skip
def test_records_change_in_one_part(key: str, item: object, part: str, text: str, after: object) -> None:
    found = put(key, item, part, text)
    assert found == after
    if isinstance(after, dict):
        assert isinstance(found, dict)
        assert list(found) == list(after)


@pytest.mark.parametrize(
    ("key", "item", "faults"),
    [
        ("sources", {"title": "A"}, {"url": Fault.NO_PLACE}),
        ("sources", {"url": "www.a.example"}, {"url": Fault.NOT_ADDRESS}),
        ("sources", {"file": "raportti.pdf", "accessed": "eilen"}, {"accessed": Fault.NOT_DATE}),
        ("sources", {"file": "../attachments/raportti.pdf"}, {}),
        ("sources", {"file": "../../salaista.pdf"}, {"file": Fault.OUTSIDE}),
        ("attachments", {"file": "kartta.png"}, {}),
        ("attachments", {"file": "puuttuu.pdf"}, {"file": Fault.NO_FILE}),
        ("attachments", {"title": "Liite"}, {"file": Fault.EMPTY}),
        ("related", {"id": "oppi-b"}, {}),
        ("related", "[[oppi-b|näin]]", {}),
        ("related", {"id": "oppi-x"}, {"id": Fault.NO_ENTRY}),
        ("related", {"id": "Sama"}, {"id": Fault.MANY_ENTRIES}),
        ("related", {"id": "oppi-a"}, {"id": Fault.ITSELF}),
        ("figures", {"unit": "kpl", "date": "2026-02-30"}, {"value": Fault.EMPTY, "date": Fault.NOT_DATE}),
        ("figures", [1, 2], {}),
        ("figures", None, {}),
    ],
)
def test_records_tell_what_is_wrong_at_its_part(key: str, item: object, faults: dict) -> None:
    assert record_faults(SPECS_BY_KEY[key], item, SHELF) == faults


@pytest.mark.parametrize(
    ("item", "blank"), [({}, True), ({"title": " "}, True), ("", True), (0, False), ([1], False), ({"a": {}}, True)]
)
def test_records_that_say_nothing(item: object, blank: bool) -> None:
    assert is_blank(item) is blank
