"""Of a compound only the part that met is lit."""

import pytest
from index_fakes import entry

from kokemukset_app.core.query import Alternative, And, Broadened, Widening, Word
from kokemukset_app.core.results import LitForm, Span, Why
from kokemukset_app.index.explaining import lit_part


@pytest.mark.parametrize(
    ("form", "term", "expected"),
    [
        ("kokeilukulttuurin", "kulttuuri", "kulttuurin"),
        ("kokeilukulttuurin", "kokeilu", "kokeilu"),
        ("kaupunkikehittämisessä", "kehittäminen", "kehittämisessä"),
        ("kaupunginjohtaja", "kaupunki", "kaupun"),
        ("6aika-hankkeissa", "hanke", "hankkeissa"),
        ("yhteiskehittämisverkosto", "kehittäminen", "kehittämi"),
        ("ohjelma", "ohjelma", None),
        ("yötyö", "käsi", None),
    ],
)
def test_index_a_part_is_found_in_its_compound(form, term, expected):
    lit = lit_part(form, term)
    assert (form[lit[0] : lit[1]] if lit else None) == expected


def test_index_lights_the_part_in_title_and_passage(asker):
    asker.apply(entry("a.md", "Ranta-satamassa", "Vene jäi Ranta-satamaan yöksi."))
    (hit,) = asker.page(Word("satama")).hits
    title, snippet = hit.head.title, hit.snippet
    assert [title[s.start : s.end] for s in hit.title_spans] == ["satamassa"]
    assert [snippet.text[s.start : s.end] for s in snippet.spans] == ["satamaan"]
    assert hit.matches == ("ranta-satamaan", "ranta-satamassa")


def test_index_lights_every_part_that_a_word_of_the_query_met(asker):
    asker.apply(entry("a.md", "Otsikko", "Vene on Uusi-ranta-satamassa."))
    (hit,) = asker.page(And((Word("satama"), Word("ranta")))).hits
    text = hit.snippet.text
    assert [text[s.start : s.end] for s in hit.snippet.spans] == ["ranta", "satamassa"]
    assert hit.lit == (LitForm("uusi-ranta-satamassa", (Span(5, 10), Span(11, 20))),)
    assert hit.why == (Why.COMPOUND_PART,)


def test_index_a_word_met_inside_a_compound_is_not_called_a_translation(asker):
    asker.apply(entry("a.md", "Otsikko", "Vene on Uusi-ranta-satamassa. The harbour helps."))
    wide = Broadened(Word("satama"), (Alternative(Word("harbour"), Widening.TRANSLATION),))
    (hit,) = asker.page(And((Word("ranta"), wide))).hits
    assert hit.why == (Why.COMPOUND_PART,)
    (hit,) = asker.page(And((Word("harbour"), Word("ranta")))).hits
    assert hit.why == (Why.EXACT, Why.COMPOUND_PART)


def test_index_a_passage_tells_the_headings_over_it(asker):
    body = "# Eka\n\nAlku.\n\n## Toka\n\nVäli.\n\n### Syvä\n\nEi.\n\n## Kolmas\n\n#### Neljäs\n\nTässä on satama.\n"
    asker.apply(entry("a.md", "Otsikko", body))
    (hit,) = asker.page(Word("satama")).hits
    assert hit.snippet.headings == ("Eka", "Kolmas", "Neljäs")
    (hit,) = asker.page(Word("väli")).hits
    assert (hit.snippet.headings, hit.snippet.heading) == (("Eka", "Toka"), "Toka")
