"""Sample values for the gallery: made up for looking at widgets, no part of any library."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml
from PySide6.QtCore import QTranslator

from kokemukset_app.core.entry import EntryHead, EntryId, EntryType, Status
from kokemukset_app.core.facets import FacetCount, FacetField, FacetSelection
from kokemukset_app.core.query import And, Note, NoteCode, Query, Word
from kokemukset_app.core.results import Hit, Snippet, Span, Variant, VariantKind, Why
from kokemukset_app.core.vocabulary import Term, Vocabulary

_LIT = re.compile(r"\b(?:kokeilu|hankin|kilpailut)\w*", re.IGNORECASE)

FINNISH = {
    "Search lessons, results and projects": "Hae oppeja, tuloksia ja hankkeita",
    "Light": "Vaalea",
    "Dark": "Tumma",
    "High contrast": "Suuri kontrasti",
    "As the system": "Järjestelmän mukaan",
    "%n hits": "%n osumaa",
    "%n entries": "%n kirjausta",
    "%n cities": "%n kaupunkia",
    "{0} in {1} ms": "{0} {1} ms:ssa",
    "Relevance": "Osuvuus",
    "Newest": "Uusimmat",
    "Title": "Otsikko",
    "Kind": "Laji",
    "City": "Kaupunki",
    "Theme": "Teema",
    "Year": "Vuosi",
    "Phase": "Vaihe",
    "Status": "Tila",
    "Outcome": "Lopputulos",
    "Project": "Hanke",
    "Keyword": "Asiasana",
    "Language": "Kieli",
    "inflected form": "taivutus",
    "part of a compound": "yhdyssanan osa",
    "synonym": "synonyymi",
    "close spelling": "kirjoitusasu",
    "Filters": "Rajaus",
    "Clear": "Tyhjennä",
    "Clear filters": "Tyhjennä rajaus",
    "not {0}": "ei {0}",
    "Show %n more": "Näytä %n muuta",
    "Show fewer": "Näytä vähemmän",
    "Cancel": "Keskeytä",
    "Read only": "Vain luku",
    "No network connection: everything is on this computer": "Ei verkkoyhteyttä: kaikki on tällä koneella",
    "Nothing found": "Ei osumia",
    "Did you mean": "Tarkoititko",
    "Looser searches": "Väljemmät haut",
    "Without the filters": "Ilman rajausta",
    "Compounds in parts": "Yhdyssanat osiin",
    "The beginning of the word is enough": "Sanan alku riittää",
    "Any of the words": "Mikä tahansa sanoista",
    "Without one word": "Ilman yhtä sanaa",
    "without {0}": "ilman rajausta {0}",
    "Searched for entries with both \u201d{0}\u201d and \u201d{1}\u201d.": "Haettiin kirjauksia, joissa on sekä "
    "\u201d{0}\u201d että \u201d{1}\u201d.",
    "Inflected forms and synonyms were included.": "Mukana olivat taivutukset ja synonyymit.",
    "The filters were {0}.": "Rajauksena oli {0}.",
    "A quotation mark is missing its pair: {0}": "Lainausmerkiltä puuttuu pari: {0}",
}


class SampleTranslator(QTranslator):
    """Finnish for the gallery, before the translations proper are made."""

    def __init__(self, stretch: float = 0.0) -> None:
        super().__init__()
        self._stretch = stretch

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002, N803
        """Give Finnish where there is some; `stretch` adds that share of letters, as longer languages would."""
        words = FINNISH.get(sourceText, sourceText)
        more = round(len(words) * self._stretch / 5) if context != "QShortcut" else 0
        return f"{words}{' mitä' * more}"


def vocabulary(path: Path) -> Vocabulary:
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    fields = {}
    for name, terms in raw["fields"].items():
        fields[name] = {
            code: Term(
                code,
                {lang: term[lang] for lang in ("fi", "sv", "en") if lang in term},
                tuple(map(str, term.get("synonyms", ()))),
                term.get("hue"),
            )
            for code, term in terms.items()
        }
    return Vocabulary(fields)


def _hit(number: int, kind: str, title: str, text: str, *, why: tuple[Why, ...] = (), **more: Any) -> Hit:  # noqa: ANN401 — any field of a head
    values: dict[str, Any] = {"status": Status.APPROVED} | more
    head = EntryHead(EntryId(f"e{number}"), f"e{number}.md", EntryType(kind), title, **values)
    spans = tuple(Span(*found.span()) for found in _LIT.finditer(text))
    titles = tuple(Span(*found.span()) for found in _LIT.finditer(title)) if number % 3 == 2 else ()
    return Hit(head, snippet=Snippet(text, spans), title_spans=titles, why=why)


HITS = [
    _hit(
        1,
        "lesson",
        "Pieni rahasumma riittää: kokeilun voi ostaa muutamalla tuhannella eurolla tai tehdä ilman korvausta",
        "Esimerkkikaupungin kokeilut olivat pieniä hankintoja. Pääsy kaupunkiympäristöön on yritykselle arvokas "
        "myös ilman korvausta, kun luvat ja yhteyshenkilö ovat valmiina.",
        themes=("kokeilut",),
        cities=("helsinki",),
        years=(2017,),
        why=(Why.INFLECTION,),
    ),
    _hit(
        2,
        "result",
        "Kokeilupalveluhankinnat kiertotalousratkaisujen testaukseen",
        "Seudulla yritykset testasivat kokeilupalveluhankintoina muun muassa uusiomateriaaleja, "
        "sivuvirtatietojärjestelmiä ja rakennuspurkumateriaalin lajittelua.",
        themes=("kokeilut",),
        cities=("tampere",),
        years=(2019,),
        why=(Why.COMPOUND_PART,),
    ),
    _hit(
        3,
        "lesson",
        "Määrittele teemat ensin käyttäjätarpeista ja hae ratkaisut vasta sitten kilpailuttamalla",
        "Teemat haettiin työpajoilla, kyselyillä ja tutkimuksilla; "
        "sen jälkeen sopivat palvelut etsittiin kokeiluhaulla.",
        themes=("yritysyhteistyo",),
        cities=("helsinki", "espoo", "vantaa"),
        years=(2020,),
        why=(Why.SYNONYM,),
    ),
    _hit(
        4,
        "lesson",
        "Käytä hankkeen tekninen oppi seuraavassa hankinnassa",
        "Katuvalaistuksen kilpailutuksessa ei hankittu vain lamppuja vaan hankkeessa kokeiltuun tekniikkaan perustuva "
        "valmius liittää valaisimiin antureita.",
        themes=("juurruttaminen",),
        cities=("tampere",),
        years=(2021,),
        status=Status.IN_REVIEW,
    ),
    _hit(
        5,
        "lesson",
        "Toteuta kokeilut ohjelmana, älä yksittäin: rinnakkaiset kokeilut synnyttävät synergiaa ja uutta yhteistyötä",
        "Useita kokeiluja vietiin läpi samanaikaisesti, mikä vauhditti yhteistyötä myös kokeilujen jälkeen.",
        themes=("terveys-ja-hyvinvointi",),
        cities=("helsinki", "espoo", "vantaa", "tampere", "turku", "oulu"),
        years=(2017, 2019),
        why=(Why.INFLECTION,),
    ),
    _hit(
        6,
        "project",
        "Kaupunkiliikkumisen kokeilut pääkaupunkiseudulla",
        "Kokeiluissa testattiin kimppakyytejä, sähköpyöriä ja veneitä 🚲 sekä yhteiskäyttöautoja.",
        themes=("liikkuminen",),
        cities=("helsinki", "espoo"),
        years=(2020,),
        status=Status.OUTDATED,
    ),
    _hit(
        7,
        "article",
        "Mistä kaupunki tietää, että kokeilu kannatti?",
        "",
        themes=("arviointi",),
        status=Status.DRAFT,
    ),
]

LIBRARY = {
    FacetField.TYPE: {"lesson": 135, "result": 121, "project": 49, "article": 69},
    FacetField.CITY: {"helsinki": 96, "tampere": 56, "vantaa": 44, "espoo": 40, "oulu": 32, "turku": 24, "lahti": 2},
    FacetField.THEME: {
        "kokeilut": 72,
        "yritysyhteistyo": 44,
        "juurruttaminen": 36,
        "yhteiskehittaminen": 24,
        "rahoitus-ja-hallinto": 20,
        "data": 18,
        "viestinta": 12,
        "arviointi": 9,
        "koordinaatio": 8,
    },
    FacetField.YEAR: {str(2014 + n): count for n, count in enumerate((4, 11, 20, 30, 25, 18, 26, 22, 9))},
    FacetField.PHASE: {"idea": 20, "pilot": 80, "closed": 7},
    FacetField.STATUS: {"approved": 340, "in_review": 30, "draft": 4},
    FacetField.OUTCOME: {"success": 60, "partial": 30},
    FacetField.PROJECT: {"hanke-avoin-data": 12, "hanke-pitka-nimi": 40},
    FacetField.TAG: {f"asiasana {n}": 40 - n for n in range(30)},
    FacetField.LANG: {"fi": 370, "sv": 3, "en": 1},
}
FOUND = {
    FacetField.TYPE: {"lesson": 31, "result": 22, "project": 9, "article": 4},
    FacetField.CITY: {"helsinki": 24, "tampere": 14, "vantaa": 11, "espoo": 10, "oulu": 8},
    FacetField.THEME: {
        "kokeilut": 18,
        "yritysyhteistyo": 11,
        "juurruttaminen": 9,
        "yhteiskehittaminen": 6,
        "rahoitus-ja-hallinto": 5,
        "data": 3,
    },
    FacetField.YEAR: {str(2014 + n): count for n, count in enumerate((2, 5, 9, 14, 11, 8, 12, 10, 4))},
    FacetField.PHASE: {"pilot": 20},
    FacetField.STATUS: {"approved": 50, "in_review": 3},
    FacetField.OUTCOME: {"success": 6},
    FacetField.PROJECT: {"hanke-pitka-nimi": 4},
    FacetField.TAG: {"asiasana 3": 4},
    FacetField.LANG: {"fi": 53},
}
PROJECTS = {
    "hanke-avoin-data": "Avoin data ja rajapinnat",
    "hanke-pitka-nimi": "Hanke, jonka nimi on varsin pitkä nimi",
}
SELECTION = (
    FacetSelection.of(FacetField.TYPE, "lesson", "result")
    .excluding(FacetField.TYPE, ["article"])
    .including(FacetField.YEAR, [str(year) for year in range(2016, 2022)])
    .including(FacetField.STATUS, ["approved"])
)


def counts(table: dict[FacetField, dict[str, int]]) -> dict[FacetField, tuple[FacetCount, ...]]:
    return {field: tuple(FacetCount(value, n) for value, n in values.items()) for field, values in table.items()}


LOST = Query(
    And((Word("robottibussin"), Word("aikataulutuspalvelu"))),
    "robottibussin aikataulutuspalvelu",
    FacetSelection.of(FacetField.CITY, "oulu"),
    notes=(Note(NoteCode.UNBALANCED_QUOTE, "\u201drobottibussin"),),
)
VARIANTS = (
    Variant(VariantKind.WITHOUT_SELECTION, Query(LOST.node, LOST.text), 2),
    Variant(VariantKind.PARTS, LOST, 5, "robotti, bussi, aikataulutus, palvelu"),
    Variant(VariantKind.PREFIXES, LOST, 9, "robottibus…, aikataulutuspal…"),
    Variant(VariantKind.ANY_WORD, LOST, 17, "robottibussin tai aikataulutuspalvelu"),
    Variant(VariantKind.WITHOUT_WORD, LOST, 1046, "ilman sanaa aikataulutuspalvelu"),
)
