"""Icons: every shape draws something in the colour asked for."""

from __future__ import annotations

import pytest
import search_samples as samples
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from kokemukset_app.core.entry import EntryType, Status
from kokemukset_app.qt.runtime.icon_shapes import SHAPES
from kokemukset_app.qt.runtime.icons import status_icon


def _inked(image):
    return [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 200
    ]


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_every_shape_is_drawn_in_its_colour(qapp, name):
    holder = samples.themes("light")
    image = samples.icons(holder).pixmap(name, "accent", 24, 2.0).toImage()
    inked = _inked(image)
    assert inked, "nothing was drawn"
    wanted = holder.theme.color("accent")
    assert all(abs(c.red() - wanted.red()) + abs(c.blue() - wanted.blue()) <= 6 for c in inked)


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_no_shape_touches_the_edge_of_its_box(qapp, name):
    image = samples.icons(samples.themes()).pixmap(name, "text", 48).toImage()
    last = image.width() - 1
    edge = [(x, y) for x in range(last + 1) for y in (0, last)] + [(x, y) for y in range(last + 1) for x in (0, last)]
    assert all(image.pixelColor(x, y).alpha() == 0 for x, y in edge)


def test_an_unknown_icon_is_an_error(qapp):
    with pytest.raises(KeyError):
        samples.icons(samples.themes()).pixmap("no-such-icon")


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_pixmaps_are_as_dense_as_the_screen(qapp, ratio):
    pixmap = samples.icons(samples.themes()).pixmap("search", "text", 16, ratio)
    assert pixmap.width() == round(16 * ratio)
    assert pixmap.devicePixelRatio() == ratio


def test_a_disabled_icon_is_fainter(qapp):
    icon = samples.icons(samples.themes()).icon("search")

    def darkest(mode):
        image = icon.pixmap(16, mode).toImage()
        return max(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))

    assert darkest(icon.Mode.Disabled) < 0.5 * darkest(icon.Mode.Normal)


def test_painting_follows_the_density_of_a_picture(qapp):
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(0)
    image.setDevicePixelRatio(2.0)
    painter = QPainter(image)
    samples.icons(samples.themes()).paint(painter, "plus", "text", QRectF(0, 0, 32, 32))
    painter.end()
    sharp = samples.icons(samples.themes()).pixmap("plus", "text", 32, 2.0).toImage()
    assert all(image.pixelColor(x, 32).alpha() == sharp.pixelColor(x, 32).alpha() for x in range(64))


def test_kinds_and_statuses_have_shapes_of_their_own():
    names = [kind.value for kind in EntryType] + [status_icon(status)[0] for status in Status]
    assert len({SHAPES[name] for name in names}) == len(names)


def test_a_new_theme_gives_new_colours(qapp):
    holder = samples.themes("light")
    icons = samples.icons(holder)
    before = icons.pixmap("search").toImage()
    holder.choose("dark")
    assert icons.pixmap("search").toImage() != before
