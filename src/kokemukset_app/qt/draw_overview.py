"""The overview as a picture file, without a window."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from kokemukset_app.core.query import Query
from kokemukset_app.qt.runtime.i18n import Translations
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.qt_application import make_qt_application
from kokemukset_app.qt.runtime.theme import Theme, load_tokens
from kokemukset_app.qt.widgets.charts.sheet import Chart
from kokemukset_app.qt.widgets.overview.library_charts import LibraryCharts
from kokemukset_app.qt.widgets.overview.picture import png_picture, svg_picture
from kokemukset_app.services.session import Session
from kokemukset_app.settings.paths import shipped


def draw_overview(session: Session, query: Query, form: str) -> bytes:
    """Draw what a query leaves of the library, in its language, as `svg` or `png`. Needs no display."""
    app = QApplication.instance()
    if app is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # letters are drawn, nothing is shown
        app = make_qt_application(sys.argv[:1])
    translations = Translations(shipped("resources", "i18n"), app)
    translations.switch(query.lang)
    labels = Labels(session.library.vocabulary(), query.lang)
    charts: tuple[Chart, ...] = LibraryCharts(session.overview.overview(query), query.selection, labels).charts()
    tokens = load_tokens(shipped("resources", "theme", "tokens.toml").read_text(encoding="utf-8"))
    info = session.library.info()
    parts = (info.name_in(query.lang), info.version, f"\u201d{query.text}\u201d" if query.text else "")
    source = QCoreApplication.translate("OverviewFeature", "Source: {0}").format(
        " · ".join(part for part in parts if part)
    )
    draw = svg_picture if form == "svg" else png_picture
    return draw(charts, Theme.of_system(tokens, "light"), source)
