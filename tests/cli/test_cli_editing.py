"""`new` and `set`: entries written without a window."""

import json

import pytest
from cli_library import write_library

from kokemukset_app.bootstrap import run


@pytest.fixture
def library(tmp_path):
    return write_library(tmp_path / "kirjasto")


@pytest.fixture
def kokemukset(library, capsys):
    def call(*argv):
        code = run(["--knowledge", str(library), "--lang", "fi", *argv])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def test_set_changes_only_what_it_names(kokemukset, library):
    file = library / "lessons/oppi-03.md"
    before = file.read_text()
    code, out, _ = kokemukset("set", "oppi-03", "cities=Turku, Oulu", "tags+=uusi", "summary=")
    assert code == 0
    after = file.read_text()
    assert "cities: [turku, oulu]\n" in after
    assert 'tags: [avoin data, "tagi 1", uusi]\n' in after
    assert "summary" not in after
    assert after.split("---\n")[2] == before.split("---\n")[2]
    assert "+cities: [turku, oulu]" in out


def test_a_dry_run_tells_and_writes_nothing(kokemukset, library):
    before = {p: p.read_bytes() for p in library.rglob("*.md")}
    code, out, _ = kokemukset("set", "oppi-03", "title=Uusi: nimi", "--dry-run", "--format", "json")
    assert code == 0
    shape = json.loads(out)
    assert shape["id"] == "oppi-03"
    assert '+title: "Uusi: nimi"' in shape["diff"]
    assert kokemukset("new", "lesson", "Jotain uutta", "--dry-run")[0] == 0
    assert {p: p.read_bytes() for p in library.rglob("*.md")} == before


def test_new_makes_an_entry_that_is_found(kokemukset, library):
    code, out, _ = kokemukset("new", "Oppi", "Laiturivalot päälle", "--set", "cities=Turku,Oulu", "--format", "json")
    assert code == 0
    made = json.loads(out)
    assert made["path"] == "lessons/oppi-laiturivalot-paalle.md"
    assert "cities: [turku, oulu]\n" in (library / made["path"]).read_text(encoding="utf-8")
    code, out, _ = kokemukset("search", "laiturivalo", "--format", "json")
    assert [hit["id"] for hit in json.loads(out)["hits"]] == [made["id"]]
    code, out, _ = kokemukset("new", "observation", "Valot olivat taas pimeinä")
    assert out.split()[1].startswith("inbox/")


@pytest.mark.parametrize("wrong", ["title", "=x", "id=uusi", "status=approved"])
def test_what_set_may_not_change_is_wrong_usage(kokemukset, wrong):
    assert kokemukset("set", "oppi-03", wrong)[0] == 2


def test_an_entry_that_is_not_there_is_told_in_one_line(kokemukset):
    code, out, err = kokemukset("set", "ei-ole", "title=x")
    assert (code, out, err.count("\n")) == (3, "", 1)
