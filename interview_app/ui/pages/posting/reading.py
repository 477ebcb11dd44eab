"""Reading a posting beside the window: how far it is, a way to stop it, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from interview_app.domain.posting_file import PostingRefused
from interview_app.services.postings import reading as postings
from interview_app.services.postings.reading import ReadPosting
from interview_app.ui.widgets.progress import ProgressLine
from interview_app.ui.workspace import Workspace
from interview_app.wording.posting_files import posting_sentence

_LOOK = 100
"""Milliseconds between two looks at how far the reading is."""


class _Course:
    """One reading, told from another thread: holds nothing of Qt."""

    def __init__(self) -> None:
        self.stopped = False
        self.done = self.total = 0

    def tell(self, done: int, total: int) -> None:
        """So many pages of so many are done."""
        self.done, self.total = done, total


_Read = Callable[[_Course], ReadPosting]
_Outcome = tuple[_Course, ReadPosting | PostingRefused]


class PostingReading(QObject):
    """`ended` carries the ReadPosting, `failed` the sentence that says why there is none; one reading at a time."""

    ended = Signal(object)
    failed = Signal(str)

    def __init__(self, workspace: Workspace, line: ProgressLine, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._line = line
        self._course: _Course | None = None
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self._show)
        line.cancelled.connect(self.stop)

    @property
    def going(self) -> bool:
        """Whether something is being read."""
        return self._course is not None

    def read(self, path: Path) -> None:
        """Read a file."""
        self._begin(
            lambda course: postings.read(path, cancelled=lambda: course.stopped, progress=course.tell)
        )

    def read_pasted(self, text: str) -> None:
        """Read words that were pasted."""
        self._begin(
            lambda course: postings.read_pasted(text, cancelled=lambda: course.stopped, progress=course.tell)
        )

    def stop(self) -> None:
        """Stop what is being read; that it was stopped is told as any other end."""
        if self._course is not None:
            self._course.stopped = True

    def _begin(self, read: _Read) -> None:
        self.stop()
        course = self._course = _Course()
        self._show()
        self._look.start()
        self._workspace.operations.beside(lambda: _outcome(read, course), self._take)

    def _show(self) -> None:
        course, say = self._course, self._workspace.say
        if course is None:
            return
        words = say("The posting is being read.")
        if course.total:
            words = say(
                "The posting is being read: page {done} of {total}", done=course.done, total=course.total
            )
        self._line.show_step(words, course.done, course.total)

    def _take(self, outcome: _Outcome) -> None:
        course, found = outcome
        if course is not self._course:
            return
        self._course = None
        self._look.stop()
        self._line.finish()
        if isinstance(found, PostingRefused):
            self.failed.emit(posting_sentence(self._workspace.say, found))
        else:
            self.ended.emit(found)


def _outcome(read: _Read, course: _Course) -> _Outcome:
    try:
        return course, read(course)
    except PostingRefused as refused:
        return course, refused
