"""Whatever happens to the index's files, the library is found again, with the same answers as from a fresh index."""

import json
import os
import pickle
import shutil
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from index_answers import ALL_ENTRIES, answers, filled, paths_of
from index_fakes import FakeAnalysis

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.errors import IndexDamaged
from kokemukset_app.index.folder_index import open_index


def generation(folder) -> Path:
    return next(path for path in folder.glob("index-*/g-*") if path.is_dir())


def part(folder) -> Path:
    return max(generation(folder).glob("*.part"), key=lambda path: path.stat().st_size)


def toc(folder) -> Path:
    return next(generation(folder).glob("*.toc"))


def current(folder) -> Path:
    return next(folder.glob("index-*/current"))


def cut(size) -> Callable[[Path], None]:
    def damage(path):
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * size) if isinstance(size, float) else size])

    return damage


def flip(place) -> Callable[[Path], None]:
    def damage(path):
        data = bytearray(path.read_bytes())
        data[int(len(data) * place)] ^= 0x10
        path.write_bytes(data)

    return damage


def longer(path):
    path.write_bytes(path.read_bytes() + b"more")


def foreign(path):
    path.write_bytes(b"PK\x03\x04" + os.urandom(500))


def zeros(path):
    path.write_bytes(bytes(path.stat().st_size))


def a_folder(path):
    path.unlink()
    path.mkdir()


KINDS = {
    "removed": lambda path: path.unlink(),
    "emptied": cut(0),
    "cut after a byte": cut(1),
    "cut in the header": cut(10),
    "cut in half": cut(0.5),
    "cut by a byte": cut(-1),
    "longer": longer,
    "foreign": foreign,
    "zeros": zeros,
    "a folder": a_folder,
    **{f"flipped at {place}": flip(place) for place in (0.0, 0.001, 0.01, 0.05, 0.2, 0.5, 0.8, 0.99)},
}
FILES = {"part": part, "toc": toc, "current": current}


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """An index of all entries, made once: what is damaged is a copy."""
    folder = tmp_path_factory.mktemp("sample") / "index"
    filled(folder, FakeAnalysis()).close()
    return folder


@pytest.fixture(scope="module")
def fresh(sample):
    index = open_index(sample, FakeAnalysis())
    yield answers(index)
    index.close()


def recovered(folder, analysis):
    """Do as the index service does: catch up with the files, and once more if damage showed up."""
    for _ in range(3):
        index = open_index(folder, analysis)
        try:
            known = index.known_files()
            index.apply(
                [read for read in ALL_ENTRIES if read.entry.path not in known], [], lambda _: None, CancelToken()
            )
            found = answers(index)
        except IndexDamaged:
            found = None
        index.close()
        if found is not None:
            return found
    return None


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("kind", KINDS)
def test_index_recovers_from_damage(sample, folder, analysis, fresh, file, kind):
    shutil.copytree(sample, folder)
    KINDS[kind](FILES[file](folder))
    assert recovered(folder, analysis) == fresh


def places(path):
    data = path.read_bytes()
    _, length, _ = struct.unpack("<8sII", data[:16])
    header = json.loads(data[16 : 16 + length])
    return {name: (16 + length + at, size) for name, (_, _, at, size, *_) in header["arrays"].items() if size}


def test_index_recovers_from_a_flip_in_any_array(sample, folder, analysis, fresh):
    arrays = places(part(sample))
    assert len(arrays) > 40
    for name, (start, size) in sorted(arrays.items()):
        target = folder / name
        shutil.copytree(sample, target)
        path = part(target)
        data = bytearray(path.read_bytes())
        data[start + size // 2] ^= 1
        path.write_bytes(data)
        assert recovered(target, analysis) == fresh, name


def test_index_notices_damage_under_an_open_index(folder, analysis, fresh):
    index = filled(folder, analysis)
    index.close()
    index = open_index(folder, analysis)
    flip(0.5)(part(folder))  # in place: the mapped bytes change
    data = part(folder).read_bytes()
    assert zlib.crc32(data)
    try:
        found = answers(index)
    except IndexDamaged:
        assert index.known_files() == {}
        index.apply(ALL_ENTRIES, [], lambda _: None, CancelToken())
        found = answers(index)
    assert found == fresh
    index.close()


class Bomb:
    def __init__(self, target):
        self.target = target

    def __reduce__(self):
        return (os.mkdir, (self.target,))


def test_index_never_runs_what_a_table_of_contents_carries(folder, analysis, tmp_path, fresh):
    filled(folder, analysis).close()
    path, target = toc(folder), tmp_path / "ran"
    data = path.read_bytes()[:-4]
    at = data.index(b"EntrySegment")
    start = data.rindex(b"\x80", 0, at)
    data = data[:start] + pickle.dumps([Bomb(str(target))])
    path.write_bytes(data + zlib.crc32(data).to_bytes(4, "little"))
    assert recovered(folder, analysis) == fresh
    assert not target.exists()


def test_index_of_another_format_is_left_and_removed(folder, analysis):
    old = folder / "index-1-other"
    (old / "g-0123456789abcdef").mkdir(parents=True)
    (old / "current").write_text("g-0123456789abcdef")
    mine = folder / "notes.txt"
    mine.write_text("somebody's")
    index = open_index(folder, analysis)
    assert index.known_files() == {}
    assert not old.exists()
    assert mine.read_text() == "somebody's"
    index.close()


def test_index_of_another_analysis_is_not_used(folder, analysis):
    filled(folder, analysis).close()
    analysis.version = "fake-2/ä b"
    index = open_index(folder, analysis)
    assert index.known_files() == {}
    assert all(path.name.isascii() and " " not in path.name for path in folder.iterdir())
    index.close()


def test_index_removes_what_dead_builds_left(folder, analysis):
    filled(folder, analysis).close()
    home = next(folder.glob("index-*"))
    dead = home / "g-00000000000000aa"
    dead.mkdir()
    (dead / "alive.lock").touch()
    (dead / "entries_x.part").write_bytes(b"half")
    index = open_index(folder, analysis)
    assert not dead.exists()
    assert paths_of(index) == sorted(read.entry.path for read in ALL_ENTRIES)
    index.close()
