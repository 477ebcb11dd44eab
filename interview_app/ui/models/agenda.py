"""The parts of the conversation with what became of each: what the list beside a question shows.

A row says a state and never a level: the next person at the table can see the screen.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from interview_app.domain.form import InterviewForm, Question
from interview_app.domain.ids import QuestionId
from interview_app.domain.interview import Asked, Interview
from interview_app.domain.sealing import Gap, missing_parts
from interview_app.domain.sheet import Sheet


class PartState(StrEnum):
    """How a part stands: WANTING was asked, but the own sheet still lacks something there.

    RETIRED is asked of nobody any more.
    """

    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"
    WANTING = "wanting"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One section or question.  `number` counts the questions from one, None for a section; `gap` explains WANTING.

    `minutes` is how many whole minutes it took so far, `planned` how many the form gives it.
    """

    item: str
    number: int | None
    title: str
    state: PartState
    gap: Gap | None = None
    minutes: int = 0
    planned: int = 0

    @property
    def over(self) -> int:
        """Whole minutes beyond the plan."""
        return max(self.minutes - self.planned, 0)


def agenda_rows(
    form: InterviewForm,
    interview: Interview,
    sheet: Sheet | None,
    *,
    language: str,
    retired: Collection[QuestionId] = (),
) -> tuple[AgendaRow, ...]:
    """The whole agenda; without `sheet` (somebody who does not rate) only the record counts."""
    gaps: dict[str, Gap] = {}
    if sheet is not None:
        parts = missing_parts(form, interview, sheet, retired=retired)
        gaps = {part.question: part.gap for part in parts if part.question is not None}
    rows, number = [], 0
    for item in form.items():
        is_question = isinstance(item, Question)
        number += is_question
        state = _state(interview, item.id, wanting=item.id in gaps)
        if item.id in retired:
            state = PartState.RETIRED
        gap = gaps.get(item.id) if state is PartState.WANTING else None
        rows.append(
            AgendaRow(
                item.id,
                number if is_question else None,
                item.title.read(language),
                state,
                gap,
                minutes=interview.entry(item.id).seconds // 60,
                planned=item.minutes,
            )
        )
    return tuple(rows)


def _state(interview: Interview, item: str, *, wanting: bool) -> PartState:
    asked, further = interview.entry(item).asked, interview.further
    if further is not None and interview.finished is None and interview.takes(item):
        still_to_ask = not interview.entry(item).added_in(further.id)
        asked = Asked.OPEN if asked is not Asked.SKIPPED and still_to_ask else asked
    if asked is Asked.SKIPPED:
        return PartState.SKIPPED
    if asked is Asked.OPEN and interview.finished is None and interview.takes(item):
        return PartState.OPEN
    if wanting:
        return PartState.WANTING
    return PartState.DONE if asked is Asked.ASKED else PartState.OPEN
