"""Many files changed as one: all or nothing, whatever happens on the way."""

import random

import pytest

from kokemukset_app.core.batch import FileStep
from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.errors import Cancelled, Conflict, SaveFailed
from kokemukset_app.library.batch_files import FolderBatchFiles, FolderBatchJournal
from kokemukset_app.services.batch_service import BatchService


class FailingFiles(FolderBatchFiles):
    """A disk that is full from some write on, for as long as `is_full`."""

    def __init__(self, root, writes):
        super().__init__(root)
        self.left, self.is_full = writes, True

    def put(self, step):
        if self.is_full and self.left == 0:
            self.is_full = False
            raise SaveFailed("full")
        self.left -= 1
        super().put(step)


def state(root):
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


@pytest.fixture
def root(tmp_path):
    for n in range(6):
        place = tmp_path / "lib" / f"a/{n}.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(b"old %d\r\n" % n)
    return tmp_path / "lib"


def steps():
    changed = [FileStep(f"a/{n}.md", b"old %d\r\n" % n, b"new %d\n" % n) for n in range(5)]
    return [*changed, FileStep("uusi/b.md", None, b"made"), FileStep("a/5.md", b"old 5\r\n", None)]


@pytest.mark.parametrize("writes", range(7))
def test_a_disk_that_fills_up_leaves_everything_as_it_was(root, tmp_path, writes):
    told = []
    batch = BatchService(FailingFiles(root, writes), FolderBatchJournal(tmp_path / "j"), told.append)
    before = state(root)
    with pytest.raises(SaveFailed):
        batch.apply("x", steps())
    assert state(root) == before
    assert batch.last() is None
    assert told == []


@pytest.mark.parametrize("after", range(1, 7))
def test_a_cancel_on_the_way_leaves_everything_as_it_was(root, tmp_path, after):
    batch = BatchService(FolderBatchFiles(root), FolderBatchJournal(tmp_path / "j"), lambda _paths: None)
    before, cancel = state(root), CancelToken()
    with pytest.raises(Cancelled):
        batch.apply("x", steps(), lambda p: cancel.cancel() if p.done == after else None, cancel)
    assert state(root) == before


def test_it_is_taken_back_byte_for_byte_and_only_what_nobody_changed(root, tmp_path):
    told = []
    batch = BatchService(FolderBatchFiles(root), FolderBatchJournal(tmp_path / "j"), told.append)
    before = state(root)
    name = batch.apply("x", steps())
    assert state(root)["uusi/b.md"] == b"made"
    assert "a/5.md" not in state(root)
    assert batch.undo(name) == ()
    assert state(root) == before
    name = batch.apply("y", steps())
    (root / "a/2.md").write_bytes(b"somebody's")
    assert batch.undo(name) == ("a/2.md",)
    assert state(root) == {**before, "a/2.md": b"somebody's"}
    assert len(told) == 4


def test_a_file_that_changed_since_the_preview_stops_it_before_the_first_write(root, tmp_path):
    batch = BatchService(FolderBatchFiles(root), FolderBatchJournal(tmp_path / "j"), lambda _paths: None)
    (root / "a/4.md").write_bytes(b"meanwhile")
    before = state(root)
    with pytest.raises(Conflict):
        batch.apply("x", steps())
    assert state(root) == before


@pytest.mark.parametrize(
    "path", ["../out.md", "/etc/x.md", "a/../../out.md", ".git/x.md", "library.txt", "a/b.exe", "x\0.md"]
)
def test_no_step_leads_out_of_the_library_or_to_files_that_are_none_of_it(root, tmp_path, path):
    batch = BatchService(FolderBatchFiles(root), FolderBatchJournal(tmp_path / "j"), lambda _paths: None)
    with pytest.raises(SaveFailed):
        batch.apply("x", [FileStep(path, None, b"x")])
    assert not (tmp_path / "out.md").exists()


def test_a_journal_cut_anywhere_is_no_trouble(root, tmp_path):
    journal = FolderBatchJournal(tmp_path / "j")
    name = journal.begin("x", steps())
    place = next((tmp_path / "j").iterdir())
    data = place.read_bytes()
    for cut in random.Random(7).sample(range(len(data)), 40):
        place.write_bytes(data[:cut])
        journal.records()
        journal.steps(name)
    place.write_bytes(data)
    assert list(journal.steps(name)) == steps()
