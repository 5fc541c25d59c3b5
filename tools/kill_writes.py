"""Kill saves, imports and renamings at random moments; afterwards every entry must be whole, old or new.

    python tools/kill_writes.py [--kills 200] [--entries 60] [--seed 1]

The three take turns, each in a process of its own that is killed (SIGKILL) at a random moment. Then every file is
compared with what it was and what it was to become; an interrupted change of many files is taken back, and every byte
must be as before. Prints JSON; exit code 1 when a file was torn, missing, or neither old nor new. POSIX only.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WORK = """
import sys
from pathlib import Path
from kokemukset_app.core.batch import FileStep
from kokemukset_app.core.editing import EntryChange
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.library.batch_files import FolderBatchFiles, FolderBatchJournal
from kokemukset_app.library.entry_writer import FolderEntryWriter
from kokemukset_app.services.batch_service import BatchService
root, journal, kind = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
writer, files = FolderEntryWriter(root), FolderBatchFiles(root)
batch = BatchService(files, FolderBatchJournal(journal), lambda paths: None)
paths = sorted(p.relative_to(root).as_posix() for p in root.rglob("*.md"))
print("ready", flush=True)
if kind == "save":
    for path in paths:
        read = writer.load(path)
        writer.save(path, EntryChange({"summary": "uusi"}), read.fingerprint)
elif kind == "rename":
    steps = []
    for path in paths:
        data = writer.raw(path)
        steps.append(FileStep(path, data, writer.changed(path, data, EntryChange({"tags": ["uusi"]}))))
    batch.apply("vanha -> uusi", steps)
else:
    new = b"---\\ntitle: Tuotu\\n---\\n" * 40
    batch.apply("import", [FileStep(f"lessons/tuotu-{n:03}.md", None, new) for n in range(60)])
"""
OLD = "---\nid: e{n:03}\ntitle: Oppi {n}\nsummary: vanha\ntags: [vanha]\n---\n" + "Teksti. " * 400 + "\n"
NEW = {"save": ("summary: vanha", "summary: uusi"), "rename": ("tags: [vanha]", "tags: [uusi]")}
IMPORTED = b"---\ntitle: Tuotu\n---\n" * 40


def write_library(root: Path, count: int) -> dict[str, bytes]:
    """Write entries; gives their bytes by path."""
    (root / "lessons").mkdir(parents=True)
    old = {f"lessons/e{n:03}.md": OLD.format(n=n).encode() for n in range(count)}
    for path, data in old.items():
        (root / path).write_bytes(data)
    return old


def state(root: Path) -> dict[str, bytes]:
    """Give the bytes of every entry."""
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*.md")}


def one_kill(base: Path, kind: str, count: int, wait: float) -> tuple[str, list[str]]:
    """Kill one writing; gives how far it was (before, within, after), and what was wrong."""
    root, journal = base / "library", base / "journal"
    old = write_library(root, count)
    process = subprocess.Popen(
        [sys.executable, "-c", WORK, str(root), str(journal), kind], stdout=subprocess.PIPE, env=dict(os.environ)
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    now, wrong, new = state(root), [], 0
    for path, data in old.items():
        after = data.decode().replace(*NEW[kind]).encode() if kind in NEW else data
        if path not in now:
            wrong.append(f"{path}: missing")
        elif now[path] == after and after != data:
            new += 1
        elif now[path] != data:
            wrong.append(f"{path}: torn")
    extra = [path for path in now if path not in old]
    wrong += [f"{path}: torn" for path in extra if now[path] != IMPORTED]
    new += len(extra)
    if kind != "save":
        wrong += taken_back(root, journal, old)
    total = count if kind in NEW else 60
    return "before" if not new else "after" if new == total else "within", wrong


def taken_back(root: Path, journal: Path, old: dict[str, bytes]) -> list[str]:
    """Take the last change back as the next start offers; gives what is not as it was."""
    from kokemukset_app.library.batch_files import FolderBatchFiles, FolderBatchJournal  # noqa: PLC0415
    from kokemukset_app.services.batch_service import BatchService  # noqa: PLC0415

    batch = BatchService(FolderBatchFiles(root), FolderBatchJournal(journal), lambda _paths: None)
    if (last := batch.last()) is not None:
        batch.undo(last.name)
    now = state(root)
    return [f"{path}: not taken back" for path in {*now, *old} if now.get(path) != old.get(path)]


def main() -> int:
    """Run."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--entries", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    told: dict[str, dict[str, int]] = {}
    wrong: list[str] = []
    for number in range(options.kills):
        kind = ("save", "rename", "import")[number % 3]
        with tempfile.TemporaryDirectory(prefix="kokemukset-kill-") as base:
            where, found = one_kill(Path(base), kind, options.entries, rng.uniform(0.0, 0.35))
        counts = told.setdefault(kind, {"before": 0, "within": 0, "after": 0})
        counts[where] += 1
        wrong += [f"{number} {kind} {text}" for text in found]
    print(json.dumps({"kills": options.kills, "where": told, "wrong": wrong}, indent=1))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
