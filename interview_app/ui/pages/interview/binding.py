"""Where the texts of an open part belong: the answer to the record, evidence and own notes to the own sheet."""

from __future__ import annotations

from functools import partial

from interview_app.domain.form import Question, Section
from interview_app.ui.operations import Area
from interview_app.ui.pages.interview.case import Case
from interview_app.ui.pages.kept.texts import Keeping
from interview_app.ui.workspace import Workspace


def answer_keeping(workspace: Workspace, case: Case, item: Question | Section) -> Keeping | None:
    """How the answer is kept, or None for who does not write the record."""
    if not case.writes_on(item):
        return None
    interviews, interview = workspace.services.interviews, case.interview.id
    return Keeping(
        partial(interviews.draft_answer, case.actor, interview, item.id),
        partial(interviews.settle_answer, case.actor, interview, item.id),
        Area.RECORD,
    )


def sheet_keeping(
    workspace: Workspace, case: Case, item: Question | Section, *, field: str
) -> Keeping | None:
    """How a text of the own sheet is kept, or None where there is none to write."""
    if not case.rates or not isinstance(item, Question):
        return None
    sheets, actor, candidate, question = workspace.services.sheets, case.actor, case.candidate.id, item.id

    def draft(text: str) -> None:
        sheets.draft_text(actor, candidate, question, field=field, text=text)

    def settle(text: str) -> None:
        sheets.settle_text(actor, candidate, question, field=field, text=text)

    return Keeping(draft, settle, Area.SHEETS)


def sheet_texts(case: Case, item: Question | Section) -> tuple[str, str]:
    """Evidence and own notes as the own sheet has them."""
    if case.sheet is None or not isinstance(item, Question):
        return "", ""
    rating = case.sheet.rating(item.id)
    return rating.evidence, rating.notes
