# ruff: noqa: D102, PLC0415  # every engine has the same methods, named for the classes of the bench; rivals load when asked for
"""The engines that ours is measured against, each over the same entries: plain Whoosh, SQLite FTS5, tantivy."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from kokemukset_app.core.plain_text import plain_text
from kokemukset_app.core.ports import Analysis, ReadEntry
from kokemukset_app.index import safe_pickle

LIMIT = 50


def text_of(read: ReadEntry) -> str:
    """Give the words of an entry below its title."""
    return f"{read.entry.head.summary}\n{plain_text(read.entry.body)}"


class PlainWhoosh:
    """Whoosh by its own means: the same terms as ours, one combined field with positions, its writer and searcher."""

    name = "whoosh"

    def __init__(self, folder: Path, analysis: Analysis) -> None:
        # Our process reads pickles restricted; Whoosh's own segments are let in for the bench only.
        safe_pickle._ALLOWED |= {("whoosh.codec.whoosh3", "W3Codec"), ("whoosh.codec.whoosh3", "W3Segment")}  # noqa: SLF001
        from whoosh.analysis import Analyzer, Token
        from whoosh.fields import ID, KEYWORD, NUMERIC, TEXT, Schema

        class Terms(Analyzer):
            def __call__(self, value, **kwargs):  # noqa: ANN001, ANN003, ANN204
                token = Token(kwargs.get("positions", False), kwargs.get("chars", False), removestops=False)
                for place, found in enumerate(analysis.tokens(value)):
                    for term, weight in analysis.document_terms(found.text, "fi").items():
                        token.text, token.boost, token.pos, token.stopped = term, weight, place, False
                        yield token

        self.folder, self.analysis = folder, analysis
        self.schema = Schema(
            path=ID(stored=True, unique=True),
            text=TEXT(Terms()),
            kind=ID(sortable=True),
            city=KEYWORD(commas=True),
            year=NUMERIC(int, sortable=True),
            date=NUMERIC(int, sortable=True),
            body=ID(stored=True),
        )

    def build(self, reads: list[ReadEntry]) -> None:
        from whoosh.index import create_in

        self.folder.mkdir(parents=True)
        writer = create_in(str(self.folder), _picklable(self.schema)).writer(limitmb=256)
        for read in reads:
            head = read.entry.head
            writer.add_document(
                path=head.path,
                text=f"{head.title} {head.title} {head.title} {text_of(read)}",
                kind=head.type.value,
                city=",".join(head.cities),
                year=head.year or 0,
                date=int((head.updated or "0").replace("-", "")[:8] or 0),
                _stored_body=text_of(read),
            )
        writer.commit()

    def open(self) -> None:
        from whoosh.index import open_dir

        self.searcher = open_dir(str(self.folder), schema=self.schema).searcher()

    def _word(self, word: str):  # noqa: ANN202
        from whoosh.query import DisjunctionMax, Term

        return DisjunctionMax([Term("text", t, boost=w) for t, w in self.analysis.query_terms(word).items()])

    def _rows(self, query, **kwargs) -> int:  # noqa: ANN001, ANN003
        found = self.searcher.search(query, limit=LIMIT, **kwargs)
        return len([(hit["path"], hit.score) for hit in found]) and len(found)

    def word(self, word: str) -> int:
        return self._rows(self._word(word))

    rare = word

    def both(self, one: str, other: str) -> int:
        from whoosh.query import And

        return self._rows(And([self._word(one), self._word(other)]))

    def prefix(self, prefix: str) -> int:
        from whoosh.query import Prefix

        return self._rows(Prefix("text", prefix))

    def filtered(self, word: str, kind: str, year: int) -> int:
        from whoosh.query import And, NumericRange, Term

        return self._rows(self._word(word), filter=And([Term("kind", kind), NumericRange("year", year, year)]))

    def facets(self, word: str) -> int:
        from whoosh.sorting import Count, FieldFacet

        groups = {name: FieldFacet(name, maptype=Count) for name in ("kind", "year")}
        groups["city"] = FieldFacet("city", allow_overlap=True, maptype=Count)
        return self._rows(self._word(word), groupedby=groups)

    def newest(self, word: str) -> int:
        return self._rows(self._word(word), sortedby="date", reverse=True)


def _picklable(schema):  # noqa: ANN001, ANN202
    """Keep the local analyzer out of Whoosh's table of contents, which is pickled; we open with our schema."""
    import whoosh.index

    whoosh.index.pickle.dumps = lambda *_: b""
    return schema


class Fts5:
    """SQLite FTS5 as its manual advises: a prefix index, bm25 with weights, facets in a table beside."""

    name = "fts5"

    def __init__(self, folder: Path, _: Analysis) -> None:
        self.path = folder.with_suffix(".db")

    def build(self, reads: list[ReadEntry]) -> None:
        base = sqlite3.connect(self.path)
        base.execute("pragma journal_mode=wal")
        base.execute(
            "create virtual table entry using fts5(title, body, tokenize='unicode61 remove_diacritics 0', prefix='3 4')"
        )
        base.execute("create table head(id integer primary key, path, kind, year, date)")
        base.execute("create table city(id, city)")
        for number, read in enumerate(reads):
            head = read.entry.head
            base.execute("insert into entry(rowid, title, body) values(?,?,?)", (number, head.title, text_of(read)))
            row = (number, head.path, head.type.value, head.year or 0, head.updated)
            base.execute("insert into head values(?,?,?,?,?)", row)
            base.executemany("insert into city values(?,?)", [(number, city) for city in head.cities])
        base.execute("create index city_id on city(id)")
        base.commit()
        base.close()

    def open(self) -> None:
        self.base = sqlite3.connect(self.path)
        self.base.execute("pragma mmap_size=1000000000")

    def _rows(self, match: str, where: str = "", order: str = "bm25(entry, 8.0, 1.0)", values: tuple = ()) -> int:
        sql = (
            "select path, bm25(entry, 8.0, 1.0) from entry join head on head.id=entry.rowid"
            f" where entry match ? {where} order by {order} limit {LIMIT}"
        )
        return len(self.base.execute(sql, (match, *values)).fetchall())

    def word(self, word: str) -> int:
        return self._rows(f'"{word}"')

    rare = word

    def both(self, one: str, other: str) -> int:
        return self._rows(f'"{one}" "{other}"')

    def phrase(self, one: str, other: str) -> int:
        return self._rows(f'"{one} {other}"')

    def prefix(self, prefix: str) -> int:
        return self._rows(f"{prefix}*")

    def filtered(self, word: str, kind: str, year: int) -> int:
        return self._rows(f'"{word}"', "and kind=? and year=?", values=(kind, year))

    def facets(self, word: str) -> int:
        for column in ("kind", "year"):
            sql = (
                f"select {column}, count(*) from entry join head on head.id=entry.rowid where entry match ? group by 1"
            )
            self.base.execute(sql, (f'"{word}"',)).fetchall()
        sql = "select city, count(*) from entry join city on city.id=entry.rowid where entry match ? group by 1"
        self.base.execute(sql, (f'"{word}"',)).fetchall()
        return self._rows(f'"{word}"')

    def newest(self, word: str) -> int:
        return self._rows(f'"{word}"', order="date desc")

    def snippets(self, word: str) -> int:
        sql = "select snippet(entry, 1, '[', ']', '…', 30) from entry where entry match ? order by rank limit 20"
        return len(self.base.execute(sql, (f'"{word}"',)).fetchall())

    def keystroke(self, prefix: str) -> int:
        match = f"{prefix}*"
        for column in ("kind", "year"):
            sql = (
                f"select {column}, count(*) from entry join head on head.id=entry.rowid where entry match ? group by 1"
            )
            self.base.execute(sql, (match,)).fetchall()
        return self._rows(match)


class Tantivy:
    """tantivy by its Python package, one thread."""

    name = "tantivy"

    def __init__(self, folder: Path, _: Analysis) -> None:
        import tantivy

        self.folder, self.tantivy = folder.with_suffix(".tantivy"), tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("path", stored=True, tokenizer_name="raw")
        builder.add_text_field("title")
        builder.add_text_field("body", stored=True)
        builder.add_text_field("kind", tokenizer_name="raw", fast=True)
        builder.add_integer_field("year", indexed=True, fast=True)
        self.schema = builder.build()

    def build(self, reads: list[ReadEntry]) -> None:
        self.folder.mkdir(parents=True)
        writer = self.tantivy.Index(self.schema, path=str(self.folder)).writer(100_000_000, 1)
        for read in reads:
            head = read.entry.head
            writer.add_document(
                self.tantivy.Document(
                    path=head.path, title=head.title, body=text_of(read), kind=head.type.value, year=head.year or 0
                )
            )
        writer.commit()
        writer.wait_merging_threads()

    def open(self) -> None:
        self.index = self.tantivy.Index.open(str(self.folder))
        self.searcher = self.index.searcher()

    def _rows(self, text: str) -> int:
        query = self.index.parse_query(text, ["title", "body"], field_boosts={"title": 8.0})
        found = self.searcher.search(query, LIMIT)
        return len([(self.searcher.doc(place)["path"], score) for score, place in found.hits]) and found.count

    def word(self, word: str) -> int:
        return self._rows(f'"{word}"')

    rare = word

    def both(self, one: str, other: str) -> int:
        return self._rows(f'+"{one}" +"{other}"')

    def phrase(self, one: str, other: str) -> int:
        return self._rows(f'"{one} {other}"')

    def prefix(self, prefix: str) -> int:
        query = self.tantivy.Query.regex_query(self.schema, "body", f"{prefix}.*")
        found = self.searcher.search(query, LIMIT)
        return len([self.searcher.doc(place)["path"] for _, place in found.hits]) and found.count

    def filtered(self, word: str, kind: str, year: int) -> int:
        return self._rows(f'+"{word}" +kind:{kind} +year:{year}')


RIVALS: dict[str, Callable[[Path, Analysis], PlainWhoosh | Fts5 | Tantivy]] = {
    "whoosh": PlainWhoosh,
    "fts5": Fts5,
    "tantivy": Tantivy,
}
