"""Taking over a list: everybody or nobody, with a reason for every row, and one row in the journal."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from interview_app.domain.candidate import CandidateState
from interview_app.domain.candidate_list import ListColumn, ListTable, RowTrouble
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.services.lists.layouts import MOST, ListLayouts
from interview_app.services.lists.rows import ListReading, layout_of
from interview_app.storage import journal
from tests.intake.workbooks import workbook
from tests.services.office import Office

HEAD = "Kennziffer;Nachname;Vorname;Eingang;intern/extern;Besoldungsgruppe;Termin;Uhrzeit;Raum;Geburtsdatum\n"
GOOD = (
    HEAD
    + "B-001;Muster;Aylin;14.2.2023;intern;A 11;20.3.2023;9:30;R 1;1.1.1990\n"
    + "B-002;Beispiel;Ben;;extern;A 9;;;;2.2.1991\n"
)


def table(office: Office, words: str) -> ListTable:
    path = office.services.path.with_name("list.csv")
    path.write_text(words, "utf-8")
    return office.services.candidate_lists.read(path)


def reading(office: Office, words: str) -> ListReading:
    found = table(office, words)
    return office.services.candidate_lists.reading(found, layout_of(found))


def take_over(office: Office, words: str, *, only_good: bool = False) -> int:
    found = table(office, words)
    return office.services.candidate_lists.take_over(
        office.chair, found, layout_of(found), only_good=only_good
    )


def troubles(office: Office, words: str) -> list[tuple[int, RowTrouble]]:
    return [(each.line, each.trouble) for each in reading(office, words).problems]


def acts(office: Office) -> list[tuple[str, str]]:
    with office.services.desk.reading() as db:
        return [(row.act, row.subject) for row in journal.rows(db)]


def test_a_list_brings_candidates_with_what_a_procedure_needs_and_nothing_else(office: Office) -> None:
    assert take_over(office, GOOD) == 2
    first, second = office.services.candidates.all()
    assert (first.number, first.name, first.received) == ("B-001", "Aylin Muster", date(2023, 2, 14))
    assert (first.internal, first.present_grade, first.place) == (True, "A 11", "R 1")
    assert first.appointment == datetime(2023, 3, 20, 9, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert (second.name, second.internal, second.present_grade) == ("Ben Beispiel", False, "")
    assert [each.position for each in (first, second)] == [0, 1]
    assert b"1991" not in office.services.path.read_bytes()


def test_the_journal_notes_the_list_once_with_its_count_and_each_candidate(office: Office) -> None:
    before = len(acts(office))
    take_over(office, GOOD)
    (act, subject), *others = acts(office)[before:]
    assert (act, subject) == ("take-over-list", "2")
    assert [act for act, _ in others] == ["add-candidate", "add-candidate"]


def test_a_list_can_be_a_workbook(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(
        workbook(
            {"Liste": [["Nr.", "Name", "Eingang"], [7, "Aylin Muster", datetime.fromisoformat("2023-02-14")]]}
        )
    )
    found = office.services.candidate_lists.read(path)
    office.services.candidate_lists.take_over(office.chair, found, layout_of(found))
    (person,) = office.services.candidates.all()
    assert (person.number, person.received) == ("7", date(2023, 2, 14))


def test_nobody_is_taken_over_while_a_row_is_bad(office: Office) -> None:
    with pytest.raises(ActRefused) as caught:
        take_over(office, GOOD + "B-003;;;;;;;;;\n")
    assert (caught.value.refusal, caught.value.facts["count"]) == (Refusal.LIST_WITH_PROBLEMS, 1)
    assert office.services.candidates.all() == ()


def test_the_good_rows_are_taken_over_where_somebody_says_so(office: Office) -> None:
    assert take_over(office, GOOD + "B-003;;;;;;;;;\n", only_good=True) == 2
    assert len(office.services.candidates.all()) == 2


def test_a_list_without_anybody_is_refused(office: Office) -> None:
    for words in (HEAD, "Nr.;Eingang\n1;\n"):
        with pytest.raises(ActRefused) as caught:
            take_over(office, words)
        assert caught.value.refusal is Refusal.LIST_EMPTY


def test_every_bad_row_is_named_with_all_that_is_wrong(office: Office) -> None:
    office.register("B-009", "Schon Da")
    rows = [
        "B-001;;;;;;;;;",
        ";Ohne;Nummer;;;;;;;",
        "B-009;Muster;A;;;;;;;",
        "B-010;Muster;A;;;;;;;",
        "B-010;Muster;B;gestern;vielleicht;;14.3.23;;;",
        "B-011;Muster;C;03/04/2023;;;;25:00;;",
        "B-012;Muster;D;;;;;9:30;;",
        "B-013;Muster;E;;;;14.3.2023 9:00;9:30;;",
    ]
    assert troubles(office, HEAD + "\n".join(rows)) == [
        (2, RowTrouble.NAME_MISSING),
        (3, RowTrouble.NUMBER_MISSING),
        (4, RowTrouble.NUMBER_TAKEN),
        (6, RowTrouble.NUMBER_TWICE),
        (6, RowTrouble.DAY_UNREADABLE),
        (6, RowTrouble.ORIGIN_UNREADABLE),
        (6, RowTrouble.DAY_WITHOUT_CENTURY),
        (7, RowTrouble.DAY_AMBIGUOUS),
        (7, RowTrouble.TIME_UNREADABLE),
        (8, RowTrouble.TIME_WITHOUT_DAY),
        (9, RowTrouble.TIME_TWICE),
    ]
    (twice,) = [each for each in reading(office, HEAD + "\n".join(rows)).problems if each.first]
    assert (twice.first, twice.found) == (5, "B-010")


def test_a_cell_with_a_line_break_or_without_end_is_bad(office: Office) -> None:
    words = f'Nr.;Name\n1;"A\nB"\n2;{"x" * 501}\n'
    assert [trouble for _, trouble in troubles(office, words)] == [
        RowTrouble.CONTROL_CHARACTER,
        RowTrouble.TOO_LONG,
    ]
    assert all(len(each.found) <= 41 for each in reading(office, words).problems)


def test_numbers_follow_on_where_the_list_has_none(office: Office) -> None:
    office.register("K-07", "Schon Da")
    take_over(office, "Name\nAylin Muster\nBen Beispiel\n")
    assert [each.number for each in office.services.candidates.all()] == ["K-07", "K-08", "K-09"]


def test_everybody_on_the_list_is_still_to_be_checked(office: Office) -> None:
    take_over(office, GOOD)
    assert {each.state for each in office.services.candidates.all()} == {CandidateState.REGISTERED}


def test_no_choice_takes_over_what_is_never_taken(office: Office) -> None:
    layout = layout_of(table(office, GOOD))
    barred = layout.headings.index("Geburtsdatum")
    assert layout.with_column(barred, ListColumn.PLACE).columns[barred] is None
    forced = layout_of(table(office, GOOD), 0, [ListColumn.PLACE] * len(layout.headings))
    assert forced.columns[barred] is None


def test_another_row_of_headings_frees_nothing_that_is_never_taken(office: Office) -> None:
    found = table(office, "Liste;;\nNr.;Name;Geburtsdatum\n1;Aylin Muster;1.1.1990\n")
    assert layout_of(found).head == 1
    assert layout_of(found, 0).barred == layout_of(found).barred == (False, False, True)


def test_a_meaning_moves_to_the_column_that_was_chosen_last(office: Office) -> None:
    layout = layout_of(table(office, "Nr.;Name;Zweite\n1;A;B\n"))
    changed = layout.with_column(2, ListColumn.NAME)
    assert changed.columns == (ListColumn.NUMBER, None, ListColumn.NAME)


def test_what_columns_stand_for_is_remembered_by_their_headings_alone(office: Office, tmp_path: Path) -> None:
    layouts = ListLayouts(tmp_path / "lists.json")
    layout = layout_of(table(office, "Nr.;Wer;Name\n1;Aylin Muster;x\n")).with_column(1, ListColumn.NAME)
    assert layouts.columns(layout.headings) is None
    assert layouts.remember(layout)
    assert layouts.columns(layout.headings) == (ListColumn.NUMBER, ListColumn.NAME, None)
    assert layouts.columns(("Nr.", "Name")) is None
    assert "Muster" not in layouts.path.read_text("utf-8")
    layouts.path.write_text('{"x": 3}', "utf-8")
    assert layouts.columns(layout.headings) is None
    for number in range(MOST + 5):
        layouts.remember(layout_of(table(office, f"Nr.;Name;{number}\n1;A;B\n")))
    assert layouts.path.read_text("utf-8").count("[") == MOST


def test_five_hundred_candidates_are_taken_over_in_one_act(office: Office) -> None:
    words = "Nr.;Name\n" + "".join(f"{number};Muster {number}\n" for number in range(500))
    assert take_over(office, words) == 500
    assert [each.position for each in office.services.candidates.all()] == list(range(500))
