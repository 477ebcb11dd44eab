"""Writing documents as PDF files into a folder, one after the other, while the window stays alive."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from interview_app.domain.protocol import Snapshot
from interview_app.i18n import Language
from interview_app.services.documents.protocols import ProtocolLine, printed
from interview_app.ui.workspace import Workspace


class ProtocolExport(QObject):
    """Takes a snapshot, prints it beside the window, writes it, and goes on to the next.

    `stepped` tells how many of how many are written, `ended` which paths, whether stopped or not.
    """

    stepped = Signal(int, int)
    ended = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        lines: Sequence[ProtocolLine],
        folder: Path,
        language: Language,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._lines = tuple(lines)
        self._folder = folder
        self._language = language
        self._actor = workspace.actor
        self._paths: list[Path] = []
        self._snapshot: Snapshot | None = None
        self._running = False

    def start(self) -> None:
        """Begin with the first document."""
        self._running = True
        self._next()

    def stop(self) -> None:
        """Write nothing more; what is written stays."""
        if self._running:
            self._end()

    def _next(self) -> None:
        done = len(self._paths)
        self.stepped.emit(done, len(self._lines))
        if done == len(self._lines):
            self._end()
            return
        line, protocols = self._lines[done], self._workspace.services.protocols
        language = self._language
        frozen = self._workspace.operations.read(lambda: protocols.frozen(self._actor, line))
        if frozen is None:
            self._end()
            return
        self._snapshot = frozen
        self._workspace.operations.beside(lambda: printed(frozen, language), self._keep)

    def _keep(self, content: bytes) -> None:
        if not self._running or self._snapshot is None:
            return
        protocols, frozen = self._workspace.services.protocols, self._snapshot
        taken = tuple(self._paths)
        path = self._workspace.operations.run(
            lambda: protocols.keep(frozen, self._language, content, self._folder, taken=taken)
        )
        if path is None:
            self._end()
            return
        self._paths.append(path)
        self._next()

    def _end(self) -> None:
        self._running = False
        self.ended.emit(tuple(self._paths))
