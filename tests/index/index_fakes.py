"""A small analysis and entries made of words, for the tests of the index."""

import re

from kokemukset_app.core.entry import Entry, EntryHead, EntryId, EntryType, Fingerprint, Status
from kokemukset_app.core.ports import ReadEntry, Token
from kokemukset_app.core.text import fold

_WORD = re.compile(r"[^\W_][\ẃ\u0300-\u036f\u00ad-]*".replace("ẃ", "w"))


class FakeAnalysis:
    """Forms meet by their first five letters; a word with a hyphen also has its sides at a half."""

    version = "fake-1"

    def tokens(self, text):
        return [Token(m[0], m.start(), m.end()) for m in _WORD.finditer(text)]

    def document_terms_of(self, words, lang):
        return {word: self.document_terms(word, lang) for word in words}

    def relatives(self, word):
        return ()

    def is_naming(self, term, lang):
        return True

    def is_known(self, word, lang):
        return True

    def document_terms(self, word, lang):
        if fold(word) == "räjähdys":
            raise RuntimeError("boom")
        low = fold(word)
        terms = {self._stem(low, lang): 1.0}
        for side in low.split("-") if "-" in low else ():
            if side:
                terms.setdefault(self._stem(side, lang), 0.5)
        return terms

    def query_terms(self, word, lang=None):
        low = fold(word)
        return {self._stem(low, code): 1.0 for code in ([lang] if lang else ["fi", "sv"])}

    @staticmethod
    def _stem(word, lang):
        return word[:5] if lang == "fi" else f"{lang}~{word[:5]}"


def entry(path, title="", body="", *, entry_id="", lang="fi", summary="", related=(), problems=(), modified="", **head):
    stem = path.removesuffix(".md")
    made = EntryHead(
        id=EntryId(entry_id or stem),
        path=path,
        type=head.pop("type", EntryType.LESSON),
        title=title or stem,
        summary=summary,
        lang=lang,
        status=head.pop("status", Status.APPROVED),
        **head,
    )
    print_ = Fingerprint(len(body), 1, f"d{len(body)}")
    return ReadEntry(Entry(made, body, related=tuple(related), modified=modified, fingerprint=print_), tuple(problems))
