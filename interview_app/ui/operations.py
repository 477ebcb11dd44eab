"""Every write of the window goes through here: it runs the service call and says what changed or why not.

A page asks for an act and names the areas that it touches; whoever shows one of them refreshes.  An expected error is
told by `failed` and changes nothing; anything else is a bug and travels on to the program's excepthook.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from interview_app.domain.errors import ActRefused, FileRefused

Outcome = TypeVar("Outcome")


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
        """Compute something pure in the thread pool, then hand it over on the window's thread."""
        job = _Job(compute)
        job.signals.setParent(self)
        job.signals.ready.connect(then)
        job.signals.ready.connect(job.signals.deleteLater)
        QThreadPool.globalInstance().start(job)


class _Signals(QObject):
    ready = Signal(object)


class _Job(QRunnable):
    """A computation on its way through the thread pool."""

    def __init__(self, compute: Callable[[], object]) -> None:
        super().__init__()
        self._compute = compute
        self.signals = _Signals()

    def run(self) -> None:
        """Called by the thread pool; where the file was closed meanwhile, nobody waits for the outcome."""
        outcome = self._compute()
        with suppress(RuntimeError):
            self.signals.ready.emit(outcome)
