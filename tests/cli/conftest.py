"""A library with known numbers, and the command line as a function."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from cli_library import write_library

from kokemukset_app.bootstrap import run


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture(scope="session")
def cli_home(tmp_path_factory):
    return tmp_path_factory.mktemp("cli-home")


@pytest.fixture
def kokemukset(cli_home, monkeypatch, capsys) -> Callable[..., Answer]:
    """Run a command in this process, with one cache for all tests of the session."""
    monkeypatch.setenv("KOKEMUKSET_HOME", str(cli_home))
    monkeypatch.setenv("LANG", "fi_FI.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)

    def ask(*argv: object, stdin: bytes = b"") -> Answer:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        code = run([str(a) for a in argv])
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return ask


@pytest.fixture(scope="session")
def library(tmp_path_factory) -> Path:
    return write_library(tmp_path_factory.mktemp("kirjasto"))
