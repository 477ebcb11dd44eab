"""Reading the library beside the window: how far it is, a way to stop it, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from interview_app.domain.library import Entry, entries_of
from interview_app.services.library.places import shipped
from interview_app.services.library.reading import Shelf, read_shelf
from interview_app.ui.widgets.progress import ProgressLine
from interview_app.ui.workspace import Workspace

_LOOK = 100
"""Milliseconds between two looks at how far the reading is."""


class _Course:
    """One reading, told from another thread: holds nothing of Qt."""

    def __init__(self) -> None:
        self.stopped = False
        self.done = self.total = 0

    def go_on(self, done: int, total: int) -> bool:
        """So many files of so many are read; whether to read the next."""
        self.done, self.total = done, total
        return not self.stopped


@dataclass(frozen=True, slots=True)
class ReadShelf:
    """What was read, ready to be looked through; `done` of `total` files where it was stopped."""

    shelf: Shelf
    entries: tuple[Entry, ...]
    done: int
    total: int


class ShelfReading(QObject):
    """`ended` carries a ReadShelf; what was read once is read again only where the file has changed."""

    ended = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._line: ProgressLine | None = None
        self._course: _Course | None = None
        self._before: Shelf | None = None
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self._show)

    def begin(self, line: ProgressLine) -> None:
        """Read where the library looks by now, and tell on this line how far it is."""
        self.stop()
        course, before = _Course(), self._before
        self._course, self._line = course, line
        line.cancelled.connect(self.stop)
        self._look.start()
        places = self._workspace.library
        sources = (shipped(),) if places is None else places.sources()
        apart = self._workspace.services.path

        def compute() -> tuple[_Course, ReadShelf]:
            shelf = read_shelf(sources, apart=apart, progress=course.go_on, before=before)
            return course, ReadShelf(shelf, entries_of(shelf.forms()), course.done, course.total)

        self._workspace.operations.beside(compute, self._take)

    def stop(self) -> None:
        """Stop the reading; what was read by then is told as any other end."""
        if self._course is not None:
            self._course.stopped = True

    def forget(self) -> None:
        """Nobody looks any more: the reading ends, and its end is told to nobody."""
        self.stop()
        self._look.stop()
        self._course = self._line = None

    def _show(self) -> None:
        course, line, say = self._course, self._line, self._workspace.say
        if course is None or line is None:
            return
        words = say("The library is being read.")
        if course.total:
            words = say(
                "The library is being read: file {done} of {total}", done=course.done + 1, total=course.total
            )
        line.show_step(words, course.done, course.total)

    def _take(self, outcome: tuple[_Course, ReadShelf]) -> None:
        course, read = outcome
        self._before = read.shelf
        if course is not self._course:
            return
        self._look.stop()
        if self._line is not None:
            self._line.finish()
        self._course = self._line = None
        self.ended.emit(read)
