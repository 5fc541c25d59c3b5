"""Tokens, themes and the holder of the theme in force."""

from __future__ import annotations

import pytest
import search_samples as samples
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kokemukset_app.qt.runtime.colour import contrast, from_hex, mixed, oklch, to_hex
from kokemukset_app.qt.runtime.theme import Theme, load_tokens
from kokemukset_app.qt.runtime.tokens import MODES, TokensError
from kokemukset_app.qt.widgets.controls.words import Words

GROUNDS = ("surface", "surface-raised", "surface-sunken", "hover", "pressed", "selection")
PAIRS = [
    *((ink, ground) for ink in ("text", "text-muted", "accent", "error") for ground in GROUNDS),
    *(
        (f"status-{name}", ground)
        for name in ("draft", "review", "approved", "outdated", "archived")
        for ground in ("surface", "surface-sunken", "hover", "selection")
    ),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("on-match", "match"),
    ("on-match-current", "match-current"),
    ("text", "message-error"),
    ("error", "message-error"),
    ("text", "callout-lesson"),
    ("text", "callout-advice"),
    ("text-muted", "quote"),
]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_reach_the_contrast_of_wcag_aa(mode, ink, ground):
    theme = Theme(samples.tokens(), mode)
    assert contrast(theme.hex(ink), theme.hex(ground)) >= 4.5


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("role", ["border", "focus", "accent", "bar"])
def test_edges_and_rings_are_seen_on_every_pane(mode, role):
    theme = Theme(samples.tokens(), mode)
    for ground in ("surface", "surface-raised", "surface-sunken"):
        assert contrast(theme.hex(role), theme.hex(ground)) >= 3.0


def test_every_mode_has_the_same_roles():
    roles = samples.tokens().roles
    assert set(roles["light"]) == set(roles["dark"]) == set(roles["contrast"])


@given(st.floats(min_value=-720, max_value=720, allow_nan=False))
def test_a_badge_of_any_hue_can_be_read(hue):
    for mode in MODES:
        ink, tint, _ = Theme(samples.tokens(), mode).theme_colors(hue)
        assert contrast(ink.name(), tint.name()) >= 4.5


@pytest.mark.parametrize(
    "break_it",
    [
        lambda text: text.replace('snow = "#FFFFFF"', ""),
        lambda text: text.replace("[role.dark]", "[role.dusk]"),
        lambda text: text.replace("[ramp]", "[steps]"),
        lambda text: text + "\n[space\n",
        lambda text: text.replace("ink = [0.42, 0.085]", "ink = 3"),
        lambda text: "",
    ],
)
def test_a_tokens_file_with_a_hole_is_refused(break_it):
    text = samples.TOKENS_FILE.read_text(encoding="utf-8")
    with pytest.raises(TokensError):
        load_tokens(break_it(text))


def test_an_unknown_role_is_an_error_not_a_black_pixel():
    with pytest.raises(KeyError):
        Theme(samples.tokens()).color("no-such-role")


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_text_grows_with_the_scale_and_spaces_do_not(qapp, scale):
    theme = Theme(samples.tokens(), "light", scale)
    assert theme.font("body").pixelSize() == round(16 * scale)
    assert theme.height("facet-row") == round(28 * scale)
    assert theme.space("l") == 16


def test_parts_never_shrink_under_their_drawn_height(qapp):
    theme = Theme(samples.tokens(), "light", 0.8)
    assert theme.height("control") == 32
    assert theme.font("ui").pixelSize() == 10


@pytest.mark.parametrize("mode", MODES)
def test_the_sheet_is_whole(mode):
    sheet = Theme(samples.tokens(), mode).style_sheet()
    assert sheet.count("{") == sheet.count("}")
    assert "{surface}" not in sheet
    assert "QScrollBar" in sheet
    assert "QPushButton" not in sheet


def test_disabled_words_differ_from_others(qapp):
    palette = Theme(samples.tokens(), "dark").palette()
    role = QPalette.ColorRole.WindowText
    assert palette.color(QPalette.ColorGroup.Disabled, role) != palette.color(QPalette.ColorGroup.Active, role)


def test_choosing_a_theme_tells_once_and_only_when_it_differs(qapp, qtbot):
    holder = samples.themes("light")
    told = []
    holder.changed.connect(lambda: told.append(holder.theme.mode))
    holder.choose("dark")
    holder.choose("dark")
    holder.choose("contrast")
    assert told == ["dark", "contrast"]


@pytest.mark.parametrize(("wanted", "given_"), [(0.1, 0.5), (1.5, 1.5), (9, 3.0)])
def test_the_text_size_stays_in_reason(qapp, wanted, given_):
    holder = samples.themes()
    holder.set_text_size(wanted)
    assert holder.text_size == given_
    assert holder.theme.size("ui") == 13 * given_


def test_colours_survive_a_new_parent_under_the_sheet(qtbot, qapp):
    """A style sheet on the application puts old palettes back on a new parent, unless told otherwise."""
    holder = samples.themes("dark")
    try:
        holder.apply_to(qapp)
        words = Words(holder, role="error")
        qtbot.addWidget(words)
        holder.choose("light")
        first, second = QWidget(), QWidget()
        qtbot.addWidget(second)
        QVBoxLayout(first).addWidget(words)
        QVBoxLayout(second).addWidget(first)
        second.show()
        assert words.palette().windowText().color() == holder.theme.color("error")
    finally:
        qapp.setStyleSheet("")


@given(st.tuples(*[st.floats(0, 1)] * 3))
def test_hex_round_trip_is_within_a_step(parts):
    back = from_hex(to_hex(parts))
    assert all(abs(a - b) <= 0.5 / 255 + 1e-9 for a, b in zip(parts, back, strict=True))


@pytest.mark.parametrize("text", ["", "red", "#12", "#12345G", "123456"])
def test_what_is_no_colour_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        from_hex(text)


def test_mixing_ends_where_it_should():
    assert mixed("#102030", "#FFEEDD", 0) == "#102030"
    assert mixed("#102030", "#FFEEDD", 1) == "#FFEEDD"


def test_grey_has_no_hue():
    assert oklch(1, 0, 123) == "#FFFFFF"
    assert oklch(0, 0, 9) == "#000000"


def test_the_system_is_followed_only_when_asked(qapp, monkeypatch):
    holder = samples.themes("system")
    monkeypatch.setattr(holder, "_mode", lambda: "dark")
    holder._on_system_changed()
    assert holder.theme.mode == "dark"
    chosen = samples.themes("light")
    monkeypatch.setattr(chosen, "_mode", lambda: "dark")
    chosen._on_system_changed()
    assert chosen.theme.mode == "light"


def test_the_application_follows_the_theme(qapp):
    holder = samples.themes("light")
    try:
        holder.apply_to(qapp)
        holder.choose("dark")
        assert qapp.palette().window().color() == holder.theme.color("surface")
        assert holder.theme.hex("divider") in qapp.styleSheet()
    finally:
        qapp.setStyleSheet("")


def test_the_system_font_gives_family_and_scale(qapp):
    theme = Theme.of_system(samples.tokens(), "light", 2.0)
    assert theme.family
    assert theme.scale > 1.0


def test_the_ramp_goes_from_ground_to_accent():
    theme = Theme(samples.tokens(), "light")
    ramp = [colour.name() for colour in theme.ramp()]
    assert ramp[0] == theme.color("surface").name()
    lightness = [contrast(colour, theme.hex("surface")) for colour in ramp]
    assert lightness == sorted(lightness)
