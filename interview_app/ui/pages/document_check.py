"""Checking an issued document from the window: chosen or dropped, looked at beside the window, told in a dialog."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from interview_app.composition import Services
from interview_app.domain.document_check import CheckRefused, DocumentCheck, Verdict
from interview_app.domain.errors import FileRefused
from interview_app.i18n import Say
from interview_app.services.documents.checks import against, check_document, of_procedure
from interview_app.ui.choosing import ask_files
from interview_app.ui.dialogs.document_check import CheckTone, CheckWords, DocumentCheckDialog
from interview_app.ui.operations import Operations
from interview_app.wording.check_troubles import trouble_sentence
from interview_app.wording.differences import difference_sentence
from interview_app.wording.document_check import (
    about_sentence,
    extent_sentence,
    origin_sentence,
    verdict_sentence,
)
from interview_app.wording.files import file_sentence
from interview_app.wording.signatures import (
    not_checked_sentence,
    reason_sentences,
    signature_sentences,
    trust_by_button,
    trust_label,
    trusted_sentences,
)

_MOST = 500
"""Differences that a dialog lists."""
_TONES = {
    Verdict.CONSISTENT: CheckTone.UNPROVEN,
    Verdict.SIGNED: CheckTone.UNPROVEN,
    Verdict.CONFIRMED: CheckTone.UNPROVEN,
    Verdict.NEWER: CheckTone.UNPROVEN,
    Verdict.ELSEWHERE: CheckTone.BAD,
    Verdict.DIFFERS: CheckTone.BAD,
}


class DocumentChecking(QObject):
    """One check at a time; an open procedure that the document came from is asked too."""

    def __init__(self, say: Say, window: QWidget, services: Services | None) -> None:
        super().__init__(window)
        self._say = say
        self._window = window
        self._services = services
        self._dialog: DocumentCheckDialog | None = None
        self.operations = Operations(self)

    def check(self, path: Path) -> None:
        """Check a document and say what was found."""
        self.operations.beside(lambda: _outcome(path), lambda found: self._show(path, found))

    def check_again(self, path: Path, trust: Sequence[Path]) -> None:
        """Check it once more, with the certificates of authorities in these files."""
        if self._dialog is not None:
            self._dialog.clear_error()
            self._dialog.show_working(self._say("The document is being checked …"))
        self.operations.beside(lambda: _outcome(path, trust), lambda found: self._show_again(path, found))

    def _show(self, path: Path, found: DocumentCheck | CheckRefused) -> None:
        if isinstance(found, CheckRefused):
            words = CheckWords(path.name, trouble_sentence(self._say, found), tone=CheckTone.UNREADABLE)
        else:
            words = self._compared_words(path, found)
        self._dialog = DocumentCheckDialog(self._say, words, parent=self._window)
        self._dialog.trust_wished.connect(lambda: self._ask_authorities(path))
        self._dialog.finished.connect(self._end)
        self._dialog.open()

    def _show_again(self, path: Path, found: DocumentCheck | CheckRefused) -> None:
        """A file that is none of an authority leaves what was found before."""
        if self._dialog is None:
            return
        self._dialog.show_working("")
        self._dialog.trust_button.setFocus()
        if isinstance(found, CheckRefused):
            self._dialog.show_error(trouble_sentence(self._say, found))
        else:
            self._dialog.show_words(self._compared_words(path, found))

    def _ask_authorities(self, path: Path) -> None:
        """Let somebody choose the files with the certificates of authorities that they trust."""
        say = self._say
        if self._dialog is not None:
            ask_files(
                self._dialog,
                trust_label(say).removesuffix(" …"),
                lambda files: self.check_again(path, files),
                kinds=f"{say('Certificates')} (*.cer *.crt *.pem *.der);;{say('All files')} (*)",
            )

    def _end(self) -> None:
        self._dialog = None
        self.deleteLater()

    def _compared_words(self, path: Path, found: DocumentCheck) -> CheckWords:
        """The outcome, compared with the open procedure if the document says that it came from there."""
        services = self._services
        try:
            if services is not None and not services.closed and of_procedure(found, services.desk):
                return self._words(path, against(found, services.desk))
        except FileRefused as refused:
            return self._words(path, found, file_sentence(self._say, refused))
        return self._words(path, found)

    def _words(self, path: Path, found: DocumentCheck, trouble: str = "") -> CheckWords:
        say = self._say
        file = self._services.path.name if found.against and self._services is not None else ""
        sound = found.sound
        proven = sound and (found.vouched or (found.verdict is Verdict.CONFIRMED and found.exact))
        return CheckWords(
            path.name,
            verdict_sentence(say, found, file),
            tuple(self._asides(found, trouble)),
            tuple(self._details(found)),
            opened=not sound or bool(found.signatures),
            tone=CheckTone.GOOD if proven else _tone(found),
            names_signers=any(each.certificate is not None for each in found.signatures),
        )

    def _asides(self, found: DocumentCheck, trouble: str) -> Iterator[str]:
        yield about_sentence(self._say, found)
        yield from reason_sentences(self._say, found)
        yield origin_sentence(self._say, found, trust_by_button(self._say))
        if unchecked := not_checked_sentence(self._say, found):
            yield unchecked
        if trouble:
            yield trouble
        elif not found.against:
            yield self._say("To compare it with its procedure file, open that procedure and check again.")

    def _details(self, found: DocumentCheck) -> Iterator[str]:
        say, told = self._say, found.differences
        for each in told[:_MOST]:
            yield difference_sentence(say, found.snapshot, each)
        if len(told) > _MOST:
            yield say("and {count} more", count=len(told) - _MOST)
        yield from signature_sentences(say, found)
        yield from trusted_sentences(say, found)
        yield extent_sentence(say, found)


def _tone(found: DocumentCheck) -> CheckTone:
    """A procedure file that cannot say anything of a document says nothing against it."""
    return CheckTone.UNPROVEN if found.unconfirmed else _TONES[found.verdict]


def _outcome(path: Path, trust: Sequence[Path] = ()) -> DocumentCheck | CheckRefused:
    """On another thread."""
    try:
        return check_document(path, trust=trust)
    except CheckRefused as refused:
        return refused
