"""A finished interview that is taken up again: what is written then stands beside what was recorded before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from interview_app.domain.disclosure import is_complete, known_to_panel, sealed_by, visible_sheets
from interview_app.domain.ids import CandidateId, InterviewId, PanelistId, QuestionId, SheetId, SittingId
from interview_app.domain.interview import Asked, Interview, RecordEntry, Sitting, TakenUp
from interview_app.domain.sheet import Sheet, SheetState
from tests.domain.test_disclosure import procedure

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LATER = START + timedelta(days=1)
ID, FIRST, SECOND, THIRD = InterviewId("i"), SittingId("s1"), SittingId("s2"), SittingId("s3")


def sitting(id: SittingId, number: int, taken_up: TakenUp | None = None) -> Sitting:
    return Sitting(id, ID, number, START, LATER, "", False, (), taken_up=taken_up)


def interview(*sittings: Sitting, finished: datetime | None = None) -> Interview:
    entries = (RecordEntry("q1", Asked.ASKED, "first words", "", (), (), 0, START, START),)
    return Interview(ID, CandidateId("c"), 1, "de", PanelistId("p1"), (), sittings, entries, finished)


def again(*outdated: str, known: bool = False) -> TakenUp:
    return TakenUp("alarm", (QuestionId("q1"),), tuple(SheetId(each) for each in outdated), known)


def test_before_a_further_sitting_words_are_the_answer_and_every_part_is_written_on() -> None:
    held = interview(sitting(FIRST, 1))
    assert held.further is None
    assert held.takes("q2")
    assert held.words_of("q1") == "first words"
    assert held.with_words("q1", "other words", LATER).answer == "other words"


def test_in_a_further_sitting_words_are_an_addition_and_the_answer_stays() -> None:
    held = interview(sitting(FIRST, 1), sitting(SECOND, 2, again()), sitting(THIRD, 3))
    assert held.further is not None
    assert held.further.id == SECOND
    assert held.takes("q1")
    assert not held.takes("q2")
    assert held.words_of("q1") == ""
    entry = held.with_words("q1", "added", LATER)
    assert (entry.answer, entry.added_in(SECOND), entry.said) == (
        "first words",
        "added",
        "first words\n\nadded",
    )
    assert entry.adding(SECOND, "", LATER).additions == ()


def test_a_finished_interview_says_everything_that_was_recorded() -> None:
    held = interview(sitting(FIRST, 1), sitting(SECOND, 2, again()))
    entries = (held.with_words("q1", "added", LATER),)
    done = replace(held, entries=entries, finished=LATER)
    assert done.words_of("q1") == "first words\n\nadded"
    assert done.words_of("q2") == ""


def _sheet(id: str, panelist: str, sequence: int = 1) -> Sheet:
    return Sheet(SheetId(id), CandidateId("c"), PanelistId(panelist), sequence, SheetState.SEALED, ())


def test_sheets_that_a_further_sitting_has_overtaken_complete_nobody_and_are_seen_by_their_authors_only() -> (
    None
):
    base = procedure()
    (one, two) = (person.id for person in base.voters())
    candidate = base.candidates[0].id
    sheets = tuple(replace(_sheet(f"old-{each}", each), candidate=candidate) for each in (one, two))
    held = replace(interview(sitting(FIRST, 1)), candidate=candidate)
    whole = replace(base, sheets=sheets, interviews=(held,))
    assert is_complete(whole, candidate)
    overtaken = again(*(sheet.id for sheet in sheets), known=True)
    waiting = replace(
        whole, interviews=(replace(held, sittings=(sitting(FIRST, 1), sitting(SECOND, 2, overtaken))),)
    )
    assert sealed_by(waiting, candidate) == frozenset()
    assert not is_complete(waiting, candidate)
    assert known_to_panel(waiting, candidate)
    assert {sheet.panelist for sheet in visible_sheets(waiting, one)} == {one}
    anew = tuple(replace(_sheet(f"new-{each}", each, 2), candidate=candidate) for each in (one, two))
    assert is_complete(replace(waiting, sheets=(*sheets, *anew)), candidate)
    assert not known_to_panel(replace(base, sheets=sheets[:1]), candidate)
