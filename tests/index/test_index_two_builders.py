"""Several programs over one index folder: none removes what another one is making, or has just made."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from kokemukset_app.index.generations import IndexFolder
from kokemukset_app.index.segment import Contents, write_contents

BUILDS = 40
BUILDERS = 3


@pytest.fixture
def turns_change_often() -> Iterator[None]:
    """Let threads, whose locks belong to their open files as those of processes do, come between each other's steps."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("turns_change_often")
def test_builders_and_cleaners_never_take_each_others_generations(tmp_path: Path) -> None:
    folder = IndexFolder(tmp_path, "x")
    folder.prepare()
    is_over = Event()

    def build() -> int:
        lost = 0
        for _ in range(BUILDS):
            with folder.new_generation() as path:
                write_contents(path, Contents(1, ()))
                with folder.writer():
                    folder.publish(path)
            lost += folder.current() is None
        return lost

    def clean() -> None:
        while not is_over.is_set():
            folder.clean()

    with ThreadPoolExecutor(BUILDERS + 1) as pool:
        cleaner = pool.submit(clean)
        builders = [pool.submit(build) for _ in range(BUILDERS)]
        try:
            assert [builder.result() for builder in builders] == [0] * BUILDERS
        finally:
            is_over.set()
        cleaner.result()
    folder.clean()
    current = folder.current()
    assert current is not None
    assert [path.name for path in folder.home.glob("g-*")] == [current.name]
