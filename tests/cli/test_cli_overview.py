"""The numbers of the overview are those that a search gives."""

import importlib
import json
import os
import random
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from cli_library import write

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.overview import door
from kokemukset_app.services.search_service import Asked
from kokemukset_app.settings.paths import UserFolders

PHASES = ("idea", "pilot", "delivery", "closed")
THEMES = ("data", "kokeilut", "viestinta", "avaruus")
CITIES = ("helsinki", "oulu", "turku", "Sipoo")


@pytest.fixture(scope="module")
def mixed_library(tmp_path_factory):
    """Entries with none, one or many values, repeated ones too, and codes that no vocabulary has."""
    root = tmp_path_factory.mktemp("sekalaiset")
    draw = random.Random(9)
    for n in range(70):
        some = {
            "themes": [draw.choice(THEMES) for _ in range(draw.randrange(4))],
            "cities": [draw.choice(CITIES) for _ in range(draw.randrange(3))],
            "phase": draw.sample(PHASES, draw.randrange(3)),
        }
        lines = [f"{key}: [{', '.join(values)}]" for key, values in some.items() if values]
        kind = draw.choice(("lesson", "result", "article"))
        year = f"year: {draw.randrange(2014, 2019)}" if n % 3 else "lang: sv"
        text = "\n".join(["---", f"id: k-{n}", f"type: {kind}", f"title: Kirjaus {n}", year, *lines, "---", ""])
        write(root, f"kirjaukset/k-{n}.md", text + ("Robotti ajoi." if n % 2 else "Silta nousi."))
    return root


def cells(answer):
    for matrix in answer["matrices"]:
        for row, counts in zip(matrix["row_values"], matrix["counts"], strict=True):
            for column, count in zip(matrix["column_values"], counts, strict=True):
                yield matrix["rows"], row["value"], matrix["columns"], column["value"], count


@pytest.mark.parametrize("query", ["", "robotti"])
def test_every_cell_of_both_matrices_is_the_total_of_its_search(kokemukset, mixed_library, query):
    answer = kokemukset("overview", query, "--knowledge", mixed_library, "--format", "json").json
    found = list(cells(answer))
    assert {(rows, columns) for rows, _, columns, _, _ in found} == {("theme", "phase"), ("city", "theme")}
    if query:  # the values nobody has are asked for once, of the whole library
        found = [cell for cell in found if cell[1] in (*THEMES, *CITIES) and cell[3] in (*PHASES[:2], *THEMES)]
    for rows, row, columns, column, count in found:
        asked = f"{query} {rows}:{row} {columns}:{column}"
        total = kokemukset("search", asked, "--knowledge", mixed_library, "--format", "json", "--limit", 1).json[
            "total"
        ]
        assert total == count, asked


def test_years_and_row_totals_are_those_of_a_search(kokemukset, mixed_library):
    answer = kokemukset("overview", "--knowledge", mixed_library, "--format", "json").json
    assert answer["total"] == 70
    for year in answer["years"]:
        args = ("search", "--year", year["year"], "--knowledge", mixed_library, "--format", "json")
        assert kokemukset(*args).json["total"] == year["count"] == sum(year["types"].values())
    themes = answer["matrices"][0]
    for row, total in zip(themes["row_values"], themes["row_totals"], strict=True):
        args = ("search", f"theme:{row['value']}", "--knowledge", mixed_library, "--format", "json")
        assert kokemukset(*args).json["total"] == total


def test_a_cell_counts_what_its_door_opens_under_any_selection(cli_home, mixed_library, monkeypatch):
    monkeypatch.setenv("KOKEMUKSET_HOME", str(cli_home))
    session = make_workplace(UserFolders.of_this_user(), in_window=False).open(mixed_library)
    try:
        session.index.catch_up(lambda _: None, NEVER)
        draw = random.Random(3)
        for _ in range(12):
            selection = FacetSelection()
            for field, values in ((FacetField.THEME, THEMES), (FacetField.CITY, CITIES), (FacetField.PHASE, PHASES)):
                if draw.random() < 0.5:
                    selection = selection.including(field, draw.sample(values, 2))
                if draw.random() < 0.3:
                    selection = selection.excluding(field, [draw.choice(values)])
            asked = Asked(text=draw.choice(("", "silta")), selection=selection)
            overview = session.overview.overview(session.search.read(asked))
            for matrix in (overview.theme_phase, overview.city_theme):
                for row in matrix.row_codes:
                    for column in matrix.column_codes:
                        opened = door(selection, (matrix.rows, row), (matrix.columns, column))
                        page = session.search.search(session.search.read(Asked(text=asked.text, selection=opened)))
                        assert page.total == matrix.count(row, column)
    finally:
        session.close()


@pytest.fixture(scope="module")
def grown_library(tmp_path_factory):
    """Entries of every kind, status and outcome, some of projects; with what is due, overdue, and taken into use."""
    root = tmp_path_factory.mktemp("kasvaneet")
    draw = random.Random(27)
    due, overdue, adopted = set(), set(), {}
    soon = datetime.now(tz=UTC).date() + timedelta(days=30)
    for n in range(60):
        kind = draw.choice(("lesson", "lesson", "result", "article", "project"))
        lines = [f"id: k-{n}", f"type: {kind}", f"title: Kirjaus {n}"]
        some = {"status": ("draft", "in_review", "approved", "approved", "outdated", "archived", "")}
        some |= {"outcome": ("success", "failure", "mixed", "omituinen", ""), "year": ("2016", "2019", "2016-2018", "")}
        lines += [f"{key}: {value}" for key, values in some.items() if (value := draw.choice(values))]
        lines += [f"cities: [{draw.choice(CITIES)}]"] * (n % 2) + [f"themes: [{draw.choice(THEMES)}]"] * (n % 3 > 0)
        day = draw.choice(("2020-01-01", soon, "2090-01-01", ""))
        lines += [f"review_by: {day}"] * bool(day)
        if day and day != "2090-01-01" and "status: approved" in lines:
            due.add(f"k-{n}")
            if day != soon:
                overdue.add(f"k-{n}")
        if took := draw.randrange(3):
            lines += ["adopted:", "  - {city: oulu, date: 2020-02-02}", "  - {city: turku}"][: took + 1]
            adopted[f"k-{n}"] = took
        if n > 5 and draw.random() < 0.4:
            lines.append(f"projects: [k-{draw.randrange(6)}]")
        write(root, f"sekaisin/k-{n}.md", "\n".join(["---", *lines, "---", "", draw.choice(("Robotti.", "Silta."))]))
    return root, due, overdue, adopted


@pytest.fixture(params=["", "robotti"])
def told_and_found(request, kokemukset, grown_library):
    """What the overview tells of a query, and what its search finds, every hit of it."""
    words = (request.param, "--knowledge", grown_library[0], "--format", "json")
    return kokemukset("overview", *words).json, kokemukset("search", *words, "--limit", 999).json


def test_every_figure_is_that_of_its_search(told_and_found, grown_library):
    """Types, statuses, outcomes, years, rows, what is due and overdue and adopted."""
    told, found = told_and_found
    _, due, overdue, adopted = grown_library
    there = {hit["id"] for hit in found["hits"]}
    assert told["total"] == found["total"] == len(there)

    def facet(name):
        return {count["value"]: count["count"] for count in found["facets"][name] if count["count"]}

    for heading, name in (("types", "type"), ("statuses", "status"), ("outcomes", "outcome")):
        assert {count["value"]: count["count"] for count in told[heading] if count["count"]} == facet(name)
    assert {year["year"]: sum(year["types"].values()) for year in told["years"]} == facet("year")
    assert {year["year"]: year["count"] for year in told["years"]} == facet("year")
    for matrix in told["matrices"]:
        rows = zip((row["value"] for row in matrix["row_values"]), matrix["row_totals"], strict=True)
        assert {code: total for code, total in rows if total} == facet(matrix["rows"])
    upkeep = told["upkeep"]
    assert (set(upkeep["due"]), set(upkeep["overdue"])) == (due & there, overdue & there)
    assert set(upkeep["adopted"]) == set(adopted) & there
    assert upkeep["adoptions"] == sum(adopted[entry_id] for entry_id in set(adopted) & there)


def test_gaps_and_what_projects_left_are_those_of_the_hits(told_and_found, kokemukset, grown_library):
    told, found = told_and_found
    hits = found["hits"]
    with_lessons = {theme for hit in hits if hit["type"] == "lesson" for theme in hit["themes"]}
    with_results = {city for hit in hits if hit["type"] == "result" for city in hit["cities"]}
    themes, cities = ({row["value"] for row in matrix["row_values"]} for matrix in told["matrices"])
    assert set(told["gaps"]["themes_without_lessons"]) == themes - with_lessons
    assert set(told["gaps"]["cities_without_results"]) == cities - with_results
    # The programme is told whole, whatever is asked.
    words = ("search", "--knowledge", grown_library[0], "--format", "json", "--limit", 999)
    everything = kokemukset(*words).json["hits"]
    bars = {bar["id"]: bar["entries"] for bar in told["programme"]["projects"]}
    assert set(bars) == {hit["id"] for hit in everything if hit["type"] == "project"}
    for project, left in bars.items():
        assert left == Counter(hit["type"] for hit in everything if project in hit["projects"])


def test_a_library_without_anything_to_count_is_told_in_plain_numbers(kokemukset, tmp_path):
    answer = kokemukset("overview", "--knowledge", tmp_path, "--format", "json")
    assert answer.code == 0
    assert answer.json["total"] == 0
    assert [matrix["counts"] for matrix in answer.json["matrices"]] == [[], []]
    assert answer.json["programme"] == {"figures": [], "projects": [], "shared": []}


def test_odd_dates_of_projects_make_spans_that_go_forward(kokemukset, tmp_path):
    odd = {
        "a-takaperin": "start: 2019-05-01\nend: 2017-01-01",
        "b-avoin": "start: 2018-02",
        "c-vuosi": 'year: "2015-2016"',
        "d-tyhja": "start: pian\nend: [1, 2]",
        "e-loppu": "end: 2020",
    }
    for name, lines in odd.items():
        write(tmp_path, f"projects/{name}.md", f"---\nid: {name}\ntype: project\ntitle: {name}\n{lines}\n---\nHanke.\n")
    projects = kokemukset("overview", "--knowledge", tmp_path, "--format", "json").json["programme"]["projects"]
    spans = {p["id"]: (p["start"], p["end"]) for p in projects}
    assert spans == {
        "a-takaperin": ("2017-01-01", "2019-05-01"),
        "b-avoin": ("2018-02", ""),
        "c-vuosi": ("2015", "2016"),
        "d-tyhja": ("", ""),
        "e-loppu": ("", "2020"),
    }


def test_the_programme_tells_figures_projects_and_who_shared_what(kokemukset, tmp_path):
    write(
        tmp_path,
        "articles/ohjelma.md",
        "---\nid: ohjelma\ntype: article\ntitle: Ohjelma\nfigures:\n"
        "  - {value: 95, unit: milj. €, label: Budjetti, date: 2022, source: 'https://example.org'}\n---\nTeksti.\n",
    )
    for name, partner, tags in (("yksi", "Oy Yhtiö Ab", "kärkihanke"), ("kaksi", "oy yhtiö ab", "muu")):
        fields = f"cities: [oulu]\npartners: [{partner}]\ntags: [{tags}]\nfund: EAKR\nthemes: [data]"
        write(
            tmp_path, f"projects/{name}.md", f"---\nid: {name}\ntype: project\ntitle: {name}\n{fields}\n---\nHanke.\n"
        )
    write(tmp_path, "lessons/oppi.md", "---\nid: oppi\ntype: lesson\ntitle: Oppi\nprojects: [kaksi]\n---\nOppi.\n")
    told = kokemukset("overview", "--knowledge", tmp_path, "--format", "json").json["programme"]
    assert [(f["value"], f["unit"], f["date"], f["entry"]) for f in told["figures"]] == [
        ("95", "milj. €", "2022", "ohjelma")
    ]
    assert [(p["id"], p["spearhead"]) for p in told["projects"]] == [("yksi", True), ("kaksi", False)]
    assert told["projects"][1]["entries"]["lesson"] == 1
    assert told["shared"] == [{"projects": ["yksi", "kaksi"], "cities": ["oulu"], "partners": ["Oy Yhtiö Ab"]}]


def test_pictures_are_written_whole_and_a_folder_that_is_missing_is_told(mixed_library, tmp_path):
    """Run in a process of its own: the picture brings Qt along."""
    begins = {"svg": b"<?xml", "png": b"\x89PNG"}
    environment = {**os.environ, "KOKEMUKSET_HOME": str(tmp_path / "home")}
    environment.pop("QT_QPA_PLATFORM", None)
    environment.pop("DISPLAY", None)

    def draw(form, target):
        words = ["overview", "--knowledge", str(mixed_library), "--format", form, "--lang", "sv", "-o", str(target)]
        command = [sys.executable, "-m", "kokemukset_app", *words]
        return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)

    for form, begin in begins.items():
        target = tmp_path / f"kuva.{form}"
        done = draw(form, target)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert target.read_bytes().startswith(begin)
    assert "Källa: " in (tmp_path / "kuva.svg").read_text(encoding="utf-8")
    done = draw("svg", tmp_path / "ei-ole" / "kuva.svg")
    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1


def test_why_an_entry_stands_beside_another_is_said_in_words(kokemukset, tmp_path):
    write(tmp_path, "projects/hanke.md", "---\nid: hanke\ntype: project\ntitle: Hanke\n---\nHanke.\n")
    front = "---\nid: oppi\ntype: lesson\ntitle: Oppi\nprojects: [hanke]\n---\nOppi.\n"
    write(tmp_path, "lessons/oppi.md", front)
    args = ("overview", "--around", "oppi", "--knowledge", tmp_path, "--lang", "fi")
    said = kokemukset(*args).out
    assert "Kirjauksen hanke" in said
    assert "project:" not in said
    target = tmp_path / "naapurit.json"
    kokemukset(*args, "--format", "json", "-o", target)
    (beside,) = json.loads(target.read_text("utf-8"))["neighbours"]
    assert (beside["id"], beside["why"], beside["reason"]) == ("hanke", "project", "Kirjauksen hanke")


def test_a_thousand_files_of_other_people_are_overviewed(kokemukset, tmp_path, repository, monkeypatch):
    """Other keys, other encodings, broken front matter: what can be counted is, the rest is said in plain words."""
    monkeypatch.syspath_prepend(str(repository / "tools"))
    root = tmp_path / "vieras"
    importlib.import_module("foreign_library").make(root, 1000)
    before = sorted((path.name, path.stat().st_mtime_ns) for path in root.rglob("*"))
    told = kokemukset("overview", "--knowledge", root, "--format", "json").json
    assert told["total"] == sum(count["count"] for count in told["types"]) == 1001
    assert told["programme"]["projects"] == []
    assert sum(year["count"] for year in told["years"]) > 100
    assert sorted((path.name, path.stat().st_mtime_ns) for path in root.rglob("*")) == before
