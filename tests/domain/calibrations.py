"""Short ways to write calibrations in tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from fractions import Fraction

from interview_app.domain.calibration.round import CalibrationRound, SampleAnswer, TrialRating, TrialSheet
from interview_app.domain.ids import CalibrationId, PanelistId, QuestionId, SampleAnswerId

NOON = datetime(2023, 3, 13, 12, tzinfo=UTC)
ONE, TWO, THREE, EXPERT = (PanelistId(name) for name in ("p1", "p2", "p3", "expert"))
SCALE = tuple(Fraction(each) for each in range(6))


def sample(number: int, key: int | None = 3, author: PanelistId = EXPERT) -> SampleAnswer:
    """A sample answer to the number's question."""
    level = None if key is None else Fraction(key)
    question = QuestionId(f"q{number}-1")
    return SampleAnswer(
        SampleAnswerId(f"s{number}"), question, "", author, f"answer {number}", level, "because"
    )


def rating(number: int, level: int | None) -> TrialRating:
    """A level with a sentence."""
    return TrialRating(SampleAnswerId(f"s{number}"), None if level is None else Fraction(level), "my reason")


def calibration(
    samples: Sequence[SampleAnswer],
    levels: Mapping[PanelistId, Sequence[int | None]],
    *,
    open_: Sequence[PanelistId] = (),
    absent: Sequence[PanelistId] = (),
    scale: tuple[Fraction, ...] = SCALE,
) -> CalibrationRound:
    """A calibration that has begun; everybody has sealed but those who are `open_` or `absent`."""
    sheets = [
        TrialSheet(
            person,
            tuple(rating(number, level) for number, level in enumerate(given, start=1)),
            None if person in open_ else NOON,
        )
        for person, given in levels.items()
    ]
    sheets += [TrialSheet(person, absent="ill") for person in absent]
    return CalibrationRound(CalibrationId("c"), tuple(samples), tuple(sheets), scale, NOON)
