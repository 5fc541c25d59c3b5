"""Every command with its options."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import Any

from kokemukset_app import __version__
from kokemukset_app.cli.attaching import add_attach_command
from kokemukset_app.cli.care import add_care_commands
from kokemukset_app.cli.editing import add_editing_commands
from kokemukset_app.cli.exchange import add_exchange_commands
from kokemukset_app.cli.overview import add_overview_command
from kokemukset_app.cli.presenting import add_present_command
from kokemukset_app.core.entry import LANGUAGES
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.query import Sort
from kokemukset_app.wording.catalogue import Translate

FACET_OPTIONS = (
    FacetField.TYPE,
    FacetField.CITY,
    FacetField.THEME,
    FacetField.PROJECT,
    FacetField.STATUS,
    FacetField.TAG,
    FacetField.YEAR,
)
_YEARS = re.compile(r"(\d{4})(?:[-–](\d{4}))?", re.ASCII)


def make_parser(translate: Translate) -> argparse.ArgumentParser:
    """Make the parser of the whole command line, its help in the user's language."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument(
        "--knowledge", metavar="DIR", type=_folder_name(translate), help=translate("Cli", "the library folder")
    )
    common.add_argument("-v", "--verbose", action="store_true", help=translate("Cli", "say more about what is done"))
    speaking = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    speaking.add_argument("--lang", choices=LANGUAGES, help=translate("Cli", "the language of the texts"))
    parser = argparse.ArgumentParser(
        prog="kokemukset",
        allow_abbrev=False,
        parents=[common, speaking],
        description=translate("Cli", "Search and read what cities learned. Without a command the window opens."),
    )
    parser.add_argument(
        "--version", action="version", version=f"kokemukset {__version__}", help=translate("Cli", "show the version")
    )
    commands = parser.add_subparsers(dest="command", metavar=translate("Cli", "COMMAND"))
    both = [common, speaking]
    _add_search(
        commands.add_parser("search", parents=both, allow_abbrev=False, help=translate("Cli", "search the library")),
        translate,
    )

    def made(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, parents=both, allow_abbrev=False, help=text)

    _add_reading(made, translate)
    _add_plan(
        commands.add_parser(
            "plan", parents=both, allow_abbrev=False, help=translate("Cli", "find the lessons that matter to a plan")
        ),
        translate,
    )
    _add_analyze(
        commands.add_parser(
            "analyze",
            parents=[common],
            allow_abbrev=False,
            help=translate("Cli", "show the index terms of words from standard input"),
        ),
        translate,
    )
    for add_commands in (
        add_editing_commands,
        add_care_commands,
        add_exchange_commands,
        add_overview_command,
        add_present_command,
        add_attach_command,
    ):
        add_commands(made, translate)
    return parser


def _add_reading(made: Callable[[str, str], argparse.ArgumentParser], translate: Translate) -> None:
    """Add the commands that read the library and its index: show, index, check."""
    show = made("show", translate("Cli", "show one entry"))
    show.add_argument("id", metavar="ID")
    show.add_argument("--format", choices=("text", "html", "markdown", "json"), default="text")
    index = made("index", translate("Cli", "bring the search index up to date"))
    index.add_argument("--rebuild", action="store_true", help=translate("Cli", "make the whole index anew"))
    _add_format(index)
    check = made("check", translate("Cli", "check the entries of the library"))
    check.add_argument(
        "--privacy", action="store_true", help=translate("Cli", "also what may point to a person, with its place")
    )
    _add_format(check)


def _add_analyze(analyze: argparse.ArgumentParser, translate: Translate) -> None:
    analyze.add_argument(
        "--lang", dest="words_lang", choices=LANGUAGES, help=translate("Cli", "the language of the words")
    )
    analyze.add_argument("--query", action="store_true", help=translate("Cli", "the terms a word is searched by"))
    _add_format(analyze)


def _add_search(search: argparse.ArgumentParser, translate: Translate) -> None:
    search.add_argument("query", metavar="QUERY", nargs="*")
    for facet in FACET_OPTIONS:
        extra: dict[str, Any] = {}
        if facet is FacetField.YEAR:
            extra = {"type": _year_range(translate), "metavar": "2019[-2021]"}
        search.add_argument(f"--{facet.value}", action="append", default=[], **extra)
    search.add_argument("--sort", choices=[s.value for s in Sort], default=Sort.RELEVANCE.value)
    search.add_argument("--limit", type=_count(translate), default=20, help=translate("Cli", "how many hits at most"))
    search.add_argument("--offset", type=_count(translate), default=0, help=translate("Cli", "how many hits to skip"))
    _add_format(search)


def _add_plan(plan: argparse.ArgumentParser, translate: Translate) -> None:
    plan.add_argument(
        "file", metavar="FILE", help=translate("Cli", "a .docx, .pdf, .md or .txt file; - reads the input")
    )
    plan.add_argument("--format", choices=("text", "json", "markdown"), default="text")


def _add_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _folder_name(translate: Translate) -> Callable[[str], str]:
    def folder_name(text: str) -> str:
        if not text.strip() or "\0" in text:
            raise argparse.ArgumentTypeError(translate("Cli", "the name of a folder is missing"))
        return text

    return folder_name


def _year_range(translate: Translate) -> Callable[[str], tuple[int, int]]:
    def year_range(text: str) -> tuple[int, int]:
        match = _YEARS.fullmatch(text)
        if match is None:
            message = translate("Cli", "“{0}” is not a year; write 2019 or 2019-2021")
            raise argparse.ArgumentTypeError(message.replace("{0}", text))
        first, last = int(match[1]), int(match[2] or match[1])
        return min(first, last), max(first, last)

    return year_range


def _count(translate: Translate) -> Callable[[str], int]:
    def count(text: str) -> int:
        if not text.isascii() or not text.isdigit() or len(text) > 9:
            message = translate("Cli", "“{0}” is not a number from 0 on")
            raise argparse.ArgumentTypeError(message.replace("{0}", text))
        return int(text)

    return count
