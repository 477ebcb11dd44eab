"""Asks who sits at the laptop: one button for everybody on the panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.panel import Panelist
from interview_app.i18n import Say
from interview_app.ui.models.people import person_words
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import Button, secondary_button
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class WhoSits(QWidget):
    """`chosen` carries the person's id."""

    chosen = Signal(object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._shown: tuple[Panelist, ...] = ()
        self.buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.addWidget(TextLabel(say("Who sits at this laptop?"), LabelRole.SECTION, parent=self))
        sentence = say(
            "What you enter from here on is noted under your name. Your sheet is visible to you alone."
        )
        self._column.addWidget(TextLabel(sentence, LabelRole.QUIET, wrap=True, parent=self))
        self._people = QVBoxLayout()
        self._column.addLayout(self._people)
        self._column.addStretch(1)
        on_theme_change(self._restyle)

    def set_people(self, panel: Sequence[Panelist]) -> None:
        """Offer these people."""
        if tuple(panel) == self._shown:
            return
        self._shown = tuple(panel)
        for button in self.buttons:
            self._people.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        for person in panel:
            button = secondary_button(person_words(self._say, person))
            button.clicked.connect(lambda _=False, id=person.id: self.chosen.emit(id))
            self.buttons.append(button)
            self._people.addWidget(button)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))
        self._people.setSpacing(theme.px(8))
