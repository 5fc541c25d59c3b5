"""Who links to whom, read from the index alone, is what reading every entry says."""

from random import Random

import pytest
from index_fakes import entry

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryId, Relation
from kokemukset_app.core.links import LinkTable, links_in
from kokemukset_app.index import link_names
from kokemukset_app.index.folder_index import open_index

WORDS = ("kuu", "Äiti", "sivu", "index", "Pyörä-tie", "ﬁ", "a/kuu", "b/sivu", "b/c/index", "KUU")


def some_entry(draw, number):
    folder = draw.choice(("", "", "a/", "b/", "b/c/"))
    path = f"{folder}{draw.choice(('kuu', 'Sivu', 'index', 'äiti', f'n{number}'))}{draw.choice(('', number))}.md"
    targets = [
        draw.choice(
            (*WORDS, f"n{draw.randrange(30)}", f"../{draw.choice(WORDS)}.md", f"./{draw.choice(WORDS)}", "/a/kuu")
        )
        for _ in range(draw.randrange(6))
    ]
    return entry(
        path,
        draw.choice(("", *WORDS)),
        " ".join(f"[[{target}]]" for target in targets),
        entry_id=draw.choice(("", "", f"n{number}", draw.choice(WORDS))),
        aliases=tuple(draw.sample(WORDS, draw.randrange(3))),
        projects=tuple(map(EntryId, draw.sample(WORDS, draw.randrange(2)))),
        related=(Relation(EntryId(draw.choice(WORDS))),) if draw.random() < 0.3 else (),
        updated=f"2024-01-{1 + number % 9:02}",
    )


def by_reading(index, reads):
    """Say who links to each id, and what each target means, by reading every entry."""
    heads = index.heads()
    table = LinkTable(heads)
    body = {read.entry.path: read.entry for read in reads}
    backlinks = {}
    for head in heads:
        one = body[head.path]
        targets = [link.target for link in links_in(one.body)] + [r.id for r in one.related] + list(head.projects)
        for found in dict.fromkeys(table.resolve(target, base=head.path).id for target in targets):
            if found is not None and found != head.id:
                backlinks.setdefault(found, []).append(head)
    return heads, table, backlinks


@pytest.mark.parametrize("seed", range(6))
def test_links_are_what_reading_every_entry_says(folder, analysis, seed):
    draw = Random(seed)
    index = open_index(folder, analysis)
    there = {}
    number = 0
    for size in (25, 6, 3):
        some = [some_entry(draw, number + n) for n in range(size)]
        number += size
        gone = draw.sample(sorted(there), min(len(there), 3))
        for path in gone:
            del there[path]
        there |= {read.entry.path: read for read in some}
        index.apply(some, gone, lambda _: None, CancelToken())
    _check(index, there)
    again = open_index(folder, analysis)
    _check(again, there)
    index.close()
    again.close()


def _check(index, there):
    heads, table, backlinks = by_reading(index, there.values())
    ids = list(dict.fromkeys(head.id for head in heads))
    for entry_id in ids:
        expected = backlinks.get(entry_id, [])
        assert list(index.linking_to(entry_id)) == expected, entry_id
        _check_beside(index, heads, entry_id, expected)
    targets = {link.target for read in there.values() for link in links_in(read.entry.body)}
    for base in ("", *sorted(there)[:12]):
        for target in (*sorted(targets), *ids, "nobody"):
            assert index.resolve(target, base) == table.resolve(target, base=base), (target, base)
    once = [entry_id for entry_id in ids if sum(head.id == entry_id for head in heads) == 1]
    for entry_id, tied in index.ties([*once, EntryId("nobody")]).items():
        assert tied == {head.id for head in backlinks.get(entry_id, [])} & set(once), entry_id


def _check_beside(index, heads, entry_id, linking):
    projects = ("kuu", "Äiti")
    some = {head.id for head in heads[::7]}
    members = [head.id for head in heads if entry_id in head.projects and head.id != entry_id]
    inside = {head.path for head in heads if entry_id in head.projects}
    naming = [head.id for head in linking if head.path not in inside]
    together = [head.id for head in heads if set(projects) & set(head.projects) and head.id != entry_id]
    found = index.beside(entry_id, projects, some, 100)
    for got, expected in zip((found.naming, found.members, found.together), (naming, members, together), strict=True):
        assert list(got) == list(dict.fromkeys(expected)), entry_id
    assert found.count == len({*naming, *members, *together, *some} - {entry_id})
    few = index.beside(entry_id, projects, some, 2)
    assert len(few.together) <= 2
    assert few.count == found.count


def test_more_links_than_are_read_one_by_one_give_the_same(folder, analysis, monkeypatch):
    index = open_index(folder, analysis)
    some = [entry(f"{n}.md", f"Otsikko {n}", "[[keskus]]", updated=f"2024-0{1 + n % 9}-01") for n in range(30)]
    index.apply([*some, entry("keskus.md")], [], lambda _: None, CancelToken())
    before = list(index.linking_to(EntryId("keskus")))
    assert len(before) == 30
    monkeypatch.setattr("kokemukset_app.index.neighbours._ONE_BY_ONE", 5)
    assert list(index.linking_to(EntryId("keskus"))) == before
    index.close()


def test_names_are_numbers_of_their_own():
    assert len({link_names.hash_of(str(number)) for number in range(2000)}) == 2000
    assert link_names.hash_of("\udce4") != 0
