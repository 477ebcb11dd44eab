"""The individual ratings of one question, level with evidence, as far as the snapshot holds sealed sheets."""

from __future__ import annotations

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.domain.disclosure import raters
from interview_app.domain.form import Question
from interview_app.domain.lateness import Written, written_when
from interview_app.domain.sheet import Rating, RatingState, Sheet, SheetState
from interview_app.reporting import styles
from interview_app.reporting.columns import Columns, Stack
from interview_app.reporting.documents.agreed import agreed_on
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import Rule
from interview_app.wording.labels import written_label

_NAME = 110.0
_LEVEL = 54.0


def ratings(edition: Edition, question: Question) -> list[Flowable]:
    """One row for each sealed sheet of the candidate, in the panel's order; nothing before disclosure."""
    sheets = _sheets(edition)
    if not sheets:
        return []
    say, prose = edition.say, edition.prose
    head = Columns(
        (
            Stack(_NAME, (prose.line(say("Rating by"), styles.HEAD_CELL),)),
            Stack(_LEVEL, (prose.line(say("Level"), styles.HEAD_CELL),)),
            Stack(
                styles.WIDTH - _NAME - _LEVEL, (prose.line(say("Evidence for the level"), styles.HEAD_CELL),)
            ),
        ),
        gap=0,
        below=2.5,
    )
    rows = [
        each for sheet in sheets for each in (Spacer(1, 2.5), _row(edition, sheet, sheet.rating(question.id)))
    ]
    return [
        Spacer(1, 7),
        CondPageBreak(min(28 + 34 * len(sheets), 230)),
        head,
        Rule(weight=styles.RULE, strong=True),
        *rows,
        *agreed_on(edition, question),
    ]


def _sheets(edition: Edition) -> list[Sheet]:
    """The sheet that counts of every panelist, in the panel's order."""
    candidate = edition.candidate
    if candidate is None:
        return []
    found = (edition.procedure.sealed_sheet(candidate.id, person.id) for person in edition.procedure.panel)
    return [sheet for sheet in found if sheet is not None and sheet.state is SheetState.SEALED]


def _row(edition: Edition, sheet: Sheet, rating: Rating) -> Flowable:
    prose = edition.prose
    evidence = [*evidence_of(edition, rating), *_late(edition, sheet, rating)]
    return Columns(
        (
            Stack(_NAME, _author(edition, sheet)),
            Stack(_LEVEL, (prose.line(level_of(edition, rating), styles.STRONG),)),
            Stack(styles.WIDTH - _NAME - _LEVEL, evidence),
        ),
        gap=0,
        below=3,
        hairline=True,
    )


def _late(edition: Edition, sheet: Sheet, rating: Rating) -> list[Flowable]:
    """That and when a rating was changed for the last time more than a day after the conversation."""
    interview = edition.procedure.interview_of(sheet.candidate)
    if interview is None or rating.at is None or written_when(interview, rating.at) is not Written.LATER:
        return []
    say = edition.say
    label = written_label(say, Written.LATER)
    words = say("Last changed {moment}, {label}.", moment=edition.moment(rating.at), label=label)
    return list(edition.prose.block(words, styles.SMALL_QUIET))


def _author(edition: Edition, sheet: Sheet) -> tuple[Flowable, ...]:
    """Whose rating it is; whoever was recused or absent afterwards does not count."""
    prose = edition.prose
    name = prose.line(edition.person(sheet.panelist), styles.BODY_TIGHT)
    if sheet.panelist in raters(edition.procedure, sheet.candidate):
        return (name,)
    return (name, prose.line(edition.say("does not count"), styles.SMALL_QUIET))


def level_of(edition: Edition, rating: Rating) -> str:
    """The level, or that there is none."""
    return edition.level(rating.level) if rating.state is RatingState.RATED else "–"


def evidence_of(edition: Edition, rating: Rating) -> list[Flowable]:
    """The sentence, then the marked words of the answer; for a question without a level its reason."""
    say, prose = edition.say, edition.prose
    if rating.state is RatingState.NOT_OBSERVABLE:
        return [*prose.block(say("not observable: {reason}", reason=rating.reason), styles.BODY_TIGHT)]
    if rating.state is RatingState.OPEN:
        return [prose.line(say("no rating"), styles.QUIET_BODY)]
    marked = [say("“{words}”", words=passage.words) for passage in rating.passages]
    story: list[Flowable] = [*prose.block(rating.evidence, styles.BODY_TIGHT)]
    for words in marked:
        story.extend(prose.block(words, styles.SMALL_QUIET))
    return story
