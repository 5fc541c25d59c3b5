"""A few of the kills that `tools/kill_writes.py` makes by the hundred."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL on Windows")
def test_saves_and_imports_that_are_killed_leave_every_entry_whole(repository: Path) -> None:
    command = [sys.executable, "tools/kill_writes.py", "--kills", "2", "--entries", "12", "--kinds", "save,csv"]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
