"""After disclosure: everybody's levels beside the key, the chosen answer in full, and the own ratings in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.ids import SampleAnswerId
from interview_app.i18n import Say
from interview_app.services.calibration.room import Room
from interview_app.ui.models.calibration_rows import (
    FIXED,
    compared_heads,
    compared_rows,
    raters,
    scale_words,
    signs,
)
from interview_app.ui.models.cells import CellTable
from interview_app.ui.pages.calibration.compared_pane import ComparedPane
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.dots import DotsDelegate, DotsHead
from interview_app.ui.widgets.side_pane import ScrollColumn, SidePane
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.calibration import own_promise, own_sentences

_ROW, _SIDE = 33, 424
_FEW, _FEW_LEAN = 5, 3
"""So many members have a column each, beside the pane and where there is little room."""


class ComparisonFace(QWidget):
    """No mean of a level and no total anywhere; the own ratings are summed up for whoever sits here alone."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._room: Room | None = None
        self._lean = False
        self.model = CellTable(self)
        self.table = Table(say("Sample answers"), row_height=_ROW)
        self._head = DotsHead(self.table)
        self.table.setHorizontalHeader(self._head)
        self.table.setItemDelegate(DotsDelegate(self.table))
        self.table.setModel(self.model)
        self._fit = ColumnFit(self.table)
        self.table.chosen.connect(lambda row, _: self._show_chosen())
        self.pane = ComparedPane(say)
        self._signs = TextLabel("", LabelRole.NOTE, wrap=True)
        self._drawn = TextLabel("", LabelRole.NOTE)
        self._own_head = TextLabel(say("Your ratings beside the key levels"), LabelRole.LABEL)
        self._own = TextLabel("", wrap=True)
        self._promise = TextLabel(own_promise(say), LabelRole.NOTE, wrap=True)
        self._lay_out()
        on_theme_change(self._restyle)

    def refresh(self, room: Room) -> None:
        """Show the comparison; the chosen answer stays chosen."""
        self._room = room
        say, count = self._say, len(raters(room))
        chosen = self.model.key(self.table.currentIndex().row())
        self._head.set_scale(FIXED + count + 1, scale_words(say, room))
        self.model.show(compared_heads(say, room), compared_rows(say, room))
        self._show_columns(count, levels=len(room.calibration.scale))
        self.table.choose_row(max(self.model.row_of(chosen), 0))
        self._signs.set_words("    ".join(f"{sign} {name}" for sign, name in signs(room)))
        wrote = {each.sample.author for each in room.compared}
        bracketed = any(person.id in wrote for person in raters(room)) and not self._many(count)
        self._drawn.set_words(
            say("Dot: rating · Frame: key level · In brackets: of whoever set it")
            if bracketed
            else say("Dot: rating · Frame: key level")
        )
        sentences = () if room.own is None else own_sentences(say, room.own)
        self._own.set_words(" ".join(sentences))
        for part in (self._own_head, self._own, self._promise):
            part.setVisible(bool(sentences))
        self._restyle()
        self._show_chosen()

    def turn_to(self, sample: SampleAnswerId) -> None:
        """Choose an answer."""
        self.table.choose_row(max(self.model.row_of(sample), 0))
        self._show_chosen()

    def set_lean(self, lean: bool) -> None:
        """Leave the drawing out where there is little room: it stands beside, for the chosen answer."""
        if lean != self._lean:
            self._lean = lean
            if self._room is not None:
                self.refresh(self._room)

    def own_words(self) -> str:
        """What is said of the own ratings."""
        return self._own.text()

    def clear(self) -> None:
        """Show nothing."""
        self._room = None
        self.model.show((), ())
        self._head.set_scale(-1, ())
        self.pane.clear()
        for label in (self._signs, self._own):
            label.set_words("")

    def _many(self, count: int) -> bool:
        """Whether there is no room for a column of each."""
        return count > (_FEW_LEAN if self._lean else _FEW)

    def _show_columns(self, count: int, *, levels: int) -> None:
        """Levels under initials for as many members as there is room for; for more of them the drawing alone.

        Where there is little room, the drawing stands beside for the chosen answer.
        """
        many = self._many(count)
        drawn = many or not self._lean
        wishes = (
            Wish(28, 28),
            Wish(150, 64, grows=True),
            *(Wish(0, 0) if many else Wish(38, 34) for _ in range(count)),
            Wish(80, 72),
            Wish(max(128, 16 * levels), 104) if drawn else Wish(0, 0),
            Wish(150, 108),
        )
        self._fit.set_wishes(wishes)
        for place in range(count):
            self.table.setColumnHidden(FIXED + place, many)
        self.table.setColumnHidden(FIXED + count + 1, not drawn)
        self._signs.setVisible(not many)
        self._drawn.setVisible(drawn)

    def _show_chosen(self) -> None:
        room, key = self._room, self.model.key(self.table.currentIndex().row())
        for each in () if room is None else room.compared:
            if room is not None and each.sample.id == key:
                self.pane.show_compared(room, each)

    def _lay_out(self) -> None:
        left = ScrollColumn()
        below = QHBoxLayout()
        below.addWidget(self._signs, 1)
        below.addWidget(self._drawn, 0, Qt.AlignmentFlag.AlignTop)
        self._left = left.column
        self._left.addWidget(self.table)
        self._left.addLayout(below)
        for part in (self._own_head, self._own, self._promise):
            self._left.addWidget(part)
        self._left.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SidePane(left, self.pane, width=_SIDE), 1)

    def _restyle(self) -> None:
        theme = theme_of(self)
        rows = max(self.model.rowCount(), 2)
        self.table.setFixedHeight(self._head.sizeHint().height() + theme.px(rows * _ROW + 2))
