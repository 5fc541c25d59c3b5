"""Front matter: told from a thematic break, read in YAML 1.2, and never a danger."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokemukset_app.core.problems import ProblemCode
from kokemukset_app.library.frontmatter import MAX_BLOCK, read_front_matter, split


def codes(text: str) -> list[tuple[ProblemCode, int]]:
    return [(p.code, p.line) for p in read_front_matter(text, "a.md").problems]


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\ntitle: A\n---\nbody", "body", 4),
        ("---\ntitle: A\n...\nbody", "body", 4),
        ("---  \ntitle: A\n---\t\nbody", "body", 4),
        ("---\n---\nbody", "body", 3),
        ("---\ntitle: A\n---", "", 3),
        ("---\n# a comment\ntitle: A\n---\nb\n---\nc", "b\n---\nc", 5),
        ("---\n\ntitle: A\n---\nb", "b", 5),
        ('---\n"otsikko": A\n---\nb', "b", 4),
        ("+++\ntitle = 'A'\n+++\nb", "b", 4),
    ],
)
def test_a_block_is_cut_off(text: str, body: str, line: int) -> None:
    cut = split(text)
    assert (cut.body, cut.body_line) == (body, line)
    assert cut.block is not None


@pytest.mark.parametrize(
    "text",
    [
        "---\n",
        "---",
        "---\n\nTekstiä viivan alla.\n\n---\n\nLisää.",
        "---\nTekstiä heti viivan alla.\n---\nLisää.",
        "---\n\n# Otsikko\n\n---\n",
        "---\n\n- kohta\n- toinen\n\n---\n",
        "---\n\nHuomio, tämä: on lause.\n\n---\n",
        "----\ntitle: A\n----\n",
        " ---\ntitle: A\n---\n",
        "teksti\n---\ntitle: A\n---\n",
        "---\ntekstiä vain\n",
    ],
)
def test_a_thematic_break_is_no_front_matter(text: str) -> None:
    front = read_front_matter(text, "a.md")
    assert front.split.block is None
    assert front.split.body == text
    assert front.problems == ()


def test_a_list_between_fences_stays_readable() -> None:
    text = "---\n- a\n- b\n---\nteksti"
    front = read_front_matter(text, "a.md")
    assert front.split.body == text
    assert [p.code for p in front.problems] == [ProblemCode.FRONT_MATTER_NOT_A_MAP]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12:30:00", "12:30:00"),
        ("1_000", "1_000"),
        ("012", 12),
        ("0o14", 12),
        ("0x1F", 31),
        ("-3", -3),
        ("1.5", 1.5),
        (".inf", ".inf"),
        ("1e999", "1e999"),
        ("2026-11-24", "2026-11-24"),
        ("2021-03-04 10:00:00", "2021-03-04 10:00:00"),
        ("12345678901234567890", "12345678901234567890"),
        ('"5"', "5"),
        ("'yes'", "yes"),
        ("!!str 5", "5"),
        ("=", "="),
        ("<<", "<<"),
    ],
)
def test_scalars_are_those_of_yaml_1_2(written: str, value: object) -> None:
    fields = read_front_matter(f"---\nkey: {written}\n---\n", "a.md").values.fields
    assert fields == {"key": value}
    assert type(fields["key"]) is type(value)


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (["title: Oppi: kolme asiaa"], 2),
        (["title: A", "tags: [a, b", "lang: fi"], 3),
        (["title: A", "", 'summary: "auki', "lang: fi"], 4),
        (["title: A", "\ttab: x"], 3),
        (["title: A", "x: *nowhere"], 3),
        (["title: A", "b: c", "  d: e"], 4),
        (["title: A", "? [a, b]", ": c"], 3),
    ],
)
def test_broken_yaml_is_told_with_its_line(lines: list[str], line: int) -> None:
    text = "---\n" + "\n".join(lines) + "\n---\nteksti\n"
    front = read_front_matter(text, "a.md")
    assert [(p.code, p.line) for p in front.problems] == [(ProblemCode.FRONT_MATTER_BROKEN, line)]
    assert front.problems[0].detail
    assert front.split.body == "teksti\n"
    assert not front.is_whole


def test_the_sound_fields_of_a_broken_block_are_kept_with_their_lines() -> None:
    text = "---\nid: oppi-x\ntitle: Oppi: kolme 'asiaa'\ntags: [a, b\nlang: sv\n---\n"
    front = read_front_matter(text, "a.md")
    assert front.values.fields == {"id": "oppi-x", "title": "Oppi: kolme 'asiaa'", "lang": "sv"}
    assert front.line("lang") == 5


def test_a_forgotten_closing_fence_is_told_and_the_text_stays() -> None:
    front = read_front_matter("---\ntitle: A\nlang: fi\n## Tausta\nTekstiä.\n", "a.md")
    assert front.values.fields == {"title": "A", "lang": "fi"}
    assert front.split.body == "## Tausta\nTekstiä.\n"
    assert front.split.body_line == 4
    assert [(p.code, p.line) for p in front.problems] == [(ProblemCode.FRONT_MATTER_BROKEN, 1)]


def test_duplicate_keys_are_told() -> None:
    assert codes("---\ntitle: A\nlang: fi\ntitle: B\n---\n") == [(ProblemCode.FIELD_DUPLICATE, 4)]


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("block", "line"),
    [
        (BOMB, None),
        ("a: &a [*a]\n", 2),
        ("a: &a {b: *a}\n", 2),
        ("x: !!python/object/apply:os.system ['true']\n", 2),
        ("a: 1\nx: !own value\n", 3),
        ("x: !!binary aGVp\n", 2),
        ("x: !!timestamp 2020-01-01\n", 2),
        ("a: " + "[" * 40 + "]" * 40 + "\n", 2),
        ("a: " + "[" * 50_000 + "\n", 2),
        ("a:\n" + "- " * 50_000 + "x\n", 3),
        ("".join(" " * n + "a:\n" for n in range(300)), None),
        ("a: " + "{a: " * 5_000 + "1" + "}" * 5_000 + "\n", 2),
    ],
    ids=lambda value: str(value)[:20],
)
def test_dangerous_yaml_is_refused_and_not_expanded(block: str, line: int | None) -> None:
    front = read_front_matter(f"---\n{block}---\nteksti", "a.md")
    assert [p.code for p in front.problems] == [ProblemCode.FRONT_MATTER_UNSAFE]
    assert front.values.fields == {}
    assert front.split.body == "teksti"
    if line is not None:
        assert front.problems[0].line == line


def test_a_few_aliases_are_fine() -> None:
    front = read_front_matter("---\na: &x [turku]\nb: *x\n---\n", "a.md")
    assert front.values.fields == {"a": ["turku"], "b": ["turku"]}
    assert front.problems == ()


def test_a_huge_block_is_a_problem_and_the_body_is_there() -> None:
    front = read_front_matter(f"---\ntitle: {'ä' * (MAX_BLOCK // 2)}\n---\nteksti", "a.md")
    assert [p.code for p in front.problems] == [ProblemCode.FRONT_MATTER_TOO_LARGE]
    assert front.split.body == "teksti"


def test_control_characters_cost_one_warning_and_no_field() -> None:
    front = read_front_matter("---\nlang: fi\ntitle: a\0b\x07c\u2028d\u0085e\n---\n", "a.md")
    assert front.values.fields["title"] == "a\ufffdb\ufffdc d e"
    assert [(p.code, p.line) for p in front.problems] == [(ProblemCode.FRONT_MATTER_BROKEN, 3)]


def test_lines_of_items_and_inner_keys_are_exact() -> None:
    text = "---\ntype: lesson\n\nsources:\n  - title: A\n    url: x\n  - title: B\n    file: y\nlang: fi\n---\n"
    front = read_front_matter(text, "a.md")
    assert front.line("sources") == 4
    assert front.line("sources", 1) == 7
    assert front.line("sources", 1, "file") == 8
    assert front.line("sources", 1, "nothing") == 7
    assert front.line("lang") == 9
    assert front.line("absent") == 1


@pytest.mark.parametrize("block", ["title = \n", "a = [" + "[" * 3000, "x = 1\nx = 2\n"])
def test_broken_toml_is_told(block: str) -> None:
    assert [p.code for p in read_front_matter(f"+++\n{block}\n+++\nb", "a.md").problems] == [
        ProblemCode.FRONT_MATTER_BROKEN
    ]


def test_toml_gives_plain_values() -> None:
    front = read_front_matter('+++\ntitle = "A"\ndate = 2021-03-04\ntags = ["a"]\ndraft = true\nx = nan\n+++\n', "a.md")
    assert front.values.fields == {"title": "A", "date": "2021-03-04", "tags": ["a"], "draft": True, "x": "nan"}
    assert front.line("tags") == 4


@given(st.text(alphabet=st.sampled_from("ab: -[]{}\"'#&*!|>%@\n\t?,.~ä\0\u2028"), max_size=200))
def test_no_block_raises(block: str) -> None:
    text = f"---\n{block}\n---\nteksti"
    front = read_front_matter(text, "a.md")
    assert front.split.body.endswith("teksti")
    assert all(1 <= p.line <= text.count("\n") + 1 for p in front.problems)


@given(st.text(max_size=300))
def test_no_text_raises_and_nothing_of_it_is_lost(text: str) -> None:
    cut = split(text)
    assert text.endswith(cut.body)
    assert text.count("\n", 0, len(text) - len(cut.body)) == cut.body_line - 1
