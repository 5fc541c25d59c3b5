"""Kept searches: what is remembered, bounded, forgotten and passed on."""

import csv
import io
import json

from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.searches import MOST_GAPS, MOST_PAST, Gap, KeptSearch, gaps_as_csv, gaps_as_json, with_gap
from kokemukset_app.settings.search_memory import SearchMemory

TURKU = FacetSelection.of(FacetField.CITY, "turku").excluding(FacetField.TYPE, ["article"])


def memory(folder):
    return SearchMemory(folder / "saved.json", folder / "past.json", folder / "gaps.json")


def test_searches_with_their_filters_come_back(tmp_path):
    first = memory(tmp_path)
    first.save("kokeilu", TURKU, "Turun kokeilut")
    first.remember("avoin data", FacetSelection())
    again = memory(tmp_path)
    assert [(s.text, s.selection, s.name) for s in again.saved] == [("kokeilu", TURKU, "Turun kokeilut")]
    assert [s.text for s in again.past] == ["avoin data"]


def test_a_search_that_was_only_begun_gives_way_to_the_whole_one(tmp_path):
    kept = memory(tmp_path)
    for text in ("kokei", "kokeilu", "data", "kokeilu"):
        kept.remember(text, FacetSelection())
    assert [s.text for s in kept.past] == ["kokeilu", "data"]


def test_the_latest_searches_are_bounded(tmp_path):
    kept = memory(tmp_path)
    for number in range(MOST_PAST + 5):
        kept.remember(f"{number} haku", FacetSelection())
    assert len(kept.past) == MOST_PAST
    assert kept.past[0].text == f"{MOST_PAST + 4} haku"


def test_forgetting_takes_the_file_away(tmp_path):
    kept = memory(tmp_path)
    kept.remember("kokeilu", FacetSelection())
    kept.add_gap("jokin")
    kept.forget_past()
    kept.forget_gaps()
    assert list(tmp_path.iterdir()) == []


def test_a_saved_search_is_renamed_and_removed(tmp_path):
    kept = memory(tmp_path)
    made = kept.save("kokeilu", FacetSelection(), "kokeilu")
    kept.rename(made, "Kaikki kokeilut")
    assert memory(tmp_path).saved[0].name == "Kaikki kokeilut"
    kept.unsave(kept.saved[0])
    assert memory(tmp_path).saved == ()


def test_gaps_are_counted_with_their_days():
    gaps = with_gap(with_gap(with_gap((), "Tuulivoima", "2026-11-01"), "muu", "2026-11-02"), "tuulivoima", "2026-11-09")
    assert gaps == (Gap("tuulivoima", 2, "2026-11-01", "2026-11-09"), Gap("muu", 1, "2026-11-02", "2026-11-02"))


def test_the_gap_list_is_bounded_and_keeps_the_frequent():
    gaps = (
        Gap("usein", 9, "2020-01-01", "2020-01-01"),
        *(Gap(f"g{n}", 1, "2026", "2026") for n in range(MOST_GAPS - 1)),
    )
    found = with_gap(gaps, "uusi", "2026-11-24")
    assert len(found) == MOST_GAPS
    assert {"usein", "uusi"} <= {gap.text for gap in found}


def test_no_cell_of_the_spreadsheet_is_a_formula():
    gaps = [Gap(text, 1, "2026-11-24", "2026-11-24") for text in ('=HYPERLINK("x")', "+1", "-a", "@x", 'a;"b"', "ääni")]
    data = gaps_as_csv(gaps)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))[1:]
    assert [row[0] for row in rows] == ['\'=HYPERLINK("x")', "'+1", "'-a", "'@x", 'a;"b"', "ääni"]


def test_the_gap_list_as_json_holds_what_was_typed():
    assert json.loads(gaps_as_json([Gap("=1", 2, "a", "b")])) == {
        "gaps": [{"search": "=1", "count": 2, "first": "a", "last": "b"}]
    }


def test_files_that_are_not_ours_give_nothing(tmp_path):
    for name, text in (
        ("saved", "{"),
        ("past", '[1, {"text": 5}, {"text": "ok", "filters": {"x": 1}}]'),
        ("gaps", "[]"),
    ):
        (tmp_path / f"{name}.json").write_text(text, encoding="utf-8")
    kept = memory(tmp_path)
    assert (kept.saved, kept.past, kept.gaps) == ((), (KeptSearch("ok"),), ())


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path):
    (tmp_path / "file").write_text("x")
    kept = memory(tmp_path / "file")
    kept.remember("kokeilu", FacetSelection())
    assert [search.text for search in kept.past] == ["kokeilu"]
