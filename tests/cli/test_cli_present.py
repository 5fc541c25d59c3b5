"""`present`: files of a collection from the command line."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from cli_library import write, write_library
from pptx import Presentation


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


@pytest.mark.parametrize("text", ["title: R\nitems: [\n  - entry: x\n", "title: R\nitems: sanoja\n", "\0\1: {"])
def test_a_broken_collection_is_not_called_missing(text: str, kokemukset, library: Path, tmp_path: Path) -> None:
    write(library, "collections/rikki.yaml", text)
    answer = kokemukset("--knowledge", library, "present", "rikki", "-o", tmp_path / "x.pdf")
    assert answer.code == 3
    assert answer.err.startswith("collections/rikki.yaml, ")
    (library / "collections" / "rikki.yaml").unlink()


def test_present_that_cannot_write_leaves_what_was_there(kokemukset, library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kansio"
    folder.mkdir()
    answer = kokemukset("--knowledge", library, "present", "paja", "-o", folder)
    assert answer.code == 3
    assert "kansio" in answer.err
    assert folder.is_dir()


def test_every_pdf_has_title_language_outline_and_text(kokemukset, library: Path, tmp_path: Path) -> None:
    for kind in ("pdf", "handout", "cards", "summary"):
        out = tmp_path / f"{kind}.pdf"
        assert kokemukset("--knowledge", library, "present", "paja", "--to", kind, "-o", out).code == 0
        document: Any = pdfium.PdfDocument(out)
        assert document.get_metadata_dict()["Title"] == "Iso paja"
        assert b"/Lang (fi)" in out.read_bytes()
        assert len(list(document.get_toc())) >= 1
        spaceless = "".join("".join(page.get_textpage().get_text_range().split()) for page in document)
        assert "Kokeilunumero01" in spaceless


def png(width: int, height: int) -> bytes:
    rows = zlib.compress((b"\0" + b"\x20\x60\xa0" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    chunks = (struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def test_a_picture_of_a_collection_is_in_every_file_with_title_and_source(
    kokemukset, library: Path, tmp_path: Path
) -> None:
    (library / "attachments").mkdir(exist_ok=True)
    (library / "attachments" / "kaavio.png").write_bytes(png(320, 120))
    listed = "  - heading: Teemat vaiheittain\n    file: attachments/kaavio.png\n    source: 'Kirjasto, 24.11.2026'\n"
    lost = "  - heading: Kadonnut\n    file: attachments/ei-ole.png\n"
    write(library, "collections/kuvat.yaml", f"title: Kuvat\nlang: fi\nitems:\n{listed}{lost}")
    for kind in ("pdf", "handout", "pptx", "html"):
        out = tmp_path / f"k.{kind}"
        told = kokemukset("--knowledge", library, "present", "kuvat", "--to", kind, "-o", out, "--format", "json").json
        assert [(r["kind"], r["detail"]) for r in told["remarks"]] == [("picture_left_out", "Kadonnut")], kind
        assert told["pages"] == 2
        if kind in ("pdf", "handout"):
            document: Any = pdfium.PdfDocument(out)
            words = "".join("".join(page.get_textpage().get_text_range().split()) for page in document)
            assert any(image.type == 3 for page in document for image in page.get_objects())
        elif kind == "html":
            words = "".join(out.read_text(encoding="utf-8").split())
            assert "data:image/png" in words
        else:
            slide: Any = Presentation(str(out)).slides[1]
            words = "".join("".join(s.text_frame.text.split()) for s in slide.shapes if s.has_text_frame)
            assert [s.image.size for s in slide.shapes if s.shape_type == 13] == [(320, 120)]
        assert "Teematvaiheittain" in words
        assert "Kirjasto,24.11.2026" in words


def bad_library(root: Path) -> Path:
    """Write a library with a missing picture, one of 200 megapixels, a table too wide, a sentence without end."""
    root = write_library(root)
    head = b"IHDR" + struct.pack(">IIBBBBB", 20_000, 10_000, 8, 2, 0, 0, 0)
    (root / "attachments").mkdir(exist_ok=True)
    huge = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))
    (root / "attachments" / "huge.png").write_bytes(huge)
    wide = " | ".join(f"Sarake numero {n}" for n in range(14))
    table = f"| {wide} |\n|{'---|' * 14}\n| {wide} |"
    sentence = " ".join(f"sana{n:04}" for n in range(450))
    body = f"## Oppi\n\nLyhyt.\n\n## Mitä tapahtui\n\n{sentence}\n\n{table}\n\n![Kuva](attachments/huge.png)\n"
    text = f"---\nid: paha\ntype: lesson\ntitle: Paha\nlang: fi\nstatus: approved\n---\n{body}\n![Ei](ei-ole.png)\n"
    write(root, "lessons/paha.md", text)
    write(root, "collections/paha.yaml", "title: Paha\nlang: fi\nitems:\n  - entry: paha\n  - entry: poistettu\n")
    write(root, "collections/tyhja.yaml", "title: Tyhjä\nlang: fi\nitems: []\n")
    return root


def test_bad_entries_are_shown_whole_and_told_of(kokemukset, tmp_path: Path) -> None:
    root, out = bad_library(tmp_path / "kirjasto"), tmp_path / "d"
    for ratio in ("16:9", "4:3"):
        args = ("present", "paha", "--to", "html", "--ratio", ratio, "--size", "large", "-o", out, "--format", "json")
        told = kokemukset("--knowledge", root, *args).json
        remarks = sorted((r["kind"], r["detail"]) for r in told["remarks"])
        assert ("entry_missing", "poistettu") in remarks
        lost = {d.split("/")[-1] for k, d in remarks if k == "picture_left_out"}
        assert lost == {"huge.png", "ei-ole.png"}
        assert "table_as_list" in [k for k, _ in remarks]
        assert [s["at"] for s in told["splits"] if s["heading"] == "Mitä tapahtui"] == ["word"]
        page = out.read_text(encoding="utf-8")
        assert all(page.count(f"sana{n:04}") == 1 for n in range(450))
        assert "Sarake numero 13" in page
    for kind in ("pdf", "pptx", "handout", "cards", "summary"):
        assert kokemukset("--knowledge", root, "present", "paha", "--to", kind, "-o", out).code == 0


@pytest.mark.parametrize("kind", MAGIC)
def test_an_empty_collection_makes_no_crash_and_says_so(kind: str, kokemukset, tmp_path: Path) -> None:
    root = bad_library(tmp_path / "kirjasto")
    args = ("present", "tyhja", "--to", kind, "-o", tmp_path / "t", "--format", "json")
    answer = kokemukset("--knowledge", root, *args)
    assert answer.code == 0, answer.err
    assert [r["kind"] for r in answer.json["remarks"]] == ["nothing_to_show"]


def test_a_citys_colours_are_chosen_and_one_without_them_is_told(kokemukset, tmp_path: Path) -> None:
    root, out = bad_library(tmp_path / "kirjasto"), tmp_path / "d.html"
    cities = 'fields:\n  city:\n    turku: {fi: Turku, accent: "#A23B2A"}\n    oulu: {fi: Oulu}\n'
    write(root, "vocabulary.yaml", cities)
    args = ("--knowledge", root, "present", "paha", "--to", "html", "-o", out)
    told = kokemukset(*args, "--city", "Turku", "--format", "json").json
    assert told["city"] == "turku"
    assert 'fill="#A23B2A"' in out.read_text(encoding="utf-8")
    answer = kokemukset(*args, "--city", "Oulu")
    assert answer.code == 3
    assert "Oulu" in answer.err
