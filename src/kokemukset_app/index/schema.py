"""What Whoosh is told of an entry, and how words of an entry's areas weigh."""

from __future__ import annotations

from enum import IntEnum

from whoosh.fields import FieldType, Schema
from whoosh.formats import Existence, Positions

from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.query import TextField

FORMAT = 8
"""Grows with every change of what lies on the disk: an index of another format is left alone and made anew."""

INDEX_NAME = "entries"
TERMS = "terms"
FORMS = "forms"
PATH = "path"

K1 = 1.2
B = 0.75
"""BM25's two constants; Whoosh's own, so that its searcher and ours agree."""


class Area(IntEnum):
    """The parts of an entry, in the order their words are numbered. LABEL holds tags and codes.

    ADVICE is what the body says under the headings of a lesson and a recommendation: it weighs more than the rest,
    and belongs to the body for whoever asks for a place in the text.
    """

    TITLE = 0
    SUMMARY = 1
    LABEL = 2
    HEADING = 3
    BODY = 4
    ADVICE = 5


# How many times a word counts by where it stands: BM25F's weights, folded into the posting's weight,
# so that a word in the title and in the body saturates once.
AREA_WEIGHT = {Area.TITLE: 8.0, Area.SUMMARY: 4.0, Area.LABEL: 3.0, Area.HEADING: 3.0, Area.BODY: 1.0, Area.ADVICE: 2.0}

AREA_OF = {
    TextField.TITLE: Area.TITLE,
    TextField.SUMMARY: Area.SUMMARY,
    TextField.HEADING: Area.HEADING,
    TextField.BODY: Area.BODY,
}

AREA_FIELDS = {f"area_{area.name.lower()}": area for area in Area if area is not Area.ADVICE}
"""The names under which Whoosh sees the terms of one area; the body's holds the advice too."""


def facet_field_name(field: FacetField) -> str:
    """Give the name under which Whoosh knows a facet."""
    return f"facet_{field.value}"


def make_schema() -> Schema:
    """Make the schema: terms with weights, the forms with their places, single areas, paths and facets."""
    fields = {
        TERMS: FieldType(format=Existence(), analyzer=None, scorable=True),
        FORMS: FieldType(format=Positions(), analyzer=None, scorable=True),
        PATH: FieldType(format=Existence(), analyzer=None, unique=True, stored=True),
    }
    for name in AREA_FIELDS:
        fields[name] = FieldType(format=Existence(), analyzer=None, scorable=True)
    for field in FacetField:
        fields[facet_field_name(field)] = FieldType(format=Existence(), analyzer=None)
    return Schema(**fields)
