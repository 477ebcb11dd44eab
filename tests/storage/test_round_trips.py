"""What was written is what is read, to the letter."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_app.domain.canonical import canonical, fingerprint
from interview_app.domain.errors import ActRefused
from interview_app.domain.ids import CandidateId, InterviewId, PanelistId, QuestionId, SheetId
from interview_app.domain.interview import Asked, RecordEntry
from interview_app.domain.plain import to_plain
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.sheet import Passage, Rating, RatingState, SheetState
from interview_app.domain.text import Text
from interview_app.storage.candidates import delete_candidate, write_candidate, write_check
from interview_app.storage.decisions import read_decision, set_aside_decision, write_decision
from interview_app.storage.file import ProcedureFile, create, open_file
from interview_app.storage.forms import read_form, read_versions, write_form
from interview_app.storage.interviews import read_interviews, write_entry
from interview_app.storage.panel import delete_panelist, write_panelist
from interview_app.storage.procedures import Sheets, read_procedure, read_stage, set_stage
from interview_app.storage.sheets import read_sheet, sheet_states, write_rating, write_sheet
from tests.storage.builders import (
    BEISPIEL,
    CHAIR,
    GAST,
    MUSTER,
    NOON,
    PROBE,
    blank,
    candidate,
    decided,
    form,
    panel,
    prepared,
)

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
MOMENTS = st.tuples(
    st.integers(0, 10**17),
    st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
).map(
    lambda pair: (datetime(1990, 1, 1, tzinfo=UTC) + timedelta(microseconds=pair[0] // 50)).astimezone(
        pair[1]
    )
)


def whole(file: ProcedureFile) -> Procedure:
    with file.reading() as db:
        return read_procedure(db, sheets=Sheets.ALL)


@pytest.mark.parametrize("procedure", [blank(), prepared(), decided()], ids=["blank", "prepared", "decided"])
def test_a_procedure_is_read_as_it_was_written(procedure: Procedure, tmp_path: Path) -> None:
    path = tmp_path / "Erdachtes Verfahren Ä#?.interview"
    with create(path, procedure, actor=CHAIR, at=NOON) as file:
        assert canonical(whole(file)) == canonical(procedure)
    with open_file(path, at=NOON) as again:
        assert canonical(whole(again)) == canonical(procedure)


@given(
    rating=st.builds(
        Rating,
        question=st.just(QuestionId("q1")),
        state=st.sampled_from(RatingState),
        level=st.none() | st.fractions(),
        evidence=WORDS,
        passages=st.lists(st.builds(Passage, st.integers(0, 99), st.integers(0, 99), WORDS), max_size=2).map(
            tuple
        ),
        reason=WORDS,
        notes=WORDS,
        at=st.none() | MOMENTS,
    ),
    entry=st.builds(
        RecordEntry,
        item=st.just("q1"),
        asked=st.sampled_from(Asked),
        answer=WORDS,
        reason=WORDS,
        probes=st.lists(st.integers(0, 9), max_size=3).map(tuple),
        own_probes=st.lists(WORDS, max_size=2).map(tuple),
        seconds=st.integers(0, 9999),
        first_at=st.none() | MOMENTS,
        last_at=st.none() | MOMENTS,
    ),
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_rating_and_any_record_come_back_as_they_were(
    rating: Rating, entry: RecordEntry, decided_file: ProcedureFile
) -> None:
    sheet, interview = SheetId("s-k2-p-muster-1"), InterviewId("i-k1")
    with decided_file.writing() as db:
        write_rating(db, sheet, rating)
        write_entry(db, interview, entry)
    with decided_file.reading() as db:
        assert to_plain(read_sheet(db, sheet).rating(QuestionId("q1"))) == to_plain(rating)
        assert to_plain(read_interviews(db, CandidateId("k1"))[0].entry("q1")) == to_plain(entry)


def test_only_the_chosen_sheets_are_read(decided_file: ProcedureFile) -> None:
    with decided_file.reading() as db:
        sealed = read_procedure(db, sheets=Sheets.SEALED).sheets
        own = read_procedure(db, sheets=BEISPIEL).sheets
        assert {sheet.state for sheet in sealed} == {SheetState.SEALED}
        assert len(sealed) == 3
        assert {sheet.panelist for sheet in own} == {BEISPIEL}
        assert len(own) == 2
        assert read_procedure(db, sheets=Sheets.NONE).sheets == ()


def test_the_status_of_a_sheet_tells_nothing_that_its_author_wrote(decided_file: ProcedureFile) -> None:
    with decided_file.reading() as db:
        states = sheet_states(db)
    assert [(each.candidate, each.panelist, each.sequence, each.state.value) for each in states] == [
        ("k1", MUSTER, 1, "sealed"),
        ("k1", BEISPIEL, 1, "sealed"),
        ("k1", BEISPIEL, 2, "sealed"),
        ("k2", MUSTER, 1, "draft"),
    ]
    assert "evidence" not in repr(states)
    assert "Fraction" not in repr(states)


def test_a_sealed_sheet_never_changes(decided_file: ProcedureFile) -> None:
    with decided_file.reading() as db:
        before = read_sheet(db, SheetId("s-k1-p-muster-1"))
    never = pytest.raises(sqlite3.IntegrityError, match="never changes")
    with never, decided_file.writing() as db:
        write_sheet(db, replace(before, reason="anders"))
    with never, decided_file.writing() as db:
        write_rating(db, before.id, replace(before.ratings[0], level=Fraction(5)))
    with never, decided_file.writing() as db:
        write_rating(db, before.id, Rating(QuestionId("q9")))
    with decided_file.reading() as db:
        assert read_sheet(db, before.id) == before


def test_the_second_entry_takes_the_place_of_the_first(prepared_file: ProcedureFile) -> None:
    changed = replace(panel()[1], name="Berta Beispiel", votes=False)
    moved = replace(candidate(1), name="Andere Erdacht", position=9, place="Raum 7")
    with prepared_file.writing() as db:
        write_panelist(db, changed)
        write_candidate(db, moved)
    seen = whole(prepared_file)
    assert seen.panelist(BEISPIEL) == changed
    assert [each.id for each in seen.candidates] == ["k2", "k3", "k1"]
    assert seen.candidates[-1] == moved


def test_a_person_goes_only_while_the_procedure_is_prepared(prepared_file: ProcedureFile) -> None:
    with prepared_file.writing() as db:
        write_check(db, replace(decided().checks[0], by=None))
        delete_candidate(db, CandidateId("k1"))
        delete_panelist(db, GAST)
        set_stage(db, Stage.LOCKED, "Beginn")
        assert read_stage(db) is Stage.LOCKED
        with pytest.raises(ActRefused):
            delete_candidate(db, CandidateId("k2"))
        with pytest.raises(ActRefused):
            delete_panelist(db, PROBE)
    seen = whole(prepared_file)
    assert [each.id for each in seen.candidates] == ["k2", "k3"]
    assert [each.id for each in seen.panel] == [MUSTER, BEISPIEL, PROBE]
    assert seen.stage_reason == "Beginn"


def test_a_person_whom_an_entry_names_stays(prepared_file: ProcedureFile) -> None:
    with prepared_file.writing() as db:
        write_check(db, decided().checks[0])
        with pytest.raises(ActRefused):
            delete_panelist(db, MUSTER)
    assert PanelistId(MUSTER) in {each.id for each in whole(prepared_file).panel}


def test_every_version_of_the_form_stays_on_record(prepared_file: ProcedureFile) -> None:
    second = replace(form(), title=Text(de="Zweite Fassung"))
    with prepared_file.writing() as db:
        write_form(db, second, at=NOON)
        write_form(db, second, at=NOON)
        assert read_form(db) == second
        assert [(number, fingerprint(each)) for number, _, each in read_versions(db)] == [
            (1, fingerprint(form())),
            (2, fingerprint(second)),
        ]


def test_a_decision_that_is_set_aside_no_longer_stands(decided_file: ProcedureFile) -> None:
    first = decided().decision
    assert first is not None
    with decided_file.writing() as db:
        set_aside_decision(db)
        assert read_decision(db) is None
        write_decision(db, replace(first, reasons="neu"))
    seen = whole(decided_file).decision
    assert seen is not None
    assert seen.reasons == "neu"


def test_a_stranger_has_no_sheet(decided_file: ProcedureFile) -> None:
    with decided_file.reading() as db, pytest.raises(KeyError):
        read_sheet(db, SheetId("s-niemand"))


def add_and_fail(file: ProcedureFile, number: int) -> None:
    with file.writing() as db:
        write_candidate(db, candidate(number))
        raise ZeroDivisionError


def test_what_fails_in_the_middle_leaves_nothing_behind(prepared_file: ProcedureFile) -> None:
    before = whole(prepared_file)
    with pytest.raises(ZeroDivisionError):
        add_and_fail(prepared_file, 7)
    assert whole(prepared_file) == before


def test_a_part_that_fails_takes_back_only_itself(prepared_file: ProcedureFile) -> None:
    with prepared_file.writing() as db:
        write_candidate(db, candidate(7))
        with pytest.raises(ZeroDivisionError):
            add_and_fail(prepared_file, 8)
    assert [each.id for each in whole(prepared_file).candidates] == ["k1", "k2", "k3", "k7"]
