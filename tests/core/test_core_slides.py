"""Slides by rule: nothing is clipped, texts split where people pause, and what is not for an audience stays out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kokemukset_app.core.entry import Entry, EntryHead, EntryId, EntryType, Figure, Fingerprint
from kokemukset_app.core.slide_flow import Typesetter, sentences
from kokemukset_app.core.slide_rules import EntrySlides, EntryWords, SlideMaker
from kokemukset_app.core.slide_source import slide_source
from kokemukset_app.core.slides import (
    READABLE,
    Ratio,
    RemarkKind,
    Role,
    Slide,
    SlideKind,
    SplitAt,
    Stage,
    TextSize,
    overflows,
)
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.library.entry_reader import FileText, read_entry

STAGES = [Stage(ratio, size) for ratio in Ratio for size in TextSize]


class WideRuler:
    """Letters as wide as those of the widest fonts, each by its shape."""

    def width(self, text: str, size: int, *, bold: bool) -> float:
        narrow = sum(c in "iljt.,:;'|!()[] " for c in text)
        wide = sum(c in "mwMW@%" for c in text)
        return size * (0.58 + 0.05 * bold) * (len(text) - 0.45 * narrow + 0.5 * wide)


RULER = WideRuler()


def made(entry: Entry, stage: Stage, *, has_picture: bool = True) -> EntrySlides:
    source = slide_source(entry.body, lambda target: target)
    maker = SlideMaker(Typesetter(RULER), stage, lambda _path: has_picture)
    return maker.entry(entry, source, EntryWords(("Oppi", "Kokeilut", "Helsinki"), ("Hanke 2019", "dokumentoitu")))


def entry(body: str, *, title: str = "Otsikko", kind: EntryType = EntryType.LESSON, **more: object) -> Entry:
    return Entry(EntryHead(EntryId("x"), "lessons/x.md", kind, title), body, **more)  # type: ignore[arg-type]


def faults(slides: EntrySlides, stage: Stage) -> list[str]:
    return [f"{s.title}: {f}" for s in slides.slides for f in overflows(s, stage, RULER)]


def words(slides: EntrySlides, *roles: Role) -> str:
    wanted = roles or (Role.TEXT, Role.MUTED, Role.LABEL)
    return " ".join(b.text for s in slides.slides for b in s.boxes if b.role in wanted)


def bundled(repository: Path, step: int) -> list[Entry]:
    paths = sorted(repository.glob("knowledge/*/*.md"))[::step]
    return [
        read_entry(FileText(p.name, p.read_text(encoding="utf-8"), "", Fingerprint(0, 0, "")), Vocabulary()).entry
        for p in paths
    ]


@pytest.mark.parametrize("stage", STAGES, ids=lambda s: f"{s.ratio}-{s.text_size}")
def test_a_sample_of_the_bundled_entries_has_no_clipped_line(stage: Stage, repository: Path) -> None:
    """Every ninth here; bench/show.py sets all of them."""
    for one in bundled(repository, 9):
        assert faults(made(one, stage), stage) == []


def test_every_word_of_a_long_text_is_on_some_slide_once() -> None:
    text = " ".join(f"Virke numero {n} kertoo kokeilusta, joka onnistui vasta toisella kerralla." for n in range(60))
    slides = made(entry(f"## Mitä tapahtui\n\n{text}\n"), Stage())
    shown = words(slides, Role.TEXT)
    assert [shown.count(f"numero {n} ") for n in range(60)] == [1] * 60
    parts = [s for s in slides.slides if s.kind is SlideKind.SECTION]
    assert [(s.part, s.parts) for s in parts] == [(n, len(parts)) for n in range(1, len(parts) + 1)]
    assert all(next(b for b in reversed(s.boxes) if b.role is Role.TEXT).text.endswith(".") for s in parts)
    assert [(s.heading, s.parts, s.at) for s in slides.splits] == [("Mitä tapahtui", len(parts), SplitAt.SENTENCE)]


@pytest.mark.parametrize("stage", STAGES, ids=lambda s: f"{s.ratio}-{s.text_size}")
def test_hostile_texts_are_set_whole(stage: Stage) -> None:
    sentence = "sana " * 800
    rows = "\n".join(f"| {'x' * 40} | b | {'pitkä solu ' * 12} |" for _ in range(9))
    body = (
        f"## Oppi\n\n{sentence}.\n\n## Suositus\n\n- {'kohta ' * 90}\n- {'A' * 700}\n\n## Näyttö\n\n"
        f"| a | b | c |\n|---|---|---|\n{rows}\n\n```\n{'koodi ' * 60}\n```\n"
    )
    slides = made(entry(body, title="Pitkä otsikko " * 40, figures=(Figure("1" * 60, "kpl", "z" * 300),)), stage)
    assert faults(slides, stage) == []
    assert words(slides).count("sana") == 800
    assert words(slides).count("kohta") == 90
    assert any(split.at is SplitAt.WORD for split in slides.splits)
    assert all(b.size >= READABLE for s in slides.slides for b in s.boxes if b.role is Role.TEXT)


def test_a_table_too_wide_becomes_a_list_and_is_told() -> None:
    head = "|" + "|".join(f" sarakkeenotsikko{n} " for n in range(12)) + "|"
    body = f"## Näyttö\n\n{head}\n|{'---|' * 12}\n|{' arvo |' * 12}\n"
    slides = made(entry(body), Stage())
    assert [r.kind for r in slides.remarks] == [RemarkKind.TABLE_AS_LIST]
    assert "sarakkeenotsikko11: arvo" in words(slides)


def test_a_table_that_fits_stands_in_columns() -> None:
    slides = made(entry("## Näyttö\n\n| Kaupunki | Kokeiluja |\n|---|---|\n| Turku | 12 |\n| Oulu | 7 |\n"), Stage())
    boxes = {b.text: b for s in slides.slides for b in s.boxes}
    assert boxes["Turku"].y == boxes["12"].y < boxes["Oulu"].y
    assert boxes["Kokeiluja"].x == boxes["12"].x == boxes["7"].x


def test_rules_give_lesson_advice_events_evidence_and_the_rest_to_the_notes() -> None:
    body = "".join(
        f"## {h}\n\nTeksti {n}.\n\n"
        for n, h in enumerate(("Tausta", "Mitä tapahtui", "Oppi", "Suositus", "Näyttö", "Sovellettavuus"))
    )
    slides = made(entry(body), Stage()).slides
    assert [s.kind for s in slides] == [SlideKind.TITLE, SlideKind.ADVICE, SlideKind.SECTION, SlideKind.SECTION]
    assert [b.text for s in slides for b in s.boxes if b.role is Role.TEXT] == [
        "Teksti 2.",
        "Teksti 3.",
        "Teksti 1.",
        "Teksti 4.",
    ]
    assert "Tausta: Teksti 0." in "".join(s.notes for s in slides)


def test_own_slides_are_cut_at_breaks_and_nowhere_else() -> None:
    body = "# Eka\n\nAlku\n\n---\n\nOtsikko\n---\n\n```\n---\n```\n\nToka\n"
    slides = made(entry(body, kind=EntryType.ARTICLE), Stage()).slides
    assert [s.caption for s in slides if s.kind is SlideKind.OWN] == ["Eka", "Otsikko"]


def test_pictures_get_slides_and_missing_ones_only_a_remark() -> None:
    one = entry("## Oppi\n\nA.\n\n![Kaavio](../attachments/kaavio.png)\n")
    shown = made(one, Stage()).slides[-1]
    assert [p.path for p in shown.pictures] == ["attachments/kaavio.png"]
    without = made(one, Stage(), has_picture=False)
    assert not any(s.pictures for s in without.slides)
    assert [r.kind for r in without.remarks] == [RemarkKind.PICTURE_LEFT_OUT]


def test_contacts_comments_and_internal_parts_never_reach_a_slide() -> None:
    body = (
        "## Oppi\n\nKysy: maija.meikalainen@kaupunki.fi tai 040 123 4567. <!-- salaisuus -->\n\n"
        "!!! sisäinen\n    salattu lohko\n\n> [!internal]\n> salattu lainaus\n\n"
        "## Sisäinen muistio\n\nsalattu osa\n\n### Alaotsikko\n\nsalattu alaosa\n\n"
        "## Suositus\n\nJulkinen 12 000 euroa.\n"
    )
    source = slide_source(body, lambda target: target)
    slides = made(entry(body), Stage())
    told = str(slides.slides)
    assert "maija" not in told
    assert "4567" not in told
    assert "sala" not in told
    assert "Julkinen 12 000 euroa." in words(slides)
    assert source.has_contacts
    assert len(source.internal) == 3


def test_sentences_end_where_people_pause() -> None:
    text = "Maksoi n. 5 milj. euroa. Esim. Turku, ks. liite 3. A. Virtanen johti. Toimiiko? Kyllä!"
    assert sentences(text) == [
        "Maksoi n. 5 milj. euroa.",
        "Esim. Turku, ks. liite 3. A. Virtanen johti.",
        "Toimiiko?",
        "Kyllä!",
    ]


MARKDOWN = st.lists(
    st.sampled_from(
        ["# ", "## Oppi", "- ", "1. ", "| a | b |", "|---|---|", "> ", "```", "---", "![x](y.png)", ""]
    ).flatmap(lambda mark: st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(lambda t: mark + t)),
    max_size=25,
).map("\n".join)


@given(
    body=MARKDOWN, title=st.text(st.characters(exclude_categories=["Cs"]), max_size=200), stage=st.sampled_from(STAGES)
)
@settings(max_examples=60, deadline=None)
def test_no_text_whatever_is_clipped(body: str, title: str, stage: Stage) -> None:
    one = entry(body, title=" ".join(title.split()) or "x", kind=EntryType.RESULT)
    assert faults(made(one, stage), stage) == []


def test_a_slide_that_would_be_clipped_is_noticed() -> None:
    stage = Stage()
    slide = made(entry("## Oppi\n\nTeksti.\n"), stage).slides[0]
    moved = tuple(type(b)(b.role, b.lines, b.x, b.y + 400, b.width, b.size, b.pitch, b.bold) for b in slide.boxes)
    assert overflows(Slide(slide.kind, slide.title, moved), stage, RULER)
