"""Links between entries are found and resolved as people write them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.links import LinkTable, links_in


def head(entry_id: str, path: str, title: str) -> EntryHead:
    return EntryHead(EntryId(entry_id), path, title=title)


TABLE = LinkTable(
    [
        head("oppi-a", "lessons/oppi-a.md", "Aloita ajoissa"),
        head("muistio", "2019/Muistio.md", "Muistio 2019"),
        head("2020/Muistio", "2020/Muistio.md", "Muistio 2020"),
        head("x", "x.md", "Aloita ajoissa"),
    ]
)


def test_every_way_to_write_a_link_is_found() -> None:
    body = (
        "[[oppi-a]] [[oppi-a|teksti]] [[oppi-a#Tausta]] ![[kuva.png]]\n"
        "[näin](../lessons/oppi-a.md#tausta) [ulos](https://a.fi/x.md) `[[koodi]]`\n"
        "```\n[[ei]]\n```\n[väli](<2019/Muistio.md>)\n"
    )
    found = [(link.target, link.heading, link.text, link.line) for link in links_in(body)]
    assert found == [
        ("oppi-a", "", "", 0),
        ("oppi-a", "", "teksti", 0),
        ("oppi-a", "Tausta", "", 0),
        ("../lessons/oppi-a.md", "tausta", "näin", 1),
        ("2019/Muistio.md", "", "väli", 5),
    ]


@pytest.mark.parametrize(
    ("target", "base", "wanted"),
    [
        ("oppi-a", "", "oppi-a"),
        ("OPPI-A", "", "oppi-a"),
        ("lessons/oppi-a", "", "oppi-a"),
        ("lessons/oppi-a.md", "", "oppi-a"),
        ("../lessons/oppi-a.md", "2019/Muistio.md", "oppi-a"),
        ("2020/Muistio", "", "2020/Muistio"),
        ("Muistio", "2020/toinen.md", "2020/Muistio"),
        ("Muistio 2019", "", "muistio"),
        ("puuttuu", "", None),
    ],
)
def test_targets_resolve_by_id_path_name_and_title(target: str, base: str, wanted: str | None) -> None:
    assert TABLE.resolve(target, base=base).id == wanted


def test_a_title_that_two_entries_share_is_ambiguous() -> None:
    found = TABLE.resolve("Aloita ajoissa")
    assert found.id is None
    assert set(found.candidates) == {"oppi-a", "x"}


def test_another_name_leads_to_its_entry_and_never_hides_a_title() -> None:
    named = replace(head("b", "b.md", "Toinen"), aliases=("Bee", "bee", "Aloita ajoissa"))
    table = LinkTable([head("a", "a.md", "Aloita ajoissa"), named])
    assert table.resolve("BEE").id == "b"
    assert table.resolve("Aloita ajoissa").id == "a"
