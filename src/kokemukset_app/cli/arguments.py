"""What stands on the command line, as a value."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kokemukset_app.cli.usage_words import speaking
from kokemukset_app.core.entry import LANGUAGES
from kokemukset_app.settings.language import system_language
from kokemukset_app.settings.schema import Language, Settings
from kokemukset_app.wording.catalogue import Catalogue, Translate, untranslated

_WITH_VALUE = ("--knowledge", "--lang")
_FLAGS = ("--verbose", "--help", "-v", "-h")


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
    command_at = _command_place(argv)
    command = argv[command_at] if command_at is not None else ""
    chosen = _language_of(argv[:command_at] if command == "analyze" else argv)
    lang = chosen or (settings.language if settings.language is not Language.SYSTEM else system_language())
    translate = Catalogue(catalogues / f"kokemukset_{lang}.ts").translate
    options = _window_options(argv) if command_at is None else None
    if options is None:
        # The words of all commands are loaded for those who give one: a window opens without them.
        from kokemukset_app.cli.grammar import make_parser  # noqa: PLC0415

        try:
            with speaking(translate):
                options = make_parser(translate).parse_args(
                    _words_last(argv, command_at) if command == "search" else argv
                )
        except SystemExit as stop:
            return Arguments(exit_code=stop.code if isinstance(stop.code, int) else 2)
    given: str | None = getattr(options, "knowledge", None)
    remembered = Path(settings.library) if settings.library else None
    if remembered is not None and not options.command and not remembered.is_dir():
        remembered = None  # the window opens on what there is; a command must not answer from another library
    return Arguments(
        command=options.command or "",
        options=options,
        knowledge=Path(given) if given is not None else remembered,
        language=chosen,
        lang=str(lang),
        verbose=bool(getattr(options, "verbose", False)),
        translate=translate,
    )


def _command_place(argv: Sequence[str]) -> int | None:
    """Find the word that is the command: the first one that is neither an option nor an option's value."""
    place = 0
    while place < len(argv):
        if not argv[place].startswith("-"):
            return place
        place += 2 if argv[place] in _WITH_VALUE else 1
    return None


def _language_of(argv: Sequence[str]) -> str | None:
    """Find `--lang` before anything is parsed: the help itself speaks that language. The last one counts."""
    found: str | None = None
    for place, word in enumerate(argv):
        if word == "--":
            break
        value = word.removeprefix("--lang=") if word.startswith("--lang=") else ""
        if word == "--lang" and place + 1 < len(argv):
            value = argv[place + 1]
        if value in LANGUAGES:
            found = value
    return found


def _words_last(argv: Sequence[str], command_at: int | None) -> list[str]:
    """Put the words of a search behind its options, where argparse takes a word with a minus for what it is.

    So `search kokeilu --city turku -espoo` means what it says. Values are joined to their options for the same reason.
    """
    start = 0 if command_at is None else command_at + 1
    options: list[str] = []
    words: list[str] = []
    rest = list(argv[start:])
    while rest:
        word = rest.pop(0)
        if word == "--":
            words += rest
            break
        if word in _FLAGS or (word.startswith("--") and "=" in word):
            options.append(word)
        elif word.startswith("--"):
            options.append(f"{word}={rest.pop(0)}" if rest and not rest[0].startswith("--") else word)
        else:
            words.append(word)
    return [*argv[:start], *options, *(["--", *words] if words else [])]


def _window_options(argv: Sequence[str]) -> argparse.Namespace | None:
    """Read what may stand before a window; None when there is more, or anything is wrong, for the whole grammar."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--knowledge")
    parser.add_argument("--lang", choices=LANGUAGES)
    parser.add_argument("-v", "--verbose", action="store_true")
    try:
        options, others = parser.parse_known_args(argv)
    except argparse.ArgumentError:
        return None
    folder: str | None = options.knowledge
    if others or (folder is not None and (not folder.strip() or "\0" in folder)):
        return None
    options.command = None
    return options
