"""The plan check in the window: from a file to decisions that are still there after a restart."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from kokemukset_app.core.plan import PlanAnswer
from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.plan_feature import PlanFeature

PLAN = """# Liikkuminen

Avaamme joukkoliikenteen aikataulut yhteisen tietomallin mukaan, ja ohjausryhmään kutsutaan johtajia.

# Retki

Lähdemme lauantaina metsään.
"""


LESSON = """---
id: oppi-aikataulut
type: lesson
title: Avaa joukkoliikenteen aikataulut yhteisen tietomallin mukaan
summary: Aikataulut avattiin yhteisellä tietomallilla, kun ohjausryhmässä oli johtajia.
lang: fi
---
## Oppi
Tietomalli ja joukkoliikenteen aikataulut sovittiin ohjausryhmässä.
"""


@pytest.fixture
def root(root):
    (root / "oppi-aikataulut.md").write_text(LESSON, encoding="utf-8")
    return root


def feature_of(journey) -> Any:
    return find_feature(journey.app.features, PlanFeature)


def checked(journey, path):
    feature = feature_of(journey)
    journey.app.actions["plan"].trigger()
    assert journey.window.view == "plan"
    feature.controller.check_file(path)
    journey.until(lambda: feature.controller.check is not None)
    return feature


def plan_file(tmp_path):
    path = tmp_path / "hakemus.md"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_a_decision_with_its_reason_is_there_after_a_restart(root, launch, tmp_path):
    first = launch(root)
    first.until(first.is_settled)
    feature = checked(first, plan_file(tmp_path))
    rows = feature.view.list.items
    assert rows, "the plan shares words with the library"
    first.bot.mouseClick(rows[0].answers.button(PlanAnswer.ADAPTED), Qt.MouseButton.LeftButton)
    first.bot.keyClicks(rows[0].answers.reason.edit, "osin")
    first.bot.keyClick(rows[0].answers.reason.edit, Qt.Key.Key_Return)
    entry = rows[0].item.entry
    first.window.close()
    second = launch(root)
    second.until(second.is_settled)
    feature = feature_of(second)
    second.app.actions["plan"].trigger()
    second.until(lambda: bool(feature.view.start._saved))
    feature.controller.open_saved(feature.view.start._saved[0].id)
    second.until(lambda: feature.controller.check is not None)
    (item,) = [item for item in feature.controller.check.items if item.entry == entry]
    assert (item.answer, item.reason) == (PlanAnswer.ADAPTED, "osin")
    assert [a.how for a in second.desk.session.plans.adopted_lessons()] == ["osin"]


def test_a_lesson_opens_and_one_comes_back_to_the_plan(journey, tmp_path):
    feature = checked(journey, plan_file(tmp_path))
    item = feature.view.list.items[0].item
    feature.view.list.entry_opened.emit(item.entry)
    journey.until(lambda: journey.shown() == item.entry)
    assert journey.window.view == "search"
    journey.window.messages.action_triggered.emit()
    assert journey.window.view == "plan"


def test_a_removed_check_comes_back_by_the_message_line(journey, tmp_path):
    feature = checked(journey, plan_file(tmp_path))
    name = feature.controller.check.id
    feature.controller.start_over()
    feature.view.start.remove_wanted.emit(name)
    journey.until(lambda: not feature.view.start._saved)
    journey.window.messages.action_triggered.emit()
    journey.until(lambda: [s.id for s in feature.view.start._saved] == [name])


def test_a_broken_file_is_told_in_the_message_line_and_nothing_is_lost(journey, tmp_path):
    feature = feature_of(journey)
    journey.app.actions["plan"].trigger()
    feature.view.start.paste.setPlainText("Suunnitelma")
    (tmp_path / "rikki.docx").write_bytes(b"PK rikki")
    feature.controller.check_file(tmp_path / "rikki.docx")
    journey.until(lambda: "rikki.docx" in journey.message())
    assert feature.view.is_at_start
    assert feature.view.start.paste.toPlainText() == "Suunnitelma"


def test_the_check_is_exported_and_laid_out_for_paper(journey, tmp_path):
    feature = checked(journey, plan_file(tmp_path))
    feature.controller.export_to(tmp_path / "ulos.md")
    journey.until((tmp_path / "ulos.md").exists)
    text = (tmp_path / "ulos.md").read_text(encoding="utf-8")
    assert text.startswith("# Plan check: hakemus")
    assert f"[[{feature.controller.check.items[0].entry}|" in text
    paper = feature.controller.paper().toPlainText()
    assert feature.controller.check.items[0].title in paper
    assert "[[" not in paper
