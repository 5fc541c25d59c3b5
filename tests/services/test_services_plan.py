"""The plan check on a real index: what matters to a plan, and what does not."""

from dataclasses import replace
from pathlib import Path

import pytest

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.plan import PlanAnswer
from kokemukset_app.settings.paths import UserFolders

ENTRIES = {
    "oppi-rajapinnat": (
        "Avaa rajapinnat yhteisen tietomallin mukaan",
        "Kaupungit avasivat liikenteen rajapinnat yhdessä.",
    ),
    "oppi-kokeiluhaku": (
        "Kerro kokeiluhaussa, mitä kaupunki maksaa",
        "Kokeiluhaku onnistuu, kun yritys tietää hinnan.",
    ),
    "oppi-ohjausryhma": ("Valitse ohjausryhmään päättäjiä", "Ohjausryhmä tarvitsee johtajia, jotka päättävät rahasta."),
    "oppi-nuoret": ("Ota nuoret mukaan työpajoihin", "Nuorten työpajat pidettiin kouluilla opettajien kanssa."),
    "oppi-juurtuminen": ("Nimeä kokeilulle omistaja toimialalta", "Omistaja toimialalta vie kokeilun käyttöön."),
}
PLAN = """# Tavoite

Avaamme seudun joukkoliikenteen rajapinnat yhteisen tietomallin mukaan yhdessä kaupunkien kanssa.

# Päätöksenteko

Ohjausryhmään kutsutaan johtajia, jotka voivat päättää rahasta.

# Retki

Lähdemme lauantaina metsään poimimaan mustikoita ja paistamme makkaraa nuotiolla.
"""


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    base = tmp_path_factory.mktemp("plan-home")
    return UserFolders(base / "config", base / "state", base / "cache", base / "data")


@pytest.fixture(scope="module")
def session(tmp_path_factory, folders):
    root = tmp_path_factory.mktemp("plan-library")
    filler = {f"oppi-muu-{n}": (f"Asia numero {n}", "Tämä kertoo aivan muusta.") for n in range(12)}
    for name, (title, text) in {**ENTRIES, **filler}.items():
        head = f"---\nid: {name}\ntype: lesson\ntitle: {title}\nlang: fi\nstatus: approved\nsummary: {text}\n---\n"
        (root / f"{name}.md").write_text(f"{head}## Oppi\n{title}. {text}\n", encoding="utf-8")
    session = make_workplace(folders, in_window=False).open(root)
    session.index.catch_up(lambda _: None, NEVER)
    yield session
    session.close()


@pytest.fixture(scope="module")
def check(session):
    return session.plans.check(session.plans.of_text(PLAN))


def test_each_lesson_stands_under_the_section_it_answers(check):
    found = {section.heading: [item.entry for item in section.items] for section in check.sections}
    assert found == {"Tavoite": ["oppi-rajapinnat"], "Päätöksenteko": ["oppi-ohjausryhma"], "Retki": []}


def test_a_lesson_comes_with_its_passage_and_the_words_shared(check):
    item = check.items[0]
    assert item.passage.startswith("Avaamme seudun")
    assert {"rajapinnat", "tietomallin"} <= set(item.shared)
    assert {item.passage[s.start : s.end] for s in item.spans} >= {"rajapinnat", "tietomallin"}


def test_a_plan_without_a_name_is_called_by_its_first_line(check):
    assert check.name == "Tavoite"


def test_an_archived_lesson_is_not_offered(session, check, monkeypatch):
    inner = session.plans._index.matching

    def archived(*args):
        return [[replace(m, head=replace(m.head, status="archived")) for m in those] for those in inner(*args)]

    monkeypatch.setattr(type(session.plans._index), "matching", lambda _self, *args: archived(*args), raising=True)
    assert session.plans.check(check.document).items == ()


def test_what_was_decided_stays_when_the_plan_is_checked_again(session, check):
    decided = check.with_answer(check.items[0].entry, PlanAnswer.ADAPTED, "Kun rajapinta on valmis")
    again = session.plans.again(decided)
    assert [(i.entry, i.answer, i.reason) for i in again.items] == [
        (i.entry, i.answer, i.reason) for i in decided.items
    ]


def test_the_adoption_log_gets_what_saved_plans_take_into_use(session, check, folders):
    decided = check.with_answer(check.items[0].entry, PlanAnswer.ADOPTED, "Tehdään näin")
    decided = decided.with_answer(check.items[1].entry, PlanAnswer.NOT_RELEVANT, "")
    before = session.library.path
    saved = session.plans.save(decided)
    (adoption,) = session.plans.adopted_lessons()
    assert (adoption.entry, adoption.how, adoption.who) == ("oppi-rajapinnat", "Tehdään näin", "Tavoite")
    assert adoption.date == saved.updated[:10]
    assert not list(Path(before).rglob("*.json"))
    session.plans.remove(saved.id)
    assert session.plans.adopted_lessons() == ()


def test_a_swedish_plan_is_read_as_swedish(session):
    assert session.plans.of_text("Vi ska inte göra det som är svårt, men vi har också en plan för detta.").lang == "sv"
