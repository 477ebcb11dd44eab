"""The services on a file that is opened or made, and what the program brings along: clock, ids, place for backups."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from platformdirs import user_data_path

from interview_app import __version__
from interview_app.composition.services import Services
from interview_app.services.desk import Desk
from interview_app.services.files import procedures
from interview_app.services.files.procedures import ZONE, Surroundings

if TYPE_CHECKING:
    from interview_app.domain.form import InterviewForm


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
