"""Kill rebuilds at random moments, and search after each: every entry must be found.

    python tools/kill_rebuild.py [--kills 20] [--entries 1000] [--seed 1]

Three kinds of kills take turns: the command `index --rebuild`; a window's process while its child rebuilds (the child
must then end by itself); and the child alone. Prints a line each; exit code 1 when a search was wrong. POSIX only.
"""

import argparse
import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

# What a window does: the rebuild in a child process.
WINDOW = """
import sys
from pathlib import Path
from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.errors import IndexUnavailable
from kokemukset_app.settings.paths import UserFolders
if __name__ == "__main__":
    session = make_workplace(UserFolders.of_this_user(), in_window=True).open(Path(sys.argv[1]))
    try:
        session.index.rebuild(lambda progress: None, CancelToken())
    except IndexUnavailable:
        sys.exit(7)
"""
KINDS = ("command", "window", "child")
GONE_WITHIN = 20.0


def write_library(root: Path, count: int) -> None:
    root.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        text = f"# Kokeilu {number}\n\n" + f"Kaupunkikehittämisen oppi {number}: aloita pienestä ja mittaa. " * 20
        (root / f"{number:05}.md").write_text(text, encoding="utf-8")


def start(kind: str, root: Path, home: Path) -> subprocess.Popen[bytes]:
    command = ["-m", "kokemukset_app", "--knowledge", str(root), "index", "--rebuild"]
    if kind != "command":
        script = home.parent / "window.py"
        script.write_text(WINDOW, encoding="utf-8")
        command = [str(script), str(root)]
    return subprocess.Popen(
        [sys.executable, *command], env=environment(home), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "KOKEMUKSET_HOME": str(home)}


def found(root: Path, home: Path) -> int:
    """Count what a search finds, -1 where it fails."""
    done = subprocess.run(
        [sys.executable, "-m", "kokemukset_app", "--knowledge", str(root), "search", "kaupunki", "--format", "json"],
        env=environment(home), capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return -1
    return int(json.loads(done.stdout)["total"])


def children(pid: int) -> list[int]:
    try:
        return [int(c) for c in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]
    except OSError:
        return []


def builders(pid: int) -> list[int]:
    """Give the children that build; multiprocessing's own tracker is none of them."""
    return [c for c in children(pid) if b"spawn_main" in command_line(c)]


def command_line(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


def kill(kind: str, program: subprocess.Popen[bytes], after: float) -> str:
    """Kill as the kind says; gives what was seen."""
    end = time.monotonic() + after
    while time.monotonic() < end and program.poll() is None:
        time.sleep(0.01)
    below = builders(program.pid)
    victims = below if kind == "child" else [program.pid]
    for pid in victims:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    code = program.wait(60)
    deadline = time.monotonic() + GONE_WITHIN
    while any(map(is_running, below)):
        if time.monotonic() > deadline:
            return "ORPHAN"
        time.sleep(0.05)
    return "was done" if code == 0 else "killed" if code < 0 else "said so" if code == 7 else f"exit code {code}"


def duration(kind: str, root: Path, home: Path) -> float:
    started = time.monotonic()
    start(kind, root, home).wait()
    return time.monotonic() - started


def kills(root: Path, home: Path, count: int, seed: int, found: Callable[[Path, Path], int] = found) -> int:
    """Kill `count` rebuilds; gives how many left something wrong. `found` counts what a search finds after each."""
    chance, wanted, wrong = random.Random(seed), len(list(root.glob("*.md"))), 0
    longest = {kind: duration(kind, root, home) for kind in KINDS[:2]}
    longest["child"] = longest["window"]
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        moment = chance.uniform(0.05, longest[kind])
        seen = kill(kind, start(kind, root, home), moment)
        total = found(root, home)
        is_good = total == wanted and seen in ("killed", "was done", "said so")
        wrong += not is_good
        verdict = "good" if is_good else "WRONG"
        print(
            f"{number + 1:>3} {kind:<8} after {moment:5.2f} s: {seen:<9} search finds {total}/{wanted} {verdict}",
            flush=True,
        )
    left = [p.name for p in home.rglob("index-*/g-*") if p.is_dir() and "publications" not in p.parts]
    print(f"{count - wrong} of {count} good; generations left: {len(left)}")
    return wrong + (len(left) > 1)


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--entries", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as place:
        root, home = Path(place) / "library", Path(place) / "home"
        write_library(root, options.entries)
        home.mkdir()
        return int(kills(root, home, options.kills, options.seed) > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
