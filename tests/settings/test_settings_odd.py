"""Settings files nobody would write on purpose, and folders with odd names."""

import tomllib
from dataclasses import replace

import pytest

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import SettingsError
from kokemukset_app.settings.paths import UserFolders, shipped
from kokemukset_app.settings.recent import RecentEntries
from kokemukset_app.settings.schema import Settings, ThemeChoice
from kokemukset_app.settings.store import SettingsStore


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "settings.toml"


def with_text(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    store = SettingsStore(file)
    return store, store.load()


@pytest.mark.parametrize(
    ("text", "bad"),
    [
        ("", ()),
        ("language = [", ("*",)),
        (b"\xff\xfe\x00", ("*",)),
        (b"\x00", ("*",)),
        ("a = " + "[" * 100_000, ("*",)),
        ('language = "de"', ("language",)),
        ("language = 3", ("language",)),
        ("theme = ['dark']", ("theme",)),
        ('text_size = "large"', ("text_size",)),
        ("text_size = true", ("text_size",)),
        ("text_size = nan", ("text_size",)),
        ("library = 1979-05-27", ("library",)),
        ("keep_recent = 1", ("keep_recent",)),
        ("[language]\nx = 1", ("language",)),
    ],
)
def test_settings_that_are_wrong_are_named_and_replaced(file, text, bad):
    store, settings = with_text(file, text)
    assert settings == Settings()
    assert store.bad == bad


def test_settings_text_size_goes_to_the_nearest_step(file):
    assert with_text(file, "text_size = 104")[1].text_size == 100
    assert with_text(file, "text_size = 99999999999999")[1].text_size == 200


def test_settings_unknown_keys_are_kept(file):
    store, settings = with_text(file, 'future = [1, 2]\nlanguage = "sv"\n[window]\nx = 1.5\nd = 2026-01-02\n')
    store.save(replace(settings, theme=ThemeChoice.LIGHT))
    kept = tomllib.loads(file.read_text())
    assert kept["future"] == [1, 2]
    assert kept["window"]["x"] == 1.5
    assert kept["language"] == "sv"
    assert kept["theme"] == "light"
    store.save(Settings())
    assert "theme" not in tomllib.loads(file.read_text())


def test_settings_a_broken_file_is_put_aside_before_it_is_written_over(file):
    text = 'language = "sv"\ntheme = \n'
    store, settings = with_text(file, text)
    store.save(replace(settings, text_size=125))
    assert SettingsStore(file).load().text_size == 125
    assert file.with_name("settings.toml.bad").read_text() == text


@pytest.mark.parametrize("library", ["/tmp/\udcff", "a\x00b"])
def test_settings_an_odd_folder_name_is_no_crash(file, library):
    try:
        SettingsStore(file).save(Settings(library=library))
    except SettingsError:
        assert not file.exists()
    else:
        assert SettingsStore(file).load().library == library


def test_settings_recent_entries_keep_their_order_and_survive_anything(tmp_path):
    path = tmp_path / "state" / "recent.json"
    recent = RecentEntries(path)
    for name in ("a", "b", "a", "ä/ö"):
        recent.add(EntryId(name))
    recent.save()
    assert RecentEntries(path).ids == ("ä/ö", "a", "b")
    for text in (b"", b"{", b'{"a": 1}', b'["a", 3, null]', b"\xff", b"[" * 100_000):
        path.write_bytes(text)
        assert set(RecentEntries(path).ids) <= {"a"}
    recent.clear()
    assert not path.exists()
    recent.clear()
    for n in range(80):
        recent.add(EntryId(str(n)))
    assert len(recent.ids) == 50
    recent.add(EntryId("\udcff"))
    recent.save()


def test_settings_folders_of_two_libraries_differ(tmp_path, monkeypatch):
    monkeypatch.setenv("KOKEMUKSET_HOME", str(tmp_path / "koti"))
    folders = UserFolders.of_this_user()
    assert folders.cache == tmp_path / "koti" / "cache"
    one, two = tmp_path / "a" / "kirjasto", tmp_path / "b" / "kirjasto"
    assert folders.index_of(one) != folders.index_of(two)
    assert folders.index_of(one).name.startswith("kirjasto-")
    assert folders.index_of(tmp_path / "b" / ".." / "a" / "kirjasto") == folders.index_of(one)
    assert folders.index_of(tmp_path / "😀").name.startswith("library-")
    monkeypatch.delenv("KOKEMUKSET_HOME")
    assert "kokemukset" in str(UserFolders.of_this_user().cache)


def test_settings_what_ships_is_found_or_named():
    assert shipped("resources", "vocabulary.yaml").is_file()
    with pytest.raises(FileNotFoundError, match="nothing-such"):
        shipped("resources", "nothing-such")
