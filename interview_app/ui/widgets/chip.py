"""Chips: small buttons that hold a yes or no, such as a probe that was asked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from interview_app.ui.icons import Icon
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import Button
from interview_app.ui.widgets.button_look import ButtonRole


class Chip(Button):
    """A checkable chip; checked it carries a tick and the pale good ground."""

    def __init__(self, words: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(words, ButtonRole.CHIP, small=True, icon_colour=Colour.GOOD, parent=parent)
        self.setCheckable(True)
        self.toggled.connect(self._show_tick)
        self.setChecked(checked)

    def _show_tick(self, checked: bool) -> None:
        self.set_icon(Icon.CHECK if checked else None)
