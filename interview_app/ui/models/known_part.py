"""How every member stands to one candidate before the interview: what is declared and noted already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from interview_app.domain.assigning import seats
from interview_app.domain.bias import Declared
from interview_app.domain.disclosure import raters
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import AssignmentKind, Panelist
from interview_app.domain.procedure import Procedure


@dataclass(frozen=True, slots=True)
class KnownPart:
    """Whether somebody rates, what they declared, and the part that is noted with its reason."""

    rates: bool
    declared: Declared = Declared.NOT_YET
    kind: AssignmentKind = AssignmentKind.EXPECTED
    reason: str = ""

    @property
    def settled(self) -> bool:
        """Whether the declaration lets the member take part."""
        return self.declared in (Declared.NONE, Declared.TAKES_PART)


def plain_part(person: Panelist) -> KnownPart:
    """That of a member about whom nothing is noted."""
    return KnownPart(person.votes)


def known_parts(procedure: Procedure, candidate: CandidateId) -> Mapping[PanelistId, KnownPart]:
    """That of everybody on the panel."""
    rating, held = raters(procedure, candidate), seats(procedure, candidate)
    found = {}
    for person in procedure.panel:
        declaration = procedure.declaration_of(candidate, person.id)
        part = held.noted.get(person.id)
        found[person.id] = KnownPart(
            rates=person.id in rating,
            declared=Declared.NOT_YET if declaration is None else declaration.declared,
            kind=held.kind(person.id),
            reason=part.reason if part is not None else "",
        )
    return found
