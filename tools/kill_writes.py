"""Kill saves, imports and renamings at random moments; afterwards every entry must be whole, old or new.

    python tools/kill_writes.py [--kills 360] [--entries 60] [--seed 1] [--kinds save,rename,…]

The kinds take turns, each in a program of its own that does what the window and the command line do (open the library,
plan, write, bring the index up to date) and is killed (SIGKILL) at a random moment after its plan is made. How long
the writing takes is measured first, by letting each kind run to its end. Then every file is
compared with what it was and what it was to become. An interrupted change of many files is taken back or finished, in
turn, as the next start offers; every byte must then be as before, or as it was to be. Prints JSON: where the kills
fell, and how many cut a file that was half written beside its place; exit code 1 when a file was torn, missing, or
neither old nor new. POSIX only.
"""

import argparse
import io
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

KINDS = ("save", "rename", "merge", "csv", "docx", "folder")
WORK = """
import sys, time
from pathlib import Path
from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.entry import EntryType
from kokemukset_app.core.renaming import RenameKind
from kokemukset_app.services.import_service import ImportOrder
from kokemukset_app.settings.paths import UserFolders
root, kind, given = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
session = make_workplace(UserFolders.of_this_user(), in_window=False).open(root)
session.index.catch_up(lambda progress: None, NEVER)
if kind == "index":
    sys.exit()
care = session.care
if kind == "save":
    heads = sorted(session.library.heads(), key=lambda head: head.path)
    act = lambda: [session.editing.set_fields(head.id, {"summary": "uusi"}) for head in heads]
elif kind in ("rename", "merge"):
    plan = care.renames.plan(RenameKind.TAG, "vanha", "uusi" if kind == "rename" else "toinen")
    act = lambda: care.renames.apply(plan)
else:
    plan = care.imports.plan(ImportOrder(given, {}, EntryType.LESSON if kind == "csv" else EntryType.ARTICLE, "fi"))
    act = lambda: care.imports.apply(plan)
print("ready", flush=True)
act()
print("done", flush=True)
"""
OLD = (
    "---\nid: e{n:03}\ntype: lesson\ntitle: Oppi {n}\nsummary: vanha\nlang: fi\nstatus: draft\n"
    "tags: [vanha, toinen]\ncreated: 2024-01-01\nupdated: 2024-01-01\n---\n" + "Teksti. " * 400 + "\n"
)
FILES = 40
"""How many entries or pictures an import brings."""


def write_library(root: Path, count: int) -> None:
    """Write entries."""
    (root / "lessons").mkdir(parents=True)
    for n in range(count):
        (root / f"lessons/e{n:03}.md").write_text(OLD.format(n=n), encoding="utf-8")


def write_imported(base: Path) -> dict[str, Path]:
    """Write what the imports take in: a table, a Word document with pictures, a folder with pictures."""
    import docx  # noqa: PLC0415
    from PIL import Image  # noqa: PLC0415

    table = base / "taulu.csv"
    rows = "".join(f"Tuotu oppi {n};{'Pitkä teksti. ' * 200}\n" for n in range(FILES))
    table.write_text(f"otsikko;Oppi\n{rows}", encoding="utf-8")
    document, folder = docx.Document(), base / "muistiinpanot"
    (folder / "kuvat").mkdir(parents=True)
    document.add_heading("Tuotu raportti", 0)
    for n in range(FILES):
        picture = io.BytesIO()
        Image.new("RGB", (60 + n, 60), (n * 5, 90, 120)).save(picture, "PNG")
        document.add_paragraph(f"Kappale {n}.")
        document.add_picture(io.BytesIO(picture.getvalue()))
        (folder / f"kuvat/k{n}.png").write_bytes(picture.getvalue())
        (folder / f"n{n:02}.md").write_text(f"# Muistio {n}\n\n![](kuvat/k{n}.png)\n{'Teksti. ' * 300}\n", "utf-8")
    document.save(str(base / "raportti.docx"))
    return {"csv": table, "docx": base / "raportti.docx", "folder": folder}


def state(root: Path) -> dict[str, bytes]:
    """Give the bytes of every file that is not hidden."""
    places = [p for p in root.rglob("*") if p.is_file() and not p.name.startswith(".")]
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in places}


class Trials:
    """Kills of one kind of writing over one library, which is laid out anew before each."""

    def __init__(self, base: Path, kind: str, count: int, given: Path | None) -> None:
        self.kind, self.given, self.base = kind, given, base
        self.root, self.home = base / "library", base / "home"
        self.clean, self.kept = base / "clean", base / "clean-home"
        if not self.clean.is_dir():
            write_library(self.clean, count)
            self._lay_out()
            self._begin("index").communicate()
            shutil.copytree(self.home, self.kept)
        self.old = state(self.clean)
        self.new: dict[str, bytes] = {}
        self.span = 0.0
        self.told = {"before": 0, "within": 0, "after": 0, "half_written": 0}
        self.wrong: list[str] = []

    def measure(self) -> None:
        """Let one run to its end: what every file becomes, and how long it takes until the last one is written."""
        self._lay_out()
        process = self._begin()
        start = time.time()
        assert process.stdout is not None
        ended = process.stdout.readline()
        process.stdout.close()
        if process.wait() or ended.strip() != b"done":
            raise SystemExit(f"{self.kind}: did not run to its end")
        self.new = state(self.root)
        changed = [path for path, data in self.new.items() if self.old.get(path) != data]
        self.span = max((self.root / path).stat().st_mtime for path in changed) - start

    def kill(self, number: int, wait: float) -> None:
        """Kill one run, compare, and take back or finish what was interrupted."""
        self._lay_out()
        process = self._begin()
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert process.stdout is not None
        process.stdout.close()
        now = state(self.root)
        self.told["half_written"] += any(self.root.rglob(".kokemukset-*.tmp"))
        wrong = [f"{path}: missing" for path in self.old if path not in now]
        wrong += [f"{path}: torn" for path, data in now.items() if data not in (self.old.get(path), self.new.get(path))]
        self.told["before" if now == self.old else "after" if now == self.new else "within"] += 1
        if self.kind != "save":
            wrong += self._recovered(finishes=number % 2 == 1)
        self.wrong += [f"{number} {self.kind} {text}" for text in wrong]

    def _recovered(self, *, finishes: bool) -> list[str]:
        from kokemukset_app.library.batch_files import FolderBatchFiles, FolderBatchJournal  # noqa: PLC0415
        from kokemukset_app.services.batch_service import BatchService  # noqa: PLC0415

        journals = [p for p in self.home.rglob("batches") if p.is_dir()]
        for journal in journals:
            batch = BatchService(FolderBatchFiles(self.root), FolderBatchJournal(journal), lambda _paths: None)
            if (last := batch.last()) is None:
                continue
            if finishes:
                batch.finish(last.name)
                return self._unlike(self.new, "not finished")
            batch.undo(last.name)
        return self._unlike(self.old, "not taken back")

    def _unlike(self, wanted: dict[str, bytes], what: str) -> list[str]:
        now = state(self.root)
        return [f"{path}: {what}" for path in {*now, *wanted} if now.get(path) != wanted.get(path)]

    def _lay_out(self) -> None:
        for place, source in ((self.root, self.clean), (self.home, self.kept)):
            shutil.rmtree(place, ignore_errors=True)
            if source.is_dir():
                shutil.copytree(source, place)

    def _begin(self, kind: str = "") -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-c", WORK, str(self.root), kind or self.kind, str(self.given or "")]
        env = {**os.environ, "KOKEMUKSET_HOME": str(self.home)}
        process = subprocess.Popen(command, stdout=subprocess.PIPE, env=env)
        assert process.stdout is not None
        process.stdout.readline()
        return process


def main() -> int:
    """Run."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=360)
    parser.add_argument("--entries", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", default=",".join(KINDS))
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="kokemukset-kill-") as temporary:
        base = Path(temporary)
        given = write_imported(base)
        trials = [Trials(base, kind, options.entries, given.get(kind)) for kind in options.kinds.split(",")]
        for trial in trials:
            trial.measure()
        for number in range(options.kills):
            trial = trials[number % len(trials)]
            trial.kill(number // len(trials), rng.uniform(0.0, 1.1 * trial.span))
    wrong = [text for trial in trials for text in trial.wrong]
    where = {trial.kind: {**trial.told, "span_ms": round(1000 * trial.span)} for trial in trials}
    print(json.dumps({"kills": options.kills, "where": where, "wrong": wrong}, indent=1))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
