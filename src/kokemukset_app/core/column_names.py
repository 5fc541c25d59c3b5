"""Which field a column of somebody's table means, by its name in three languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kokemukset_app.core.text import fold

SECTION: Final = "section:"
"""Before the heading of a section that a column holds."""

_NAMES: Final[Mapping[str, str]] = {
    "id": "id|tunniste|identifierare|kirjauksen tunniste",
    "type": "type|laji|typ|tyyppi|kind of entry",
    "title": "title|otsikko|rubrik|titel|nimi|name|oppi otsikko",
    "title_sv": "title_sv|otsikko ruotsiksi|rubrik på svenska",
    "title_en": "title_en|otsikko englanniksi|title in english",
    "summary": "summary|tiivistelmä|sammanfattning|kuvaus|description|beskrivning|lyhyt kuvaus",
    "summary_sv": "summary_sv",
    "summary_en": "summary_en",
    "lang": "lang|kieli|språk|language",
    "status": "status|tila",
    "outcome": "outcome|lopputulos|utfall",
    "themes": "themes|theme|teemat|teema|teman|tema",
    "tags": "tags|tag|asiasanat|avainsanat|tunnisteet|ämnesord|nyckelord|keywords",
    "cities": "cities|city|kaupungit|kaupunki|städer|stad|kunta|municipality",
    "projects": "projects|project|hankkeet|hanke|projekt|projekti",
    "phase": "phase|vaihe|hankkeen vaihe|fas|skede",
    "evidence_level": "evidence_level|näytön taso|evidence level|evidensnivå",
    "sources": "sources|source|lähteet|lähde|källor|källa|linkki|link|url",
    "related": "related|liittyvät|relaterade",
    "owner": "owner|vastuutaho|ansvarig|omistaja",
    "contact": "contact|yhteystieto|kontakt",
    "visibility": "visibility|julkisuus|offentlighet",
    "year": "year|vuosi|år|vuodet",
    "created": "created|luotu|skapad|päivämäärä|pvm|date|datum",
    "updated": "updated|muokattu|ändrad|päivitetty",
    "review_by": "review_by|tarkistettava viimeistään|granskas senast",
    "kind": "kind|tuloksen laji",
    "code": "code|hankekoodi|koodi",
    "fund": "fund|rahasto|rahoitus|fond",
    "start": "start|alkaa|alkoi|börjar",
    "end": "end|päättyy|päättyi|slutar",
    "body": "body|teksti|sisältö|text|innehåll|content",
}
_SECTIONS: Final = (
    ("Tausta", "Bakgrund", "Context"),
    ("Mitä tapahtui", "Vad hände", "What happened"),
    ("Oppi", "Lärdom", "Lesson"),
    ("Suositus", "Rekommendation", "Recommendation"),
    ("Näyttö", "Belägg", "Evidence"),
    ("Sovellettavuus", "Överförbarhet", "Transferability"),
    ("Mitä syntyi", "Vad blev till", "What was made"),
    ("Miten se toimii", "Hur det fungerar", "How it works"),
    ("Hyödyt ja luvut", "Nytta och siffror", "Benefits and figures"),
    ("Käyttöönotto", "Ibruktagande", "Adoption"),
    ("Tavoite", "Mål", "Aim"),
    ("Toteutus", "Genomförande", "Implementation"),
    ("Tulokset", "Resultat", "Results"),
    ("Opit", "Lärdomar", "Lessons"),
)
FIELDS: Final = tuple(_NAMES)
_BY_NAME: Final = {fold(name): key for key, names in _NAMES.items() for name in names.split("|")}
_BY_HEADING: Final = {fold(name): name for names in _SECTIONS for name in names}
_SECTION_ORDER: Final = {name: place for place, names in enumerate(_SECTIONS) for name in names}


def field_of(column: str) -> str:
    """Give the field that a column's name means, `section:…` for a heading of the format, empty where none."""
    name = fold(column.strip().rstrip(":*"))
    if key := _BY_NAME.get(name):
        return key
    return f"{SECTION}{_BY_HEADING[name]}" if name in _BY_HEADING else ""


def is_target(field: str) -> bool:
    """Tell whether a column can be led to this field."""
    return field in FIELDS or (field.startswith(SECTION) and len(field) > len(SECTION))


def mapped(header: Sequence[str], given: Mapping[str, str]) -> dict[int, str]:
    """Give the field of each column by its place: as `given` by name (`-` leaves one out), else by its own name."""
    wanted = {fold(name): field for name, field in given.items()}
    found: dict[int, str] = {}
    for place, name in enumerate(header):
        field = wanted.get(fold(name)) or ("" if fold(name) in wanted else field_of(name))
        if field and field != "-" and (field not in found.values() or field.startswith(SECTION)):
            found[place] = field
    return found


def section_place(heading: str) -> int:
    """Give where a section stands among those of the format; unknown ones come last."""
    return _SECTION_ORDER.get(heading, len(_SECTIONS))
