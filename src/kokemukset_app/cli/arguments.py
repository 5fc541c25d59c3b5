"""What stands on the command line, as a value."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kokemukset_app import __version__
from kokemukset_app.cli.usage_words import speaking
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.query import Sort
from kokemukset_app.settings.language import system_language
from kokemukset_app.settings.schema import Language, Settings
from kokemukset_app.wording.catalogue import Catalogue, Translate, untranslated

FACET_OPTIONS = (
    FacetField.TYPE,
    FacetField.CITY,
    FacetField.THEME,
    FacetField.PROJECT,
    FacetField.STATUS,
    FacetField.TAG,
    FacetField.YEAR,
)
_YEARS = re.compile(r"^(\d{4})(?:-(\d{4}))?$")
_MINUS_SIGN = "\u2212"


@dataclass(frozen=True, slots=True)
class Arguments:
    """The command (empty: the window) with its options, the library and the language; `exit_code` ends at once."""

    command: str = ""
    options: argparse.Namespace = field(default_factory=argparse.Namespace)
    knowledge: Path | None = None
    language: str | None = None
    lang: str = "fi"
    verbose: bool = False
    translate: Translate = untranslated
    exit_code: int | None = None


def parse_arguments(argv: Sequence[str], settings: Settings, catalogues: Path) -> Arguments:
    """Read the command line; usage errors are printed by argparse, which gives exit code 2."""
    chosen = _language_of(argv)
    lang = chosen or (settings.language if settings.language is not Language.SYSTEM else system_language())
    translate = Catalogue(catalogues / f"kokemukset_{lang}.ts").translate
    try:
        with speaking(translate):
            options = _parser(translate).parse_args(_with_minus_words(argv))
    except SystemExit as stop:
        return Arguments(exit_code=stop.code if isinstance(stop.code, int) else 2)
    given = getattr(options, "knowledge", None)
    remembered = Path(settings.library) if settings.library else None
    if remembered is not None and given is None and not remembered.is_dir():
        remembered = None
    return Arguments(
        command=options.command or "",
        options=options,
        knowledge=Path(given) if given else remembered,
        language=chosen,
        lang=str(lang),
        verbose=bool(getattr(options, "verbose", False)),
        translate=translate,
    )


def year_range(text: str) -> tuple[int, int]:
    """Read `2019` or `2019-2021`; argparse turns the ValueError to a usage error."""
    match = _YEARS.match(text)
    if match is None:
        raise argparse.ArgumentTypeError(text)
    first, last = int(match[1]), int(match[2] or match[1])
    return min(first, last), max(first, last)


def _language_of(argv: Sequence[str]) -> str | None:
    """Find `--lang` before anything is parsed: the help itself speaks that language."""
    if "analyze" in argv:  # there --lang is the language of the words
        argv = argv[: list(argv).index("analyze")]
    for place, word in enumerate(argv):
        value = (
            word[7:]
            if word.startswith("--lang=")
            else argv[place + 1]
            if word == "--lang" and place + 1 < len(argv)
            else ""
        )
        if value in ("fi", "sv", "en"):
            return value
    return None


def _with_minus_words(argv: Sequence[str]) -> list[str]:
    """Let `search kokeilu -turku` mean what it says: a word with a minus is not an option of ours."""
    words = list(argv)
    if "search" not in words:
        return words
    start = words.index("search") + 1
    return words[:start] + [
        _MINUS_SIGN + w[1:] if len(w) > 2 and w[0] == "-" and w[1] != "-" else w for w in words[start:]
    ]


def _parser(translate: Translate) -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--knowledge", metavar="DIR", help=translate("Cli", "the library folder"))
    common.add_argument("-v", "--verbose", action="store_true", help=translate("Cli", "say more about what is done"))
    speaking = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    speaking.add_argument("--lang", choices=("fi", "sv", "en"), help=translate("Cli", "the language of the texts"))
    parser = argparse.ArgumentParser(
        prog="kokemukset",
        parents=[common, speaking],
        description=translate("Cli", "Search and read what cities learned. Without a command the window opens."),
    )
    parser.add_argument("--version", action="version", version=f"kokemukset {__version__}")
    commands = parser.add_subparsers(dest="command", metavar=translate("Cli", "COMMAND"))
    both = [common, speaking]
    _add_search(commands.add_parser("search", parents=both, help=translate("Cli", "search the library")), translate)
    show = commands.add_parser("show", parents=both, help=translate("Cli", "show one entry"))
    show.add_argument("id", metavar="ID")
    show.add_argument("--format", choices=("text", "html", "markdown", "json"), default="text")
    index = commands.add_parser("index", parents=both, help=translate("Cli", "bring the search index up to date"))
    index.add_argument("--rebuild", action="store_true", help=translate("Cli", "make the whole index anew"))
    _add_format(index)
    check = commands.add_parser("check", parents=both, help=translate("Cli", "check the entries of the library"))
    _add_format(check)
    analyze = commands.add_parser(
        "analyze", parents=[common], help=translate("Cli", "show the index terms of words from standard input")
    )
    analyze.add_argument("--lang", dest="words_lang", choices=("fi", "sv", "en"), default="fi")
    analyze.add_argument("--query", action="store_true", help=translate("Cli", "the terms a word is searched by"))
    _add_format(analyze)
    return parser


def _add_search(search: argparse.ArgumentParser, translate: Translate) -> None:
    search.add_argument("query", metavar="QUERY", nargs="*")
    for field in FACET_OPTIONS:
        extra: dict[str, Any] = {"type": year_range, "metavar": "2019[-2021]"} if field is FacetField.YEAR else {}
        search.add_argument(f"--{field.value}", action="append", default=[], **extra)
    search.add_argument("--sort", choices=[s.value for s in Sort], default=Sort.RELEVANCE.value)
    search.add_argument("--limit", type=_count, default=20, help=translate("Cli", "how many hits at most"))
    search.add_argument("--offset", type=_count, default=0, help=translate("Cli", "how many hits to skip"))
    _add_format(search)


def _add_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError(text)
    return min(number, 1_000_000)
