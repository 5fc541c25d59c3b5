"""The years an entry is found by: what it tells of, never the day it happened to be written up."""

from __future__ import annotations

import pytest

from kokemukset_app.core.entry import Fingerprint
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.library.entry_reader import FileText, read_entry


def years_of(front: str) -> tuple[int, ...]:
    text = f"---\n{front}\n---\nTeksti.\n"
    file = FileText("a.md", text, "2026-11-24", Fingerprint(len(text), 0, ""))
    return read_entry(file, Vocabulary()).entry.head.years


@pytest.mark.parametrize("kind", ["lesson", "result", "project", "article"])
def test_our_entry_without_a_year_has_none(kind: str) -> None:
    assert years_of(f"type: {kind}\ncreated: 2026-11-24\nupdated: 2026-11-24") == ()


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("type: lesson\nyear: 2019\ncreated: 2026-11-24", (2019,)),
        ('type: result\nyear: "2015-2018"\ncreated: 2026-11-24', (2015, 2016, 2017, 2018)),
        ("type: project\nstart: 2017-05-01\nend: 2019-09-30\ncreated: 2026-11-24", (2017, 2018, 2019)),
        ("type: project\nend: 2020-12\ncreated: 2026-11-24", (2020,)),
        ("type: lesson\nyear: unknown\ncreated: 2026-11-24", ()),
    ],
)
def test_the_year_told_of_wins(front: str, expected: tuple[int, ...]) -> None:
    assert years_of(front) == expected


@pytest.mark.parametrize("front", ["date: 2021-03-04", "created: 2021-03-04T10:00:00", "type: note\ndate: 2021-03-04"])
def test_a_note_of_another_program_goes_by_its_date(front: str) -> None:
    assert years_of(front) == (2021,)
