"""Our reader against Whoosh's own searcher, on random libraries and random queries.

What is compared is the score of the text; the second step of the ranking, which Whoosh has not, is left out
(`test_index_ranking.py` holds that).

`KOKEMUKSET_EXAMPLES` sets how many libraries are tried; each is asked a dozen queries, twice.
"""

import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from index_fakes import FakeAnalysis, entry
from index_truth import truth_of_entries, truth_of_folder

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.query import And, FacetIs, InText, Not, Or, Phrase, Prefix, Query, TextField, Word, YearRange
from kokemukset_app.index import searching
from kokemukset_app.index.building import build_index
from kokemukset_app.index.folder_index import open_index

EXAMPLES = int(os.environ.get("KOKEMUKSET_EXAMPLES", "15"))
WORDS = [
    "avoin",
    "avoimen",
    "data",
    "dataa",
    "Datan",
    "kokeilu",
    "kokeilujen",
    "työ",
    "TYÖN",
    "eakr",
    "avoin-data",
    "2021",
    "å",
]

word = st.sampled_from(WORDS)
words = st.lists(word, max_size=12).map(" ".join)
body = st.lists(st.tuples(st.booleans(), words | st.sampled_from(["Oppi", "Suositus"])), max_size=4).map(
    lambda parts: "\n\n".join(f"## {text}" if is_heading else text for is_heading, text in parts)
)


@st.composite
def reads(draw):
    return entry(
        f"{draw(st.integers(0, 11))}.md",
        draw(words),
        draw(body),
        summary=draw(words),
        lang=draw(st.sampled_from(["fi", "fi", "sv"])),
        cities=tuple(draw(st.lists(st.sampled_from(["turku", "Oulu", "pori"]), max_size=2))),
        years=tuple(draw(st.lists(st.integers(2018, 2022), max_size=2))),
        tags=tuple(draw(st.lists(word, max_size=2))),
    )


text_node = st.one_of(
    st.builds(Word, word),
    st.builds(Word, st.sampled_from(["puuttuu", "avo", "datassa"])),
    st.builds(Phrase, st.lists(word, min_size=1, max_size=3).map(tuple)),
)
leaf = st.one_of(
    text_node,
    st.builds(Prefix, st.sampled_from(["a", "av", "avoimen", "d", "t", "kok", "x", "2"])),
    st.builds(InText, st.sampled_from(TextField), st.builds(Word, word)),
    st.builds(FacetIs, st.just(FacetField.CITY), st.sampled_from(["turku", "OULU", "kemi"])),
    st.builds(YearRange, st.sampled_from([None, 2019]), st.sampled_from([None, 2020])),
)
node = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.builds(And, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Or, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Not, inner),
    ),
    max_leaves=6,
)
batches = st.lists(
    st.tuples(st.lists(reads(), max_size=6), st.sets(st.integers(0, 11), max_size=3)), min_size=1, max_size=5
)


@pytest.fixture(autouse=True, scope="module")
def scores_of_the_text_alone():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "ranked", lambda matcher, node, part, found: found.score)
        yield


# Explaining a failure would trace every line; the shrunk example says enough.
tried = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
    database=None,
)


def has_prefix(tree):
    match tree:
        case Prefix():
            return True
        case And() | Or():
            return any(has_prefix(child) for child in tree.children)
        case _:
            return False


def assert_agree(index, truth, tree):
    page = index.search(Query(tree, limit=1000), CancelToken())
    expected = truth.scores(tree)
    assert {hit.head.path for hit in page.hits} == set(expected)
    assert page.total == len(expected)
    assert [hit.score for hit in page.hits] == sorted((hit.score for hit in page.hits), reverse=True)
    if not has_prefix(tree):  # Whoosh gives a prefix a constant
        for hit in page.hits:
            assert hit.score == pytest.approx(expected[hit.head.path], rel=1e-4, abs=1e-5)


@tried
@given(batches=batches, trees=st.lists(node, min_size=12, max_size=12))
def test_index_differential_agrees_with_whoosh_after_every_kind_of_change(tmp_path_factory, batches, trees):
    analysis = FakeAnalysis()
    index = open_index(tmp_path_factory.mktemp("differential"), analysis)
    for changed, removed in batches:
        index.apply(changed, [f"{number}.md" for number in removed], lambda _: None, CancelToken())
    truth = truth_of_folder(index._reader.snapshot.generation, analysis)
    for tree in trees:
        assert_agree(index, truth, tree)
    truth.close()
    index.close()


@tried
@given(
    entries=st.lists(reads(), max_size=12, unique_by=lambda r: r.entry.path),
    trees=st.lists(node, min_size=12, max_size=12),
)
def test_index_differential_agrees_with_an_index_that_whoosh_wrote(tmp_path_factory, entries, trees):
    analysis = FakeAnalysis()
    folder = tmp_path_factory.mktemp("differential")
    index = open_index(folder, analysis)
    build_index(folder, analysis, entries, lambda _: None, CancelToken())
    index.refresh()
    truth = truth_of_entries(entries, analysis)
    for tree in trees:
        assert_agree(index, truth, tree)
    truth.close()
    index.close()
