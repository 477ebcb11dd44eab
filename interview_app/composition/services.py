"""Everything that can be done with one open procedure file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from interview_app.composition.data_rights import DataRights
from interview_app.composition.deciding import Deciding
from interview_app.composition.interviewing import Interviewing
from interview_app.composition.preparing import Preparing
from interview_app.composition.throughout import Throughout
from interview_app.domain.procedure import Stage
from interview_app.services.desk import Desk
from interview_app.storage import database


@dataclass(frozen=True)
class Services(Preparing, Interviewing, Deciding, DataRights, Throughout):
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
