"""A form from nothing, and one that was left unfinished in a file."""

from __future__ import annotations

from dataclasses import replace

from interview_app.domain.drafting.conversation import anchored
from interview_app.domain.form import InterviewForm, Posting, ScoringRules
from interview_app.domain.scales import DEFAULT_PRESET, preset_scale
from interview_app.domain.text import NO_WORDS

USUAL_LENGTH = 60
"""Minutes of an interview until somebody says otherwise."""


def blank_form(id: str, languages: tuple[str, ...]) -> InterviewForm:
    """A form in which everything is left to write; the first language is the authoritative one, and the posting's."""
    return InterviewForm(
        id=id,
        version=1,
        language=languages[0],
        languages=languages,
        title=NO_WORDS,
        notice=NO_WORDS,
        posting=Posting("", NO_WORDS, "", NO_WORDS, "", languages[0]),
        scale=preset_scale(DEFAULT_PRESET, languages),
        requirements=(),
        conditions=(),
        groups=(),
        criteria=(),
        questions=(),
        sections=(),
        agenda=(),
        interview_minutes=USUAL_LENGTH,
        rules=ScoringRules(),
    )


def with_gaps(form: InterviewForm) -> InterviewForm:
    """A form as a file holds it that leaves out what is not written yet: a level without an anchor has an empty one.

    Where a question has an anchor for a level that the scale does not know, it stays: that is no gap.
    """
    levels = {level.value for level in form.scale.levels}
    questions = tuple(
        replace(each, anchors=anchored(each.anchors, form.scale))
        if {anchor.level for anchor in each.anchors} <= levels
        else each
        for each in form.questions
    )
    return replace(form, questions=questions)
