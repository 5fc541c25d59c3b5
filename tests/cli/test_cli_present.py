"""`present`: files of a collection from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_library import write, write_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_library(tmp_path_factory.mktemp("present") / "kirjasto")
    listed = "".join(f"  - entry: oppi-{n:02}\n" for n in (1, 2, 4, 3))
    write(
        root,
        "collections/paja.yaml",
        f"title: Iso paja\nlang: fi\nitems:\n  - heading: Alku\n{listed}  - entry: poissa\n",
    )
    return root


MAGIC = {"pdf": b"%PDF", "handout": b"%PDF", "cards": b"%PDF", "summary": b"%PDF", "pptx": b"PK", "html": b"<!DOCTYPE"}


@pytest.mark.parametrize("kind", MAGIC)
def test_present_makes_each_kind_in_one_order_and_reports(kind: str, kokemukset, library: Path, tmp_path: Path) -> None:
    out = tmp_path / "tulos"
    answer = kokemukset("--knowledge", library, "present", "paja", "--to", kind, "-o", out, "--format", "json")
    assert answer.code == 0, answer.err
    assert out.read_bytes().startswith(MAGIC[kind])
    told = answer.json
    assert told["entries"] == ["oppi-01", "oppi-02", "oppi-03"]
    assert told["kept_out"] == [{"id": "oppi-04", "title": "Kokeilu numero 04", "reason": "draft"}]
    assert [r["kind"] for r in told["remarks"]] == ["entry_missing"]


def test_present_lets_in_what_is_allowed_by_name(kokemukset, library: Path, tmp_path: Path) -> None:
    out = tmp_path / "d.html"
    args = ("present", "Iso paja", "--to", "html", "-o", out, "--allow", "oppi-04", "--format", "json")
    told = kokemukset("--knowledge", library, *args).json
    assert told["entries"] == ["oppi-01", "oppi-02", "oppi-04", "oppi-03"]
    assert told["kept_out"] == []
    assert "Kokeilu numero 04" in out.read_text(encoding="utf-8")


def test_present_tells_which_collections_there_are(kokemukset, library: Path, tmp_path: Path) -> None:
    answer = kokemukset("--knowledge", library, "present", "olematon", "-o", tmp_path / "x.pdf")
    assert answer.code == 3
    assert "olematon" in answer.err
    assert "paja" in answer.err
    assert not (tmp_path / "x.pdf").exists()


def test_present_that_cannot_write_leaves_what_was_there(kokemukset, library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kansio"
    folder.mkdir()
    answer = kokemukset("--knowledge", library, "present", "paja", "-o", folder)
    assert answer.code == 3
    assert "kansio" in answer.err
    assert folder.is_dir()
