"""The pages of the chosen document, printed beside the window in the chosen language."""

from __future__ import annotations

from PySide6.QtCore import QObject

from interview_app.domain.errors import Refusal
from interview_app.i18n import Language
from interview_app.services.documents.protocols import ProtocolLine, ProtocolState, printed
from interview_app.ui.models.protocols import LineKey, key_of
from interview_app.ui.widgets.pdf_preview import PdfPreview
from interview_app.ui.workspace import Workspace
from interview_app.wording.documents import document_name
from interview_app.wording.refusals import refusal_sentence


class ShownPages(QObject):
    """Fills `preview`; what is printed too late is dropped.

    `language` is None until `begin` says which the form has; then whoever reads may choose another.
    """

    def __init__(self, workspace: Workspace, preview: PdfPreview, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._say = workspace.say
        self._preview = preview
        self._line: ProtocolLine | None = None
        self._shown: tuple[LineKey, Language] | None = None
        self._asked = 0
        self.language: Language | None = None
        preview.language_chosen.connect(self._choose_language)

    def begin(self, language: Language) -> None:
        """Print in this language, unless one was chosen."""
        if self.language is None:
            self.language = language
            self._preview.choose_language(language)

    def show(self, line: ProtocolLine) -> None:
        """Print a line of the list, unless its pages are shown."""
        self._line = line
        language = self.language
        if language is None or (key_of(line), language) == self._shown:
            return
        self.forget()
        name = document_name(self._say, line.subject.document)
        if line.state is ProtocolState.BLOCKED:
            refusal = line.refusal or Refusal.UNKNOWN
            self._preview.show_sentence(name, refusal_sentence(self._say, refusal))
            return
        protocols, actor = self._workspace.services.protocols, self._workspace.actor
        frozen = self._workspace.operations.read(lambda: protocols.frozen(actor, line))
        if frozen is None:
            return
        self._preview.show_preparing(name)
        asked = self._asked

        def compute() -> tuple[int, bytes]:
            return asked, printed(frozen, language)

        self._workspace.operations.beside(compute, self._show_printed)

    def forget(self) -> None:
        """Print anew the next time: what was printed may no longer be what there is."""
        self._asked += 1
        self._shown = None

    def hide(self) -> None:
        """Nothing stays that was printed for somebody else."""
        self.forget()
        self._preview.show_preparing("")

    def _show_printed(self, result: tuple[int, bytes]) -> None:
        asked, content = result
        line = self._line
        if asked != self._asked or line is None or self.language is None:
            return
        self._shown = (key_of(line), self.language)
        self._preview.show_document(document_name(self._say, line.subject.document), content)

    def _choose_language(self, language: Language) -> None:
        self.language = language
        if self._line is not None:
            self.show(self._line)
