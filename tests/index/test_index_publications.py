"""Pages of PDFs beside entries: one hit a publication, counted once everywhere, and nothing changes without them."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from index_fakes import FakeAnalysis, entry

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.entry import EntryId, Fingerprint
from kokemukset_app.core.errors import IndexUnavailable
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.problems import ProblemCode
from kokemukset_app.core.publication import Chapter, PdfTrouble, Publication, PublicationText
from kokemukset_app.core.query import Node, Query, Sort, Word
from kokemukset_app.core.results import ResultPage
from kokemukset_app.index.folder_index import FolderIndex, open_index
from kokemukset_app.index.joint_index import JointIndex
from kokemukset_app.index.page_index import FolderPageIndex, open_page_index


def publication(path: str, *pages: str, digest: str = "d", **more: object) -> Publication:
    text = PublicationText(title=f"Nimi {path}", pages=pages, page_count=len(pages))
    return Publication(path, Fingerprint(10, 20, digest), replace(text, **more))  # pyright: ignore[reportArgumentType]


class Both:
    def __init__(self, folder: Path) -> None:
        analysis = FakeAnalysis()
        self.entries: FolderIndex = open_index(folder, analysis)
        self.pages: FolderPageIndex = open_page_index(folder / "publications", analysis, lambda _, lang: lang)
        self.index = JointIndex(self.entries, self.pages, analysis)

    def ask(self, node: Node | None = None, **query: object) -> ResultPage:
        self.index.refresh()
        return self.index.search(Query(node, **query), NEVER)  # pyright: ignore[reportArgumentType]


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Both]:
    made = Both(tmp_path / "idx")
    made.entries.apply([entry(f"oppi-{n}.md", body=f"bussi {n}") for n in range(3)], (), lambda _: None, NEVER)
    yield made
    made.index.close()


def check_counts(page: ResultPage, both: Both, ask: Callable[..., ResultPage] | None = None) -> None:
    """What a facet promises is what a click gives, and the list has as many rows as the total says."""
    assert len(page.hits) == page.total
    for count in page.facets[FacetField.TYPE]:
        chosen = replace(page.query, selection=FacetSelection.of(FacetField.TYPE, count.value))
        assert both.index.search(chosen, NEVER).total == count.count


def test_pages_are_one_hit_with_the_best_page_and_all_the_others(both: Both) -> None:
    both.pages.apply_publications(
        [publication("a.pdf", "alku", "bussi kulkee", "muuta", "bussi bussi bussi"), publication("b.pdf", "juna")], ()
    )
    page = both.ask(Word("bussi"))
    assert page.total == 4
    (hit,) = [h for h in page.hits if h.page]
    assert (hit.head.id, hit.head.type, hit.page, hit.pages) == ("a.pdf", "publication", 4, (2, 4))
    assert "bussi" in hit.snippet.text
    check_counts(page, both)
    assert both.index.counts([page.query], NEVER) == [4]
    for sort in Sort:
        check_counts(both.ask(Word("bussi"), sort=sort), both)
    everything = both.ask()
    assert everything.total == 5
    assert [h.page for h in everything.hits if h.page] == [1, 1]
    check_counts(everything, both)


def test_a_publication_in_several_parts_of_the_index_is_still_one_hit(both: Both) -> None:
    both.pages.apply_publications([publication("iso.pdf", *(f"bussi sivu{n}" for n in range(1, 1001)))], ())
    assert len(both.pages.known_publications()) == 1
    page = both.ask(Word("bussi"))
    assert page.total == 4
    (hit,) = [h for h in page.hits if h.page]
    assert hit.pages == tuple(range(1, 1001))
    check_counts(page, both)
    assert both.ask(Word("sivu777")).hits[0].page == 777


def test_a_changed_pdf_replaces_its_pages_and_a_removed_one_goes(both: Both) -> None:
    both.pages.apply_publications([publication("a.pdf", "vanha", "vanha bussi"), publication("b.pdf", "vanha")], ())
    both.pages.apply_publications([publication("a.pdf", "uusi", digest="e")], ["b.pdf"])
    assert both.ask(Word("vanha")).total == 0
    assert both.ask(Word("uusi")).hits[0].pages == (1,)
    assert {p: f.digest for p, f in both.pages.known_publications().items()} == {"a.pdf": "e"}


def test_a_pdf_that_was_stopped_half_way_is_known_as_not_whole(both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0
    put = FolderPageIndex._put

    def once(self: FolderPageIndex, *given: object) -> None:
        nonlocal calls
        calls += 1
        if calls > 1:
            raise KeyboardInterrupt
        put(self, *given)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(FolderPageIndex, "_put", once)
    big = publication("iso.pdf", *["bussi"] * 900)
    with pytest.raises(KeyboardInterrupt):
        both.pages.apply_publications([big], ())
    monkeypatch.undo()
    both.pages.refresh()
    assert both.pages.known_publications()["iso.pdf"].digest == ""
    both.pages.apply_publications([big], ())
    assert (
        len(both.ask(Word("bussi"), limit=1, selection=FacetSelection.of(FacetField.TYPE, "publication")).hits[0].pages)
        == 900
    )


def test_troubles_and_scanned_pages_are_problems_and_the_name_is_found(both: Both) -> None:
    both.pages.apply_publications(
        [
            publication("rikki.pdf", trouble=PdfTrouble.DAMAGED),
            publication("lukossa.pdf", trouble=PdfTrouble.LOCKED),
            publication("kuva.pdf", "teksti", "", " ", "teksti", ""),
        ],
        (),
    )
    found = {(p.path, p.code): p.detail for p in both.index.problems()}
    assert found == {
        ("rikki.pdf", ProblemCode.PDF_DAMAGED): "",
        ("lukossa.pdf", ProblemCode.PDF_LOCKED): "",
        ("kuva.pdf", ProblemCode.PDF_NO_TEXT): "3/5: 2–3, 5",
    }
    assert {h.head.id for h in both.ask(Word("nimi")).hits} == {"rikki.pdf", "lukossa.pdf", "kuva.pdf"}


def test_the_chapter_and_the_printed_number_of_a_page_are_told(both: Both) -> None:
    both.pages.apply_publications(
        [
            publication(
                "a.pdf", "x", "bussi", "bussi juna", labels=("i", "ii", ""), chapters=(Chapter(1, "Johdanto", 2),)
            )
        ],
        (),
    )
    hit = both.ask(Word("juna")).hits[0]
    assert (hit.page, hit.page_label, hit.snippet.heading) == (3, "", "Johdanto")
    assert both.ask(Word("johdanto")).hits[0].page_label == "ii"


def test_without_pdfs_every_answer_is_the_entries_own(both: Both) -> None:
    for node in (None, Word("bussi"), Word("olematon")):
        query = Query(node)
        mine, theirs = both.index.search(query, NEVER), both.entries.search(query, NEVER)
        assert replace(mine, took_ms=0, generation=0) == replace(theirs, took_ms=0, generation=0)


def test_entries_keep_what_is_theirs(both: Both) -> None:
    both.pages.apply_publications([publication("a.pdf", "bussi")], ())
    both.index.refresh()
    assert {h.id for h in both.index.heads()} == {"oppi-0", "oppi-1", "oppi-2"}
    assert set(both.index.known_files()) == {h.path for h in both.index.heads()}
    assert both.index.head(EntryId("a.pdf")) is None


def test_a_full_disk_is_told_and_nothing_is_lost(both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    both.pages.apply_publications([publication("a.pdf", "vanha bussi")], ())

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("kokemukset_app.index.committing.write_part", full)
    with pytest.raises(IndexUnavailable, match="No space left"):
        both.pages.apply_publications([publication("b.pdf", "uusi bussi")], ())
    monkeypatch.undo()
    assert both.ask(Word("vanha")).total == 1
    both.pages.apply_publications([publication("b.pdf", "uusi bussi")], ())
    assert both.ask(Word("uusi")).total == 1


def test_parts_of_many_commits_are_joined_and_say_the_same(both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kokemukset_app.index.merging._LARGEST", 40)
    for number in range(6):
        pages = [f"sivu {n} bussi {number} Espoo{n}" for n in range(30)]
        both.pages.apply_publications([publication(f"{number}.pdf", *pages)], ())
    both.pages.apply_publications((), ["3.pdf"])
    both.pages.refresh()
    with both.pages.viewing() as snapshot:
        assert len(snapshot.parts) > 2
    texts = ("bussi", "espoo7", "4", "nimi")
    before = [replace(both.ask(Word(text)), took_ms=0, generation=0) for text in texts]
    both.pages.compact()
    with both.pages.viewing() as snapshot:
        assert [part.part.size for part in snapshot.parts] == [150]
    assert [replace(both.ask(Word(text)), took_ms=0, generation=0) for text in texts] == before
    both.pages.apply_publications([publication("uusi.pdf", "bussi")], ())
    both.pages.compact()
    with both.pages.viewing() as snapshot:
        assert sorted(part.part.size for part in snapshot.parts) == [1, 150]


def test_a_reading_that_was_broken_off_is_known_of(both: Both, tmp_path: Path) -> None:
    assert not both.pages.begin_reading()
    assert both.pages.begin_reading()
    both.pages.end_reading()
    both.pages.end_reading()
    assert not both.pages.begin_reading()
