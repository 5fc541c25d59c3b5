"""An entry as a page: what is said of each kind, in which order, with everything escaped."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtGui import QTextDocument
from reading_samples import content, head, labels, themes

from kokemukset_app.core.entry import (
    Approval,
    Attachment,
    Entry,
    EntryHead,
    EntryId,
    EntryType,
    Figure,
    Source,
    Status,
    Visibility,
)
from kokemukset_app.core.ports import OutlineItem
from kokemukset_app.core.results import RelatedEntry, SimilarEntry
from kokemukset_app.qt.widgets.reading.page_content import PageContent, PageDocument
from kokemukset_app.qt.widgets.reading.page_style import PageStyle
from kokemukset_app.qt.widgets.reading.reading_page import ReadingPageBuilder


def built(page: PageContent, lang: str = "fi", **how) -> PageDocument:
    return ReadingPageBuilder(PageStyle(themes().theme), labels(lang), **how).build(page)


def words(page: PageDocument) -> str:
    document = QTextDocument()
    document.setHtml(page.html)
    return re.sub(r"[\u200b\u2060]", "", document.toPlainText()).replace("\u00a0", " ")


BAD = "<script>alert('x')</script>&\"'<img src=//x/y>"


def test_every_value_is_escaped(qapp) -> None:
    entry = Entry(
        head(
            title=BAD,
            summary=BAD,
            outcome=BAD,
            cities=(BAD,),
            themes=(BAD,),
            tags=(BAD,),
            phases=(BAD,),
            projects=(EntryId(BAD),),
            created=BAD,
            updated=BAD,
            lang=BAD,
        ),
        "",
        evidence_level=BAD,
        owner=BAD,
        contact=BAD,
        review_by=BAD,
        approval=Approval(BAD, BAD),
        sources=(Source(BAD, BAD, BAD, BAD, BAD), Source(url="https://example.org/'><img src=//x/y>")),
        attachments=(Attachment(BAD, BAD),),
        figures=(Figure(BAD, BAD, BAD, BAD, BAD),),
        fields={"a <b>": BAD, "kind": BAD, "lead": BAD},
    )
    for kind in EntryType:
        whole = replace(entry, head=replace(entry.head, type=kind))
        page = built(content(entry=whole, related=(RelatedEntry(EntryId(BAD), None, BAD),)))
        assert "<script" not in page.html
        assert "//x/y>" not in page.html.replace("//x/y&gt;", "")
        assert "<script>alert('x')</script>&\"'<img src=//x/y>" in words(page)


def test_the_head_tells_kind_status_with_its_date_and_outcome(qapp) -> None:
    entry = Entry(head(status=Status.APPROVED, outcome="success"), "", approval=Approval("x", "2026-11-18"))
    first = words(built(content(entry=entry))).split("\n")[0]
    assert re.sub(r"[\ufffc\s]+", " ", first).strip() == "Lesson Approved 18.11.2026 Onnistui"


def test_an_internal_entry_says_so(qapp) -> None:
    entry = Entry(head(visibility=Visibility.INTERNAL), "")
    assert "internal" in words(built(content(entry=entry))).split("\n")[0]


def test_the_title_is_in_the_users_language_with_the_original_under_it(qapp) -> None:
    entry = Entry(head(title="Oppi", titles={"sv": "Lärdom"}, summary="Yksi.", summaries={"sv": "En."}), "")
    swedish = words(built(content(entry=entry), "sv"))
    assert swedish.index("Lärdom") < swedish.index("Original title: Oppi") < swedish.index("En.")
    assert "Original" not in words(built(content(entry=entry), "fi"))


def test_the_thirty_second_reading_comes_before_the_body(qapp) -> None:
    page = content("<h2 id='tausta'>Tausta</h2><p>runko</p>", lesson="<p>opetus</p>", advice="<p>neuvo</p>")
    text = words(built(page))
    assert text.index("opetus") < text.index("neuvo") < text.index("Tausta") < text.index("runko")


def test_a_project_tells_code_fund_time_lead_budget_and_partners(qapp) -> None:
    entry = Entry(
        head("hanke", EntryType.PROJECT, cities=("turku",)),
        "",
        fields={
            "code": "A70202",
            "fund": "EAKR",
            "start": "2015-02-01",
            "end": "2018-07",
            "lead": "Oulun kaupunki",
            "partners": ["Forum Virium Helsinki Oy"] * 9,
            "budget_eur": 7500000,
            "url": "https://www.example.org/hanke",
        },
    )
    text = words(built(content(entry=entry), "sv"))
    for part in (
        "A70202",
        "ERUF",
        "1.2.2015–7/2018",
        "Oulun kaupunki",
        "Forum Virium",
        "7 500 000 €",
        "Åbo",
        "example.org",
    ):
        assert part in text
    assert text.index("7 500 000 €") < text.index("Forum Virium"), "a long list stands below the short facts"


@pytest.mark.parametrize(
    "fields", [{"budget_eur": True}, {"start": ["x"], "partners": {"a": 1}, "lead": None, "url": 7}]
)
def test_odd_values_of_a_project_do_no_harm(qapp, fields) -> None:
    assert "Otsikko" in words(built(content(entry=Entry(head("h", EntryType.PROJECT), "", fields=fields))))


def test_figures_of_a_result_stand_large_with_their_unit(qapp) -> None:
    figures = (Figure("12000", "euroa", "säästö"), Figure("4.4", "asteikolla 1–5"), Figure(" "))
    page = built(content(entry=Entry(head("t", EntryType.RESULT), "", figures=figures)))
    assert "12 000" in words(page)
    assert "4,4" in words(page)
    assert "font-size: 32px" in page.html


def test_figures_share_the_size_at_which_the_longest_fits(qapp) -> None:
    figures = (Figure("72", "yritystä"), Figure("yli 300 yritystä ja 400 muuta toimijaa"))
    page = built(content(entry=Entry(head("t", EntryType.RESULT), "", figures=figures)))
    assert "font-size: 32px" not in page.html
    assert len(set(re.findall(r"class='figure' style='font-size: (\d+)px'", page.html))) == 1


def test_many_figures_are_shown_when_asked_for(qapp) -> None:
    figures = tuple(Figure(str(n), "kpl", source="https://www.example.org/x") for n in range(100, 111))
    page = content(entry=Entry(head("t", EntryType.RESULT), "", figures=figures))
    assert "Show all 11" in built(page).html or "more:figures" in built(page).html
    assert "110" not in words(built(page))
    assert "110" in words(built(page, opened=frozenset({"figures"})))
    assert "example.org" in words(built(page))


def test_a_strangers_entry_shows_its_own_fields_and_no_title_twice(qapp) -> None:
    stranger = EntryHead(EntryId("muistio"), "muistiot/muistio.md", EntryType.ARTICLE, "Kokous 3", tags=("palaveri",))
    entry = Entry(stranger, "", modified="2026-10-02", fields={"author": "Maija", "deep": {"a": 1}, "long": "x" * 500})
    text = words(built(content("<h1 id='kokous-3'>Kokous 3</h1><h1>Toinen</h1><p>teksti</p>", entry=entry)))
    assert text.count("Kokous 3") == 1
    for part in ("Author", "Maija", "palaveri", "2.10.2026", "Toinen"):
        assert part in text
    assert "Deep" not in text


def test_an_entry_without_anything_is_still_a_page(qapp) -> None:
    page = built(content("", entry=Entry(EntryHead(EntryId("x"), "x.md"), "")))
    assert page.sections[0].anchor == "k-top"
    assert "Article" in words(page)


def test_relations_backlinks_and_similar_entries_are_links(qapp) -> None:
    other = head("oppi-b", title="Toinen oppi")
    page = built(
        content(
            related=(RelatedEntry(other.id, other, "supports"), RelatedEntry(EntryId("kadonnut"))),
            backlinks=(head("viittaa"),),
            similar=(SimilarEntry(head("lahella"), 0.4, ("kokeilu", "hankinta")),),
        )
    )
    text = words(page)
    assert "tukee" in text
    assert "see also" in text
    assert "In common: kokeilu, hankinta" in text
    for href in ("entry:oppi-b", "missing:kadonnut", "entry:viittaa", "entry:lahella"):
        assert f'href="{href}"' in page.html or f"href='{href}'" in page.html
    assert [s.text for s in page.sections[1:]] == ["Related", "Linked from", "Similar entries", "About this entry"]


def test_a_long_list_is_cut_until_it_is_opened(qapp) -> None:
    page = content(backlinks=tuple(head(f"e{number}") for number in range(60)))
    short = built(page)
    assert short.html.count("entry:e") == 12
    assert "more:backlinks" in short.html
    whole = built(page, opened=frozenset({"backlinks"}))
    assert whole.html.count("entry:e") == 60
    assert "more:" not in whole.html


def test_a_source_names_its_site_its_file_and_when_it_was_read(qapp) -> None:
    sources = (
        Source("Blogi", "https://www.example.org/a?b=1&c=2", accessed="2026-11-24"),
        Source("Raportti", file="attachments/raportti 1.pdf", page="12–18"),
        Source("Molemmat", "https://example.org", "attachments/x.pdf", "3"),
        Source(url="not an address"),
    )
    page = built(content(entry=Entry(head(), "", sources=sources)))
    text = words(page)
    assert "example.org, read 24.11.2026" in text
    assert "raportti 1.pdf, p. 12–18" in text
    assert "https://www.example.org/a?b=1&amp;c=2" in page.html
    assert "file:attachments/raportti%201.pdf" in page.html
    assert "not an address" in text
    assert "href='not an address'" not in page.html


def test_sections_follow_the_page_and_keep_the_anchors_of_the_body(qapp) -> None:
    outline = (OutlineItem(1, "Kokous", "kokous"), OutlineItem(2, "Tausta", "tausta"), OutlineItem(3, "Osa", "osa"))
    body = "<h1 id='kokous'>Kokous</h1><h2 id='tausta'>Tausta</h2><h3 id='osa'>Osa</h3>"
    page = built(content(body, outline=outline, lesson="<p>o</p>", entry=Entry(head(title="Kokous"), "")))
    assert [(s.level, s.anchor) for s in page.sections][:4] == [
        (1, "k-top"),
        (2, "k-lesson"),
        (2, "tausta"),
        (3, "osa"),
    ]
    assert page.aliases["oppi"] == "k-lesson"


def test_a_text_too_long_to_set_is_cut_and_says_so(qapp) -> None:
    page = built(content("<p>sana sana</p>" * 120_000))
    assert page.is_cut
    assert len(page.html) < 2_000_000
    assert "only its beginning is shown" in page.html


@pytest.mark.parametrize("mode", ["light", "dark", "contrast"])
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_every_look_and_width_builds(qapp, mode, columns) -> None:
    builder = ReadingPageBuilder(PageStyle(themes(mode).theme, 2.0), labels(), columns=columns)
    related = (RelatedEntry(EntryId("b"), head("b"), "supports"),)
    page = builder.build(content(lesson="<p>a</p>", related=related))
    assert themes(mode).theme.hex("callout-lesson-edge") in page.html
