"""Which snapshot a document is printed from: reduced to what it needs and its reader may see."""

from __future__ import annotations

from dataclasses import replace

from interview_app.domain.disclosure import as_seen_by, is_complete, is_disclosed
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.protocol import Document, Snapshot, Subject
from interview_app.domain.results import Ranking
from interview_app.domain.sheet import Sheet, SheetState
from interview_app.services.desk import Desk
from interview_app.services.ranking import ranking_of
from interview_app.storage import journal


def snapshot(desk: Desk, actor: Actor, subject: Subject, *, number: int | None = None) -> Snapshot:
    """The snapshot of one document for this reader; raises ActRefused where it cannot be made yet."""
    whole = desk.whole()
    refusal = obstacle(whole, actor, subject)
    if refusal is not None:
        raise ActRefused(refusal)
    ranking: Ranking | None = None
    if subject.document is Document.SELECTION_RECORD:
        ranking = ranking_of(desk, whole)
    with desk.reading() as db:
        length, head = journal.head(db)
    return Snapshot(
        subject=subject,
        procedure=reduced(whole, actor, subject),
        ranking=ranking,
        number=number,
        at=desk.clock(),
        journal_length=length,
        journal_head=head,
        program=desk.program,
    )


def obstacle(procedure: Procedure, actor: Actor, subject: Subject) -> Refusal | None:
    """Why a document cannot be previewed yet, or None; `procedure` must hold all sheets."""
    if subject.document is Document.INTERVIEW_FORM:
        return None
    if subject.document is Document.SELECTION_RECORD:
        return None if is_disclosed(procedure) else Refusal.NOT_DISCLOSED
    if subject.candidate is None:
        return Refusal.UNKNOWN
    if subject.document is Document.INTERVIEW_PROTOCOL:
        interview = procedure.interview_of(subject.candidate)
        return None if interview is not None and interview.finished is not None else Refusal.INTERVIEW_OPEN
    if subject.panelist is None or procedure.sealed_sheet(subject.candidate, subject.panelist) is None:
        return Refusal.SHEET_INCOMPLETE
    if subject.panelist != actor.panelist and not is_complete(procedure, subject.candidate):
        return Refusal.NOT_DISCLOSED
    return None


def issue_obstacle(procedure: Procedure, actor: Actor, subject: Subject) -> Refusal | None:
    """Why a document cannot be issued yet, or None."""
    refusal = obstacle(procedure, actor, subject)
    if refusal is not None:
        return refusal
    if subject.document is Document.INTERVIEW_FORM:
        return None if procedure.lock is not None else Refusal.FORM_NOT_LOCKED
    if subject.document is Document.SELECTION_RECORD:
        return None if procedure.decision is not None else Refusal.DECISION_MISSING
    if subject.candidate is None or not is_complete(procedure, subject.candidate):
        return Refusal.NOT_DISCLOSED
    return None


def is_current(frozen: Snapshot, whole: Procedure, actor: Actor) -> bool:
    """Whether the document would still say the same; `whole` must hold all sheets.

    Scores follow from the procedure, so the procedure alone is compared.
    """
    now = reduced(whole, actor, frozen.subject)
    if frozen.subject.document is Document.SELECTION_RECORD:
        return frozen.procedure == now
    return _without_stage(frozen.procedure) == _without_stage(now)


def _without_stage(procedure: Procedure) -> Procedure:
    """The procedure without its stage, of which only the selection record speaks."""
    return replace(procedure, stage=Stage.PREPARING, stage_reason="")


def reduced(whole: Procedure, actor: Actor, subject: Subject) -> Procedure:
    """The procedure without what the document does not print or its reader may not see."""
    procedure = as_seen_by(whole, actor.panelist)
    if subject.document is Document.SELECTION_RECORD:
        sealed = tuple(sheet for sheet in procedure.sheets if sheet.state is SheetState.SEALED)
        return replace(procedure, sheets=sealed)
    about = _about(procedure, subject.candidate)
    if subject.document is Document.INTERVIEW_FORM:
        return replace(
            about, checks=(), interviews=(), sheets=(), agreed=(), not_assessable=(), decision=None
        )
    if subject.document is Document.SHEET:
        return replace(about, sheets=_sheets_of(about, subject.panelist), agreed=(), decision=None)
    complete = subject.candidate is not None and is_complete(procedure, subject.candidate)
    sealed = tuple(sheet for sheet in about.sheets if sheet.state is SheetState.SEALED)
    return replace(about, sheets=sealed if complete else (), decision=None)


def _about(procedure: Procedure, candidate: CandidateId | None) -> Procedure:
    """The procedure as if it had this one candidate, or none."""
    return replace(
        procedure,
        candidates=tuple(each for each in procedure.candidates if each.id == candidate),
        checks=tuple(each for each in procedure.checks if each.candidate == candidate),
        assignments=tuple(each for each in procedure.assignments if each.candidate == candidate),
        interviews=tuple(each for each in procedure.interviews if each.candidate == candidate),
        sheets=tuple(each for each in procedure.sheets if each.candidate == candidate),
        agreed=tuple(each for each in procedure.agreed if each.candidate == candidate),
        not_assessable=tuple(each for each in procedure.not_assessable if each.candidate == candidate),
    )


def _sheets_of(procedure: Procedure, panelist: PanelistId | None) -> tuple[Sheet, ...]:
    return tuple(
        each for each in procedure.sheets if each.panelist == panelist and each.state is SheetState.SEALED
    )
