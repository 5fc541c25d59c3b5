"""Of a compound only the part that met is lit."""

import pytest
from index_fakes import entry

from kokemukset_app.core.query import Word
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
