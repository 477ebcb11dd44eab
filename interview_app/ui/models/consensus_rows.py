"""One candidate's questions as rows: everybody's level, the drawing, the flag in words, what was agreed."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from interview_app.domain.form import RatingScale
from interview_app.domain.procedure import RatedLevel
from interview_app.i18n import Say
from interview_app.services.consensus.agreeing import CandidateCase, QuestionCase, Voice
from interview_app.services.consensus.progress import ConsensusProgress
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CENTRE, RIGHT, Cell, Head, Row
from interview_app.ui.models.dots import DotLine, Dots
from interview_app.ui.models.people import initials, short_name
from interview_app.ui.tokens import Colour
from interview_app.wording.consensus import flag_words, flags_sentence, outcome_words

FIXED = 2
"""The columns before the raters': number and question."""


def consensus_heads(say: Say, case: CandidateCase) -> tuple[Head, ...]:
    """The columns; the drawing's head carries the levels and is painted by the head itself."""
    names = [person.name for person in case.raters]
    raters = [Head(short, CENTRE, tip=name) for short, name in zip(initials(names), names, strict=True)]
    return (
        Head("", RIGHT),
        Head(say("Question")),
        *raters,
        Head(say("Ratings"), CENTRE),
        Head(say("Flag"), tip=say("Flag: something for the panel to talk about first")),
        Head(say("Agreed"), CENTRE),
    )


def consensus_rows(say: Say, case: CandidateCase) -> tuple[Row, ...]:
    """A row for each question that counts."""
    return tuple(_row(say, case, each) for each in case.questions)


def _row(say: Say, case: CandidateCase, question: QuestionCase) -> Row:
    title = say.read(question.question.title)
    flag = flag_words(say, question.flags)
    sentence = flags_sentence(say, question.flags, raters=len(question.rated))
    return Row(
        question.question.id,
        (
            Cell(str(question.number), colour=Colour.QUIET, align=RIGHT),
            Cell(title, tip=title),
            *(_level(say, each) for each in question.rated),
            Cell(said=told(say, case, question), dots=dots(case.procedure.form.scale, question)),
            Cell(flag, Icon.FLAG, Colour.WARN, Colour.WARN, tip=sentence) if flag else Cell(),
            _agreed(say, question),
        ),
    )


def _level(say: Say, rated: RatedLevel) -> Cell:
    return Cell("–" if rated.level is None else say.plain(rated.level), align=CENTRE)


def _agreed(say: Say, question: QuestionCase) -> Cell:
    """The outcome; the common level where all rated the same; else that it is open."""
    if question.agreed is None:
        if question.common is None:
            return Cell(say("open"), colour=Colour.QUIET, small=True, align=CENTRE)
        words = say.plain(question.common)
        tip = say("All ratings are the same.")
        return Cell(words, colour=Colour.ACCENT, strong=True, align=CENTRE, tip=tip, said=f"{words}. {tip}")
    words = say("none") if question.agreed.level is None else say.plain(question.agreed.level)
    if question.changed:
        tip = say("A rating has changed since.")
        return Cell(
            words,
            Icon.HISTORY,
            Colour.WARN,
            Colour.ACCENT,
            strong=True,
            align=CENTRE,
            tip=tip,
            said=f"{words}. {tip}",
        )
    tip = outcome_words(say, question.agreed.level)
    return Cell(words, colour=Colour.ACCENT, strong=True, align=CENTRE, tip=tip)


def dots(scale: RatingScale, question: QuestionCase) -> Dots:
    """The drawing of one question."""
    counts = [0] * len(scale.levels)
    for rated in question.rated:
        if rated.level is not None:
            counts[place_of(scale, rated.level)] += 1
    outcome = question.common if question.agreed is None else question.agreed.level
    return Dots(tuple(counts), None if outcome is None else place_of(scale, outcome))


def told(say: Say, case: CandidateCase, question: QuestionCase) -> str:
    """The drawing in words: who rated what."""
    return ", ".join(
        f"{short_name(person.name)} {'–' if rated.level is None else say.plain(rated.level)}"
        for person, rated in zip(case.raters, question.rated, strict=True)
    )


def place_of(scale: RatingScale, level: Fraction) -> int:
    """The place of a level on the scale, from 0."""
    return [each.value for each in scale.levels].index(level)


def level_words(say: Say, scale: RatingScale) -> tuple[str, ...]:
    """The scale's levels as they are written."""
    return tuple(say.plain(level.value) for level in scale.levels)


def dot_lines(say: Say, scale: RatingScale, voices: Sequence[Voice]) -> tuple[DotLine, ...]:
    """Everybody's rating on a line of its own."""
    return tuple(
        DotLine(short_name(each.panelist.name), place_of(scale, each.rating.level))
        if each.rating.level is not None
        else DotLine(short_name(each.panelist.name), None, say("no level"))
        for each in voices
    )


def signs(case: CandidateCase) -> list[tuple[str, str]]:
    """Initials and names below the table."""
    names = [person.name for person in case.raters]
    return [(short, short_name(name)) for short, name in zip(initials(names), names, strict=True)]


def summary(say: Say, case: CandidateCase) -> str:
    """How far the panel is with this candidate."""
    first = say.plural(
        "{settled} of {count} question is agreed.",
        "{settled} of {count} questions are agreed.",
        count=len(case.questions),
        settled=case.settled,
    )
    second = (
        say.plural("{count} flag is still open.", "{count} flags are still open.", count=case.flagged)
        if case.flagged
        else ""
    )
    return " ".join(filter(None, (first, second, say("The sealed ratings stay as they are."))))


def progress_words(say: Say, progress: ConsensusProgress) -> str:
    """One candidate in the list to choose from."""
    name = f"{progress.candidate.name}  {progress.candidate.number}"
    if not progress.complete:
        return say("{name} · sheets are missing", name=name)
    return say("{name} · {settled} of {count}", name=name, settled=progress.settled, count=progress.questions)
