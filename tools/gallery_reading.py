"""Draw the reading side of the window into pictures, to be looked at.

`python tools/gallery_reading.py [OUT] [NAME …]`
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QWidget

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import (
    Approval,
    Attachment,
    Entry,
    EntryHead,
    EntryId,
    EntryType,
    Source,
    Status,
)
from kokemukset_app.core.library_info import LibraryInfo
from kokemukset_app.core.links import LinkTable
from kokemukset_app.core.ports import OutlineItem, RenderedBody, RenderedPage
from kokemukset_app.core.results import RelatedEntry
from kokemukset_app.core.vocabulary import Term, Vocabulary
from kokemukset_app.library.folder_store import FolderStore
from kokemukset_app.qt.dialogs.about import AboutDialog, AboutInfo, Component
from kokemukset_app.qt.dialogs.setting_items import SettingChoice, SettingItem, SettingKind
from kokemukset_app.qt.dialogs.settings_dialog import SettingsDialog
from kokemukset_app.qt.dialogs.shortcuts import ShortcutGroup, ShortcutRow, ShortcutsDialog, SyntaxRow
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.runtime.tokens import load_tokens
from kokemukset_app.qt.widgets.frame.go_to import GoToItem, GoToPopup
from kokemukset_app.qt.widgets.reading.entry_view import EntryView
from kokemukset_app.qt.widgets.reading.page_content import PageContent
from kokemukset_app.qt.widgets.reading.reading_pane import ReadingPane
from kokemukset_app.qt.widgets.start.start_pane import (
    KeyHint,
    StartCollection,
    StartContent,
    StartFigure,
    StartPane,
    StartTheme,
)
from kokemukset_app.render.markdown_renderer import MarkdownRenderer

ROOT = Path(__file__).parent.parent
HEADS = {
    head.id: head
    for head in (
        EntryHead(EntryId("hanke-fiksu"), "projects/fiksu.md", EntryType.PROJECT, "Fiksu Kalasatama"),
        EntryHead(
            EntryId("tulos-kokeilu"),
            "results/k.md",
            EntryType.RESULT,
            "Kokeilupalveluhankinnat kiertotalousratkaisujen testaukseen",
        ),
        EntryHead(EntryId("oppi-a"), "lessons/a.md", EntryType.LESSON, "Toteuta kokeilut ohjelmana, älä yksittäin"),
        EntryHead(
            EntryId("oppi-b"),
            "lessons/b.md",
            EntryType.LESSON,
            "Varaudu siihen, että kokeilun rakentaminen voi viivästyä tai jäädä väliin",
        ),
    )
}
VOCABULARY = Vocabulary(
    {
        "city": {"helsinki": Term("helsinki", {"fi": "Helsinki"})},
        "theme": {
            "kokeilut": Term("kokeilut", {"fi": "Kokeilut"}),
            "yritysyhteistyo": Term("yritysyhteistyo", {"fi": "Yritysyhteistyö"}),
        },
        "outcome": {"success": Term("success", {"fi": "Onnistui"})},
        "phase": {"pilot": Term("pilot", {"fi": "Kokeilu"})},
        "evidence_level": {"documented": Term("documented", {"fi": "Dokumentoitu"})},
        "relation": {
            "supports": Term("supports", {"fi": "Tukee"}),
            "contradicts": Term("contradicts", {"fi": "On ristiriidassa"}),
        },
    }
)
BODY = """
<h2 id="tausta">Tausta</h2>
<p>Fiksu Kalasatama oli Forum Virium Helsingin kehittämä älykkään kaupunginosan hanke, jossa yritykset, asukkaat ja
kaupungin toimialat kokeilivat palveluja keskellä rakentuvaa asuinaluetta.<sup id="fnref:1"><a href="#fn:1">1</a></sup>
Nopeiden kokeilujen ohjelmassa kokeilut hankittiin pieninä, 1 000–8 000 euron hankintoina.</p>
<h2 id="mita">Mitä tapahtui</h2>
<p>Useita kokeiluja vietiin läpi samanaikaisesti. Rinnakkaisuus vauhditti yhteistyötä myös kokeilujen jälkeen, ja
hankintaan kulunut aika pysyi lyhyenä:</p>
<ul><li>kokeilun teema määriteltiin käyttäjätarpeesta ennen hakua</li>
<li>hankinta jäi pienhankintojen rajan alle, joten raskasta kilpailutusta ei tarvittu</li>
<li>kokeilualustan <strong>yhteyshenkilö</strong> auttoi yrityksiä lupa-asioissa.</li></ul>
<blockquote><p>Pääsy kaupunkiympäristöön on yritykselle arvokas myös ilman korvausta.</p></blockquote>
<h2 id="naytto">Näyttö</h2>
<table><thead><tr><th>Hankintatapa</th><th align="right">Hinta, €</th><th>Kesto</th><th>Sopii, kun</th></tr></thead>
<tbody><tr><td>Kokeilu ilman korvausta</td><td align="right">0</td><td>1–3 kk</td><td>ratkaisu on lähes valmis</td></tr>
<tr><td>Nopea kokeilu</td><td align="right">1 000–8 000</td><td>3–6 kk</td><td>tarve on rajattu ja omistaja
tiedossa</td></tr><tr><td>Kokeilupalveluhankinta</td><td align="right">8 000–60 000</td><td>6–12 kk</td>
<td>tarvitaan mittauksia tai rakentamista</td></tr></tbody></table>
<p>Summat ovat hankkeen oman kuvauksen mukaisia; kahden alimman rivin raja on suuntaa antava.</p>
<h2 id="sovellettavuus">Sovellettavuus</h2>
<p>Malli toimii myös pienemmissä kaupungeissa. Edellytyksenä on nimetty kokeilukoordinaattori, joka tuntee
<code>lupakäytännöt</code> ja jolla on mandaatti sopia kokeiluista. Katso myös
<a href="entry:tulos-kokeilu">Kokeilupalveluhankinnat kiertotalousratkaisujen testaukseen</a>.</p>
<h3 id="tehtavat">Tehtävät</h3>
<ul><li class="task-list-item"><input type="checkbox" disabled checked> Nimeä yhteyshenkilö</li>
<li class="task-list-item"><input type="checkbox" disabled> Sovi luvista</li></ul>
<ol><li>Ensin tarve</li><li>sitten hankinta<ul><li>pieni</li><li>nopea</li></ul></li><li>lopuksi arvio</li></ol>
<div class="admonition warning"><p class="admonition-title">Huomaa</p><p>Hankintarajat muuttuvat. Tarkista ne ennen
kilpailutusta.</p></div>
<div class="admonition tip"><p class="admonition-title">Vinkki</p><p>Yksi sivu riittää sopimukseksi.</p></div>
<pre><code class="language-python"><span class="k">def</span> hinta(kokeilu):
    <span class="c1"># vain pienet</span>
    <span class="k">return</span> kokeilu.hinta &lt; <span class="mi">8000</span></code></pre>
<dl><dt>Pilotti</dt><dd>Rajattu kokeilu oikeassa ympäristössä.</dd></dl>
<p><img src="library:attachments/kuva.png" alt="Kalasataman kartta"></p>
<p>Kuvan jälkeen teksti jatkuu tavalliseen tapaan, eikä mikään jää kuvan alle.</p>
<p><img src="library:attachments/puuttuu.png" alt="Kuva, jota ei ole"></p>
<div class="footnote"><hr><ol><li id="fn:1"><p>Fiksu Kalasatama toimi 6Aika-rahoituksella vuosina 2015–2017.&nbsp;<a
class="footnote-backref" href="#fnref:1">&#8617;</a></p></li></ol></div>
"""


def lesson() -> PageContent:
    """Make the lesson of the design's pictures."""
    head = EntryHead(
        EntryId("oppi-raha"),
        "lessons/raha.md",
        EntryType.LESSON,
        "Pieni rahasumma riittää kokeilun hankintaan",
        "Kalasatamassa kokeilut ostettiin 1 000–8 000 euron hankintoina. Pääsy kaupunkiympäristöön oli yritykselle "
        "arvokas myös ilman korvausta.",
        status=Status.APPROVED,
        outcome="success",
        cities=("helsinki",),
        themes=("kokeilut", "yritysyhteistyo"),
        projects=(EntryId("hanke-fiksu"),),
        phases=("pilot",),
        tags=("pienhankinta", "lupa-asiat"),
        updated="2026-11-18",
        created="2026-11-02",
    )
    entry = Entry(
        head,
        "",
        evidence_level="documented",
        approval=Approval("Koordinaattori", "2026-11-18"),
        owner="Kehittämisyksikkö",
        review_by="2028-11-18",
        sources=(
            Source("Agile Piloting Jam in Open Living Lab Days", "https://www.sidlaurea.com/x", accessed="2026-11-24"),
            Source(
                "Fiksu Kalasatama, nopeiden kokeilujen ohjelma",
                file="attachments/kalasatama-kokeilut.pdf",
                page="12–18",
            ),
        ),
        attachments=(Attachment("attachments/sopimuspohja.docx", "Sopimuspohja"),),
    )
    outline = tuple(
        OutlineItem(2, text, anchor)
        for text, anchor in (
            ("Tausta", "tausta"),
            ("Mitä tapahtui", "mita"),
            ("Näyttö", "naytto"),
            ("Sovellettavuus", "sovellettavuus"),
        )
    )
    page = RenderedPage(
        RenderedBody(
            "<p>Pieni rahasumma riittää. Kokeilun voi ostaa muutamalla tuhannella eurolla tai tehdä ilman korvausta, "
            "kun kaupunki avaa yritykselle oikean ympäristön.</p>"
        ),
        RenderedBody(
            "<p>Osta kokeilut pieninä hankintoina ja tarjoa pääsy kaupunkiympäristöön. Sovi ennen aloitusta, kuka "
            "omistaa ongelman ja kuka päättää jatkosta.</p>"
        ),
        RenderedBody(BODY, outline),
        "Oppi",
        "Suositus",
    )
    heads = list(HEADS.values())
    return PageContent(
        entry,
        page,
        (
            RelatedEntry(heads[1].id, heads[1], "supports"),
            RelatedEntry(heads[2].id, heads[2], "supports"),
            RelatedEntry(heads[3].id, heads[3], "contradicts"),
        ),
        (heads[3],),
        (),
        HEADS,
    )


MATCHES = (
    "kokeilun kokeilut hankintaan hankintoina kokeilujen kokeiluja hankinta kokeilu hankintatapa kokeilupalveluhankinta"
    " kokeilukoordinaattori kokeilualustan kokeiluista kokeilupalveluhankinnat kilpailutusta"
)


def load_image(path: str) -> bytes | None:
    """Draw a sample picture in place of a file."""
    if "puuttuu" in path:
        return None
    image = QImage(1200, 500, QImage.Format.Format_RGB32)
    image.fill(0xFF88AACC)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


class Library:
    """The starter library, read and rendered, with who links to whom by their metadata."""

    def __init__(self) -> None:
        self._store = FolderStore(ROOT / "knowledge", VOCABULARY)
        self.vocabulary = self._store.vocabulary()
        self._renderer = MarkdownRenderer(ROOT / "knowledge")
        self._entries = {e.id: e for e in (self._store.read(path).entry for path in self._store.scan(CancelToken()))}
        self._table = LinkTable(entry.head for entry in self._entries.values())

    def resolve_target(self, target: str, base: str) -> EntryHead | None:
        """Find the entry a link means."""
        found = self._table.resolve(target, base=base).id
        return self._entries[found].head if found else None

    def page(self, name: str) -> PageContent:
        """Make the page of an entry."""
        entry = self._entries[EntryId(name)]
        heads = {key: other.head for key, other in self._entries.items()}
        linking = (o.head for o in self._entries.values() if entry.id in (*o.head.projects, *(r.id for r in o.related)))
        related = tuple(RelatedEntry(r.id, heads.get(r.id), r.kind) for r in entry.related)
        return PageContent(entry, self._renderer.page(entry, self), related, tuple(linking), (), heads)


REAL = (
    "oppi-hyva-epaonnistuminen",
    "hanke-avoimet-innovaatioalustat",
    "tulos-kustannus-hyotytyokalu",
    "tulos-matkailuyritysten-hiililaskuri",
    "artikkeli-6aika-ohjelma",
    "artikkeli-nain-kaytat-kirjastoa",
)


def shoot(widget: QWidget, width: int, height: int, path: Path) -> None:
    """Draw a widget at a size into a file, at the scale of the process."""
    widget.resize(width, height)
    widget.show()
    QApplication.processEvents()
    widget.grab().save(str(path))


THEMES = (
    ("Ohjelman johtaminen", 255, 16),
    ("Koordinaatio", 230, 5),
    ("Hankevalmistelu", 205, 9),
    ("Rahoitus ja hallinto", 180, 7),
    ("Data", 160, 7),
    ("Juurruttaminen", 140, 15),
    ("Kokeilut", 105, 16),
    ("Yritysyhteistyö", 75, 21),
    ("Yhteiskehittäminen", 50, 17),
    ("Osallistaminen", 20, 12),
    ("Viestintä", 345, 4),
    ("Arviointi", 300, 6),
)


def start(themes: ThemeHolder) -> QWidget:
    """Make the start view of the design's pictures."""
    pane = StartPane(themes)
    pane.show_start(
        StartContent(
            "Mitä kuusi kaupunkia oppi",
            "Oppeja, tuloksia ja hankkeita 6Aika-vuosilta. Kirjoita hakuun, mitä olet tekemässä, tai aloita teemasta.",
            tuple(
                StartFigure(*pair)
                for pair in (
                    ("374", "kirjausta"),
                    ("6", "kaupunkia"),
                    ("89\N{NO-BREAK SPACE}%", "hyväksytty"),
                    ("17", "vanhenee pian"),
                )
            ),
            tuple(StartTheme(name, name, str(count), hue) for name, hue, count in THEMES),
            (
                StartCollection("a", "Näin käynnistät ketterän kokeilun", "12 kirjausta · kolmen tunnin työpaja"),
                StartCollection("b", "Uuden koordinaattorin lukupaketti", "18 kirjausta · noin 40 minuuttia"),
            ),
            (KeyHint("Ctrl K", "haku"), KeyHint("Ctrl P", "siirry otsikolla"), KeyHint("F1", "ohje")),
        )
    )
    return pane


def settings(themes: ThemeHolder, icons: Icons) -> QWidget:
    """Make the settings."""
    dialog = SettingsDialog(themes, icons)
    languages = tuple(SettingChoice(*p) for p in (("system", "Järjestelmän kieli"), ("fi", "Suomi"), ("sv", "Svenska")))
    looks = tuple(SettingChoice(*pair) for pair in (("system", "Järjestelmän mukaan"), ("light", "Vaalea")))
    dialog.show_items(
        (
            SettingItem("language", SettingKind.CHOICE, "Kieli", "", "Ulkoasu", languages),
            SettingItem("theme", SettingKind.CHOICE, "Teema", "Vaalea, tumma tai suuri kontrasti", "Ulkoasu", looks),
            SettingItem(
                "size", SettingKind.INT, "Tekstin koko", "", "Ulkoasu", minimum=80, maximum=200, step=10, suffix=" %"
            ),
            SettingItem("motion", SettingKind.BOOL, "Vähennä liikettä", "", "Ulkoasu"),
            SettingItem(
                "library", SettingKind.FOLDER, "Tietopankki", "Kansio, josta kirjaukset luetaan", "Tietopankki"
            ),
            SettingItem(
                "ask",
                SettingKind.BOOL,
                "Kysy ennen ulkoisen linkin avaamista",
                "Linkit avautuvat selaimessa; ohjelma itse ei käytä verkkoa.",
                "Tietopankki",
            ),
        ),
        {"language": "fi", "theme": "system", "size": 110, "motion": False, "library": "~/opit", "ask": True},
    )
    return dialog


def about(themes: ThemeHolder, icons: Icons) -> QWidget:
    """Make the about window."""
    dialog = AboutDialog(themes, icons)
    parts = (Component("PySide6", "6.11", "LGPL-3.0"), Component("Whoosh", "2.7.5", "BSD-2-Clause"))
    library = LibraryInfo("Mitä kuusi kaupunkia oppi", "6Aika-ohjelman opit", "1.0", ("fi",), "CC BY 4.0")
    dialog.show_info(AboutInfo("Kokemukset", "0.2.0", "EUPL-1.2", parts, library, "knowledge"))
    return dialog


def shortcuts(themes: ThemeHolder) -> QWidget:
    """Make the help."""
    dialog = ShortcutsDialog(themes)
    moves = (
        ShortcutRow("Haku", ("Ctrl+K", "Ctrl+L", "/")),
        ShortcutRow("Siirry kirjaukseen otsikolla", ("Ctrl+P",)),
        ShortcutRow("Takaisin ja eteenpäin", ("Alt+←", "Alt+→")),
        ShortcutRow("Seuraava osuma", ("F3",)),
    )
    groups = tuple(ShortcutGroup(name, moves) for name in ("Liikkuminen", "Lukeminen", "Ikkuna", "Esittäminen"))
    syntax = (
        SyntaxRow("kokeilu hankinta", "Kirjaukset, joissa on molemmat sanat missä tahansa taivutusmuodossa."),
        SyntaxRow('"avoin data"', "Sanat peräkkäin tässä järjestyksessä."),
        SyntaxRow("kokeilu OR pilotti", "Kumpi tahansa."),
        SyntaxRow("kaupunki:turku vuosi:2019-2021", "Rajaus kentällä."),
    )
    dialog.show_help(groups, syntax)
    return dialog


def views(themes: ThemeHolder, icons: Icons, labels: Labels) -> Iterator[tuple[str, Callable[[], QWidget], int]]:
    """List what is drawn: name, maker, height."""

    def reading() -> QWidget:
        view = EntryView(themes, icons, labels, load_image)
        view.resize(1100, 800)
        view.show_page(lesson())
        view.show_matches(MATCHES.split(), reveal=False)
        return view

    def pane() -> ReadingPane:
        pane = ReadingPane(themes, icons, labels, load_image)
        pane.resize(1100, 800)
        pane.bar.set_history(can_go_back=True, can_go_forward=False)
        pane.show_entry(lesson(), matches=MATCHES.split())
        return pane

    def finding() -> QWidget:
        found = pane()
        found.open_find()
        found.find_bar.field.setText("hankin")
        found.find_bar.open()
        return found

    def nothing() -> QWidget:
        return ReadingPane(themes, icons, labels, load_image)

    def popup() -> QWidget:
        under = pane()
        go_to = GoToPopup(themes, icons, under)
        items = [GoToItem(h.id, h.title, labels.type(h.type), h.type.value) for h in HEADS.values()]
        commands = [
            GoToItem("settings", "Asetukset", "", "settings", "Ctrl+,"),
            GoToItem("help", "Ohje", "", "help", "F1"),
        ]
        go_to.open([*items, *commands], hint="Siirry kirjaukseen otsikolla", recent=["oppi-b"])
        return under

    def real(name: str) -> QWidget:
        shown = ReadingPane(themes, icons, Labels(library.vocabulary, "fi"), load_image)
        shown.show_entry(library.page(name))
        return shown

    if (ROOT / "knowledge" / "lessons").is_dir():
        library = Library()
        for name in REAL:
            yield name, partial(real, name), 1700
    yield "view", reading, 3100
    yield "popup", popup, 600
    yield "start", lambda: start(themes), 800
    yield "settings", lambda: settings(themes, icons), 640
    yield "about", lambda: about(themes, icons), 640
    yield "shortcuts", lambda: shortcuts(themes), 720
    yield "pane", pane, 800
    yield "find", finding, 800
    yield "nothing", nothing, 600


def main(out: Path, names: list[str]) -> None:
    """Draw everything asked for; at twice the scale in a process of its own, as a screen would have it."""
    ratio = os.environ.get("QT_SCALE_FACTOR", "1")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    out.mkdir(parents=True, exist_ok=True)
    tokens = load_tokens((ROOT / "resources/theme/tokens.toml").read_text(encoding="utf-8"))
    for mode in ("light", "dark", "contrast"):
        themes = ThemeHolder(tokens, mode, family="Inter", scale=1.0)
        themes.apply_to(app)
        icons, labels = Icons(themes), Labels(VOCABULARY, "fi")
        for name, make, height in views(themes, icons, labels):
            if names and name not in names:
                continue
            for width in (560, 760, 1100) if ratio == "1" else (760,):
                widget = make()
                shoot(widget, width, height, out / f"{name}-{mode}-{width}-{ratio}x.png")
                widget.deleteLater()
    if ratio == "1":
        command = [sys.executable, __file__, str(out), *names]
        subprocess.run(command, env={**os.environ, "QT_SCALE_FACTOR": "2"}, check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build/gallery", sys.argv[2:])
