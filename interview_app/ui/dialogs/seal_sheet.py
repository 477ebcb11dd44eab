"""Sealing the own sheet: what is still missing, or the sheet in short and the act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui import tokens
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CellTable, Head, Row
from interview_app.ui.theme import theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.agenda_hints import HintLine
from interview_app.ui.widgets.table import Column, Table
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_WIDTH = 720
_LEAST_ROWS, _MOST_ROWS = 3, 8
_AROUND = 300
"""What stands above and below the rows of the summary: sentence, head, buttons and the window's own frame."""


@dataclass(frozen=True, slots=True)
class MissingLine:
    """A missing part in words; `place` is its row in the agenda, None where it has no place of its own."""

    place: int | None
    words: str


class SealSheetDialog(Dialog):
    """With anything missing it is a checklist, each line a link (`part_chosen`); else the summary and the verb."""

    part_chosen = Signal(int)

    def __init__(
        self,
        say: Say,
        name: str,
        *,
        missing: Sequence[MissingLine],
        summary: Sequence[Row],
        parent: QWidget | None = None,
    ) -> None:
        title = say("Seal your sheet on {name}", name=name)
        super().__init__(say, title, say("Seal sheet"), parent=parent, cancel_first=True, width=_WIDTH)
        self.links: list[HintLine] = []
        self.table: Table | None = None
        if missing:
            self._show_missing(missing)
        else:
            self._show_summary(summary)

    def _show_missing(self, missing: Sequence[MissingLine]) -> None:
        words = self._say.plural(
            "{count} entry is missing before the sheet can be sealed:",
            "{count} entries are missing before the sheet can be sealed:",
            count=len(missing),
        )
        self.content.addWidget(TextLabel(words, LabelRole.STRONG, wrap=True, parent=self))
        for line in missing:
            link = HintLine(line.words, Icon.CIRCLE_ALERT, Colour.WARN, self)
            link.clicked.connect(lambda _=False, place=line.place: self._follow(place))
            link.setEnabled(line.place is not None)
            self.links.append(link)
            self.content.addWidget(link)
        self.verb_button.setEnabled(False)

    def _show_summary(self, summary: Sequence[Row]) -> None:
        sentence = self._say(
            "A sealed sheet never changes. It can only be replaced by a new one, with a reason, and both stay on "
            "record. Until all expected sheets on this candidate are sealed, nobody but you sees it."
        )
        self.content.addWidget(TextLabel(sentence, wrap=True, parent=self))
        self.table = Table(self._say("Your sheet in short"), row_height=tokens.LIST_ROW)
        model = CellTable(self.table)
        words = (self._say("Question"), self._say("Level"), self._say("Evidence for the level"))
        model.show([Head(each) for each in words], summary)
        self.table.setModel(model)
        self.table.set_columns((Column(200), Column(110), Column(0, stretch=True)))
        theme = theme_of(self)
        room = self.screen().availableGeometry().height() - theme.px(_AROUND)
        rows = min(len(summary), _MOST_ROWS, max(room // theme.px(tokens.LIST_ROW), _LEAST_ROWS))
        self.table.setFixedHeight(theme.px(tokens.LIST_ROW) * rows + theme.px(32))
        self.content.addWidget(self.table)

    def _follow(self, place: int | None) -> None:
        self.reject()
        if place is not None:
            self.part_chosen.emit(place)
