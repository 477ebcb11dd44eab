"""Signing the chosen document with a certificate: offered where it is issued and has lines to sign."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from interview_app.domain.procedure import Procedure
from interview_app.domain.signatures import SigningRefused, SigningTrouble
from interview_app.services.documents.checks import signing_installed
from interview_app.services.documents.protocols import ProtocolLine, ProtocolState
from interview_app.services.documents.signing import SignedDocument
from interview_app.ui.dialogs.sign_document import SignDocumentDialog
from interview_app.ui.icons import Icon
from interview_app.ui.models.protocols import document_title
from interview_app.ui.pages.base import Page
from interview_app.ui.pages.protocols.one_signature import OneSignature
from interview_app.ui.pages.protocols.shown import ShownPages
from interview_app.ui.widgets.button import text_button
from interview_app.ui.workspace import Workspace
from interview_app.wording.signing import refused_sentence


class Signing(QObject):
    """`button` asks for the chosen document; `signed` carries a sentence about what was done."""

    signed = Signal(str)

    def __init__(self, workspace: Workspace, page: Page, shown: ShownPages) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._say = workspace.say
        self._page = page
        self._shown = shown
        self.button = text_button(self._say("Sign …"), Icon.PENCIL)
        self.button.setVisible(False)

    def offer(self, line: ProtocolLine) -> None:
        """Show the button where the document is issued and has lines to sign."""
        issued = line.state is ProtocolState.ISSUED and line.subject.document.to_be_signed
        self.button.setVisible(issued and not self._workspace.services.read_only)

    def ask(self, procedure: Procedure, line: ProtocolLine) -> None:
        """Open the dialog for a document; without what signs it says how to get that."""
        title = document_title(self._say, procedure, line.subject)
        number = 0 if line.issued is None else line.issued.number
        dialog = SignDocumentDialog(
            self._say,
            self._say("Sign No. {number}, {title}", number=number, title=title),
            erased=procedure.erasure is not None,
            parent=self._page,
        )
        if signing_installed():
            OneSignature(self._workspace, line, self._shown, dialog).signed.connect(self._tell)
        else:
            dialog.refuse_all(refused_sentence(self._say, SigningRefused(SigningTrouble.NOT_INSTALLED)))
        dialog.open()

    def _tell(self, made: SignedDocument) -> None:
        self.signed.emit(
            self._say(
                "“{name}” has signed: {line}. The signature is in {file}.",
                name=made.certificate.name,
                line=made.field.label,
                file=made.path,
            )
        )
