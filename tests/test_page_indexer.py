"""The process that reads PDFs for the window."""

from __future__ import annotations

from pathlib import Path

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.events import PublicationProgress
from kokemukset_app.core.hold import Hold
from kokemukset_app.indexer import make_analysis, page_index
from kokemukset_app.page_indexer import ChildPageIndexer
from kokemukset_app.settings.paths import UserFolders
from pdf_making import lines, make_pdf


def test_the_child_makes_the_index_that_the_window_opens_and_says_what_it_takes_up(tmp_path: Path) -> None:
    root, folder = tmp_path / "library", tmp_path / "index"
    root.mkdir()
    folder.mkdir()
    (root / "kirja.pdf").write_bytes(make_pdf([lines("Raitiovaunu kulki.")]))
    # A library's own words are a part of the analysis, and so of the name under which its index lies.
    (root / "words.txt").write_text("# omat\nraitiovaunu|kissa\n", encoding="utf-8")
    folders = UserFolders(tmp_path / "config", tmp_path / "data", tmp_path / "cache")
    index = page_index(folder, make_analysis(folders, root))
    assert not index.begin_reading()  # and nobody comes to its end
    told: list[PublicationProgress] = []
    report = ChildPageIndexer(root, folder, folders).run(told.append, NEVER, Hold())
    assert (report.publications, report.pages) == (1, 1)
    assert told[0].goes_on
    index.refresh()
    assert set(index.known_publications()) == {"kirja.pdf"}
    assert not index.begin_reading()
