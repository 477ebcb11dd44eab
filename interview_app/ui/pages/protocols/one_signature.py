"""One signature, from the file that is looked at to the one that is written; each error stands where it is mended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from interview_app.domain.document_check import CheckRefused, DocumentCheck
from interview_app.domain.errors import ActRefused, FileRefused
from interview_app.domain.protocol import Snapshot
from interview_app.domain.signatures import SignatureField, SigningRefused, SigningTrouble, may_name
from interview_app.i18n import Language
from interview_app.services.documents.checks import check_document, of_procedure
from interview_app.services.documents.protocols import ProtocolLine, printed
from interview_app.services.documents.signing import (
    SignedDocument,
    SigningOrder,
    chosen_field,
    fields_of,
    prepare,
)
from interview_app.ui.choosing import ask_file, ask_folder, documents_folder
from interview_app.ui.dialogs.sign_document import SignDocumentDialog
from interview_app.ui.operations import Area
from interview_app.ui.pages.protocols.shown import ShownPages
from interview_app.ui.workspace import Workspace
from interview_app.wording.check_troubles import trouble_sentence
from interview_app.wording.files import file_sentence
from interview_app.wording.refusals import sentence
from interview_app.wording.signing import CERTIFICATE_ENDINGS, other_name_sentence, refused_sentence

_OF_CERTIFICATE = frozenset(
    {
        SigningTrouble.CERTIFICATE_MISSING,
        SigningTrouble.CERTIFICATE_UNREADABLE,
        SigningTrouble.NO_PKCS12,
        SigningTrouble.NO_KEY,
        SigningTrouble.FOREIGN_KEY,
        SigningTrouble.SHORT_KEY,
        SigningTrouble.EXPIRED,
        SigningTrouble.NOT_YET_VALID,
        SigningTrouble.KEY_USAGE,
    }
)
_OF_PASSPHRASE = frozenset({SigningTrouble.PASSPHRASE_MISSING, SigningTrouble.WRONG_PASSPHRASE})
_OF_LINE = frozenset(
    {SigningTrouble.NO_SUCH_FIELD, SigningTrouble.WHICH_FIELD, SigningTrouble.ALREADY_SIGNED}
)
Outcome = TypeVar("Outcome")
Refused = CheckRefused | SigningRefused


@dataclass(frozen=True, slots=True)
class _Looked:
    """A file that was looked at: what the check says of it, and its fields."""

    path: Path
    check: DocumentCheck
    fields: tuple[SignatureField, ...]


@dataclass(frozen=True, slots=True)
class _Printed:
    """A document that is to be written into a folder."""

    frozen: Snapshot
    language: Language
    content: bytes
    folder: Path


class OneSignature(QObject):
    """Fills the dialog for one issued document; `signed` carries what was written."""

    signed = Signal(object)

    def __init__(
        self, workspace: Workspace, line: ProtocolLine, shown: ShownPages, dialog: SignDocumentDialog
    ) -> None:
        super().__init__(dialog)
        self._workspace = workspace
        self._say = workspace.say
        self._line = line
        self._shown = shown
        self._dialog = dialog
        self._why = ""
        self._warned: tuple[str, str] | None = None
        self._protected = True
        dialog.choose_document.clicked.connect(self._ask_document)
        dialog.save_document.clicked.connect(self._ask_folder)
        dialog.choose_certificate.clicked.connect(self._ask_certificate)
        dialog.wished.connect(self._sign)
        workspace.operations.failed.connect(self._show_failed)
        workspace.acting_changed.connect(dialog.reject)

    def take(self, path: Path, why: str = "") -> None:
        """Look whether this is the document, and which lines are free; `why` says why it is looked at again."""
        self._why = why
        self._dialog.document.show_path(path)
        self._dialog.show_lines((), "", chosen=None)
        self._dialog.show_working(self._say("The file is being looked at …"))
        self._workspace.operations.beside(lambda: _or_refused(lambda: _looked_at(path)), self._show)

    def take_certificate(self, path: Path) -> None:
        """Sign with the certificate in this file."""
        self._dialog.clear_errors()
        self._dialog.show_certificate(path)

    def save_to(self, folder: Path) -> None:
        """Print the document into a folder and take that file; one that is signed there already is taken as it is."""
        protocols, line, actor = self._workspace.services.protocols, self._line, self._workspace.actor
        language = self._shown.language
        frozen = self._workspace.operations.read(lambda: protocols.frozen(actor, line))
        if frozen is None or language is None:
            return
        self._dialog.show_working(self._say("The document is being printed …"))
        self._workspace.operations.beside(
            lambda: _Printed(frozen, language, printed(frozen, language), folder), self._write
        )

    def _write(self, made: _Printed) -> None:
        protocols = self._workspace.services.protocols
        self._dialog.show_working("")
        path = self._workspace.operations.run(
            lambda: protocols.keep(made.frozen, made.language, made.content, made.folder)
        )
        if path is not None:
            self.take(path)

    def _show(self, found: _Looked | Refused) -> None:
        dialog = self._dialog
        dialog.show_working("")
        if not isinstance(found, _Looked):
            self._refuse(found)
            return
        wrong = self._wrong_with(found)
        if wrong:
            dialog.refuse_document(wrong)
            return
        free = [each for each in found.fields if not each.signed]
        dialog.show_lines(free, self._signed_words(found), chosen=self._own(found.fields))
        dialog.document.set_error(self._why)
        dialog.go_on()

    def _wrong_with(self, found: _Looked) -> str:
        """Why the file is not one to sign; nothing where it is."""
        say, snapshot = self._say, found.check.snapshot
        issued = self._line.issued
        if not of_procedure(found.check, self._workspace.services.desk) or (
            issued is not None and snapshot.number != issued.number
        ):
            return say(
                "“{name}” is another document. Choose the file of No. {number}, or save it anew.",
                name=found.path.name,
                number="" if issued is None else issued.number,
            )
        troubles = (
            (SigningTrouble.CHANGED, not found.check.sound),
            (SigningTrouble.NO_FIELDS, not found.fields),
            (SigningTrouble.ALL_SIGNED, all(each.signed for each in found.fields)),
        )
        first = next((trouble for trouble, there in troubles if there), None)
        return "" if first is None else refused_sentence(say, SigningRefused(first, str(found.path)))

    def _signed_words(self, found: _Looked) -> str:
        """Who has signed this file already, on which line."""
        say, names = self._say, {each.field: each.name for each in found.check.signatures}
        lines = [
            say("{line} (by “{name}”)", line=each.label, name=names[each.name])
            if names.get(each.name)
            else each.label
            for each in found.fields
            if each.signed
        ]
        return say("Signed already: {lines}.", lines="; ".join(lines)) if lines else ""

    def _own(self, fields: tuple[SignatureField, ...]) -> SignatureField | None:
        """The line of the acting person, if it is free."""
        actor = self._workspace.actor
        if actor.panelist is None:
            return None
        name = self._workspace.services.desk.bare().panelist(actor.panelist).name
        try:
            return chosen_field(fields, name, name)
        except SigningRefused:
            return None

    def _sign(self) -> None:
        dialog, at = self._dialog, self._workspace.services.desk.clock()
        path, certificate = dialog.document.path, dialog.certificate.path
        if path is None or certificate is None:
            return
        order = SigningOrder(dialog.chosen, certificate, dialog.taken_passphrase())
        self._protected = bool(order.passphrase)
        dialog.clear_errors()
        dialog.show_working(self._say("The document is being signed …"))
        self._workspace.operations.beside(lambda: _or_refused(lambda: prepare(path, order, at)), self._keep)

    def _keep(self, made: SignedDocument | Refused) -> None:
        dialog, workspace = self._dialog, self._workspace
        dialog.show_working("")
        if not isinstance(made, SignedDocument):
            self._refuse(made)
            return
        if not self._names_line(made):
            return
        signatures, actor = workspace.services.signatures, workspace.actor
        kept = workspace.operations.run(
            lambda: _or_refused(lambda: signatures.keep(actor, made)), Area.PROTOCOLS
        )
        if isinstance(kept, CheckRefused | SigningRefused):
            self._refuse(kept)
        elif kept is not None:
            dialog.accept()
            self.signed.emit(made)

    def _names_line(self, made: SignedDocument) -> bool:
        """Whether the certificate is of whom the line waits for; where not, signing once more says that it is meant."""
        meant = (made.field.name, made.certificate.fingerprint)
        if self._warned == meant or may_name(made.field.label, made.certificate.name):
            return True
        self._warned = meant
        name, protected = made.certificate.name, self._protected
        self._dialog.refuse_certificate(other_name_sentence(self._say, name, made.field, protected=protected))
        if protected:
            self._dialog.passphrase.setFocus()
        return False

    def _refuse(self, refused: Refused) -> None:
        """Say it where it is mended."""
        dialog = self._dialog
        if isinstance(refused, CheckRefused):
            dialog.refuse_document(trouble_sentence(self._say, refused))
            return
        told, trouble = refused_sentence(self._say, refused), refused.trouble
        if trouble in _OF_PASSPHRASE:
            dialog.refuse_passphrase(told)
        elif trouble in _OF_CERTIFICATE:
            dialog.refuse_certificate(told)
        elif trouble is SigningTrouble.NOT_INSTALLED:
            dialog.show_error(told)
        elif dialog.document.path is not None and trouble in (*_OF_LINE, SigningTrouble.CHANGED_MEANWHILE):
            self.take(dialog.document.path, why=told)
        else:
            dialog.refuse_document(told)

    def _show_failed(self, error: object) -> None:
        """What the procedure refuses, or a file that cannot be written: nothing was signed, and the dialog stays."""
        if isinstance(error, FileRefused):
            self._dialog.show_error(file_sentence(self._say, error))
        elif isinstance(error, ActRefused):
            self._dialog.show_error(sentence(self._say, error))

    def _ask_document(self) -> None:
        self._ask(self._say("PDF file of the document"), "PDF (*.pdf)", self.take)

    def _ask_certificate(self) -> None:
        endings = " ".join(f"*{each}" for each in CERTIFICATE_ENDINGS)
        kinds = self._say("Certificates (PKCS#12)") + f" ({endings})"
        self._ask(self._say("Your certificate"), kinds, self.take_certificate)

    def _ask(self, title: str, kind: str, then: Callable[[Path], None]) -> None:
        ask_file(self._dialog, title, then, kinds=kind, folder=documents_folder())

    def _ask_folder(self) -> None:
        ask_folder(self._dialog, self._say("Folder for the PDF files"), self.save_to)


def _looked_at(path: Path) -> _Looked:
    """On another thread."""
    return _Looked(path, check_document(path), fields_of(path))


def _or_refused(act: Callable[[], Outcome]) -> Outcome | Refused:
    """What came of it, or why nothing did."""
    try:
        return act()
    except (CheckRefused, SigningRefused) as refused:
        return refused
