"""The reading view: what is lit, where links lead, what is kept when the look changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QPixmap, QTextBlockFormat, QTextCursor, QTextDocument, QTextListFormat
from reading_samples import content, head, icons, labels, paragraphs, png, themes

from kokemukset_app.core.entry import Entry, Status
from kokemukset_app.core.ports import OutlineItem
from kokemukset_app.core.results import LitForm, Snippet, Span
from kokemukset_app.qt.widgets.controls.text_marks import passage_words
from kokemukset_app.qt.widgets.reading.entry_view import EntryView
from kokemukset_app.qt.widgets.reading.page_layout import blocks

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class View:
    """A view with its theme and the pictures it asked for."""

    def __init__(self, qtbot) -> None:
        self.themes = themes()
        self.asked: list[str] = []
        self.widget = EntryView(self.themes, icons(self.themes), labels(), self._load)
        qtbot.addWidget(self.widget)
        self.widget.resize(760, 500)
        self.widget.show()

    def _load(self, path: str) -> bytes | None:
        self.asked.append(path)
        return png(1500, 300) if path == "kuva.png" else None

    def lit(self) -> list[str]:
        return [self.text(mark.start, mark.end) for mark in self.widget.marks]

    def text(self, start: int, end: int) -> str:
        cursor = QTextCursor(self.widget.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()


@pytest.fixture(autouse=True)
def in_one_go(monkeypatch) -> None:
    """Look a page through in one go: how far eight milliseconds reach depends on what else the machine does."""
    monkeypatch.setattr("kokemukset_app.qt.widgets.reading.mark_search.BUDGET", 10.0)


@pytest.fixture
def view(qtbot) -> View:
    return View(qtbot)


def long_page(**more):
    outline = (OutlineItem(2, "Alku", "alku"), OutlineItem(2, "Loppu", "loppu"))
    body = f"<h2 id='alku'>Alku</h2>{paragraphs(40)}<h2 id='loppu'>Loppu</h2><p>Kokeilu päättyi.</p>{paragraphs(30)}"
    return content(body, outline=outline, **more)


def test_matches_are_lit_in_title_and_text_but_not_in_facts(view: View) -> None:
    entry = Entry(head(title="Turku kokeili", cities=("turku",), status=Status.DRAFT), "")
    view.widget.show_page(content("<p>Turku oppi, TURKU jatkoi.</p>", entry=entry))
    view.widget.show_matches(["turku"])
    assert view.lit() == ["Turku", "Turku", "TURKU"]


def test_opening_scrolls_to_the_first_match_of_the_text(view: View, qtbot) -> None:
    view.widget.show_page(long_page())
    view.widget.show_matches(["kokeilu"])
    qtbot.waitUntil(lambda: view.widget.current_match == 1)
    assert view.widget.verticalScrollBar().value() > 0
    first, last = view.widget.visible_positions()
    assert first <= view.widget.marks[0].start <= last


def test_the_first_match_of_the_text_is_the_current_one_however_slowly_it_is_found(
    view: View, qtbot, monkeypatch
) -> None:
    monkeypatch.setattr("kokemukset_app.qt.widgets.reading.mark_search.BUDGET", 0.0)
    view.widget.show_page(long_page(entry=Entry(head(title="Kokeilu otsikossa"), "")))
    view.widget.show_matches(["kokeilu"])
    qtbot.waitUntil(lambda: len(view.widget.marks) == 2 and not view.widget._search.is_running)
    assert view.widget.current_match == 2
    first, last = view.widget.visible_positions()
    assert first <= view.widget.marks[1].start <= last


def test_a_match_that_is_seen_already_moves_nothing(view: View) -> None:
    view.widget.show_page(content("<p>Kokeilu heti alussa.</p>" + paragraphs(60)))
    view.widget.show_matches(["kokeilu"])
    assert view.widget.verticalScrollBar().value() == 0


def test_matches_are_walked_round_and_counted(view: View) -> None:
    told: list[tuple[int, int]] = []
    view.widget.match_moved.connect(lambda current, total: told.append((current, total)))
    view.widget.show_page(content("<p>yksi</p><p>yksi</p><p>yksi</p>"))
    view.widget.show_matches(["yksi"])
    for step in (view.widget.next_match, view.widget.next_match, view.widget.next_match, view.widget.previous_match):
        step()
    assert told[-5:] == [(1, 3), (2, 3), (3, 3), (1, 3), (3, 3)]


def test_walking_without_matches_does_nothing(view: View) -> None:
    view.widget.show_page(content())
    view.widget.next_match()
    view.widget.show_matches(["ei-ole"])
    view.widget.previous_match()
    assert view.widget.current_match == 0


def test_matches_are_forgotten_with_another_entry(view: View) -> None:
    view.widget.show_page(content("<p>yksi</p>"))
    view.widget.show_matches(["yksi"])
    view.widget.show_page(content("<p>yksi toinen</p>", entry=Entry(head("toinen"), "")))
    assert view.widget.marks == ()
    assert view.widget.current_match == 0


@pytest.mark.parametrize("mode", ["dark", "contrast"])
def test_a_change_of_theme_keeps_the_place_and_the_match(view: View, mode) -> None:
    view.widget.show_page(long_page())
    view.widget.show_matches(["sama"])
    view.widget.next_match()
    view.widget.verticalScrollBar().setValue(700)
    place, current = view.widget.reading_place(), view.widget.current_match
    view.themes.choose(mode)
    assert view.widget.reading_place() == place
    assert view.widget.current_match == current
    colour = view.themes.theme.color("text")
    block = view.widget.document().findBlock(place[0])
    assert block.begin().fragment().charFormat().foreground().color() == colour


def test_larger_text_keeps_the_paragraph_one_reads(view: View) -> None:
    view.widget.show_page(long_page())
    view.widget.verticalScrollBar().setValue(900)
    before = view.widget.document().findBlock(view.widget.reading_place()[0]).text()
    view.widget.set_zoom(150)
    after = view.widget.document().findBlock(view.widget.reading_place()[0]).text()
    assert after == before
    assert view.widget.document().defaultFont().pixelSize() == 24


def test_a_place_is_found_again_after_another_entry(view: View) -> None:
    view.widget.show_page(long_page())
    view.widget.verticalScrollBar().setValue(640)
    place = view.widget.reading_place()
    view.widget.show_page(content(entry=Entry(head("toinen"), "")))
    view.widget.show_page(long_page())
    view.widget.go_to_place(place)
    assert view.widget.verticalScrollBar().value() == 640
    view.widget.go_to_place((10**9, 0))


@pytest.mark.parametrize("heading", ["loppu", "Loppu", "k-details"])
def test_a_page_can_be_opened_at_a_heading(view: View, heading: str) -> None:
    view.widget.show_page(long_page(), heading=heading)
    assert view.widget.verticalScrollBar().value() > 0


def test_a_heading_that_was_lifted_to_the_top_is_found(view: View) -> None:
    view.widget.show_page(long_page(lesson="<p>opetus</p>", advice="<p>neuvo</p>"))
    assert view.widget.scroll_to_heading("Suositus")
    assert not view.widget.scroll_to_heading("ei ole")


def test_sections_are_told_while_one_scrolls(view: View, qtbot) -> None:
    view.widget.show_page(long_page())
    names = [section.text for section in view.widget.sections]
    with qtbot.waitSignal(view.widget.section_moved) as told:
        view.widget.scroll_to_heading("loppu")
    assert names[told.args[0]] == "Loppu"
    bar = view.widget.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.widget.section == len(names) - 1


LINKS = (
    ("entry:oppi%20%C3%A4#luku-2", "entry_link_clicked", ["oppi ä", "luku-2"]),
    ("entry:a/b", "entry_link_clicked", ["a/b", ""]),
    ("missing:ei%20ole", "missing_link_clicked", ["ei ole"]),
    ("file:attachments/a%20b.pdf", "file_link_clicked", ["attachments/a b.pdf"]),
    ("https://example.org/a?b=1&c=%20", "outside_link_clicked", ["https://example.org/a?b=1&c=%20"]),
    ("mailto:a@example.org", "outside_link_clicked", ["mailto:a@example.org"]),
)


@pytest.mark.parametrize(("href", "signal", "values"), LINKS)
def test_links_are_told_as_they_are_meant(view: View, qtbot, href: str, signal: str, values: list[str]) -> None:
    with qtbot.waitSignal(getattr(view.widget, signal)) as told:
        view.widget.follow(href)
    assert told.args == values


def test_a_click_follows_the_link_under_it(view: View, qtbot) -> None:
    view.widget.show_page(content("<p><a href='entry:toinen'>Toiseen kirjaukseen</a></p>"))
    link = next(link for link in view.widget._map.links if link.href == "entry:toinen")
    cursor = QTextCursor(view.widget.document())
    cursor.setPosition(link.start + 3)
    place = view.widget.cursorRect(cursor).center()
    with qtbot.waitSignal(view.widget.entry_link_clicked) as told:
        qtbot.mouseClick(view.widget.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["toinen", ""]


def test_tab_walks_the_links_and_enter_follows(view: View, qtbot) -> None:
    view.widget.show_page(content("<p><a href='entry:a'>a</a> ja <a href='https://example.org'>b</a></p>"))
    view.widget.setFocus()
    qtbot.keyClick(view.widget, Qt.Key.Key_Tab)
    assert view.widget.focused_link is not None
    assert view.widget.focused_link.href == "entry:a"
    qtbot.keyClick(view.widget, Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.widget.outside_link_clicked):
        qtbot.keyClick(view.widget, Qt.Key.Key_Return)
    qtbot.keyClick(view.widget, Qt.Key.Key_Backtab)
    assert view.widget.focused_link.href == "entry:a"
    qtbot.keyClick(view.widget, Qt.Key.Key_Escape)
    assert view.widget.focused_link is None
    with qtbot.waitSignal(view.widget.escaped):
        qtbot.keyClick(view.widget, Qt.Key.Key_Escape)


def test_home_and_end_go_to_the_ends(view: View, qtbot) -> None:
    view.widget.show_page(long_page())
    bar = view.widget.verticalScrollBar()
    qtbot.keyClick(view.widget, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    qtbot.keyClick(view.widget, Qt.Key.Key_Home)
    assert bar.value() == 0


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "/etc/passwd", "//server/share/a.png", "http://example.org/a.png", "qrc:/x", ""]
)
def test_nothing_is_loaded_from_an_address(view: View, address: str) -> None:
    view.widget.show_page(content("<p>pysyy</p>"))
    before = view.widget.toPlainText()
    view.widget.setSource(QUrl(address))
    for kind in QTextDocument.ResourceType:
        found = view.widget.loadResource(kind.value, QUrl(address))
        assert isinstance(found, QPixmap)
        assert not found.isNull()
    assert view.widget.toPlainText() == before
    assert view.asked == []


def test_pictures_come_from_the_callable_and_fit_the_measure(view: View) -> None:
    view.widget.show_page(content("<p><img src='library:kuva.png' alt='k'></p><p><img src='library:ei.png'></p>"))
    assert sorted(view.asked) == ["ei.png", "kuva.png"]

    def width() -> float:
        cursor = QTextCursor(view.widget.document())
        cursor.setPosition(view.widget._map.pictures[0] + 1)
        return cursor.charFormat().toImageFormat().width()

    assert 300 < width() <= view.widget.viewport().width()
    wide = width()
    view.widget.resize(420, 500)
    assert width() < wide
    assert sorted(view.asked) == ["ei.png", "kuva.png"]


def test_a_copy_has_the_words_and_nothing_that_only_the_setting_needs(view: View) -> None:
    view.widget.show_page(content("<p>1 000–8 000 euroa, https://example.org/pitka/osoite/joka/katkeaa</p>"))
    view.widget.selectAll()
    data = view.widget.createMimeDataFromSelection()
    assert isinstance(data, QMimeData)
    assert "1 000–8 000 euroa, https://example.org/pitka/osoite/joka/katkeaa" in data.text().replace("\u00a0", " ")
    for unseen in ("\u200b", "\u2060", "\ufffc"):
        assert unseen not in data.text()
        assert unseen not in data.html()
    assert "icon:" not in data.html()


def test_the_menu_offers_what_fits_the_place(view: View) -> None:
    view.widget.show_page(content("<p>teksti</p>"))
    plain = view.widget.make_menu("")
    assert [action.text() for action in plain.actions()] == ["Copy", "Select all"]
    assert not plain.actions()[0].isEnabled()
    menu = view.widget.make_menu("file:attachments/a%20b.pdf")
    next(action for action in menu.actions() if action.text() == "Copy link").trigger()
    assert QGuiApplication.clipboard().text() == "attachments/a b.pdf"


def test_blocks_have_fixed_leading_and_lists_our_own_marks(view: View) -> None:
    view.widget.show_page(
        content("<ul><li>a</li><li class='checked'>b</li></ul><table><tr><td>x</td></tr></table><p>loppu</p>")
    )
    document = view.widget.document()
    fixed = [block for block in blocks(document) if block.text()]
    assert all(block.blockFormat().lineHeightType() == _FIXED for block in fixed)
    styles = {block.textList().format().style() for block in fixed if block.textList()}
    assert styles == {QTextListFormat.Style.ListStyleUndefined}
    assert [bullet.is_ticked for bullet in view.widget._map.bullets] == [None, True]
    empty = [block for block in blocks(document) if not block.text()]
    assert all(block.blockFormat().lineHeight() == 1 for block in empty)


@pytest.mark.parametrize("width", [300, 560, 760, 1100, 1900])
def test_the_measure_stands_in_the_middle_and_never_overflows(view: View, width: int) -> None:
    view.widget.resize(width, 500)
    view.widget.show_page(content(paragraphs(3)))
    box = view.widget.viewport().geometry()
    assert box.left() >= 20
    assert box.right() <= width
    assert box.width() <= 620
    assert view.widget.horizontalScrollBar().maximum() == 0
    assert (view.widget.rail_box() is not None) == (width >= 960)


def test_a_list_is_opened_whole_by_its_link(view: View) -> None:
    view.widget.show_page(content(backlinks=tuple(head(f"e{number}") for number in range(40))))
    count = len(view.widget._map.links)
    view.widget.follow("more:backlinks")
    assert len(view.widget._map.links) > count + 20


def test_lit_pages_are_painted_in_every_mode(view: View) -> None:
    view.widget.show_page(content("<ul><li class='checked'>kokeilu</li><li>kokeilu</li></ul>", lesson="<p>kokeilu</p>"))
    view.widget.show_matches(["kokeilu"])
    pictures = []
    for mode in ("light", "dark", "contrast"):
        view.themes.choose(mode)
        pictures.append(view.widget.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2]
    colour = view.themes.theme.color("match")
    last = pictures[2]
    found = any(
        last.pixelColor(QPoint(x, y)) == colour for x in range(0, last.width(), 3) for y in range(0, last.height(), 3)
    )
    assert found, "in high contrast a match has a plain ground"


def table(columns: int) -> str:
    cells = "".join("<td>Kokeilupalveluhankintamenettely</td>" for _ in range(columns))
    return f"<table><tr>{cells}</tr><tr>{cells}</tr></table>"


@pytest.mark.parametrize(("columns", "width", "is_sideways"), [(2, 760, False), (4, 420, False), (12, 500, True)])
def test_a_wide_table_breaks_its_words_until_it_is_hopeless(view: View, columns, width, is_sideways) -> None:
    view.widget.resize(width, 500)
    view.widget.show_page(content(table(columns)))
    assert (view.widget.horizontalScrollBar().maximum() > 0) == is_sideways
    view.widget.resize(1900, 500)
    view.widget.resize(width, 500)
    assert (view.widget.horizontalScrollBar().maximum() > 0) == is_sideways


def test_of_a_compound_only_the_parts_that_met_are_lit(view: View) -> None:
    view.widget.show_page(content("<p>Kokeilukulttuurin alku, kokeilu\u00adkulttuurin loppu.</p>"))
    view.widget.show_matches([LitForm("kokeilukulttuurin", (Span(0, 7),))])
    assert view.lit() == ["Kokeilu", "kokeilu\u00adkulttuurin"]


def test_a_hit_opens_at_its_passage_rather_than_at_the_first_match(view: View) -> None:
    filler = "<p>Tämä kappale täyttää sivua.</p>" * 60
    page = f"<h2 id='a'>Alku</h2><p>Kokeilu alkaa tästä.</p>{filler}<p>Paras kokeilu <b>kerrotaan</b> loppuun.</p>"
    view.widget.show_page(content(page))
    snippet = Snippet("… Paras kokeilu kerrotaan loppuun. Ja jotain muuta vielä tähän.", (Span(8, 15),))
    view.widget.show_matches(["kokeilu"], passage=passage_words(snippet))
    assert view.widget.current_match == 2
    assert view.widget.verticalScrollBar().value() > 500
    view.widget.show_matches(["kokeilu"], passage=passage_words(Snippet("ei ole missään", (Span(0, 2),))))
    assert view.widget.current_match == 1
