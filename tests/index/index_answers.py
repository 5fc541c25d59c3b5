"""A small library and everything an index says of it, for comparing whole indexes."""

from index_fakes import entry

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryId, Relation
from kokemukset_app.core.problems import Problem, ProblemCode
from kokemukset_app.core.query import InText, Phrase, Prefix, Query, Sort, TextField, Word
from kokemukset_app.index.folder_index import open_index

ALL_ENTRIES = [
    entry(
        f"{number:02}.md",
        f"Kokeilu {number}",
        "Avoin data "
        + "dataa " * (number % 4)
        + f"[[{(number + 1) % 12:02}]].\n\n## Kokeilun loppu {number}\n\nTeksti {number} räntä.",
        summary=f"Tiivistelmä {number % 5}",
        cities=("turku", "oulu")[: number % 3],
        themes=("data",) if number % 2 else (),
        years=(2019 + number % 3,),
        updated=f"2024-01-{number + 1:02}",
        related=(Relation(EntryId("03")),) if number == 7 else (),
        problems=(Problem(f"{number:02}.md", 3, ProblemCode.LINK_BROKEN),) if number == 5 else (),
    )
    for number in range(12)
]


def filled(folder, analysis):
    """Make an index of all entries in two commits, with a replaced one between."""
    index = open_index(folder, analysis)
    index.apply([entry("00.md", "Vanha", "poistuva")], [], lambda _: None, CancelToken())
    index.apply(ALL_ENTRIES, [], lambda _: None, CancelToken())
    return index


def answers(index):
    """Ask everything there is to ask; times and numbers of commits left out."""
    token = CancelToken()
    queries = [
        Query(),
        Query(Word("kokeilu"), limit=5),
        Query(Word("dat", is_open=True), sort=Sort.TITLE),
        Query(Prefix("teks"), sort=Sort.NEWEST, offset=3, limit=4),
        Query(Phrase(("avoin", "data"))),
        Query(InText(TextField.HEADING, Word("kokeilu")), lang="sv"),
    ]
    pages = [index.search(query, token) for query in queries]
    return (
        [(page.total, page.hits, page.facets) for page in pages],
        index.counts(queries, token),
        index.suggest("kokelu"),
        index.heads(),
        index.head(EntryId("04")),
        index.linking_to(EntryId("03")),
        index.similar(EntryId("03")),
        index.known_files(),
        index.problems(),
    )


def paths_of(index):
    return sorted(index.known_files())
