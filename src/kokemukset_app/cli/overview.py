"""The command `overview`: the library, its programme and the neighbours of an entry, as numbers and pictures."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.facets import FacetCount, FacetField
from kokemukset_app.core.overview import (
    LIBRARY_CHARTS,
    PROGRAMME_CHARTS,
    Matrix,
    Neighbour,
    Neighbourhood,
    Overview,
    PictureWish,
    Programme,
)
from kokemukset_app.services.search_service import Asked
from kokemukset_app.services.session import Session
from kokemukset_app.settings.atomic import write_atomically
from kokemukset_app.wording.bonds import bond_text
from kokemukset_app.wording.catalogue import Translate

if TYPE_CHECKING:
    from kokemukset_app.cli.arguments import Arguments
    from kokemukset_app.cli.output import Output

Draw = Callable[[Session, PictureWish], bytes]
Label = Callable[[str, str], str]
"""Gives the words of a field's value."""

FILES = ("svg", "png", "pdf", "docx", "xlsx", "csv")
_ALL = {"library": LIBRARY_CHARTS, "programme": PROGRAMME_CHARTS, "all": (*LIBRARY_CHARTS, *PROGRAMME_CHARTS)}


def add_overview_command(add: Callable[[str, str], argparse.ArgumentParser], translate: Translate) -> None:
    """Add the command to the command line; `add` makes the parser of a command with its help."""
    parser = add("overview", translate("Cli", "show what the library holds, as numbers or pictures"))
    parser.add_argument("query", metavar="QUERY", nargs="*")
    parser.add_argument("--format", choices=("text", "json", *FILES), default="text")
    parser.add_argument(
        "--chart",
        dest="charts",
        action="append",
        choices=(*_ALL, *LIBRARY_CHARTS, *PROGRAMME_CHARTS),
        default=[],
        help=translate("Cli", "a picture of the file (may be repeated); without it, those of the library"),
    )
    parser.add_argument(
        "--around",
        metavar="ID",
        default="",
        help=translate("Cli", "what stands beside this entry, in place of the library"),
    )
    parser.add_argument("--mode", choices=("light", "dark", "contrast"), default="light")
    parser.add_argument(
        "-o",
        dest="target",
        metavar="FILE",
        default="",
        help=translate("Cli", "the file to write; without it, the output"),
    )


def overview(arguments: Arguments, session: Session, output: Output, draw: Draw) -> int:
    """Count the library, or what a query leaves of it; `draw` makes files of pictures."""
    session.index.catch_up(output.progress, NEVER)
    vocabulary = session.library.vocabulary()

    def label(name: str, code: str) -> str:
        return vocabulary.label(name, code, arguments.lang)

    text = " ".join(arguments.options.query)
    query = session.search.read(Asked(text=text, lang=arguments.lang))
    form, target, around = arguments.options.format, arguments.options.target, arguments.options.around
    if form in FILES:
        names = dict.fromkeys(name for chosen in arguments.options.charts for name in _ALL.get(chosen, (chosen,)))
        wish = PictureWish(query, form, tuple(names), EntryId(around) if around else None, arguments.options.mode)
        _give(draw(session, wish), target, output)
        return 0
    if around:
        _tell_neighbours(session, session.neighbours.around(EntryId(around)), arguments, output)
        return 0
    found = session.overview.overview(query)
    if form == "json":
        shape = {"query": text, **overview_shape(found, label), "programme": _programme(session, arguments.lang)}
        _give_shape(shape, target, output)
        return 0
    for heading, rows in _lists(found, arguments.translate):
        if rows:
            output.line()
            output.line(output.bold(heading))
            for name, count in rows:
                output.line(f"  {label(*name)}: {count}")
    return 0


def _give_shape(shape: dict[str, object], target: str, output: Output) -> None:
    """Give a document in JSON: into a file where one is named."""
    if target:
        _give(json.dumps(shape, ensure_ascii=False, indent=2).encode() + b"\n", target, output)
    else:
        output.json(shape)


def _tell_neighbours(session: Session, found: Neighbourhood, arguments: Arguments, output: Output) -> None:
    lang, vocabulary = arguments.lang, session.library.vocabulary()

    def reason(neighbour: Neighbour) -> str:
        if neighbour.relation:
            return vocabulary.label("relation", neighbour.relation, lang)
        return bond_text(neighbour.bond, arguments.translate)

    if arguments.options.format == "json":
        told = [
            {
                "id": n.head.id,
                "title": n.head.title_in(lang),
                "type": n.head.type.value,
                "why": n.bond.value,
                "reason": reason(n),
                "relation": n.relation,
                "goes_with": list(n.ties),
            }
            for n in found.neighbours
        ]
        shape: dict[str, object] = {"id": found.centre.id, "left_out": found.left_out, "neighbours": told}
        _give_shape(shape, arguments.options.target, output)
        return
    output.line(output.bold(found.centre.title_in(lang)))
    for words, group in groupby(found.neighbours, reason):
        output.line()
        output.line(f"{words}:")
        for neighbour in group:
            output.line(f"  {neighbour.head.title_in(lang)} ({neighbour.head.id})")


def _give(data: bytes, target: str, output: Output) -> None:
    """Write a file whole or not at all; without a name it goes to the output."""
    if not target:
        output.file(data)
        return
    place = Path(target).expanduser()
    if not place.parent.is_dir():
        raise FileNotFoundError(2, os.strerror(2), str(place.parent))
    write_atomically(place, data)


def overview_shape(found: Overview, label: Label) -> dict[str, object]:
    """Shape the counts: a contract, so nothing is renamed here."""
    return {
        "total": found.total,
        "types": _counts("type", found.types, label),
        "statuses": _counts("status", found.statuses, label),
        "outcomes": _counts("outcome", found.outcomes, label),
        "years": [{"year": year.year, "count": year.total, "types": dict(year.by_type)} for year in found.years],
        "matrices": [_matrix(matrix, label) for matrix in (found.theme_phase, found.city_theme)],
        "gaps": {
            "themes_without_lessons": list(found.gaps.themes_without_lessons),
            "cities_without_results": list(found.gaps.cities_without_results),
            "searches_without_hits": [{"search": gap.text, "count": gap.count} for gap in found.gaps.searches],
        },
        "upkeep": {
            "due": list(found.upkeep.due),
            "overdue": list(found.upkeep.overdue),
            "adopted": list(found.upkeep.adopted),
            "adoptions": found.upkeep.adoptions,
        },
    }


def _counts(name: str, counts: Sequence[FacetCount], label: Label) -> list[dict[str, object]]:
    return [{"value": c.value, "label": label(name, c.value), "count": c.count} for c in counts]


def _matrix(matrix: Matrix, label: Label) -> dict[str, object]:
    rows, columns = matrix.rows.value, matrix.columns.value
    return {
        "rows": rows,
        "columns": columns,
        "row_values": [{"value": code, "label": label(rows, code)} for code in matrix.row_codes],
        "column_values": [{"value": code, "label": label(columns, code)} for code in matrix.column_codes],
        "counts": [[matrix.count(row, column) for column in matrix.column_codes] for row in matrix.row_codes],
        "row_totals": [matrix.row_totals.get(row, 0) for row in matrix.row_codes],
    }


def _programme(session: Session, lang: str) -> dict[str, object]:
    made: Programme = session.overview.programme()
    heads = {bar.id: session.library.head(bar.id) for bar in made.projects}
    return {
        "figures": [
            {
                "value": key.figure.value,
                "unit": key.figure.unit,
                "label": key.figure.label,
                "date": key.figure.date,
                "source": key.figure.source,
                "entry": key.entry,
            }
            for key in made.figures
        ],
        "projects": [
            {
                "id": bar.id,
                "title": head.title_in(lang) if (head := heads[bar.id]) else bar.title,
                "start": bar.start,
                "end": bar.end,
                "fund": bar.fund,
                "spearhead": bar.is_spearhead,
                "themes": list(bar.themes),
                "cities": list(bar.cities),
                "entries": dict(bar.left),
            }
            for bar in made.projects
        ],
        "shared": [
            {"projects": [tie.one, tie.other], "cities": list(tie.cities), "partners": list(tie.partners)}
            for tie in made.co_work
        ],
    }


def _lists(found: Overview, translate: Translate) -> list[tuple[str, list[tuple[tuple[str, str], int]]]]:
    def counts(name: str, values: Sequence[FacetCount]) -> list[tuple[tuple[str, str], int]]:
        return [((name, c.value), c.count) for c in values if c.count]

    themes = found.theme_phase
    return [
        (translate("Cli", "Entries: {0}").replace("{0}", str(found.total)), counts("type", found.types)),
        (translate("Cli", "By status"), counts("status", found.statuses)),
        (translate("Cli", "By outcome"), counts("outcome", found.outcomes)),
        (
            translate("Cli", "By theme"),
            [((FacetField.THEME.value, code), n) for code in themes.row_codes if (n := themes.row_totals.get(code, 0))],
        ),
        (translate("Cli", "By city"), counts("city", found.cities)),
        (translate("Cli", "By year"), [(("year", year.year), year.total) for year in found.years]),
    ]
