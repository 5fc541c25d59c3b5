"""The words that only hold a question together: entries that lack them answer it as well."""

from __future__ import annotations

from kokemukset_app.core.text import bare

_FINNISH = """
ja tai sekä eli vai mutta vaan sillä koska kun jos jotta että kuin niin myös vain vielä jo nyt aina ei en et emme ette
eivät älä on oli ovat olla ollut olisi voi voisi voiko voin voidaan pitää pitäisi pitääkö täytyy kannattaa kannattaako
saa saako saan saadaan saada mikä mitä mitkä minkä missä mistä mihin millä miltä mille millainen millaista miten
kuinka miksi milloin kuka ketkä kenen kenelle kumpi montako paljonko kauanko se sen sitä siinä siitä siihen ne niitä
niiden tämä tämän tätä tässä tästä nämä näitä näiden tuo joka jota jossa josta johon jotka joiden joita minä sinä hän
me te he minun meidän teidän heidän oma omat kanssa varten ilman ennen jälkeen aikana kautta mukaan mukana kohti
vastaan lisäksi eri joku jokin jotain jotakin mitään kaikki kaiken onko mennä menee meni tulla tulee tehdä tehdään
tekee haluan haluaa haluamme halutaan tarvitsen tarvitsee tarvitaan tarvitaanko löytyy löytyykö liittyy liittyvä
liittyvät koskee koskeva ettei
"""
_SPOKEN = """
mä mää sä sää mun sun mulla sulla mulle sulle mut sut meiän teiän oon oot ollaan ois oisko onks eiks voiks saaks
pitääks pitäis pitäiskö vois voisko tää toi noi nää tän ton tätä tota tos täs siel tääl miks mitäs mikäs millanen
millasta semmonen semmosta tollanen jotai mitää sit ku ni vaik kans kaa vaa viel nyt ees oo ollu onko tarvii tarviin
tarvitaa tarttee tartten meen menee mennää tehää löytyy saadaa mua sua niiku niinku
"""
_SWEDISH = """
och eller men att som om för av till från med utan på i en ett den det de är var vara har hade kan ska skall bör måste
får
om över under mellan efter innan genom hos vid mot bland så också
bara än vad vem vilken vilket vilka hur varför när där inte jag du vi ni man sin sitt sina vår vårt våra
"""
_ENGLISH = """
the a an and or but of to in on at for from with without by as is are was were be been do does did can could should
must may have has had what which who whom whose how why when where not no i you we they it this that these those our
your their about into over under between through after before during if so than then there more any some
"""
_SMALL = frozenset(bare(word) for word in f"{_FINNISH} {_SPOKEN} {_SWEDISH} {_ENGLISH}".split())


def is_small(word: str) -> bool:
    """Tell whether a word says nothing by itself, in any of the three languages."""
    return bare(word) in _SMALL
