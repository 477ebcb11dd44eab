"""The individual ratings of one question, level with evidence, as far as the snapshot holds sealed sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.domain.candidate import Candidate
from interview_app.domain.disclosure import raters
from interview_app.domain.form import Question
from interview_app.domain.ids import QuestionId
from interview_app.domain.lateness import Written, written_when
from interview_app.domain.sheet import Rating, RatingState, Sheet, SheetState
from interview_app.reporting import styles
from interview_app.reporting.columns import Columns, Stack
from interview_app.reporting.documents.agreed import agreed_on
from interview_app.reporting.edition import Edition
from interview_app.reporting.headed import under_titles
from interview_app.reporting.tagged.grid import header
from interview_app.reporting.tagged.structure import Element, Role
from interview_app.wording.labels import written_label
from interview_app.wording.numbers import question_number

_NAME = 110.0
_LEVEL = 54.0
_NUMBERED_SINCE = (0, 5, 0)
"""The version since which the head of a table of ratings names the question."""


def ratings(edition: Edition, question: Question) -> list[Flowable]:
    """One row for each sealed sheet of the candidate, in the panel's order; nothing before disclosure.

    Of a retired question only the ratings that were given are printed, below the words that they do not count.
    """
    sheets = [] if edition.candidate is None else _sheets(edition, edition.candidate)
    if not sheets:
        return []
    shown = [
        (each, each is sheet) for sheet in sheets for each in (sheet, *_changed(edition, sheet, question.id))
    ]
    if edition.procedure.retirement(question.id) is None:
        told: list[Flowable] = [Spacer(1, 7)]
    else:
        given = [each for each in shown if each[0].rating(question.id).state is not RatingState.OPEN]
        told = _not_counted(edition, rated=bool(given), all_rated=given == shown)
        shown = given
    table = _table(edition, question.id, shown) if shown else []
    return [*told, *table, *agreed_on(edition, question)]


def _not_counted(edition: Edition, *, rated: bool, all_rated: bool) -> list[Flowable]:
    """Said once for a retired question, instead of a row for everybody who did not rate it."""
    say = edition.say
    words = say("The question was retired and not rated.")
    if rated:
        words = say(
            "Rated before the question was retired: these ratings stay on record and are not counted."
        )
        words += "" if all_rated else f" {say('Whoever is not named did not rate it.')}"
    return [Spacer(1, 7), *edition.prose.block(words, styles.SMALL_QUIET), Spacer(1, 3)]


def _table(edition: Edition, question: QuestionId, shown: Sequence[tuple[Sheet, bool]]) -> list[Flowable]:
    """The rows under their head; each sheet with whether it counts."""
    say, prose = edition.say, edition.prose
    whole = Element(Role.TABLE)
    body = Element(Role.ROWS, whole)
    titles = [
        (_NAME, prose.line(_rated_by(edition, question), styles.HEAD_CELL)),
        (_LEVEL, prose.line(say("Level"), styles.HEAD_CELL)),
        (styles.WIDTH - _NAME - _LEVEL, prose.line(say("Evidence for the level"), styles.HEAD_CELL)),
    ]
    rows = [
        each
        for sheet, counts in shown
        for each in (Spacer(1, 2.5), _row(edition, sheet, sheet.rating(question), counts=counts, body=body))
    ]
    needs = CondPageBreak(min(28 + 34 * len(shown), 230))
    return [needs, under_titles(whole, titles, rows, beside=4)]


def _rated_by(edition: Edition, question: QuestionId) -> str:
    """The head of the first column, which names the question: the table may begin on the page after it."""
    say = edition.say
    if not edition.since(_NUMBERED_SINCE):
        return say("Rating by")
    return say("Question {number}, rated by", number=question_number(edition.form, question))


def _sheets(edition: Edition, candidate: Candidate) -> list[Sheet]:
    """The sheet that counts of every panelist, in the panel's order."""
    found = (edition.procedure.sealed_sheet(candidate.id, person.id) for person in edition.procedure.panel)
    return [sheet for sheet in found if sheet is not None and sheet.state is SheetState.SEALED]


def _replaced(edition: Edition, sheet: Sheet) -> list[Sheet]:
    """The sealed sheets that this one replaced, the latest first."""
    found = [
        each
        for each in edition.procedure.sheets
        if each.candidate == sheet.candidate
        and each.panelist == sheet.panelist
        and each.state is SheetState.SEALED
        and each.sequence < sheet.sequence
    ]
    return sorted(found, key=lambda each: -each.sequence)


def _changed(edition: Edition, sheet: Sheet, question: QuestionId) -> list[Sheet]:
    """The replaced sheets that said something else on a question."""
    now = replace(sheet.rating(question), at=None, notes="")
    return [
        each for each in _replaced(edition, sheet) if replace(each.rating(question), at=None, notes="") != now
    ]


def sheets_told(edition: Edition, candidate: Candidate) -> list[str]:
    """What is to be known about the sheets that count: what each replaced and why, and who typed it from paper."""
    return [
        f"{edition.person(each.panelist)}: {words}"
        for sheet in _sheets(edition, candidate)
        for each in (sheet, *_replaced(edition, sheet))
        for words in _told(edition, each)
    ]


def any_replaced(edition: Edition, candidate: Candidate) -> bool:
    """Whether a sheet that counts for this candidate replaced another one."""
    return any(_replaced(edition, sheet) for sheet in _sheets(edition, candidate))


def _told(edition: Edition, sheet: Sheet) -> list[str]:
    say = edition.say
    told: list[str] = []
    sealed = edition.moment(sheet.sealed)
    if sheet.sequence > 1:
        words = (
            say("sheet sealed on {moment}, replaces an earlier one after disclosure.", moment=sealed)
            if sheet.after_disclosure
            else say("sheet sealed on {moment}, replaces an earlier one before disclosure.", moment=sealed)
        )
        told.append(f"{words} {say('Reason: {reason}', reason=sheet.reason)}" if sheet.reason else words)
    if sheet.entered_by is not None:
        told.append(
            say(
                "sheet sealed on {moment}, typed by {name}, paper of {day}.",
                moment=sealed,
                name=edition.person(sheet.entered_by),
                day=edition.day(sheet.paper_date),
            )
        )
    return told


def _row(edition: Edition, sheet: Sheet, rating: Rating, *, counts: bool, body: Element) -> Flowable:
    prose = edition.prose
    name = [*_author(edition, sheet)]
    if not counts:
        name.append(prose.line(edition.say("replaced, does not count"), styles.SMALL_QUIET))
    evidence = [*evidence_of(edition, rating), *_late(edition, sheet, rating)]
    row = Element(Role.ROW, body)
    level = prose.line(level_of(edition, rating), styles.STRONG if counts else styles.QUIET_BODY)
    return Columns(
        (
            Stack(_NAME, name, header(row, "Row", words=len(name) == 1)),
            Stack(_LEVEL, (level,), Element(Role.CELL, row, words=True)),
            Stack(styles.WIDTH - _NAME - _LEVEL, evidence, Element(Role.CELL, row)),
        ),
        gap=0,
        below=3,
        hairline=True,
        element=row,
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
    story: list[Flowable] = [*edition.written(rating.evidence, styles.BODY_TIGHT)]
    for words in marked:
        story.extend(edition.written(words, styles.SMALL_QUIET))
    return story
