# ruff: noqa: E501
"""What goes in and out, the steps of a review, and names put in place of others: by commands, all or nothing."""

import csv
import hashlib
import io
import zipfile

import pytest
from cli_library import write, write_library

FULL = """---
id: oppi-uusi # tunniste
type: lesson
title: "Uusi oppi"
summary: Lyhyesti
lang: fi
status: {status}
outcome: success
themes: [data]
evidence_level: observed
sources: [{{title: A, url: https://a.fi}}]
created: 2026-01-01
updated: 2026-01-01
omaa: säilyy   # kommentti
---
## Oppi\r
Katso [[oppi-01|tämä]] ja [[oppi-01#Oppi]], `[[oppi-01]]`.\r
"""


def state(root):
    return {
        p.relative_to(root).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in root.rglob("*")
        if p.is_file()
    }


@pytest.fixture
def own(tmp_path):
    root = write_library(tmp_path / "oma")
    write(
        root,
        "vocabulary.yaml",
        "version: 1\nfields:\n  theme:\n    data: {fi: Data}\n    kokeilut: {fi: Kokeilut}\n    liikkuminen: {fi: Liikkuminen}\n",
    )
    return root


@pytest.fixture
def lesson(own):
    write(own, "lessons/uusi.md", FULL.format(status="in_review"))
    return own


def table(tmp_path, *rows, header="otsikko;tunniste;teemat;kaupungit;päivämäärä;Oppi"):
    path = tmp_path / "taulukko.csv"
    path.write_text("\n".join([header, *rows]), encoding="utf-8-sig")
    return path


def test_a_table_shows_every_rows_fate_and_then_is_taken_in_whole(kokemukset, own, tmp_path):
    rows = [
        "Uusi kokeilu;;Data;Turku, Oulu;5.3.2021;Kannatti",
        "Kokeilu numero 05;oppi-05;;espoo;;",
        "Kokeilu numero 07;oppi-07;;;;",
    ]
    path = table(tmp_path, *rows)
    before = state(own)
    dry = kokemukset("import", path, "--knowledge", own, "--dry-run", "--format", "json")
    assert dry.code == 0
    assert [r["fate"] for r in dry.json["rows"]] == ["new", "changed", "unchanged"]
    assert dry.json["mapping"]["Oppi"] == "section:Oppi"
    assert state(own) == before
    done = kokemukset("import", path, "--knowledge", own, "--format", "json")
    assert done.json["batch"]
    text = (own / "lessons/uusi-kokeilu.md").read_text(encoding="utf-8")
    for line in ("themes: [data]", "cities: [turku, oulu]", "status: draft", "## Oppi\n\nKannatti"):
        assert line in text
    assert "created: 2021-03-05" in text
    assert kokemukset("show", "uusi-kokeilu", "--knowledge", own, "--format", "json").json["title"] == "Uusi kokeilu"
    assert kokemukset("rename", "--undo", "--knowledge", own).code == 0
    assert state(own) == before


BAD_ROWS = {
    "title_missing": ";;Data;;;x",
    "title_too_long": f"{'x' * 300};;;;;",
    "value_unknown": "Otsikko;;olematon teema;;;",
    "date_invalid": "Otsikko;;;;32.13.2020;",
    "bad_character": "Otsi\0kko;;;;;",
    "name_reserved": "Otsikko;con;;;;",
    "id_bad": "Otsikko;../../paha;;;;",
    "too_many_cells": "Otsikko;;;;;;;;ylimääräinen",
}


@pytest.mark.parametrize("code", BAD_ROWS)
def test_a_bad_row_is_refused_with_its_reason_and_keeps_all_from_being_written(kokemukset, own, tmp_path, code):
    path = table(tmp_path, "Hyvä;;;;;", BAD_ROWS[code])
    before = state(own)
    if code == "bad_character":
        path.write_bytes(path.read_bytes().replace(b"\xef\xbb\xbf", b" " * 5000 + b"\n", 1))
    answer = kokemukset("import", path, "--knowledge", own, "--format", "json")
    assert answer.code == 3
    assert answer.json["rows"][-1]["reasons"][0]["code"] in (code, "name_reserved")
    assert answer.json["rows"][-1]["reasons"][0]["message"]
    assert state(own) == before
    assert kokemukset("import", path, "--knowledge", own, "--skip-refused").code == 0
    assert len(state(own)) == len(before) + 1


def test_two_rows_with_one_id_and_columns_led_by_hand(kokemukset, own, tmp_path):
    path = table(tmp_path, "A;x-1", "B;x-1", header="nimike;koodi2")
    wrong = kokemukset("import", path, "--knowledge", own)
    assert (wrong.code, "otsikoksi" in wrong.err) == (3, True)
    led = ["--map", "nimike=title", "--map", "koodi2=id"]
    rows = kokemukset("import", path, "--knowledge", own, "--dry-run", "--format", "json", *led).json["rows"]
    assert [r["fate"] for r in rows] == ["new", "refused"]
    assert kokemukset("import", path, "--knowledge", own, "--map", "nimike=olematon").code == 3


def test_an_import_over_approved_content_goes_back_to_review(kokemukset, lesson, tmp_path):
    write(lesson, "lessons/uusi.md", FULL.format(status="approved"))
    path = table(tmp_path, "oppi-uusi;Toinen tiivistelmä;archived", header="id;tiivistelmä;tila")
    answer = kokemukset(
        "import", path, "--knowledge", lesson, "--map", "tiivistelmä=summary", "--map", "id=id", "--format", "json"
    )
    assert answer.code == 3  # no column is the title
    path = table(tmp_path, "oppi-uusi;Uusi oppi;Toinen tiivistelmä;archived", header="id;otsikko;tiivistelmä;tila")
    answer = kokemukset("import", path, "--knowledge", lesson, "--format", "json")
    assert [r["code"] for r in answer.json["rows"][0]["reasons"]] == ["status_held", "back_to_review"]
    text = (lesson / "lessons/uusi.md").read_bytes().decode()
    assert "status: in_review" in text
    assert "omaa: säilyy   # kommentti" in text
    assert text.endswith(".\r\n")


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_what_was_exported_is_imported_as_unchanged(kokemukset, own, tmp_path, suffix):
    path = tmp_path / f"vienti.{suffix}"
    assert kokemukset("export", path, "--knowledge", own).code == 0
    answer = kokemukset("import", path, "--knowledge", own, "--dry-run", "--format", "json")
    assert answer.json["counts"] == {"new": 0, "changed": 0, "unchanged": 38, "refused": 0}


def test_an_export_takes_a_search_and_leaves_out_what_is_not_public(kokemukset, lesson, tmp_path):
    write(
        lesson,
        "lessons/sisa.md",
        FULL.format(status="draft")
        .replace("oppi-uusi", "oppi-sisa")
        .replace("lang: fi", "lang: fi\nvisibility: internal"),
    )
    for suffix in ("csv", "json", "docx", "pdf", "xlsx"):
        path = tmp_path / f"x.{suffix}"
        answer = kokemukset("export", path, "oppi-sisa", "oppi-uusi", "--knowledge", lesson, "--format", "json")
        assert (answer.json["entries"], answer.json["left_out"]) == (1, ["oppi-sisa"])
        assert path.stat().st_size == answer.json["bytes"]
        assert kokemukset("export", path, "--knowledge", lesson).code == 3  # it is there already
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF-")
    assert zipfile.is_zipfile(tmp_path / "x.docx")
    found = kokemukset("export", tmp_path / "haku.csv", "--query", "lyhyesti", "--inside", "--knowledge", lesson)
    assert found.code == 0
    rows = list(csv.reader(io.StringIO((tmp_path / "haku.csv").read_text("utf-8-sig")), delimiter=";"))
    assert {row[0] for row in rows[1:]} == {"oppi-uusi", "oppi-sisa"}
    assert kokemukset("export", tmp_path / "x.odt", "--knowledge", lesson).code == 3
    assert kokemukset("export", tmp_path / "ei" / "x.csv", "--knowledge", lesson).code == 3


def test_a_folder_of_markdown_keeps_its_bytes_and_brings_its_pictures(kokemukset, own, tmp_path):
    folder = tmp_path / "muistiot"
    note = "---\r\ntitle: Muistio # oma\r\n---\r\n![kuva](kuvat/a.png)\r\n"
    write(folder, "aihe/muistio.md", note)
    write(folder, "aihe/kuvat/a.png", b"\x89PNG")
    write(folder, "lessons/oppi-01.md", "# Eri sisältö")
    write(folder, "con.md", "# Varattu")
    write(folder, "nolla.md", b"# Nolla\0")
    write(folder, "pitka.md", "# " + "x" * 300)
    before = state(own)
    answer = kokemukset("import", folder, "--knowledge", own, "--format", "json")
    assert answer.code == 3
    assert state(own) == before
    fates = {r["path"]: r["reasons"][0]["code"] if r["reasons"] else r["fate"] for r in answer.json["rows"]}
    assert fates == {
        "aihe/muistio.md": "new", "lessons/oppi-01.md": "name_taken", "con.md": "name_reserved",
        "nolla.md": "bad_character", "pitka.md": "title_too_long",
    }  # fmt: skip
    assert kokemukset("import", folder, "--skip-refused", "--knowledge", own).code == 0
    assert (own / "aihe/muistio.md").read_bytes() == note.encode()
    assert (own / "attachments/kuvat/a.png").read_bytes() == b"\x89PNG"
    page = kokemukset("show", "aihe/muistio", "--knowledge", own, "--format", "html").out
    assert "attachments/kuvat/a.png" in page


@pytest.mark.parametrize("name", ["puuttuu.csv", "makro.xlsm", "kuva.png", "kansio.docm"])
def test_a_file_that_cannot_be_taken_in_is_one_line(kokemukset, own, tmp_path, name):
    if name != "puuttuu.csv":
        (tmp_path / name).write_bytes(b"x")
    before = state(own)
    answer = kokemukset("import", tmp_path / name, "--knowledge", own)
    assert (answer.code, len(answer.err.strip().splitlines())) == (3, 1)
    assert state(own) == before


def test_a_tag_is_renamed_everywhere_and_comes_back_byte_for_byte(kokemukset, lesson):
    before = state(lesson)
    dry = kokemukset("rename", "tag", "avoin data", "data", "--knowledge", lesson, "--dry-run", "--format", "json")
    assert (len(dry.json["files"]), state(lesson)) == (36, before)
    assert (
        kokemukset("rename", "tag", "Avoin Data", "tagi 0", "--knowledge", lesson, "--format", "json").json["merge"]
        is True
    )
    assert (
        'tags: ["tagi 0"]' in (lesson / "lessons/oppi-00.md").read_text()
        or "tags: [tagi 0]" in (lesson / "lessons/oppi-00.md").read_text()
    )
    assert kokemukset("search", "--tag", "avoin data", "--knowledge", lesson, "--format", "json").json["total"] == 0
    kokemukset("rename", "--undo", "--knowledge", lesson)
    assert state(lesson) == before
    assert kokemukset("rename", "--undo", "--knowledge", lesson).code == 3


def test_an_id_is_renamed_in_links_relations_and_collections_but_not_in_code(kokemukset, lesson):
    write(
        lesson,
        "collections/polku.yaml",
        "title: Polku\nlang: fi\nitems:\n  - entry: oppi-01 # ensin\n  - {entry: 'oppi-01', note: x}\n  - entry: oppi-011\n",
    )
    before = state(lesson)
    answer = kokemukset("rename", "entry", "oppi-01", "oppi-eka", "--knowledge", lesson, "--format", "json")
    assert {f["path"] for f in answer.json["files"]} == {
        "lessons/oppi-01.md",
        "lessons/oppi-00.md",
        "lessons/uusi.md",
        "collections/polku.yaml",
    }
    text = (lesson / "lessons/uusi.md").read_bytes().decode()
    assert "Katso [[oppi-eka|tämä]] ja [[oppi-eka#Oppi]], `[[oppi-01]]`.\r\n" in text
    assert (
        (lesson / "collections/polku.yaml").read_text()
        == "title: Polku\nlang: fi\nitems:\n  - entry: oppi-eka # ensin\n  - {entry: 'oppi-eka', note: x}\n  - entry: oppi-011\n"
    )
    assert kokemukset("show", "oppi-eka", "--knowledge", lesson).code == 0
    kokemukset("rename", "--undo", "--knowledge", lesson)
    assert state(lesson) == before


def test_a_code_is_renamed_with_its_line_in_the_vocabulary(kokemukset, lesson):
    write(
        lesson,
        "vocabulary.yaml",
        "version: 1\nfields:\n  theme:\n    kokeilut: {fi: Kokeilut}\n    data: {fi: Data} # tieto\n  city:\n    data: {fi: Datakylä}\n",
    )
    before = state(lesson)
    answer = kokemukset("rename", "theme", "data", "tieto", "--knowledge", lesson, "--format", "json")
    assert answer.json["merge"] is False
    assert (
        (lesson / "vocabulary.yaml")
        .read_text()
        .endswith("    tieto: {fi: Data} # tieto\n  city:\n    data: {fi: Datakylä}\n")
    )
    assert "themes: [tieto]" in (lesson / "lessons/uusi.md").read_bytes().decode()
    assert kokemukset("check", "--knowledge", lesson, "--format", "json").json["errors"] is not None
    kokemukset("rename", "--undo", "--knowledge", lesson)
    assert state(lesson) == before


@pytest.mark.parametrize(
    "names",
    [
        ("tag", "ei ole", "x"),
        ("tag", "avoin data", "a, b"),
        ("tag", "avoin data", "avoin data"),
        ("city", "turku", "kaukamaa"),
        ("project", "hanke-a", "Iso Nimi"),
        ("project", "ei-ole", "uusi"),
    ],
)
def test_a_renaming_that_cannot_be_says_why_and_changes_nothing(kokemukset, own, names):
    before = state(own)
    answer = kokemukset("rename", *names, "--knowledge", own)
    assert (answer.code, len(answer.err.strip().splitlines())) == (3, 1)
    assert state(own) == before


def test_an_undo_leaves_alone_what_changed_since(kokemukset, lesson):
    kokemukset("rename", "tag", "tagi 0", "uusi", "--knowledge", lesson)
    write(lesson, "lessons/oppi-00.md", "muuttui")
    answer = kokemukset("rename", "--undo", "--knowledge", lesson, "--format", "json")
    assert answer.json["left"] == ["lessons/oppi-00.md"]
    assert (lesson / "lessons/oppi-00.md").read_text() == "muuttui"
    assert "tagi 0" in (lesson / "lessons/oppi-02.md").read_text()


def test_the_way_of_an_entry_with_reasons(kokemukset, lesson):
    def step(*more):
        return kokemukset("status", "oppi-uusi", *more, "--knowledge", lesson)

    assert step("draft").code == 3
    assert step("outdated", "--reason", "x").code == 3
    assert step("draft", "--reason", "Lähde puuttuu", "--by", "Ryhmä").code == 0
    assert step("in_review").code == 0
    yes = ["--yes", "significant", "--yes", "valid"]
    assert step("approved", "--by", "Ryhmä", *yes).code == 3
    before = state(lesson)
    done = step("approved", "--by", "Ryhmä", *yes, "--yes", "applicable", "--dry-run")
    assert (done.code, "+status: approved" in done.out, state(lesson)) == (0, True, before)
    assert step("approved", "--by", "Ryhmä", *yes, "--yes", "applicable").code == 0
    assert step("holds", "--by", "Ryhmä").code == 0
    text = (lesson / "lessons/uusi.md").read_bytes().decode()
    for line in (
        "id: oppi-uusi # tunniste",
        "reason: Lähde puuttuu",
        "approved: {by: Ryhmä",
        "omaa: säilyy   # kommentti",
    ):
        assert line in text
    answer = kokemukset("check", "--knowledge", lesson, "--format", "json").json
    assert [p for p in answer["errors"] + answer["warnings"] if p["path"] == "lessons/uusi.md"] == []


def test_an_approval_waits_until_somebody_has_looked_at_personal_data(kokemukset, lesson):
    write(lesson, "lessons/uusi.md", FULL.format(status="in_review") + "Soita 040 123 4567.\r\n")
    answer = kokemukset("check", "--privacy", "--knowledge", lesson, "--format", "json").json
    found = [(p["line"], p["code"]) for p in answer["warnings"] if p["path"] == "lessons/uusi.md"]
    assert found == [(18, "personal_data")]
    full = [
        "status",
        "oppi-uusi",
        "approved",
        "--by",
        "R",
        *[w for t in ("significant", "valid", "applicable") for w in ("--yes", t)],
    ]
    answer = kokemukset(*full, "--knowledge", lesson)
    assert (answer.code, "lessons/uusi.md:18:7: 040 123 4567" in answer.err) == (3, True)
    assert kokemukset(*full, "--personal-ok", "--knowledge", lesson).code == 0


def test_a_field_is_set_over_a_selection_and_comes_back(kokemukset, lesson):
    before = state(lesson)
    dry = kokemukset(
        "bulk", "themes=Kokeilut", "--query", "kokeilu", "--knowledge", lesson, "--dry-run", "--format", "json"
    )
    assert (len(dry.json["files"]) > 20, state(lesson)) == (True, before)
    done = kokemukset("bulk", "owner=Hanketiimi", "oppi-01", "oppi-02", "--knowledge", lesson, "--format", "json")
    assert {f["path"] for f in done.json["files"]} == {"lessons/oppi-01.md", "lessons/oppi-02.md"}
    assert "owner: Hanketiimi" in (lesson / "lessons/oppi-01.md").read_text(encoding="utf-8")
    assert kokemukset("rename", "--undo", "--knowledge", lesson).code == 0
    assert state(lesson) == before
    for wrong in (["status=approved", "oppi-01"], ["owner", "oppi-01"], ["owner=x"]):
        assert kokemukset("bulk", *wrong, "--knowledge", lesson).code == 2


def test_an_export_that_cannot_be_written_names_the_file_that_was_asked_for(kokemukset, own, tmp_path):
    done = kokemukset("--knowledge", own, "export", tmp_path / "a.odt")
    assert (done.code, done.out) == (3, "")
    assert ".docx" in done.err
    target = tmp_path / ("p" * 200) / "a.csv"
    target.parent.mkdir()
    target.parent.chmod(0o500)
    (target.parent / "a.csv").mkdir()
    done = kokemukset("--knowledge", own, "export", target, "--force")
    assert done.code == 3
    assert "a.csv" in done.err
    assert ".kokemukset-" not in done.err
