"""What the dialog that seals shows: the missing parts as links, and the own sheet in short."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import QuestionId
from interview_app.domain.interview import Interview
from interview_app.domain.sealing import MissingPart, not_asked
from interview_app.domain.sheet import Rating, RatingState, Sheet
from interview_app.i18n import Say
from interview_app.ui.dialogs.seal_sheet import MissingLine
from interview_app.ui.models.cells import Cell, Row
from interview_app.ui.pages.interview.case import Case
from interview_app.wording.labels import rating_state_label, sealing_gap_label


def missing_lines(say: Say, case: Case, missing: Sequence[MissingPart]) -> list[MissingLine]:
    """The missing parts in words, each with its place in the agenda."""
    rows = {row.item: row for row in case.rows}
    lines = []
    for part in missing:
        gap = sealing_gap_label(say, part.gap)
        if part.question is None:
            lines.append(MissingLine(None, gap))
            continue
        row = rows[part.question]
        words = say("Question {number}, {title}: {state}", number=row.number, title=row.title, state=gap)
        lines.append(MissingLine(case.position(part.question), words))
    return lines


def summary_rows(
    say: Say,
    form: InterviewForm,
    interview: Interview,
    sheet: Sheet,
    *,
    retired: Collection[QuestionId] = (),
) -> list[Row]:
    """Question, level and evidence, one line each."""
    rows = []
    for number, question in enumerate(form.asked(), start=1):
        rating = sheet.rating(question.id)
        title = f"{number}  {say.read(question.title)}"
        if question.id in retired:
            level, evidence = say("retired for all"), _carried(say, rating)
        elif not_asked(interview, rating):
            level, evidence = say("skipped"), interview.entry(question.id).reason
        else:
            level, evidence = _level(say, rating), _carried(say, rating)
        rows.append(Row(question.id, (Cell(title), Cell(level, strong=True), Cell(evidence))))
    return rows


def _level(say: Say, rating: Rating) -> str:
    if rating.state is RatingState.RATED and rating.level is not None:
        return say.plain(rating.level)
    return rating_state_label(say, rating.state)


def _carried(say: Say, rating: Rating) -> str:
    if rating.state is RatingState.NOT_OBSERVABLE:
        return rating.reason
    quotes = [say("“{words}”", words=" ".join(passage.words.split())) for passage in rating.passages]
    return "  ".join([*quotes, rating.evidence.strip()]).strip()
