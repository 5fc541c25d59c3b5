"""The bundled library keeps its promises: sources, links, three languages, no near-duplicates, nothing private.

Near-duplicates: a body is cut into shingles of five words (lower case, front matter left out); two bodies are too
alike when the Jaccard measure of their shingles, shared ones over all, reaches 0.35. Every pair is compared.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import LANGUAGES, Entry, EntryType, Status
from kokemukset_app.core.ports import CheckReport
from kokemukset_app.core.text import fold
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.library.folder_store import FolderStore
from kokemukset_app.library.validation import check_library

ROOT = Path(__file__).resolve().parents[2] / "knowledge"
FEWEST = {EntryType.PROJECT: 50, EntryType.RESULT: 134, EntryType.LESSON: 190, EntryType.ARTICLE: 29}
SHORTEST = {EntryType.PROJECT: 65, EntryType.RESULT: 60, EntryType.LESSON: 80, EntryType.ARTICLE: 140}
"""Words of a body. The facts on some projects and results are thin: those are short and honest, not padded."""
TOO_ALIKE = 0.35
HEADINGS = {
    EntryType.LESSON: ("Tausta", "Mitä tapahtui", "Oppi", "Suositus", "Näyttö", "Sovellettavuus"),
    EntryType.RESULT: ("Mitä syntyi", "Miten se toimii", "Hyödyt ja luvut", "Käyttöönotto"),
    EntryType.PROJECT: ("Tavoite", "Toteutus", "Tulokset", "Opit"),
}
NEEDED = {
    EntryType.LESSON: {"Tausta", "Mitä tapahtui", "Oppi", "Näyttö"},
    EntryType.RESULT: {"Mitä syntyi"},
    EntryType.PROJECT: {"Tavoite", "Toteutus"},
}
PROJECTS = [
    "avoimet-innovaatioalustat",
    "avoin-data-ja-rajapinnat",
    "avoin-osallisuus-ja-asiakkuus",
    "ilmastokatu",
    "hnry",
    "circhubs",
    "circhubs-2",
    "circvol",
    "circvol-2",
    "ilpo",
    "ekat",
    "hippa",
    "cohewe",
    "perille-asti",
    "sohjoa",
    "liira",
    "citylogistiikka",
    "tao",
    "duunipolku",
    "osaamo",
    "digipoint",
    "digipore",
    "vahahiilinen-liikkuminen-liikennehubeissa",
    "kasvun-ekosysteemit",
    "roboboost",
    "carbon-neutral-tourism",
    "carbonwise",
    "circularhoodfood",
    "opastamisen-ekosysteemi",
    "fiksu-kalasatama",
    "roboreel",
    "kasvun-ekosysteemit-2-digisisallot",
    "kesy-2",
    "cityiot-2",
    "kestavien-kaupunginosien-kumppanuusmalli",
    "cityiot",
    "digikyvykkyys",
    "ysi",
    "porakone",
    "nuorten-urapolut",
    "future-food-world",
    "tuttu",
    "kaupunkikoordinaatio-turku",
    "osaamisen-pelimerkit",
    "strategiatoimisto",
    "game-time",
    "citygeomodel",
    "nayttamot-ja-kasvunpajat",
    "try-out",
    "koordinaatio-2017",
]

_LINK = re.compile(r"\[\[([^\]|#]+)(?:#[^\]|]*)?(?:\|([^\]]*))?\]\]")
_ADDRESS = re.compile(r"https?://[^\s\"',}>)]+")
_PRIVATE = {
    "e-mail address": re.compile(r"[\w.+-]+(?:@|\(at\)|\[at\])[\w-]+\.\w+"),
    "phone number": re.compile(r"(?:\+358[ \u00a0-]?\d|\b0(?:40|41|44|45|46|50|9)[ \u00a0-]\d{3})"),
    "personal identity code": re.compile(r"\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b"),
}


@pytest.fixture(scope="module")
def store() -> FolderStore:
    return FolderStore(ROOT, Vocabulary())


@pytest.fixture(scope="module")
def report(store: FolderStore) -> CheckReport:
    return check_library(store, CancelToken())


@pytest.fixture(scope="module")
def entries(store: FolderStore) -> dict[str, Entry]:
    read = (store.read(path).entry for path in sorted(store.scan(CancelToken())))
    return {entry.id: entry for entry in read}


def words(entry: Entry) -> list[str]:
    """Give the words a reader sees: of a link its text."""
    return re.findall(r"\w+", _LINK.sub(lambda m: m[2] or m[1], entry.body).lower())


def shingles(entry: Entry) -> set[tuple[str, ...]]:
    found = re.findall(r"\w+", entry.body.lower())
    return {tuple(found[i : i + 5]) for i in range(len(found) - 4)}


def faults(found: Iterator[str]) -> None:
    listed = list(found)
    assert not listed, "\n".join(listed[:20])


def test_the_check_finds_nothing(report: CheckReport) -> None:
    assert not report.problems
    assert report.entries >= sum(FEWEST.values())


def test_as_many_of_each_type(entries: dict[str, Entry]) -> None:
    counts = Counter(entry.head.type for entry in entries.values())
    assert {kind: counts[kind] for kind in FEWEST if counts[kind] < FEWEST[kind]} == {}


def test_every_project_of_the_facts_has_its_entry(entries: dict[str, Entry]) -> None:
    assert len(PROJECTS) == 50
    assert [name for name in PROJECTS if f"hanke-{name}" not in entries] == []


def test_ids_are_file_names(entries: dict[str, Entry]) -> None:
    faults(e.path for e in entries.values() if e.id != Path(e.path).stem or not re.fullmatch(r"[a-z0-9-]+", e.id))


def test_every_source_is_whole(entries: dict[str, Entry]) -> None:
    faults(
        f"{entry.id}: {source}"
        for entry in entries.values()
        for source in entry.sources
        if not (source.title and (source.url or source.file) and re.fullmatch(r"\d{4}-\d\d-\d\d", source.accessed))
    )


def test_approved_means_sourced_and_signed(entries: dict[str, Entry]) -> None:
    for entry in entries.values():
        approved = entry.head.status is Status.APPROVED
        assert entry.head.status in (Status.APPROVED, Status.IN_REVIEW), entry.id
        assert entry.sources, entry.id
        assert bool(entry.approval and entry.approval.by and entry.approval.date) == approved, entry.id
        assert bool(entry.review_by) == approved, entry.id


def test_links_and_relations_resolve(entries: dict[str, Entry]) -> None:
    def missing() -> Iterator[str]:
        for entry in entries.values():
            named = [m[1] for m in _LINK.finditer(entry.body)]
            named += [r.id for r in entry.related] + list(entry.head.projects)
            yield from (f"{entry.id} -> {target}" for target in named if target not in entries or target == entry.id)

    faults(missing())


def test_relations_are_stated_once_and_contradictions_both_ways(entries: dict[str, Entry]) -> None:
    for entry in entries.values():
        targets = [relation.id for relation in entry.related]
        assert len(targets) == len(set(targets)), entry.id
        for relation in entry.related:
            if relation.kind == "contradicts":
                back = {(r.id, r.kind) for r in entries[relation.id].related}
                assert (entry.id, "contradicts") in back, (entry.id, relation.id)


def test_projects_link_all_their_results_and_lessons(entries: dict[str, Entry]) -> None:
    def unlinked() -> Iterator[str]:
        for entry in entries.values():
            if entry.head.type in (EntryType.RESULT, EntryType.LESSON):
                for project in entry.head.projects:
                    if f"[[{entry.id}|" not in entries[project].body:
                        yield f"{project} does not link {entry.id}"

    faults(unlinked())


def test_nothing_is_left_of_the_making(entries: dict[str, Entry]) -> None:
    left = re.compile(r"<!--|-->|\bTODO\b|\bFIXME\b|lorem ipsum|\{\{", re.IGNORECASE)
    faults(f"{e.id}: {m[0]}" for e in entries.values() for m in left.finditer(e.body))


def test_titles_and_summaries_in_three_languages(entries: dict[str, Entry]) -> None:
    for entry in entries.values():
        head = entry.head
        assert head.lang == "fi", entry.id
        assert 1 <= len(head.title) <= 100, entry.id
        assert 20 <= len(head.summary) <= 300, entry.id
        for lang in ("sv", "en"):
            assert 1 <= len(head.titles.get(lang, "")) <= 100, (entry.id, lang)
            assert 20 <= len(head.summaries.get(lang, "")) <= 300, (entry.id, lang)


def test_titles_are_unique(entries: dict[str, Entry]) -> None:
    counts = Counter(fold(entry.head.title) for entry in entries.values())
    assert [title for title, count in counts.items() if count > 1] == []


def test_headings_are_in_order_and_never_empty(entries: dict[str, Entry]) -> None:
    for entry in entries.values():
        parts = re.split(r"(?m)^## (.+)\n", entry.body)
        found, texts = parts[1::2], parts[2::2]
        assert all(text.strip() for text in texts), entry.id
        order = HEADINGS.get(entry.head.type)
        if order:
            assert found == [heading for heading in order if heading in found], entry.id
            assert NEEDED[entry.head.type] <= set(found), entry.id
        else:
            assert found, entry.id


def test_values_are_of_the_vocabulary(entries: dict[str, Entry], store: FolderStore) -> None:
    vocabulary = store.vocabulary()
    for entry in entries.values():
        head = entry.head
        assert 1 <= len(head.themes) <= 3, entry.id
        for field, codes in (("theme", head.themes), ("city", head.cities), ("phase", head.phases)):
            assert all(vocabulary.term(field, code) for code in codes), (entry.id, field)
        if head.type is EntryType.LESSON:
            assert vocabulary.term("outcome", head.outcome), entry.id
            assert vocabulary.term("evidence_level", entry.evidence_level), entry.id


def test_years_are_those_of_the_programme(entries: dict[str, Entry]) -> None:
    faults(f"{e.id}: {e.head.years}" for e in entries.values() if any(not 2012 <= y <= 2022 for y in e.head.years))


def test_no_two_bodies_are_alike(entries: dict[str, Entry]) -> None:
    cut = {entry.id: shingles(entry) for entry in entries.values()}

    def alike() -> Iterator[str]:
        for one, other in combinations(cut, 2):
            shared = len(cut[one] & cut[other])
            if shared and shared / len(cut[one] | cut[other]) >= TOO_ALIKE:
                yield f"{one} {other}"

    faults(alike())


def test_bodies_are_long_enough_to_teach(entries: dict[str, Entry]) -> None:
    short = ((e, len(words(e))) for e in entries.values())
    faults(f"{entry.id}: {count} words" for entry, count in short if count < SHORTEST[entry.head.type])


def test_nobody_is_exposed(entries: dict[str, Entry], store: FolderStore) -> None:
    def exposed() -> Iterator[str]:
        for entry in entries.values():
            assert not entry.contact, entry.id
            text = _ADDRESS.sub("", store.text(entry.path))
            for name, pattern in _PRIVATE.items():
                yield from (f"{entry.id}: {name} {m[0]}" for m in pattern.finditer(text))

    faults(exposed())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("e-mail address", "kirjoita nimi.sukunimi@kaupunki.fi"),
        ("e-mail address", "nimi(at)kaupunki.fi"),
        ("phone number", "soita 040 123 4567"),
        ("phone number", "+358 9 310"),
        ("personal identity code", "131052-308T"),
    ],
)
def test_the_patterns_find_what_they_are_for(name: str, text: str) -> None:
    assert _PRIVATE[name].search(text)


def test_the_vocabulary_speaks_three_languages(store: FolderStore) -> None:
    vocabulary = store.vocabulary()
    for field in ("type", "status", "outcome", "theme", "city", "phase", "evidence_level", "fund", "kind"):
        assert vocabulary.terms(field), field
        for term in vocabulary.terms(field):
            assert all(term.labels.get(lang) for lang in LANGUAGES), (field, term.code)


def test_concepts_are_many_whole_and_apart(store: FolderStore) -> None:
    concepts = store.vocabulary().concepts
    assert len(concepts) >= 150
    owners: dict[str, int] = {}
    for number, concept in enumerate(concepts):
        assert all(concept.words.get(lang) for lang in LANGUAGES), concept
        for listed in concept.words.values():
            for word in listed:
                assert owners.setdefault(fold(word), number) == number, word


def test_collections_are_ready_to_use(entries: dict[str, Entry], store: FolderStore) -> None:
    collections = store.collections()
    assert len(collections) >= 8
    for collection in collections:
        picked = [item for item in collection.items if item.entry]
        assert len(picked) >= 4, collection.name
        assert collection.title, collection.name
        assert collection.description, collection.name
        assert [item.entry for item in picked if item.entry not in entries] == [], collection.name
        assert all(item.note for item in picked), collection.name


def test_the_library_introduces_itself(store: FolderStore) -> None:
    info = store.info()
    assert info.name
    assert info.licence
