"""The plan in a few lines, as the dialog of the lock repeats it."""

from __future__ import annotations

from collections.abc import Sequence

from interview_app.domain.canonical import short_fingerprint
from interview_app.domain.form import InterviewForm
from interview_app.domain.hint import Hint
from interview_app.i18n import Say
from interview_app.wording.numbers import criterion_code, shown_weights

_KEPT = "\N{NO-BREAK SPACE}"


def lock_facts(
    say: Say, form: InterviewForm, fingerprint: str, hints: Sequence[Hint], *, by: str
) -> list[tuple[str, str]]:
    """How much is asked in which time, what weighs how much, what the record check says, who locks, the fingerprint.

    `by` is empty where nobody of the panel is chosen.
    """
    counts = (
        say.plural("{count} requirement", "{count} requirements", count=len(form.requirements)),
        say.plural("{count} criterion", "{count} criteria", count=len(form.criteria)),
        say.plural("{count} question", "{count} questions", count=len(form.questions)),
        say.plural("{count} condition", "{count} conditions", count=len(form.conditions)),
    )
    minutes = say(
        "{minutes} of {planned} minutes",
        minutes=sum(item.minutes for item in form.items()),
        planned=form.interview_minutes,
    )
    shown = shown_weights(say, form)
    weights = [f"{criterion_code(say, form, each.id)}{_KEPT}{shown[each.id]}" for each in form.criteria]
    return [
        (say("Plan"), ", ".join((*counts, minutes))),
        (say("Weights"), ", ".join(weights)),
        (say("Record check"), _checked(say, hints)),
        (say("Locked by"), by or say("nobody chosen; the plan will name nobody")),
        (say("Fingerprint"), short_fingerprint(fingerprint)),
    ]


def _checked(say: Say, hints: Sequence[Hint]) -> str:
    """Whether something still has to be mended or answered."""
    still = sum(hint.open for hint in hints)
    if still:
        return say.plural(
            "{count} hint below still has to be answered or mended",
            "{count} hints below still have to be answered or mended",
            count=still,
        )
    if hints:
        return say.plural(
            "{count} hint for information, below", "{count} hints for information, below", count=len(hints)
        )
    return say("finds nothing")
