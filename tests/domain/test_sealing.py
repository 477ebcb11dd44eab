"""What keeps a sheet from being sealed, question by question."""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction

import pytest

from interview_app.domain.ids import CandidateId, InterviewId, PanelistId, SheetId, SittingId
from interview_app.domain.interview import Asked, Interview, RecordEntry, Sitting
from interview_app.domain.sealing import Gap, MissingPart, missing_parts, without_levels_not_asked
from interview_app.domain.sheet import Passage, Rating, RatingState, Sheet, SheetState
from tests.domain.build import form, question_id

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
FORM = form([1, 1])
FIRST, SECOND = question_id(1), question_id(2)
CARRIED = Rating(SECOND, RatingState.RATED, Fraction(3), evidence="names both sides")


def interview(*entries: RecordEntry, finished: datetime | None = NOON) -> Interview:
    id, candidate, writer = InterviewId("i"), CandidateId("c"), PanelistId("p")
    sitting = Sitting(SittingId("s"), id, 1, NOON, finished, "Raum 2", False, (writer,))
    return Interview(id, candidate, 1, "de", writer, (writer,), (sitting,), entries, finished)


def entry(*, asked: Asked = Asked.ASKED, answer: str = "", reason: str = "") -> RecordEntry:
    return RecordEntry(FIRST, asked, answer, reason, (), (), 0, None, None)


def sheet(*ratings: Rating) -> Sheet:
    return Sheet(SheetId("b"), CandidateId("c"), PanelistId("p"), 1, SheetState.DRAFT, ratings)


def gap_of(rating: Rating, record: RecordEntry | None = None) -> Gap | None:
    """The gap on the first question; the second one is always in order."""
    held = interview(entry() if record is None else record)
    parts = missing_parts(FORM, held, sheet(rating, CARRIED))
    assert all(part.question == FIRST for part in parts)
    return parts[0].gap if parts else None


def test_a_level_with_a_sentence_as_evidence_is_enough() -> None:
    assert gap_of(Rating(FIRST, RatingState.RATED, Fraction(0), evidence="no example")) is None


def test_a_level_without_evidence_is_not_sealed() -> None:
    assert gap_of(Rating(FIRST, RatingState.RATED, Fraction(5), evidence=" \n ")) is Gap.EVIDENCE


def test_a_marked_passage_of_the_recorded_answer_is_evidence() -> None:
    rating = Rating(FIRST, RatingState.RATED, Fraction(4), passages=(Passage(4, 13, "two teams"),))
    assert gap_of(rating, entry(answer="the two teams")) is None


def test_a_passage_that_no_longer_stands_in_the_record_carries_nothing() -> None:
    rating = Rating(FIRST, RatingState.RATED, Fraction(4), passages=(Passage(4, 13, "two teams"),))
    assert gap_of(rating, entry(answer="the two groups")) is Gap.EVIDENCE


def test_a_question_without_a_level_is_missing() -> None:
    assert gap_of(Rating(FIRST, evidence="a sentence is no level")) is Gap.LEVEL


def test_not_observable_needs_a_reason() -> None:
    assert gap_of(Rating(FIRST, RatingState.NOT_OBSERVABLE)) is Gap.REASON
    assert gap_of(Rating(FIRST, RatingState.NOT_OBSERVABLE, reason="video failed")) is None


@pytest.mark.parametrize(("reason", "gap"), [("fire alarm", None), ("  ", Gap.SKIP_REASON)])
def test_a_skipped_question_needs_the_records_reason_and_no_level(reason: str, gap: Gap | None) -> None:
    assert gap_of(Rating(FIRST), entry(asked=Asked.SKIPPED, reason=reason)) is gap


def test_a_skipped_question_may_still_be_noted_as_not_observable() -> None:
    rating = Rating(FIRST, RatingState.NOT_OBSERVABLE, reason="not asked")
    assert gap_of(rating, entry(asked=Asked.SKIPPED, reason="fire alarm")) is None


def test_the_interview_must_be_finished_first() -> None:
    complete = sheet(Rating(FIRST, RatingState.RATED, Fraction(3), evidence="both sides"), CARRIED)
    unfinished = MissingPart(Gap.INTERVIEW, None)
    assert missing_parts(FORM, interview(entry(), finished=None), complete) == (unfinished,)
    assert missing_parts(FORM, None, complete) == (unfinished,)


def test_everything_that_is_missing_is_named_in_the_order_of_the_questions() -> None:
    parts = missing_parts(FORM, interview(), sheet())
    assert parts == (MissingPart(Gap.LEVEL, FIRST), MissingPart(Gap.LEVEL, SECOND))


def test_a_retired_question_is_not_asked_for() -> None:
    assert missing_parts(FORM, interview(), sheet(CARRIED), retired=[FIRST]) == ()


def test_a_passage_alone_is_nothing_while_there_is_no_interview() -> None:
    rating = Rating(FIRST, RatingState.RATED, Fraction(4), passages=(Passage(0, 3, "two"),))
    parts = missing_parts(FORM, None, sheet(rating, CARRIED))
    assert parts[1:] == (MissingPart(Gap.EVIDENCE, FIRST),)


def test_a_level_on_a_question_that_was_skipped_then_is_not_sealed() -> None:
    rated = Rating(FIRST, RatingState.RATED, Fraction(4), evidence="named both sides")
    held = interview(entry(asked=Asked.SKIPPED, reason="fire alarm"))
    sealed = without_levels_not_asked(held, sheet(rated, CARRIED))
    assert (sealed.rating(FIRST).state, sealed.rating(FIRST).level) == (RatingState.OPEN, None)
    assert sealed.rating(SECOND) == CARRIED
    assert missing_parts(FORM, held, sheet(rated, CARRIED)) == ()


def test_not_observable_stays_on_a_question_that_was_skipped() -> None:
    unseen = Rating(FIRST, RatingState.NOT_OBSERVABLE, reason="not asked")
    held = interview(entry(asked=Asked.SKIPPED, reason="fire alarm"))
    assert without_levels_not_asked(held, sheet(unseen)).rating(FIRST) == unseen


def test_without_an_interview_nothing_was_skipped() -> None:
    assert without_levels_not_asked(None, sheet(CARRIED)) == sheet(CARRIED)
