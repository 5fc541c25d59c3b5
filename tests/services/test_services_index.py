"""Catch-up and rebuild: whatever happens to the folder, in whatever order, the index is as a fresh one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from services_fakes import NO_PROGRESS, MemoryIndex, MemoryRebuilder, MemoryStore

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.errors import Cancelled, IndexDamaged, LibraryMissing
from kokemukset_app.core.identity import with_unique_ids
from kokemukset_app.services.index_service import REBUILD_FROM, IndexService


class Place:
    def __init__(self):
        self.store, self.index = MemoryStore(), MemoryIndex()
        self.rebuilder = MemoryRebuilder(self.store, self.index)
        self.service = IndexService(self.store, self.index, self.rebuilder)

    def catch_up(self):
        report = self.service.catch_up(NO_PROGRESS, CancelToken())
        return report.entries, report.added, report.updated, report.removed, report.unchanged

    def state(self):
        return {p: (r.entry.id, r.entry.body, r.problems) for p, r in self.index.entries.items()}

    def fresh_state(self):
        reads = with_unique_ids(self.store.read(p) for p in sorted(self.store.files))
        return {r.entry.path: (r.entry.id, r.entry.body, r.problems) for r in reads}


@pytest.fixture
def place():
    made = Place()
    for name in "abc":
        made.store.put(f"{name}.md", f"text {name}")
    made.catch_up()
    made.store.read_paths.clear()
    return made


def test_services_the_first_look_makes_everything_anew(place):
    assert place.rebuilder.count == 1
    assert place.catch_up() == (3, 0, 0, 0, 3)
    assert place.store.read_paths == []


def test_services_changes_are_counted(place):
    place.store.put("d.md", "new")
    place.store.put("a.md", "other")
    place.store.files["b2.md"] = place.store.files.pop("b.md")
    assert place.catch_up() == (4, 2, 1, 1, 1)
    assert sorted(place.store.read_paths) == ["a.md", "b2.md", "d.md"]
    assert place.state() == place.fresh_state()
    assert place.rebuilder.count == 1


def test_services_a_touched_file_is_not_indexed_again(place):
    place.store.touch("a.md")
    assert place.catch_up() == (3, 0, 0, 0, 3)
    assert place.index.applied == []
    place.store.read_paths.clear()
    place.catch_up()
    assert place.store.read_paths == []


def test_services_a_file_that_could_not_be_read_is_looked_at_again(place):
    place.store.unreadable.add("a.md")
    place.store.touch("a.md")
    place.catch_up()
    place.store.unreadable.clear()
    assert place.catch_up()[2] == 1
    place.store.read_paths.clear()
    place.catch_up()
    assert place.store.read_paths == []


def test_services_a_file_that_goes_between_look_and_reading_is_removed(place):
    place.store.touch("a.md")
    place.store.vanishing.add("a.md")
    assert place.catch_up()[3] == 1
    assert "a.md" not in place.index.entries


def test_services_many_changes_make_a_rebuild_but_a_copy_does_not():
    place = Place()
    for n in range(REBUILD_FROM):
        place.store.put(f"{n:04}.md", f"t{n}")
    place.catch_up()
    assert place.rebuilder.count == 1
    for path in list(place.store.files):
        place.store.touch(path)
    assert place.catch_up() == (REBUILD_FROM, 0, 0, 0, REBUILD_FROM)
    assert place.rebuilder.count == 1
    for path in list(place.store.files)[:-1]:
        place.store.put(path, "something else")
    place.catch_up()
    assert place.rebuilder.count == 1
    for path in list(place.store.files):
        place.store.put(path, "something else again")
    place.catch_up()
    assert place.rebuilder.count == 2


def test_services_a_copy_from_which_a_file_goes_is_made_anew():
    place = Place()
    for n in range(REBUILD_FROM):
        place.store.put(f"{n:04}.md", f"t{n}")
    place.catch_up()
    for path in list(place.store.files):
        place.store.touch(path)
    place.store.vanishing.add("0007.md")
    place.catch_up()
    assert "0007.md" not in place.index.entries


def test_services_a_damaged_index_is_made_anew(place):
    place.index.damage = IndexDamaged("x")
    assert place.service.catch_up(NO_PROGRESS, CancelToken()).rebuilt
    assert place.rebuilder.count == 2


def test_services_a_folder_that_has_gone_leaves_the_index(place):
    before = place.state()
    place.store.is_gone = True
    with pytest.raises(LibraryMissing):
        place.catch_up()
    assert place.state() == before
    place.store.is_gone = False
    assert place.catch_up()[4] == 3


def test_services_an_emptied_folder_empties_the_index(place):
    place.store.files.clear()
    assert place.catch_up() == (0, 0, 0, 3, 0)


def test_services_a_job_taken_back_stops(place):
    token = CancelToken()
    token.cancel()
    place.store.put("d.md", "new")
    with pytest.raises(Cancelled):
        place.service.catch_up(NO_PROGRESS, token)
    with pytest.raises(Cancelled):
        place.service.rebuild(NO_PROGRESS, token)
    assert place.catch_up()[1] == 1


def test_services_progress_grows_to_its_total(place):
    seen = []
    for n in range(5):
        place.store.put(f"n{n}.md", "x")
    place.service.catch_up(seen.append, CancelToken())
    assert [p.done for p in seen] == sorted(p.done for p in seen)
    assert seen[-1].done == seen[-1].total == 5


PATHS = st.sampled_from(["a.md", "b.md", "c.md", "x.md", "y.md"])
CLAIMS = st.sampled_from(["", "x", "y", "b", "c"])
EVENT = st.one_of(
    st.tuples(st.just("put"), PATHS, CLAIMS),
    st.tuples(st.just("drop"), PATHS, st.just("")),
    st.tuples(st.just("touch"), PATHS, st.just("")),
    st.tuples(st.just("rename"), PATHS, PATHS),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(EVENT, st.booleans()), max_size=14))
def test_services_ids_do_not_depend_on_the_order_of_events(events):
    place = Place()
    for number, ((kind, path, other), looks) in enumerate(events):
        if kind == "put":
            place.store.put(path, f"text {number}", other)
        elif path in place.store.files:
            if kind == "drop":
                del place.store.files[path]
            elif kind == "touch":
                place.store.touch(path)
            else:
                place.store.files[other] = place.store.files.pop(path)
        if looks:
            place.catch_up()
            assert place.state() == place.fresh_state()
    place.catch_up()
    assert place.state() == place.fresh_state()
