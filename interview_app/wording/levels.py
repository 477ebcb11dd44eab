"""What another scale takes away, said before it does."""

from __future__ import annotations

from fractions import Fraction

from interview_app.domain.drafting.levels import Losses
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import QuestionId
from interview_app.i18n import Say
from interview_app.wording.numbers import criterion_code, listed, question_number


def losses_words(say: Say, form: InterviewForm, lost: Losses) -> str:
    """The anchors that go, level by level, and the minimums that no level reaches any more."""
    lines = [_anchors(say, form, level, questions) for level, questions in lost.anchors.items()]
    if lost.minimums:
        codes = listed(say, [criterion_code(say, form, each) for each in lost.minimums])
        count = len(lost.minimums)
        lines.append(
            say.plural(
                "The minimum of {codes} is then outside the scale.",
                "The minimums of {codes} are then outside the scale.",
                count=count,
                codes=codes,
            )
        )
    return "\n".join((*lines, say("Undo brings everything back.")))


def _anchors(say: Say, form: InterviewForm, level: Fraction, questions: tuple[QuestionId, ...]) -> str:
    """Which anchors of one level go."""
    shown, count = say.plain(level), len(questions)
    if count > 1 and count == len(form.questions):
        return say("Level {level}: the anchors of all questions are lost.", level=shown)
    numbers = sorted(question_number(form, each) for each in questions)
    return say.plural(
        "Level {level}: the anchor of question {numbers} is lost.",
        "Level {level}: the anchors of questions {numbers} are lost.",
        count=count,
        level=shown,
        numbers=listed(say, [str(number) for number in numbers]),
    )
