"""What readers see of Markdown: in pages, in links, in pictures, in files of their own."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pytest

from kokemukset_app.core.entry import Entry, EntryHead, EntryId, EntryType, Source
from kokemukset_app.core.ports import RenderedPage
from kokemukset_app.render.markdown_renderer import MarkdownRenderer
from kokemukset_app.render.source_lines import MAX_CHARS, MAX_LINES, prepare

KNOWN = {
    "tulos-a": EntryHead(
        EntryId("tulos-a"), "results/tulos-a.md", EntryType.RESULT, "Tulos A", titles={"sv": "Resultat A"}
    ),
    "ä b": EntryHead(EntryId("ä b"), "ä b.md", EntryType.ARTICLE, "Ä & B"),
    "../results/tulos-a.md": EntryHead(EntryId("tulos-a"), "results/tulos-a.md", EntryType.RESULT, "Tulos A"),
}


class Links:
    def resolve_target(self, target: str, base: str) -> EntryHead | None:
        assert base == "lessons/a.md"
        return KNOWN.get(target)


RENDERER = MarkdownRenderer()


def page(body: str, kind: EntryType = EntryType.ARTICLE, title: str = "Otsikko", lang: str = "fi") -> RenderedPage:
    return RENDERER.page(Entry(EntryHead(EntryId("a"), "lessons/a.md", kind, title, lang=lang), body), Links())


def html(body: str, lang: str = "fi") -> str:
    return page(body, lang=lang).body.html.replace("\n", "")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[[tulos-a]]", '<p><a href="entry:tulos-a">Tulos A</a></p>'),
        ("[[tulos-a|näin]]", '<p><a href="entry:tulos-a">näin</a></p>'),
        ("[[tulos-a#Hyödyt ja luvut]]", '<p><a href="entry:tulos-a#hyodyt-ja-luvut">Tulos A</a></p>'),
        ("[[ä b]]", '<p><a href="entry:%C3%A4%20b">Ä &amp; B</a></p>'),
        ("[[ei ole|x]]", '<p><a href="missing:ei%20ole">x</a></p>'),
        ("[[raportti 1.pdf]]", '<p><a href="file:lessons/raportti%201.pdf">raportti 1.pdf</a></p>'),
        ("[[#Oma osa]]", '<p><a href="#oma-osa">Oma osa</a></p>'),
        ("`[[tulos-a]]`", "<p><code>[[tulos-a]]</code></p>"),
        ("[t](../results/tulos-a.md#x)", '<p><a href="entry:tulos-a#x">t</a></p>'),
        ("[t](../attachments/a%20b.pdf)", '<p><a href="file:attachments/a%20b.pdf">t</a></p>'),
        ("![k](../attachments/a%20b.png)", '<p><img alt="k" src="library:attachments/a b.png"></p>'),
        ("![[kuva.png|300]]", '<p><img alt="kuva.png" src="library:lessons/kuva.png" width="300"></p>'),
        ("https://x.fi/a_b_c.", '<p><a href="https://x.fi/a_b_c">https://x.fi/a_b_c</a>.</p>'),
        ("(https://x.fi/a_(b))", '<p>(<a href="https://x.fi/a_(b)">https://x.fi/a_(b)</a>)</p>'),
        ("[https://x.fi](https://x.fi)", '<p><a href="https://x.fi">https://x.fi</a></p>'),
        ("<https://x.fi>", '<p><a href="https://x.fi">https://x.fi</a></p>'),
        ("==m== ~~d~~ a == b", "<p><mark>m</mark> <del>d</del> a == b</p>"),
        ("a %%pois%% b <!-- pois --> c", "<p>a  b  c</p>"),
        ("%%\npois\n\npois\n%%\n\njää 50 %% tai", "<p>jää 50 %% tai</p>"),
        ("a\\\nb", "<p>a<br>b</p>"),
        (
            "1 000–8 000 €, vuonna 2019 100, `1 000`",
            "<p>1&nbsp;000–8&nbsp;000 €, vuonna 2019 100, <code>1 000</code></p>",
        ),
        ("<b onclick=x>b</b> <u>u</u>", "<p><b>b</b> <u>u</u></p>"),
        ("3 < 5 & 7 > 2", "<p>3 &lt; 5 &amp; 7 &gt; 2</p>"),
    ],
)
def test_inline_markdown(body: str, expected: str) -> None:
    assert html(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("teksti\n- a\n- b", "<p>teksti</p><ul><li>a</li><li>b</li></ul>"),
        ("- a\n  - b\n    - c", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>"),
        ("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
        ("- a\n\n  toinen kappale", "<ul><li><p>a</p><p>toinen kappale</p></li></ul>"),
        ("- [ ] a\n- [x] b", '<ul><li class="unchecked">a</li><li class="checked">b</li></ul>'),
        ("- a\n---\nb", "<ul><li>a</li></ul><hr><p>b</p>"),
        (
            "> [!tip] Niksi\n> teksti",
            '<div class="admonition tip"><p class="admonition-title">Niksi</p><p>teksti</p></div>',
        ),
        ("> [!warning]\n> t", '<div class="admonition warning"><p class="admonition-title">Varoitus</p><p>t</p></div>'),
        (
            '!!! note "Otsake"\n    t',
            '<div class="admonition note"><p class="admonition-title">Otsake</p><p>t</p></div>',
        ),
        ("??? outo\n    t", '<div class="admonition note"><p class="admonition-title">Outo</p><p>t</p></div>'),
        ("> lainaus", "<blockquote><p>lainaus</p></blockquote>"),
        ("Termi\n: selitys", "<dl><dt>Termi</dt><dd>selitys</dd></dl>"),
        ("```\n<b> %% [[x]]\n", '<div class="highlight"><pre><code>&lt;b&gt; %% [[x]]</code></pre></div>'),
        ("a\n|x|y|\n|-|-:|\n|[[tulos-a|n]]|2|", None),
    ],
)
def test_blocks_of_markdown(body: str, expected: str | None) -> None:
    found = html(body).replace("<span></span>", "")
    if expected is None:
        assert "<p>a</p><table>" in found
        assert '<td><a href="entry:tulos-a">n</a></td><td align="right">2</td>' in found
    else:
        assert found == expected


def test_callouts_speak_the_language_of_the_entry() -> None:
    assert ">Varning<" in html("> [!warning]\n> t", lang="sv")
    assert "Resultat A" in html("[[tulos-a]]", lang="sv")


def test_code_is_coloured_by_classes_and_not_by_colours() -> None:
    found = html("```python\nif x: pass\n```")
    assert '<span class="k">if</span>' in found
    assert "style" not in found


def test_footnotes_lead_there_and_back() -> None:
    found = html("a[^n]\n\n[^n]: selitys")
    assert '<sup id="fnref:n"><a class="footnote-ref" href="#fn:n">1</a></sup>' in found
    assert '<li id="fn:n">' in found
    assert 'href="#fnref:n">↩</a>' in found


@pytest.mark.parametrize(
    ("lesson", "advice", "lang"),
    [("Oppi", "Suositus", "fi"), ("Lärdom", "Rekommendation", "sv"), ("Lesson", "Recommendation", "en")],
)
def test_lesson_and_advice_are_lifted_out(lesson: str, advice: str, lang: str) -> None:
    body = f"## A\na[^1]\n## {lesson}\nL\n### Alla\nl\n## B\nb\n## {advice}\nS\n\n[^1]: nuotti\n"
    found = page(body, EntryType.LESSON, lang=lang)
    assert found.lesson is not None
    assert found.advice is not None
    assert (found.lesson_heading, found.advice_heading) == (lesson, advice)
    assert found.lesson.html.startswith("<p>L</p>")
    assert [item.text for item in found.lesson.outline] == ["Alla"]
    assert found.advice.html == "<p>S</p>"
    assert [item.text for item in found.body.outline] == ["A", "B"]
    assert "nuotti" in found.body.html


@pytest.mark.parametrize("body", ["## Oppi\n\n## Suositus\n", "## Oppiminen\nx", "teksti", ""])
def test_nothing_is_lifted_where_there_is_nothing(body: str) -> None:
    found = page(body, EntryType.LESSON)
    assert found.lesson is None
    assert found.advice is None


def test_only_lessons_have_lifted_sections() -> None:
    assert page("## Oppi\nx", EntryType.RESULT).lesson is None


def test_headings_begin_at_two_and_anchors_differ() -> None:
    found = page("# Otsikko\n\n# A\n\n### B [[tulos-a]]\n\n# A\n\n# A-2\n\n###### `C` & <b>d</b>\n\n# !!!\n").body
    assert [(i.level, i.text, i.anchor) for i in found.outline] == [
        (2, "A", "a"),
        (4, "B Tulos A", "b-tulos-a"),
        (2, "A", "a-2"),
        (2, "A-2", "a-2-2"),
        (6, "C & d", "c-d"),
        (2, "!!!", "section"),
    ]
    assert "Otsikko" not in found.html
    for item in found.outline:
        assert f'<h{item.level} id="{item.anchor}">' in found.html


def test_a_heading_that_is_not_the_title_stays() -> None:
    assert html("# Toinen\n\nx") == '<h2 id="toinen">Toinen</h2><p>x</p>'


def test_a_very_long_body_is_cut_and_says_so() -> None:
    found = page("kappale tekstiä\n\n" * 300_000).body.html
    assert len(found) < 2 * MAX_CHARS
    assert "lessons/a.md" in found[-300:]
    source = prepare("rivi\n" * (MAX_LINES * 3))
    assert source.left_out == 5 * MAX_LINES * 3 - sum(len(line) + 1 for line in source.lines) + 1
    assert prepare("x\n" * 100).left_out == 0


def test_pictures_and_files_are_those_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "Kuva 1.PNG").write_bytes(b"x")
    (tmp_path / "a.pdf").write_bytes(b"x")
    renderer = MarkdownRenderer(tmp_path)
    entry = Entry(EntryHead(EntryId("a"), "lessons/a.md"), "![[kuva 1.png]] ![p](puuttuu.png) [l](../a.pdf) [m](b.pdf)")
    found = renderer.page(entry, Links()).body.html
    assert 'src="library:deep/er/Kuva 1.PNG"' in found
    assert '<span class="no-image">p</span>' in found
    assert '<a href="file:a.pdf">l</a>' in found
    assert "b.pdf" not in found
    (tmp_path / "lessons").mkdir()
    (tmp_path / "lessons" / "puuttuu.png").write_bytes(b"x")
    assert "library:lessons/puuttuu.png" in renderer.page(entry, Links()).body.html


def test_an_exported_page_stands_alone() -> None:
    head = EntryHead(
        EntryId("a"), "lessons/a.md", EntryType.LESSON, "Otsikko & muut", "Tiivistelmä", "sv", years=(2018, 2020)
    )
    body = "## Lärdom\n\nx [[tulos-a#B]] [[ei]] ![k](../attachments/k.png)\n\n- [x] klar\n"
    entry = Entry(head, body, sources=(Source("Källa", "https://x.fi/?a=1&b=2"),), contact="salainen@x.fi")
    text = RENDERER.html(entry, Links())
    assert text.startswith('<!DOCTYPE html>\n<html lang="sv">')
    assert "<title>Otsikko &amp; muut</title>" in text
    assert "Lärdom · 2018–2020" in text
    assert 'href="../results/tulos-a.md#b"' in text
    assert 'src="../attachments/k.png"' in text
    assert "☑ klar" in text
    assert 'href="https://x.fi/?a=1&amp;b=2"' in text
    assert "missing:" not in text
    assert "salainen" not in text


def test_the_body_is_not_changed_by_who_was_rendered_before() -> None:
    first = html("a[^1] [x][r]\n\n[^1]: n\n[r]: https://x.fi")
    html("[^1] [x][r] b[^1]\n\n[^1]: toinen")
    assert html("a[^1] [x][r]\n\n[^1]: n\n[r]: https://x.fi") == first
    assert "x.fi" not in html("[x][r]")


def test_threads_take_turns() -> None:
    found: dict[int, str] = {}

    def run(number: int) -> None:
        found[number] = html(f"## O{number}\n\n" + f"kappale {number}\n\n" * 30)

    threads = [Thread(target=run, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(text.count(f"kappale {number}<") == 30 for number, text in found.items())
    assert len(found) == 8
