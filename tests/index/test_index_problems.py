"""The problems an index remembers: counted, listed, picked by code; with changes and deletions."""

from index_fakes import entry

from kokemukset_app.core.problems import Problem, ProblemCode, Severity


def _problem(path, code, line=0, detail=""):
    return Problem(path, line, code, Severity.WARNING, "", detail)


def _filled(asker):
    twice = _problem("b.md", ProblemCode.ID_DUPLICATE, detail="x | a.md")
    many = [_problem("b.md", ProblemCode.VALUE_UNKNOWN, line=n) for n in range(3)]
    odd = _problem("ä\udcff.md", ProblemCode.ENCODING_GUESSED)
    asker.apply(
        entry("a.md", body="yksi"),
        entry("b.md", body="kaksi", problems=[*many, twice]),
        entry("ä\udcff.md", body="kolme", problems=[odd]),
    )
    return twice, many, odd


def test_problems_are_counted_and_listed_by_code(asker):
    assert asker.index.problem_count() == 0
    assert list(asker.index.problems()) == []
    twice, many, odd = _filled(asker)
    assert asker.index.problem_count() == 5
    assert list(asker.index.problems()) == sorted([twice, *many, odd])
    assert list(asker.index.problems(ProblemCode.ID_DUPLICATE)) == [twice]
    assert list(asker.index.problems(ProblemCode.LINK_BROKEN)) == []


def test_problems_go_and_change_with_their_files(asker):
    _, _, odd = _filled(asker)
    asker.apply(removed=["b.md"])
    assert list(asker.index.problems()) == [odd]
    assert asker.index.problem_count() == 1
    broken = _problem("a.md", ProblemCode.LINK_BROKEN, line=7)
    asker.apply(entry("a.md", body="yksi", problems=[broken]), entry("ä\udcff.md", body="kolme"))
    assert list(asker.index.problems()) == [broken]
    assert asker.index.problem_count() == 1
