"""Reading what was asked, and the ways on from nothing."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from services_fakes import MemoryIndex, MemoryStore, PlainAnalysis

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import Cancelled, EntryMissing, LibraryMissing
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.query import FacetIs, Or
from kokemukset_app.core.results import VariantKind
from kokemukset_app.services.entry_service import EntryService
from kokemukset_app.services.library_service import LibraryService
from kokemukset_app.services.search_service import Asked, SearchService


def make(*texts) -> tuple[Any, Any, Any, Any]:
    store, index = MemoryStore(), MemoryIndex()
    for number, text in enumerate(texts):
        store.put(f"{number}-turku.md", text)
    index.replace_all([store.read(p) for p in sorted(store.files)])
    library = LibraryService(store, index)
    return SearchService(index, library, PlainAnalysis()), index, store, library


TEXTS = ("kaupunki kehittäminen avoin data", "avoin rajapinta metadata", "liikkuminen data")


def test_services_field_values_become_codes():
    search, *_ = make(*TEXTS)
    for text in ("kaupunki:Åbo", "stad:turku", "city:TURKU"):
        assert search.read(Asked(text)).node == FacetIs(FacetField.CITY, "turku")
    assert search.read(Asked("-kaupunki:åbo")).node.child == FacetIs(FacetField.CITY, "turku")
    assert search.read(Asked("kaupunki:Pori")).node == FacetIs(FacetField.CITY, "Pori")
    assert search.codes(FacetField.CITY, "Åbo") == ("turku",)


def test_services_a_project_is_known_by_id_or_name():
    search, index, store, _ = make(*TEXTS)
    from dataclasses import replace

    from kokemukset_app.core.entry import EntryType

    for name, title in (("hanke-x", "Älykäs satama"), ("hanke-y", "Satama auki")):
        store.put(f"{name}.md", title)
        read = store.read(f"{name}.md")
        index.entries[f"{name}.md"] = replace(
            read, entry=replace(read.entry, head=replace(read.entry.head, type=EntryType.PROJECT))
        )
    assert search.codes(FacetField.PROJECT, "X") == ("hanke-x",)
    assert set(search.codes(FacetField.PROJECT, "satama")) == {"hanke-x", "hanke-y"}
    assert search.codes(FacetField.PROJECT, "ei") == ("ei",)
    assert isinstance(search.read(Asked("hanke:satama")).node, Or)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("kaupunkikehittäminen", {VariantKind.PARTS}),
        ("avoin liikkuminen", {VariantKind.ANY_WORD}),
        ("avoin data puuttuva", {VariantKind.WITHOUT_WORD, VariantKind.ANY_WORD}),
        ("avoin kaupunki:pori", {VariantKind.WITHOUT_WORD}),
        ("liikkum", set()),
        ("rajapinnat", {VariantKind.PREFIXES}),
    ],
)
def test_services_looser_queries(text, kinds):
    search, *_ = make(*TEXTS)
    query = search.read(Asked(text))
    assert search.search(query).total == 0
    found = {v.kind for v in search.after_nothing(query).variants}
    assert kinds <= found


def test_services_a_looser_query_keeps_what_was_ruled_out():
    search, *_ = make(*TEXTS)
    query = search.read(Asked("avoin liikkuminen -metadata"))
    anyone = next(v for v in search.after_nothing(query).variants if v.kind is VariantKind.ANY_WORD)
    assert [h.head.path for h in search.search(anyone.query).hits] == ["0-turku.md", "2-turku.md"]


def test_services_without_the_selection_begins_at_the_first_hit():
    search, *_ = make(*TEXTS)
    query = search.read(Asked("data", FacetSelection.of(FacetField.CITY, "pori"), offset=50))
    (variant,) = search.after_nothing(query).variants
    assert variant.kind is VariantKind.WITHOUT_SELECTION
    assert search.search(variant.query).hits


WORDS = ["avoin", "data", "kaupunkikehittäminen", "dataa", "xyz", "-data", '"avoin data"', "OR", "kaupunki:turku", "(",
         "otsikko:avoin", "rajapinnat", "vuosi:2019", "da*"]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=6), st.booleans(), st.integers(0, 99))
def test_services_every_way_on_leads_somewhere(words, narrowed, offset):
    search, index, *_ = make(*TEXTS)
    index.words = {"xyz": ["avoin", "data"], "dataa": ["data"]}
    selection = FacetSelection.of(FacetField.CITY, "pori") if narrowed else FacetSelection()
    query = search.read(Asked(" ".join(words), selection, offset=offset))
    nothing = search.after_nothing(query)
    for variant in nothing.variants:
        page = search.search(variant.query)
        assert page.total == variant.count > 0
        assert page.hits
        assert variant.query != query
    for text in nothing.suggestions:
        assert search.search(search.read(Asked(text, selection))).total > 0
    assert len(nothing.variants) <= 5


def test_services_a_suggestion_changes_whole_words_only():
    search, index, *_ = make(*TEXTS)
    index.words = {"dat": ["data"]}
    assert search.after_nothing(search.read(Asked("metadata dat"))).suggestions == ()
    index.words = {"dat": ["avoin"]}
    assert search.after_nothing(search.read(Asked("metadata dat"))).suggestions == ("metadata avoin",)
    index.words = {"dat": [r"a\1"]}
    assert search.after_nothing(search.read(Asked("metadata dat"))).suggestions == ()


def test_services_looking_for_ways_on_can_be_taken_back():
    search, *_ = make(*TEXTS)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        search.after_nothing(search.read(Asked("xyz")), token)


class _PlainRenderer:
    def page(self, entry, links):
        return f"page of {entry.id}"

    def html(self, entry, links):
        return f"<p>{entry.id}</p>"


PlainRenderer: Any = _PlainRenderer


def test_services_an_entry_opens_or_is_missing():
    _, index, store, library = make(*TEXTS)
    entries = EntryService(store, index, library, PlainRenderer())
    opened = entries.open(EntryId("0-turku"))
    assert opened.page == "page of 0-turku"
    assert entries.html(opened.entry) == "<p>0-turku</p>"
    assert entries.read(EntryId("0-turku")).body == TEXTS[0]
    with pytest.raises(EntryMissing):
        entries.open(EntryId("nothing"))
    with pytest.raises(EntryMissing):
        entries.read(EntryId("nothing"))
    del store.files["0-turku.md"]
    with pytest.raises(EntryMissing):
        entries.open(EntryId("0-turku"))


def test_services_links_are_resolved_against_the_newest_state():
    _, index, store, library = make(*TEXTS)
    assert library.resolve_target("new", "") is None
    store.put("new.md", "new")
    index.replace_all([store.read(p) for p in sorted(store.files)])
    assert library.resolve_target("new", "").path == "new.md"
    assert library.path == "muisti"
    assert library.info().name == "muisti"
    library.reload()
    assert library.vocabulary().code_of("city", "åbo") == "turku"


def test_services_searching_goes_on_without_the_folder():
    search, _, store, library = make(*TEXTS)
    assert library.info().name == "muisti"
    assert search.search(search.read(Asked("kaupunki:Åbo data"))).total == 2
    store.is_gone = True
    library.reload()
    assert search.search(search.read(Asked("kaupunki:Åbo data"))).total == 2
    assert library.info().name == "muisti"
    store.is_gone = False
    assert library.vocabulary() is library.vocabulary()


def test_services_a_library_that_was_never_there_has_no_name_but_answers():
    search, _, store, library = make(*TEXTS)
    store.is_gone = True
    assert search.search(search.read(Asked("data"))).total == 2
    with pytest.raises(LibraryMissing):
        library.info()
