"""Somebody's own rating habits in sentences."""

from __future__ import annotations

from fractions import Fraction

import pytest

from interview_app.analysis.habits import Habits
from interview_app.analysis.severity import Severity
from interview_app.i18n import Language, load
from interview_app.wording.habits import habit_promise, habit_sentences

DE, EN = load(Language.GERMAN), load(Language.ENGLISH)


def habits(effect: str, error: str | None = "0.1") -> Habits:
    return Habits(6, 3, Severity(Fraction(effect), None if error is None else Fraction(error), 60), False)


def test_before_anything_is_shown_it_is_said_who_sees_it() -> None:
    assert habit_promise(DE).startswith("Das sehen nur Sie.")
    assert "stored nowhere" in habit_promise(EN)


@pytest.mark.parametrize(
    ("effect", "words"),
    [("0.25", "um 0,25 Stufen höher"), ("-0.25", "um 0,25 Stufen niedriger"), ("0", "wie die 3 Mitglieder")],
)
def test_severity_is_told_with_its_numbers(effect: str, words: str) -> None:
    (said,) = habit_sentences(DE, habits(effect))
    assert words in said
    assert "6 Personen und 60 Bewertungen" in said
    assert said.endswith("Standardfehler: 0,10 Stufen.")


def test_without_a_standard_error_none_is_told() -> None:
    assert "Standardfehler" not in habit_sentences(DE, habits("1", None))[0]


def test_the_same_value_throughout_is_told_without_reproach() -> None:
    told = habit_sentences(EN, Habits(4, 1, None, True))
    assert told[0] == "There is nothing to compare your ratings with."
    assert "That can be right" in told[1]
