"""The ways to the dialogs about the file of an issued document: what a check found in it, and signing it."""

from __future__ import annotations

from interview_app.domain.protocol import Document, Subject
from interview_app.i18n import Language
from interview_app.services.documents.protocols import printed
from interview_app.ui.pages.document_check import DocumentChecking
from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.protocols.one_signature import OneSignature
from interview_app.ui.pages.protocols.page import ProtocolsPage
from tools.room import Room, shown_as

_STEPS_TO_A_FILE = 2
"""It is printed, then looked at."""


def check_document(room: Room) -> None:
    """Drop the first document that was issued on the window."""
    issued = room.session.services.protocols.issued()[0]
    path = room.folder / "Dokument.pdf"
    path.write_bytes(printed(issued.snapshot, Language.GERMAN))
    room.window.content.check_document(path)
    for checking in room.window.findChildren(DocumentChecking):
        checking.operations.settle()


def sign_document(room: Room) -> None:
    """Sign the form and plan, in a file that has just been saved."""
    page = shown_as(ProtocolsPage, room.turn(PageName.PROTOCOLS, Subject(Document.FORM_AND_PLAN)))
    page.signing.button.click()
    for signing in page.findChildren(OneSignature):
        signing.save_to(room.folder)
    for _ in range(_STEPS_TO_A_FILE):
        room.session.workspace.operations.settle()
