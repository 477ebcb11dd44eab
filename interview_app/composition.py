"""Builds the services on an open procedure file, for window and command line alike; no Qt."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from platformdirs import user_data_path

from interview_app import __version__
from interview_app.domain.form import InterviewForm
from interview_app.services import procedures
from interview_app.services.candidates import CandidateService
from interview_app.services.decisions import DecisionService
from interview_app.services.desk import Desk
from interview_app.services.forms import FormService
from interview_app.services.interviews import InterviewService
from interview_app.services.overview import OverviewService
from interview_app.services.panel import PanelService
from interview_app.services.procedures import ZONE, Surroundings
from interview_app.services.protocols import ProtocolService
from interview_app.services.ranking import RankingService
from interview_app.services.sheets import SheetService
from interview_app.services.typing import TypingService


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that can be done with one open procedure file."""

    desk: Desk
    overview: OverviewService
    forms: FormService
    panel: PanelService
    candidates: CandidateService
    interviews: InterviewService
    sheets: SheetService
    ranking: RankingService
    decisions: DecisionService
    protocols: ProtocolService
    typing: TypingService

    @property
    def path(self) -> Path:
        """Where the open file lies."""
        return self.desk.file.path

    @property
    def read_only(self) -> bool:
        """Whether the file is only being looked at."""
        return self.desk.file.read_only

    def close(self) -> None:
        """Close the file; one file remains."""
        self.desk.file.close()


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
    return Services(
        desk,
        OverviewService(desk),
        FormService(desk),
        PanelService(desk),
        CandidateService(desk),
        InterviewService(desk),
        SheetService(desk),
        RankingService(desk),
        DecisionService(desk),
        ProtocolService(desk),
        TypingService(desk),
    )


def _now() -> datetime:
    return datetime.now(ZoneInfo(ZONE)).replace(microsecond=0)


def _fresh_id() -> str:
    return secrets.token_hex(8)
