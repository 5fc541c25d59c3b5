"""The arrays and tables that an answer is made from, held against plain Python."""

from bisect import bisect_left

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from index_fakes import entry

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.errors import IndexDamaged
from kokemukset_app.core.facets import SHOWN, FacetField, FacetSelection
from kokemukset_app.core.query import And, Phrase, Prefix, Query, Sort, Word
from kokemukset_app.index.arrays import distinct
from kokemukset_app.index.container import Container, checksum_of, write_container
from kokemukset_app.index.front_table import FrontTable, pack_sorted
from kokemukset_app.index.runs import Runs

NUMBERS = st.lists(st.integers(0, 60), max_size=60)
WORDS = st.text(alphabet="abäöé\tz\U0001f600", max_size=12) | st.text(alphabet="ab", min_size=120, max_size=300)


@given(NUMBERS)
def test_index_distinct_sorts_and_leaves_each_once(values):
    assert distinct(np.array(values, np.int64)).tolist() == sorted(set(values))


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 90)), max_size=12), st.booleans())
def test_index_runs_read_stretches_end_to_end(pairs, is_sorted):
    pairs = [(start, start + size) for start, size in (sorted(pairs) if is_sorted else pairs)]
    array = np.arange(1000, 2000, dtype=np.uint16)
    runs = Runs(np.array([p[0] for p in pairs], np.uint32), np.array([p[1] for p in pairs], np.uint32))
    wanted = [number for start, end in pairs for number in range(start, end)]
    assert len(runs) == len(wanted)
    assert runs.of(array).tolist() == [1000 + number for number in wanted]
    assert runs.numbers(np.arange(len(wanted))).tolist() == wanted
    assert runs.lengths.tolist() == [end - start for start, end in pairs]


@pytest.mark.parametrize("size", [0, 1, 4095, 4096, 4097, 70_000])
def test_index_piece_of_an_array_is_proved_by_its_pages(tmp_path, size):
    data = np.random.default_rng(size).integers(0, 256, size, np.uint8)
    write_container(tmp_path / "c", {"text": data}, {}, pages=["text"])
    whole = Container(tmp_path / "c")
    assert bytes(whole.piece("text", 0, size)) == data.tobytes()
    if size < 2:
        return
    raw = bytearray((tmp_path / "c").read_bytes())
    place = raw.index(data.tobytes())
    raw[place + size - 1] ^= 1
    (tmp_path / "d").write_bytes(raw)
    flipped = Container(tmp_path / "d")
    if size > 4096:
        assert bytes(flipped.piece("text", 0, 10)) == data[:10].tobytes()
    with pytest.raises(IndexDamaged):
        flipped.piece("text", size - 1, size)


@given(st.lists(WORDS, max_size=80), st.lists(WORDS, min_size=1, max_size=10))
def test_index_words_are_found_by_their_first_letters(words, asked):
    texts = sorted({word.encode() for word in words})
    table = FrontTable(*pack_sorted(texts), len(texts))
    for key in (*texts, *(word.encode() for word in asked), *(word.encode() + b"\xff" for word in asked)):
        assert table.lower_bound(key) == bisect_left(texts, key)
    assert list(table) == texts


@pytest.mark.parametrize("size", [0, 1, 4095, 4096, 10_000, 3 * 4096])
def test_index_checksum_notices_a_flip_anywhere(size):
    data = bytes(np.random.default_rng(size).integers(0, 256, size, np.uint8))
    for place in {0, size // 2, size - 1} if size else ():
        broken = bytearray(data)
        broken[place] ^= 1
        assert checksum_of(bytes(broken)) != checksum_of(data)
    assert checksum_of(memoryview(data)) == checksum_of(data)


def test_index_checksum_notices_pages_that_changed_places_or_went():
    data = bytes(np.random.default_rng(1).integers(0, 256, 4 * 4096 + 7, np.uint8))
    moved = data[4096:8192] + data[:4096] + data[8192:]
    wiped = data[:4096] + bytes(4096) + data[8192:]
    assert len({checksum_of(data), checksum_of(moved), checksum_of(wiped), checksum_of(data[:-4096])}) == 4


@pytest.fixture
def library(asker):
    for year in range(2015, 2024):  # a commit a year, so that there are segments to join
        asker.apply(
            entry(f"a{year}.md", f"Kokeilu {year}", "Avoin data auttoi.", years=(year,), cities=("turku", "Oulu")),
            entry(
                f"b{year}.md", "Avoin data", "Avointa dataa kokeiltiin. " * (year % 4 + 1), years=(year,), tags=("x",)
            ),
        )
    return asker


@pytest.mark.parametrize(
    "node",
    [None, Word("data"), Prefix("k"), Phrase(("avoin", "data")), And((Word("kokeilu"), Word("data"))), Word("ei")],
)
@pytest.mark.parametrize("sort", list(Sort))
def test_index_ranking_is_the_page_without_its_words(library, node, sort):
    chosen = FacetSelection.of(FacetField.CITY, "turku")
    for selection, offset, limit in ((FacetSelection(), 0, 50), (FacetSelection(), 3, 4), (chosen, 0, 50)):
        query = Query(node, selection=selection, sort=sort, offset=offset, limit=limit)
        page = library.index.search(query, CancelToken())
        ranking = library.index.ranking(query, CancelToken(), SHOWN)
        assert [(row.id, row.score) for row in ranking.rows] == [(hit.head.id, hit.score) for hit in page.hits]
        assert ranking.total == page.total
        assert dict(ranking.facets) == dict(page.facets)
    assert library.index.ranking(Query(node), CancelToken()).facets == {}


def test_index_counts_facets_over_all_segments(library):
    page = library.index.search(
        Query(Word("data"), selection=FacetSelection.of(FacetField.TAG, "ei-ole")), CancelToken()
    )
    cities = {count.value: count.count for count in page.facets[FacetField.CITY]}
    tags = {count.value: count.count for count in page.facets[FacetField.TAG]}
    assert (page.total, cities, tags) == (0, {}, {"x": 9, "ei-ole": 0})
    page = library.index.search(Query(Word("data")), CancelToken())
    assert [count.value for count in page.facets[FacetField.YEAR]] == [str(year) for year in range(2023, 2014, -1)]
    assert {count.value: count.count for count in page.facets[FacetField.CITY]} == {"turku": 9, "Oulu": 9}
