"""A list of sample answers with the chosen one beside it, whose words are kept: while writing and while rating."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QWidget

from interview_app.domain.calibration.round import SampleAnswer
from interview_app.domain.ids import SampleAnswerId
from interview_app.services.calibration.room import Room, typing_place
from interview_app.ui.models.cells import CellTable
from interview_app.ui.pages.kept.fields import Fields, KeptFields
from interview_app.ui.widgets.level_area import LevelArea
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.workspace import Workspace


class AnswerPane(Protocol):
    """What stands beside the list."""

    levels: LevelArea

    def settle(self) -> None:
        """Tell what was entered."""

    def clear(self) -> None:
        """Show nothing."""


class AnswersFace(QWidget):
    """Where the file does not take what was typed, the answer with the words stays chosen.

    `fields` are those of the pane in which somebody types.
    """

    def __init__(
        self,
        workspace: Workspace,
        wishes: Sequence[Wish],
        beside: AnswerPane,
        fields: Fields,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._beside = beside
        self._room: Room | None = None
        self._shown: SampleAnswerId | None = None
        self._kept = KeptFields(workspace, fields, self)
        self.model = CellTable(self)
        self.table = Table(workspace.say("Sample answers"))
        self.table.setModel(self.model)
        ColumnFit(self.table).set_wishes(wishes)
        self.table.chosen.connect(lambda row, _: self._on_chosen(row))

    def choose_label(self, label: str) -> None:
        """Choose the level that is written so."""
        if self._beside.levels.isVisible():
            self._beside.levels.cards.choose_label(label)

    def leave(self) -> bool:
        """Store what is being typed; False where the file did not take it."""
        operations = self._workspace.operations
        if not operations.written(self._beside.settle) or not operations.written(self._kept.keep):
            return False
        self._kept.turn_to("")
        self._shown = None
        return True

    def clear(self) -> None:
        """Show nothing of anybody's own."""
        self._room = self._shown = None
        self._kept.turn_to("")
        self._beside.clear()
        self.model.show((), ())

    def _on_chosen(self, row: int) -> None:
        if self.model.key(row) == self._shown:
            return
        if self._shown is not None and not self._workspace.operations.written(self._beside.settle):
            self.table.choose_row(max(self.model.row_of(self._shown), 0))
            return
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Fill the pane, and bring back what was typed there."""
        room, sample = self._room, self._sample()
        if room is None or sample is None:
            return
        if self._shown != sample.id:
            self._kept.turn_to("")
        self._shown = sample.id
        if self._show_sample(room, sample):
            self._kept.turn_to(typing_place(room.calibration.id, sample.id))

    def _show_sample(self, room: Room, sample: SampleAnswer) -> bool:
        """Show one answer; whether somebody types into its fields."""
        return False

    def _sample(self) -> SampleAnswer | None:
        key = self.model.key(self.table.currentIndex().row())
        if self._room is None:
            return None
        return next((each for each in self._room.calibration.samples if each.id == key), None)
