"""The main window: an empty shell at first, so that it is painted before anything heavy is loaded, then its content."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtWidgets import QMainWindow

from interview_app.services.settings import SettingsFile
from interview_app.ui.shell import Shell

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from interview_app.ui.content import Content

_SIZE = (1366, 768)
_LEAST = (640, 400)
_TITLE = 40
"""What a title bar takes of the screen's height, at most."""
_PATIENCE = 1000
"""Milliseconds after which the content is loaded even if nothing has been painted (a window that starts minimised)."""


@contextmanager
def _without_collecting() -> Generator[None]:
    """Look for no garbage meanwhile: what is loaded here stays, and looking through it again and again takes time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _only_file(data: QMimeData) -> Path | None:
    """The file that is dragged, if it is one and on this computer."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def _take_copy(event: QDropEvent) -> None:
    """Accept what is dragged, never as its move, after which a source may delete the file."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


class MainWindow(QMainWindow):
    """`make_content` is called once the shell has been painted, or when somebody asks for the content before.

    `glance` makes what takes the shell's place until then, if there is something to show of the file.
    """

    def __init__(
        self,
        settings: SettingsFile,
        make_content: Callable[[QMainWindow], Content],
        *,
        glance: Callable[[Path], Shell | None] | None = None,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._make_content = make_content
        self._glance = glance
        self._content: Content | None = None
        found = settings.read()
        self.setAcceptDrops(True)
        self.setMinimumSize(*_LEAST)
        self.resize(*_SIZE)
        if found.geometry:
            self.restoreGeometry(QByteArray.fromBase64(found.geometry.encode("ascii", "ignore")))
        self._wanted: Path | None = None
        self._filled = self._giving_up = False
        self._dragged: Path | None = None
        self._shell = Shell(found.scale, dark=found.dark)
        self.setCentralWidget(self._shell)

    def appear(self) -> None:
        """Show the window as it was last; at first as large as it is meant to be, or as the screen lets it be."""
        place = self.screen().availableGeometry()
        width, height = _SIZE
        if self._settings.read().geometry or (place.width() > width and place.height() > height + _TITLE):
            self.show()
        else:
            self.showMaximized()

    @property
    def content(self) -> Content:
        """What is in the window; made when first asked for."""
        if self._content is None:
            self._content = self._make_content(self)
        return self._content

    @property
    def has_content(self) -> bool:
        """Whether there is more than the shell."""
        return self._content is not None

    def begin(self, path: Path | None = None) -> None:
        """Show the file at `path`, or the start page, once the shell has been painted (or soon after)."""
        self._wanted = path
        self._shell.painted.connect(self._look)
        QTimer.singleShot(_PATIENCE, self, self._fill)

    def _look(self) -> None:
        """Show what the file says at a glance, then load the content."""
        shown = self._glance(self._wanted) if self._glance and self._wanted and not self._filled else None
        if shown is None:
            self._fill()
            return
        shown.painted.connect(self._fill)
        self.setCentralWidget(shown)

    def _fill(self) -> None:
        """Load the content once and let it begin."""
        if not self._filled:
            self._filled = True
            with _without_collecting():
                self.content.begin(self._wanted)

    def _give_up(self) -> None:
        """Close although words are on the screen only; somebody has said so."""
        self._giving_up = True
        self.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._dragged = _only_file(event.mimeData())
        if self._dragged is not None:
            _take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file; a slow or closed source may hand out nothing any more, so what came in counts then."""
        path = _only_file(event.mimeData()) or self._dragged
        if path is None:
            event.ignore()
            return
        _take_copy(event)
        QTimer.singleShot(0, self, lambda: self.content.take(path))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._content is not None:
            if not self._giving_up and not self._content.may_leave():
                self._content.ask_to_lose(self._give_up)
                event.ignore()
                return
            self._content.end()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._settings.write(replace(self._settings.read(), geometry=geometry))
        super().closeEvent(event)
