"""Who sees what of a calibration, what it still needs, and what it shows once it is disclosed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.calibration.comparison import OwnComparison, Topic, compare_own, compare_samples
from interview_app.domain.calibration.round import (
    CalibrationRound,
    CalibrationState,
    SampleAnswer,
    TrialRating,
    TrialSheet,
)
from interview_app.domain.calibration.rules import (
    Standing,
    comes_late,
    incomplete_samples,
    missing_ratings,
    samples_asked,
    seen_by,
    standing,
)
from interview_app.domain.ids import CalibrationId, PanelistId, QuestionId, SampleAnswerId
from interview_app.domain.procedure import Procedure, RetiredQuestion
from interview_app.domain.text import Text
from tests.domain.build import form
from tests.domain.calibrations import (
    EXPERT,
    NOON,
    ONE,
    SCALE,
    THREE,
    TWO,
    calibration,
    rating,
    sample,
)
from tests.reporting.sample import procedure

STEPS = st.lists(st.integers(0, 5), min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("open_", "absent", "state"),
    [
        ((), (), CalibrationState.DISCLOSED),
        ((TWO,), (), CalibrationState.RATING),
        ((), (THREE,), CalibrationState.DISCLOSED),
        ((TWO,), (THREE,), CalibrationState.RATING),
    ],
)
def test_it_is_disclosed_when_everybody_has_sealed_or_is_absent(
    open_: Sequence[PanelistId], absent: Sequence[PanelistId], state: CalibrationState
) -> None:
    found = calibration([sample(1)], {ONE: [3], TWO: [4]}, open_=open_, absent=absent)
    assert found.state is state


def test_it_is_never_disclosed_where_nobody_sealed() -> None:
    assert calibration([sample(1)], {}, absent=(ONE, TWO)).state is CalibrationState.RATING


def test_before_it_begins_its_answers_are_written() -> None:
    assert CalibrationRound(CalibrationId("c"), (sample(1),)).state is CalibrationState.WRITING


@pytest.mark.parametrize("reader", [ONE, TWO, THREE, None])
def test_before_disclosure_nobody_sees_a_level_a_sentence_or_a_key_of_another(
    reader: PanelistId | None,
) -> None:
    held = calibration([sample(1), sample(2, author=ONE)], {ONE: [3, 1], TWO: [4, 2]}, open_=(TWO,))
    seen = seen_by(held, reader)
    for each in seen.samples:
        assert (each.key is None) == (each.author != reader)
        assert bool(each.reason) == (each.author == reader)
        assert each.answer
    for sheet in seen.sheets:
        assert bool(sheet.ratings) == (sheet.panelist == reader)
    assert [each.sealed for each in seen.sheets] == [NOON, None]


def test_an_answer_is_its_authors_alone_until_the_calibration_begins() -> None:
    held = CalibrationRound(CalibrationId("c"), (sample(1), sample(2, author=ONE)))
    assert [each.answer for each in seen_by(held, ONE).samples] == ["", "answer 2"]


def test_after_disclosure_everybody_sees_everything() -> None:
    held = calibration([sample(1)], {ONE: [3], TWO: [4]}, absent=(THREE,))
    assert seen_by(held, None) == held


def test_a_rating_needs_its_level_and_its_sentence() -> None:
    whole, held = procedure(), rating(1, 3)
    first, second = whole.form.asked()[:2]
    samples = tuple(
        replace(sample(at), question=each.id, wording=each.wording.read("de"))
        for at, each in ((1, first), (2, second))
    )
    sheet = TrialSheet(ONE, (held, TrialRating(SampleAnswerId("s2"), Fraction(2), " ")))
    found = CalibrationRound(CalibrationId("c"), samples, (sheet,), SCALE, NOON)
    assert missing_ratings(found, whole, ONE) == ("s2",)
    assert missing_ratings(found, whole, TWO) == ("s1", "s2")
    retired = replace(whole, retired=(RetiredQuestion(second.id, "broken", NOON),))
    assert missing_ratings(found, retired, ONE) == ()
    assert samples_asked(found, retired) == samples[:1]


def test_a_sample_answer_is_complete_with_words_key_and_reason() -> None:
    assert sample(1).complete
    for lacking in (replace(sample(1), answer=" "), sample(1, None), replace(sample(1), reason="")):
        assert not lacking.complete


def test_a_key_is_a_level_of_the_forms_scale() -> None:
    held = CalibrationRound(CalibrationId("c"), (sample(1, 3), sample(2, 9), sample(3, None)))
    assert incomplete_samples(held, form([1])) == ("s2", "s3")


def test_what_became_of_a_question_is_told() -> None:
    asked = form([1, 1])
    answer = sample(1)
    assert standing(answer, asked, ()) is Standing.STANDS
    assert standing(replace(answer, wording="before"), asked, ()) is Standing.REWORDED
    assert standing(answer, asked, {QuestionId("q1-1")}) is Standing.RETIRED
    assert standing(replace(answer, question=QuestionId("q9")), asked, ()) is Standing.GONE
    assert [each for each in Standing if each.asked] == [Standing.STANDS, Standing.REWORDED]


def test_it_comes_late_where_an_interview_was_begun_before() -> None:
    whole = procedure()
    first = min(each.started for each in whole.interviews)
    held = calibration([sample(1)], {ONE: [3]})
    assert not comes_late(replace(held, begun=first - timedelta(days=1)), whole)
    assert comes_late(replace(held, begun=first + timedelta(minutes=1)), whole)
    assert comes_late(replace(held, begun=None), whole)
    assert not comes_late(replace(held, begun=None), without_interviews(whole))


def without_interviews(whole: Procedure) -> Procedure:
    return replace(whole, interviews=())


@pytest.mark.parametrize(
    ("levels", "spread", "topics"),
    [
        ([3, 3, 3], 0, (Topic.SAME,)),
        ([3, 4, 3], 1, (Topic.CLOSE,)),
        ([4], 0, (Topic.CLOSE,)),
        ([2, 4, 3], 2, (Topic.RANGE,)),
        ([4, 4, 3], 1, (Topic.KEY_BELOW,)),
        ([2, 2, 3], 1, (Topic.KEY_ABOVE,)),
        ([1], 0, (Topic.FAR,)),
        ([5, 5, 3], 2, (Topic.RANGE, Topic.KEY_BELOW, Topic.FAR)),
        ([None, None, None], None, (Topic.NOBODY,)),
        ([None, 3, 3], 0, (Topic.SAME,)),
    ],
)
def test_what_to_talk_about_follows_from_the_levels(
    levels: list[int | None], spread: int | None, topics: tuple[Topic, ...]
) -> None:
    people = (ONE, TWO, THREE)
    given = {person: [level] for person, level in zip(people, levels, strict=False)}
    (found,) = compare_samples(calibration([sample(1)], given))
    assert (found.spread, found.topics) == (spread, topics)
    assert [person for person, _ in found.rated] == list(given)


def test_whoever_wrote_the_key_is_compared_with_the_others_but_not_with_the_key() -> None:
    (found,) = compare_samples(calibration([sample(1, 3, author=ONE)], {ONE: [3], TWO: [4], THREE: [4]}))
    assert found.spread == 1
    assert found.topics == (Topic.KEY_BELOW,)
    alone = calibration([sample(1, 3, author=ONE), sample(2, 2)], {ONE: [4, 3]})
    assert [each.topics for each in compare_samples(alone)] == [(Topic.NO_KEY,), (Topic.CLOSE,)]
    own = compare_own(alone, ONE)
    assert own == OwnComparison(1, 0, 1, 0, Fraction(1), own_keys=1)


def test_the_own_comparison_counts_hits_near_ones_and_the_direction() -> None:
    samples = [sample(at, 3) for at in range(1, 5)]
    own = compare_own(calibration(samples, {ONE: [3, 4, 5, 1]}), ONE)
    assert own == OwnComparison(4, 1, 1, 2, Fraction(1, 4), own_keys=0)


def test_nothing_is_compared_for_whoever_has_not_sealed_or_does_not_rate() -> None:
    held = calibration([sample(1)], {ONE: [3], TWO: [4]}, open_=(TWO,), absent=(THREE,))
    assert [compare_own(held, each) for each in (TWO, THREE, EXPERT)] == [None, None, None]


def test_without_a_rating_there_is_no_mean() -> None:
    own = compare_own(calibration([sample(1)], {ONE: [None]}), ONE)
    assert own == OwnComparison(0, 0, 0, 0, None, own_keys=0)


def test_an_open_key_is_compared_with_nothing() -> None:
    held = calibration([sample(1, None)], {ONE: [2], TWO: [2]})
    assert compare_samples(held)[0].topics == (Topic.NO_KEY,)
    assert compare_own(held, ONE) == OwnComparison(0, 0, 0, 0, None, own_keys=0)


def test_a_rating_by_whoever_wrote_the_key_alone_meets_no_key() -> None:
    held = calibration([sample(1, 3, author=ONE)], {ONE: [4]})
    assert compare_samples(held)[0].topics == (Topic.NO_KEY,)


@given(STEPS, st.sampled_from([(1, 2, 3, 4, 5, 6), (6, 5, 4, 3, 2, 1), (0, 1, 5, 6, 20, 21)]))
def test_only_the_order_of_the_scale_counts(places: list[int], values: tuple[int, ...]) -> None:
    """School grades fall from 6 to 1, and a scale may be uneven: the comparison is in steps."""
    samples = [sample(number, 3) for number in range(1, len(places) + 1)]
    plain = calibration(samples, {ONE: places})
    moved = calibration(
        [replace(each, key=Fraction(values[3])) for each in samples],
        {ONE: [values[each] for each in places]},
        scale=tuple(Fraction(each) for each in values),
    )
    assert compare_own(moved, ONE) == compare_own(plain, ONE)
    assert [each.topics for each in compare_samples(moved)] == [
        each.topics for each in compare_samples(plain)
    ]


def test_a_sample_answer_is_found_by_its_id() -> None:
    held = calibration([sample(1), sample(2)], {ONE: [3, 3]})
    assert held.sample(SampleAnswerId("s2")).question == "q2-1"
    with pytest.raises(KeyError):
        held.sample(SampleAnswerId("s9"))
    assert held.took_part() == (ONE,)
    assert held.sheets[0].rating(SampleAnswerId("s9")) == TrialRating(SampleAnswerId("s9"))


def test_a_question_in_another_language_is_the_same_question() -> None:
    asked = form([1])
    (question,) = asked.asked()
    reworded = replace(asked, questions=(replace(question, wording=Text("Wie?", "How, then?")),))
    answer: SampleAnswer = replace(sample(1), wording="Wie?")
    assert standing(answer, reworded, ()) is Standing.STANDS
