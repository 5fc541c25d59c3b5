"""When something cannot be done: exit code 3 and one line that says what and what to do."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cli_library import write

POSIX = pytest.mark.skipif(os.name == "nt", reason="rights and limits are POSIX's")
# Root may do everything; without these two it is held to the rights of files like anybody else.
PLAIN = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]


def is_one_line(text):
    return len(text.strip().splitlines()) == 1 and "Traceback" not in text


@pytest.fixture
def program(cli_home):
    def start(*argv, home=cli_home, before=(), preexec=None, environment=(), **more):
        env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        env |= {"KOKEMUKSET_HOME": str(home), "LC_ALL": "C.UTF-8", **dict(environment)}
        options: dict[str, Any] = {"capture_output": True, "text": True} | more
        return subprocess.run(
            [*before, sys.executable, "-m", "kokemukset_app", *map(str, argv)],
            env=env,
            preexec_fn=preexec,
            check=False,
            **options,
        )

    return start


@pytest.fixture
def plain_rights():
    if os.name == "nt":
        pytest.skip("rights are POSIX's")
    if os.geteuid() != 0:
        return []
    if not shutil.which("setpriv") or subprocess.run([*PLAIN, "true"], check=False).returncode:
        pytest.skip("root's rights cannot be dropped here")
    return PLAIN


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
def test_without_a_display_the_commands_are_named(program):
    done = program()
    assert (done.returncode, done.stdout) == (3, "")
    assert is_one_line(done.stderr)
    for command in ("search", "show", "index", "check", "analyze"):
        assert command in done.stderr


@pytest.mark.parametrize("command", [["search", "x"], ["show", "x"], ["index"], ["check"]])
def test_a_missing_folder_and_a_file_are_told(kokemukset, cli_home, tmp_path, command):
    (tmp_path / "file.md").write_text("# File\n")
    before = sorted(cli_home.rglob("index/*"))
    for place in (tmp_path / "ei ole", tmp_path / "file.md"):
        answer = kokemukset(*command, "--knowledge", place, "--format", "json")
        assert (answer.code, answer.out) == (3, "")
        assert str(place) in answer.err
        assert is_one_line(answer.err)
    assert sorted(cli_home.rglob("index/*")) == before


def test_the_last_library_that_has_gone_is_not_answered_from_another(kokemukset, tmp_path, monkeypatch, cli_home):
    home = tmp_path / "home"
    write(home, "config/settings.toml", f'library = "{(tmp_path / "gone").as_posix()}"\n')
    monkeypatch.setattr("kokemukset_app.settings.paths.os.environ", {**os.environ, "KOKEMUKSET_HOME": str(home)})
    answer = kokemukset("search", "kokeilu")
    assert answer.code == 3
    assert "gone" in answer.err


def test_an_empty_library_has_no_hits(kokemukset, tmp_path):
    for words in (["search", "x"], ["search"]):
        answer = kokemukset(*words, "--knowledge", tmp_path, "--format", "json")
        assert answer.code == 0
        assert (answer.json["total"], answer.json["hits"]) == (0, [])
    assert kokemukset("index", "--knowledge", tmp_path, "--format", "json").json["entries"] == 0
    assert kokemukset("index", "--rebuild", "--knowledge", tmp_path).code == 0
    assert kokemukset("check", "--knowledge", tmp_path).code == 0


def test_a_folder_that_may_not_be_read_is_told(program, plain_rights, tmp_path):
    write(tmp_path, "lib/a.md", "# A\n")
    (tmp_path / "lib").chmod(0)
    done = program("search", "x", "--knowledge", tmp_path / "lib", before=plain_rights)
    (tmp_path / "lib").chmod(0o755)
    assert (done.returncode, done.stdout) == (3, "")
    assert is_one_line(done.stderr)


def test_a_file_that_may_not_be_read_keeps_no_other_out(program, plain_rights, tmp_path):
    write(tmp_path, "a.md", "# Avoin\n")
    write(tmp_path, "b.md", "# Salainen avoin\n").chmod(0)
    ask = ["search", "avoin", "--knowledge", tmp_path, "--format", "json"]
    assert json.loads(program(*ask, before=plain_rights).stdout)["total"] == 1
    checked = program("check", "--knowledge", tmp_path, "--format", "json", before=plain_rights)
    assert (checked.returncode, json.loads(checked.stdout)["errors"][0]["code"]) == (1, "file_unreadable")
    (tmp_path / "b.md").chmod(0o644)
    assert json.loads(program(*ask, before=plain_rights).stdout)["total"] == 2


def test_a_library_that_may_not_be_written_is_searched(program, plain_rights, library, tmp_path):
    shutil.copytree(library, tmp_path / "lib")
    for place in [*(tmp_path / "lib").rglob("*"), tmp_path / "lib"]:
        place.chmod(0o555 if place.is_dir() else 0o444)
    done = program("search", "paljon", "--knowledge", tmp_path / "lib", "--format", "json", before=plain_rights)
    for place in [tmp_path / "lib", *(tmp_path / "lib").rglob("*")]:
        place.chmod(0o755)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["total"] == 8


def test_a_cache_without_rights_is_told(program, plain_rights, library, tmp_path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home").chmod(0o555)
    done = program("search", "x", "--knowledge", library, home=tmp_path / "home", before=plain_rights)
    assert (done.returncode, done.stdout) == (3, "")
    assert is_one_line(done.stderr)
    assert str(tmp_path / "home") in done.stderr


@POSIX
@pytest.mark.parametrize("limit", [0, 3_000, 12_000])
def test_a_full_disk_is_told_and_nothing_is_lost(program, library, tmp_path, limit):
    import resource

    home = tmp_path / "home"
    full = program(
        "index", "--rebuild", "--knowledge", library, home=home,
        preexec=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, capture_output=False,
    )  # fmt: skip
    assert (full.returncode, full.stdout) == (3, "")
    assert is_one_line(full.stderr)
    after = program("search", "paljon", "--knowledge", library, "--format", "json", home=home)
    assert json.loads(after.stdout)["total"] == 8


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("words", [["search", "kokeilu", "--format", "json"], ["show", "oppi-01"], ["check"]])
def test_results_that_cannot_be_written_are_told(program, library, words):
    with Path("/dev/full").open("w") as full:
        done = program(*words, "--knowledge", library, stdout=full, stderr=subprocess.PIPE, capture_output=False)
    assert done.returncode == 3
    assert is_one_line(done.stderr)


@POSIX
@pytest.mark.parametrize(
    "words", [["search", "--limit", "100", "--format", "json"], ["search", "kokeilu"], ["analyze"]]
)
def test_a_reader_that_goes_is_no_trouble(program, library, words, cli_home):
    reading, writing = os.pipe()
    os.close(reading)
    more = {"stdout": writing, "stderr": subprocess.PIPE, "capture_output": False}
    if words == ["analyze"]:
        more["input"] = "sana\n" * 1000
    done = program(*words, "--knowledge", library, **more)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("encoding", ["latin-1", "ascii", "utf-8"])
def test_json_loses_nothing_in_any_encoding(program, library, encoding):
    done = program(
        "search", "kehittäminen", "--limit", "1", "--knowledge", library, "--format", "json",
        environment={"PYTHONIOENCODING": encoding}.items(), text=False,
    )  # fmt: skip
    answer = json.loads(done.stdout.decode(encoding))
    assert "⟦" in answer["hits"][0]["snippet"]
    assert done.stderr == b""


def test_a_damaged_index_is_made_anew_without_a_word(kokemukset, library, tmp_path, monkeypatch, cli_home):
    shutil.copytree(library, root := tmp_path / "lib")
    ask = ["search", "paljon", "--knowledge", root, "--format", "json"]
    assert kokemukset(*ask).json["total"] == 8
    folders = [p for p in (cli_home / "cache" / "index").iterdir() if p.name.startswith("lib-")]
    (folder,) = [f for f in folders if f.stat().st_mtime == max(g.stat().st_mtime for g in folders)]
    names = sorted(p.relative_to(folder) for p in folder.rglob("*") if p.is_file() and p.stat().st_size)
    assert names
    for number in range(len(names)):
        files = sorted(p for p in folder.rglob("*") if p.is_file() and p.stat().st_size)
        victim = files[number % len(files)]
        victim.write_bytes(victim.read_bytes()[: victim.stat().st_size // 2])
        answer = kokemukset(*ask)
        assert (answer.code, answer.err) == (0, ""), victim
        assert answer.json["total"] == 8, victim


def test_problems_are_told_only_when_asked_for(kokemukset, tmp_path):
    write(tmp_path, "a.md", "---\ntitle: [x\n---\nsana\n")
    quiet = kokemukset("search", "sana", "--knowledge", tmp_path)
    assert (quiet.code, quiet.err) == (0, "")
    assert "a.md" in kokemukset("-v", "search", "sana", "--knowledge", tmp_path).err
