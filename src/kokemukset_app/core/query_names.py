"""The names of fields as people type them, in three languages."""

from __future__ import annotations

from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.query import TextField
from kokemukset_app.core.text import bare

_FACETS: dict[FacetField, tuple[str, ...]] = {
    FacetField.TYPE: ("laji", "tyyppi", "typ", "slag", "type", "kind"),
    FacetField.CITY: ("kaupunki", "kunta", "stad", "ort", "city", "place"),
    FacetField.THEME: ("teema", "aihe", "tema", "theme", "topic"),
    FacetField.YEAR: ("vuosi", "år", "year"),
    FacetField.PHASE: ("vaihe", "fas", "skede", "phase"),
    FacetField.STATUS: ("tila", "status", "state"),
    FacetField.OUTCOME: ("lopputulos", "utfall", "outcome"),
    FacetField.PROJECT: ("hanke", "projekti", "projekt", "project"),
    FacetField.TAG: ("asiasana", "avainsana", "tunniste", "ämnesord", "nyckelord", "tag", "tags", "keyword"),
    FacetField.LANG: ("kieli", "språk", "lang", "language"),
    FacetField.SOURCE: ("lähde", "lähteet", "källa", "källor", "source", "sources"),
}
_TEXTS: dict[TextField, tuple[str, ...]] = {
    TextField.TITLE: ("otsikko", "rubrik", "title"),
    TextField.SUMMARY: ("tiivistelmä", "sammandrag", "sammanfattning", "summary"),
    TextField.HEADING: ("väliotsikko", "mellanrubrik", "heading"),
    TextField.BODY: ("teksti", "leipäteksti", "text", "brödtext", "body"),
}
_BY_NAME: dict[str, FacetField | TextField] = {
    **{bare(name): field for field, names in _FACETS.items() for name in names},
    **{bare(name): field for field, names in _TEXTS.items() for name in names},
}

FINNISH_NAMES: dict[FacetField | TextField, str] = {
    **{field: names[0] for field, names in _FACETS.items()},
    **{field: names[0] for field, names in _TEXTS.items()},
}
"""The one name by which a query is written out."""


def field_named(name: str) -> FacetField | TextField | None:
    """Find the field a name means; case and dots over letters do not matter."""
    return _BY_NAME.get(bare(name))
