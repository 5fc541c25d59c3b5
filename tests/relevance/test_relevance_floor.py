"""The judged queries over the bundled library: the file is sound, and the order of hits does not get worse."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]

# By its path: the folder of this test has the tool's name.
_spec = importlib.util.spec_from_file_location("relevance_tool", ROOT / "tools" / "relevance.py")
assert _spec
assert _spec.loader
relevance = importlib.util.module_from_spec(_spec)
sys.modules[_spec.name] = relevance
_spec.loader.exec_module(relevance)

FLOORS = {"mrr": 0.90, "success_1": 0.86, "success_5": 0.95, "ndcg_10": 0.82}
"""A little under what is reached, for the content is still edited; raise them when the ranking gets better."""
BLIND_FLOORS = {"mrr": 0.88, "success_5": 0.94, "ndcg_10": 0.80}


@pytest.fixture(scope="module")
def judged():
    return relevance.read_queries()


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    opened = relevance.open_library(tmp_path_factory.mktemp("relevance"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def figures(session, judged):
    return relevance.tables([relevance.ask(session, query) for query in judged])


def test_relevance_queries_are_enough_and_of_every_sort(judged):
    assert len(judged) >= 120
    assert sum(query.is_blind for query in judged) >= 40
    assert {query.group for query in judged} == {"developer", "coordinator", "facilitator"}
    assert sum(query.kind in ("swedish", "english") for query in judged) >= 10
    assert {"typo", "no dots", "field", "phrase", "compound"} <= {query.kind for query in judged}
    assert len({query.text for query in judged}) == len(judged)


def test_relevance_judgements_name_entries_that_are_there(judged):
    texts = [path.read_text("utf-8") for path in (ROOT / "knowledge").rglob("*.md")]
    known = {found for text in texts for found in re.findall(r"^id: *['\"]?([^'\"\s]+)", text, re.MULTILINE)[:1]}
    for query in judged:
        assert 1 <= len(query.grades) <= 8, query.text
        assert set(query.grades.values()) <= {1, 2, 3}, query.text
        assert set(query.grades) <= known, query.text
        assert max(query.grades.values()) >= relevance.GOOD, query.text


@pytest.mark.parametrize(("measure", "floor"), FLOORS.items())
def test_relevance_does_not_fall(figures, measure, floor):
    assert getattr(figures["all"], measure) >= floor


@pytest.mark.parametrize(("measure", "floor"), BLIND_FLOORS.items())
def test_relevance_of_queries_judged_blind_does_not_fall(figures, measure, floor):
    assert getattr(figures["blind"], measure) >= floor


@pytest.mark.parametrize(
    ("found", "grades", "expected"),
    [
        (["a", "b"], {"a": 3, "b": 1}, 1.0),
        (["x"], {"a": 3}, 0.0),
        ([], {"a": 3}, 0.0),
        (["x", "a"], {"a": 3}, 0.6309),
        (["b", "a"], {"a": 2, "b": 1}, 0.7967),
    ],
)
def test_relevance_ndcg_is_the_textbooks(found, grades, expected):
    assert relevance.ndcg(found, grades) == pytest.approx(expected, abs=1e-4)


PLANS = Path(__file__).with_name("plans.yaml")


def test_relevance_of_plan_checks_is_few_lessons_and_mostly_the_right_ones(session):
    """Of entries taken by lot one in nine is wanted; of those that the check gives, three in four."""
    wanted = yaml.safe_load(PLANS.read_text("utf-8"))
    given, right = 0, 0
    for name, entries in wanted.items():
        check = session.plans.check(session.plans.read(PLANS.parent / "plans" / f"{name}.md"))
        found = [item.entry for item in check.items]
        assert 2 <= len(found) <= 24, name
        given += len(found)
        right += len(set(found) & set(entries))
    assert right / given >= 0.7
    assert right >= 38
