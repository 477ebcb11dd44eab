"""What a disclosed calibration shows: the trial ratings beside the key and beside each other, in steps of the scale.

Steps, not values, so that a scale with uneven or falling values is treated like any other.  Of the accuracy measures of
the literature these are the two that a panel can talk about: how far from the key, and in which direction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from interview_app.domain.calibration.round import CalibrationRound, SampleAnswer, TrialRating
from interview_app.domain.ids import PanelistId, SampleAnswerId

APART = 2
"""So many steps are talked about first: between two ratings, or between a rating and the key."""


class Topic(StrEnum):
    """What the panel should talk about, in the order in which it is told."""

    RANGE = "range"
    KEY_BELOW = "key-below"
    KEY_ABOVE = "key-above"
    FAR = "far"
    CLOSE = "close"
    SAME = "same"
    NO_KEY = "no-key"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class SampleComparison:
    """The ratings of one answer, in the order of the sheets that were sealed.

    `spread` is the number of steps between the lowest and the highest level; None where nobody rated it.
    """

    sample: SampleAnswer
    rated: tuple[tuple[PanelistId, TrialRating], ...]
    spread: int | None
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class OwnComparison:
    """One member's ratings beside the keys of others, for that member alone.

    `mean` is the mean of the signed steps, above zero where the member rates higher than the key; None where nothing
    is compared.  `own_keys` counts the answers that are left out because the member wrote their keys.
    """

    compared: int
    exact: int
    one_off: int
    further: int
    mean: Fraction | None
    own_keys: int


@dataclass(frozen=True, slots=True)
class Places:
    """Where the levels of a scale stand, counted from the worst."""

    scale: tuple[Fraction, ...]

    def steps(self, level: Fraction, key: Fraction) -> int:
        """How many steps a level lies above the key, or below it where that is less than nothing."""
        return self.scale.index(level) - self.scale.index(key)


def compare_samples(calibration: CalibrationRound) -> tuple[SampleComparison, ...]:
    """Every answer with what everybody gave for it; the calibration must be disclosed."""
    return tuple(_compared(calibration, each) for each in calibration.samples)


def compare_own(calibration: CalibrationRound, panelist: PanelistId) -> OwnComparison | None:
    """A member's own ratings beside the keys; None for whoever has not sealed."""
    sheet = calibration.sheet(panelist)
    if sheet is None or sheet.sealed is None:
        return None
    rated = [(each, sheet.rating(each.id).level) for each in calibration.samples]
    places = Places(calibration.scale)
    steps = [
        places.steps(level, each.key)
        for each, level in rated
        if level is not None and each.key is not None and each.author != panelist
    ]
    exact, one_off = steps.count(0), sum(abs(each) == 1 for each in steps)
    return OwnComparison(
        compared=len(steps),
        exact=exact,
        one_off=one_off,
        further=len(steps) - exact - one_off,
        mean=Fraction(sum(steps), len(steps)) if steps else None,
        own_keys=sum(each.author == panelist and level is not None for each, level in rated),
    )


def _compared(calibration: CalibrationRound, sample: SampleAnswer) -> SampleComparison:
    sheets = [each for each in calibration.sheets if each.sealed is not None]
    rated = tuple((each.panelist, each.rating(sample.id)) for each in sheets)
    places = [calibration.scale.index(each.level) for _, each in rated if each.level is not None]
    spread = max(places) - min(places) if places else None
    return SampleComparison(sample, rated, spread, _topics(spread, _beside_key(calibration, sample.id)))


def _beside_key(calibration: CalibrationRound, id: SampleAnswerId) -> list[int]:
    """The steps of everybody who did not know the key."""
    sample, places = calibration.sample(id), Places(calibration.scale)
    levels = [
        each.rating(id).level
        for each in calibration.sheets
        if each.sealed is not None and each.panelist != sample.author
    ]
    return [places.steps(each, sample.key) for each in levels if each is not None and sample.key is not None]


def _topics(spread: int | None, steps: Sequence[int]) -> tuple[Topic, ...]:
    if spread is None:
        return (Topic.NOBODY,)
    most = len(steps) > 1
    found = (
        (Topic.RANGE, spread >= APART),
        (Topic.KEY_BELOW, most and 2 * sum(each > 0 for each in steps) > len(steps)),
        (Topic.KEY_ABOVE, most and 2 * sum(each < 0 for each in steps) > len(steps)),
        (Topic.FAR, any(abs(each) >= APART for each in steps)),
    )
    told = tuple(topic for topic, holds in found if holds)
    if told:
        return told
    if spread or any(steps):
        return (Topic.CLOSE,)
    return (Topic.SAME,) if steps else (Topic.NO_KEY,)
