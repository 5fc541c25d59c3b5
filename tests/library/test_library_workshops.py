"""Boards as files: what is written is read again, what others wrote is understood, nothing is overwritten."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import Conflict, EntryMissing
from kokemukset_app.core.workshop import Voting, Workshop
from kokemukset_app.library.workshop_files import FolderWorkshops, format_workshop, parse_workshop

BOARD = (
    Workshop("2026-11-24-paja", "Oppipaja: mitä jäi?", "2026-11-24", columns=("Jatketaan", "Lopetetaan"))
    .added("Mandaatti sovittiin\nja työaika", 0, EntryId("oppi-mandaatti"))
    .added("- [ ] ei: omistajaa # kokeilulla", 1)
    .with_voting(Voting.OPEN)
    .voted("k1", 7)
    .written_up("k2", EntryId("oppi-omistaja"))
    .decided("k2", "Omistaja nimetään: [ei] 'kesken'")
)


def test_a_board_is_read_as_it_was_written() -> None:
    whole = replace(BOARD, agenda=("Alku", "Loppu"), decisions=("Jatketaan",), report=EntryId("artikkeli-paja"))
    assert parse_workshop(format_workshop(whole), whole.name) == whole


_words = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=30)


@given(st.lists(st.tuples(_words, st.integers(0, 1)), max_size=8))
def test_whatever_words_cards_have_they_come_back(cards: list[tuple[str, int]]) -> None:
    board = Workshop("paja", "Paja", "2026-11-24", columns=("a", "b"))
    for text, column in cards:
        board = board.added(text, column)
    read = parse_workshop(format_workshop(board), "paja")
    assert {(c.id, c.text, c.column) for c in read.cards} == {(c.id, c.text, c.column) for c in board.cards}
    assert read.last_card == board.last_card


def test_a_board_written_by_hand_is_understood_and_its_own_keys_are_kept() -> None:
    text = (
        "title: Retro\nplace: Kaupungintalo\nagenda: |\n  Avaus\n  Päätös\n"
        "columns:\n  - Hyvää\n  - name: Huonoa\n    cards:\n      - Kiire\n      - {text: Melu, id: k1, colour: red}\n"
        "      - {text: Toinen, id: k1}\n      - {votes: 3}\n"
    )
    board = parse_workshop(text, "retro")
    assert board.columns == ("Hyvää", "Huonoa")
    assert [(c.id, c.text) for c in board.cards] == [("k2", "Kiire"), ("k1", "Melu"), ("k3", "Toinen")]
    assert board.agenda == ("Avaus", "Päätös")
    assert parse_workshop(format_workshop(board), "retro") == board
    assert "place: Kaupungintalo" in format_workshop(board)
    assert "colour: red" in format_workshop(board)


def test_two_boards_of_one_name_lie_side_by_side(tmp_path: Path) -> None:
    store = FolderWorkshops(tmp_path)
    first, second = store.create(BOARD), store.create(BOARD)
    assert (first.workshop.name, second.workshop.name) == ("2026-11-24-paja", "2026-11-24-paja-2")
    assert len(store.listed()) == 2


def test_a_board_changed_by_another_program_is_not_written_over(tmp_path: Path) -> None:
    store = FolderWorkshops(tmp_path)
    kept = store.create(BOARD)
    again = store.write(replace(kept, workshop=kept.workshop.added("Lisää", 0)))
    place = tmp_path / "workshops" / "2026-11-24-paja.yaml"
    place.write_text("title: Muu\n", encoding="utf-8")
    with pytest.raises(Conflict):
        store.write(replace(again, workshop=again.workshop.added("Vielä", 0)))
    assert place.read_text(encoding="utf-8") == "title: Muu\n"
    place.unlink()
    with pytest.raises(Conflict):
        store.write(replace(again, workshop=again.workshop.added("Vielä", 0)))


@pytest.mark.parametrize("content", [b"", b"- a\n- b\n", b"\x00\xff\xfe", b"title: [1, {", b"columns: 5\ntitle: 7\n"])
def test_a_file_that_is_no_board_stops_nothing(tmp_path: Path, content: bytes) -> None:
    store = FolderWorkshops(tmp_path)
    store.create(BOARD)
    (tmp_path / "workshops" / "rikki.yaml").write_bytes(content)
    assert "2026-11-24-paja" in [board.name for board in store.listed()]
    with pytest.raises(EntryMissing):
        store.read("puuttuu")


_VOTES = """
import sys
from dataclasses import replace
from pathlib import Path
from kokemukset_app.core.workshop import Voting, Workshop
from kokemukset_app.library.workshop_files import FolderWorkshops
store = FolderWorkshops(Path(sys.argv[1]))
board = Workshop("paja", "Paja", "2026-11-24", columns=("a", "b")).added("x" * 20_000, 0).added("toinen", 1)
kept = store.create(board.with_voting(Voting.OPEN))
for vote in range(1, 1000):
    kept = store.write(replace(kept, workshop=kept.workshop.voted("k2", 1)))
    print(vote, flush=True)
"""


@pytest.mark.parametrize("after", [1, 7, 40])
def test_a_kill_in_the_middle_of_a_vote_loses_nothing(tmp_path: Path, after: int) -> None:
    """The process that votes is killed; every vote it had told of is there, and the file is whole."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", _VOTES, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as child:
        assert child.stdout is not None
        told = 0
        for line in child.stdout:
            told = int(line)
            if told >= after:
                break
        child.kill()
        told = max([told, *(int(line) for line in child.stdout if line.strip().isdigit())])
    store = FolderWorkshops(tmp_path)
    (board,) = store.listed()
    assert board.voting is Voting.OPEN
    card = board.card("k2")
    assert card is not None
    assert told <= card.votes <= told + 1
    assert board.cards[0].text == "x" * 20_000
    # What the kill left behind is no board, and voting goes on.
    again = store.write(replace(store.read("paja"), workshop=board.voted("k2", 1)))
    assert again.workshop.name == "paja"
