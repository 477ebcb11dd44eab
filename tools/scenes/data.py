"""The ways to the dialogs about what candidates may ask for, and about the deletion of their data."""

from __future__ import annotations

from interview_app.domain.protocol import Document, Subject
from interview_app.ui.dialogs.erase import EraseDialog
from interview_app.ui.dialogs.look_over import LookOverDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.names import After, PageName
from interview_app.ui.pages.outcome.page import OutcomePage
from tools.room import Room, Scene, shown_as
from tools.stages import Stage


def _look_over(room: Room) -> None:
    services, chair = room.session.services, room.session.workspace.actor
    person = services.candidates.all()[0].id
    services.access.note(chair, person, on=services.desk.clock().date())
    room.session.workspace.operations.changed.emit(frozenset(Area))
    page = room.turn(PageName.PROTOCOLS, Subject(Document.INSPECTION_COPY, person))
    room.press("Look the words over …", page)


def _erase(room: Room) -> None:
    page = shown_as(OutcomePage, room.turn(PageName.OUTCOME))
    page.show_item(After.RETENTION)
    room.press("Delete all personal data …", page)


OF_DATA = (
    Scene("look-over", Stage.DECIDED, LookOverDialog, _look_over),
    Scene("erase", Stage.OVER, EraseDialog, _erase, final=True),
)
