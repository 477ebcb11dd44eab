"""Finishing an interview: from then on its record does not change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.icons import Icon
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.agenda_hints import HintLine
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class FinishInterviewDialog(Dialog):
    """Lists what was neither asked nor skipped; `part_chosen` leads to one of these, by its place in the agenda.

    `sheets` names whose sheets are then due.
    """

    part_chosen = Signal(int)

    def __init__(
        self,
        say: Say,
        name: str,
        still_open: Sequence[tuple[int, str]],
        *,
        sheets: str = "",
        parent: QWidget | None = None,
    ) -> None:
        title = say("Finish the interview with {name}", name=name)
        super().__init__(say, title, say("Finish interview"), parent=parent, cancel_first=True)
        self.links: list[HintLine] = []
        if still_open:
            words = say.plural(
                "{count} question was neither asked nor skipped with a reason:",
                "{count} questions were neither asked nor skipped with a reason:",
                count=len(still_open),
            )
            self.content.addWidget(TextLabel(words, LabelRole.STRONG, wrap=True, parent=self))
            for at, part in still_open:
                self._add_link(at, part)
        sentence = say(
            "Afterwards the record of this interview can no longer be changed. "
            "Complete and seal your own sheet then, before the next candidate."
        )
        self.content.addWidget(TextLabel(sentence, LabelRole.QUIET, wrap=True, parent=self))
        if sheets:
            words = say("Sheets that are then to be sealed: {names}.", names=sheets)
            self.content.addWidget(TextLabel(words, LabelRole.QUIET, wrap=True, parent=self))

    def _add_link(self, at: int, part: str) -> None:
        link = HintLine(part, Icon.CIRCLE_ALERT, Colour.WARN, self)
        link.clicked.connect(lambda: self._follow(at))
        self.links.append(link)
        self.content.addWidget(link)

    def _follow(self, at: int) -> None:
        self.reject()
        self.part_chosen.emit(at)
