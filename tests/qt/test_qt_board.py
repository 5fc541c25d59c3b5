"""The cards of the board make room for each other, whatever happens to one of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot
from search_samples import icons, themes

from kokemukset_app.qt.widgets.board.board_view import BoardView
from kokemukset_app.qt.widgets.board.faces import CardFace, ColumnFace

CARDS = (
    CardFace("k1", "Mandate missing"),
    CardFace("k2", "The partner was good and stayed with us through every one of the trials we made together"),
    CardFace("k3", "No time"),
)


@pytest.fixture
def board(qtbot: QtBot) -> BoardView:
    """A board on which the cards were written one after another, as at a workshop."""
    holder = themes()
    view = BoardView(holder, icons(holder))
    qtbot.addWidget(view)
    view.resize(1100, 700)
    with qtbot.waitExposed(view):
        view.show()
    for count in range(1, len(CARDS) + 1):
        show(view, CARDS[:count])
    return view


def show(board: BoardView, left: tuple[CardFace, ...], right: tuple[CardFace, ...] = ()) -> None:
    board.show_columns([ColumnFace("Keep", left), ColumnFace("Stop", right)])


def has_room(board: BoardView, column: int = 0) -> bool:
    """Tell whether every card has the height that it needs, and stands clear of the next."""
    cards = board.columns[column].cards
    return all(card.height() == card.heightForWidth(card.width()) for card in cards) and all(
        above.geometry().bottom() < below.y() for above, below in pairwise(cards)
    )


@pytest.mark.parametrize("number", range(len(CARDS)))
@pytest.mark.parametrize(
    "change",
    [
        {"decision": "Raja nostetaan"},
        {"votes": 7},
        {"group": "Money"},
        {"has_become": True},
        {"text": "First\nsecond\nthird line"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_qt_board_makes_room_for_what_a_card_got(
    board: BoardView, qtbot: QtBot, number: int, change: dict[str, str]
) -> None:
    assert has_room(board)
    before = board.columns[0].cards[number].height()
    show(board, tuple(replace(c, **change) if i == number else c for i, c in enumerate(CARDS)))
    assert has_room(board)
    after = board.columns[0].cards[number].height()
    assert after > before or "votes" in change  # votes stand beside the first line
    show(board, CARDS)
    assert has_room(board)
    assert board.columns[0].cards[number].height() == before


def test_qt_board_makes_room_after_a_card_went_to_another_column_and_back(board: BoardView, qtbot: QtBot) -> None:
    decided = replace(CARDS[0], decision="Raja nostetaan")
    show(board, CARDS[1:], CARDS[:1])
    show(board, CARDS[1:], (decided,))
    qtbot.waitUntil(lambda: has_room(board) and has_room(board, 1))
    show(board, (decided, *CARDS[1:]))
    show(board, (replace(decided, votes=3), *CARDS[1:]))
    qtbot.waitUntil(lambda: has_room(board))


def test_qt_board_makes_room_for_the_words_being_written_and_for_a_narrow_window(
    board: BoardView, qtbot: QtBot
) -> None:
    card = board.columns[0].cards[0]
    card.edit()
    qtbot.waitUntil(lambda: has_room(board) and card.height() >= 90)
    board.resize(600, 700)
    qtbot.waitUntil(lambda: has_room(board))
    board.resize(1100, 700)
    qtbot.waitUntil(lambda: has_room(board))
