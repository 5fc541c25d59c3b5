"""`kokemukset plan`."""


def test_a_plan_gives_its_sections_with_lessons_as_json(kokemukset, library, tmp_path):
    (tmp_path / "plan.md").write_text("# Tavoite\n\nEi mitään yhteistä minkään kanssa.\n", encoding="utf-8")
    answer = kokemukset("plan", tmp_path / "plan.md", "--knowledge", library, "--format", "json")
    assert answer.code == 0
    assert answer.json["plan"] == "plan"
    assert [section["heading"] for section in answer.json["sections"]] == ["Tavoite"]
    assert answer.json["lessons"] == sum(len(section["lessons"]) for section in answer.json["sections"])


def test_a_plan_is_read_from_the_input(kokemukset, library):
    answer = kokemukset(
        "plan", "-", "--knowledge", library, "--format", "markdown", stdin="Hanke nimeltä Äly\n".encode()
    )
    assert answer.code == 0
    assert answer.out.startswith("# Suunnitelman tarkistus: Hanke nimeltä Äly")


def test_a_file_that_cannot_be_read_is_told_in_one_line(kokemukset, library, tmp_path):
    (tmp_path / "plan.docx").write_bytes(b"not a document")
    for name in ("plan.docx", "poissa.pdf"):
        answer = kokemukset("plan", tmp_path / name, "--knowledge", library)
        assert (answer.code, answer.out) == (3, "")
        assert answer.err.count("\n") == 1
        assert name in answer.err
