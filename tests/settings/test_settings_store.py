"""Preferences survive what people and disks do to them."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import SettingsError
from kokemukset_app.settings.atomic import write_atomically
from kokemukset_app.settings.language import system_language
from kokemukset_app.settings.paths import UserFolders
from kokemukset_app.settings.recent import RecentEntries
from kokemukset_app.settings.schema import Language, Settings, ThemeChoice, valid
from kokemukset_app.settings.store import SettingsStore


def test_settings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.toml"
    kept = Settings(Language.SWEDISH, ThemeChoice.DARK, 125, "/a/ö", keep_recent=False)
    SettingsStore(path).save(kept)
    assert SettingsStore(path).load() == kept


def test_what_the_program_does_not_know_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('theme = "dark"\nfuture = 7\n[section]\nx = 1\n', encoding="utf-8")
    store = SettingsStore(path)
    store.save(replace(store.load(), theme=ThemeChoice.LIGHT))
    text = path.read_text(encoding="utf-8")
    assert 'theme = "light"' in text
    assert "future = 7" in text
    assert "[section]" in text


@pytest.mark.parametrize(
    ("text", "bad"),
    [
        ('theme = "pink"', ("theme",)),
        ("text_size = true\nlanguage = 3", ("language", "text_size")),
        ("keep_recent = 1", ("keep_recent",)),
        ("this is not = = toml", ("*",)),
        ("\x00\x01", ("*",)),
    ],
)
def test_bad_values_are_named_and_replaced(tmp_path: Path, text: str, bad: tuple[str, ...]) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    store = SettingsStore(path)
    assert store.load() == Settings()
    assert store.bad == bad


def test_other_encodings_are_no_crash(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes('library = "ä"'.encode("latin-1"))
    store = SettingsStore(path)
    assert store.load() == Settings()
    assert store.bad == ("*",)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match=r"settings\.toml"):
        SettingsStore(tmp_path / "file" / "settings.toml").save(Settings(text_size=150))


def test_a_failed_write_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_text_sizes_snap_to_the_steps_there_are() -> None:
    assert valid("text_size", 103) == 100
    assert valid("text_size", 999) == 200
    assert valid("text_size", "100") is None


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({"LANG": "fi_FI.UTF-8"}, "fi"),
        ({"LANG": "sv_FI.UTF-8"}, "sv"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "fi"),
        ({"LC_ALL": "sv_SE", "LANG": "fi_FI"}, "sv"),
        ({}, "fi"),
    ],
)
def test_the_language_follows_the_system(environment: dict[str, str], lang: str) -> None:
    assert system_language(environment) == lang


def test_what_was_read_lately_comes_first_once(tmp_path: Path) -> None:
    recent = RecentEntries(tmp_path / "r" / "x.json")
    for name in ("a", "b", "a"):
        recent.add(EntryId(name))
    recent.save()
    assert RecentEntries(tmp_path / "r" / "x.json").ids == ("a", "b")
    recent.clear()
    assert RecentEntries(tmp_path / "r" / "x.json").ids == ()


@pytest.mark.parametrize("text", ["", "{}", "[1, null]", "\x00", '"a"'])
def test_a_spoilt_list_of_what_was_read_is_empty(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    assert RecentEntries(tmp_path / "x.json").ids == ()


def test_libraries_with_one_name_have_indices_of_their_own(tmp_path: Path) -> None:
    folders = UserFolders(tmp_path, tmp_path, tmp_path)
    one, two = folders.index_of(tmp_path / "a" / "opit"), folders.index_of(tmp_path / "b" / "opit")
    assert one != two
    assert one.name.startswith("opit-")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
def test_a_file_written_for_others_can_be_read_by_them_and_keeps_what_it_had(tmp_path: Path) -> None:
    place = tmp_path / "kirjaukset.csv"
    write_atomically(place, b"a")
    plain = tmp_path / "tavallinen"
    plain.touch()
    assert place.stat().st_mode == plain.stat().st_mode
    place.chmod(0o640)
    write_atomically(place, b"b")
    assert place.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []
