"""Somebody's own rating habits in sentences, for that person alone."""

from __future__ import annotations

from interview_app.analysis.habits import Habits
from interview_app.i18n import Say


def habit_promise(say: Say) -> str:
    """What happens with the figures before they are shown."""
    return say(
        "Only you see this. It is computed from the sealed ratings when you ask for it, stored nowhere, printed "
        "nowhere, and changes no rating and no total."
    )


def habit_sentences(say: Say, habits: Habits) -> tuple[str, ...]:
    """How somebody rated beside all members together, and whether all criteria often got the same value."""
    sentences = [_severity(say, habits)]
    if habits.straight_lined:
        sentences.append(
            say(
                "For at least half of the candidates you gave all criteria the same value. That can be right; compare "
                "it with your evidence."
            )
        )
    return tuple(sentences)


def _severity(say: Say, habits: Habits) -> str:
    found = habits.severity
    if found is None:
        return say("There is nothing to compare your ratings with.")
    numbers = {"n": habits.candidates, "m": habits.panelists, "ratings": found.ratings}
    if not found.effect:
        sentence = say(
            "Over {n} candidates and {ratings} ratings you rated on average like the {m} members together.",
            **numbers,
        )
    elif found.effect > 0:
        sentence = say(
            "Over {n} candidates and {ratings} ratings you rated on average {steps} levels higher than the {m} members "
            "together.",
            steps=say.number(found.effect),
            **numbers,
        )
    else:
        sentence = say(
            "Over {n} candidates and {ratings} ratings you rated on average {steps} levels lower than the {m} members "
            "together.",
            steps=say.number(-found.effect),
            **numbers,
        )
    if found.error is None:
        return sentence
    return f"{sentence} {say('Standard error: {error} levels.', error=say.number(found.error))}"
