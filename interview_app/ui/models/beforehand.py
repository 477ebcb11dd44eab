"""What is known before an interview starts, or before one that was held elsewhere is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Panelist
from interview_app.domain.procedure import Procedure
from interview_app.services.interviews.seating import sat_before
from interview_app.ui.models.known_part import KnownPart, known_parts


@dataclass(frozen=True, slots=True)
class Beforehand:
    """The panel with each member's part, the form's languages, who acts, and who sat in the interview before."""

    panel: tuple[Panelist, ...]
    parts: Mapping[PanelistId, KnownPart]
    languages: tuple[str, ...]
    acting: PanelistId | None
    earlier: frozenset[PanelistId]


def beforehand(procedure: Procedure, candidate: CandidateId, *, acting: PanelistId | None) -> Beforehand:
    """What is known about the interview with one candidate."""
    return Beforehand(
        tuple(procedure.panel),
        known_parts(procedure, candidate),
        tuple(procedure.form.languages),
        acting,
        frozenset(sat_before(procedure)),
    )
