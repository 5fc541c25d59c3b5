"""Going to an entry, and to a command, by a few letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from reading_samples import icons, themes

from kokemukset_app.qt.widgets.frame.go_to import GoToItem, GoToPopup
from kokemukset_app.qt.widgets.frame.go_to_finder import GoToFinder

ITEMS = (
    GoToItem("a", "Kokeilun hankinta on helppoa"),
    GoToItem("b", "Hankinta ja kokeilu"),
    GoToItem("c", "Pienhankinta riittää", other="Small procurement"),
    GoToItem("d", "Hämeenlinna: ÄLYKÄS katu"),
    GoToItem("e", "6Aika-ohjelman loppu"),
)


def found(text: str, recent: tuple[str, ...] = ()) -> list[str]:
    finder = GoToFinder(ITEMS, recent)
    return [finder.items[number].key for number in finder.find(text)]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("hankinta", ["b", "a", "c"]),
        ("kok han", ["a", "b"]),
        ("helppo kokeilu", ["a"]),
        ("älykäs", ["d"]),
        ("hameenlinna alykas", ["d"]),
        ("procurement", ["c"]),
        ("6aika ohjelma", ["e"]),
        ("ei ole", []),
        ("!!!", ["a", "b", "c", "d", "e"]),
        ("ha\u0308meenlinna", ["d"]),
    ],
)
def test_words_in_any_order_and_beginnings_first(text: str, keys: list[str]) -> None:
    assert found(text) == keys


def test_recent_entries_come_first_while_nothing_is_typed() -> None:
    assert found("", ("d", "gone", "b", "d")) == ["d", "b", "a", "c", "e"]
    assert found("kokeilu", ("b",)) == ["a", "b"], "a title that begins so is before a recent one"


def test_a_title_comes_before_other_words() -> None:
    items = (GoToItem("other", "Kolmas", other="hanke value"), GoToItem("title", "Teema: hankevalmistelu"))
    finder = GoToFinder(items)
    assert [items[number].key for number in finder.find("hanke val")] == ["title", "other"]


def test_ten_thousand_titles_are_looked_through_at_every_key() -> None:
    items = [GoToItem(str(n), f"Kirjaus numero {n} kaupungista {n % 77}") for n in range(10_000)]
    finder = GoToFinder(items)
    assert finder.find("kaupungista 9999") == [9999]
    assert len(finder.find("kirjaus")) == 200


@pytest.fixture
def popup(qtbot) -> GoToPopup:
    holder = themes()
    window = QWidget()
    qtbot.addWidget(window)
    other = QLineEdit(window)
    window.resize(900, 600)
    window.show()
    other.setFocus()
    popup = GoToPopup(holder, icons(holder), window)
    popup.open(ITEMS, hint="Siirry", recent=("e",))
    return popup


def test_enter_takes_the_first_and_closes(popup: GoToPopup, qtbot) -> None:
    qtbot.keyClicks(popup.field.edit, "hankinta")
    with qtbot.waitSignals([popup.chosen, popup.closed]):
        qtbot.keyClick(popup.field.edit, Qt.Key.Key_Return)
    assert not popup.isVisible()


def test_arrows_choose_and_go_round(popup: GoToPopup, qtbot) -> None:
    keys = [item.key for item in popup.shown]
    qtbot.keyClick(popup.field.edit, Qt.Key.Key_Up)
    with qtbot.waitSignal(popup.chosen) as told:
        qtbot.keyClick(popup.field.edit, Qt.Key.Key_Return)
    assert told.args == [keys[-1]]


def test_nothing_found_is_said_and_enter_does_nothing(popup: GoToPopup, qtbot) -> None:
    qtbot.keyClicks(popup.field.edit, "zzz")
    assert popup.shown == ()
    assert popup._none.isVisible()
    with qtbot.assertNotEmitted(popup.chosen):
        qtbot.keyClick(popup.field.edit, Qt.Key.Key_Return)
        qtbot.keyClick(popup.field.edit, Qt.Key.Key_PageDown)


def test_escape_closes_without_a_choice(popup: GoToPopup, qtbot) -> None:
    with qtbot.assertNotEmitted(popup.chosen), qtbot.waitSignal(popup.closed):
        qtbot.keyClick(popup.field.edit, Qt.Key.Key_Escape)


def test_it_opens_empty_again(popup: GoToPopup, qtbot) -> None:
    qtbot.keyClicks(popup.field.edit, "hankinta")
    popup.close_popup()
    popup.open(ITEMS, hint="Siirry")
    assert popup.field.edit.text() == ""
    assert len(popup.shown) == 5


def test_it_stays_inside_its_window(popup: GoToPopup) -> None:
    window = popup.parentWidget()
    assert window is not None
    for size in ((900, 600), (500, 300), (320, 200)):
        window.resize(*size)
        assert window.rect().contains(popup.geometry())


def test_rows_are_models_rows(popup: GoToPopup, qtmodeltester) -> None:
    qtmodeltester.check(popup._model)
    assert popup._model.data(popup._model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "6Aika-ohjelman loppu"
