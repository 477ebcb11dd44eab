"""Requests for access as rows: who asked, by when it has to be answered, and whether it was."""

from __future__ import annotations

from datetime import date

from interview_app.domain.access_request import AccessRequest, request_of
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import Cell, Head, Row
from interview_app.ui.tokens import Colour
from interview_app.wording.data_access import due_words


def request_heads(say: Say) -> tuple[Head, ...]:
    """The columns of the requests."""
    return tuple(Head(each) for each in (say("Number"), say("Candidate"), say("Received on"), say("Answer")))


def request_rows(say: Say, procedure: Procedure, today: date) -> tuple[Row, ...]:
    """A row for everybody who applied: anybody of them may ask."""
    rows = []
    for person in procedure.candidates:
        request = request_of(procedure.access_requests, person.id)
        received = Cell(say("no request"), colour=Colour.QUIET, small=True)
        if request is not None:
            received = Cell(say.date(request.on))
        cells = (Cell(person.number), Cell(person.name, strong=True), received, _answer(say, request, today))
        rows.append(Row(person.id, cells))
    return tuple(rows)


def _answer(say: Say, request: AccessRequest | None, today: date) -> Cell:
    if request is None:
        return Cell()
    if request.answered is not None:
        words = say("answered {day}", day=say.date(request.answered))
        return Cell(words, Icon.CIRCLE_CHECK, Colour.GOOD, small=True)
    late = today > request.due
    icon, colour = (Icon.CIRCLE_X, Colour.BAD) if late else (Icon.CIRCLE_ALERT, Colour.WARN)
    return Cell(due_words(say, request, today), icon, colour, small=True)
