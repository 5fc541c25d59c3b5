"""What Whoosh's own searcher says: over our segments through our codec, and over a plain index of its own."""

from itertools import product

from whoosh import index as whoosh_index
from whoosh import matching
from whoosh import query as q
from whoosh.fields import FieldType, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.formats import Existence, Positions

from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.query import And, FacetIs, InText, Not, Or, Phrase, Prefix, Word, YearRange
from kokemukset_app.core.text import fold
from kokemukset_app.index import safe_pickle
from kokemukset_app.index.document import FormTable, make_document
from kokemukset_app.index.matching import EXACT_BONUS, form_of
from kokemukset_app.index.schema import (
    AREA_FIELDS,
    AREA_OF,
    AREA_WEIGHT,
    FORMS,
    INDEX_NAME,
    PATH,
    TERMS,
    Area,
    facet_field_name,
    make_schema,
)

_OURS = safe_pickle._ALLOWED
_WHOOSHS = {("whoosh.codec.whoosh3", "W3Codec"), ("whoosh.codec.whoosh3", "W3Segment")}


def nothing_scored(child):
    # Whoosh takes a plain zero for "no score given" and puts 1.
    return q.ConstantScoreQuery(child, score=1e-9)


EVERYTHING = nothing_scored(q.Every())


class BestMatcher(matching.DisjunctionMaxMatcher):
    """Whoosh's own takes the best of two scores even where one of its children stands at a later document."""

    def score(self):
        a, b = self.a, self.b
        if not a.is_active():
            return b.score()
        if not b.is_active() or a.id() < b.id():
            return a.score()
        return b.score() if b.id() < a.id() else max(a.score(), b.score())


class Best(q.DisjunctionMax):
    """The best of some queries."""

    def _matcher(self, subs, searcher, context):
        size = searcher.reader()
        return self._tree_matcher(subs, BestMatcher, searcher, context, lambda child: child.estimate_size(size))


class Truth:
    """Answers trees of the core by Whoosh queries."""

    def __init__(self, index, analysis):
        self.searcher = index.searcher()
        self.analysis = analysis

    def close(self):
        self.searcher.close()
        safe_pickle._ALLOWED = _OURS

    def scores(self, node):
        """Give path → score of every document found."""
        results = self.searcher.search(self.query(node, None), limit=None)
        return {hit["path"]: hit.score for hit in results}

    def query(self, node, area):
        """Write a tree as a Whoosh query."""
        match node:
            case And():
                return q.And([EVERYTHING, *(self.query(child, area) for child in node.children)])
            case Or():
                return q.Or([self.query(child, area) for child in node.children]) if node.children else q.NullQuery
            case Not():
                return q.AndNot(EVERYTHING, self.query(node.child, area))
            case InText():
                name = next(name for name, area in AREA_FIELDS.items() if area is AREA_OF[node.field])
                return self.query(node.child, name)
            case None:
                return EVERYTHING
            case _:
                return self._leaf(node, area)

    def _leaf(self, node, area):
        match node:
            case Word():
                return self._word(node, area)
            case Prefix():
                return nothing_scored(self._prefix(form_of(node.text), area))
            case Phrase():
                words = [self._word(Word(text), None) for text in node.words]
                return q.And([nothing_scored(self._phrase(node)), *words])
            case FacetIs():
                return nothing_scored(self._values(node.field, lambda value: fold(value) == fold(node.value)))
            case YearRange():
                first, last = node.first or -9999, 9999 if node.last is None else node.last
                return nothing_scored(self._values(FacetField.YEAR, lambda value: first <= int(value) <= last))
        raise AssertionError(node)

    def _word(self, word, area):
        terms = self.analysis.query_terms(word.text)
        best = Best([q.Term(area or TERMS, term, boost=weight) for term, weight in terms.items()])
        if area is not None:  # the plain word has no field of its own there
            return best
        return q.Or([best, q.ConstantScoreQuery(q.Term(FORMS, form_of(word.text)), score=EXACT_BONUS)])

    def _prefix(self, prefix, area):
        assert area is None
        return q.Or([q.Prefix(FORMS, prefix), q.Prefix(TERMS, prefix)])

    def _phrase(self, phrase):
        lexicon = [text.decode() for text in self.searcher.reader().lexicon(FORMS)]
        choices = []
        for text in phrase.words:
            wanted = {term for term, weight in self.analysis.query_terms(text).items() if weight >= 0.9}
            choices.append(
                [
                    form
                    for form in lexicon
                    if form == form_of(text)
                    or any(
                        weight >= 0.9 and term in wanted
                        for lang in ("fi", "sv")
                        for term, weight in self.analysis.document_terms(form, lang).items()
                    )
                ]
            )
        found = [q.Phrase(FORMS, list(words)) if words[1:] else q.Term(FORMS, words[0]) for words in product(*choices)]
        return q.Or(found) if found else q.NullQuery

    def _values(self, field, is_wanted):
        name = facet_field_name(field)
        values = [text.decode() for text in self.searcher.reader().lexicon(name)]
        found = [q.Term(name, value) for value in values if is_wanted(value)]
        return q.Or(found) if found else q.NullQuery


def truth_of_folder(generation, analysis):
    """Open our own index by Whoosh."""
    return Truth(whoosh_index.open_dir(str(generation), indexname=INDEX_NAME, schema=make_schema()), analysis)


class Counted(FieldType):
    """A field that is given its postings, and the length that all fields share."""

    def index(self, value, **_):
        postings, length = value
        for number, (text, (weight, places)) in enumerate(sorted(postings.items())):
            data = self.format.encode(places) if isinstance(self.format, Positions) else b""
            yield text, length if number == 0 else 0, weight, data


def truth_of_entries(reads, analysis):
    """Write entries into an index by Whoosh's own writer and codec, in memory."""
    fields = {
        TERMS: Counted(Existence(), None, scorable=True),
        FORMS: Counted(Positions(), None, scorable=True),
        PATH: Counted(Existence(), None, stored=True),
    }
    fields |= {name: Counted(Existence(), None, scorable=True) for name in AREA_FIELDS}
    fields |= {facet_field_name(field): Counted(Existence(), None) for field in FacetField}
    safe_pickle._ALLOWED = _OURS | _WHOOSHS  # until the truth is closed
    index = RamStorage().create_index(Schema(**fields), indexname="plain")
    writer = index.writer()
    for read in reads:
        writer.add_document(**_plain_fields(read, analysis))
    writer.commit()
    return Truth(index, analysis)


def _plain_fields(read, analysis):
    forms = FormTable(analysis)
    document = make_document(read, forms)
    found = {name: {} for name in (TERMS, FORMS, *AREA_FIELDS)}
    for key, places in document.places.items():
        text = key.split(b"\t")[0]
        found[FORMS].setdefault(text, [0.0, []])
        found[FORMS][text][0] += len(places)
        found[FORMS][text][1] = sorted(found[FORMS][text][1] + places)
        for place in places:
            area = next(area for area in AREA_WEIGHT if place < document.area_ends[area])
            name = next(name for name, value in AREA_FIELDS.items() if value is min(area, Area.BODY))
            for term, weight in forms.by_key[key].terms:
                for field, count in ((TERMS, AREA_WEIGHT[area]), (name, 1.0)):
                    found[field].setdefault(term, [0.0, []])[0] += weight * count
    # A term that nobody asks for carries the length to each field, also where nothing else stands.
    values = {name: ({b"\0": [1.0, [0]], **postings}, document.length) for name, postings in found.items()}
    values[PATH] = ({document.path: (1.0, [])}, 0)
    for field, facets in document.facets.items():
        if facets:
            values[facet_field_name(field)] = ({value: (1.0, []) for value in facets}, 0)
    return {**values, "_stored_path": read.entry.path}
