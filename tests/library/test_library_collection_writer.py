"""Saving collections: what the program does not know stays, and nobody's change is written over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import CollectionChanged, CollectionNotKept, CollectionUnwritable
from kokemukset_app.core.library_info import Collection, CollectionItem
from kokemukset_app.library.collection_files import parse_collection
from kokemukset_app.library.collection_writer import CollectionFiles

OURS = """# tehty käsin
title: "Vanha nimi"   # siisti
lang: fi
audience: johto
items:
  # aloitus
  - heading: Tauko
  - entry: oppi-a
    note: "Kysy ensin."
    colour: green
  # väliin
  - entry: oppi-b
tail: jää
"""


def written(root: Path, name: str = "kokoelma") -> str:
    return (root / "collections" / f"{name}.yaml").read_text(encoding="utf-8")


def read(root: Path, name: str = "kokoelma") -> Collection:
    found = parse_collection(written(root, name), f"collections/{name}.yaml").collection
    assert found is not None
    return found


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "collections").mkdir()
    (tmp_path / "collections" / "kokoelma.yaml").write_text(OURS, encoding="utf-8")
    return tmp_path


def test_a_new_note_and_order_keep_comments_and_unknown_keys(root: Path) -> None:
    files = CollectionFiles(root)
    before = read(root)
    pause, first, second = before.items
    items = (second, replace(first, note='Uusi "huomio"\nkaksi riviä', minutes=15), pause)
    files.save(replace(before, items=items), files.digest("kokoelma"))
    text = written(root)
    for kept in ("# tehty käsin", "# siisti", "audience: johto", "# aloitus", "colour: green", "# väliin", "tail: jää"):
        assert kept in text
    assert read(root).items == items


def test_saving_the_same_again_changes_no_byte(root: Path) -> None:
    files = CollectionFiles(root)
    (root / "collections" / "kokoelma.yaml").write_bytes(OURS.replace("\n", "\r\n").encode())
    files.save(read(root), files.digest("kokoelma"))
    assert (root / "collections" / "kokoelma.yaml").read_bytes() == OURS.replace("\n", "\r\n").encode()


def test_what_somebody_else_wrote_meanwhile_is_not_written_over(root: Path) -> None:
    files = CollectionFiles(root)
    digest = files.digest("kokoelma")
    (root / "collections" / "kokoelma.yaml").write_text(OURS + "# toinen\n", encoding="utf-8")
    with pytest.raises(CollectionChanged):
        files.save(Collection("kokoelma", "Uusi"), digest)
    with pytest.raises(CollectionChanged):
        files.save(Collection("kokoelma", "Uusi"), "")
    assert written(root).endswith("# toinen\n")
    assert [p.name for p in (root / "collections").iterdir()] == ["kokoelma.yaml"]


@pytest.mark.parametrize("odd", ["title: x\nitems: [{entry: a}, {entry: b}]\n", "title: [\n", "- a\n"])
def test_a_file_that_cannot_be_changed_safely_stays(root: Path, odd: str) -> None:
    (root / "collections" / "kokoelma.yaml").write_text(odd, encoding="utf-8")
    files = CollectionFiles(root)
    with pytest.raises(CollectionNotKept):
        files.save(Collection("kokoelma", "x", "fi", "", (CollectionItem(EntryId("c")),)), files.digest("kokoelma"))
    assert written(root) == odd


@pytest.mark.parametrize("name", ["../ulos", "a/b", ".piilo"])
def test_a_name_that_leads_elsewhere_is_refused(root: Path, name: str) -> None:
    with pytest.raises(CollectionUnwritable):
        CollectionFiles(root).save(Collection(name, "x"), "")
    assert not (root.parent / "ulos.yaml").exists()


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
ITEM = st.builds(
    CollectionItem,
    st.one_of(st.none(), st.from_regex(r"[a-z]{1,8}(-[a-z0-9]{1,4})?", fullmatch=True).map(EntryId)),
    TEXT.map(lambda t: " ".join(t.split())).filter(bool),
    TEXT.map(str.strip),
    st.integers(0, 999),
)


@given(first=st.lists(ITEM, max_size=5), second=st.lists(ITEM, max_size=5), title=TEXT)
@settings(max_examples=40, deadline=None)
def test_whatever_is_saved_reads_back(
    first: list[CollectionItem], second: list[CollectionItem], title: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("kirjasto")
    files = CollectionFiles(root)
    digest = files.save(Collection("uusi", " ".join(title.split()) or "x", "fi", "", tuple(first)), "")
    files.save(Collection("uusi", "toinen", "sv", "selite: kyllä", tuple(second)), digest)
    assert read(root, "uusi").items == tuple(second)
