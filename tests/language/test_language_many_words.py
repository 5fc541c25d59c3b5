"""Many words at once have the very answers that each has alone."""

import pickle

import pytest

from kokemukset_app.language import analysis as analysis_module
from kokemukset_app.language.analysis import LanguageAnalysis
from kokemukset_app.language.lexicon import Lexicon, lexicon_of, open_transducer
from kokemukset_app.settings.paths import shipped

ODD = ["", "-", "6Ajan", "EAKR:n", "İstanbul", "ßtraße", "kaupunki" * 9, "ääääääääääääää", "x" * 60, "y" * 61, "汉字"]


@pytest.fixture(scope="module")
def analysis(tmp_path_factory):
    lexicon = shipped("resources", "lexicon", "fi.kxt.xz")
    return LanguageAnalysis(lexicon, shipped("resources", "lexicon", "words.txt"), tmp_path_factory.mktemp("lexicon"))


@pytest.fixture(autouse=True)
def together(request, monkeypatch):
    """Few words are analysed one by one; here even few are taken together."""
    if "by_itself" not in request.node.name:
        monkeypatch.setattr(analysis_module, "_MANY", 0)


@pytest.fixture(scope="module")
def words(analysis):
    found = {}
    for path in sorted(shipped("knowledge").rglob("*.md"))[::45]:
        found.update(dict.fromkeys(token.text for token in analysis.tokens(path.read_text("utf-8"))))
    # Endings and joined halves are words that nobody wrote: what the guessing is for.
    real = list(found)
    for one, other in zip(real[::7], real[3::7], strict=False):
        found[one[2:] + other] = found[one + other.lower()] = None
    return [*found, *ODD]


def test_many_words_get_the_terms_each_gets_alone(analysis, words):
    assert len(words) > 1500
    together = analysis.document_terms_of(words, "fi")
    assert set(together) == set(words)
    for word in words[::3] + ODD:
        alone = analysis.document_terms(word, "fi")
        assert list(together[word].items()) == list(alone.items()), word


def test_the_order_and_the_company_of_words_change_nothing(analysis, words):
    some = words[:400]
    backwards, among_others = (
        analysis.document_terms_of(some[::-1], "fi"),
        analysis.document_terms_of(words[:900], "fi"),
    )
    assert backwards == {word: among_others[word] for word in some}


def test_stemmed_languages_and_no_words(analysis):
    assert analysis.document_terms_of([], "fi") == {}
    assert analysis.document_terms_of(["städerna", "Åbo"], "sv") == {
        word: analysis.document_terms(word, "sv") for word in ("städerna", "Åbo")
    }


def test_terms_can_be_sent_to_another_process(analysis):
    terms = analysis.document_terms_of(["kaupungeissa", "kaupunkikehittäminen"], "fi")
    assert pickle.loads(pickle.dumps(terms)) == terms


def test_few_words_by_itself_get_the_same(analysis, words):
    assert analysis.document_terms_of(words[:300], "fi") == {w: analysis.document_terms(w, "fi") for w in words[:300]}


def test_what_is_known_is_what_is_left_of_all_readings_without_the_guesses(words, tmp_path):
    transducer = open_transducer(shipped("resources", "lexicon", "fi.kxt.xz"), tmp_path)
    quick, plain = lexicon_of(transducer), Lexicon(transducer.cheapest)
    endings = [word[cut:].lower() for word in words[::25] for cut in range(0, max(1, len(word) - 3), 2)]
    for word in [*words[::9], *endings, *ODD]:
        known = tuple(r for r in plain.readings(word, as_name=False) if not r.is_guess)
        assert quick.known_readings(word) == known, word
        assert quick.readings(word, as_name=True) == plain.readings(word, as_name=True), word
