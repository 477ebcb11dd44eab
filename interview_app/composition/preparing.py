"""What is fixed before the first interview: a part of all services.

Each is loaded when it is first asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from interview_app.services.desk import Desk

if TYPE_CHECKING:
    from interview_app.services.calibration.answers import SampleAnswerService
    from interview_app.services.calibration.conduct import CalibrationService
    from interview_app.services.calibration.trial import TrialService
    from interview_app.services.candidates.naming import NamingService
    from interview_app.services.candidates.registering import CandidateService
    from interview_app.services.candidates.requirements import RequirementService
    from interview_app.services.forms.editing import FormEditingService
    from interview_app.services.forms.lock import FormService
    from interview_app.services.lists.taking_over import CandidateListService
    from interview_app.services.panel.declarations import DeclarationService
    from interview_app.services.panel.members import PanelService
    from interview_app.services.panel.participation import ParticipationService
    from interview_app.services.panel.separate import SeparateDataService
    from interview_app.services.scheduling import SchedulingService


class Preparing:
    """The form and its lock, the panel and its papers, the candidates, and the calibration."""

    desk: Desk

    @cached_property
    def forms(self) -> FormService:
        """The form and its lock."""
        from interview_app.services.forms.lock import FormService

        return FormService(self.desk)

    @cached_property
    def form_editing(self) -> FormEditingService:
        """The form as it is drafted."""
        from interview_app.services.forms.editing import FormEditingService

        return FormEditingService(self.desk)

    @cached_property
    def panel(self) -> PanelService:
        """The panel and its assignments."""
        from interview_app.services.panel.members import PanelService

        return PanelService(self.desk)

    @cached_property
    def declarations(self) -> DeclarationService:
        """The declarations on bias."""
        from interview_app.services.panel.declarations import DeclarationService

        return DeclarationService(self.desk)

    @cached_property
    def participation(self) -> ParticipationService:
        """The participation ledger."""
        from interview_app.services.panel.participation import ParticipationService

        return ParticipationService(self.desk)

    @cached_property
    def separate(self) -> SeparateDataService:
        """What is kept apart about the candidates."""
        from interview_app.services.panel.separate import SeparateDataService

        return SeparateDataService(self.desk)

    @cached_property
    def calibration(self) -> CalibrationService:
        """The calibrations of the panel."""
        from interview_app.services.calibration.conduct import CalibrationService

        return CalibrationService(self.desk)

    @cached_property
    def sample_answers(self) -> SampleAnswerService:
        """The invented answers that are rated on trial."""
        from interview_app.services.calibration.answers import SampleAnswerService

        return SampleAnswerService(self.desk)

    @cached_property
    def trial(self) -> TrialService:
        """The trial ratings."""
        from interview_app.services.calibration.trial import TrialService

        return TrialService(self.desk)

    @cached_property
    def candidates(self) -> CandidateService:
        """The candidates."""
        from interview_app.services.candidates.registering import CandidateService

        return CandidateService(self.desk)

    @cached_property
    def requirements(self) -> RequirementService:
        """The requirement checks."""
        from interview_app.services.candidates.requirements import RequirementService

        return RequirementService(self.desk)

    @cached_property
    def naming(self) -> NamingService:
        """Names and numbers that are corrected."""
        from interview_app.services.candidates.naming import NamingService

        return NamingService(self.desk)

    @cached_property
    def candidate_lists(self) -> CandidateListService:
        """Lists of candidates from other programs."""
        from interview_app.services.lists.taking_over import CandidateListService

        return CandidateListService(self.desk)

    @cached_property
    def scheduling(self) -> SchedulingService:
        """The appointments."""
        from interview_app.services.scheduling import SchedulingService

        return SchedulingService(self.desk)
