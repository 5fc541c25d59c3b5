"""Documents that people bring, whole and broken."""

import zipfile

import docx
import pytest

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.errors import DocumentFault, DocumentUnreadable
from kokemukset_app.library import documents
from kokemukset_app.library.document_formats import docx_text
from kokemukset_app.library.documents import Documents
from kokemukset_app.publications.document_text import pdf_text

DOCUMENTS = Documents({".docx": docx_text, ".pdf": pdf_text})


def fault_of(path):
    with pytest.raises(DocumentUnreadable) as caught:
        DOCUMENTS.read(path, NEVER)
    return caught.value.fault


def simple_pdf(lines, extra=b"", trailer=b""):
    """Write a PDF of one page by hand: (size, y, text) a line."""
    text = b"".join(b"BT /F1 %d Tf 72 %d Td (%s) Tj ET\n" % (size, y, words.encode()) for size, y, words in lines)
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *([extra] if extra else []),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, part)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(parts) + 1, trailer, start)


def test_a_word_file_keeps_its_headings_lists_and_tables(tmp_path):
    document = docx.Document()
    document.add_heading("Hakemus", 0)
    document.add_heading("Tavoite", 1)
    document.add_paragraph("Avataan data.")
    document.add_paragraph("# ei otsikko")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Budjetti", "10 000 euroa"
    document.save(tmp_path / "hakemus.docx")
    read = DOCUMENTS.read(tmp_path / "hakemus.docx", NEVER)
    lines = [line for line in read.text.splitlines() if line]
    assert lines == ["# Hakemus", "# Tavoite", "Avataan data.", "\\# ei otsikko", "Budjetti · 10 000 euroa"]
    assert read.name == "hakemus"


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def write_word(path, body, styles="", before=""):
    """Write a Word file by hand, its parts in places of its own."""
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'
    with zipfile.ZipFile(path, "w") as packed:
        target = f'<Relationship Id="a" Type="{RELATION}/officeDocument" Target="/osa/teksti.xml"/>'
        packed.writestr("_rels/.rels", relations % target)
        target = f'<Relationship Id="a" Type="{RELATION}/styles" Target="../tyylit.xml"/>'
        packed.writestr("osa/_rels/teksti.xml.rels", relations % target)
        packed.writestr("tyylit.xml", f'<w:styles xmlns:w="{W}">{styles}</w:styles>')
        packed.writestr("osa/teksti.xml", f'{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
    return path


def paragraph(text, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_what_stands_in_the_controls_of_a_form_is_read(tmp_path):
    answer = paragraph("Kumppanit valitaan avoimella haulla.")
    cell = f"<w:tc><w:sdt><w:sdtContent>{paragraph('Vastaus')}{answer}</w:sdtContent></w:sdt></w:tc>"
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('Lomake')}</w:sdtContent></w:sdt>"
        f"<w:tbl><w:sdt><w:sdtContent><w:tr>{cell}</w:tr></w:sdtContent></w:sdt></w:tbl>"
    )
    text = docx_text(write_word(tmp_path / "lomake.docx", body))
    assert text.split("\n\n") == ["Lomake", "Vastaus · Kumppanit valitaan avoimella haulla.\n"]


def test_a_styles_name_tells_a_heading_whatever_its_key_is_and_long_cells_stay_paragraphs(tmp_path):
    styles = (
        '<w:style w:styleId="X7"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="Oma"><w:name w:val="Kunnan otsikko"/><w:basedOn w:val="X7"/></w:style>'
        '<w:style w:styleId="Taso"><w:name w:val="Oma taso"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    )
    long = paragraph("Pitkä perustelu. " * 20)
    body = "".join(
        (
            paragraph("Ylin", '<w:pStyle w:val="Taso"/>'),
            paragraph("Alempi", '<w:pStyle w:val="Oma"/>'),
            paragraph("Kohta", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
            f"<w:tbl><w:tr><w:tc>{long}{paragraph('Toinen kappale.')}</w:tc></w:tr></w:tbl>",
        )
    )
    lines = [line for line in docx_text(write_word(tmp_path / "a.docx", body, styles)).splitlines() if line]
    assert lines[:3] == ["# Ylin", "## Alempi", "- Kohta"]
    assert lines[3].startswith("Pitkä perustelu.")
    assert lines[4] == "Toinen kappale."


def test_deleted_text_is_left_out_and_inserted_text_is_read(tmp_path):
    body = (
        "<w:p><w:del><w:r><w:delText>vanha </w:delText></w:r></w:del><w:ins><w:r><w:t>uusi</w:t></w:r></w:ins>"
        "<w:hyperlink><w:r><w:t> linkki</w:t></w:r></w:hyperlink><w:r><w:br/><w:t>rivi</w:t></w:r></w:p>"
    )
    assert docx_text(write_word(tmp_path / "a.docx", body)) == "uusi linkki rivi\n"


def test_a_word_file_with_entities_that_grow_is_refused(tmp_path):
    grow = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 20 if n else "kasvaa "}">' for n in range(9))
    path = write_word(tmp_path / "kasvu.docx", paragraph("&e8;"), before=f"<!DOCTYPE d [{grow}]>")
    assert fault_of(path) in (DocumentFault.DAMAGED, DocumentFault.TOO_LARGE)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-16-le"])
@pytest.mark.parametrize("filler", ["x" * 9000, "\u2d2d\u3e3c\u6161", "- ->"])
def test_a_declaration_far_behind_comments_is_refused_in_any_encoding(tmp_path, encoding, filler):
    path = tmp_path / "kauas.docx"
    text = f"<!--{filler}--><?a {filler}?>\n<!DOCTYPE d [<!ENTITY e 'kasvaa'>]><d>&e;</d>"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("word/document.xml", text.encode(encoding))
    assert fault_of(path) is DocumentFault.DAMAGED


def test_comments_before_the_first_element_are_no_declaration(tmp_path):
    path = write_word(tmp_path / "a.docx", paragraph("Teksti."), before="<!-- <!DOCTYPE x> -->" + "<!-- y -->" * 900)
    assert docx_text(path) == "Teksti.\n"


def test_a_pdf_tells_headings_from_text_by_their_size(tmp_path):
    lines = [(18, 780, "Tavoite"), (11, 750, "Avataan rajapinnat."), (11, 737, "Sitten kokeillaan.")]
    (tmp_path / "a.pdf").write_bytes(simple_pdf(lines))
    text = DOCUMENTS.read(tmp_path / "a.pdf", NEVER).text
    assert text.split("\n") == ["Tavoite", "", "Avataan rajapinnat.", "Sitten kokeillaan."]


def test_text_files_of_any_encoding_are_read(tmp_path):
    for name, data in (
        ("a.txt", "Työpäivä".encode("cp1252")),
        ("b.md", "\ufeffTyöpäivä".encode()),
        ("c.txt", "Työpäivä".encode("utf-16")),
    ):
        (tmp_path / name).write_bytes(data)
        assert DOCUMENTS.read(tmp_path / name, NEVER).text.strip() == "Työpäivä"


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("kuva.png", b"\x89PNG", DocumentFault.UNKNOWN_KIND),
        ("tyhja.txt", b"  \n 123", DocumentFault.NO_TEXT),
        ("binaari.txt", b"\x7fELF\x00\x00\x01", DocumentFault.UNKNOWN_KIND),
        ("rikki.docx", b"PK\x03\x04 not a zip", DocumentFault.DAMAGED),
        ("salattu.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, DocumentFault.ENCRYPTED),
        ("rikki.pdf", b"%PDF-1.7 and no more", DocumentFault.DAMAGED),
        ("skannattu.pdf", simple_pdf([]), DocumentFault.NO_TEXT),
    ],
)
def test_each_bad_file_says_what_is_wrong_with_it(tmp_path, name, data, fault):
    (tmp_path / name).write_bytes(data)
    assert fault_of(tmp_path / name) is fault


def test_a_pdf_behind_a_password_says_so(tmp_path):
    lock = b"<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -4>>" % (b"41" * 32, b"42" * 32)
    trailer = b"/Encrypt 6 0 R/ID[<%s><%s>]" % (b"43" * 16, b"43" * 16)
    (tmp_path / "lukittu.pdf").write_bytes(simple_pdf([(11, 700, "x")], lock, trailer))
    assert fault_of(tmp_path / "lukittu.pdf") is DocumentFault.ENCRYPTED


def test_a_word_file_that_unpacks_without_end_is_refused(tmp_path):
    with (
        zipfile.ZipFile(tmp_path / "pommi.docx", "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("word/document.xml", "w") as file,
    ):
        for _ in range(320):
            file.write(b" " * 1024 * 1024)
    assert fault_of(tmp_path / "pommi.docx") is DocumentFault.TOO_LARGE


def test_a_file_that_is_not_there_or_is_a_folder_is_missing(tmp_path):
    assert fault_of(tmp_path / "poissa.docx") is DocumentFault.MISSING
    assert fault_of(tmp_path) is DocumentFault.MISSING


def test_a_reader_that_takes_too_long_is_stopped(tmp_path, monkeypatch):
    (tmp_path / "hidas.pdf").write_bytes(simple_pdf([(11, 700, "x")]))
    monkeypatch.setattr(documents, "SECONDS", -1.0)
    assert fault_of(tmp_path / "hidas.pdf") is DocumentFault.TOO_SLOW
