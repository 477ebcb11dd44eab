"""How structured the interview is: each component of structure, how far it is there, and why it counts so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QGridLayout, QVBoxLayout, QWidget

from interview_app.domain.structure_check.components import ComponentMet, Met
from interview_app.i18n import Say
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.structure import SOURCE, component_sentence, component_title, met_label, summary

_LOOK = {
    Met.YES: (Icon.CIRCLE_CHECK, Colour.GOOD),
    Met.PARTLY: (Icon.CIRCLE, Colour.ACCENT),
    Met.NO: (Icon.CIRCLE_ALERT, Colour.WARN),
    Met.UNKNOWN: (Icon.MINUS, Colour.QUIET),
}

_SCROLLS: Mapping[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
}


class StructureDialog(Dialog):
    """Nothing to decide: one button closes it, and has the keyboard, so that the keys of a page scroll."""

    def __init__(self, say: Say, told: Sequence[ComponentMet], *, parent: QWidget | None = None) -> None:
        super().__init__(
            say, say("How structured is this interview?"), say("Close"), parent=parent, width=760
        )
        self.cancel_button.hide()
        self.wished.connect(self.accept)
        self.content.addWidget(
            TextLabel(summary(say, Counter(each.met for each in told)), wrap=True, parent=self)
        )
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        for row, each in enumerate(told):
            title = TextLabel(component_title(say, each.component), LabelRole.STRONG, wrap=True, parent=self)
            why = TextLabel(component_sentence(say, each), LabelRole.NOTE, wrap=True, parent=self)
            icon, colour = _LOOK[each.met]
            state = StateLabel(met_label(say, each.met), icon, colour, parent=self)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(title)
            words.addWidget(why)
            self._grid.addLayout(words, row, 0)
            self._grid.addWidget(state, row, 1, Qt.AlignmentFlag.AlignTop)
        self.content.addLayout(self._grid)
        note = say(
            "The components are not alike, so no mark is made of them. Source: {source}.", source=SOURCE
        )
        self.content.addWidget(TextLabel(note, LabelRole.NOTE, wrap=True, parent=self))
        on_theme_change(self._set_grid_gaps)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = _SCROLLS.get(event.key())
        if action is None:
            super().keyPressEvent(event)
        else:
            self._body.verticalScrollBar().triggerAction(action)

    def _set_grid_gaps(self) -> None:
        theme = theme_of(self)
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(10))
