"""What is done while candidates are heard and rated: a part of all services.

Each is loaded when it is first asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from interview_app.services.desk import Desk

if TYPE_CHECKING:
    from interview_app.services.equal_treatment import EqualTreatmentService
    from interview_app.services.forms.repairs import RepairService
    from interview_app.services.interviews.attendance import AttendanceService
    from interview_app.services.interviews.conduct import InterviewService
    from interview_app.services.interviews.further_sittings import FurtherSittingService
    from interview_app.services.sheets.own_sheets import OwnSheetService
    from interview_app.services.sheets.paper import PaperService
    from interview_app.services.sheets.screen import SheetService


class Interviewing:
    """The interviews with their record, and the sheets."""

    desk: Desk

    @cached_property
    def interviews(self) -> InterviewService:
        """The interviews and their record."""
        from interview_app.services.interviews.conduct import InterviewService

        return InterviewService(self.desk)

    @cached_property
    def attendance(self) -> AttendanceService:
        """Who comes late to an interview and who leaves early."""
        from interview_app.services.interviews.attendance import AttendanceService

        return AttendanceService(self.desk)

    @cached_property
    def further_sittings(self) -> FurtherSittingService:
        """Finished interviews that are taken up again."""
        from interview_app.services.interviews.further_sittings import FurtherSittingService

        return FurtherSittingService(self.desk)

    @cached_property
    def repairs(self) -> RepairService:
        """Questions that are retired for all, and restored."""
        from interview_app.services.forms.repairs import RepairService

        return RepairService(self.desk)

    @cached_property
    def equal_treatment(self) -> EqualTreatmentService:
        """The interviews side by side."""
        from interview_app.services.equal_treatment import EqualTreatmentService

        return EqualTreatmentService(self.desk)

    @cached_property
    def sheets(self) -> SheetService:
        """The sheets and their ratings."""
        from interview_app.services.sheets.screen import SheetService

        return SheetService(self.desk)

    @cached_property
    def own_sheets(self) -> OwnSheetService:
        """What the acting person still has to do."""
        from interview_app.services.sheets.own_sheets import OwnSheetService

        return OwnSheetService(self.desk)

    @cached_property
    def paper(self) -> PaperService:
        """Sheets that were filled in on paper."""
        from interview_app.services.sheets.paper import PaperService

        return PaperService(self.desk)
