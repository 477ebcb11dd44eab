"""Calibrations with something in every column: one that is over and noted, and one that is still written."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from interview_app.domain.calibration.round import CalibrationRound, SampleAnswer, TrialRating, TrialSheet
from interview_app.domain.ids import CalibrationId, PanelistId, QuestionId, SampleAnswerId
from tests.storage.builders import BEISPIEL, MUSTER, NOON, PROBE

WORDING = "Wie gehen Sie vor?"


def sample(number: int, author: PanelistId = PROBE) -> SampleAnswer:
    """An invented answer with its key."""
    return SampleAnswer(
        SampleAnswerId(f"b-{number}"),
        QuestionId("q1"),
        WORDING,
        author,
        f"Erfundene Antwort {number} – Ä 😀",
        Fraction(number),
        "nennt nur ein Beispiel",
    )


def calibrations() -> tuple[CalibrationRound, ...]:
    """One that two members sealed while a third was absent, and one without a key so far."""
    ratings = (
        TrialRating(SampleAnswerId("b-1"), Fraction(7, 2), "zwei Wege abgewogen"),
        TrialRating(SampleAnswerId("b-2")),
    )
    over = CalibrationRound(
        CalibrationId("c-1"),
        (sample(1), sample(2, MUSTER)),
        (
            TrialSheet(MUSTER, ratings, NOON),
            TrialSheet(BEISPIEL, ratings[:1], NOON + timedelta(minutes=5)),
            TrialSheet(PROBE, absent="Dienstreise"),
        ),
        (Fraction(1), Fraction(7, 2), Fraction(6)),
        NOON - timedelta(hours=1),
        date(2026, 11, 23),
    )
    written = SampleAnswer(SampleAnswerId("b-3"), QuestionId("q2"), WORDING, MUSTER)
    return over, CalibrationRound(CalibrationId("c-2"), (written,))
