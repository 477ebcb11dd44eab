"""The way from the ranking to how firm it is, and the random weightings that are computed beside the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from interview_app.analysis.field import Field
from interview_app.analysis.smaa import SAMPLES, random_weights
from interview_app.domain.firmness import RandomWeights
from interview_app.domain.procedure import Procedure
from interview_app.services.ranking.firmness import FirmnessView
from interview_app.ui.dialogs.own_habits import OwnHabitsDialog
from interview_app.ui.icons import Icon
from interview_app.ui.pages.ranking.firmness_pane import FirmnessPane
from interview_app.ui.widgets.button import secondary_button
from interview_app.ui.workspace import Workspace
from interview_app.wording.habits import habit_sentences

_TELLING = 100
"""Milliseconds between two looks at how far the computation is."""


class FirmnessActs(QObject):
    """`button` opens the pane in the page's stack and leads back; it is there where the form wants the figures.

    `turned` tells whether the pane stands in front now, so that the page is called by what it shows.
    """

    turned = Signal(bool)

    def __init__(self, workspace: Workspace, stack: QStackedWidget, ranking: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._say = workspace.say
        self._stack = stack
        self._ranking = ranking
        self._page = page
        self._view: FirmnessView | None = None
        self._runs = _Runs()
        page.destroyed.connect(self._runs.stop)
        self._known: tuple[Field, RandomWeights] | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_TELLING)
        self._clock.timeout.connect(self._tell)
        self.pane = FirmnessPane(self._say)
        self.pane.cancelled.connect(self._cancel)
        self.pane.again.connect(self._compute)
        self.pane.habits.connect(self._ask_habits)
        stack.addWidget(self.pane)
        self.button = secondary_button("", Icon.ACTIVITY)
        self.button.clicked.connect(self._turn)
        self._name_button()

    def refresh(self, procedure: Procedure) -> None:
        """After disclosure: offer the figures, and compute them anew where they are open."""
        self.button.setVisible(procedure.form.rules.firmness_annex)
        if self._is_open():
            self._show()

    def withdraw(self) -> None:
        """Before disclosure there is nothing, not even of an earlier result."""
        self.close()
        self._view = self._known = None
        self.pane.clear()
        self.button.setVisible(False)

    def close(self) -> None:
        """Back to the ranking."""
        if self._is_open():
            self._cancel()
            self._stack.setCurrentWidget(self._ranking)
        self._name_button()

    def _is_open(self) -> bool:
        return self._stack.currentWidget() is self.pane

    def _turn(self) -> None:
        if self._is_open():
            self.close()
        else:
            self._show()

    def _show(self) -> None:
        view = self._workspace.operations.read(self._workspace.services.firmness.look)
        if view is None:
            return
        self._view = view
        self.pane.show_view(view, own=self._workspace.actor.panelist is not None)
        self._stack.setCurrentWidget(self.pane)
        self._name_button()
        self._compute()

    def _name_button(self) -> None:
        say = self._say
        words = say("Back to the ranking") if self._is_open() else say("How firm is the selection?")
        self.button.set_words(words)
        self.button.set_icon(Icon.LIST_ORDERED if self._is_open() else Icon.ACTIVITY)
        self.turned.emit(self._is_open())

    def _compute(self) -> None:
        """The random weightings, unless they are known already or there is nothing to vary."""
        self._cancel()
        if self._view is None or self._view.field is None:
            self.pane.show_stopped(offered=False)
        elif self._known is not None and self._known[0] == self._view.field:
            self.pane.show_random(self._known[1])
        else:
            self._start(self._view.field, self._view.seed)

    def _start(self, field: Field, seed: int) -> None:
        run = self._runs.start()
        self.pane.show_step(0, SAMPLES)
        self._clock.start()

        def end(found: RandomWeights | None) -> None:
            if run is self._runs.present and found is not None:
                self._runs.stop()
                self._known = (field, found)
                self.pane.show_random(found)

        self._workspace.operations.beside(lambda: random_weights(field, seed=seed, progress=run.go_on), end)

    def _tell(self) -> None:
        """Show how far it is, as long as something runs."""
        if self._runs.present is None:
            self._clock.stop()
        else:
            self.pane.show_step(self._runs.present.done, SAMPLES)

    def _cancel(self) -> None:
        if self._runs.stop():
            self.pane.show_stopped(offered=True)

    def _ask_habits(self) -> None:
        dialog = OwnHabitsDialog(self._say, self._page)
        actor, firmness = self._workspace.actor, self._workspace.services.firmness

        def tell() -> None:
            found = self._workspace.operations.read(lambda: firmness.habits(actor))
            if found is None:
                dialog.reject()
            else:
                dialog.show_sentences(habit_sentences(self._say, found))

        dialog.wished.connect(tell)
        dialog.open()


@dataclass(slots=True)
class _Run:
    """One computation of random weightings: how far it is, and whether it is to stop.

    No Qt object, since the page may be gone while the computation still runs.
    """

    done: int = 0
    stopped: bool = False

    def go_on(self, done: int) -> bool:
        """Called beside the window."""
        self.done = done
        return not self.stopped


@dataclass(slots=True)
class _Runs:
    """The computation whose outcome is waited for, if any."""

    present: _Run | None = None

    def start(self) -> _Run:
        """Begin one."""
        self.present = _Run()
        return self.present

    def stop(self, *_: object) -> bool:
        """Wait for nothing any more, also where the page is gone; whether anything ran."""
        ran = self.present is not None
        if self.present is not None:
            self.present.stopped = True
        self.present = None
        return ran
