"""Saved plan checks on the disk."""

import json

import pytest

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import PlanMissing, PlanNotSaved
from kokemukset_app.core.plan import PlanAnswer, PlanCheck, PlanDocument, PlanItem, PlanSection
from kokemukset_app.core.results import Span
from kokemukset_app.settings.plan_store import PlanFiles


def check(name="Hakemus: avoin data", updated="2026-11-24T10:00:00+02:00"):
    item = PlanItem(EntryId("oppi-a"), "Avaa data", "Avataan data.\nHeti.", spans=(Span(8, 12),), shared=("data",))
    document = PlanDocument("hakemus", "Avataan data.\nHeti.", "fi")
    return PlanCheck(
        name, document, (PlanSection("Tavoite", (item,)), PlanSection("Riskit")), created="2026-11-24", updated=updated
    )


def test_what_was_saved_comes_back_the_same(tmp_path):
    store = PlanFiles(tmp_path / "plans")
    saved = store.save(check().with_answer(EntryId("oppi-a"), PlanAnswer.ADAPTED, 'Vain "osin" – ääkköset'))
    assert saved.id.startswith("2026-11-24-hakemus-avoin-data-")
    assert store.load(saved.id) == saved


def test_saving_again_replaces_and_the_newest_is_listed_first(tmp_path):
    store = PlanFiles(tmp_path)
    first = store.save(check("Yksi"))
    store.save(check("Kaksi", "2026-11-25T10:00:00+02:00"))
    store.save(first.with_answer(EntryId("oppi-a"), PlanAnswer.NOT_RELEVANT, ""))
    assert [(s.name, s.items, s.answered) for s in store.list()] == [("Kaksi", 1, 0), ("Yksi", 1, 1)]


def test_two_checks_of_one_name_have_files_of_their_own(tmp_path):
    store = PlanFiles(tmp_path)
    assert store.save(check()).id != store.save(check()).id


def test_a_removed_check_comes_back(tmp_path):
    store = PlanFiles(tmp_path)
    saved = store.save(check())
    store.remove(saved.id)
    assert store.list() == []
    store.restore(saved.id)
    assert store.load(saved.id) == saved


def test_files_that_are_not_ours_are_left_out_and_left_alone(tmp_path):
    store = PlanFiles(tmp_path)
    saved = store.save(check())
    for name, data in (("rikki.json", "{"), ("muu.json", "[]"), ("vanha.json", '{"format": 99}')):
        (tmp_path / name).write_text(data, encoding="utf-8")
    assert [s.id for s in store.list()] == [saved.id]
    assert (tmp_path / "rikki.json").read_text() == "{"


def test_a_file_with_wrong_values_gives_what_can_be_used(tmp_path):
    store = PlanFiles(tmp_path)
    raw = {
        "format": 1,
        "name": 7,
        "sections": [
            {"items": [{"entry": "x", "passage": "abc", "spans": [[1, 9], [0, 2], "?"], "answer": "maybe"}]},
            5,
        ],
    }
    (tmp_path / "outo.json").write_text(json.dumps(raw), encoding="utf-8")
    (item,) = store.load("outo").items
    assert (item.spans, item.answer) == ((Span(0, 2),), PlanAnswer.OPEN)


@pytest.mark.parametrize("name", ["../pois", "a/b", "", "A", "x" * 200])
def test_an_id_that_is_no_file_name_of_ours_is_missing(tmp_path, name):
    with pytest.raises(PlanMissing):
        PlanFiles(tmp_path).load(name)


def test_a_folder_that_cannot_be_written_says_so_and_keeps_the_old(tmp_path):
    (tmp_path / "tiedosto").write_text("x")
    with pytest.raises(PlanNotSaved):
        PlanFiles(tmp_path / "tiedosto").save(check())
