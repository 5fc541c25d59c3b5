"""A store and an index in memory, for the tests of the services."""

from pathlib import Path
from typing import Any

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import Entry, EntryHead, EntryId, Fingerprint
from kokemukset_app.core.errors import EntryMissing, LibraryMissing
from kokemukset_app.core.events import IndexReport
from kokemukset_app.core.identity import path_id, with_unique_ids
from kokemukset_app.core.library_info import LibraryInfo
from kokemukset_app.core.links import LinkTable
from kokemukset_app.core.ports import KnownFile, ReadEntry, Token
from kokemukset_app.core.query import And, FacetIs, InText, Not, Or, Phrase, Prefix, Word
from kokemukset_app.core.results import Hit, ResultPage
from kokemukset_app.core.vocabulary import Term, Vocabulary


class _MemoryStore:
    """Files are `{path: (claimed id or "", text, mtime)}`."""

    root = Path("muisti")
    is_writable = False

    def __init__(self):
        self.files = {}
        self.is_gone = False
        self.unreadable = set()
        self.vanishing = set()
        self.read_paths = []
        self._clock = 0

    def put(self, path, text="", entry_id=""):
        self._clock += 1
        self.files[path] = (entry_id, text, self._clock)

    def touch(self, path):
        entry_id, text, _ = self.files[path]
        self.put(path, text, entry_id)

    def info(self):
        if self.is_gone:
            raise LibraryMissing("muisti")
        return LibraryInfo("muisti")

    def vocabulary(self):
        if self.is_gone:
            raise LibraryMissing("muisti")
        return Vocabulary({"city": {"turku": Term("turku", {"fi": "Turku", "sv": "Åbo"})}})

    def collections(self):
        return ()

    def folder_problems(self):
        return ()

    def scan(self, cancel):
        cancel.check()
        if self.is_gone:
            raise LibraryMissing("muisti")
        return {p: Fingerprint(len(text), mtime, "") for p, (_, text, mtime) in self.files.items()}

    def read(self, path):
        self.read_paths.append(path)
        if path not in self.files or path in self.vanishing:
            raise EntryMissing(path)
        entry_id, text, mtime = self.files[path]
        digest = "" if path in self.unreadable else f"{entry_id}:{text}"
        head = EntryHead(EntryId(entry_id) if entry_id else path_id(path), path, title=text)
        return ReadEntry(Entry(head, text, fingerprint=Fingerprint(len(text), mtime, digest)))


class _MemoryIndex:
    """Holds entries by path; a word matches where the text holds it."""

    def __init__(self):
        self.entries = {}
        self.vocabulary_seal = ""
        self.generation = 0
        self.damage = None
        self.touched = []
        self.applied = []
        self.words = {}

    def refresh(self):
        if self.damage:
            raise self.damage
        return False

    def replace_all(self, reads):
        self.entries = {r.entry.path: r for r in reads}
        self.generation += 1
        self.damage = None

    def known_files(self):
        return {p: KnownFile(r.entry.id, r.entry.fingerprint) for p, r in self.entries.items()}

    def problems(self, code=None):
        found = sorted(problem for r in self.entries.values() for problem in r.problems)
        return [problem for problem in found if code in (None, problem.code)]

    def problem_count(self):
        return len(self.problems())

    def apply(self, changed, removed, report, cancel):
        changed = list(changed)
        self.applied.append(([r.entry.path for r in changed], sorted(removed)))
        for path in removed:
            self.entries.pop(path, None)
        for done, read in enumerate(changed, 1):
            cancel.check()
            self.entries[read.entry.path] = read
            report(done)
        self.generation += 1
        return ()

    def keep_vocabulary_seal(self, seal):
        self.vocabulary_seal = seal

    def touch(self, files):
        from dataclasses import replace

        self.touched.append(dict(files))
        for path, seen in files.items():
            read = self.entries[path]
            self.entries[path] = replace(read, entry=replace(read.entry, fingerprint=seen))

    def heads(self):
        return tuple(r.entry.head for r in self.entries.values())

    def head(self, entry_id):
        return next((h for h in self.heads() if h.id == entry_id), None)

    def linking_to(self, entry_id):
        return ()

    def resolve(self, target, base=""):
        return LinkTable(self.heads()).resolve(target, base=base)

    def similar(self, entry_id, limit=5):
        return ()

    def suggest(self, word, limit=3):
        return self.words.get(word, ())[:limit]

    def search(self, query, cancel):
        found = [r for r in self.entries.values() if self._fits(query, r)]
        hits = tuple(Hit(r.entry.head) for r in found)[query.offset : query.offset + query.limit]
        return ResultPage(query, len(found), hits)

    def counts(self, queries, cancel):
        return [self.search(q, cancel).total for q in queries]

    def _fits(self, query, read):
        return query.selection.is_empty and (query.node is None or self._node(query.node, read))

    def _node(self, node, read):  # noqa: PLR0911  # one return for each kind of node
        text = read.entry.body.lower()
        match node:
            case Word():
                return node.text.lower() in text.split()
            case Prefix():
                return any(w.startswith(node.text.lower()) for w in text.split())
            case Phrase():
                return " ".join(node.words).lower() in text
            case And():
                return all(self._node(c, read) for c in node.children)
            case Or():
                return any(self._node(c, read) for c in node.children)
            case Not():
                return not self._node(node.child, read)
            case InText():
                return self._node(node.child, read)
            case FacetIs():
                return node.value in read.entry.path
            case _:
                return False


class _MemoryRebuilder:
    def __init__(self, store, index):
        self.store, self.index, self.count = store, index, 0

    def rebuild(self, progress, cancel):
        self.count += 1
        reads = []
        for path in sorted(self.store.scan(cancel)):
            cancel.check()
            try:
                reads.append(self.store.read(path))
            except EntryMissing:
                continue
        self.index.replace_all(with_unique_ids(reads))
        self.index.vocabulary_seal = self.store.vocabulary().seal
        return IndexReport(entries=len(reads), added=len(reads), rebuilt=True)


class _PlainAnalysis:
    version = "plain"

    def tokens(self, text):
        return [Token(w, 0, len(w)) for w in text.split()]

    def document_terms_of(self, words, lang):
        return {word: self.document_terms(word, lang) for word in words}

    def relatives(self, word):
        return ()

    def is_naming(self, term, lang):
        return True

    def is_known(self, word, lang):
        return True

    def document_terms(self, word, lang):
        terms = {word.lower(): 1.0}
        if word.lower() == "kaupunkikehittäminen":
            terms |= {"kaupunki": 0.5, "kehittäminen": 0.5}
        return terms

    def query_terms(self, word, lang=None):
        return {word.lower(): 1.0}


NO_PROGRESS = lambda _: None  # noqa: E731
NEVER_TAKEN_BACK = CancelToken()

# Fakes are as loose as duck typing is: the ports are held by the adapters' own types.
MemoryStore: Any = _MemoryStore
MemoryIndex: Any = _MemoryIndex
MemoryRebuilder: Any = _MemoryRebuilder
PlainAnalysis: Any = _PlainAnalysis
