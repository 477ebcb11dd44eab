"""An interview tells who was there, who wrote what, and in which language, at every moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from interview_app.domain.ids import CandidateId, InterviewId, PanelistId, SittingId
from interview_app.domain.interview import Asked, Attendance, HandOver, Interview, RecordEntry, Sitting

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
A, B, C = (PanelistId(name) for name in "abc")


def after(minutes: int) -> datetime:
    return NINE + timedelta(minutes=minutes)


def held(*sittings: Sitting, handed: tuple[HandOver, ...] = ()) -> Interview:
    whole = sittings or (sitting(),)
    return Interview(InterviewId("i"), CandidateId("k"), 1, "de", A, (), whole, (), None, hand_overs=handed)


def sitting(*noted: Attendance) -> Sitting:
    return Sitting(SittingId("s1"), InterviewId("i"), 1, NINE, None, "", False, (A, B), attendance=noted)


def entry(first: int | None, last: int | None) -> RecordEntry:
    start = None if first is None else after(first)
    return RecordEntry("q", Asked.ASKED, "", "", (), (), 0, start, None if last is None else after(last))


def test_whoever_came_was_there_and_whoever_left_is_not_there_any_more() -> None:
    seen = sitting(Attendance(C, True, after(5), ""), Attendance(B, False, after(9), ""))
    assert seen.attended() == (A, B, C)
    assert seen.here() == (A, C)
    assert held(seen).present() == (A, B, C)
    assert held(seen).here() == (A, C)


def test_whoever_comes_back_is_there() -> None:
    seen = sitting(Attendance(B, False, after(5), ""), Attendance(B, True, after(9), ""))
    assert seen.here() == seen.attended() == (A, B)


def test_one_writer_wrote_everything() -> None:
    assert held().writers == (A,)
    assert held().wrote(entry(1, 50)) == (A,)
    assert held().wrote(entry(None, None)) == ()
    assert held().wrote(entry(1, None)) == ()


def test_a_text_belongs_to_whoever_held_the_record_between_its_first_and_its_last_words() -> None:
    handed = (HandOver(A, B, after(10), ""), HandOver(B, A, after(20), ""))
    interview = held(handed=handed)
    assert interview.writers == (A, B)
    assert interview.wrote(entry(1, 9)) == (A,)
    assert interview.wrote(entry(1, 15)) == (A, B)
    assert interview.wrote(entry(1, 10)) == (A,)
    assert interview.wrote(entry(11, 15)) == (B,)
    assert interview.wrote(entry(12, 30)) == (B, A)
    assert interview.wrote(entry(1, 30)) == (A, B)


def test_the_language_is_the_first_one_until_a_sitting_changes_it() -> None:
    interview = held(sitting(), replace(sitting(), language="en"), sitting())
    assert (held().spoken, held().languages) == ("de", ("de",))
    assert (interview.spoken, interview.languages) == ("en", ("de", "en"))
