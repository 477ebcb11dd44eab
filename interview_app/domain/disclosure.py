"""The blindness rule: who may see whose levels, and from when.

Until every expected sheet for a candidate is sealed or its panelist recorded absent, nobody but its author sees a
level, a sheet's text, or anything computed from them.
"""

from __future__ import annotations

from dataclasses import replace

from interview_app.domain.candidate import CandidateState
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.interview import TakenUp
from interview_app.domain.panel import rates
from interview_app.domain.procedure import Procedure
from interview_app.domain.sheet import Sheet, SheetState

WAITING = (
    CandidateState.REGISTERED,
    CandidateState.ADMITTED,
    CandidateState.INVITED,
    CandidateState.INTERVIEWED,
)
"""The states in which a candidate is still in the procedure, so that totals wait for them."""


def raters(procedure: Procedure, candidate: CandidateId) -> tuple[PanelistId, ...]:
    """Who rates one candidate: voting panelists without the recused and absent, and substitutes, in panel order."""
    noted = {each.panelist: each.kind for each in procedure.assignments if each.candidate == candidate}
    return tuple(person.id for person in procedure.panel if rates(person.votes, noted.get(person.id)))


def sealed_sheets(procedure: Procedure, candidate: CandidateId) -> tuple[Sheet, ...]:
    """Every sealed sheet on one candidate."""
    return tuple(
        sheet
        for sheet in procedure.sheets
        if sheet.candidate == candidate and sheet.state is SheetState.SEALED
    )


def sealed_by(procedure: Procedure, candidate: CandidateId) -> frozenset[PanelistId]:
    """Whose sheet on one candidate is sealed, and not overtaken by a further sitting."""
    outdated = {sheet for each in _taken_up(procedure, candidate) for sheet in each.outdated}
    return frozenset(
        sheet.panelist for sheet in sealed_sheets(procedure, candidate) if sheet.id not in outdated
    )


def is_complete(procedure: Procedure, candidate: CandidateId) -> bool:
    """Whether everybody who rates this candidate has sealed a sheet, so that the panel may see each other's.

    A further sitting overtakes the sheets that were sealed before: everybody seals anew, and nobody sees the others'
    until then.
    """
    expected = raters(procedure, candidate)
    return bool(expected) and set(expected) <= sealed_by(procedure, candidate)


def known_to_panel(procedure: Procedure, candidate: CandidateId) -> bool:
    """Whether the panel has seen each other's ratings of a candidate, also where it has to rate anew since."""
    seen_before = any(each.known for each in _taken_up(procedure, candidate))
    return seen_before or is_complete(procedure, candidate)


def _taken_up(procedure: Procedure, candidate: CandidateId) -> tuple[TakenUp, ...]:
    """The further sittings for which a candidate's finished interview was taken up again."""
    return tuple(
        sitting.taken_up
        for interview in procedure.interviews
        if interview.candidate == candidate
        for sitting in interview.sittings
        if sitting.taken_up is not None
    )


def is_disclosed(procedure: Procedure) -> bool:
    """Whether totals, matrix and ranking may be shown: every candidate still in the procedure is complete."""
    waiting = [each.id for each in procedure.candidates if each.state in WAITING]
    return bool(waiting) and all(is_complete(procedure, candidate) for candidate in waiting)


def would_disclose(procedure: Procedure, leaving: CandidateId) -> bool:
    """Whether everybody's totals could be seen at once if this candidate took no further part."""
    gone = tuple(
        replace(each, state=CandidateState.WITHDRAWN) if each.id == leaving else each
        for each in procedure.candidates
    )
    return not is_disclosed(procedure) and is_disclosed(replace(procedure, candidates=gone))


def visible_sheets(procedure: Procedure, reader: PanelistId | None) -> tuple[Sheet, ...]:
    """The sheets that `reader` may see: all own ones, and others' sealed ones of complete candidates."""
    complete = {each.id for each in procedure.candidates if is_complete(procedure, each.id)}
    return tuple(
        sheet
        for sheet in procedure.sheets
        if sheet.panelist == reader or (sheet.candidate in complete and sheet.state is SheetState.SEALED)
    )


def without_ratings(procedure: Procedure) -> Procedure:
    """The procedure without any sheet, agreed level or reason for what a sheet says, where no rating is shown."""
    told = tuple(each for each in procedure.settled_hints if each.on_sheet is None)
    return replace(procedure, sheets=(), agreed=(), agreed_earlier=(), settled_hints=told)


def as_seen_by(procedure: Procedure, reader: PanelistId | None) -> Procedure:
    """The procedure without the sheets that `reader` may not see, and without what was agreed or said on their ground.

    A candidate can become incomplete again: somebody absent is expected after all.
    """
    complete = {each.id for each in procedure.candidates if is_complete(procedure, each.id)}
    return replace(
        procedure,
        sheets=visible_sheets(procedure, reader),
        agreed=tuple(each for each in procedure.agreed if each.candidate in complete),
        agreed_earlier=tuple(each for each in procedure.agreed_earlier if each.candidate in complete),
        settled_hints=tuple(
            each
            for each in procedure.settled_hints
            if each.on_sheet is None or each.on_sheet[1] == reader or each.on_sheet[0] in complete
        ),
    )
