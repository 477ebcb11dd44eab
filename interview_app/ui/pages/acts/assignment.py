"""Asking for a member's part for one candidate, from wherever it comes up."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.domain.errors import ActRefused
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.ui.dialogs.assignment import AssignmentDialog
from interview_app.ui.models.part_case import part_case
from interview_app.ui.operations import Area
from interview_app.ui.pages.kept.fields import KeptFields
from interview_app.ui.workspace import Workspace
from interview_app.wording.refusals import sentence

AREAS = (Area.PANEL, Area.CANDIDATES, Area.SHEETS, Area.STAGE)
"""What changes with a member's part."""


def part_place(candidate: CandidateId, panelist: PanelistId) -> str:
    """Where the words about a member's part are kept while they are typed."""
    return f"part {candidate} {panelist}"


def ask_assignment(
    workspace: Workspace, candidate: CandidateId, *, page: QWidget, chosen: PanelistId | None = None
) -> AssignmentDialog:
    """Open the dialog on one candidate's panel; its verb notes the part and who takes the place."""
    panel, actor = workspace.services.panel, workspace.actor
    procedure = panel.procedure()
    cases = [part_case(procedure, candidate, person.id) for person in procedure.panel]
    dialog = AssignmentDialog(
        workspace.say, procedure.candidate(candidate), cases, chosen=chosen, parent=page
    )
    kept = KeptFields(workspace, {"reason": dialog.fields.reason}, dialog, actor=actor)
    dialog.rejected.connect(kept.keep)
    kept.turn_to(part_place(candidate, dialog.panelist))
    dialog.member.currentIndexChanged.connect(lambda _: kept.turn_to(part_place(candidate, dialog.panelist)))

    def note() -> None:
        parts = dialog.parts
        if workspace.operations.done(lambda: panel.assign_together(actor, candidate, parts), *AREAS):
            kept.forget()
            dialog.accept()

    def show_refusal(error: object) -> None:
        if isinstance(error, ActRefused):
            dialog.show_error(sentence(workspace.say, error))

    dialog.wished.connect(note)
    workspace.operations.failed.connect(show_refusal)
    dialog.finished.connect(lambda _: workspace.operations.failed.disconnect(show_refusal))
    dialog.open()
    return dialog
