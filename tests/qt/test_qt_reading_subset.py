"""From any HTML to what a Qt document can set: lenient in, strict out."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_samples import themes

from kokemukset_app.qt.widgets.reading.page_style import PageStyle
from kokemukset_app.qt.widgets.reading.page_subset import Subset, breakable, settle_text
from kokemukset_app.qt.widgets.reading.page_tree import clean, parse, write, write_inner

_ALLOWED = set(
    "a abbr b br cite code dd del dfn dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span"  # noqa: SIM905
    " strong sub sup table td th tr u ul var body tbody thead tfoot".split()
)


@pytest.fixture
def subset(qapp) -> Subset:
    return Subset(PageStyle(themes().theme))


def rewrite(subset: Subset, html: str) -> str:
    return write_inner(subset.rewrite(parse(html)))


class _Lister(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.hrefs: list[str] = []
        self.sources: list[str] = []
        self.names: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        for name, value in attrs:
            self.names.add(name)
            if name == "href":
                self.hrefs.append(value or "")
            if name == "src":
                self.sources.append(value or "")


def listed(html: str) -> _Lister:
    lister = _Lister()
    lister.feed(html)
    return lister


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src='http://example.org/a.png'>",
    "<img src='file:///etc/passwd'>",
    r"<img src='\\server\share\a.png'>",
    "<img src='//server/a.png' onerror='x()'>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='vbscript:x' onclick='y'>x</a>",
    "<p style='background-image: url(http://example.org/a.png)'>x</p>",
    "<table background='http://example.org/a.png'><tr><td background='//x/y'>a</td></tr></table>",
    "<style>p { background: url(//x/y) }</style><p>x</p>",
    "<iframe src='http://example.org'></iframe>",
    "<object data='//x/y'></object>",
    "<link rel='stylesheet' href='//x/y.css'>",
    "<body background='//x/y'>x",
    "<p id='\"><img src=//x/y>'>x</p>",
    "<svg><image href='file:///a.png'/></svg>",
    "<ul><li style='list-style-image: url(//x/y)'>a</li></ul>",
)


@pytest.mark.parametrize("html", HOSTILE)
def test_nothing_that_could_reach_out_is_left(subset: Subset, html: str) -> None:
    found = listed(rewrite(subset, html))
    assert found.tags <= _ALLOWED
    assert not [href for href in found.hrefs if "script" in href]
    assert not [source for source in found.sources if not source.startswith("picture:")]
    assert not {"onerror", "onclick", "background", "data", "rel"} & found.names
    assert "url(" not in rewrite(subset, html)


@pytest.mark.parametrize(
    "html", ["a<![:>b", "a<![CDATA[x]]>b", "a<![if IE]>b<![endif]>", "a<!DOCTYPE x>b", "a<!-- x -->b"]
)
def test_declarations_are_left_out(html: str) -> None:
    assert "".join(child for child in parse(html).children if isinstance(child, str)) == "ab"


@given(st.text(alphabet=st.sampled_from("<>/= \"'abtdlirph&;#:[]!-"), max_size=200))
def test_any_text_becomes_allowed_tags_only(html: str) -> None:
    tree = parse(html)
    assert listed(write(tree)).tags <= {element.tag for element in tree.walk()}
    again = parse(write_inner(tree))
    assert again.text() == tree.text()


def test_nesting_beyond_reason_keeps_the_words(subset: Subset) -> None:
    html = rewrite(subset, "<blockquote>" * 3000 + "syvällä" + "</blockquote>" * 3000)
    assert "syvällä" in html
    assert html.count("<table") <= 6


def test_a_quote_becomes_a_box_with_an_edge(subset: Subset) -> None:
    html = rewrite(subset, "<blockquote><p>lainaus</p></blockquote>")
    assert "border-left: 2px solid" in html
    assert "lainaus" in html


@pytest.mark.parametrize(
    ("kind", "role"), [("note", "callout-lesson-edge"), ("tip", "callout-advice-edge"), ("warning", "error")]
)
def test_a_callout_is_coloured_by_its_kind(subset: Subset, kind: str, role: str) -> None:
    html = rewrite(subset, f"<div class='admonition {kind}'><p class='admonition-title'>Nimi</p><p>a</p></div>")
    assert themes().theme.hex(role) in html
    assert "Nimi" in html


def test_tick_boxes_become_markers_of_their_items(subset: Subset) -> None:
    html = rewrite(subset, "<ul><li><input type=checkbox checked> a</li><li class='unchecked'>b</li><li>c</li></ul>")
    assert '<li class="checked">' in html
    assert '<li class="unchecked">' in html
    assert "<li>c" in html
    assert "<input" not in html


def test_a_column_of_numbers_is_set_to_the_right(subset: Subset) -> None:
    html = rewrite(
        subset,
        "<table><tr><th>Nimi</th><th>Hinta</th></tr><tr><td>a</td><td>1 000 €</td></tr>"
        "<tr><td>b</td><td>–</td></tr></table>",
    )
    assert html.count("<td style") == 6 or html.count("<td ") == 6
    assert html.count('align="right"') >= 3
    assert 'align="right">Nimi' not in html


def test_pictures_are_numbered_and_their_paths_kept_apart(subset: Subset) -> None:
    html = rewrite(subset, "<p><img src='library:a b/ä.png' alt='\"kuva\"' width=300><img src='library:c.svg'></p>")
    assert [(p.path, p.alt, p.width) for p in subset.pictures] == [("a b/ä.png", '"kuva"', 300), ("c.svg", "", 0)]
    assert listed(html).sources == ["picture:0", "picture:1"]


def test_a_picture_that_may_not_be_shown_leaves_its_words(subset: Subset) -> None:
    assert "kartta" in rewrite(subset, "<img src='http://x/y.png' alt='kartta'>")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1 000–8 000 euron", "1\u00a0000\u2060–\u20608\u00a0000 euron"),
        ("vuonna 2019 oli", "vuonna 2019 oli"),
        ("12 345 678", "12\u00a0345\u00a0678"),
        ("5 % osuus", "5\u00a0% osuus"),
    ],
)
def test_numbers_do_not_break(text: str, wanted: str) -> None:
    assert settle_text(text) == wanted


def test_endless_words_can_break() -> None:
    address = "https://example.org/hyvin/pitka/osoite-joka-ei-katkea?mitenkaan=ilman&apua=1"
    assert "\u200b" in settle_text(address)
    assert settle_text(address).replace("\u200b", "") == address
    assert max(len(part) for part in breakable("x" * 500).split("\u200b")) <= 36


def test_text_is_composed_and_kept_free_of_what_qt_needs_itself() -> None:
    assert clean("a\u0308\u2029b\ufdd0\ufdd1\ufffc\x00c\ud800") == "ä bc\ufffd"
