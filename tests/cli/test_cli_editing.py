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


def state(library):
    return {p: p.read_bytes() for p in library.rglob("*") if p.is_file()}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("new", "lesson", "t" * 101), "101 > 100"),
        (("new", "lesson", " \t "), "title"),
        (("new", "observation", ""), "title"),
        (("new", "jotain", "Otsikko"), "jotain"),
        (("new", "lesson", "Otsikko", "--set", "outcome=olematon"), "olematon"),
        (("new", "lesson", "Otsikko", "--set", "lang=xx", "--dry-run"), "xx"),
        (("set", "oppi-03", "title="), "title"),
        (("set", "oppi-03", "title=" + "t" * 300), "300 > 100"),
        (("set", "oppi-03", "summary+=x"), "summary"),
        (("set", "oppi-03", "review_by=2026-13-45"), "2026-13-45"),
        (("set", "oppi-03", "outcome=höpö", "--dry-run"), "höpö"),
        (("set", "oppi-03", "sources=pelkkä nimi"), "sources|lähte"),
        (("set", "oppi-03", "visibility=salainen"), "salainen"),
        (("bulk", "visibility=salainen", "oppi-03", "oppi-04"), "salainen"),
        (("bulk", "phase+=olematon", "oppi-03"), "olematon"),
    ],
)
def test_a_value_the_format_does_not_allow_is_told_and_nothing_is_written(kokemukset, library, words, says):
    before = state(library)
    code, out, err = kokemukset(*words)
    assert (code, out) == (2, "")
    assert any(word in err.lower() for word in says.lower().split("|")), err
    assert state(library) == before


@pytest.mark.parametrize("text", ["kello \x07 soi", "puoli \ud83d merkki"])
def test_what_no_entry_may_hold_is_refused_as_wrong_usage(kokemukset, library, text):
    before = state(library)
    assert kokemukset("new", "lesson", text)[0] == 2
    assert kokemukset("set", "oppi-03", f"owner={text}")[0] == 2
    assert state(library) == before


def test_a_dry_run_of_new_tells_where_it_would_be(kokemukset, library):
    _, out, _ = kokemukset("new", "lesson", "Rivi\nkaksi", "--dry-run", "--format", "json")
    planned = json.loads(out)
    _, out, _ = kokemukset("new", "lesson", "Rivi\nkaksi", "--format", "json")
    made = json.loads(out)
    assert (planned["id"], planned["path"]) == (made["id"], made["path"])
    assert "title: Rivi kaksi\n" in made["text"]


def test_records_are_written_in_one_text_and_those_that_are_there_stay(kokemukset, library):
    file = library / "lessons/oppi-03.md"
    assert kokemukset("set", "oppi-03", "sources=Raportti https://esimerkki.fi/a")[0] == 0
    assert kokemukset("set", "oppi-03", "sources+=https://esimerkki.fi/b", "related=supports: oppi-04")[0] == 0
    text = file.read_text(encoding="utf-8")
    assert text.index("https://esimerkki.fi/a") < text.index("https://esimerkki.fi/b")
    assert kokemukset("set", "oppi-03", "sources-=https://esimerkki.fi/a")[0] == 0
    text = file.read_text(encoding="utf-8")
    assert "Raportti" not in text
    assert "esimerkki.fi/b" in text
    assert "kind: supports" in text
