# ruff: noqa: E501
"""What goes out comes back the same, and nothing that goes out runs."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from office_files import PNG, docx, xlsx

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.entry import Entry, EntryHead, EntryId, EntryType, Source, Status
from kokemukset_app.core.errors import Cancelled
from kokemukset_app.core.exchange import EXPORT_FIELDS, Export, ExportItem
from kokemukset_app.exchange.formulas import guarded_cell, unguarded
from kokemukset_app.exchange.office_reader import OfficeReader
from kokemukset_app.exchange.tables_out import csv_bytes, json_bytes, xlsx_bytes
from kokemukset_app.exchange.word_out import docx_bytes

EVIL = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "=cmd|' /C calc'!A0", "＝1+1", " =1"]


def quiet(_progress):
    pass


def entry(title: str, body: str = "", **fields: object) -> Entry:
    head = EntryHead(EntryId("a"), "lessons/a.md", type=EntryType.LESSON, title=title, status=Status.DRAFT)
    return Entry(
        head, body, fields={"title": title, "contact": "salainen", **fields}, sources=(Source("L", "https://a.fi"),)
    )


def export(*items: ExportItem, files=lambda _path: None) -> Export:
    return Export("Kooste", "Kirjasto", "fi", items, {"contents": "Sisällys"}, files)


@pytest.mark.parametrize("text", EVIL)
def test_no_cell_of_a_csv_begins_as_a_formula_and_it_comes_back(text):
    data = csv_bytes(export(ExportItem(entry(text, tags=[text]))), quiet, NEVER)
    for row in csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"):
        assert not any(cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "＝")) for cell in row)
    table = OfficeReader().table(data, ".csv")
    assert table.rows[0][1][EXPORT_FIELDS.index("title")].strip() in (text.strip(), "'" + text.strip())


@pytest.mark.parametrize("text", EVIL)
def test_no_cell_of_a_workbook_is_a_formula(text):
    from openpyxl import load_workbook

    data = xlsx_bytes(export(ExportItem(entry(text, "=2+2"))), quiet, NEVER)
    cells = [cell for row in load_workbook(io.BytesIO(data)).worksheets[0].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    assert text.strip() in [str(cell.value).strip() for cell in cells]


@given(st.text(max_size=40))
def test_a_guard_comes_off_again_and_only_a_guard(text):
    guarded = guarded_cell(text)
    assert not guarded.startswith(("=", "+", "-", "@"))
    if not text.startswith((" ", "'")):
        assert unguarded(guarded) == text


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30), min_size=1, max_size=4)
)
def test_any_cells_survive_a_workbook(cells):
    table = OfficeReader().table(xlsx([["title", "b", "c", "d"], list(cells)]), ".xlsx")
    if table.rows and not any(c.startswith("=") for c in cells):
        assert [c.strip() for c in table.rows[0][1][: len(cells)]] == [c.replace("_x000D_", "").strip() for c in cells]


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("utf-8", ","), ("utf-8-sig", ";"), ("utf-16", "\t"), ("cp1252", ";"), ("utf-8", "|")]
)
def test_csv_is_read_in_the_forms_programs_write_it(encoding, delimiter):
    text = delimiter.join(["Otsikko", "Kaupunki"]) + "\n" + delimiter.join(['"Äiti, ""oikea"""', "Jyväskylä"]) + "\n\n"
    table = OfficeReader().table(text.encode(encoding), ".csv")
    assert table.header == ("Otsikko", "Kaupunki")
    assert table.rows == ((2, ('Äiti, "oikea"', "Jyväskylä")),)


def test_dates_numbers_and_empty_sheets_of_a_workbook():
    from datetime import date, datetime

    data = xlsx(
        [["title", "n", "d"], ["A", 2019.0, date(2020, 5, 1)], [], ["B", True, datetime(2020, 5, 1, 12, 30)]], sheets=2
    )
    table = OfficeReader().table(data, ".xlsx")
    assert table.rows == ((2, ("A", "2019", "2020-05-01")), (4, ("B", "true", "2020-05-01 12:30")))


def test_the_contact_goes_nowhere_and_odd_characters_are_replaced():
    item = ExportItem(entry("A\ud800\x01B"), "<article><h1>A</h1></article>")
    for write in (csv_bytes, json_bytes):
        text = write(export(item), quiet, NEVER).decode()
        assert "salainen" not in text
        assert "A\ufffd" in text
    assert json.loads(json_bytes(export(item), quiet, NEVER))["entries"][0]["id"] == "a"
    for data in (xlsx_bytes(export(item), quiet, NEVER), docx_bytes(export(item), quiet, NEVER)):
        assert b"salainen" not in data


def test_a_cancelled_export_gives_nothing():
    cancel = CancelToken()
    cancel.cancel()
    for write in (csv_bytes, xlsx_bytes, json_bytes, docx_bytes):
        with pytest.raises(Cancelled):
            write(export(ExportItem(entry("A"))), quiet, cancel)


PAGE = """<html><head><title>x</title></head><body><article><p class="kind">Oppi</p><h1>Otsikko</h1>
<h2>Tausta</h2><p>Teksti <strong>vahva</strong> ja <a href="https://a.fi">linkki</a>.</p>
<ul><li>yksi<ul><li>sisempi</li></ul></li><li>kaksi</li></ul><ol><li>ensin</li></ol>
<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
<blockquote><p>Lainaus</p></blockquote><pre><code>koodi
rivi</code></pre><p><img src="../attachments/k.png" alt="kuva"></p></article><footer>pois</footer></body></html>"""


def test_a_word_document_has_real_headings_lists_tables_links_and_pictures():
    from docx import Document

    files = {"attachments/k.png": PNG}.get
    data = docx_bytes(
        export(ExportItem(entry("Otsikko"), PAGE), ExportItem(entry("Toinen"), PAGE), files=files), quiet, NEVER
    )
    document = Document(io.BytesIO(data))
    styles = [(p.style.name, p.text) for p in document.paragraphs if p.text and p.style]
    for wanted in (("Heading 1", "Otsikko"), ("Heading 2", "Tausta"), ("List Bullet", "yksi"), ("List Bullet 2", "sisempi"),
                   ("List Number", "ensin"), ("Quote", "Lainaus"), ("Title", "Kooste"), ("Heading 1", "Sisällys")):  # fmt: skip
        assert wanted in styles
    assert not any("pois" in text for _, text in styles)
    assert [[c.text for c in row.cells] for row in document.tables[0].rows] == [["A", "B"], ["1", "2"]]
    assert len(document.inline_shapes) == 2
    assert any(link.address == "https://a.fi" for p in document.paragraphs for link in p.hyperlinks)


def test_a_word_document_comes_back_as_markdown():
    data = docx_bytes(export(ExportItem(entry("Otsikko"), PAGE), files={"attachments/k.png": PNG}.get), quiet, NEVER)
    document = OfficeReader().document(data, "nimi")
    assert document.title == "Kooste"
    for part in ("## Otsikko", "### Tausta", "**vahva**", "[linkki](https://a.fi)", "- yksi", "1. ensin", "| A | B |",
                 "> Lainaus", "![](picture:0)"):  # fmt: skip
        assert part in document.body
    assert [p.data for p in document.pictures] == [PNG]


def test_headings_become_sections_and_marks_of_markdown_stay_words():
    def build(document):
        document.add_heading("Oppi lumesta", 1)
        document.add_heading("Tausta", 2)
        document.add_paragraph("Tähti *ei* korosta, [ei] linkitä ja <b> ei ole merkki. a_b")
        document.add_paragraph("# ei otsikko")
        document.add_paragraph("1. ei luettelo")
        document.add_heading("Näyttö", 3)

    document = OfficeReader().document(docx(build), "nimi")
    assert document.title == "Oppi lumesta"
    assert document.body == (
        "## Tausta\n\nTähti \\*ei\\* korosta, \\[ei\\] linkitä ja \\<b> ei ole merkki. a_b\n\n"
        "\\# ei otsikko\n\n1\\. ei luettelo\n\n### Näyttö\n"
    )
