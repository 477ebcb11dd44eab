"""The interviews side by side: the facts are those of the records, and fixed numbers say what stands out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from interview_app.domain.equal_treatment import Finding, Notable, compare
from interview_app.domain.ids import CandidateId, InterviewId, PanelistId, QuestionId, SittingId
from interview_app.domain.interview import Asked, Interview, RecordEntry, Sitting, TakenUp
from tests.storage.builders import form

FORM = form()
ONE, TWO, THREE = (CandidateId(name) for name in ("k1", "k2", "k3"))
A, B = PanelistId("a"), PanelistId("b")
NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
Q1, Q2 = QuestionId("q1"), QuestionId("q2")


def entry(item: str, minutes: int = 4, *, own: int = 0, asked: Asked = Asked.ASKED) -> RecordEntry:
    return RecordEntry(
        item, asked, "said", "", (0,), tuple(f"probe {n}" for n in range(own)), minutes * 60 + 30, NINE, NINE
    )


def held(
    candidate: CandidateId,
    *,
    minutes: int = 60,
    entries: Sequence[RecordEntry] = (),
    present: tuple[PanelistId, ...] = (A, B),
    language: str = "de",
    video: bool = False,
) -> Interview:
    """One finished interview in one sitting, as planned unless something else is said."""
    id, end = InterviewId(f"i-{candidate}"), NINE + timedelta(minutes=minutes)
    told = {"q1": entry("q1"), "q2": entry("q2")} | {each.item: each for each in entries}
    sitting = Sitting(SittingId(f"s-{candidate}"), id, 1, NINE, end, "Raum 2", video, present)
    return Interview(id, candidate, 1, language, A, present, (sitting,), tuple(told.values()), end)


def found(*interviews: Interview) -> list[Finding]:
    return list(compare(FORM, interviews).findings)


def kinds(*interviews: Interview) -> list[Notable]:
    return [each.kind for each in found(*interviews)]


def test_before_the_first_interview_there_is_nothing_to_compare() -> None:
    running = replace(held(ONE), finished=None)
    compared = compare(FORM, [running])
    assert (compared.rows, compared.usual, compared.findings) == ((), (), ())
    assert compared.planned == 60


def test_a_finished_interview_that_was_taken_up_again_had_no_break() -> None:
    first = held(ONE)
    again = replace(first.sittings[0], taken_up=TakenUp("questions left out", (), (), known=False))
    (row,) = compare(FORM, [replace(first, sittings=(*first.sittings, again))]).rows
    assert row.interruptions == ("questions left out",)


def test_alike_interviews_have_nothing_that_stands_out() -> None:
    assert found(held(ONE), held(TWO)) == []


def test_the_facts_are_those_of_the_record() -> None:
    first = held(ONE, minutes=30, entries=[entry("q1", 7, own=2)])
    broken = replace(first.sittings[0], ending="fire alarm")
    later = replace(
        broken,
        started=NINE + timedelta(minutes=40),
        ended=NINE + timedelta(minutes=60),
        place="Video",
        video=True,
        language="en",
        ending="",
    )
    (row,) = compare(FORM, [replace(first, sittings=(broken, later))]).rows
    assert (row.candidate, row.started, row.minutes, row.sittings) == (ONE, NINE, 50, 2)
    assert (row.interruptions, row.places, row.video) == (("fire alarm",), ("Raum 2", "Video"), True)
    assert (row.languages, row.present, row.probes, row.own_probes) == (("de", "en"), (A, B), 2, 2)
    assert [part.item for part in row.parts] == list(FORM.agenda)
    assert (row.part("q1").minutes, row.part("q1").planned) == (7, 4)
    with pytest.raises(KeyError):
        row.part("stranger")


def test_rows_stand_in_the_order_in_which_the_interviews_began() -> None:
    early = held(TWO)
    early = replace(early, sittings=(replace(early.sittings[0], started=NINE - timedelta(minutes=5)),))
    assert [row.candidate for row in compare(FORM, [held(ONE), early]).rows] == [TWO, ONE]


def test_lengths_stand_out_when_they_are_minutes_and_a_share_apart() -> None:
    assert found(held(ONE, minutes=50), held(TWO, minutes=63)) == [
        Finding(Notable.LENGTHS, (ONE,), (TWO,), 50, 63)
    ]
    assert Notable.LENGTHS not in kinds(held(ONE, minutes=50), held(TWO, minutes=62))
    assert Notable.LENGTHS not in kinds(held(ONE, minutes=21), held(TWO, minutes=30))


@pytest.mark.parametrize(("minutes", "named"), [(45, True), (46, False), (74, False), (75, True)])
def test_an_interview_far_off_the_plan_is_named(minutes: int, named: bool) -> None:
    assert (Finding(Notable.OFF_PLAN, (ONE,)) in found(held(ONE, minutes=minutes))) is named


def test_a_question_that_took_very_different_times_is_named() -> None:
    long = held(TWO, entries=[entry("q2", 9)])
    assert found(held(ONE), long) == [Finding(Notable.QUESTION_TIME, (ONE,), (TWO,), 4, 9, "q2")]
    assert found(held(ONE), held(TWO, entries=[entry("q2", 8)])) == []


def test_whoever_was_not_asked_does_not_count_as_short() -> None:
    skipped = held(TWO, entries=[replace(entry("q2", 0, asked=Asked.SKIPPED), reason="time")])
    assert kinds(held(ONE, entries=[entry("q2", 6)]), skipped) == [Notable.SKIPPED]


def test_many_more_own_probes_are_named() -> None:
    assert found(held(ONE), held(TWO, entries=[entry("q1", own=3)])) == [
        Finding(Notable.OWN_PROBES, (ONE,), (TWO,), 0, 3)
    ]
    assert found(held(ONE), held(TWO, entries=[entry("q1", own=2)])) == []


def test_what_was_not_asked_is_named_unless_it_is_retired() -> None:
    open_one = held(ONE, entries=[entry("q1", 0, asked=Asked.OPEN)])
    skipped = held(TWO, entries=[entry("q1", asked=Asked.SKIPPED)])
    assert found(open_one, skipped) == [
        Finding(Notable.SKIPPED, (TWO,)),
        Finding(Notable.UNREACHED, (ONE,)),
    ]
    assert compare(FORM, [open_one, skipped], retired=[Q1]).findings == ()
    row = compare(FORM, [open_one]).rows[0]
    assert (row.skipped, row.unreached) == ((), (Q1,))


def test_another_panel_language_or_medium_than_for_most_is_named() -> None:
    usual = [held(ONE), held(TWO)]
    assert found(*usual, held(THREE, present=(B,))) == [Finding(Notable.PANEL, (THREE,))]
    assert found(*usual, held(THREE, language="en")) == [Finding(Notable.LANGUAGE, (THREE,))]
    assert found(*usual, held(THREE, video=True)) == [Finding(Notable.VIDEO, (THREE,))]
    assert kinds(*usual, held(THREE, present=(B, A))) == []
    assert compare(FORM, [*usual, held(THREE, present=(B,))]).usual == (A, B)


def test_several_sittings_and_late_notes_are_named() -> None:
    first = held(ONE)
    twice = replace(first, sittings=(first.sittings[0], replace(first.sittings[0], number=2)))
    assert Notable.SITTINGS in kinds(twice)
    late = replace(entry("q1"), last_at=NINE + timedelta(hours=5))
    assert found(held(TWO, entries=[late])) == [Finding(Notable.LATE, (TWO,))]
    assert compare(FORM, [held(TWO, entries=[late])]).rows[0].late == 1


def test_a_note_without_a_time_is_not_late() -> None:
    silent = replace(entry("q1"), first_at=None, last_at=None)
    assert compare(FORM, [held(ONE, entries=[silent])]).rows[0].late == 0
    assert Q2 in {part.item for part in compare(FORM, [held(ONE)]).rows[0].parts}
