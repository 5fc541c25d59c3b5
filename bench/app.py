"""Measure the program as its user meets it, and SQLite FTS5 beside it, in one run. Prints one JSON document.

    python bench/app.py [--sizes 1000 10000] [--quick]

For each size a Finnish library is generated; the real window runs offscreen in fresh processes, driven by real key
events. Absolute times depend on the machine and on what else it does: compare figures of one run.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from app_words import draw_queries
from finnish_library import write_library

from kokemukset_app.settings.paths import UserFolders

HERE = Path(__file__).parent
TIMEOUT_SECONDS = 900


def run(script: str, *words: object) -> dict[str, object]:
    """Run a part of the bench in a process of its own and read what it prints."""
    command = [sys.executable, str(HERE / script), *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT_SECONDS, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)}: {done.stderr[-2000:]}")
    return json.loads(done.stdout)


def size_of(folder: Path) -> int:
    """Give the bytes of a folder's files."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def say(words: str) -> None:
    """Tell how far it is, beside the document."""
    print(words, file=sys.stderr, flush=True)


def bench(library: Path, *, each: int, starts: int, keys: int) -> dict[str, object]:
    """Measure one library."""
    text = sum(path.stat().st_size for path in library.rglob("*.md"))
    queries = draw_queries(library, each)
    asked = library.with_name(f"{library.name}.json")
    asked.write_text(json.dumps(queries), "utf-8")
    say("  making the index in the window")
    build = run("app_window.py", "build", library)
    index = size_of(UserFolders.of_this_user().index_of(library))
    say("  starting")
    began = [run("app_window.py", "start", library, "--began", repr(time.monotonic())) for _ in range(starts)]
    start = {key: round(statistics.median(float(str(run[key])) for run in began), 1) for key in began[0]}
    say("  typing")
    typed = run("app_window.py", "type", library, asked, "--keys", keys)
    say("  SQLite FTS5")
    rival = run("app_rival.py", library, asked)
    return {
        "text_bytes": text,
        "build": {**build, "index_bytes": index, "index_to_text": round(index / text, 3)},
        "start": {**start, "runs": len(began), "usable_ms_of_each": [run["usable_ms"] for run in began]},
        **typed,
        "fts5": {**rival, "size_to_text": round(float(str(rival["size_bytes"])) / text, 3)},
        "ratios_ours_to_fts5": ratios(build, typed, rival, index),
    }


def ratios(build: dict, typed: dict, rival: dict, index: int) -> dict[str, object]:
    """Divide ours by the rival's: under 1 is smaller or faster than FTS5."""
    share = lambda ours, theirs: round(ours / theirs, 2) if theirs else None  # noqa: E731
    return {
        "build_wall": share(build["wall_seconds"], rival["wall_seconds"]),
        "size": share(index, rival["size_bytes"]),
        "one_change": share(typed["one_change_ms"]["p50"], rival["one_change_ms"]["p50"]),
        "answer": {
            kind: {at: share(ours[at], rival["answer_ms"][kind][at]) for at in ("p50", "p95")}
            for kind, ours in typed["answer_ms"].items()
            if ours["n"]
        },
    }


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000], help="how many entries")
    parser.add_argument("--quick", action="store_true", help="300 entries, few queries: does it work at all")
    chosen = parser.parse_args()
    sizes = [300] if chosen.quick else chosen.sizes
    amount = {"each": 6, "starts": 2, "keys": 60} if chosen.quick else {"each": 24, "starts": 5, "keys": 300}
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    result: dict[str, object] = {
        "machine": {"cores": os.cpu_count(), "python": platform.python_version(), "system": platform.system()},
        "sizes": {},
    }
    with tempfile.TemporaryDirectory() as name:
        os.environ["KOKEMUKSET_HOME"] = str(Path(name) / "home")
        # An installed program has its modules compiled; so has this one, whatever the shell says of bytecode.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(name) / "compiled")
        # The lexicon is unpacked at the first start on a machine, and that once.
        command = [sys.executable, "-m", "kokemukset_app", "analyze", "--lang", "fi"]
        subprocess.run(command, input="kaupunki\n", capture_output=True, text=True, check=True)
        measured: dict[str, object] = {}
        for count in sizes:
            say(f"{count} entries")
            library = Path(name) / f"library-{count}"
            write_library(library, count)
            measured[str(count)] = bench(library, **amount)
        result["sizes"] = measured
        say("publications")
        result["publications"] = run("publications.py", "--pages", 400 if chosen.quick else 4000)
        say("slides")
        result["show"] = run("show.py", *(["--quick"] if chosen.quick else []))
    print(json.dumps(result, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
