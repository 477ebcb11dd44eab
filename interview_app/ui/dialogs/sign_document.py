"""Signing an issued document with a certificate: which file, which line, which certificate, and its passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from interview_app.domain.signatures import SignatureField
from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.button import secondary_button
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.file_choice import FileChoice
from interview_app.ui.widgets.inputs import ComboBox, LineEdit
from interview_app.ui.widgets.progress import ProgressLine
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class SignDocumentDialog(Dialog):
    """Asks for everything and keeps nothing: the passphrase is gone with the dialog, and after each attempt.

    `document` and `certificate` are filled by whoever opened it, from their buttons; then `show_lines`.  Enter signs as
    soon as there is all that it takes: who types a passphrase expects that, and until then it does nothing.
    `erased` says that all data are deleted, so that the journal takes no name any more.
    """

    def __init__(self, say: Say, title: str, *, erased: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(say, title, say("Sign"), parent=parent, width=640)
        words = say(
            "Your signature is written into the PDF file, behind what is there; the pages stay as they were issued. It "
            "cannot be taken out again. Several people sign the same file, one after the other."
        )
        noted = _noted(say, erased=erased)
        self.content.addWidget(TextLabel(f"{words} {noted}", LabelRole.QUIET, wrap=True, parent=self))
        self.choose_document, self.save_document = (
            secondary_button(say("Choose …")),
            secondary_button(say("Save anew …")),
        )
        self.document = FileChoice(
            say("PDF file of the document"),
            say("Signed by others already, or new"),
            self.choose_document,
            self.save_document,
        )
        self.choose_certificate = secondary_button(say("Choose …"))
        self.certificate = FileChoice(
            say("Your certificate (PKCS#12)"),
            say("A file that ends in .p12 or .pfx"),
            self.choose_certificate,
        )
        self._name_buttons(say)
        self.lines = ComboBox()
        self.lines.setPlaceholderText(say("Choose whose signature it is"))
        self._line_field = Field(say("Line to sign"), self.lines)
        self._signed = TextLabel("", LabelRole.NOTE, wrap=True, parent=self)
        self.passphrase = LineEdit()
        self.passphrase.setEchoMode(LineEdit.EchoMode.Password)
        self._passphrase_field = Field(
            say("Passphrase of the certificate"),
            self.passphrase,
            aside=say("is never kept; leave it empty if there is none"),
        )
        self.progress = ProgressLine(say, self, cancel=False)
        for part in (self.document, self._line_field, self._signed, self.certificate, self._passphrase_field):
            self.content.addWidget(part)
        self.content.addWidget(self.progress)
        self.lines.currentIndexChanged.connect(lambda _: self._show_ready())
        self.show_lines((), "", chosen=None)
        self.choose_document.setFocus()

    @property
    def chosen(self) -> str:
        """The name of the field that is to be signed; empty where none is chosen."""
        return str(self.lines.currentData() or "")

    def show_lines(
        self, free: Sequence[SignatureField], signed: str, *, chosen: SignatureField | None
    ) -> None:
        """Offer the lines that nobody has signed; `signed` is a sentence about the others."""
        self.lines.clear()
        for each in free:
            self.lines.addItem(each.label or each.name, each.name)
        self.lines.setCurrentIndex(-1 if chosen is None else self.lines.findData(chosen.name))
        self._line_field.setVisible(bool(free))
        self._signed.set_words(signed)
        self._signed.setVisible(bool(signed))
        self._show_ready()

    def show_certificate(self, path: Path) -> None:
        """Sign with this one."""
        self.certificate.show_path(path)
        self.passphrase.setFocus()
        self._show_ready()

    def show_working(self, words: str) -> None:
        """Say what is being done; an empty sentence says that it is done."""
        if words:
            self.progress.show_step(words, 0, 0)
        else:
            self.progress.finish()
        self._show_ready()

    def taken_passphrase(self) -> str:
        """The passphrase, which does not stay here."""
        words = self.passphrase.text()
        self.passphrase.clear()
        return words

    def go_on(self) -> None:
        """Stand where the next thing is chosen or typed."""
        if not self.chosen:
            self.lines.setFocus()
        elif self.certificate.path is None:
            self.choose_certificate.setFocus()
        else:
            self.passphrase.setFocus()

    def refuse_document(self, sentence: str) -> None:
        """Say what is wrong with the file of the document, and stand where another is chosen."""
        self.document.set_error(sentence)
        self.choose_document.setFocus()

    def refuse_certificate(self, sentence: str) -> None:
        """Say what is wrong with the certificate, and stand where another is chosen."""
        self.certificate.set_error(sentence)
        self.choose_certificate.setFocus()

    def refuse_passphrase(self, sentence: str) -> None:
        """Say what is wrong with the passphrase."""
        self._passphrase_field.set_error(sentence)
        self.passphrase.setFocus()

    def refuse_all(self, sentence: str) -> None:
        """Say why nothing can be signed at all; there is only the way out."""
        for part in (self.document, self.certificate, self._passphrase_field):
            part.setVisible(False)
        self.show_error(sentence)

    def clear_errors(self) -> None:
        """Take away what was wrong the last time."""
        for part in (self.document, self.certificate, self._line_field, self._passphrase_field):
            part.set_error("")
        self.clear_error()

    def _name_buttons(self, say: Say) -> None:
        """Two buttons say the same word; to a screen reader each says what it is for."""
        self.choose_document.setAccessibleName(say("Choose the PDF file of the document …"))
        self.save_document.setAccessibleName(say("Save the document anew as a PDF file …"))
        self.choose_certificate.setAccessibleName(say("Choose the file of your certificate …"))

    def _show_ready(self) -> None:
        ready = bool(self.chosen and self.certificate.path)
        self.verb_button.setEnabled(ready and not self.progress.isVisibleTo(self))


def _noted(say: Say, *, erased: bool) -> str:
    """What the journal notes of a signature."""
    if erased:
        return say("The journal notes which line was signed; it takes no name any more.")
    return say(
        "The journal notes which line was signed and with whose certificate; once all data are deleted, only the "
        "line stays there."
    )
