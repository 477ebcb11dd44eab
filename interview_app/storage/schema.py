"""Which schema this program writes, and the ordered steps that lead to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_app.storage.database import Step, migrate
from interview_app.storage.migrations.m0001_first import first_schema
from interview_app.storage.migrations.m0002_interruptions import interruptions
from interview_app.storage.migrations.m0003_consensus import consensus
from interview_app.storage.migrations.m0003_decision import decision
from interview_app.storage.migrations.m0003_endings import endings
from interview_app.storage.migrations.m0003_form import past_versions
from interview_app.storage.migrations.m0003_gaps import gaps
from interview_app.storage.migrations.m0003_interviews import the_conversation
from interview_app.storage.migrations.m0003_invitations import invitations
from interview_app.storage.migrations.m0003_lock import plan_of_the_lock
from interview_app.storage.migrations.m0003_names import former_names
from interview_app.storage.migrations.m0003_panel import panel
from interview_app.storage.migrations.m0003_record_check import record_check
from interview_app.storage.migrations.m0003_sheets import paper_and_pins
from interview_app.storage.migrations.m0003_sittings import further_sittings
from interview_app.storage.migrations.m0004_access import access
from interview_app.storage.migrations.m0004_calibration import calibration

if TYPE_CHECKING:
    from interview_app.storage.database import Whole

APPLICATION_ID = 0x49767750
"""Marks a SQLite file as a procedure file; the letters “IvwP”."""


@dataclass(frozen=True, slots=True)
class Schema:
    """The number that the file carries as `user_version`, and the named steps, in order, that make a file of it."""

    number: int
    steps: Mapping[str, Step]

    def apply(self, db: Whole) -> None:
        """Bring an empty or older file to this schema; all steps together, or none."""
        with db.atomic():
            migrate(db, "procedure-file", self.steps)
            db.execute(f"PRAGMA user_version = {self.number}")


def present_schema() -> Schema:
    """The schema that this program reads and writes; a new one appends its step here."""
    return Schema(
        4,
        {
            "m0001_first": first_schema,
            "m0002_interruptions": interruptions,
            "m0003_interviews": the_conversation,
            "m0003_gaps": gaps,
            "m0003_panel": panel,
            "m0003_sheets": paper_and_pins,
            "m0003_consensus": consensus,
            "m0003_decision": decision,
            "m0003_endings": endings,
            "m0003_invitations": invitations,
            "m0003_record_check": record_check,
            "m0003_sittings": further_sittings,
            "m0003_names": former_names,
            "m0003_lock": plan_of_the_lock,
            "m0003_form": past_versions,
            "m0004_calibration": calibration,
            "m0004_access": access,
        },
    )
