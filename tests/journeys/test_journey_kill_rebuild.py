"""A rebuild that is killed at any moment leaves a good search behind."""

from __future__ import annotations

import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from kokemukset_app.bootstrap import run

ENTRIES = 300
KILLS = 6


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("library")
    for number in range(ENTRIES):
        text = f"# Kokeilu {number}\n\nKaupunkikehittämisen oppi numero {number}: aloita pienestä ja mittaa.\n"
        (root / f"{number:03}.md").write_text(text, encoding="utf-8")
    return root


def command(library: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "kokemukset_app", "--knowledge", str(library), *words]


@pytest.fixture
def home(own_home: Path) -> Path:
    """Where the index is kept, of this process as of those it starts."""
    return own_home


def found(library: Path) -> int:
    """Search in this process: the killed one is the other."""
    out = io.StringIO()
    with redirect_stdout(out):
        assert run(["--knowledge", str(library), "search", "kaupunki", "--format", "json"]) == 0
    return json.loads(out.getvalue())["total"]


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX's")
def test_killed_rebuilds_leave_a_good_search(library: Path, home: Path) -> None:
    assert found(library) == ENTRIES
    chance = random.Random(6)
    for _ in range(KILLS):
        child = subprocess.Popen(
            command(library, "index", "--rebuild"),
            env={**os.environ, "KOKEMUKSET_HOME": str(home)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(chance.uniform(0.2, 2.0))
        child.send_signal(signal.SIGKILL)
        child.wait()
        assert found(library) == ENTRIES


def test_two_processes_may_index_at_once(library: Path, home: Path) -> None:
    environment = {**os.environ, "KOKEMUKSET_HOME": str(home)}
    running = [
        subprocess.Popen(
            command(library, "index", "--format", "json"),
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for child in running:
        out, err = child.communicate(timeout=100)
        assert child.returncode == 0, err
        assert json.loads(out)["entries"] == ENTRIES
    assert found(library) == ENTRIES
