"""PDFs on the command line: pages in hits, counts in reports, problems in the check."""

from __future__ import annotations

import pytest

from pdf_making import lines, make_locked_pdf, make_pdf


@pytest.fixture
def pdf_library(tmp_path):
    root = tmp_path / "julkaisut"
    (root / "attachments").mkdir(parents=True)
    (root / "oppi.md").write_text("# Bussikokeilu\n\nBussi kulki.\n", encoding="utf-8")
    pages = [lines("Johdanto"), lines("Älybussit kulkivat Tampereen kaupunki-", "kehityksen mukana."), lines("Loppu")]
    (root / "attachments" / "kirja.pdf").write_bytes(make_pdf(pages, title="Kaupunkien kirja", created="20180101"))
    (root / "attachments" / "lukko.pdf").write_bytes(make_locked_pdf())
    (root / "attachments" / "kuva.pdf").write_bytes(make_pdf([[]], title="Skannattu"))
    return root


def test_a_hit_in_a_pdf_names_its_page(kokemukset, pdf_library):
    found = kokemukset("search", "kaupunkikehitys", "--knowledge", pdf_library, "--format", "json").json
    (hit,) = found["hits"]
    assert (hit["id"], hit["type"], hit["page"], hit["pages"]) == ("attachments/kirja.pdf", "publication", 2, [2])
    assert hit["title"] == "Kaupunkien kirja"
    assert hit["year"] == 2018
    assert "⟦kaupunkikehityksen⟧" in hit["snippet"]
    assert found["facets"]["type"] == [{"value": "publication", "label": "Julkaisu", "count": 1}]
    text = kokemukset("search", "kaupunkikehitys", "--knowledge", pdf_library).out
    assert "s. 2" in text


def test_entries_and_publications_stand_in_one_list_and_can_be_narrowed(kokemukset, pdf_library):
    found = kokemukset("search", "bussi", "--knowledge", pdf_library, "--format", "json").json
    assert {h["type"] for h in found["hits"]} == {"article", "publication"}
    assert found["total"] == 2
    assert [h["page"] for h in found["hits"] if h["type"] == "article"] == [None]
    only = kokemukset("search", "bussi", "--type", "julkaisu", "--knowledge", pdf_library, "--format", "json").json
    assert [h["id"] for h in only["hits"]] == ["attachments/kirja.pdf"]


def test_the_index_and_the_check_speak_of_pdfs_only_where_there_are_any(kokemukset, pdf_library, library):
    report = kokemukset("index", "--knowledge", pdf_library, "--format", "json").json
    assert report["entries"] == 1
    assert (report["publications"]["known"], report["publications"]["read"]) == (3, 3)
    again = kokemukset("index", "--knowledge", pdf_library, "--format", "json").json
    assert again["publications"]["read"] == 0
    assert "publications" not in kokemukset("index", "--knowledge", library, "--format", "json").json
    codes = {
        (w["path"], w["code"])
        for w in kokemukset("check", "--knowledge", pdf_library, "--format", "json").json["warnings"]
    }
    assert ("attachments/lukko.pdf", "pdf_locked") in codes
    assert ("attachments/kuva.pdf", "pdf_no_text") in codes


def test_a_pdf_that_changes_or_goes_is_followed(kokemukset, pdf_library):
    kokemukset("index", "--knowledge", pdf_library)
    place = pdf_library / "attachments" / "kirja.pdf"
    place.write_bytes(make_pdf([lines("Raitiovaunu")], title="Uusi kirja"))
    assert kokemukset("search", "raitiovaunu", "--knowledge", pdf_library, "--format", "json").json["total"] == 1
    assert kokemukset("search", "älybussit", "--knowledge", pdf_library, "--format", "json").json["total"] == 0
    place.unlink()
    assert kokemukset("search", "raitiovaunu", "--knowledge", pdf_library, "--format", "json").json["total"] == 0


def test_an_entry_cannot_call_itself_a_publication(kokemukset, pdf_library):
    (pdf_library / "huijari.md").write_text("---\ntype: publication\ntitle: Huijari\n---\nx\n", encoding="utf-8")
    hit = kokemukset("search", "huijari", "--knowledge", pdf_library, "--format", "json").json["hits"][0]
    assert (hit["type"], hit["page"]) == ("article", None)
