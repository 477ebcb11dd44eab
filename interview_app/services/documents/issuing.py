"""Everything that is ready to be issued, and what has to wait for what: looked over together before one act.

The act itself is `ProtocolService.issue`, document by document: each is whole, has its own number and journal row.
"""

from __future__ import annotations

from dataclasses import dataclass

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Subject
from interview_app.services.desk import require_chair
from interview_app.services.documents.protocols import (
    ProtocolLine,
    ProtocolService,
    ProtocolState,
    require_record_checked,
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A document that cannot be issued now, and why."""

    subject: Subject
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class IssuePlan:
    """What would be issued, in the order of the procedure, and what waits; what is issued and current is in neither."""

    procedure: Procedure
    ready: tuple[Subject, ...]
    waiting: tuple[Waiting, ...]


def issue_plan(protocols: ProtocolService, actor: Actor) -> IssuePlan:
    """Look every document over for the chair; a hint that blocks or asks for a reason makes its document wait.

    Raises ActRefused for everybody else.
    """
    require_chair(actor)
    procedure = protocols.desk.bare()
    ready: list[Subject] = []
    waiting: list[Waiting] = []
    for line in protocols.lines(actor):
        if line.state is ProtocolState.ISSUED or line.subject.document.working_paper:
            continue
        refusal = line.refusal or _asked(protocols, actor, procedure, line)
        if refusal is None:
            ready.append(line.subject)
        else:
            waiting.append(Waiting(line.subject, refusal))
    return IssuePlan(procedure, tuple(ready), tuple(waiting))


def _asked(
    protocols: ProtocolService, actor: Actor, procedure: Procedure, line: ProtocolLine
) -> Refusal | None:
    """What the record check still asks for before this document, or None."""
    try:
        require_record_checked(protocols.desk, actor, procedure, line.subject)
    except ActRefused as refused:
        return refused.refusal
    return None
