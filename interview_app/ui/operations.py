"""Every write of the window goes through here: it runs the service call and says what changed or why not.

A page asks for an act and names the areas that it touches; whoever shows one of them refreshes.  An expected error is
told by `failed` and changes nothing; anything else is a bug and travels on to the program's excepthook.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from interview_app.domain.errors import ActRefused, FileRefused

Outcome = TypeVar("Outcome")
_THREADS = 2
_LOOK = 15
"""Milliseconds between two looks at what is being computed."""


class Area(StrEnum):
    """What a write can touch; a page refreshes when one of its areas is named."""

    FORM = "form"
    PANEL = "panel"
    CANDIDATES = "candidates"
    RECORD = "record"
    SHEETS = "sheets"
    CONSENSUS = "consensus"
    STAGE = "stage"
    DECISION = "decision"
    PROTOCOLS = "protocols"
    CHECK = "check"
    CALIBRATION = "calibration"


@dataclass(frozen=True, slots=True)
class Undo:
    """What was done in a short sentence, and the new act that takes it back, with the areas that it touches."""

    sentence: str
    act: Callable[[], object]
    areas: tuple[Area, ...]


class Operations(QObject):
    """Runs acts on the window's thread, and pure computations beside it.

    `changed` carries a frozenset of areas, `failed` an ActRefused or FileRefused, `saved` nothing: the file has it.
    `undo_offered` carries an Undo; the window offers it for ten seconds.
    """

    changed = Signal(object)
    failed = Signal(object)
    saved = Signal()
    undo_offered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._untaken = 0
        self._threads = ThreadPoolExecutor(_THREADS)
        self._computing: list[tuple[Future[object], _Handover]] = []
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self._hand_over)

    def run(self, act: Callable[[], Outcome], *areas: Area) -> Outcome | None:
        """Run an act; its outcome, or None where it was refused (an act without outcome: see `done`)."""
        try:
            outcome = act()
        except (ActRefused, FileRefused) as error:
            self._untaken += isinstance(error, FileRefused)
            self.failed.emit(error)
            return None
        self.saved.emit()
        if areas:
            self.changed.emit(frozenset(areas))
        return outcome

    def read(self, look: Callable[[], Outcome]) -> Outcome | None:
        """Read something that may be refused: nothing was saved and nothing has changed."""
        try:
            return look()
        except (ActRefused, FileRefused) as error:
            self.failed.emit(error)
            return None

    def done(self, act: Callable[[], object], *areas: Area) -> bool:
        """Run an act that has no outcome; whether it was done."""
        return self.run(lambda: (act(),), *areas) is not None

    def offer_undo(self, sentence: str, act: Callable[[], object], *areas: Area) -> None:
        """Offer to take back what was just done; never for a lock, a seal, an agreement, a decision or an issue."""
        self.undo_offered.emit(Undo(sentence, act, areas))

    def written(self, act: Callable[[], object]) -> bool:
        """Run something that may write several times; whether the file took all of it (no full disk, no stick gone)."""
        before = self._untaken
        act()
        return self._untaken == before

    def beside(self, compute: Callable[[], Outcome], then: Callable[[Outcome], None]) -> None:
        """Compute something pure on another thread, then hand it over on the window's thread.

        What the computation raises is raised there too.  Where `then` belongs to a widget that is gone, nobody is told.
        Neither `compute` nor its outcome may hold anything of Qt: the window may delete it in that moment.
        """
        self._computing.append((self._threads.submit(compute), _Handover(then, self)))
        self._look.start()

    def settle(self) -> None:
        """Wait for what is being computed now and hand it over; whoever lets pages go does so first."""
        wait(future for future, _ in self._computing)
        self._hand_over()

    def _hand_over(self) -> None:
        for ended in [each for each in self._computing if each[0].done()]:
            self._computing.remove(ended)
            if not self._computing:
                self._look.stop()
            future, handover = ended
            handover.deleteLater()
            handover.ready.emit(future.result())


class _Handover(QObject):
    """The way of an outcome to whoever asked for it; it ends where they are gone.

    It stays on the window's thread: a signal sent from another one while its object is deleted ends the program.
    """

    ready = Signal(object)

    def __init__(self, then: Callable[[Outcome], None], parent: QObject) -> None:
        super().__init__(parent)
        self.ready.connect(then)
