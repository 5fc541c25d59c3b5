"""The board of a workshop: changes give new boards, and nothing is lost between them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.workshop import BoardHistory, Voting, Workshop

BOARD = Workshop("paja", "Oppipaja", "2026-11-24", columns=("Jatketaan", "Lopetetaan", "Aloitetaan"))


def board(*texts: str, column: int = 0) -> Workshop:
    made = BOARD
    for text in texts:
        made = made.added(text, column)
    return made


def texts(workshop: Workshop, column: int) -> list[str]:
    return [card.text for card in workshop.in_column(column)]


def test_a_card_goes_to_the_end_of_its_column_and_an_empty_one_nowhere() -> None:
    made = board("Yksi", "  Kaksi \n\n  riviä  ")
    assert texts(made, 0) == ["Yksi", "Kaksi\nriviä"]
    assert made.added("  \n ", 0) == made
    assert made.added("Kolme", 9) == made


def test_a_card_moves_inside_its_column_and_to_another() -> None:
    made = board("a", "b", "c")
    assert texts(made.moved("k3", 0, 0), 0) == ["c", "a", "b"]
    assert texts(made.moved("k1", 0, 99), 0) == ["b", "c", "a"]
    over = made.moved("k2", 2, 0)
    assert (texts(over, 0), texts(over, 2)) == (["a", "c"], ["b"])
    assert made.moved("k2", 0, 1) == made
    assert made.moved("ei", 0, 0) == made


def test_two_cards_become_one_with_the_votes_of_both() -> None:
    made = board("Mandaatti puuttui").added("Ei mandaattia", 1, EntryId("oppi-x")).with_voting(Voting.OPEN)
    made = made.voted("k1", 2).voted("k2", 3)
    one = made.merged("k1", "k2")
    card = one.card("k1")
    assert card is not None
    assert (card.text, card.votes, card.entry) == ("Mandaatti puuttui\nEi mandaattia", 5, "oppi-x")
    assert one.card("k2") is None
    assert made.merged("k1", "k1") == made


def test_a_group_gathers_cards_beside_its_first_and_can_be_let_go() -> None:
    made = board("a", "b", "c").added("d", 1).grouped(["k1", "k4", "k3"], " Johtaminen ")
    assert [(c.text, c.group) for c in made.in_column(0)] == [
        ("a", "Johtaminen"),
        ("c", "Johtaminen"),
        ("d", "Johtaminen"),
        ("b", ""),
    ]
    assert {c.group for c in made.grouped(["k1", "k3", "k4"], "").cards} == {""}


def test_votes_count_only_while_the_vote_is_open_and_rank_once_told() -> None:
    made = board("a", "b", "c")
    assert made.voted("k2", 1) == made
    made = made.with_voting(Voting.OPEN).voted("k2", 3).voted("k3", 5).voted("k1", -4)
    assert texts(made, 0) == ["a", "b", "c"]
    told = made.with_voting(Voting.REVEALED)
    assert texts(told, 0) == ["c", "b", "a"]
    assert [card.text for card in told.ranking()] == ["c", "b"]
    assert told.vote_count == 8
    assert told.without_votes().vote_count == 0


def test_fewer_columns_lose_no_card() -> None:
    made = board("a").added("b", 2).with_columns(["Haaste", " Oppi "])
    assert made.columns == ("Haaste", "Oppi")
    assert texts(made, 1) == ["b"]
    assert made.with_columns([" "]) == made


def test_a_card_taken_away_never_gives_its_id_to_another() -> None:
    made = board("a", "b").removed("k2").added("c", 0)
    assert [card.id for card in made.cards] == ["k1", "k3"]


def test_undo_goes_back_step_by_step_and_forward_until_something_new_is_done() -> None:
    history = BoardHistory(BOARD)
    assert not history.undo()
    for text in ("a", "b"):
        assert history.do(history.now.added(text, 0))
    assert not history.do(history.now)
    assert history.undo()
    assert texts(history.now, 0) == ["a"]
    assert history.redo()
    assert texts(history.now, 0) == ["a", "b"]
    assert history.undo()
    assert history.do(history.now.added("c", 0))
    assert not history.can_redo


_steps = st.lists(
    st.tuples(
        st.sampled_from(["add", "move", "merge", "vote", "remove", "group"]),
        st.integers(0, 6),
        st.integers(-1, 4),
        st.integers(-2, 7),
    ),
    max_size=30,
)


@given(_steps)
def test_whatever_is_done_ids_stay_unique_and_every_step_can_be_undone(steps: list[tuple[str, int, int, int]]) -> None:
    history = BoardHistory(BOARD.with_voting(Voting.OPEN))
    states = [history.now]
    for what, number, column, other in steps:
        now, card = history.now, f"k{number}"
        changed = {
            "add": now.added(f"t{number}", column),
            "move": now.moved(card, column, other),
            "merge": now.merged(card, f"k{other}"),
            "vote": now.voted(card, other),
            "remove": now.removed(card),
            "group": now.grouped([card, f"k{other}"], "x"),
        }[what]
        if history.do(changed):
            states.append(history.now)
        ids = [c.id for c in history.now.cards]
        assert len(ids) == len(set(ids))
        assert all(0 <= c.column < 3 and c.votes >= 0 for c in history.now.cards)
    while history.undo():
        states.pop()
        assert history.now == states[-1]
    assert len(states) == 1


def test_a_decision_stays_with_its_card_is_taken_back_and_merges() -> None:
    made = board("Yksi", "Kaksi").decided("k1", "  Tehdään\n heti ").decided("k2", "Ei tehdä")
    assert [card.decision for card in made.cards] == ["Tehdään heti", "Ei tehdä"]
    assert made.merged("k1", "k2").cards[0].decision == "Tehdään heti; Ei tehdä"
    assert made.decided("k1", "").cards[0].decision == ""
    assert made.decided("k9", "Muu") is made


def test_notes_of_a_show_become_cards_once_also_after_a_merge() -> None:
    made = board("Yksi").heard(("Yksi", "Kaksi", "Kolme"), 1)
    assert (texts(made, 0), texts(made, 1)) == (["Yksi"], ["Kaksi", "Kolme"])
    merged = made.merged("k2", "k3")
    assert merged.heard(("Kaksi", "Kolme"), 1) == merged
