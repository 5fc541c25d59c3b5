"""Open somebody else's folder of Markdown, search it, and show that not a byte of it changed.

    python tools/foreign_library.py                     make 1,200 files of other styles in a temporary folder
    python tools/foreign_library.py --folder DIR        take an own folder (nothing is written to it)
    python tools/foreign_library.py --count 5000

Prints a line a step; exit code 1 when the tree's hash changed or a search failed.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

QUERIES = ("kaupunki", "avoin data", "kokeilu*", '"avoin data"', "-kaupunki", "city OR stad", "muistiinpano",
           "tag:projekti", "otsikko:kokous", "kehittäminen")  # fmt: skip
BODIES = (
    "Kaupungin kokeilussa syntyi avointa dataa. Palvelujen kehittäminen jatkuu.",
    "The city published open data about its services, and the pilot went on.",
    "Staden prövade en ny tjänst med invånarna.",
    "- [ ] kokous kaupunkien kanssa\n- [x] muistiinpano kirjoitettu\n\n| a | b |\n|---|---|\n| avoin data | 2019 |",
)
FOLDERS = ("", "Päiväkirja", "00 Inbox", "Projektit/Äly kaupunki", "posts/2019/03", "🚀 ideat", "a.b c",
           "sy/vä/kan/si/o/ja/vie/lä/sy/vem/pi")  # fmt: skip
NAMES = ("muistio", "Kokous 😀", "README", "päivä (kopio)", "x'y\"z", "100% valmis #1", "no[t]e", "Ä" * 60)


def obsidian(title: str, body: str, number: int) -> bytes:
    near = max(0, number - 1)
    return (
        f"---\naliases: [{title} alias]\ntags:\n  - projekti\n  - kaupunki/turku\ncssclass: wide\n---\n"
        f"# {title}\n\n{body} [[{near}|edellinen]] ![[kuva.png]] #tunniste\n\n> [!note]\n> Huomaa.\n"
    ).encode()


def hugo(title: str, body: str, number: int) -> bytes:
    return (
        f'+++\ntitle = "{title}"\ndate = 20{10 + number % 15}-03-04T10:00:00Z\ndraft = false\ntags = ["data"]\n+++\n\n'
        f'{body}\n\n{{{{< figure src="x.png" >}}}}\n'
    ).encode()


def jekyll(title: str, body: str, number: int) -> bytes:
    front = f"layout: post\ntitle:  {title}\ndate: 2018-01-{number % 28 + 1:02} 12:00\ncategories: [city]"
    text = f"---\n{front}\n---\n{body}\n"
    return text.replace("\n", "\r\n").encode()


def plain(title: str, body: str, number: int) -> bytes:
    return f"{title}\n{'=' * (number % 9 + 3)}\n\n{body}\n".encode()


def marked(title: str, body: str, number: int) -> bytes:
    return b"\xef\xbb\xbf" + f"# {title} {number}\n\n{body}".encode()


def latin(title: str, body: str, number: int) -> bytes:
    return f"# {title} {number}\r\n\r\n{body}\r\n".encode("latin-1", "replace")


def broken(title: str, body: str, number: int) -> bytes:
    return f"---\ntitle: [{title}\nx: &a [*a, *a]\n---\n{body} {number}\n".encode() + b"\x00\xff\n"


def wide(title: str, body: str, number: int) -> bytes:
    return f"# {title} {number}\n\n{body}".encode("utf-16")


STYLES = (obsidian, hugo, jekyll, plain, marked, latin, broken, wide)


Ask = Callable[..., dict[str, object]]


def make(root: Path, count: int) -> None:
    """Write `count` files, of every style, in every folder, under every kind of name."""
    for number in range(count):
        folder = root / FOLDERS[number % len(FOLDERS)]
        folder.mkdir(parents=True, exist_ok=True)
        name = f"{NAMES[number // len(FOLDERS) % len(NAMES)]} {number}.{'MD' if number % 50 == 49 else 'md'}"
        if os.name == "nt":
            name = name.replace('"', "_")
        body = BODIES[number % 7 % len(BODIES)] * (1 + number % 4)
        style = STYLES[(number + number // len(STYLES)) % len(STYLES)]
        (folder / name).write_bytes(style(f"Muistio {number}", body, number))
    (root / ".obsidian").mkdir(exist_ok=True)
    (root / ".obsidian" / "hidden.md").write_text("# kaupunki piilossa\n", encoding="utf-8")
    (root / "empty.md").write_bytes(b"")
    (root / "kuva.png").write_bytes(b"\x89PNG")


def tree_hash(root: Path) -> str:
    """Hash names, sizes, times, rights and contents of everything in the folder."""
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*"), key=os.fsencode):
        info = path.lstat()
        digest.update(os.fsencode(path.relative_to(root)) + f"|{info.st_mode}|{info.st_mtime_ns}|".encode())
        if path.is_file() and not path.is_symlink():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def ask(root: Path, home: Path, *words: str) -> dict[str, object]:
    """Run a command and give its JSON; ends the program where it fails."""
    done = subprocess.run(
        [sys.executable, "-m", "kokemukset_app", "--knowledge", str(root), words[0], "--format", "json", *words[1:]],
        env={**os.environ, "KOKEMUKSET_HOME": str(home), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode or done.stderr:
        sys.exit(f"{words}: exit code {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


def examine(root: Path, home: Path, ask: Ask = ask) -> int:
    """Index the folder, search it ten times, and compare its hash; `ask` runs a command over the folder."""
    before = tree_hash(root)
    print(f"tree before  {before}")
    report = ask(root, home, "index")
    print(f"index        {report['entries']} entries, {report['problems']} problems, {report['seconds']} s")
    for query in QUERIES:
        answer = ask(root, home, "search", "--limit", "1", query)
        print(f"search       {query:<16} {answer['total']:>6} hits {answer['took_ms']:>7} ms")
    after = tree_hash(root)
    print(f"tree after   {after}")
    print("unchanged" if before == after else "CHANGED")
    return int(before != after)


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--count", type=int, default=1_200)
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as place:
        root = options.folder or Path(place) / "foreign"
        if not options.folder:
            make(root, options.count)
        return examine(root, Path(place) / "home")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
