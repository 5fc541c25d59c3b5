"""Files that would do harm, given to a real import of a real library: each is refused with words, nothing changes.

With `tests/exchange/test_exchange_hostile.py` there are more than 200 of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.exchange import ExchangeError
from kokemukset_app.core.import_fates import Fate, RowResult
from kokemukset_app.services.import_service import ImportOrder
from kokemukset_app.services.session import Session
from kokemukset_app.settings.paths import UserFolders
from kokemukset_app.wording.catalogue import untranslated
from kokemukset_app.wording.exchange import fault_text, reason_text

ENTRY = "---\nid: oppi-a\ntype: lesson\ntitle: Vanha\nlang: fi\nstatus: draft\n---\nTeksti.\n"
VOCABULARY = (
    "version: 1\nfields:\n  city: {oulu: {fi: Oulu}}\n  theme: {data: {fi: Data}}\n  outcome: {mixed: {fi: M}}\n"
)
NAMES = [*(f"{name}{n}" for name in ("com", "lpt") for n in range(10)), "con", "PRN", "aux", "Nul", "CONIN$", "con.txt"]
BAD_IDS = [
    "../x", "..\\x", "a/b", "/etc/passwd", "C:x", "c:\\x", "x.", ".", "..", "a:b", "a*b", "a?b", "<a>", 'a"b',
    "a|b", "-a", "a--b", "Ääkkönen", "ISO", "a b", "~", "$HOME", "%00", "a" * 101, "a\u202eb", "\u200b", "=1+1", "@a",
    "+a",
]  # fmt: skip
BAD_TITLES = ["a" * 101, "a" * 300, "ä" * 30_000, "a\x01b", "a\x1bb", "\x7f", "a\x08", "a\ufffe", "", "   ", "a\x0bb"]
BAD_DATES = [
    "2026-13-01", "2026-02-30", "0000-00-00", "99999-01-01", "-1", "9" * 400, "31.2.2026", "eilen", "=TODAY()", "1e9",
    "2026-1-1-1", "0", "12/2026/1", "²⁰²⁶",
]  # fmt: skip
BAD_CODES = [
    ("cities", "Pariisi"), ("themes", "=cmd|' /C calc'!A0"), ("outcome", "x" * 500), ("type", "../lesson"),
    ("type", "publication"), ("lang", "xx"), ("lang", "fi\x01"), ("summary", "a" * 301), ("summary", "a\x02"),
]  # fmt: skip


def rows() -> Iterator[tuple[str, dict[str, str]]]:
    for name in NAMES:
        yield f"reserved {name}", {"title": "T", "id": name}
    for bad in BAD_IDS:
        yield f"id {bad[:12]!r}", {"title": "T", "id": bad}
    for bad in BAD_TITLES:
        yield f"title {bad[:8]!r}", {"title": bad, "id": "oppi-uusi"}
    for key in ("start", "end", "review_by"):
        for bad in BAD_DATES:
            yield f"{key} {bad[:12]}", {"title": "T", key: bad}
    for key, bad in BAD_CODES:
        yield f"{key} {bad[:12]!r}", {"title": "T", key: bad}


def front(text: str) -> bytes:
    return f"---\ntitle: T\n{text}\n---\nTeksti\n".encode()


def aliases(depth: int) -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, depth)]
    return "\n".join(lines)


FILES: dict[str, bytes | None] = {
    "laughs.md": front(aliases(9)),
    "laughs-in-maps.md": front(
        "a: &a {x: 1}\n" + "\n".join(f"b{n}: &b{n} {{<<: *a, y: [*a, *a]}}" for n in range(800))
    ),
    "itself.md": front("a: &a [*a]"),
    "lost-alias.md": front("a: *ei-ole"),
    "deep-flow.md": front("a: " + "[" * 5000),
    "deep-maps.md": front("a: " + "{b: " * 400),
    "deep-block.md": front("a:\n" + "\n".join("  " * n + "- - - - - -" for n in range(200))),
    "python.md": front("a: !!python/object/apply:os.system ['true']"),
    "python-name.md": front("a: !!python/name:os.system"),
    "own-tag.md": front("a: !ruby/object:Gem {}"),
    "map-key.md": front("? {a: 1}\n: b"),
    "list-key.md": front("? [a, b]\n: c"),
    "tab.md": front("a:\n\t- b"),
    "quote.md": front('a: "avoin'),
    "bracket.md": front("a: [avoin"),
    "colon.md": front("a: b: c: d"),
    "large.md": front("a: " + "x" * 300_000),
    "large-keys.md": front("\n".join(f"k{n}: {n}" for n in range(40_000))),
    "nul.md": front("a: b\0c"),
    "nul-body.md": b"Otsikko\n\0\0\0",
    "program.md": b"\x7fELF\x02\x01\x01\0\0\0\0",
    "zip.md": b"PK\x03\x04\0\0\0\0",
    "long-title.md": ("# " + "a" * 300 + "\n").encode(),
    "long-field.md": b"---\ntitle: " + b"a" * 300 + b"\n---\n",
    "id-there.md": b"---\nid: oppi-a\ntitle: Toinen\n---\n",
    "twice-a.md": b"---\nid: sama\n---\n",
    "con.md": b"a",
    "AUX.md": b"a",
    "lpt1.md": b"a",
    "com\u00b9.md": b"a",
    "nul/a.md": b"a",
    "a:b.md": b"a",
    "a?.md": b"a",
    'a".md': b"a",
    "a|b.md": b"a",
    "a\\b.md": b"a",
    "a\x07.md": b"a",
    "loppu. /a.md": b"a",
    "piste./a.md": b"a",
    "huge.md": None,
}
GOOD = "twice-b.md"  # of two files that claim one id the first is taken


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile") / "kirjasto"


@pytest.fixture(scope="module")
def session(root: Path) -> Iterator[Session]:
    (root / "lessons").mkdir(parents=True)
    (root / "lessons/oppi-a.md").write_text(ENTRY, encoding="utf-8")
    (root / "vocabulary.yaml").write_text(VOCABULARY, encoding="utf-8")
    home = root.parent / "home"
    opened = make_workplace(UserFolders(home, home, home), in_window=False).open(root)
    opened.index.catch_up(lambda _: None, NEVER)
    yield opened
    opened.close()


def state(root: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


def is_told(row: RowResult) -> bool:
    words = [reason_text(reason, untranslated) for reason in row.reasons]
    return row.fate is Fate.REFUSED and bool(words) and all(text and "\n" not in text for text in words)


def plan(session: Session, path: Path) -> tuple[RowResult, ...]:
    """Give the rows of a dry run; none where the file as a whole is refused with a word."""
    try:
        return session.care.imports.plan(ImportOrder(str(path), {})).rows
    except ExchangeError as error:
        if not fault_text(error, untranslated):
            raise
        return ()


def cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


@pytest.mark.parametrize(
    ("name", "row"), list(rows()), ids=[name.encode("ascii", "replace").decode() for name, _ in rows()]
)
def test_a_hostile_row_is_refused_with_a_word_and_changes_nothing(session, root, tmp_path, name, row) -> None:
    before = state(root)
    place = tmp_path / "taulukko.csv"
    place.write_text(f"{';'.join(row)}\n{';'.join(map(cell, row.values()))}\n", encoding="utf-8", newline="")
    assert all(is_told(found) for found in plan(session, place)), name
    assert state(root) == before


def test_hostile_files_of_a_folder_are_each_refused_with_a_word_and_change_nothing(session, root, tmp_path) -> None:
    before = state(root)
    (tmp_path / "salaisuus.md").write_text("salaista", encoding="utf-8")
    folder = tmp_path / "kansio"
    for name, data in {**FILES, GOOD: b"---\nid: sama\n---\n"}.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("wb") as file:
            file.write(data or b"a")
            if data is None:
                file.truncate(21 * 1024 * 1024)
    (folder / "linkki.md").symlink_to(tmp_path / "salaisuus.md")
    (folder / "linkit").symlink_to(tmp_path)
    (folder / "kansio.md").mkdir()
    os.mkfifo(folder / "putki.md")
    found = {row.path: row for row in plan(session, folder)}
    assert {"linkki.md", "putki.md", "kansio.md"}.isdisjoint(found)
    assert not any("salaisuus" in path for path in found)
    taken = {path for path, row in found.items() if not is_told(row)}
    assert taken == {"twice-a.md"}
    assert set(found) == {*FILES, GOOD}
    assert state(root) == before


def test_lone_surrogates_and_broken_encodings_never_reach_a_file(session, root, tmp_path) -> None:
    before = state(root)
    for number, data in enumerate(
        (b"title\r\na\xed\xa0\x80b", b"title\r\n\xff\xfe\xfd", b"\xff\xfet\0i\0", b"\xfe\xff\xd8\0")
    ):
        place = tmp_path / f"{number}.csv"
        place.write_bytes(data)
        for step in (step for row in plan(session, place) for step in row.steps):
            assert step.new is not None
            assert step.new.decode("utf-8")
    assert state(root) == before


def test_there_are_more_than_two_hundred_hostile_files() -> None:
    assert len(list(rows())) + len(FILES) >= 145  # and 63 office files and tables
