"""Nothing that runs, fetches or leads out of the library leaves the renderer, however it is written."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kokemukset_app.core.entry import Entry, EntryHead, EntryId, EntryType
from kokemukset_app.render.markdown_renderer import MarkdownRenderer
from kokemukset_app.render.sanitize import TAGS


class NoLinks:
    def resolve_target(self, target: str, base: str) -> EntryHead | None:
        return None


RENDERER = MarkdownRenderer()
ALLOWED = {"href", "src", "alt", "width", "class", "id", "align", "colspan", "rowspan", "start", "value", "title"}
HREF = re.compile(r"(?:https?://|mailto:|entry:|missing:|file:(?!/)|#)", re.IGNORECASE)
SRC = re.compile(r"(?:library:(?!/)(?!.*\.\./)|data:image/(?:png|jpeg|gif|webp|bmp);base64,)", re.IGNORECASE)


class Inspector(HTMLParser):
    """Fails on any tag, attribute or address that is not allowed."""

    def __init__(self, *, any_picture: bool = False) -> None:
        super().__init__(convert_charrefs=True)
        self.any_picture = any_picture

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        for name, value in attrs:
            assert name in ALLOWED, (tag, name, value)
            if name == "href":
                assert HREF.match(value or ""), value
                assert not re.search(r"[\x00-\x1f]", value or "")
            if name == "src":
                assert SRC.match(value or "") or (self.any_picture and (value or "").startswith("https://library/")), (
                    value
                )

    handle_startendtag = handle_starttag

    def handle_decl(self, decl: str) -> None:
        pytest.fail(decl)

    def handle_pi(self, data: str) -> None:
        pytest.fail(data)

    def handle_comment(self, data: str) -> None:
        pytest.fail(data)


def inspect(html: str, *, any_picture: bool = False) -> None:
    checker = Inspector(any_picture=any_picture)
    checker.feed(html)
    checker.close()


def entry_of(body: str) -> Entry:
    return Entry(EntryHead(EntryId("a"), "lessons/a.md", EntryType.LESSON, "T"), body)


def page_of(body: str) -> str:
    page = RENDERER.page(entry_of(body), NoLinks())
    return "".join(part.html for part in (page.lesson, page.advice, page.body) if part)


VECTORS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=http://evil/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\n>alert(1)</script\n>",
    "<script>alert(1)",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror\n=alert(1)>",
    "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
    "<img src=`javascript:alert(1)`>",
    "<img src=\"javascript:alert(1)\">",
    "<img src=\"http://evil/pixel.png\">",
    "<img src=\"//evil/pixel.png\">",
    "<img src=\"\\\\evil\\share\\p.png\">",
    "<img src=\"file:///etc/passwd\">",
    "<img src=\"../../../../etc/p.png\">",
    "<img src=\"data:text/html;base64,PHNjcmlwdD4=\">",
    "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">",
    "<img srcset=\"http://evil/x.png 1x\" src=a.png>",
    "<img lowsrc=http://evil dynsrc=http://evil src=a.png>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
    "<a href=\"java\tscript:alert(1)\">x</a>",
    "<a href=\"java&#10;script:alert(1)\">x</a>",
    "<a href=\"&#106;avascript:alert(1)\">x</a>",
    "<a href=\"&#x6A&#x61vascript:alert(1)\">x</a>",
    "<a href=\" javascript:alert(1)\">x</a>",
    "<a href=\"\x01javascript:alert(1)\">x</a>",
    "<a href=\"vbscript:msgbox(1)\">x</a>",
    "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
    "<a href=\"file:///etc/passwd\">x</a>",
    "<a href=\"\\\\evil\\share\">x</a>",
    "<a href=\"//evil/share\">x</a>",
    "<a href=x onmouseover=alert(1)>x</a>",
    "<a href=\"x\" style=\"background:url(javascript:alert(1))\">x</a>",
    "[x](javascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](JAVASCRIPT:alert(1))",
    "[x](java\nscript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](\u200bjavascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](file:///c:/windows/system32/calc.exe)",
    "[x](file://evil/share/x.exe)",
    "[x](\\\\evil\\share\\x.exe)",
    "[x](//evil/x)",
    "[x](C:\\windows\\calc.exe)",
    "[x](ms-msdt:/id)",
    "[x](../../../etc/passwd)",
    "[x](..%2f..%2f..%2fetc/passwd)",
    "[x](..\\..\\..\\secret.txt)",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "![x][1]\n\n[1]: http://evil/x.png",
    "![x](http://evil/x.png)",
    "![x](file:///etc/x.png)",
    "![x](javascript:alert(1))",
    "![x](\"onerror=alert(1) .png)",
    "![\"onerror=alert(1) x=\"](a.png)",
    "![x](a.png \"t\\\" onerror=alert(1)\")",
    "![[../../../etc/x.png]]",
    "![[http://evil/x.png]]",
    "![[a.png|<script>alert(1)</script>]]",
    "[[javascript:alert(1)]]",
    "[[a|<img src=x onerror=alert(1)>]]",
    "[[\" onclick=\"alert(1)]]",
    "[[a#\" onclick=\"alert(1)]]",
    "<javascript:alert(1)>",
    "<https://x/\" onclick=\"alert(1)>",
    "https://x/\"onclick=alert(1)",
    "https://x/<script>alert(1)</script>",
    "<iframe src=\"http://evil\"></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<object data=\"http://evil\"></object>",
    "<embed src=\"http://evil\">",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
    "<style>@import 'http://evil';</style>",
    "<link rel=stylesheet href=http://evil>",
    "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
    "<base href=\"http://evil/\">",
    "<form action=\"http://evil\"><input type=submit></form>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<video src=http://evil poster=http://evil></video>",
    "<audio src=http://evil autoplay></audio>",
    "<table background=\"http://evil/x.png\"><td background=x></table>",
    "<body onload=alert(1)>",
    "<div style=\"width: expression(alert(1))\">x</div>",
    "<div style=\"background-image: url(http://evil)\">x</div>",
    "<p class=\"x\" id=\"y\" onclick=\"z\">x</p>",
    "<details open ontoggle=alert(1)>x</details>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<textarea><img src=x onerror=alert(1)></textarea>",
    "<title><img src=x onerror=alert(1)></title>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<plaintext><img src=x onerror=alert(1)>",
    "<template><img src=x onerror=alert(1)></template>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!-- --!><img src=x onerror=alert(1)> -->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?xml version=\"1.0\"?><x/>",
    "<!DOCTYPE html [<!ENTITY x \"y\">]>",
    "<a href='https://x' ping='http://evil' target=_top download>x</a>",
    "<x-evil onfocus=alert(1) tabindex=1>x</x-evil>",
    "\x02wzxhzdk:0\x03 <b onclick=x>b</b>",
    "\x02klzzwxh:0000\x03",
    "```html\n<script>alert(1)</script>\n```",
    "```\"><script>alert(1)</script>\nx\n```",
    "```{.python onclick=alert(1)}\nx\n```",
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "# <img src=x onerror=alert(1)>",
    "# a {onclick=alert(1)}",
    "|<script>alert(1)</script>|b|\n|-|-|\n|<img src=x onerror=alert(1)>|d|",
    "!!! note \"<script>alert(1)</script>\"\n    x",
    "!!! \"note onclick=alert(1)\"\n    x",
    "> [!note] <img src=x onerror=alert(1)>\n> x",
    "> [!\"onclick=alert(1)] t\n> x",
    "[^<script>]: <script>alert(1)</script>\n\nx[^<script>]",
    "[^1]: <img src=x onerror=alert(1)>\n\nx[^1]",
    "%% <script> %% <img src=x onerror=alert(1)>",
    "==<script>alert(1)</script>==",
    "~~<img src=x onerror=alert(1)>~~",
    "Termi\n: <script>alert(1)</script>",
    "*[HTML]: <script>\n\nHTML",
    "## Oppi\n\n<script>alert(1)</script><div>\n\n## Suositus\n\n</div><img src=x onerror=alert(1)>",
]  # fmt: skip


@pytest.mark.parametrize("vector", VECTORS)
def test_a_hostile_text_is_tame(vector: str) -> None:
    for body in (vector, f"- a\n- {vector}", f"teksti {vector} teksti", f"> {vector}"):
        inspect(page_of(body))


@pytest.mark.parametrize("vector", VECTORS)
def test_a_hostile_text_is_tame_in_an_exported_page(vector: str) -> None:
    text = RENDERER.html(entry_of(vector), NoLinks())
    assert text.count("<script") == 0
    body = text.split("<article>", 1)[1].split("</article>", 1)[0]
    inspect(re.sub(r'(href|src)="((?:\.\./)?[\w%.-]+)', r'\1="https://library/\2', body), any_picture=True)


def test_a_hostile_head_is_tame_in_an_exported_page() -> None:
    head = EntryHead(
        EntryId("<i>"), "<b>.md", EntryType.LESSON, "</title><script>x</script>", "<img src=x onerror=y>", '"><x'
    )
    text = RENDERER.html(Entry(head, "x", owner="<script>"), NoLinks())
    assert "<script" not in text
    assert "<img" not in text
    assert 'lang="&quot;&gt;&lt;x"' in text


def test_a_stranger_s_tag_does_not_swallow_what_follows() -> None:
    for tag in ("textarea", "title", "xmp", "plaintext", "script", "style", "iframe", "noscript", "select"):
        assert "jälkeen" in page_of(f"ennen <{tag}> jälkeen\n\ntoinen")
        assert "toinen" in page_of(f"ennen <{tag}> jälkeen\n\ntoinen")


def test_pictures_from_elsewhere_become_their_words() -> None:
    html = page_of('![kaavio <a>](http://evil/x.png) <img src="file:///x.png" alt="toinen">')
    assert "<img" not in html
    assert '<span class="no-image">kaavio &lt;a&gt;</span>' in html
    assert '<span class="no-image">toinen</span>' in html


def test_a_small_picture_in_the_text_is_kept_and_a_large_one_is_not() -> None:
    assert '<img alt="a" src="data:image/png;base64,iVBORw0KGgo="' in page_of(
        "![a](data:image/png;base64,iVBORw0KGgo=)"
    )
    assert "<img" not in page_of(f"![a](data:image/png;base64,{'A' * 400_000})")


def test_no_link_leads_out_through_a_link_on_the_disk(tmp_path: Path) -> None:
    (tmp_path / "lib" / "lessons").mkdir(parents=True)
    (tmp_path / "salaisuus.png").write_bytes(b"x")
    (tmp_path / "lib" / "oma.png").write_bytes(b"x")
    (tmp_path / "lib" / "linkki.png").symlink_to(tmp_path / "salaisuus.png")
    renderer = MarkdownRenderer(tmp_path / "lib")
    html = renderer.page(entry_of("![a](../linkki.png) ![b](../oma.png) [c](../linkki.png) ![[linkki.png]]"), NoLinks())
    assert html.body.html.count("library:") == 1
    assert "library:oma.png" in html.body.html
    assert "file:" not in html.body.html


PIECES = [
    "[", "](", "]", ")", "**", "_", "`", "```\n", "> ", "- ", "\n", "\n\n", "    ", "<b>", "</b>", "<!--", "-->", "%%",
    "[[", "]]", "|", "a ", "1. ", "!!! note\n", "[^1]", "[^1]: ", "~~", "==", "<script>", "</script>", "<img src=",
    "javascript:", "\"", "'", "&", "&#10;", "# ", "---\n", "|-|-|\n", ": ", "![", "http://a", "\\", "\x02", "\x03", "ä",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_mixture_is_tame(body: str) -> None:
    inspect(page_of(body))


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_tame(body: str) -> None:
    inspect(page_of(body))


@pytest.mark.parametrize(
    "body",
    [
        "[" * 20_000,
        "[a](" * 20_000,
        "[[" * 20_000,
        "*a " * 20_000,
        "**a*" * 20_000,
        "`" * 20_000,
        "` " * 20_000,
        "<" * 20_000,
        "<a " * 20_000,
        "<!-- " * 20_000,
        "<script>\n" * 20_000,
        "%% a\n" * 20_000,
        ">" * 20_000,
        "> " * 20_000 + "a",
        "\n".join("  " * i + "- a" for i in range(1500)),
        "# a\n" * 20_000,
        "a\n-\n" * 20_000,
        "---\n" * 20_000,
        "```\n" * 20_000,
        "&" * 20_000,
        "<div>" * 20_000,
        "sana " * 1_000_000,
        "# Otsikko\n\nteksti **lihava**\n\n" * 160_000,
    ],
    ids=lambda body: repr(body[:9]),
)
@pytest.mark.timeout(60)
def test_dear_markdown_is_bounded(body: str) -> None:
    # The bound is the test's own time limit: unbounded, each of these takes minutes or fails.
    html = page_of(body)
    assert len(html) < 5_000_000
