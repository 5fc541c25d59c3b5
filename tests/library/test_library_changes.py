"""The watch over a folder."""

from __future__ import annotations

import shutil
from pathlib import Path
from queue import Empty, Queue

import pytest

from kokemukset_app.core.ports import FolderChange
from kokemukset_app.library import changes
from kokemukset_app.library.changes import FolderWatch

WAIT = 20.0


@pytest.fixture(params=["notices", "polling"])
def told(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    root = tmp_path / "library"
    root.mkdir()
    (root / "a.md").write_text("a")
    monkeypatch.setattr(changes, "QUIET_SECONDS", 0.05)
    if request.param == "polling":

        def refuse() -> None:
            raise OSError(28, "no more watches")

        monkeypatch.setattr(changes, "Observer", refuse)
    seen: Queue[FolderChange] = Queue()
    handle = FolderWatch(root, seen.put, poll_seconds=0.1)
    handle.start()
    assert handle.is_polling is (request.param == "polling")
    yield root, seen, handle
    handle.stop()


def drain(seen: Queue[FolderChange]) -> None:
    while True:
        try:
            seen.get(timeout=0.5)
        except Empty:
            return


def test_changes_are_told(told) -> None:
    root, seen, _ = told
    for change in (
        lambda: (root / "b.md").write_text("b"),
        lambda: (root / "b.md").write_text("longer"),
        lambda: (root / "b.md").rename(root / "c.md"),
        (root / "c.md").unlink,
        lambda: (root / "vocabulary.yaml").write_text("fields: {}"),
    ):
        change()
        assert seen.get(timeout=WAIT) is FolderChange.CHANGED
        drain(seen)


def test_what_is_no_entry_is_not_told(told) -> None:
    root, seen, _ = told
    (root / ".git").mkdir()
    (root / ".git" / "x.md").write_text("x")
    (root / "a.md.tmp").write_text("x")
    (root / "a.md").read_text()
    with pytest.raises(Empty):
        seen.get(timeout=1.0)


def test_many_changes_are_told_together(told) -> None:
    root, seen, _ = told
    for number in range(200):
        (root / f"{number}.md").write_text("x")
    assert seen.get(timeout=WAIT) is FolderChange.CHANGED
    drain(seen)
    assert seen.empty()


def test_a_folder_that_goes_and_comes_back_is_told(told) -> None:
    root, seen, _ = told
    shutil.move(root, root.with_name("elsewhere"))
    found = seen.get(timeout=WAIT)
    while found is FolderChange.CHANGED:
        found = seen.get(timeout=WAIT)
    assert found is FolderChange.VANISHED
    shutil.move(root.with_name("elsewhere"), root)
    assert seen.get(timeout=WAIT) is FolderChange.RETURNED
    drain(seen)
    (root / "new.md").write_text("x")
    assert seen.get(timeout=WAIT) is FolderChange.CHANGED


def test_nothing_is_told_after_stopping(told) -> None:
    root, seen, handle = told
    handle.stop()
    drain(seen)
    (root / "b.md").write_text("b")
    with pytest.raises(Empty):
        seen.get(timeout=0.7)
