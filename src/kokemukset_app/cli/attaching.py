"""The command `attach`: a file becomes an attachment of the library and of an entry."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.exchange import ExchangeError, ExchangeFault
from kokemukset_app.services.session import Session
from kokemukset_app.wording.catalogue import Translate

if TYPE_CHECKING:
    from kokemukset_app.cli.arguments import Arguments
    from kokemukset_app.cli.output import Output


def add_attach_command(add: Callable[[str, str], argparse.ArgumentParser], translate: Translate) -> None:
    """Add the command to the command line; `add` makes the parser of a command with its help."""
    attach = add("attach", translate("Cli", "copy a file into the library and list it in an entry"))
    attach.add_argument("file", metavar="FILE", help=translate("Cli", "the file, such as a PDF"))
    attach.add_argument("--to", metavar="ID", default="", help=translate("Cli", "the entry that is to list the file"))
    attach.add_argument("--title", default="", help=translate("Cli", "what the entry calls the file"))
    attach.add_argument("--format", choices=("text", "json"), default="text")


def attach_file(arguments: Arguments, session: Session, output: Output) -> int:
    """Attach a file; what cannot be read or written is told by whoever runs commands."""
    options = arguments.options
    file = Path(options.file).expanduser()
    if not file.is_file():
        raise ExchangeError(ExchangeFault.UNREADABLE, str(file))
    data = file.read_bytes()
    session.index.catch_up(output.progress, NEVER)
    done = session.attaching.attach(file.name, data, options.to, options.title)
    if options.format == "json":
        output.json({"file": done.path, "to": done.entry, "listed": done.is_new_in_entry})
        return 0
    translate = arguments.translate
    if done.entry is None:
        output.line(translate("Cli", "In the library: {0}").replace("{0}", done.path))
    elif done.is_new_in_entry:
        text = translate("Cli", "Attached to {1}: {0}")
        output.line(text.replace("{0}", done.path).replace("{1}", done.entry))
    else:
        text = translate("Cli", "{1} lists it already: {0}")
        output.line(text.replace("{0}", done.path).replace("{1}", done.entry))
    return 0
