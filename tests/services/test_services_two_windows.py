"""Two programs over one library: nothing that either saves is lost, and what clashes is asked about."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import Conflict
from kokemukset_app.settings.paths import UserFolders

COUNT = 8
ENTRY = (
    "---\nid: oppi-a\ntype: lesson\ntitle: Vanha\nlang: fi # kieli\nstatus: draft\n---\n## Yksi\nx\n\n\n\n## Kaksi\ny\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "kirjasto"
    (folder / "lessons").mkdir(parents=True)
    (folder / "lessons/oppi-a.md").write_text(ENTRY, encoding="utf-8")
    return folder


def text_of(root: Path) -> str:
    return (root / "lessons/oppi-a.md").read_text(encoding="utf-8")


def test_two_programs_write_one_entry_and_every_line_of_both_is_there(root: Path, tmp_path: Path) -> None:
    script = str(Path(__file__).with_name("two_windows.py"))
    commands = [
        [sys.executable, script, str(root), str(tmp_path / "home"), name, str(COUNT)] for name in ("Yksi", "Kaksi")
    ]
    pipe = subprocess.PIPE
    with ExitStack() as ending:
        both: list[subprocess.Popen[str]] = []
        for command in commands:
            both.append(
                ending.enter_context(subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True))
            )
            ending.callback(both[-1].kill)
        for one in both:
            assert one.stdout is not None
            assert one.stderr is not None
            assert one.stdout.readline() == "ready\n", one.stderr.read()
        for one in both:
            assert one.stdin is not None
            one.stdin.write("\n")
            one.stdin.flush()
        told = [one.communicate(timeout=60) for one in both]
    assert [one.returncode for one in both] == [0, 0], told
    text = text_of(root)
    for name in ("Yksi", "Kaksi"):
        assert sum(text.count(f"\n{name} {number}\n") for number in range(COUNT)) == COUNT
    assert text.startswith("---\nid: oppi-a\ntype: lesson\ntitle: Vanha\nlang: fi # kieli\nstatus: draft\n")
    assert text.endswith("\nx\n\n\n\n## Kaksi\n" + "".join(f"Kaksi {n}\n" for n in reversed(range(COUNT))) + "y\n")


def test_what_two_programs_wrote_in_one_place_is_compared_and_nothing_is_written_over(
    root: Path, tmp_path: Path
) -> None:
    mine, theirs = (
        make_workplace(UserFolders(home, home, home), in_window=False).open(root)
        for home in (tmp_path / "a", tmp_path / "b")
    )
    for session in (mine, theirs):
        session.index.catch_up(lambda _: None, NEVER)
    entry = EntryId("oppi-a")
    draft, other = mine.editing.open(entry), theirs.editing.open(entry)
    theirs.editing.save(
        replace(other, body=other.body.replace("x\n", "heidän\n"), fields={**other.fields, "tags": ["b"]})
    )
    draft = replace(draft, body=draft.body.replace("x\n", "minun\n"), fields={**draft.fields, "owner": "Oulu"})
    saved = text_of(root)
    with pytest.raises(Conflict):
        mine.editing.save(draft)
    assert text_of(root) == saved
    comparison = mine.editing.compare(draft)
    assert comparison.is_clash
    for wins, kept in ((True, "minun"), (False, "heidän")):
        merged = mine.editing.merged(comparison, mine_wins=wins)
        assert f"## Yksi\n{kept}\n" in merged.body
        assert (merged.fields["owner"], merged.fields["tags"]) == ("Oulu", ["b"])
    mine.editing.save(mine.editing.merged(comparison, mine_wins=True))
    assert "minun" in text_of(root)
    kept = [mine.editing.snapshot_text(snapshot) for snapshot in mine.editing.snapshots("lessons/oppi-a.md")]
    assert saved in kept
    for session in (mine, theirs):
        session.close()
