"""An adversary hides what is not for others wherever a library has room for words; none of it reaches a file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from cli_library import write, write_library

PUBLIC = """---
id: julki
type: lesson
title: Julkinen oppi (kysy liisa.title@kaupunki.fi)
summary: Soita 040 123 4567 tai liisa.summary@kaupunki.fi
lang: fi
status: approved
projects: [sala-hanke]
figures:
  - {value: 12, unit: kpl, label: "Laskuri liisa.figure@kaupunki.fi"}
sources:
  - {title: "Haastattelu, liisa.source@kaupunki.fi", url: "https://example.org"}
contact: liisa.contact@kaupunki.fi
---
## Oppi

Näkyvä lause. Katso [[sala-luonnos]], [[sala-sisainen|SALASANA]] ja [SALATEKSTI](sala-rajattu.md).
<!-- SALAKOMMENTTI -->
<!--
SALAKOMMENTTI2
-->

!!! internal "SALAOTSIKKO"
    SALAKEHOTE ja lisää

    SALATOINENKAPPALE

> [!sisäinen] SALAMERKKI
> SALALAINAUS

- lista

    !!! sisäinen
        SALASISENNYS

- > [!internal]
  > SALALISTASSA

> > [!intern] SALAKAKSI
> > SALAKAKSI

## Sisäinen muistio

SALAMUISTIO

### Alakohta

SALAALAKOHTA

## Mitä tapahtui

- kohta liisa.item@kaupunki.fi
  - alakohta <liisa.sub@kaupunki.fi>

| nimi | puhelin |
|---|---|
| liisa.cell@kaupunki.fi | +358 40 765 4321 |

![SALAKUVA liisa.alt@kaupunki.fi](attachments/kuva.png)

```
liisa.code@kaupunki.fi
```

Numero 0407654321 ja tunnus 131052-308T.

<!-- SALAAVOIN jää auki
"""
HELD = """---
id: {id}
type: {type}
title: SALANIMI {id}
summary: SALATIIVISTELMA {id}
lang: fi
status: {status}
{more}---
## Oppi

SALAVARTALO {id}
"""
SECRETS = ("SALA", "sala-", "kaupunki.fi", "123 4567", "1234567", "765 4321", "0407654321", "131052")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_library(tmp_path_factory.mktemp("guard") / "kirjasto")
    write(root, "lessons/julki.md", PUBLIC.replace("SALAKUVA ", ""))
    for name, kind, status, more in (
        ("sala-luonnos", "lesson", "draft", ""),
        ("sala-sisainen", "lesson", "approved", "visibility: internal\n"),
        ("sala-rajattu", "lesson", "approved", "visibility: restricted\n"),
        ("sala-hanke", "project", "draft", ""),
    ):
        write(root, f"lessons/{name}.md", HELD.format(id=name, type=kind, status=status, more=more))
    listed = ("julki", "sala-luonnos", "sala-sisainen", "sala-rajattu", "sala-hanke")
    items = "".join(f"  - entry: {name}\n" for name in listed)
    write(root, "collections/vuoto.yaml", f"title: Vuoto\nlang: fi\nitems:\n{items}    note: 'Oma muistilappu'\n")
    return root


def words_of(kind: str, data: bytes) -> str:
    """Read everything that is in a file, whether one sees it or not."""
    if kind == "html":
        return data.decode("utf-8")
    if kind == "pptx":
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return "".join(parts.read(name).decode("utf-8", "replace") + name for name in parts.namelist())
    document = pdfium.PdfDocument(data)
    pages = "".join(page.get_textpage().get_text_range() for page in document)
    marks = "".join(str(mark.get_title()) for mark in document.get_toc())
    return pages + marks + str(document.get_metadata_dict())


@pytest.mark.parametrize("kind", ["pdf", "pptx", "html", "handout", "cards", "summary"])
def test_nothing_hidden_reaches_a_file_for_others(kind: str, kokemukset, library: Path, tmp_path: Path) -> None:
    out = tmp_path / "ulos"
    answer = kokemukset("--knowledge", library, "present", "vuoto", "--to", kind, "-o", out, "--format", "json")
    assert answer.code == 0, answer.err
    told = answer.json
    assert told["entries"] == ["julki"]
    assert {held["reason"] for held in told["kept_out"]} == {"draft", "internal", "restricted"}
    words = words_of(kind, out.read_bytes())
    flat = "".join(words.split())
    assert "Näkyvä" in flat or "N\\u00e4kyv\\u00e4" in flat
    for secret in SECRETS:
        assert secret.replace(" ", "") not in flat, (kind, secret, flat[max(0, flat.find(secret) - 80) :][:200])
