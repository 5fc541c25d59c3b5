"""The check of a whole library."""

from __future__ import annotations

from pathlib import Path

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.problems import ProblemCode
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.library.folder_store import FolderStore
from kokemukset_app.library.validation import check_library


def check(root: Path, files: dict[str, str]) -> list[tuple[str, int, ProblemCode, str]]:
    for path, text in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="")
    report = check_library(FolderStore(root, Vocabulary()), NEVER)
    assert report.entries == sum(path.endswith(".md") for path in files)
    return [(p.path, p.line, p.code, p.detail) for p in report.problems]


def test_a_sound_folder_has_no_problems(tmp_path: Path) -> None:
    links = "[[b]] [[b|t]] [[b#Osa yksi]] [[B otsikko]] [x](sub/b.md#osa-yksi)"
    files = "![k](attachments/k.png) ![[k.png]] [[k.png]] [w](https://x.fi) [m](mailto:a@b.fi) [h](#a)"
    assert (
        check(
            tmp_path,
            {
                "a.md": f"{links}\n{files}\n\n`[[ei]]`\n\n```\n[[ei]] ![x](y.png)\n```\n",
                "sub/b.md": "---\ntitle: B otsikko\n---\n## Osa yksi\n[[a]] [ylös](../a.md) ![k](../attachments/k.png)",
                "attachments/k.png": "png",
                "collections/c.yaml": "items: [{entry: a}, {entry: b}]",
            },
        )
        == []
    )


def test_broken_links_are_told_on_their_lines(tmp_path: Path) -> None:
    found = check(
        tmp_path,
        {
            "a.md": "---\ntitle: A\n---\nteksti\n[[ei-ole]] [[b#Ei ole]]\n\n[x](ei.md) [[samanniminen]]\r\n",
            "b.md": "# B\n",
            "x/samanniminen.md": "x",
            "y/samanniminen.md": "y",
        },
    )
    assert found == [
        ("a.md", 5, ProblemCode.HEADING_MISSING, "b#Ei ole"),
        ("a.md", 5, ProblemCode.LINK_BROKEN, "ei-ole"),
        ("a.md", 7, ProblemCode.LINK_AMBIGUOUS, "samanniminen | x/samanniminen, y/samanniminen"),
        ("a.md", 7, ProblemCode.LINK_BROKEN, "ei.md"),
    ]


def test_files_that_are_missing_or_outside_are_told(tmp_path: Path) -> None:
    (tmp_path.parent / "ulkona.png").write_bytes(b"x")
    found = check(
        tmp_path,
        {
            "a.md": "---\nsources:\n- file: s.pdf\nattachments:\n- file: ../ulkona.png\n---\n"
            "![a](ei.png)\n![b](../ulkona.png)\n![c](http://x.fi/c.png)\n[d](d.pdf)\n![[ei.png]]\n",
        },
    )
    assert found == [
        ("a.md", 3, ProblemCode.ATTACHMENT_MISSING, "s.pdf"),
        ("a.md", 5, ProblemCode.ATTACHMENT_OUTSIDE, "../ulkona.png"),
        ("a.md", 7, ProblemCode.ATTACHMENT_MISSING, "ei.png"),
        ("a.md", 8, ProblemCode.ATTACHMENT_OUTSIDE, "../ulkona.png"),
        ("a.md", 9, ProblemCode.ATTACHMENT_OUTSIDE, "http://x.fi/c.png"),
        ("a.md", 10, ProblemCode.ATTACHMENT_MISSING, "d.pdf"),
        ("a.md", 11, ProblemCode.ATTACHMENT_MISSING, "ei.png"),
    ]


def test_a_duplicate_id_is_told_on_the_line_of_the_id(tmp_path: Path) -> None:
    found = check(tmp_path, {"a.md": "---\nid: x\n---\n", "b.md": "---\ntitle: B\nid: x\n---\n"})
    assert [(path, line, code) for path, line, code, _ in found] == [("b.md", 3, ProblemCode.ID_DUPLICATE)]


def test_relations_that_do_not_hold_are_told(tmp_path: Path) -> None:
    found = check(
        tmp_path,
        {
            "a.md": "---\nlang: fi\nrelated:\n- id: b\n- id: ei\nprojects: [p, b]\ntranslations:\n- s\n- b\n---\n",
            "b.md": "---\nlang: fi\n---\n",
            "p.md": "---\ntype: project\ntitle: P\nlang: fi\nstatus: draft\ncreated: 2020\nupdated: 2020\n---\n",
            "s.md": "---\nlang: sv\n---\n",
        },
    )
    assert found == [
        ("a.md", 5, ProblemCode.RELATION_BROKEN, "ei"),
        ("a.md", 6, ProblemCode.RELATION_MISFIT, "b"),
        ("a.md", 9, ProblemCode.RELATION_MISFIT, "b"),
    ]


def test_collections_name_entries_that_are_there(tmp_path: Path) -> None:
    found = check(tmp_path, {"a.md": "x", "collections/c.yaml": "title: C\nitems:\n- entry: a\n- entry: ei\n"})
    assert found == [("collections/c.yaml", 4, ProblemCode.COLLECTION_ENTRY_MISSING, "ei")]


def test_one_bad_file_does_not_hide_the_others(tmp_path: Path) -> None:
    found = check(tmp_path, {"a.md": "---\na: [\n---\n[[ei]]", "b.md": "\0\0", "library.yaml": "a: [", "c.md": "[[a]]"})
    assert [(path, line, code) for path, line, code, _ in found] == [
        ("a.md", 2, ProblemCode.FRONT_MATTER_BROKEN),
        ("a.md", 4, ProblemCode.LINK_BROKEN),
        ("library.yaml", 1, ProblemCode.LIBRARY_FILE_BROKEN),
    ]


def test_lines_are_those_of_an_editor_whatever_the_text_holds(tmp_path: Path) -> None:
    odd = "sivu\x0cvaihto\u2028erotin\x85rivi\x1c\n\n"
    found = check(tmp_path, {"a.md": f"{odd}[[ei]]\r\n![k](ei.png)\r\n"})
    assert [(line, code) for _, line, code, _ in found] == [
        (3, ProblemCode.LINK_BROKEN),
        (4, ProblemCode.ATTACHMENT_MISSING),
    ]


def test_a_link_in_a_table_keeps_its_bar_out_of_its_target(tmp_path: Path) -> None:
    assert check(tmp_path, {"a.md": "|a|\n|-|\n|[[b\\|teksti]]|\n", "b.md": "x"}) == []
