# ruff: noqa: E501
"""What may point to a person is found with its place, and what only looks like it is not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokemukset_app.core.privacy import PrivacyCode, is_identity_code, privacy_findings

ALPHABET = "0123456789ABCDEFHJKLMNPRSTUVWXY"
SIGNS = {1800: "+", 1900: "-YXWVU", 2000: "ABCDEF"}


def code(day: date, sign: str, number: int) -> str:
    first = f"{day:%d%m%y}"
    return f"{first}{sign}{number:03}{ALPHABET[int(first + f'{number:03}') % 31]}"


def found(text: str) -> list[tuple[str, str]]:
    return [(f.code.value, f.text) for f in privacy_findings(text)]


@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)), st.integers(2, 999), st.data())
def test_every_right_identity_code_is_known_and_no_other_check_character(day, number, data):
    sign = data.draw(st.sampled_from(SIGNS[day.year // 100 * 100]))
    right = code(day, sign, number)
    assert is_identity_code(right)
    assert is_identity_code(right.lower())
    assert sum(is_identity_code(right[:-1] + check) for check in ALPHABET) == 1
    assert found(f"Tunnus {right}.") == [("identity_code", right)]


@pytest.mark.parametrize(
    "text", ["320180-1234", "310280A123X", "131052-3080", "131052-308TT", "a131052-308T", "131052-001H"]
)
def test_what_is_no_day_or_has_the_wrong_check_is_no_identity_code(text):
    assert not is_identity_code(text)
    assert PrivacyCode.IDENTITY_CODE not in [f.code for f in privacy_findings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "040 123 4567",
        "+358 40 1234567",
        "+358 (0)40 1234567",
        "09-310 1691",
        "0401234567",
        "02 2627 100",
        "+46 8 508 00 000",
    ],
)
def test_phone_numbers_in_the_ways_people_write_them(text):
    assert [c for c, _ in found(f"Soita {text}, jos kysyttävää.")] == ["phone"]


@pytest.mark.parametrize(
    "text",
    [
        "2017-2020", "Y-tunnus 0212066-1", "050 000 euroa", "0,5 prosenttia", "1 000 000 asukasta", "24.11.2026",
        "2026-11-24", "ISBN 978-952-272-000-1", "https://a.fi/0401234567", "doi 10.1000/182", "A73412", "kello 08.30-16.00",
        "0 €", "S 12345-01", "EAKR 6Aika 2014–2020", "3 500 000 €",
    ],
)  # fmt: skip
def test_numbers_of_other_kinds_are_no_phone_numbers(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Projektipäällikkö Maija Virtanen kokosi ryhmän.", "Maija Virtanen"),
        ("Maija-Liisa Åkerman, hankkeen koordinaattori", "Maija-Liisa Åkerman"),
        ("– Se oli virhe, sanoo Kalle Päätalo.", "Kalle Päätalo"),
        ("Yhteyshenkilö: Anna von Essen", "Anna von Essen"),
        ("Projektledare Sven Ström berättade", "Sven Ström"),
        ("coordinator John Smith", "John Smith"),
    ],
)
def test_names_beside_roles_and_verbs_of_speaking(text, name):
    assert ("person_name", name) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Forum Virium Helsinki johti hanketta.", "koordinaattori Business Tampere Oy", "Oulun kaupunki ja Turun kaupunki",
        "Kaupunginjohtaja päätti asiasta. Tampere Region jatkaa.", "Smart Kalasatama", "Mitä tapahtui", "Kestävä Turku 2029",
    ],
)  # fmt: skip
def test_organisations_and_places_are_no_persons(text):
    assert found(text) == []


def test_findings_tell_line_column_and_field():
    text = "---\ntitle: Oppi\nowner: Maija Virtanen\ncontact: kirjaamo@turku.fi\nsources:\n  - title: Sanoo Pekka Puupää\n---\nRivi.\n\nSoita 040 1234567.\n"
    rows = [(f.line, f.column, f.code.value, f.field) for f in privacy_findings(text, "a.md")]
    assert rows == [(3, 8, "person_name", "owner"), (10, 7, "phone", "")]


def test_an_address_gives_its_name_away_elsewhere():
    text = "Kokeilun veti Leena Hämäläinen.\n\nleena.hamalainen@espoo.fi\n"
    assert [(f.line, f.code.value) for f in privacy_findings(text)] == [(1, "person_name"), (3, "email")]


@given(st.text(max_size=300))
def test_any_text_is_looked_through(text):
    for finding in privacy_findings(text):
        assert finding.line >= 1
        assert finding.column >= 1
