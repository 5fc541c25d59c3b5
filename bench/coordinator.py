"""Measure what a coordinator waits for: a save until it is found, and a renaming over many files with its undoing.

    python bench/coordinator.py [--entries 10000] [--saves 20] [--renames 5000] [--part save|rename] [--seed 5]

Prints JSON. The library is generated (invented Finnish); saves change the text of entries picked at random, and each is
timed from the call until a search finds the new word. Every file is compared byte for byte after the undoing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from finnish_library import library

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.renaming import RenameKind
from kokemukset_app.services.search_service import Asked
from kokemukset_app.services.session import Session
from kokemukset_app.settings.paths import UserFolders

TAG = "vanha-asiasana"


def write_library(root: Path, entries: int, tagged: int, seed: int) -> None:
    """Write entries; the first `tagged` of them share a keyword."""
    for number, (path, text) in enumerate(library(entries, seed=seed)):
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(tagged_text(text, number) if number < tagged else text, encoding="utf-8")


def tagged_text(text: str, number: int) -> str:
    """Give an entry the keyword, among others."""
    if "\ntags: [" in text:
        return text.replace("\ntags: [", f"\ntags: [{TAG}, ", 1)
    return text.replace("\n---\n", f"\ntags: [{TAG}, oma-{number % 97}]\n---\n", 1)


def measure_saves(session: Session, count: int, rng: random.Random) -> dict[str, object]:
    """Save entries, and search until each is found by its new word."""
    heads = list(session.library.heads())
    saved: list[float] = []
    found: list[float] = []
    for number, head in enumerate(rng.sample(heads, count)):
        draft = session.editing.open(head.id)
        word = f"tunnussana{rng.randrange(10**9)}x{number}"
        started = time.perf_counter()
        session.editing.save(replace(draft, body=f"{draft.body}\nJa {word}.\n"))
        saved.append((time.perf_counter() - started) * 1000)
        while True:
            page = session.search.search(session.search.read(Asked(text=word)))
            if page.total == 1:
                break
            time.sleep(0.005)
        found.append((time.perf_counter() - started) * 1000)
    return {
        "saves": count,
        "save_ms": summary(saved),
        "searchable_ms": summary(found),
        "within_300_ms": sum(value <= 300 for value in found),
    }


def measure_rename(session: Session, root: Path, tagged: int) -> dict[str, object]:
    """Rename a keyword everywhere, then take it back; every byte is compared."""
    before = digests(root)
    started = time.perf_counter()
    plan = session.care.renames.plan(RenameKind.TAG, TAG, "uusi-asiasana")
    planned = time.perf_counter()
    name = session.care.renames.apply(plan)
    applied = time.perf_counter()
    changed = sum(before[path] != digest for path, digest in digests(root).items())
    begun = time.perf_counter()
    left = session.care.batch.undo(name)
    undone = time.perf_counter()
    return {
        "files": len(plan.steps),
        "expected": tagged,
        "changed": changed,
        "plan_s": round(planned - started, 2),
        "apply_s": round(applied - planned, 2),
        "undo_s": round(undone - begun, 2),
        "left": len(left),
        "byte_for_byte": digests(root) == before,
    }


def digests(root: Path) -> dict[str, str]:
    """Give the digest of every file."""
    return {str(p): hashlib.blake2b(p.read_bytes()).hexdigest() for p in sorted(root.rglob("*")) if p.is_file()}


def summary(values: list[float]) -> dict[str, float]:
    """Give median, 95th percentile and maximum."""
    ordered = sorted(values)
    return {
        "median": round(statistics.median(ordered), 1),
        "p95": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))], 1),
        "max": round(ordered[-1], 1),
    }


def main() -> int:
    """Run."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--saves", type=int, default=20)
    parser.add_argument("--renames", type=int, default=5_000)
    parser.add_argument("--part", choices=("all", "save", "rename"), default="all")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kokemukset-bench-") as base:
        root, home = Path(base) / "library", Path(base) / "home"
        write_library(root, options.entries, min(options.renames, options.entries), options.seed)
        session = make_workplace(UserFolders(home, home, home), in_window=False).open(root)
        started = time.perf_counter()
        session.index.catch_up(lambda _progress: None, NEVER)
        result: dict[str, object] = {
            "entries": options.entries,
            "index_s": round(time.perf_counter() - started, 1),
            "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
        }
        if options.part != "rename":
            result["save"] = measure_saves(session, options.saves, random.Random(options.seed))
        if options.part != "save":
            result["rename"] = measure_rename(session, root, min(options.renames, options.entries))
        session.close()
    text = json.dumps(result, indent=1)
    if options.out:
        options.out.write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
