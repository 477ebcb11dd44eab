"""The interviews side by side, for everybody on the panel and at any time: nothing of any sheet is read for it."""

from __future__ import annotations

from dataclasses import dataclass

from interview_app.domain.equal_treatment import Comparison, compare
from interview_app.domain.procedure import Procedure
from interview_app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The comparison with the procedure that its names and questions come from; it carries no sheets."""

    procedure: Procedure
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class EqualTreatmentService:
    """Compares the interviews of the open procedure."""

    desk: Desk

    def side_by_side(self) -> SideBySide:
        """All finished interviews, and what stands out."""
        procedure = self.desk.bare()
        retired = [each.question for each in procedure.retired]
        return SideBySide(procedure, compare(procedure.form, procedure.interviews, retired=retired))
