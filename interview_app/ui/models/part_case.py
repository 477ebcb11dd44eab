"""A member's part for one candidate, with what may be chosen instead."""

from __future__ import annotations

from dataclasses import dataclass

from interview_app.domain.assigning import Seats, seats
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import AssignmentKind, Panelist, Part
from interview_app.domain.procedure import Procedure

AWAY = (AssignmentKind.RECUSED, AssignmentKind.ABSENT)
_NOBODY = ""


@dataclass(frozen=True, slots=True)
class PartCase:
    """What is noted about `person` for `candidate`, and who can be chosen.

    `offered` are, for somebody who votes, those who can take the place; for anybody else the voting members who are
    away and have no substitute.  `counterpart` is who is chosen of them at present.
    """

    candidate: CandidateId
    person: Panelist
    kind: AssignmentKind
    reason: str
    offered: tuple[Panelist, ...]
    counterpart: PanelistId | None

    @property
    def kinds(self) -> tuple[AssignmentKind, ...]:
        """The parts that this member can take."""
        own = () if self.person.votes else (AssignmentKind.SUBSTITUTE,)
        return (AssignmentKind.EXPECTED, *own, *AWAY)

    def offers(self, kind: AssignmentKind) -> bool:
        """Whether a counterpart is chosen with this part."""
        return kind in (AWAY if self.person.votes else (AssignmentKind.SUBSTITUTE,))

    def parts(self, kind: AssignmentKind, reason: str, counterpart: PanelistId | None) -> tuple[Part, ...]:
        """What has to be noted so that this holds; nothing where it holds already."""
        chosen = counterpart if self.offers(kind) else None
        if (kind, reason, chosen) == (self.kind, self.reason, self.counterpart):
            return ()
        if not self.person.votes:
            return (Part(self.person.id, kind, reason, chosen),)
        found = []
        if (kind, reason) != (self.kind, self.reason):
            found.append(Part(self.person.id, kind, reason))
        if self.counterpart is not None and chosen != self.counterpart:
            found.append(Part(self.counterpart, AssignmentKind.EXPECTED, _NOBODY))
        if chosen is not None and (chosen != self.counterpart or reason != self.reason):
            found.append(Part(chosen, AssignmentKind.SUBSTITUTE, reason, self.person.id))
        return tuple(found)


def part_case(procedure: Procedure, candidate: CandidateId, panelist: PanelistId) -> PartCase:
    """The part of one member for one candidate as it is noted."""
    person, held = procedure.panelist(panelist), seats(procedure, candidate)
    part = held.noted.get(panelist)
    counterpart = held.substitute_of(panelist) if person.votes else part.substitute_for if part else None
    return PartCase(
        candidate,
        person,
        held.kind(panelist),
        part.reason if part else "",
        _offered(procedure, held, person, counterpart),
        counterpart,
    )


def _offered(
    procedure: Procedure, held: Seats, person: Panelist, counterpart: PanelistId | None
) -> tuple[Panelist, ...]:
    def fits(other: Panelist) -> bool:
        if other.id == counterpart:
            return True
        if person.votes:
            return not other.votes and held.kind(other.id) is AssignmentKind.EXPECTED
        return other.votes and held.kind(other.id) in AWAY and held.substitute_of(other.id) is None

    return tuple(other for other in procedure.panel if other.id != person.id and fits(other))
