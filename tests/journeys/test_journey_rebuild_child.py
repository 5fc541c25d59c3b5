"""A window's rebuild runs in a child: killed together or alone, it leaves a good index and no orphan."""

import importlib
import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from kokemukset_app import bootstrap

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are looked up in /proc")
ENTRIES = 250


@pytest.fixture
def killing(repository, monkeypatch):
    monkeypatch.syspath_prepend(str(repository / "tools"))
    return importlib.import_module("kill_rebuild")


@pytest.fixture
def library(tmp_path, killing):
    killing.write_library(tmp_path / "library", ENTRIES)
    return tmp_path / "library"


def found_here(library, _home):
    """Search in this process, which has the same home: the killed one is the other."""
    out = io.StringIO()
    with redirect_stdout(out):
        code = bootstrap.run(["--knowledge", str(library), "search", "kaupunki", "--format", "json"])
    return -1 if code else json.loads(out.getvalue())["total"]


def test_killed_windows_and_children_leave_a_good_search(killing, library, own_home, capsys):
    wrong = killing.kills(library, own_home, 6, seed=4, found=found_here)
    assert wrong == 0, capsys.readouterr().out


def run(library, home, *words):
    return subprocess.Popen(
        [sys.executable, "-m", "kokemukset_app", "--knowledge", str(library), *words, "--format", "json"],
        env={**os.environ, "KOKEMUKSET_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_two_search_while_a_third_rebuilds(killing, library, own_home):
    assert killing.found(library, own_home) == ENTRIES
    running = [
        (words, run(library, own_home, *words))
        for _ in range(2)
        for words in (["index", "--rebuild"], ["search", "kaupunki"], ["search", "kokeilu"])
    ]
    for words, child in running:
        out, err = child.communicate(timeout=100)
        assert (child.returncode, err) == (0, ""), words
        answer = json.loads(out)
        assert answer.get("total", answer.get("entries")) == ENTRIES
