"""A plan's text cut into sections and passages."""

from hypothesis import given
from hypothesis import strategies as st

from kokemukset_app.core.plan_text import LONGEST_PASSAGE, passages, plan_sections

NUMBERED = """Hankkeen nimi

1 Tausta ja tarve
Kunnassa on paljon tietoa, mutta se on
hajallaan monessa järjestelmässä.

2 Tavoitteet
2.1 Avoin data
Avataan rajapinnat.

KUSTANNUKSET
Palkat 10 000 euroa.

- ensimmäinen kohta luettelossa
- toinen kohta luettelossa
"""


def headings_of(text):
    return [section.heading for section in plan_sections(text)]


def test_numbered_lines_and_capitals_are_headings():
    assert headings_of(NUMBERED) == ["1 Tausta ja tarve", "2.1 Avoin data", "KUSTANNUKSET"]


def test_wrapped_lines_are_one_paragraph_and_bullets_stay_apart():
    found = {section.heading: section.text for section in plan_sections(NUMBERED)}
    assert "se on hajallaan monessa" in found["1 Tausta ja tarve"]
    assert found["KUSTANNUKSET"].splitlines()[-2:] == ["- ensimmäinen kohta luettelossa", "- toinen kohta luettelossa"]


def test_markdown_headings_win_over_lines_that_look_like_them():
    assert headings_of("# Suunnitelma\n\n## Tavoite\n\n1. Tehdään\n\n2. Opitaan\n") == ["Tavoite"]


def test_a_list_of_contents_gives_no_sections():
    text = "1 Tausta ........ 3\n2 Tavoite ....... 7\n\n1 Tausta\nTausta on tämä.\n\n2 Tavoite\nTavoite on tuo.\n"
    assert headings_of(text) == ["1 Tausta", "2 Tavoite"]


def test_sentences_are_not_headings():
    assert headings_of("Tämä on lause.\nToinen lause tulee tässä.\nKolmas lause on pisin niistä kaikista.\n") == [""]


def test_a_long_text_without_headings_is_cut_into_parts():
    text = "\n\n".join(f"Kappale {number} kertoo yhdestä asiasta ja vähän toisestakin." for number in range(200))
    assert len(plan_sections(text)) > 3


def test_a_text_without_words_has_no_sections():
    assert plan_sections("") == plan_sections(" \n\n\t\n") == ()


@given(st.text(alphabet=st.sampled_from("aä Ö1.#-\n\t:·()AB…"), max_size=3000))
def test_any_text_is_cut_without_losing_its_bounds(text):
    sections = plan_sections(text)
    for passage in passages(sections):
        assert 0 <= passage.section < len(sections)
        assert passage.text.strip()
        assert len(passage.text) <= 3 * LONGEST_PASSAGE


def test_a_line_of_a_million_letters_is_cut():
    found = passages(plan_sections("a" * 1_000_000))
    assert max(len(passage.text) for passage in found) <= 2 * LONGEST_PASSAGE
