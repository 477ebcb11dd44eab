"""The check of a whole procedure file."""

from __future__ import annotations

from interview_app.domain.errors import FileProblem
from interview_app.services.desk import Desk
from interview_app.storage import checking


def check(desk: Desk) -> tuple[FileProblem, ...]:
    """Everything that is wrong with the open file; empty for a sound one."""
    return checking.check_file(desk.file)
