"""Locks between programs: over a file, and over a folder that gets nothing written into it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kokemukset_app.disk import file_lock
from kokemukset_app.disk.file_lock import Busy, folder_locked, locked, stand_in

HOLD = """
import sys
from pathlib import Path
from kokemukset_app.disk import file_lock
file_lock._LOCKS_FOLDERS = sys.argv[2] == "itself"
with file_lock.folder_locked(Path(sys.argv[1]), 0):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize("way", ["itself", "stand-in"])
def test_another_program_waits_for_a_folder_until_its_holder_dies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    if way == "itself" and sys.platform == "win32":
        pytest.skip("Windows locks no folders")
    monkeypatch.setattr(file_lock, "_LOCKS_FOLDERS", way == "itself")
    command = [sys.executable, "-c", HOLD, str(tmp_path), way]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(Busy), folder_locked(tmp_path, 0.05):
            pass
        holder.kill()
        holder.wait()
    with folder_locked(tmp_path, 2.0):
        assert not any(tmp_path.iterdir())


def test_a_folder_has_one_stand_in_however_it_is_written(tmp_path: Path) -> None:
    inner = tmp_path / "kansio"
    inner.mkdir()
    assert stand_in(inner) == stand_in(inner / ".." / "kansio")
    assert stand_in(inner) != stand_in(tmp_path)


def test_a_file_is_held_by_one_at_a_time(tmp_path: Path) -> None:
    place = tmp_path / "a.lock"
    with locked(place), pytest.raises(Busy), locked(place):
        pass
    with locked(place):
        pass
