"""The report of a session: everything that was said, no marks read into it, links that lead somewhere."""

from __future__ import annotations

from dataclasses import replace

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.workshop import Voting, Workshop
from kokemukset_app.services.workshop_report import report_body
from kokemukset_app.services.workshop_service import _with_finding

BOARD = (
    Workshop("paja", "Paja", "2026-11-24", columns=("Jatketaan", "Lopetetaan"))
    .added("Yhteinen kalenteri", 0, EntryId("oppi-kalenteri"))
    .added("# ei otsikko\n* eikä [luettelo](x)", 0)
    .with_voting(Voting.OPEN)
    .voted("k1", 1)
    .voted("k2", 4)
    .written_up("k2", EntryId("oppi-uusi"))
)


def title_of(entry_id: EntryId) -> str | None:
    return {"oppi-uusi": "Uusi [oppi]"}.get(entry_id)


def test_the_report_tells_findings_votes_and_links_that_lead_somewhere() -> None:
    body = report_body(replace(BOARD, decisions=("Jatketaan näin",)), title_of)
    assert "### Jatketaan" in body
    assert "Lopetetaan" not in body
    assert "- Yhteinen kalenteri (1 ääni)" in body
    assert "- \\# ei otsikko (4 ääntä) [[oppi-uusi]]\n  \\* eikä \\[luettelo\\](x)" in body
    assert body.index("1. \\# ei otsikko") < body.index("2. Yhteinen kalenteri")
    assert "- [[oppi-uusi|Uusi (oppi)]]" in body
    assert "oppi-kalenteri" not in body
    assert body.endswith("\n")


def test_the_report_speaks_the_language_of_the_session() -> None:
    assert "## Findings" in report_body(replace(BOARD, lang="en"), title_of)
    assert "Inga iakttagelser." in report_body(Workshop("a", "A", lang="sv", columns=("x",)), title_of)


def test_what_the_room_said_stands_under_the_lesson_and_nothing_of_the_template_is_lost() -> None:
    body = _with_finding("## Tausta\n\n## Oppi\n\n## Näyttö\n", "Sovi mandaatista")
    assert body == "## Tausta\n\n## Oppi\n\nSovi mandaatista\n\n\n## Näyttö\n"
    assert _with_finding("", "Yksin") == "Yksin\n"
    assert _with_finding("Muuta\n", "Sovi") == "Muuta\n\nSovi\n"
