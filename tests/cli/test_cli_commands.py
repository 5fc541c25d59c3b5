"""`show`, `index`, `check` and `analyze`."""

import json
import shutil

import pytest
from cli_library import write, write_library


def test_show_finds_by_id_path_and_title(kokemukset, library):
    answers = [
        kokemukset("show", name, "--format", "json", "--knowledge", library).json
        for name in ("oppi-07", "lessons/oppi-07.md", "lessons/oppi-07", "Kokeilu numero 07", "KOKEILU NUMERO 07")
    ]
    assert all(a == answers[0] for a in answers)
    shown = answers[0]
    assert shown["id"] == "oppi-07"
    assert shown["path"] == "lessons/oppi-07.md"
    assert shown["outcome"] == "success"
    assert shown["body"].lstrip().startswith("## Oppi")
    assert shown["links"] == [{"target": "oppi-08", "id": "oppi-08", "title": "Kokeilu numero 08"}]
    assert [b["id"] for b in shown["backlinks"]] == ["oppi-06"]
    assert shown["related"] == []


def test_show_formats(kokemukset, library):
    source = (library / "lessons/oppi-07.md").read_text()
    markdown = kokemukset("show", "oppi-07", "--format", "markdown", "--knowledge", library)
    assert markdown.out == source
    html = kokemukset("show", "oppi-07", "--format", "html", "--knowledge", library).out
    assert "<h2" in html
    assert "<script" not in html
    text = kokemukset("show", "oppi-07", "--knowledge", library).out
    assert text.startswith("Kokeilu numero 07\n")
    assert "[[" not in text
    assert "##" not in text


def test_show_of_nothing_says_so(kokemukset, library):
    answer = kokemukset("show", "ei-ole", "--format", "json", "--knowledge", library)
    assert (answer.code, answer.out) == (3, "")
    assert "ei-ole" in answer.err
    assert len(answer.err.splitlines()) == 1


def test_show_json_is_json_whatever_the_front_matter_holds(kokemukset, tmp_path):
    write(tmp_path, "x.md", "---\ntitle: X\nnumber: .nan\nbig: [.inf, 1]\nbody: mine\n1: one\n---\nText\n")
    shown = kokemukset("show", "x", "--format", "json", "--knowledge", tmp_path)
    value = json.loads(shown.out, parse_constant=pytest.fail)
    assert value["body"].strip() == "Text"


def test_show_markdown_gives_foreign_bytes_as_they_are(kokemukset, tmp_path, monkeypatch):
    raw = "Käännös\r\nrivi\r\n".encode("latin-1")
    write(tmp_path, "latin.md", raw)
    from kokemukset_app.bootstrap import run

    target = tmp_path.parent / "out.bin"
    with target.open("w", encoding="utf-8") as file:
        monkeypatch.setattr("sys.stdout", file)
        assert run(["show", "latin", "--format", "markdown", "--knowledge", str(tmp_path)]) == 0
    assert target.read_bytes() == raw


def index(kokemukset, root, *more):
    answer = kokemukset("index", "--format", "json", "--knowledge", root, *more)
    assert answer.code == 0, answer
    assert list(answer.json) == ["entries", "added", "updated", "removed", "unchanged", "problems", "seconds"]
    return [answer.json[k] for k in ("entries", "added", "updated", "removed", "unchanged")]


def test_index_counts_what_changed(kokemukset, tmp_path):
    root = write_library(tmp_path)
    assert index(kokemukset, root) == [38, 38, 0, 0, 0]
    assert index(kokemukset, root) == [38, 0, 0, 0, 38]
    write(root, "uusi.md", "# Uusi\n")
    (root / "lessons/oppi-01.md").unlink()
    write(root, "lessons/oppi-02.md", "# Muutettu kokonaan\n\nmuutossana\n")
    assert index(kokemukset, root) == [38, 1, 1, 1, 36]
    found = kokemukset("search", "muutossana", "--format", "json", "--knowledge", root).json
    assert [h["title"] for h in found["hits"]] == ["Muutettu kokonaan"]
    assert index(kokemukset, root, "--rebuild")[0] == 38
    shutil.rmtree(root / "lessons")
    assert index(kokemukset, root)[0] == 3


def test_index_of_touched_files_updates_nothing(kokemukset, tmp_path):
    root = write_library(tmp_path)
    index(kokemukset, root)
    for path in root.rglob("*.md"):
        path.touch()
    assert index(kokemukset, root) == [38, 0, 0, 0, 38]


def test_check_of_a_good_library_is_0(kokemukset, tmp_path):
    write(tmp_path, "a.md", "# A\n\n[[b]]\n")
    write(tmp_path, "b.md", "# B\n")
    answer = kokemukset("check", "--format", "json", "--knowledge", tmp_path)
    assert answer.code == 0
    assert answer.json == {"entries": 2, "errors": [], "warnings": []}


GOOD = "type: lesson\nlang: fi\nstatus: draft\ncreated: 2024-01-01\nupdated: 2024-01-02\n"


def test_check_names_every_kind_of_problem_with_its_line(kokemukset, tmp_path):
    write(tmp_path, "broken.md", "---\ntitle: [oops\n---\nB\n")
    write(tmp_path, "values.md", f"---\ntitle: V\n{GOOD}cities: [helsinki, nowhere]\noutcome: maybe\n---\n")
    write(tmp_path, "dup1.md", "---\nid: same\ntitle: 1\n---\n")
    write(tmp_path, "dup2.md", "---\ntitle: 2\nid: same\n---\n")
    write(tmp_path, "links.md", "# L\n\n[[nowhere-at-all]]\n\n[[values#Ei otsikkoa]]\n\n![](missing.png)\n")
    write(tmp_path, "missing.md", "---\ntype: lesson\ntitle: M\n---\n")
    write(tmp_path, "dates.md", f"---\ntitle: D\n{GOOD}review_by: someday\n---\n")
    write(tmp_path, "source.md", f"---\ntitle: S\n{GOOD}sources:\n  - {{title: Ei mitään}}\n---\n")
    write(tmp_path, "related.md", f"---\ntitle: R\n{GOOD}related:\n  - {{id: puuttuu, kind: supports}}\n---\n")
    write(tmp_path, "file.md", f"---\ntitle: F\n{GOOD}attachments:\n  - {{file: ei-ole.pdf}}\n---\n")
    write(tmp_path, "latin.md", "# Käännös\n".encode("latin-1"))
    write(tmp_path, "vocabulary.yaml", "a: [\n")
    write(tmp_path, "library.yaml", "name: [\n")
    write(tmp_path, "collections/c.yaml", "title: C\nitems:\n  - entry: puuttuu\n")
    answer = kokemukset("check", "--format", "json", "--knowledge", tmp_path, "--lang", "en")
    assert answer.code == 1
    assert list(answer.json) == ["entries", "errors", "warnings"]
    assert answer.json["entries"] == 11
    found = {}
    for problem in answer.json["errors"] + answer.json["warnings"]:
        assert list(problem) == ["path", "line", "code", "message"]
        assert isinstance(problem["line"], int)
        assert problem["message"]
        assert "{" not in problem["message"]
        found.setdefault((problem["path"], problem["code"]), problem["line"])
    for key, line in {
        ("broken.md", "front_matter_broken"): 2,
        ("values.md", "value_unknown"): 8,
        ("dup2.md", "id_duplicate"): 3,
        ("links.md", "link_broken"): 3,
        ("links.md", "heading_missing"): 5,
        ("links.md", "attachment_missing"): 7,
        ("dates.md", "date_invalid"): 8,
        ("source.md", "source_empty"): 9,
        ("related.md", "relation_broken"): 9,
        ("file.md", "attachment_missing"): 9,
        ("collections/c.yaml", "collection_entry_missing"): 3,
    }.items():
        assert (key, found.get(key)) in ((key, line), (key, line - 1) if key[0] == "broken.md" else (key, line))
    for key in [
        ("missing.md", "field_missing"),
        ("latin.md", "encoding_guessed"),
        ("vocabulary.yaml", "vocabulary_broken"),
        ("library.yaml", "library_file_broken"),
    ]:
        assert key in found
    text = kokemukset("check", "--knowledge", tmp_path, "--lang", "en")
    assert text.code == 1
    assert "links.md:3: error:" in text.out
    assert "[link_broken]" in text.out


def test_check_needs_no_index(kokemukset, tmp_path, monkeypatch):
    write(tmp_path, "lib/a.md", "# A\n")
    (tmp_path / "home").write_text("a file, so no folder can be made in it")
    monkeypatch.setenv("KOKEMUKSET_HOME", str(tmp_path / "home"))
    assert kokemukset("check", "--knowledge", tmp_path / "lib").code == 0


def test_analyze_gives_one_object_a_line(kokemukset):
    answer = kokemukset("analyze", "--lang", "fi", stdin="\ufeffkaupunkikehittämisessä\r\n\n  EAKR:n \n".encode())
    first, second = map(json.loads, answer.out.splitlines())
    assert first["word"] == "kaupunkikehittämisessä"
    assert first["terms"] == {"kaupunkikehittäminen": 1.0, "kaupunki": 0.5, "kehittäminen": 0.5} | first["terms"]
    assert second["word"] == "EAKR:n"
    assert "eakr" in second["terms"]
    query = json.loads(kokemukset("analyze", "--query", stdin=b"tuki\n").out)
    assert query["terms"]["tuki"] == 1.0
    assert query["terms"]["tukea"] < 1.0


@pytest.mark.parametrize(
    ("argv", "term"),
    [
        (["analyze", "--lang", "en"], "en~citi"),
        (["--lang", "en", "analyze"], "en~citi"),
        (["--lang", "fi", "analyze", "--lang", "en"], "en~citi"),
    ],
)
def test_analyze_takes_the_language_of_the_words(kokemukset, argv, term):
    assert term in json.loads(kokemukset(*argv, stdin=b"cities\n").out)["terms"]


def test_analyze_takes_ten_thousand_words_and_odd_bytes(kokemukset):
    words = [f"sana{n}" for n in range(9_990)]
    odd = [
        b"\xff\xfe",
        b"\x00",
        b"a" * 100_000,
        "😀".encode(),
        b"\xc3",
        b"-",
        b":",
        "ä\u0308".encode(),
        b"a\x85b",
        b"x\x0cy",
    ]
    answer = kokemukset("analyze", stdin="\n".join(words).encode() + b"\n" + b"\n".join(odd))
    lines = [json.loads(line) for line in answer.out.split("\n") if line]
    assert len(lines) >= 9_998
    assert all(line["terms"] and all(0 < w <= 1 for w in line["terms"].values()) for line in lines)
