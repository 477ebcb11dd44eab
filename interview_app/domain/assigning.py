"""Whether a part may be given to a member for one candidate: substitutes, recusals and absences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from interview_app.domain.disclosure import known_to_panel, raters, sealed_by
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Assignment, AssignmentKind, Part
from interview_app.domain.procedure import Procedure

_AWAY = (AssignmentKind.RECUSED, AssignmentKind.ABSENT)
_JOINS = (AssignmentKind.EXPECTED, AssignmentKind.SUBSTITUTE)


@dataclass(frozen=True, slots=True)
class Seats:
    """Who takes which part for one candidate; only what is noted stands in `noted`."""

    noted: Mapping[PanelistId, Part]

    def kind(self, panelist: PanelistId) -> AssignmentKind:
        """The part that counts; expected where nothing is noted."""
        part = self.noted.get(panelist)
        return AssignmentKind.EXPECTED if part is None else part.kind

    def substitute_of(self, panelist: PanelistId) -> PanelistId | None:
        """Who takes a member's place, or None."""
        return next(
            (
                each.panelist
                for each in self.noted.values()
                if each.kind is AssignmentKind.SUBSTITUTE and each.substitute_for == panelist
            ),
            None,
        )


def seats(procedure: Procedure, candidate: CandidateId, parts: Iterable[Part] = ()) -> Seats:
    """The seats for one candidate as they are noted, and as they would be with `parts`."""
    noted = {each.panelist: _part(each) for each in procedure.assignments if each.candidate == candidate}
    return Seats(noted | {part.panelist: part for part in parts})


def require_parts(procedure: Procedure, candidate: CandidateId, parts: Iterable[Part]) -> None:
    """Raises ActRefused unless these parts, taken together, can be given.

    A substitute has no vote of their own, names whom they replace, and is the only one to do so; whoever is replaced
    does not rate.  Nobody joins once the ratings of the candidate are known to the panel, and nobody is absent whose
    sheet is sealed: a rating that somebody has seen is not left out again.
    """
    wished = tuple(parts)
    after = seats(procedure, candidate, wished)
    for part in wished:
        procedure.panelist(part.panelist)
        if part.kind is not AssignmentKind.EXPECTED and not part.reason.strip():
            raise ActRefused(Refusal.REASON_MISSING)
        if part.kind is AssignmentKind.SUBSTITUTE:
            _require_substitute(procedure, after, part)
        elif part.kind is AssignmentKind.EXPECTED:
            _require_not_replaced(procedure, after, part.panelist)
        if part.kind is AssignmentKind.ABSENT and part.panelist in sealed_by(procedure, candidate):
            raise ActRefused(Refusal.SEALED_WAS_THERE, name=procedure.panelist(part.panelist).name)
        joins = part.kind in _JOINS and part.panelist not in raters(procedure, candidate)
        if joins and known_to_panel(procedure, candidate):
            raise ActRefused(Refusal.VOTE_TOO_LATE)


def _require_substitute(procedure: Procedure, after: Seats, part: Part) -> None:
    person = procedure.panelist(part.panelist)
    if person.votes:
        raise ActRefused(Refusal.SUBSTITUTE_RATES, name=person.name)
    if part.substitute_for is None or not procedure.panelist(part.substitute_for).votes:
        raise ActRefused(Refusal.SUBSTITUTE_FOR_MISSING)
    replaced = procedure.panelist(part.substitute_for)
    if after.kind(replaced.id) not in _AWAY:
        raise ActRefused(Refusal.REPLACED_STILL_RATES, name=replaced.name)
    others = [
        each
        for each in after.noted.values()
        if each.kind is AssignmentKind.SUBSTITUTE
        and each.substitute_for == replaced.id
        and each.panelist != part.panelist
    ]
    if others:
        other = procedure.panelist(others[0].panelist)
        raise ActRefused(Refusal.ALREADY_REPLACED, name=replaced.name, other=other.name)


def _require_not_replaced(procedure: Procedure, after: Seats, panelist: PanelistId) -> None:
    """Whoever is replaced comes back only when the substitute gives the place back."""
    substitute = after.substitute_of(panelist)
    if substitute is not None:
        raise ActRefused(
            Refusal.ALREADY_REPLACED,
            name=procedure.panelist(panelist).name,
            other=procedure.panelist(substitute).name,
        )


def _part(assignment: Assignment) -> Part:
    return Part(assignment.panelist, assignment.kind, assignment.reason, assignment.substitute_for)
