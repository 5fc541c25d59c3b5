"""Words for the generated library: Finnish nouns with their inflection, compounds, names, and the small words between.

The paradigms are rough (no consonant gradation beyond the two stems given), but the words have what a search engine
meets in Finnish: many forms of one word, long compounds, a long tail of names.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random


def listed(words: str) -> list[str]:
    """Give the words of a line."""
    return words.split()


# Nominative, weak stem, strong stem.
_NOUNS = """
kaupunki kaupungi kaupunki|hanke hankkee hankkee|kokeilu kokeilu kokeilu|oppi opi oppi|tulos tulokse tulokse
palvelu palvelu palvelu|asukas asukkaa asukkaa|yritys yritykse yritykse|data data data|rajapinta rajapinna rajapinta
tieto tiedo tieto|alusta alusta alusta|ohjelma ohjelma ohjelma|johto johdo johto|rahoitus rahoitukse rahoitukse
haku hau haku|hankinta hankinna hankinta|kumppani kumppani kumppani|verkosto verkosto verkosto|malli malli malli
työ työ työ|koulu koulu koulu|opettaja opettaja opettaja|oppilas oppilaa oppilaa|nuori nuore nuore|katu kadu katu
liikenne liikentee liikentee|bussi bussi bussi|reitti reiti reitti|pyörä pyörä pyörä|matka matka matka|auto auto auto
energia energia energia|ilmasto ilmasto ilmasto|päästö päästö päästö|rakennus rakennukse rakennukse|talo talo talo
kortteli korttele korttele|puisto puisto puisto|vesi vede vete|jäte jättee jättee|muovi muovi muovi|kierto kierro kierto
talous taloude taloute|raha raha raha|budjetti budjeti budjetti|sopimus sopimukse sopimukse|laki lai laki
päätös päätökse päätökse|valtuusto valtuusto valtuusto|virasto virasto virasto|toimisto toimisto toimisto
työpaja työpaja työpaja|kysely kysely kysely|haastattelu haastattelu haastattelu|mittari mittari mittari
seuranta seuranna seuranta|arviointi arvioinni arviointi|raportti raporti raportti|suunnitelma suunnitelma suunnitelma
strategia strategia strategia|tavoite tavoittee tavoittee|mandaatti mandaati mandaatti|rooli rooli rooli
koordinaattori koordinaattori koordinaattori|päällikkö päällikö päällikkö|asiantuntija asiantuntija asiantuntija
ryhmä ryhmä ryhmä|tiimi tiimi tiimi|kokous kokoukse kokoukse|viestintä viestinnä viestintä|kanava kanava kanava
kampanja kampanja kampanja|tapahtuma tapahtuma tapahtuma|tila tila tila|laite laittee laittee|anturi anturi anturi
sovellus sovellukse sovellukse|järjestelmä järjestelmä järjestelmä|ohjelmisto ohjelmisto ohjelmisto
testi testi testi|pilotti piloti pilotti|kehittäminen kehittämise kehittämise|oppiminen oppimise oppimise
johtaminen johtamise johtamise|osallistuminen osallistumise osallistumise|suunnittelu suunnittelu suunnittelu
toteutus toteutukse toteutukse|käyttö käytö käyttö|käyttäjä käyttäjä käyttäjä|tarve tarpee tarpee
ongelma ongelma ongelma|ratkaisu ratkaisu ratkaisu|idea idea idea|riski riski riski
viive viipee viipee|resurssi resurssi resurssi
osaaminen osaamise osaamise|koulutus koulutukse koulutukse|valmennus valmennukse valmennukse|terveys terveyde terveyte
hyvinvointi hyvinvoinni hyvinvointi|sairaala sairaala sairaala|hoitaja hoitaja hoitaja|asiakas asiakkaa asiakkaa
polku polu polku|matkailu matkailu matkailu|kulttuuri kulttuuri kulttuuri|museo museo museo|peli peli peli
ala ala ala|kasvu kasvu kasvu|vienti vienni vienti|sijoitus sijoitukse sijoitukse|start-up start-upi start-upi
robotti roboti robotti|tekoäly tekoäly tekoäly|kartta karta kartta|paikka paika paikka|alue aluee aluee|raja raja raja
maa maa maa|seutu seudu seutu|satama satama satama|tori tori tori|halli halli halli|teollisuus teollisuude teollisuute
tuote tuottee tuottee|hinta hinna hinta|laatu laadu laatu|ympäristö ympäristö ympäristö|luonto luonno luonto
mahdollisuus mahdollisuude mahdollisuute|vaikutus vaikutukse vaikutukse|muutos muutokse muutokse|tausta tausta tausta
näyttö näytö näyttö|suositus suositukse suositukse|kokemus kokemukse kokemukse|keskustelu keskustelu keskustelu
yhteistyö yhteistyö yhteistyö|osallisuus osallisuude osallisuute|avoimuus avoimuude avoimuute
juurtuminen juurtumise juurtumise|jatko jatko jatko|alku alu alku|loppu lopu loppu
vuosi vuode vuote|kuukausi kuukaude kuukaute|viikko viiko viikko
päivä päivä päivä
"""
_SMALL = listed(
    "ja on ei että se oli joka kun myös tai mutta niin kuin ne sen hän olivat ovat vain jos sekä siitä voi mukaan vielä"
    " jo ennen jälkeen kanssa ilman aikana sitten tämä nämä siksi koska vaikka kaikki moni usein aina nyt noin yli alle"
)
_ADJECTIVES = listed(
    "avoin uusi hyvä yhteinen pieni suuri selkeä nopea ketterä julkinen paikallinen digitaalinen kestävä älykäs vaikea"
    " tärkeä oma monialainen sitova alueellinen kansallinen toimiva varhainen jatkuva luotettava hidas kallis edullinen"
)
_VERBS = listed(
    "sovittiin kehitettiin kokeiltiin opittiin tarvitaan toteutettiin rakennettiin arvioitiin mitattiin rahoitettiin"
    " auttoi hidasti nopeutti paransi vaati näytti muuttui onnistui jäi kasvoi alkoi päättyi jatkuu syntyi puuttui"
    " kannattaa pitää saa tekee antaa ottaa käyttää jakaa johtaa osallistuu suunnittelee hakee löytää kertoo kysyy"
)
_NAME_STARTS = listed(
    "Kau Ala Yli Hau Lin Kos Sal Van Tuo Per Kuu Hei Lep Män Koi Haa Ras Tik Vuo Ros Sii Pel Met Lam Kal"
)
_NAME_MIDDLES = listed("ha vi ta ri la ka mi si ro no pa ku sa te li ma ne to va hu")
_NAME_ENDS = listed("järvi niemi lahti kylä mäki ranta koski saari nen la vaara joki harju salmi suo")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun by its three stems; `forms` are drawn from it as often as in running text."""

    nominative: str
    weak: str
    strong: str

    def form(self, random: Random) -> str:
        """Give one of its forms, the frequent cases more often."""
        maker = random.choices(_CASES, _CASE_WEIGHTS)[0]
        word = maker(self)
        draw = random.random()
        if draw < 0.02:
            word += "kin"
        elif draw < 0.03 and word[-1] in "aäouyöei":
            word += _harmony(word, "nsa", "nsä")
        return word

    @property
    def genitive(self) -> str:
        """The form that begins a compound."""
        return self.weak + "n"


def _harmony(word: str, back: str, front: str) -> str:
    tail = [letter for letter in word if letter in "aouäöy"]
    return back if not tail or tail[-1] in "aou" else front


def _plural(stem: str) -> str:
    last = stem[-1]
    if last in "aä":
        return stem[:-1] + ("oi" if last == "a" and len(stem) < 6 else "i")
    return stem[:-1] + ("ei" if last == "i" else "i" if last == "e" else last + "i")


def _partitive(noun: Noun) -> str:
    if noun.nominative.endswith("nen"):
        return noun.nominative[:-3] + "s" + _harmony(noun.nominative, "ta", "tä")
    if noun.nominative.endswith("s"):
        return noun.nominative + _harmony(noun.nominative, "ta", "tä")
    if noun.strong.endswith("ee"):
        return noun.nominative + _harmony(noun.nominative, "tta", "ttä")
    return noun.strong + _harmony(noun.strong, "a", "ä")


def _ending(back: str, front: str, stem: str = "weak"):  # noqa: ANN202
    return lambda noun: getattr(noun, stem) + _harmony(getattr(noun, stem), back, front)


def _plural_ending(back: str, front: str):  # noqa: ANN202
    return lambda noun: _plural(noun.weak) + _harmony(noun.weak, back, front)


_CASES = [
    lambda noun: noun.nominative,
    lambda noun: noun.genitive,
    _partitive,
    _ending("ssa", "ssä"),
    _ending("sta", "stä"),
    lambda noun: noun.strong + ("seen" if noun.strong[-1] == noun.strong[-2] else noun.strong[-1] + "n"),
    _ending("lla", "llä"),
    _ending("lta", "ltä"),
    lambda noun: noun.weak + "lle",
    lambda noun: noun.weak + "ksi",
    _ending("na", "nä", "strong"),
    lambda noun: noun.weak + "t",
    lambda noun: _plural(noun.strong) + "den",
    _plural_ending("ta", "tä"),
    _plural_ending("ssa", "ssä"),
    _plural_ending("sta", "stä"),
    lambda noun: _plural(noun.weak) + "hin",
    _plural_ending("lla", "llä"),
    lambda noun: _plural(noun.weak) + "lle",
]
_CASE_WEIGHTS = [28, 20, 12, 6, 5, 5, 3, 1, 2, 2, 2, 5, 3, 4, 2, 2, 2, 1, 1]


class Words:
    """Draws words as running Finnish text has them: by Zipf's law, inflected, a quarter of the nouns compounds."""

    def __init__(self, random: Random, names: int) -> None:
        self._random = random
        rows = [row.split() for line in _NOUNS.strip().splitlines() for row in line.split("|")]
        self.nouns = [Noun(*row) for row in rows]
        random.shuffle(self.nouns)
        self._noun_weights = _zipf(len(self.nouns), 0.7)
        self._names = [self._make_name() for _ in range(names)]
        self._name_weights = _zipf(len(self._names), 0.8)
        self._small_weights = _zipf(len(_SMALL), 0.9)

    def noun(self, topic: list[Noun]) -> Noun:
        """Draw a noun: half of them from the topic."""
        if topic and self._random.random() < 0.5:
            return self._random.choice(topic)
        return self._random.choices(self.nouns, cum_weights=self._noun_weights)[0]

    def compound(self, topic: list[Noun]) -> Noun:
        """Draw a compound of two nouns, sometimes of three."""
        head, first = self.noun(topic), self.noun([])
        start = first.genitive if self._random.random() < 0.4 else first.nominative
        if self._random.random() < 0.08:
            start = self.noun([]).nominative + start
        start += "-" if start[-1] == head.nominative[0] else ""
        return Noun(start + head.nominative, start + head.weak, start + head.strong)

    def noun_form(self, topic: list[Noun]) -> str:
        """Draw a noun or compound in some form."""
        word = self.compound(topic) if self._random.random() < 0.22 else self.noun(topic)
        return word.form(self._random)

    def small(self) -> str:
        """Draw a word without inflection."""
        return self._random.choices(_SMALL, cum_weights=self._small_weights)[0]

    def adjective(self) -> str:
        """Draw an adjective."""
        return self._random.choice(_ADJECTIVES)

    def verb(self) -> str:
        """Draw a verb."""
        return self._random.choice(_VERBS)

    def name(self) -> str:
        """Draw a name in some form."""
        stem = self._random.choices(self._names, cum_weights=self._name_weights)[0]
        return Noun(stem, stem, stem).form(self._random)

    def _make_name(self) -> str:
        random = self._random
        middles = "".join(random.choice(_NAME_MIDDLES) for _ in range(random.choice((0, 1, 1, 2))))
        return random.choice(_NAME_STARTS) + middles + random.choice(_NAME_ENDS)


def _zipf(size: int, power: float) -> list[float]:
    total = 0.0
    weights: list[float] = []
    for rank in range(1, size + 1):
        total += rank**-power
        weights.append(total)
    return weights
