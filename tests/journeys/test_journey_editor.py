"""Writing entries by keyboard: edited, undone, saved, merged, begun, noted down, thrown away and brought back."""

from __future__ import annotations

from pathlib import Path

import pytest
from journey_program import Journey, Launch
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from kokemukset_app.core.entry import EntryId
from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.editor import EDITOR_VIEW, EditorFeature
from kokemukset_app.qt.main_window import SEARCH_VIEW
from kokemukset_app.qt.widgets.editor.records_field import RecordsField

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PATH = "lessons/oppi-007.md"


NO_POPUPS = pytest.mark.qt_log_ignore(r"This plugin does not support (raise\(\)|grabbing the keyboard)")


def feature(journey: Journey) -> EditorFeature:
    return find_feature(journey.app.features, EditorFeature)


def pane(journey: Journey):
    found = feature(journey)._pane
    assert found is not None
    return found


def is_quiet(journey: Journey) -> bool:
    found = feature(journey)
    lanes = (found._lane, found._similar_lane)
    busy = any(lane is not None and lane.is_busy for lane in lanes) or found._similar_soon.isActive()
    return not busy and (found.controller is None or not found.controller.is_busy)


def draft(journey: Journey):
    controller = feature(journey).controller
    assert controller is not None
    assert controller.draft is not None
    return controller.draft


def read(journey: Journey, text: str = "lumiaura") -> None:
    journey.search(text, 1)
    journey.key(Qt.Key.Key_Down)
    journey.until(lambda: bool(journey.shown()))


def edit(journey: Journey) -> None:
    """Open the entry that is read in the editor."""
    journey.key(Qt.Key.Key_E, CTRL)
    journey.until(lambda: journey.window.view == EDITOR_VIEW and is_quiet(journey))
    assert pane(journey).source.hasFocus()


def write(journey: Journey, text: str) -> None:
    """Type at the end of the text."""
    source = pane(journey).source
    source.setFocus()
    source.moveCursor(QTextCursor.MoveOperation.End)
    journey.bot.keyClicks(source, text)


def text_of(journey: Journey, path: str = PATH) -> str:
    return (journey.root / path).read_text(encoding="utf-8")


def save(journey: Journey) -> None:
    journey.key(Qt.Key.Key_S, CTRL)
    journey.until(lambda: is_quiet(journey) and not draft(journey).is_changed)


def test_journey_editor_saves_what_was_written_and_finds_it_at_once(journey: Journey) -> None:
    before = text_of(journey)
    read(journey)
    edit(journey)
    assert pane(journey).source.text == before.split("---\n", 2)[2]
    write(journey, "Aurausreitti piirrettiin uudelleen.")
    assert text_of(journey) == before
    save(journey)
    after = text_of(journey)
    assert after.split("---\n", 2)[2] == before.split("---\n", 2)[2] + "Aurausreitti piirrettiin uudelleen."
    assert "status: in_review\n" in after
    journey.key(Qt.Key.Key_E, CTRL)
    journey.until(lambda: journey.window.view == SEARCH_VIEW)
    journey.search("aurausreitti", 1)


def test_journey_editor_undoes_fields_and_text_in_the_order_they_were_made(journey: Journey) -> None:
    read(journey)
    edit(journey)
    was = draft(journey)
    write(journey, "a")
    pane(journey).form.focus_field("title")
    journey.bot.keyClicks(QApplication.focusWidget(), "X")
    pane(journey).source.setFocus()
    journey.key(Qt.Key.Key_Return)
    journey.bot.keyClicks(pane(journey).source, "b")
    assert (draft(journey).body, draft(journey).title) != (was.body, was.title)
    bodies = [draft(journey).body]
    for _ in range(20):
        if not draft(journey).is_changed:
            break
        journey.key(Qt.Key.Key_Z, CTRL)
        bodies.append(draft(journey).body)
    assert draft(journey).fields == was.fields
    assert draft(journey).body == was.body
    for _ in range(len(bodies) - 1):
        journey.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert draft(journey).body == bodies[0]
    assert draft(journey).title.replace("X", "") == was.title
    assert "X" in draft(journey).title


@NO_POPUPS
def test_journey_editor_keeps_an_unsaved_draft_over_leaving_and_over_the_end(
    journey: Journey, launch: Launch, root: Path
) -> None:
    before = text_of(journey)
    read(journey)
    edit(journey)
    write(journey, "kesken")
    journey.key(Qt.Key.Key_E, CTRL)
    journey.until(lambda: journey.window.view == SEARCH_VIEW and is_quiet(journey))
    assert "The draft is kept" in journey.message()
    edit_again = journey.shown
    journey.until(lambda: edit_again() == "oppi-007")
    edit(journey)
    assert draft(journey).body.endswith("kesken")
    write(journey, " vielä".replace("ä", "a"))
    journey.window.close()
    assert text_of(journey) == before
    again = launch(root)
    again.until(lambda: again.is_settled() and is_quiet(again))
    assert "waiting" in again.message()
    feature(again).list_drafts()
    again.until(feature(again)._choices.isVisible)
    again.key(Qt.Key.Key_Return)
    again.until(lambda: again.window.view == EDITOR_VIEW and is_quiet(again))
    assert draft(again).body.endswith("kesken viela")


def test_journey_editor_a_change_elsewhere_is_merged_or_asked_about(journey: Journey) -> None:
    read(journey)
    edit(journey)
    write(journey, "Minun rivini.")
    other = text_of(journey).replace("outcome: success", "outcome: failure")
    (journey.root / PATH).write_text(other, encoding="utf-8")
    save(journey)
    assert "outcome: failure" in text_of(journey)
    assert "Minun rivini." in text_of(journey)
    write(journey, " Lisää.".replace("ä", "a"))
    (journey.root / PATH).write_text(text_of(journey).replace("Talvi on", "Kesä on"), encoding="utf-8")
    save(journey)  # another line of the same text
    assert "Kesä on" in text_of(journey)
    assert "Minun rivini. Lisaa." in text_of(journey)
    write(journey, " Viela.")
    theirs = text_of(journey).replace("Minun rivini.", "Heidan rivinsa.")
    (journey.root / PATH).write_text(theirs, encoding="utf-8")
    journey.key(Qt.Key.Key_S, CTRL)
    journey.until(lambda: pane(journey).is_merging)
    assert text_of(journey) == theirs
    pane(journey).merge._pick(0, mine=False)
    journey.key(Qt.Key.Key_Return)
    journey.until(lambda: not pane(journey).is_merging and is_quiet(journey) and not draft(journey).is_changed)
    assert "Heidan rivinsa. Lisaa." in text_of(journey)
    assert "Viela" not in text_of(journey)


@NO_POPUPS
def test_journey_editor_a_lesson_is_written_start_to_finish_by_keyboard(journey: Journey) -> None:
    journey.key(Qt.Key.Key_N, CTRL)
    journey.until(feature(journey)._choices.isVisible)
    journey.bot.keyClicks(QApplication.focusWidget(), "lesson")
    journey.key(Qt.Key.Key_Return)
    journey.until(lambda: journey.window.view == EDITOR_VIEW and is_quiet(journey))
    title = QApplication.focusWidget()
    assert title is pane(journey).form.fields["title"].control.focusProxy()
    journey.bot.keyClicks(title, "Lumiaura tarvitsee reitin")
    journey.until(lambda: is_quiet(journey) and bool(pane(journey).form.similar.titles))
    assert pane(journey).form.similar.titles[0] == "Lumiaura löytää reitin"
    journey.key(Qt.Key.Key_Return)
    journey.bot.keyClicks(QApplication.focusWidget(), "Mita opittiin.")
    pane(journey).form.focus_field("cities")
    journey.bot.keyClicks(QApplication.focusWidget(), "Oulu")
    journey.key(Qt.Key.Key_Return)
    write(journey, "- yksi")
    journey.key(Qt.Key.Key_Return)
    journey.bot.keyClicks(pane(journey).source, "kaksi [[oppi-008")
    journey.until(pane(journey).source._popup.isVisible)
    journey.bot.keyClick(pane(journey).source._popup, Qt.Key.Key_Return)
    save(journey)
    path = "lessons/lesson-lumiaura-tarvitsee-reitin.md"
    after = text_of(journey, path)
    assert "title: Lumiaura tarvitsee reitin\nsummary: Mita opittiin.\n" in after
    assert "cities: [oulu]\n" in after
    assert after.endswith("- yksi\n- kaksi [[oppi-008]]")
    assert draft(journey).base.path == path


@NO_POPUPS
def test_journey_editor_an_observation_takes_two_keys(journey: Journey) -> None:
    journey.key(Qt.Key.Key_N, CTRL | SHIFT)
    journey.bot.keyClicks(QApplication.focusWidget(), "Hissi oli rikki")
    journey.key(Qt.Key.Key_Return)
    journey.until(lambda: "inbox" in journey.message() and is_quiet(journey))
    assert "Hissi oli rikki" in text_of(journey, "inbox/lesson-hissi-oli-rikki.md")
    journey.search("hissi", 1)


def test_journey_editor_history_shows_what_changed_and_brings_it_back(journey: Journey) -> None:
    before = text_of(journey)
    read(journey)
    edit(journey)
    write(journey, "Uusi rivi.")
    save(journey)
    journey.app.actions["history"].trigger()
    diff = pane(journey).history.diff
    journey.until(lambda: "+ Uusi rivi." in diff.toPlainText())
    pane(journey).history.restore_button.click()
    journey.until(lambda: text_of(journey) == before and not draft(journey).is_changed)
    journey.until(lambda: is_quiet(journey) and not draft(journey).body.endswith("Uusi rivi."))


def test_journey_editor_what_is_thrown_away_comes_back(journey: Journey) -> None:
    before = text_of(journey)
    read(journey)
    journey.app.actions["to_trash"].trigger()
    journey.until(lambda: not (journey.root / PATH).exists() and is_quiet(journey) and "trash" in journey.message())
    journey.until(lambda: not journey.is_asking() and "oppi-007" not in journey.ids())
    journey.window.messages.action_triggered.emit()
    journey.until(lambda: (journey.root / PATH).exists() and is_quiet(journey))
    assert text_of(journey) == before
    journey.search("lumiaura", 1)


def test_journey_editor_sends_what_was_written_to_review_in_one_step(journey: Journey) -> None:
    (journey.root / PATH).write_text(text_of(journey).replace("status: approved", "status: draft"), encoding="utf-8")
    journey.until(
        lambda: (h := journey.desk.session.library.head(EntryId("oppi-007"))) is not None and h.status == "draft"
    )
    read(journey)
    edit(journey)
    write(journey, "Valmis katsottavaksi.")
    assert pane(journey).bar.submit.isVisible()
    pane(journey).bar.submit.click()
    journey.until(lambda: "Sent to review" in journey.message())
    after = text_of(journey)
    assert "status: in_review\n" in after
    assert "to: in_review" in after
    assert after.endswith("Valmis katsottavaksi.")
    journey.until(lambda: is_quiet(journey) and not pane(journey).bar.submit.isVisible())
    assert draft(journey).fields["status"] == "in_review"


@NO_POPUPS
def test_journey_editor_underlines_what_is_written_wrong_and_mends_it_by_keyboard(root: Path, launch: Launch) -> None:
    (root / "words.txt").write_text("# omat\nlumi|aura\n", encoding="utf-8")
    journey = launch(root)
    journey.until(journey.is_settled)
    checker = FakeChecker()
    journey.desk.session.spelling._open = lambda: checker
    read(journey)
    edit(journey)
    side = feature(journey).side
    assert side is not None
    pane(journey).form.focus_field("summary")
    journey.bot.keyClicks(QApplication.focusWidget(), " tosskua nyt")
    title, summary = pane(journey).form.checked_texts()
    journey.until(lambda: not side.is_busy and bool(summary._marks.wrong))
    assert (title._marks.wrong, summary._marks.wrong) == (frozenset(), {"tosskua"})
    assert draft(journey).fields["summary"] == " tosskua nytMitä rajapinta opetti kokeilussa 7."
    journey.key(Qt.Key.Key_F7)
    assert summary.menu is not None
    summary.menu.close()
    journey.key(Qt.Key.Key_Z, CTRL)  # what was typed in one go goes in one
    assert draft(journey).fields == draft(journey).base.fields
    write(journey, " Tama on palavelu ja `palavelu` sekä tosskua. ".replace("ä", "a"))
    journey.until(lambda: not side.is_busy and bool(pane(journey).source._colours.wrong))
    assert pane(journey).source._colours.wrong == {"palavelu", "tosskua"}
    last = pane(journey).source.document().lastBlock()
    assert [place.word for place in pane(journey).source._colours.wrong_in(last)] == ["palavelu", "tosskua"]
    journey.app.actions["spelling"].trigger()  # a popup that closed has taken the focus of this platform with it
    menu = pane(journey).source.spelling.menu
    assert menu is not None
    journey.until(lambda: menu.activeAction() is not None and menu.activeAction().text() == "palvelu")
    journey.bot.keyClick(menu, Qt.Key.Key_Return)
    assert "on palvelu ja `palavelu`" in draft(journey).body
    journey.until(lambda: not side.is_busy and pane(journey).source._colours.wrong == {"tosskua"})
    pane(journey).source.spelling.accepted.emit("tosskua", True)
    journey.until(lambda: not side.is_busy and not pane(journey).source._colours.wrong)
    assert (journey.root / "words.txt").read_text(encoding="utf-8") == "# omat\nlumi|aura\n"
    journey.app.actions["spelling"].trigger()
    journey.until(lambda: "No word" in journey.message())
    feature(journey).leave()  # the list is written when nobody writes any more
    journey.until(lambda: (journey.root / "words.txt").read_text(encoding="utf-8") == "# omat\nlumi|aura\ntosskua\n")
    journey.until(lambda: journey.is_settled() and is_quiet(journey))


class FakeChecker:
    """Knows two words that are wrong."""

    def is_right(self, word: str) -> bool:
        return word not in ("palavelu", "tosskua")

    def suggestions(self, word: str) -> tuple[str, ...]:
        return ("palvelu", "palaveli") if word == "palavelu" else ()


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_journey_editor_speaks_each_language(journey: Journey, lang: str) -> None:
    read(journey)
    edit(journey)
    journey.app.preferences.set("language", lang)
    names = {"fi": "Otsikko", "sv": "Rubrik", "en": "Title"}
    journey.until(lambda: pane(journey).form.fields["title"].control.accessibleName() == names[lang])
    journey.until(lambda: is_quiet(journey))


def test_journey_editor_a_broken_front_matter_is_edited_as_text(journey: Journey) -> None:
    read(journey, "sammakko")
    edit(journey)
    assert pane(journey).source.text == text_of(journey, "lessons/rikki.md")
    assert not pane(journey).form.isVisible()


@NO_POPUPS
def test_journey_editor_records_are_written_in_the_form_and_undone(journey: Journey) -> None:
    own = "sources: # omat\n  - {title: 'A', url: \"https://a.example\"} # eka\noma_avain: [1,  2]\n"
    text = text_of(journey).replace("status: approved\n", f"{own}status: draft\n", 1)
    (journey.root / PATH).write_text(text, encoding="utf-8")
    read(journey)
    edit(journey)
    form = pane(journey).form
    sources, related = (form.fields[key].control for key in ("sources", "related"))
    assert isinstance(sources, RecordsField)
    assert isinstance(related, RecordsField)
    journey.until(lambda: bool(sources.cards))
    form.focus_field("sources")
    journey.key(Qt.Key.Key_Return)
    for _ in range(4):
        journey.key(Qt.Key.Key_Tab)
    journey.bot.keyClicks(QApplication.focusWidget(), "12")
    form.focus_field("related")
    journey.key(Qt.Key.Key_Return)
    journey.bot.keyClicks(QApplication.focusWidget(), "oppi-008")
    journey.key(Qt.Key.Key_Z, CTRL)
    assert related.cards == []
    journey.key(Qt.Key.Key_Z, CTRL | SHIFT)
    save(journey)
    changed = text.replace('example"} # eka\n', 'example", page: 12} # eka\nrelated:\n  - id: oppi-008\n')
    after = text_of(journey)
    assert [line for line in after.split("\n") if not line.startswith("updated:")] == changed.split("\n")
