"""PDFs of our own, made from the bundled library by `export`: in two columns, hyphenated, and read back whole."""

from __future__ import annotations

import re
import shutil
from collections import Counter

import pytest

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.publications.reader import PdfReader
from kokemukset_app.publications.text_cache import TextCache

_LONG_WORD = re.compile(r"[^\W\d_]{9,}")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_NOT_PROSE = re.compile(r"\[\[[^\]]*\]\]|\]\([^)]*\)|https?://\S+|`[^`]*`")


@pytest.fixture
def made(kokemukset, tmp_path, repository):
    """A results publication and a guide, in a library of their own, with the entries they were made from beside it."""
    source, root = tmp_path / "lahde", tmp_path / "kirjasto"
    for kind, count in (("results", 14), ("articles", 5)):
        (source / kind).mkdir(parents=True)
        for place in sorted((repository / "knowledge" / kind).glob("*.md"))[:count]:
            shutil.copy(place, source / kind)
    (root / "attachments").mkdir(parents=True)
    for name, kind, title in (("tulokset", "tulos", "Kuuden kaupungin tulokset"), ("opas", "artikkeli", "Opas")):
        target = root / "attachments" / f"{name}.pdf"
        words = ("--query", f"laji:{kind}", "--title", title, "--columns", "2", "--inside")
        kokemukset("export", target, *words, "--knowledge", source)
    return root, source


def test_own_publications_are_read_back_with_every_word_whole(made, tmp_path):
    root, source = made
    reader = PdfReader(lambda path: root / path, TextCache(tmp_path / "texts"), lambda _: "fi")
    try:
        for name, kind in (("tulokset", "results"), ("opas", "articles")):
            found = reader.read(f"attachments/{name}.pdf", NEVER)
            assert found is not None
            assert found.text.trouble is None
            assert len(found.text.chapters) == len(list((source / kind).iterdir()))
            text = " ".join(found.text.pages)
            assert "\xad" not in text
            have = set(_LONG_WORD.findall(text.lower()))
            wanted: set[str] = set()
            for place in (source / kind).iterdir():
                body = _FRONT_MATTER.sub("", place.read_text(encoding="utf-8"))
                wanted |= set(_LONG_WORD.findall(_NOT_PROSE.sub(" ", body).lower()))
            assert len(wanted) > 200
            assert not sorted(wanted - have)
            # Nor is anything there twice: a line cut off at a column's end is still text for whoever searches.
            whole = [place.read_text(encoding="utf-8").lower() for place in (source / kind).iterdir()]
            once = {word for word, count in Counter(_LONG_WORD.findall(" ".join(whole))).items() if count == 1}
            times = Counter(_LONG_WORD.findall(text.lower()))
            assert len(once & wanted) > 100
            assert not [word for word in once & wanted if times[word] > 1]
    finally:
        reader.close()


def test_own_publications_are_found_by_page_and_made_anew(kokemukset, made):
    root, _ = made
    found = kokemukset("search", "kaupunki", "--type", "julkaisu", "--knowledge", root, "--format", "json").json
    assert {hit["title"] for hit in found["hits"]} == {"Kuuden kaupungin tulokset", "Opas"}
    assert all(hit["page"] >= 1 for hit in found["hits"])
    again = kokemukset("index", "--rebuild", "--knowledge", root, "--format", "json").json
    assert again["publications"]["read"] == again["publications"]["known"] == 2
    after = kokemukset("search", "kaupunki", "--type", "julkaisu", "--knowledge", root, "--format", "json").json
    assert [(h["id"], h["pages"]) for h in after["hits"]] == [(h["id"], h["pages"]) for h in found["hits"]]
