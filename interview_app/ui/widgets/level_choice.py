"""The levels of a scale and “no agreement” as buttons, one of them chosen or none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from interview_app.ui.widgets.button import Button
from interview_app.ui.widgets.button_look import ButtonRole
from interview_app.ui.widgets.flow_layout import FlowLayout

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_FORTH = (Qt.Key.Key_Right, Qt.Key.Key_Down)
NONE = -1
"""The place of “no agreement”."""


class LevelChoice(QWidget):
    """`chosen` carries the place of a level, or `NONE`; Left and Right go from button to button."""

    chosen = Signal(int)

    def __init__(self, label: str, none: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._none = label, none
        self._levels: tuple[str, ...] = ()
        self._flow = FlowLayout(self, gap=4)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(lambda id: self.chosen.emit(id if id < len(self._levels) else NONE))
        self.buttons: list[Button] = []
        self.setAccessibleName(label)

    def set_levels(self, levels: Sequence[str], anchors: Sequence[str]) -> None:
        """Offer these levels; `anchors` say what each stands for."""
        if tuple(levels) != self._levels or not self.buttons:
            self._build(tuple(levels))
        for button, level, anchor in zip(self.buttons, levels, anchors, strict=False):
            button.setToolTip(anchor)
            button.setAccessibleName(f"{self._label}: {level}")
            button.setAccessibleDescription(anchor)

    def set_chosen(self, place: int | None) -> None:
        """Show which one is chosen; None for none."""
        if place is None:
            self._group.setExclusive(False)
            for button in self.buttons:
                button.setChecked(False)
            self._group.setExclusive(True)
        elif self.buttons:
            self.buttons[place].setChecked(True)

    def choose_label(self, label: str) -> bool:
        """Choose the level that is written so, as a click would; whether there is one."""
        if not self.isEnabled() or label not in self._levels:
            return False
        self.buttons[self._levels.index(label)].click()
        return True

    def choose_none(self) -> None:
        """Choose “no agreement”, as a click would."""
        if self.isEnabled() and self.buttons:
            self.buttons[NONE].click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = (event.key() in _FORTH) - (event.key() in _BACK)
        held = [at for at, button in enumerate(self.buttons) if button.hasFocus()]
        if not step or not held:
            super().keyPressEvent(event)
            return
        self.buttons[(held[0] + step) % len(self.buttons)].setFocus()

    def _build(self, levels: tuple[str, ...]) -> None:
        self._levels = levels
        for button in self.buttons:
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(at, words) for at, words in enumerate((*levels, self._none))]
        self.buttons[NONE].setAccessibleName(f"{self._label}: {self._none}")

    def _button(self, at: int, words: str) -> Button:
        button = Button(words, ButtonRole.CHOICE, parent=self)
        button.setCheckable(True)
        self._group.addButton(button, at)
        self._flow.addWidget(button)
        return button
