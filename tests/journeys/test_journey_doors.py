"""Features behind doors: made on first use, complete, and with nothing lost that came before."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kokemukset_app.qt.features.door import Door


def doors(journey) -> list[Door]:
    return [feature for feature in journey.app.features if isinstance(feature, Door)]


def test_a_door_has_the_actions_of_the_feature_behind_it(journey) -> None:
    for door in doors(journey):
        shown = set(door.slots())
        assert set(door.feature.slots()) == shown, type(door.feature).__name__


def test_no_two_features_answer_the_same_action_unless_they_share_it(journey) -> None:
    leading = [name for feature in journey.app.features if isinstance(feature, Door) for name in feature.names]
    assert len(leading) == len(set(leading))


def test_the_first_use_makes_the_feature_and_does_what_was_asked(journey) -> None:
    door = next(door for door in doors(journey) if "workshops" in door.names)
    assert not door.is_made
    journey.app.actions["workshops"].trigger()
    assert door.is_made
    assert journey.window.view == "workshops"


@pytest.mark.parametrize(
    "name",
    ["openpyxl", "docx", "pptx", "pypdfium2", "markdown", "pygments", "PySide6.QtPrintSupport", "whoosh.qparser"],
)
def test_the_window_is_loaded_without_what_a_search_does_not_need(loaded, name) -> None:
    assert name not in loaded


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    code = "import sys, kokemukset_app.bootstrap, kokemukset_app.qt.run_window; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())
