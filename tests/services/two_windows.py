# ruff: noqa: T201
"""A process of its own that edits an entry again and again, as a second window would: ROOT HOME NAME COUNT."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.editing import Draft
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import Conflict
from kokemukset_app.services.session import Session
from kokemukset_app.settings.paths import UserFolders


def write_lines(session: Session, name: str, count: int) -> int:
    """Write lines under a heading of one's own, one save each; what the other saved is merged. Counts those."""
    clashes = 0
    for number in range(count):
        draft = session.editing.open(EntryId("oppi-a"))
        time.sleep(0.01 * (number % 3))  # somebody thinks, and the other saves
        draft = with_line(draft, name, f"{name} {number}")
        while True:
            try:
                session.editing.save(draft)
                break
            except Conflict:
                clashes += 1
                comparison = session.editing.compare(draft)
                assert not comparison.is_clash
                draft = session.editing.merged(comparison, mine_wins=True)
    return clashes


def with_line(draft: Draft, name: str, line: str) -> Draft:
    """Put a line under a heading."""
    return replace(draft, body=draft.body.replace(f"## {name}\n", f"## {name}\n{line}\n"))


def main() -> None:
    """Say that it is ready, wait for a line, and write."""
    root, home, name, count = sys.argv[1:]
    folder = Path(home)
    session = make_workplace(UserFolders(folder, folder, folder), in_window=False).open(Path(root))
    session.index.catch_up(lambda _: None, NEVER)
    print("ready", flush=True)
    sys.stdin.readline()
    print(write_lines(session, name, int(count)), flush=True)
    session.close()


if __name__ == "__main__":
    main()
