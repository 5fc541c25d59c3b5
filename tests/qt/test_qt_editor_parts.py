"""The parts of the editor: text stays as it is, steps of Markdown, values as chips, files that are given."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor
from reading_samples import icons, themes

from kokemukset_app.core.field_kinds import SPECS_BY_KEY
from kokemukset_app.core.line_diff import hunks
from kokemukset_app.qt.widgets.editor import markdown_steps as steps
from kokemukset_app.qt.widgets.editor.diff_view import DiffView
from kokemukset_app.qt.widgets.editor.draft_undo import DraftUndo
from kokemukset_app.qt.widgets.editor.form_field import FormField
from kokemukset_app.qt.widgets.editor.merge_view import MergeView
from kokemukset_app.qt.widgets.editor.source_edit import SourceEdit
from kokemukset_app.qt.widgets.editor.token_field import TokenField


@pytest.fixture
def source(qtbot):
    made = SourceEdit(themes())
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def select(source: SourceEdit, start: int, end: int) -> None:
    cursor = source.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    source.setTextCursor(cursor)


def test_editor_text_is_given_back_as_it_was_set(source: SourceEdit) -> None:
    text = "1\u00a0000 €\u2028rivi\n\n\tsisennys\u00ad \n```\n# ei otsikko\n```\n"
    source.set_text(text)
    assert source.text == text


def test_editor_colours_are_no_change(source: SourceEdit, qtbot) -> None:
    told = []
    source.edited.connect(lambda: told.append(1))
    source.set_text("# Otsikko\n\n**lihava** `koodi` [[linkki]]\n")
    source._colours.rehighlight()
    qtbot.wait(20)
    assert told == []
    qtbot.keyClicks(source, "a")
    assert told == [1]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("- yksi", "- yksi\n- "),
        ("  * yksi", "  * yksi\n  * "),
        ("3) yksi", "3) yksi\n4) "),
        ("- [x] tehty", "- [x] tehty\n- [ ] "),
        ("- yksi\n- ", "- yksi\n"),
        ("teksti", "teksti\n"),
    ],
)
def test_editor_enter_goes_on_with_a_list_and_ends_it(source: SourceEdit, qtbot, text: str, after: str) -> None:
    source.set_text(text)
    source.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(source, Qt.Key.Key_Return)
    assert source.text == after


def test_editor_tab_moves_an_item_in_and_out(source: SourceEdit, qtbot) -> None:
    source.set_text("- yksi")
    qtbot.keyClick(source, Qt.Key.Key_Tab)
    assert source.text == "  - yksi"
    qtbot.keyClick(source, Qt.Key.Key_Backtab)
    assert source.text == "- yksi"


def test_editor_marks_go_around_the_selection_and_away_again(source: SourceEdit) -> None:
    source.set_text("yksi kaksi")
    select(source, 5, 10)
    steps.wrap(source, "**")
    assert source.text == "yksi **kaksi**"
    select(source, 5, 14)
    steps.wrap(source, "**")
    assert source.text == "yksi kaksi"


def test_editor_lines_become_items_numbers_headings_links_and_tables(source: SourceEdit) -> None:
    source.set_text("yksi\nkaksi")
    select(source, 0, 10)
    steps.lead_lines(source, "- ")
    assert source.text == "- yksi\n- kaksi"
    steps.number_lines(source)
    assert source.text == "1. yksi\n2. kaksi"
    source.set_text("otsikko")
    steps.make_heading(source, 3)
    steps.make_heading(source, 2)
    assert source.text == "## otsikko"
    source.set_text("sana")
    select(source, 0, 4)
    steps.make_link(source)
    assert source.text == "[sana](https://)"
    assert source.textCursor().selectedText() == "https://"
    source.set_text("")
    steps.insert_table(source, ("A", "B"))
    assert source.text == "| A | B |\n| --- | --- |\n|  |  |\n"


def test_editor_each_step_is_undone_at_once(source: SourceEdit) -> None:
    undo = DraftUndo()
    undo.watch(source.document())
    source.set_text("yksi\nkaksi")
    undo.clear()
    select(source, 0, 10)
    steps.lead_lines(source, "> ")
    assert undo.count() == 1
    undo.undo()
    assert source.text == "yksi\nkaksi"
    undo.redo()
    assert source.text == "> yksi\n> kaksi"


def test_editor_takes_pictures_and_pdfs_and_leaves_other_files_alone(source: SourceEdit, tmp_path: Path) -> None:
    given = []
    source.file_given.connect(given.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.PNG", "b.pdf", "c.exe")])
    source.insertFromMimeData(data)
    assert [path.name for path in given] == ["a.PNG", "b.pdf"]
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(0)
    picture = QMimeData()
    picture.setImageData(image)
    source.insertFromMimeData(picture)
    name, content = given[-1]
    assert (name, content[:8]) == ("kuva.png", b"\x89PNG\r\n\x1a\n")


@pytest.mark.qt_log_ignore(r"This plugin does not support (raise\(\)|grabbing the keyboard|propagateSizeHints)")
@pytest.mark.parametrize(
    ("is_free", "typed", "values"),
    [
        (False, "Turku", ["turku"]),
        (False, "tur", ["turku"]),
        (False, "Pariisi", []),
        (True, "oma sana", ["oma sana"]),
        (True, "yksi, kaksi;", ["yksi", "kaksi"]),
    ],
)
def test_editor_values_are_added_by_typing(qtbot, is_free: bool, typed: str, values: list[str]) -> None:
    holder = themes()
    field = TokenField(holder, icons(holder), is_free=is_free)
    qtbot.addWidget(field)
    field.set_options([("turku", "Turku"), ("oulu", "Oulu")])
    field.show()
    told = []
    field.changed.connect(told.append)
    qtbot.keyClicks(field.line, typed)
    field._popup.hide()
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert (told[-1] if told else []) == values


def test_editor_many_values_are_all_seen(qtbot) -> None:
    holder = themes()
    field = TokenField(holder, icons(holder), is_free=True)
    qtbot.addWidget(field)
    field.resize(280, 32)
    field.show()
    field.set_values([f"asiasana numero {n}" for n in range(6)])
    qtbot.wait(20)
    assert all(field.rect().contains(token.geometry()) for token in field._tokens)
    assert field.rect().contains(field.line.geometry())


def test_editor_a_field_counts_and_tells_what_is_wrong(qtbot) -> None:
    holder = themes()
    field = FormField(holder, icons(holder), SPECS_BY_KEY["title"])
    qtbot.addWidget(field)
    told = []
    field.edited.connect(lambda key, value: told.append((key, value)))
    field.set_value("a" * 101)
    assert field._below.text() == "101/100"
    assert told == []
    field.set_value("")
    qtbot.keyClicks(field.control.focusProxy(), "abc")
    assert told[-1] == ("title", "abc")
    date = FormField(holder, icons(holder), SPECS_BY_KEY["review_by"])
    qtbot.addWidget(date)
    date.edited.connect(lambda key, value: told.append((key, value)))
    qtbot.keyClicks(date.control.focusProxy(), "24.11.2028")
    assert told[-1] == ("review_by", "2028-11-24")


def test_editor_differences_are_shown_with_signs(qtbot) -> None:
    view = DiffView(themes())
    qtbot.addWidget(view)
    view.show_hunks(hunks("sama\nuusi", "sama\nvanha"))
    assert view.toPlainText() == "  sama\n− vanha\n+ uusi"


def test_editor_a_merge_takes_what_was_chosen(qtbot) -> None:
    holder = themes()
    view = MergeView(holder, icons(holder))
    qtbot.addWidget(view)
    view.show_versions(hunks("1\nsama\n2", "eka\nsama\ntoka"))
    told = []
    view.chosen.connect(told.append)
    view._pairs[1][1].click()
    view.save_button.click()
    view.theirs_button.click()
    view.save_button.click()
    assert told == ["1\nsama\ntoka", "eka\nsama\ntoka"]
