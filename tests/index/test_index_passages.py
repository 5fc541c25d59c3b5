"""Passages end where a sentence ends, as far as one fits."""

import pytest

from kokemukset_app.core.results import Why
from kokemukset_app.index.explaining import FoundForm
from kokemukset_app.index.snippets import LENGTH, best_passage

FORM = [FoundForm("kokeilu", 0, Why.EXACT, 1.0)]
TAIL = "Seuraava lause on niin pitkä, ettei se enää mahdu " + "ja jatkuu yhä vain " * 20 + "loppuun asti."


def passage(text, forms):
    found = best_passage(text, forms)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        "Kokeilu maksoi kaupungille n. 20 euroa ja kesti 19. joulukuuta saakka asti.",
        "Kokeilu teki kolme asiaa: opin, tuloksen ja tavan jatkaa kaupungin arjessa.",
        "Asukas sanoi, että kokeilu oli hyvä ja että se saisi jatkua ”ensi vuonnakin.”",
        "Onnistuiko kokeilu todella, vaikka kukaan ei tiennyt etukäteen sen tulosta?",
    ],
)
def test_index_passage_ends_with_the_sentence(sentence):
    assert passage(f"{sentence} {TAIL}", FORM).text == sentence


def test_index_passage_of_one_long_sentence_ends_with_a_word_and_says_so():
    text = passage(f"Kokeilu {'ja toinen ' * 60}loppui.", FORM).text
    assert text.endswith(("ja…", "toinen…"))
    assert len(text) <= LENGTH + 2


@pytest.mark.parametrize("text", ["kokeilu", "kokeilu.", "kokeilu. ", ". kokeilu . . .", "(kokeilu.) Ja\nkokeilu"])
def test_index_passage_of_little_text_keeps_its_words(text):
    snippet = passage(text, FORM)
    assert all(snippet.text[span.start : span.end] == "kokeilu" for span in snippet.spans)
    assert snippet.spans


def test_index_passage_may_end_with_a_line_that_has_no_full_stop():
    line = "Kokeilu kaupungin kaikissa kouluissa ja kirjastoissa keväällä ilman pistettä"
    assert passage(f"{line}\n{TAIL}", FORM).text == line
