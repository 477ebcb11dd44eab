"""Builds the services on an open procedure file, for window and command line alike; no Qt.

Each service is loaded when it is first asked for: the first page needs three of them, most commands
one or two.  These are the only imports inside functions here.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from platformdirs import user_data_path

from interview_app import __version__
from interview_app.domain.procedure import Stage
from interview_app.services.data_rights.offered import DataRights
from interview_app.services.desk import Desk
from interview_app.services.files import procedures
from interview_app.services.files.procedures import ZONE, Surroundings
from interview_app.storage import database

if TYPE_CHECKING:
    from interview_app.domain.form import InterviewForm
    from interview_app.services.calibration.answers import SampleAnswerService
    from interview_app.services.calibration.conduct import CalibrationService
    from interview_app.services.calibration.trial import TrialService
    from interview_app.services.candidates.naming import NamingService
    from interview_app.services.candidates.registering import CandidateService
    from interview_app.services.consensus.agreeing import ConsensusService
    from interview_app.services.decisions.deciding import DecisionService
    from interview_app.services.decisions.endings import EndingService
    from interview_app.services.decisions.outcome import OutcomeService
    from interview_app.services.documents.protocols import ProtocolService
    from interview_app.services.equal_treatment import EqualTreatmentService
    from interview_app.services.finding import FindService
    from interview_app.services.forms.editing import FormEditingService
    from interview_app.services.forms.lock import FormService
    from interview_app.services.forms.repairs import RepairService
    from interview_app.services.interviews.attendance import AttendanceService
    from interview_app.services.interviews.conduct import InterviewService
    from interview_app.services.interviews.further_sittings import FurtherSittingService
    from interview_app.services.journal import JournalService
    from interview_app.services.lists.taking_over import CandidateListService
    from interview_app.services.overview import OverviewService
    from interview_app.services.panel.declarations import DeclarationService
    from interview_app.services.panel.members import PanelService
    from interview_app.services.panel.participation import ParticipationService
    from interview_app.services.panel.pins import PinService
    from interview_app.services.panel.separate import SeparateDataService
    from interview_app.services.ranking.computing import RankingService
    from interview_app.services.ranking.equality import EqualityService
    from interview_app.services.ranking.firmness import FirmnessService
    from interview_app.services.record_check.checking import RecordCheckService
    from interview_app.services.scheduling import SchedulingService
    from interview_app.services.sheets.own_sheets import OwnSheetService
    from interview_app.services.sheets.paper import PaperService
    from interview_app.services.sheets.screen import SheetService
    from interview_app.services.tables import TableService
    from interview_app.services.taking_back import TakingBackService
    from interview_app.services.typing import TypingService


@dataclass(frozen=True)
class Services(DataRights):
    """Everything that can be done with one open procedure file."""

    desk: Desk

    @property
    def path(self) -> Path:
        """Where the open file lies."""
        return self.desk.file.path

    @property
    def read_only(self) -> bool:
        """Whether the file is only being looked at."""
        return self.desk.file.read_only

    @property
    def at_rest(self) -> bool:
        """Whether nothing is entered any more: looked at only, closed, or aborted for good."""
        return self.read_only or self.endings.stage() in (Stage.CLOSED, Stage.ABORTED)

    @property
    def closed(self) -> bool:
        """Whether the file was let go of: nothing can be read or written any more."""
        return self.desk.file.closed

    def get_ready(self) -> None:
        """Load what the first writing needs, while nobody waits for it."""
        if not self.read_only:
            database.get_ready()

    def close(self) -> None:
        """Close the file; one file remains."""
        self.desk.file.close()

    @cached_property
    def overview(self) -> OverviewService:
        """What is next and what is missing."""
        from interview_app.services.overview import OverviewService

        return OverviewService(self.desk)

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
        """The candidates and their requirements."""
        from interview_app.services.candidates.registering import CandidateService

        return CandidateService(self.desk)

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

    @cached_property
    def consensus(self) -> ConsensusService:
        """What the panel agrees on."""
        from interview_app.services.consensus.agreeing import ConsensusService

        return ConsensusService(self.desk)

    @cached_property
    def pins(self) -> PinService:
        """Who gave themselves a PIN."""
        from interview_app.services.panel.pins import PinService

        return PinService(self.desk)

    @cached_property
    def ranking(self) -> RankingService:
        """The ranking, once disclosed."""
        from interview_app.services.ranking.computing import RankingService

        return RankingService(self.desk)

    @cached_property
    def further_sittings(self) -> FurtherSittingService:
        """Finished interviews that are taken up again."""
        from interview_app.services.interviews.further_sittings import FurtherSittingService

        return FurtherSittingService(self.desk)

    @cached_property
    def naming(self) -> NamingService:
        """Names and numbers that are corrected."""
        from interview_app.services.candidates.naming import NamingService

        return NamingService(self.desk)

    @cached_property
    def endings(self) -> EndingService:
        """Close, abort, reopen."""
        from interview_app.services.decisions.endings import EndingService

        return EndingService(self.desk)

    @cached_property
    def firmness(self) -> FirmnessService:
        """How firm the selection is, once disclosed."""
        from interview_app.services.ranking.firmness import FirmnessService

        return FirmnessService(self.desk)

    @cached_property
    def repairs(self) -> RepairService:
        """Questions that are retired for all, and restored."""
        from interview_app.services.forms.repairs import RepairService

        return RepairService(self.desk)

    @cached_property
    def decisions(self) -> DecisionService:
        """The decision."""
        from interview_app.services.decisions.deciding import DecisionService

        return DecisionService(self.desk)

    @cached_property
    def record_check(self) -> RecordCheckService:
        """What the rules say about the record."""
        from interview_app.services.record_check.checking import RecordCheckService

        return RecordCheckService(self.desk)

    @cached_property
    def equality(self) -> EqualityService:
        """Whom the panel finds essentially equal."""
        from interview_app.services.ranking.equality import EqualityService

        return EqualityService(self.desk)

    @cached_property
    def outcome(self) -> OutcomeService:
        """Conditions, notices and retention."""
        from interview_app.services.decisions.outcome import OutcomeService

        return OutcomeService(self.desk)

    @cached_property
    def protocols(self) -> ProtocolService:
        """Issued protocols and exports."""
        from interview_app.services.documents.protocols import ProtocolService

        return ProtocolService(self.desk)

    @cached_property
    def journal(self) -> JournalService:
        """The journal for people."""
        from interview_app.services.journal import JournalService

        return JournalService(self.desk)

    @cached_property
    def finding(self) -> FindService:
        """Finding anything by words."""
        from interview_app.services.finding import FindService

        return FindService(self.desk)

    @cached_property
    def taking_back(self) -> TakingBackService:
        """What is taken back right after it was done."""
        from interview_app.services.taking_back import TakingBackService

        return TakingBackService(self.desk)

    @cached_property
    def tables(self) -> TableService:
        """Tables for other programs."""
        from interview_app.services.tables import TableService

        return TableService(self.desk)

    @cached_property
    def typing(self) -> TypingService:
        """What is being typed."""
        from interview_app.services.typing import TypingService

        return TypingService(self.desk)


def surroundings() -> Surroundings:
    """The real clock, random ids and this person's folder for backups."""
    return Surroundings(
        _now, _fresh_id, user_data_path("interview_app", appauthor=False) / "backups", __version__
    )


def open_services(path: Path, around: Surroundings, *, read_only: bool = False) -> Services:
    """The services on an existing file; raises FileRefused where it cannot be opened."""
    return on_desk(procedures.open_existing(path, around, read_only=read_only))


def new_services(path: Path, form: InterviewForm, around: Surroundings) -> Services:
    """The services on a new file with this form; raises FileRefused where the path cannot be used."""
    return on_desk(procedures.create(path, form, around))


def on_desk(desk: Desk) -> Services:
    """The services that share one desk."""
    return Services(desk)


def _now() -> datetime:
    return datetime.now(ZoneInfo(ZONE)).replace(microsecond=0)


def _fresh_id() -> str:
    return os.urandom(8).hex()
