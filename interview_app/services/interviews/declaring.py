"""The declarations on bias at the start of an interview."""

from __future__ import annotations

from collections.abc import Collection

from interview_app.domain.bias import BiasDeclaration, Declared
from interview_app.domain.disclosure import raters
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure
from interview_app.services.desk import Desk
from interview_app.storage.database import Writing
from interview_app.storage.declarations import write_declaration


def unbiased(
    procedure: Procedure,
    candidate: CandidateId,
    *,
    present: Collection[PanelistId],
    declaring: Collection[PanelistId],
) -> tuple[PanelistId, ...]:
    """Who of those present has declared, beforehand or now, that nothing stands against their taking part.

    Raises ActRefused where somebody who rates and is there has not declared, or has a concern on which nothing is
    decided; a concern on which it was decided that the member takes part stands as what it is.
    """
    rating = raters(procedure, candidate)
    found = []
    for person in procedure.panel:
        if person.id not in present:
            continue
        held = procedure.declaration_of(candidate, person.id)
        declared = Declared.NOT_YET if held is None else held.declared
        if declared is Declared.NONE or (held is None and person.id in declaring):
            found.append(person.id)
        elif person.id in rating and held is None:
            raise ActRefused(Refusal.BIAS_UNDECLARED, name=person.name)
        elif person.id in rating and declared is not Declared.TAKES_PART:
            raise ActRefused(Refusal.CONCERN_UNDECIDED, name=person.name)
    return tuple(found)


def note_declarations(
    desk: Desk,
    db: Writing,
    actor: Actor,
    procedure: Procedure,
    *,
    candidate: CandidateId,
    unbiased: Collection[PanelistId],
) -> None:
    """Put on record what was declared only now, within the running transaction."""
    for panelist in unbiased:
        if procedure.declaration_of(candidate, panelist) is None:
            write_declaration(db, BiasDeclaration(candidate, panelist, False, "", desk.clock()))
            desk.note(db, actor, "declare-no-bias", f"{candidate} {panelist}")
