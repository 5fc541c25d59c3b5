"""The processes that share the analysis of a library's words."""

import multiprocessing
from threading import Thread

import pytest

from kokemukset_app.analysts import Analysts, helping, run_helper


class Lengths:
    """An analysis that can be sent to another process; it breaks on one word."""

    def __init__(self):
        self.asked = []

    def document_terms_of(self, words, lang):
        self.asked += words
        if "boom" in words:
            raise RuntimeError("boom")
        return {word: {f"{lang}{len(word)}": 1.0} for word in words}


def _words(count, start=0):
    return [f"sana{number:05}" for number in range(start, start + count)]


def _collected(answers):
    found = {}
    for lang, terms in answers:
        found |= {(lang, word): dict(value) for word, value in terms.items()}
    return found


def _expected(words, lang="fi"):
    return {(lang, word): {f"{lang}{len(word)}": 1.0} for word in words}


def test_alone_it_does_everything_itself():
    analysts = Analysts(Lengths())
    answers = analysts.begin({"fi": _words(10), "sv": ["ord"]})
    assert _collected(answers()) == _expected(_words(10)) | _expected(["ord"], "sv")
    assert _collected(analysts.begin({})()) == {}


def test_helpers_take_part_and_nothing_is_lost_or_mixed():
    with helping(Lengths) as helpers:
        if not helpers:
            pytest.skip("one core")
        mine = Lengths()
        analysts = Analysts(mine, helpers)
        first = analysts.begin({"fi": _words(20_000)})
        second = analysts.begin({"fi": _words(20_000, 50_000), "en": _words(3_000)})
        assert _collected(first()) == _expected(_words(20_000))
        assert _collected(second()) == _expected(_words(20_000, 50_000)) | _expected(_words(3_000), "en")
        analysts.close()


def test_a_helper_that_dies_is_done_without():
    ours, theirs = multiprocessing.Pipe()

    def take_and_die():
        theirs.recv()
        theirs.close()

    Thread(target=take_and_die, daemon=True).start()
    analysts = Analysts(Lengths(), [ours])
    assert _collected(analysts.begin({"fi": _words(12_000)})()) == _expected(_words(12_000))
    assert _collected(analysts.begin({"fi": _words(5)})()) == _expected(_words(5))
    analysts.close()


def test_a_piece_that_breaks_the_analysis_is_left_to_its_entries():
    analysts = Analysts(Lengths())
    assert _collected(analysts.begin({"fi": ["boom", "hiljaa"], "sv": ["ord"]})()) == _expected(["ord"], "sv")


def test_a_helper_goes_when_the_other_side_does():
    ours, theirs = multiprocessing.Pipe()
    thread = Thread(target=run_helper, args=(Lengths, theirs), daemon=True)
    thread.start()
    ours.send(("fi", ["yksi"]))
    assert ours.recv() == {"yksi": {"fi4": 1.0}}
    ours.close()
    thread.join(5)
    assert not thread.is_alive()
