"""The second step of the ranking: of two entries that speak of the same words, the better answer comes first."""

import pytest
from index_fakes import FakeAnalysis, entry

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryType, Status
from kokemukset_app.core.query import And, Not, Phrase, Query, Word
from kokemukset_app.index.building import build_index
from kokemukset_app.index.folder_index import open_index

FILLER = " ".join(["muuta"] * 30)


@pytest.fixture
def order(tmp_path):
    def ordered(node, *entries):
        analysis = FakeAnalysis()
        build_index(tmp_path, analysis, entries, lambda _: None, CancelToken())
        index = open_index(tmp_path, analysis)
        page = index.search(Query(node, limit=50), CancelToken())
        index.close()
        scores = [hit.score for hit in page.hits]
        assert scores == sorted(scores, reverse=True)
        return [hit.head.path.removesuffix(".md") for hit in page.hits]

    return ordered


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"status": Status.APPROVED}, {"status": Status.DRAFT}),
        ({"status": Status.IN_REVIEW}, {"status": Status.OUTDATED}),
        ({"status": Status.APPROVED}, {"status": Status.OUTDATED}),
        ({"status": Status.OUTDATED}, {"status": Status.ARCHIVED}),
        ({"type": EntryType.LESSON}, {"type": EntryType.PROJECT}),
        ({"type": EntryType.RESULT}, {"type": EntryType.ARTICLE}),
        ({"type": EntryType.PROJECT}, {"type": EntryType.ARTICLE}),
        ({"updated": "2022-05-01"}, {"updated": "2019-05-01"}),
    ],
)
def test_index_ranking_decides_between_equal_texts_by_what_they_are(order, better, worse):
    entries = [entry("a.md", "Otsikko", "data", **worse), entry("b.md", "Otsikko", "data", **better)]
    assert order(Word("data"), *entries) == ["b", "a"]


def test_index_ranking_lets_an_outdated_entry_that_is_about_the_word_stay_before_a_mention(order):
    about = entry("a.md", "Data", f"data data data {FILLER}", summary="data", status=Status.OUTDATED)
    mention = entry("b.md", "Muu", f"data {FILLER}")
    assert order(Word("data"), about, mention) == ["a", "b"]


@pytest.mark.parametrize("heading", ["Oppi", "Suositus", "Rekommendation", "Lesson"])
def test_index_ranking_counts_lesson_and_recommendation_more_than_the_rest(order, heading):
    said = entry("b.md", "Otsikko", f"## Tausta\n\nmuuta\n\n## {heading}\n\ndata {FILLER}")
    told = entry("a.md", "Otsikko", f"## Tausta\n\ndata {FILLER}\n\n## {heading}\n\nmuuta")
    assert order(Word("data"), told, said) == ["b", "a"]


def test_index_ranking_prefers_words_that_stand_together(order):
    near = entry("b.md", "Otsikko", f"{FILLER} avoin data {FILLER}")
    far = entry("a.md", "Otsikko", f"avoin {FILLER} {FILLER} data")
    assert order(And((Word("avoin"), Word("data"))), far, near) == ["b", "a"]


def test_index_ranking_finds_advice_as_a_part_of_the_body(order):
    made = entry("a.md", "Otsikko", "## Oppi\n\navoin data")
    assert order(Phrase(("avoin", "data")), made) == ["a"]


def test_index_ranking_leaves_what_has_no_words_alone(order):
    entries = [entry("a.md", "A", "muuta", type=EntryType.ARTICLE), entry("b.md", "B", "muuta")]
    assert set(order(Not(Word("data")), *entries)) == {"a", "b"}
    assert order(And((Word("data"), Not(Word("muuta")))), *entries) == []
