"""Pages of publications and pictures in a collection's file: written as one would, read back, other keys kept."""

from __future__ import annotations

from pathlib import Path

from kokemukset_app.core.library_info import Collection, CollectionItem
from kokemukset_app.library.collection_files import parse_collection
from kokemukset_app.library.collection_writer import CollectionFiles

PAGE = CollectionItem(heading="Kaupunkien aika", note="Näytä kartta.", file="attachments/aika.pdf", page=12)


def test_a_page_is_written_and_read_back(tmp_path: Path) -> None:
    files = CollectionFiles(tmp_path)
    files.save(Collection("a", "A", items=(CollectionItem(heading="Alku"), PAGE)), "")
    text = (tmp_path / "collections" / "a.yaml").read_text(encoding="utf-8")
    assert '- file: "attachments/aika.pdf"\n    page: 12\n    heading: "Kaupunkien aika"' in text
    read = parse_collection(text, "collections/a.yaml")
    assert read.collection is not None
    assert read.collection.items == (CollectionItem(heading="Alku"), PAGE)
    assert read.problems == ()


def test_a_page_alone_is_an_item_and_other_files_are_none() -> None:
    text = "items:\n  - file: a.pdf\n    page: 3\n    mark: x\n  - file: a.txt\n"
    read = parse_collection(text, "collections/a.yaml")
    assert read.collection is not None
    assert read.collection.items == (CollectionItem(file="a.pdf", page=3),)
    assert len(read.problems) == 1


def test_what_is_not_ours_stays_with_a_changed_page(tmp_path: Path) -> None:
    place = tmp_path / "collections" / "a.yaml"
    place.parent.mkdir()
    place.write_text("title: A\nitems:\n  - file: a.pdf\n    page: 3\n    mark: x  # oma\n", encoding="utf-8")
    files = CollectionFiles(tmp_path)
    item = CollectionItem(file="a.pdf", page=3, note="Uusi")
    files.save(Collection("a", "A", "fi", "", (item,)), files.digest("a"))
    assert place.read_text(encoding="utf-8").endswith('    note: "Uusi"\n    mark: x  # oma\n')


def test_a_picture_is_written_with_its_source_and_read_back(tmp_path: Path) -> None:
    files = CollectionFiles(tmp_path)
    chart = CollectionItem(heading="Teemat", file="attachments/t.png", source="Lähde: kirjasto, 24.11.", minutes=3)
    files.save(Collection("a", "A", items=(chart,)), "")
    read = parse_collection((tmp_path / "collections" / "a.yaml").read_text(encoding="utf-8"), "collections/a.yaml")
    assert read.collection is not None
    assert read.collection.items == (chart,)
    assert (chart.is_picture, chart.is_page, chart.is_heading) == (True, False, False)
    files.save(Collection("a", "A", items=(CollectionItem(heading="Teemat", file=chart.file),)), files.digest("a"))
    assert "source" not in (tmp_path / "collections" / "a.yaml").read_text(encoding="utf-8")
