"""What headings stand for, and what words in cells mean."""

from __future__ import annotations

from datetime import date, time

import pytest

from interview_app.domain.candidate_list import ListColumn, ListRow, RowTrouble
from interview_app.intake.columns import head_row, never_taken, recognised
from interview_app.intake.values import NoValue, day_in, moment_in, origin_in, time_in


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Bew.-Nr.", None),
        ("Kennziffer", ListColumn.NUMBER),
        ("Bewerbungs-Nr.", ListColumn.NUMBER),
        ("AKTENZEICHEN", ListColumn.NUMBER),
        ("Name", ListColumn.NAME),
        ("Vor- und Nachname", ListColumn.NAME),
        ("Familienname", ListColumn.LAST_NAME),
        ("Vorname(n)", None),
        ("Eingang am", ListColumn.RECEIVED),
        ("intern/extern", ListColumn.ORIGIN),
        ("Besoldungs-/Entgeltgruppe", ListColumn.GRADE),
        ("Gesprächstermin", ListColumn.APPOINTMENT),
        ("Raum", ListColumn.PLACE),
        ("Surname", ListColumn.LAST_NAME),
        ("Bemerkung", None),
    ],
)
def test_usual_headings_are_recognised(heading: str, column: ListColumn | None) -> None:
    assert recognised([heading]) == (column,)


@pytest.mark.parametrize(
    "heading",
    [
        "Geburtsdatum",
        "geb.",
        "Geb.-Datum",
        "Alter",
        "Geschlecht",
        "Anrede",
        "Straße",
        "PLZ",
        "Wohnort",
        "E-Mail",
        "Telefon",
        "Schwerbehinderung",
        "GdB",
        "Familienstand",
        "Date of birth",
        "Sex",
        "Gender",
        "Address",
        "Religion",
    ],
)
def test_what_is_no_ground_of_selection_is_never_taken(heading: str) -> None:
    assert never_taken(heading)
    assert recognised([heading]) == (None,)


@pytest.mark.parametrize(
    "heading", ["Name", "Eingang", "Bildungsabschluss", "Ergebnis", "Gesprächsort", "Raum", "Page"]
)
def test_what_only_looks_alike_may_be_taken(heading: str) -> None:
    assert not never_taken(heading)


def test_name_beside_first_name_is_the_last_name() -> None:
    assert recognised(["Name", "Vorname"]) == (ListColumn.LAST_NAME, ListColumn.FIRST_NAME)


def test_a_meaning_is_given_once() -> None:
    assert recognised(["Nr.", "Kennziffer"]) == (ListColumn.NUMBER, None)


def test_the_headings_may_stand_below_a_title() -> None:
    rows = [ListRow(1, ("Bewerbungen, Stand März",)), ListRow(3, ("Nr.", "Name")), ListRow(4, ("1", "A"))]
    assert head_row(rows) == 1
    assert head_row(rows[:1]) == 0


@pytest.mark.parametrize(
    "words",
    [
        "14.03.2023",
        "14.3.2023",
        "14. 3. 2023",
        "2023-03-14",
        "14. März 2023",
        "14 Mrz 2023",
        "Di, 14.3.2023",
        "14/03/2023",
        "2023-03-14 00:00:00",
    ],
)
def test_days_are_read_as_people_write_them(words: str) -> None:
    assert day_in(words) == date(2023, 3, 14)


def test_the_same_day_and_month_with_slashes_can_mean_only_one_day() -> None:
    assert day_in("03/03/2023") == date(2023, 3, 3)
    assert day_in("03/14/2023") == date(2023, 3, 14)
    assert day_in("") is None


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ("03/04/2023", RowTrouble.DAY_AMBIGUOUS),
        ("14.3.23", RowTrouble.DAY_WITHOUT_CENTURY),
        ("31.2.2023", RowTrouble.DAY_UNREADABLE),
        ("45000", RowTrouble.DAY_UNREADABLE),
        ("gestern", RowTrouble.DAY_UNREADABLE),
        ("14. Foo 2023", RowTrouble.DAY_UNREADABLE),
    ],
)
def test_what_is_no_clear_day_is_an_error_with_its_reason(words: str, trouble: RowTrouble) -> None:
    with pytest.raises(NoValue) as caught:
        day_in(words)
    assert caught.value.trouble is trouble


@pytest.mark.parametrize(
    "words",
    [
        "14.3.2023 9:30",
        "14.3.2023, 9.30 Uhr",
        "Di, 14.03.2023 09:30",
        "2023-03-14 09:30",
        "14.3.2023 um 9:30 Uhr",
    ],
)
def test_day_and_time_may_stand_in_one_cell(words: str) -> None:
    assert moment_in(words) == (date(2023, 3, 14), time(9, 30))


def test_times_and_origins_are_read_or_refused() -> None:
    assert time_in("9 Uhr") == time(9)
    assert time_in("") is None
    for words in ("25:00", "halb zehn"):
        with pytest.raises(NoValue):
            time_in(words)
    assert [origin_in(words) for words in ("Intern", "ja", "extern", "")] == [True, True, False, False]
    with pytest.raises(NoValue):
        origin_in("vielleicht")
