"""A running show and the basket as values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kokemukset_app.core.basket import Basket
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.library_info import CollectionItem
from kokemukset_app.core.show_run import Cover, Pace, ShowRun, Timing, clock_text, pace
from kokemukset_app.core.slides import Deck, Ratio, ShowItem, Slide, SlideKind, TextSize


def slide(item: int, title: str) -> Slide:
    return Slide(SlideKind.SECTION, title, (), item, EntryId(title))


def run(*titles: str) -> ShowRun:
    slides = tuple(slide(n, t) for n, t in enumerate(titles))
    return ShowRun(slides, tuple(ShowItem(t, EntryId(t)) for t in titles))


def title(of: Slide | None) -> str:
    return of.title if of is not None else ""


def test_the_audience_stays_while_frozen_and_sees_nothing_of_what_is_cued() -> None:
    now = run("a", "b", "c").to(1).freeze()
    now = now.cued([slide(0, "uusi")], ShowItem("uusi", EntryId("uusi"))).to(2)
    assert (title(now.slide), title(now.audience)) == ("uusi", "b")
    assert title(now.freeze().audience) == "uusi"
    assert [s.title for s in now.slides] == ["a", "b", "uusi", "c"]


def test_black_goes_by_the_same_key_or_by_going_on() -> None:
    now = run("a", "b").covered(Cover.BLACK)
    assert now.cover is Cover.BLACK
    assert now.covered(Cover.BLACK).cover is Cover.NONE
    assert now.covered(Cover.WHITE).cover is Cover.WHITE
    assert now.to(1).cover is Cover.NONE


def test_an_empty_show_has_nowhere_to_go() -> None:
    now = ShowRun((), ())
    assert now.to(5).slide is None
    assert now.freeze().audience is None
    assert now.item == 0


def test_another_text_size_keeps_the_place_though_the_slides_differ() -> None:
    now = run("a", "b", "c").to(2)
    slides = (slide(0, "a"), slide(0, "a"), slide(1, "c"), slide(1, "c"))
    deck = Deck("x", "fi", Ratio.WIDE, TextSize.LARGE, slides)
    assert now.reset_with(deck).at == 2
    assert now.to(0).reset_with(deck).at == 0


def test_a_pause_takes_no_time() -> None:
    timing = Timing.begun(100.0).toggled(110.0)
    assert timing.elapsed(500.0) == 10.0
    again = timing.toggled(500.0)
    assert again.elapsed(505.0) == 15.0
    assert again.next_item(505.0).item_elapsed(507.0) == 2.0


def test_pace_and_clock() -> None:
    assert [pace(s, 10) for s in (0, 539, 540, 600, 601)] == [
        Pace.IN_TIME,
        Pace.IN_TIME,
        Pace.CLOSE,
        Pace.CLOSE,
        Pace.LATE,
    ]
    assert pace(1e6, 0) is Pace.NONE
    assert [clock_text(s) for s in (760, -65, 3725)] == ["12.40", "\u22121.05", "1.02.05"]


ITEMS = st.lists(st.integers(0, 99), max_size=8, unique=True)


@given(items=ITEMS, row=st.integers(-2, 9), to=st.integers(-2, 9))
def test_moving_loses_nothing(items: list[int], row: int, to: int) -> None:
    basket = Basket(tuple(CollectionItem(EntryId(str(n))) for n in items))
    moved = basket.moved(row, to)
    assert sorted(moved.entries) == sorted(basket.entries)
    if 0 <= row < len(items) and 0 <= to < len(items):
        assert moved.items[to] == basket.items[row]
        assert moved.moved(to, row) == basket


def test_picking_twice_puts_back() -> None:
    basket = Basket().toggled(EntryId("a")).toggled(EntryId("b"))
    assert basket.entries == ("a", "b")
    assert basket.toggled(EntryId("a")).entries == ("b",)
