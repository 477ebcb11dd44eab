"""What follows from a decision as rows: the selected with their conditions, everybody with the day of the notice."""

from __future__ import annotations

from collections.abc import Mapping

from interview_app.domain.candidate import CandidateState, Finding
from interview_app.domain.condition_check import condition_of
from interview_app.domain.decision import Decision
from interview_app.domain.deletion import standing_notices
from interview_app.domain.ids import CandidateId
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import Cell, Head, Row
from interview_app.ui.tokens import Colour
from interview_app.wording.labels import candidate_state_label, finding_label
from interview_app.wording.numbers import candidate_name

_MARKS: Mapping[Finding, tuple[Icon, Colour]] = {
    Finding.MET: (Icon.CIRCLE_CHECK, Colour.GOOD),
    Finding.NOT_MET: (Icon.CIRCLE_X, Colour.BAD),
    Finding.OPEN: (Icon.CIRCLE_ALERT, Colour.WARN),
}


_OUT = (CandidateState.WITHDRAWN, CandidateState.NO_SHOW, CandidateState.EXCLUDED)
"""How somebody left the procedure whom no decision was about."""


def condition_heads(say: Say) -> tuple[Head, ...]:
    """The columns of the conditions."""
    return (Head(say("Selected")), Head(say("Condition")), Head(say("State")), Head(say("Presented")))


def condition_rows(say: Say, procedure: Procedure, decision: Decision) -> tuple[Row, ...]:
    """A row for each selected person and condition; its key is the pair of both ids."""
    rows = []
    for person in decision.selected:
        for condition in procedure.form.conditions:
            check = condition_of(procedure.condition_checks, person, condition.id)
            finding = check.finding if check is not None else Finding.OPEN
            icon, colour = _MARKS[finding]
            words = check.words if check is not None else ""
            name = say.read(condition.name)
            cells = (
                Cell(candidate_name(procedure, person), strong=True),
                Cell(name, tip=name),
                Cell(finding_label(say, finding), icon, colour, small=True),
                Cell(words, tip=words),
            )
            rows.append(Row((person, condition.id), cells))
    return tuple(rows)


def notice_heads(say: Say) -> tuple[Head, ...]:
    """The columns of the notices."""
    heads = (say("Number"), say("Candidate"), say("Outcome"), say("Told on"))
    return tuple(Head(each) for each in heads)


def notice_rows(say: Say, procedure: Procedure) -> tuple[Row, ...]:
    """A row for everybody who applied, with the outcome and the day on which they were told."""
    told = {each.candidate: each.on for each in standing_notices(procedure)}
    rows = []
    for person in procedure.candidates:
        day = told.get(person.id)
        date = (
            Cell(say.date(day), Icon.CIRCLE_CHECK, Colour.GOOD, small=True)
            if day is not None
            else Cell(say("not noted"), Icon.CIRCLE_ALERT, Colour.WARN, small=True)
        )
        outcome = Cell(_outcome(say, procedure, person.id), colour=Colour.QUIET)
        name = Cell(person.name, strong=True)
        rows.append(Row(person.id, (Cell(person.number), name, outcome, date)))
    return tuple(rows)


def _outcome(say: Say, procedure: Procedure, person: CandidateId) -> str:
    decision = procedure.decision
    if decision is None:
        return say("procedure aborted")
    if person in decision.selected:
        return say("selected")
    if person in decision.reserve:
        return say("reserve")
    state = procedure.candidate(person).state
    return candidate_state_label(say, state) if state in _OUT else say("not selected")
