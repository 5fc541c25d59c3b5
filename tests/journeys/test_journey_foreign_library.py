"""A folder of somebody else's Markdown is opened and searched, and stays as it is to the byte."""

import importlib
import io
import json
from contextlib import redirect_stdout

import pytest

from kokemukset_app.bootstrap import run


@pytest.fixture
def foreign(repository, monkeypatch):
    monkeypatch.syspath_prepend(str(repository / "tools"))
    return importlib.import_module("foreign_library")


def ask_here(root, home, *words):
    """Run a command in this process: starting one for each of a dozen questions takes longer than they do."""
    out = io.StringIO()
    with redirect_stdout(out):
        assert run(["--knowledge", str(root), words[0], "--format", "json", *words[1:]]) == 0, words
    return json.loads(out.getvalue())


def test_a_foreign_library_is_searched_and_not_changed(foreign, tmp_path, own_home, capsys):
    root = tmp_path / "vieras 📚"
    foreign.make(root, 120)
    assert foreign.examine(root, own_home, ask_here) == 0
    assert "unchanged" in capsys.readouterr().out
    assert foreign.ask(root, own_home, "index")["entries"] == 121
    whole = foreign.ask(root, own_home, "search", "--limit", "1000")
    assert whole["total"] == len({hit["path"] for hit in whole["hits"]}) == 121
    assert 40 < ask_here(root, own_home, "search", "kaupunki")["total"] < 121
    assert ask_here(root, own_home, "search", "piilossa")["total"] == 0


def test_the_hash_of_a_tree_sees_every_change(foreign, tmp_path):
    foreign.make(tmp_path, 20)
    seen = {foreign.tree_hash(tmp_path)}
    (tmp_path / "new").mkdir()
    seen.add(foreign.tree_hash(tmp_path))
    (tmp_path / "empty.md").write_bytes(b"x")
    seen.add(foreign.tree_hash(tmp_path))
    (tmp_path / "empty.md").chmod(0o600)
    seen.add(foreign.tree_hash(tmp_path))
    assert len(seen) == 4
