"""A calibration in sentences: what to talk about in its order, and the own comparison without a word on others."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from interview_app.domain.calibration.comparison import OwnComparison, Topic, compare_samples
from interview_app.domain.calibration.round import CalibrationState, TrialSheet
from interview_app.domain.calibration.rules import Standing
from interview_app.i18n import Language, load
from interview_app.wording.calibration import (
    briefing_proposal,
    calibration_state_label,
    late_words,
    own_promise,
    own_sentences,
    purpose,
    sheet_state_words,
    standing_words,
    topic_label,
    topic_sentences,
)
from tests.domain.calibrations import NOON, ONE, THREE, TWO, calibration, sample

ENGLISH, GERMAN = load(Language.ENGLISH), load(Language.GERMAN)


def test_what_to_talk_about_is_told_in_its_order() -> None:
    (found,) = compare_samples(calibration([sample(1)], {ONE: [5], TWO: [5], THREE: [3]}))
    assert " ".join(topic_sentences(ENGLISH, found)) == (
        "The ratings lie 2 levels apart. Say which words of the answer carry your level, the lowest and the highest "
        "first. Most rated higher than the key level. Read its reason together: the key can be wrong, too. "
        "A rating lies two levels or more from the key level. Hold the answer beside the anchors of both levels."
    )


@pytest.mark.parametrize("topic", list(Topic))
def test_every_topic_has_its_label_and_its_sentence(topic: Topic) -> None:
    (found,) = compare_samples(calibration([sample(1)], {ONE: [None]}))
    told = [topic_sentences(say, replace(found, topics=(topic,))) for say in (ENGLISH, GERMAN)]
    labels = [topic_label(say, topic) for say in (ENGLISH, GERMAN)]
    assert told[0] != told[1]
    assert labels[0] != labels[1]


@pytest.mark.parametrize(
    ("mean", "words"),
    [
        (Fraction(1, 2), "On average you rated 0.50 levels higher than the key: more leniently."),
        (Fraction(-3, 2), "On average you rated 1.50 levels lower than the key: more strictly."),
        (Fraction(0), "On average you rated neither more leniently nor more strictly than the key."),
    ],
)
def test_the_direction_is_said_in_words(mean: Fraction, words: str) -> None:
    told = own_sentences(ENGLISH, OwnComparison(4, 1, 2, 1, mean, 0))
    assert told == (
        "Of 4 answers you rated 1 at the key level, 2 one level beside it, 1 further away.",
        words,
    )


def test_a_rating_beside_the_own_key_is_said_not_to_be_blind() -> None:
    (told,) = own_sentences(ENGLISH, OwnComparison(0, 0, 0, 0, None, 1))
    assert told == (
        "For 1 answer you wrote the key yourself: that rating was not blind and is left out here."
    )


def test_a_state_tells_nothing_of_a_rating() -> None:
    assert sheet_state_words(ENGLISH, TrialSheet(ONE)) == "still rates"
    assert sheet_state_words(ENGLISH, TrialSheet(ONE, absent="ill")) == "absent: ill"
    assert sheet_state_words(ENGLISH, TrialSheet(ONE, sealed=NOON)).startswith("sealed on ")


def test_every_state_and_standing_has_its_words() -> None:
    for say in (ENGLISH, GERMAN):
        assert len({calibration_state_label(say, each) for each in CalibrationState}) == 3
        assert len({standing_words(say, each) for each in Standing}) == 4
        assert standing_words(say, Standing.STANDS) == ""


def test_the_rest_is_translated() -> None:
    for words in (purpose, late_words, own_promise):
        assert words(ENGLISH) != words(GERMAN)
    assert briefing_proposal(ENGLISH, 2) == "Calibration with 2 sample answers"
