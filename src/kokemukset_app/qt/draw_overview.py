"""The overview as files, without a window."""

from __future__ import annotations

import os
import sys
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.overview import LIBRARY_CHARTS, PROGRAMME_CHARTS, PictureWish
from kokemukset_app.core.query import Query
from kokemukset_app.qt.outlines import shipped_outlines
from kokemukset_app.qt.runtime.i18n import Translations
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.qt_application import make_qt_application
from kokemukset_app.qt.runtime.theme import Theme, load_tokens
from kokemukset_app.qt.widgets.charts.sheet import Chart
from kokemukset_app.qt.widgets.overview.chart_files import chart_file
from kokemukset_app.qt.widgets.overview.library_charts import LibraryCharts
from kokemukset_app.qt.widgets.overview.neighbour_charts import NeighbourCharts
from kokemukset_app.qt.widgets.overview.programme_charts import ProgrammeCharts
from kokemukset_app.services.session import Session
from kokemukset_app.settings.paths import shipped


def draw_overview(session: Session, wish: PictureWish) -> bytes:
    """Draw what is wished of the library, in the language of the query. Needs no display; raises `EntryMissing`."""
    app = QApplication.instance()
    if app is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # letters are drawn, nothing is shown
        app = make_qt_application(sys.argv[:1])
    query = wish.query
    translations = Translations(shipped("resources", "i18n"), app)
    translations.switch(query.lang)
    labels = Labels(session.library.vocabulary(), query.lang)
    charts = _wished(session, wish, labels)
    tokens = load_tokens(shipped("resources", "theme", "tokens.toml").read_text(encoding="utf-8"))
    info = session.library.info()
    parts = (info.name_in(query.lang), info.version, f"\u201d{query.text}\u201d" if query.text else "")
    source = QCoreApplication.translate("OverviewFeature", "Source: {0}").format(
        " · ".join(part for part in parts if part)
    )
    mode = "dark" if wish.mode == "dark" else "contrast" if wish.mode == "contrast" else "light"
    title = charts[0].table.title if len(charts) == 1 else QCoreApplication.translate("OverviewFeature", "Overview")
    return chart_file(wish.form, charts, Theme.of_system(tokens, mode), (title, source), session.figures)


def _wished(session: Session, wish: PictureWish, labels: Labels) -> list[Chart]:
    if wish.around is not None:
        return [NeighbourCharts(session.neighbours.around(wish.around), labels).charts()[0]]
    names = wish.charts or LIBRARY_CHARTS
    known: dict[str, Chart] = {}
    if any(name in LIBRARY_CHARTS for name in names):
        made = LibraryCharts(session.overview.overview(wish.query), wish.query.selection, labels).charts()
        if len(made) < len(LIBRARY_CHARTS):
            return list(made)  # nothing to count: one sentence says it
        known |= dict(zip(LIBRARY_CHARTS, made, strict=True))
    if any(name in PROGRAMME_CHARTS for name in names):
        known |= dict(zip(PROGRAMME_CHARTS, _programme(session, labels), strict=True))
    return [known[name] for name in names if name in known]


def _programme(session: Session, labels: Labels) -> tuple[Chart, ...]:
    whole = session.overview.overview(Query(lang=labels.lang))
    terms = session.library.vocabulary().terms(FacetField.CITY.value)
    charts = ProgrammeCharts(session.overview.programme(), labels, partial(session.library.title_of, lang=labels.lang))
    return charts.charts(whole.cities, terms, shipped_outlines())
