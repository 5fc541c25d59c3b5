"""Fields of front matter, ours and those of other programs, as entries."""

from __future__ import annotations

from pathlib import Path

import pytest

from kokemukset_app.core.dates import iso_date
from kokemukset_app.core.entry import (
    Approval,
    Entry,
    EntryId,
    EntryType,
    Fingerprint,
    Relation,
    Source,
    Status,
    Visibility,
)
from kokemukset_app.core.ports import ReadEntry
from kokemukset_app.core.problems import ProblemCode
from kokemukset_app.library.entry_reader import FileText, read_entry
from kokemukset_app.library.lang_guess import guess_lang, lang_code
from kokemukset_app.library.vocabulary import read_vocabulary

VOCABULARY = read_vocabulary(Path(__file__).parents[2] / "resources" / "vocabulary.yaml")

GOOD = """type: lesson
title: Otsikko
summary: Tiivistelmä
lang: fi
status: approved
outcome: success
themes: [data]
cities: [turku]
phase: [pilot]
evidence_level: documented
sources:
  - {title: L, url: "https://x.fi", accessed: 2026-11-24}
created: 2026-11-01
updated: 2026-11-24
approved: {by: Toimitus, date: 2026-11-24}
"""


def read(front: str, body: str = "Teksti.\n", path: str = "a.md") -> ReadEntry:
    text = f"---\n{front}\n---\n{body}" if front else body
    return read_entry(FileText(path, text, "2026-11-24", Fingerprint(1, 0, "")), VOCABULARY)


def entry(front: str, body: str = "Teksti.\n", path: str = "a.md") -> Entry:
    return read(front, body, path).entry


def test_an_entry_of_ours_is_read_whole() -> None:
    found = read(
        GOOD + "id: oppi-x\ntitle_sv: Rubrik\nrelated: [{id: b, kind: supports}, '[[c]]']\nvisibility: internal"
    )
    head = found.entry.head
    assert found.problems == ()
    assert (head.id, head.type, head.status, head.visibility) == (
        "oppi-x",
        EntryType.LESSON,
        Status.APPROVED,
        Visibility.INTERNAL,
    )
    assert (head.outcome, head.themes, head.cities, head.phases) == ("success", ("data",), ("turku",), ("pilot",))
    assert head.title_in("sv") == "Rubrik"
    assert found.entry.sources == (Source("L", "https://x.fi", accessed="2026-11-24"),)
    assert found.entry.related == (Relation(EntryId("b"), "supports"), Relation(EntryId("c")))
    assert found.entry.approval == Approval("Toimitus", "2026-11-24")


@pytest.mark.parametrize(
    ("front", "tags"),
    [
        ("tags: [a, b]", ("a", "b")),
        ("tags: a, b c", ("a", "b c")),
        ("tags: '#a #b/c'", ("a", "b/c")),
        ("tags: a b", ("a", "b")),
        ("tags:\n  - '#a'\n  - 2020\n  - yes\n  - a", ("a", "2020", "yes")),
        ("tags: a\nkeywords: [b]\ncategories:\n  - c", ("a", "b", "c")),
        ("tags: ", ()),
        ("tags: {a: b}", ()),
    ],
)
def test_tags_are_read_as_people_write_them(front: str, tags: tuple[str, ...]) -> None:
    assert entry(front).head.tags == tags


@pytest.mark.parametrize(
    ("front", "created", "updated"),
    [
        ("created: 2021-03-04\nmodified: 2021-03-05", "2021-03-04", "2021-03-05"),
        ("date: 2021-03-04T10:00:00+02:00\nlastmod: 2022-01-01 09:00", "2021-03-04", "2022-01-01"),
        ("date created: 4.3.2021", "2021-03-04", ""),
        ("date: roskaa", "", ""),
        ("date: 2021", "2021", ""),
    ],
)
def test_dates_of_other_programs_are_read(front: str, created: str, updated: str) -> None:
    read_ = read(front)
    assert (read_.entry.head.created, read_.entry.head.updated) == (created, updated)
    assert read_.problems == ()


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2021-03-04", "2021-03-04"),
        ("2021-3-4", "2021-03-04"),
        ("2021/03/04", "2021-03-04"),
        ("2021-03-04T10:00:00Z", "2021-03-04"),
        ("4.3.2021", "2021-03-04"),
        ("4. 3. 2021 klo 12", "2021-03-04"),
        ("ti 4.3.2021", "2021-03-04"),
        ("3/2021", "2021-03"),
        ("2021-03", "2021-03"),
        ("2021", "2021"),
        ("20210304", "2021-03-04"),
        ("20210304101500", "2021-03-04"),
        ("March 4, 2021", "2021-03-04"),
        ("Thu, 04 Mar 2021 10:00:00 GMT", "2021-03-04"),
        ("4 Mar 2021", "2021-03-04"),
        ("2021-02-30", ""),
        ("31.4.2021", ""),
        ("eilen", ""),
        ("", ""),
        ("0000-01-01", ""),
        ("9" * 100, ""),
    ],
)
def test_dates_become_iso(text: str, iso: str) -> None:
    assert iso_date(text) == iso


@pytest.mark.parametrize(
    ("path", "body", "title"),
    [
        ("a/Ketterät kokeilut.md", "teksti", "Ketterät kokeilut"),
        ("2021-03-04-ketterat_kokeilut.md", "teksti", "Ketterat kokeilut"),
        ("x.md", "alku\n\n## **Lihava** [linkki](x) otsikko\n", "Lihava linkki otsikko"),
        ("x.md", "Alleviivattu\n====\n", "Alleviivattu"),
        ("x.md", "```\n# ei tämä\n```\n# tämä", "tämä"),
    ],
)
def test_an_entry_without_front_matter_is_an_article_with_a_title(path: str, body: str, title: str) -> None:
    found = read("", body, path)
    assert (found.entry.head.title, found.entry.head.type, found.problems) == (title, EntryType.ARTICLE, ())


def test_numbers_and_words_of_yaml_stay_as_they_were_written() -> None:
    head = entry("title: 2020\nid: 007\nowner: no\nsummary: 1.50").head
    assert (head.title, head.id, head.summary) == ("2020", "007", "1.50")


def test_labels_and_synonyms_are_taken_for_their_codes() -> None:
    head = entry("type: Oppi\nstatus: Godkänd\ncities: [Åbo, Helsingfors, Sipoo]\noutcome: Onnistui osin").head
    assert (head.type, head.status, head.cities, head.outcome) == (
        EntryType.LESSON,
        Status.APPROVED,
        ("turku", "helsinki", "Sipoo"),
        "partial",
    )


def test_a_draft_of_hugo_is_a_draft() -> None:
    assert entry("draft: true").head.status is Status.DRAFT
    assert entry("draft: false").head.status is None


def test_a_foreign_entry_is_not_asked_for_our_fields() -> None:
    assert read("title: A\ncities: [nowhere]\ncreated: roskaa\nsummary: " + "x" * 500).problems == ()
    assert [p.code for p in read("type: meeting\nstatus: x").problems] == [ProblemCode.VALUE_UNKNOWN]


def problems_of(change: str, *, drop: str = "") -> list[tuple[ProblemCode, int, str]]:
    lines = [line for line in GOOD.splitlines() if not (drop and line.startswith(drop))]
    return [(p.code, p.line, p.field) for p in read("\n".join([*lines, *([change] if change else [])])).problems]


@pytest.mark.parametrize(
    ("change", "drop", "expected"),
    [
        ("", "", []),
        ("", "title", [(ProblemCode.FIELD_MISSING, 1, "title")]),
        ("", "outcome", [(ProblemCode.FIELD_MISSING, 1, "outcome")]),
        ("", "created", [(ProblemCode.FIELD_MISSING, 1, "created")]),
        ("summary: ''", "summary", [(ProblemCode.FIELD_MISSING, 16, "summary")]),
        ("", "approved", [(ProblemCode.FIELD_MISSING, 1, "review_by"), (ProblemCode.APPROVAL_INCOMPLETE, 6, "status")]),
        ("approved: {by: X}\nreview_by: 2030-01-01", "approved", [(ProblemCode.APPROVAL_INCOMPLETE, 16, "approved")]),
        ("status: draft", "status", [(ProblemCode.APPROVAL_STALE, 15, "approved")]),
        ("status: wrong", "status", [(ProblemCode.VALUE_UNKNOWN, 16, "status")]),
        ("cities:\n- turku\n- Atlantis", "cities", [(ProblemCode.VALUE_UNKNOWN, 18, "cities")]),
        ("kind: x", "", [(ProblemCode.VALUE_UNKNOWN, 17, "kind")]),
        ("title: " + "x" * 101, "title", [(ProblemCode.FIELD_TOO_LONG, 16, "title")]),
        ("themes: [a, b, c, d]", "themes", [(ProblemCode.FIELD_TOO_MANY, 16, "themes")]),
        ("title: [a]", "title", [(ProblemCode.FIELD_WRONG_KIND, 16, "title")]),
        ("attachments: x.pdf", "", [(ProblemCode.FIELD_WRONG_KIND, 17, "attachments")]),
        ("updated: 2026-13-01", "updated", [(ProblemCode.DATE_INVALID, 16, "updated")]),
        ("updated: 2025-01-01", "updated", [(ProblemCode.DATE_ORDER, 16, "updated")]),
        ("adopted:\n- who: X\n  date: huomenna", "", [(ProblemCode.DATE_INVALID, 19, "adopted")]),
        ("related:\n- id: x\n  kind: hates", "", [(ProblemCode.VALUE_UNKNOWN, 19, "related")]),
        ("lang: de", "lang", [(ProblemCode.VALUE_UNKNOWN, 16, "lang")]),
        (
            "review_log:\n- {date: 2026-11-24, from: draft, to: approved}",
            "",
            [(ProblemCode.STATUS_STEP, 18, "review_log")],
        ),
    ],
)
def test_a_broken_rule_is_told_on_its_line(
    change: str, drop: str, expected: list[tuple[ProblemCode, int, str]]
) -> None:
    assert problems_of(change, drop=drop) == expected


def test_a_source_without_a_place_is_told() -> None:
    front = GOOD.replace('url: "https://x.fi", ', "")
    assert [(p.code, p.line) for p in read(front).problems] == [(ProblemCode.SOURCE_EMPTY, 13)]


def test_a_broken_block_is_not_asked_for_what_was_lost() -> None:
    found = read(GOOD.replace("title: Otsikko", "title: Oppi: kaksoispiste"))
    assert found.entry.head.title == "Oppi: kaksoispiste"
    assert [(p.code, p.line) for p in found.problems] == [(ProblemCode.FRONT_MATTER_BROKEN, 3)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Kaupungit kokeilivat yhdessä, ja se oli hyvä, mutta ei helppoa.", "fi"),
        ("Städerna försökte tillsammans och det var bra men inte lätt.", "sv"),
        ("The cities tried it together and it was good but not easy.", "en"),
        ("Helsinki 2020", "fi"),
        ("", "fi"),
    ],
)
def test_the_language_is_guessed(text: str, lang: str) -> None:
    assert guess_lang(text) == lang


@pytest.mark.parametrize(("text", "code"), [("fi-FI", "fi"), ("sv_SE", "sv"), ("English", "en"), ("de", ""), ("", "")])
def test_the_language_is_named_in_many_ways(text: str, code: str) -> None:
    assert lang_code(text) == code


def test_other_names_of_a_note_are_read_as_vaults_write_them() -> None:
    assert read("aliases:\n  - Toinen nimi\n  - 2021\n").entry.head.aliases == ("Toinen nimi", "2021")
    assert read("alias: Yksi, Kaksi").entry.head.aliases == ("Yksi", "Kaksi")
    assert read("aliases:").entry.head.aliases == ()
