"""Settings, about and help: made from values, never modal."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from reading_samples import icons, themes

from kokemukset_app.core.library_info import LibraryInfo
from kokemukset_app.qt.dialogs.about import AboutDialog, AboutInfo, Component
from kokemukset_app.qt.dialogs.setting_controls import BoolControl, ChoiceControl, FolderControl, IntControl
from kokemukset_app.qt.dialogs.setting_items import SettingChoice, SettingItem, SettingKind
from kokemukset_app.qt.dialogs.settings_dialog import SettingsDialog
from kokemukset_app.qt.dialogs.shortcuts import ShortcutGroup, ShortcutRow, ShortcutsDialog, SyntaxRow
from kokemukset_app.qt.widgets.controls.words import Words
from kokemukset_app.qt.widgets.start.start_parts import KeyCap

ITEMS = (
    SettingItem(
        "look", SettingKind.CHOICE, "Teema", "", "Ulkoasu", (SettingChoice("a", "Yksi"), SettingChoice("b", "Kaksi"))
    ),
    SettingItem("size", SettingKind.INT, "Koko", "", "Ulkoasu", minimum=80, maximum=120, step=20, suffix=" %"),
    SettingItem("ask", SettingKind.BOOL, "Kysy", "Ohje", "Muut"),
    SettingItem("folder", SettingKind.FOLDER, "Kansio", "", "Muut"),
)
VALUES = {"look": "b", "size": 100, "ask": True, "folder": "/a/b/opit", "unknown": 1}


@pytest.fixture
def dialog(qtbot) -> SettingsDialog:
    holder = themes()
    dialog = SettingsDialog(holder, icons(holder))
    qtbot.addWidget(dialog)
    dialog.show_items(ITEMS, VALUES)
    dialog.show()
    return dialog


def texts(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(Words) if label.isVisible()]


def test_values_are_shown_and_nothing_is_told(dialog: SettingsDialog, qtbot) -> None:
    with qtbot.assertNotEmitted(dialog.changed):
        dialog.show_values({"look": "a", "size": 80, "ask": False, "folder": ""})
    look = dialog.control("look")
    assert isinstance(look, ChoiceControl)
    assert look.button.text() == "Yksi"
    assert {"Ulkoasu", "Muut", "Ohje", "80 %", "built in"} <= set(texts(dialog))
    assert not dialog.isModal()


def test_a_switch_is_told_also_from_its_row(dialog: SettingsDialog, qtbot) -> None:
    control = dialog.control("ask")
    assert isinstance(control, BoolControl)
    with qtbot.waitSignal(dialog.changed) as told:
        qtbot.mouseClick(control.switch, Qt.MouseButton.LeftButton)
    assert told.args == ["ask", False]
    row = control.parentWidget()
    assert row is not None
    with qtbot.waitSignal(dialog.changed) as told:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().topLeft())
    assert told.args == ["ask", True]


def test_a_number_stays_between_its_ends(dialog: SettingsDialog, qtbot) -> None:
    control = dialog.control("size")
    assert isinstance(control, IntControl)
    with qtbot.waitSignal(dialog.changed) as told:
        control.more.click()
    assert told.args == ["size", 120]
    assert not control.more.isEnabled()
    dialog.show_values({"size": 10_000})
    assert "120 %" in texts(dialog)


def test_a_choice_is_told(dialog: SettingsDialog, qtbot) -> None:
    control = dialog.control("look")
    assert isinstance(control, ChoiceControl)
    with qtbot.waitSignal(dialog.changed) as told:
        control.menu.actions()[0].trigger()
    assert told.args == ["look", "a"]
    assert control.button.text() == "Yksi"


def test_a_folder_is_told_and_shown_by_its_name(dialog: SettingsDialog, qtbot) -> None:
    control = dialog.control("folder")
    assert isinstance(control, FolderControl)
    assert "opit" in texts(dialog)
    with qtbot.waitSignal(dialog.changed) as told:
        control._on_selected("/x/toinen kansio")
    assert told.args == ["folder", "/x/toinen kansio"]
    assert "toinen kansio" in texts(dialog)


def test_every_control_tells_what_it_sets(dialog: SettingsDialog) -> None:
    for item in ITEMS:
        for button in dialog.control(item.key).findChildren(QAbstractButton):
            assert button.accessibleName().startswith(item.label)


@pytest.mark.qt_log_ignore(r"raise\(\)")
def test_escape_closes_a_window(dialog: SettingsDialog, qtbot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.open_beside()
    assert dialog.isVisible()


def test_about_tells_version_licences_and_library(qtbot) -> None:
    holder = themes()
    about = AboutDialog(holder, icons(holder))
    qtbot.addWidget(about)
    about.show()
    parts = (Component("Whoosh", "2.7.5", "BSD-2-Clause"),)
    about.show_info(AboutInfo("Kokemukset", "1.2", "EUPL-1.2", parts, LibraryInfo("Opit", licence="CC BY 4.0"), "/x/y"))
    wanted = ("Version 1.2", "Licence EUPL-1.2", "Whoosh", "BSD-2-Clause", "Opit", "/x/y", "Licence CC BY 4.0")
    qtbot.waitUntil(lambda: set(wanted) <= set(texts(about)))
    about.show_info(AboutInfo("Kokemukset", "1.3", "EUPL-1.2"))
    assert "Whoosh" not in texts(about)


def test_help_lists_keys_and_searches_at_every_width(qtbot) -> None:
    dialog = ShortcutsDialog(themes())
    qtbot.addWidget(dialog)
    dialog.show()
    rows = (ShortcutRow("Haku", ("Ctrl+K", "/")), ShortcutRow("Ohje", ("F1",)))
    dialog.show_help((ShortcutGroup("Yksi", rows), ShortcutGroup("Kaksi", rows)), (SyntaxRow('"a b"', "Peräkkäin"),))
    wanted = {"Yksi", "Kaksi", '"a b"', "Peräkkäin", "How to write a search"}
    for width in (900, 400):
        dialog.resize(width, 500)
        qtbot.waitUntil(lambda: wanted <= set(texts(dialog)))
        assert len([cap for cap in dialog.findChildren(KeyCap) if cap.isVisible()]) == 6
