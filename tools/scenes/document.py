"""The way to the dialog that tells what the check of a document found."""

from __future__ import annotations

from interview_app.i18n import Language
from interview_app.services.documents.protocols import printed
from interview_app.ui.pages.document_check import DocumentChecking
from tools.room import Room


def check_document(room: Room) -> None:
    """Drop the first document that was issued on the window."""
    issued = room.session.services.protocols.issued()[0]
    path = room.folder / "Dokument.pdf"
    path.write_bytes(printed(issued.snapshot, Language.GERMAN))
    room.window.content.check_document(path)
    for checking in room.window.findChildren(DocumentChecking):
        checking.operations.settle()
