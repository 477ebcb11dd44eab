"""Chosen people as chips in their order, and a list to choose the next one from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.chip import Chip
from interview_app.ui.widgets.flow_layout import FlowLayout
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class PeopleRow(QWidget):
    """`changed` tells the keys that are chosen now; a click on a chip takes that person out."""

    changed = Signal(object)

    def __init__(self, label: str, invitation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._invitation = invitation
        self._chosen: tuple[str, ...] = ()
        self.chips: list[Chip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._name = TextLabel(label, LabelRole.LABEL, parent=self)
        self._place = QWidget(self)
        self._flow = FlowLayout(self._place)
        self.choice = ComboBox(self)
        self.choice.setAccessibleName(f"{label}: {invitation}")
        self.choice.activated.connect(self._take)
        self._row.addWidget(self._name)
        self._row.addWidget(self._place, 1)
        self._row.addWidget(self.choice)
        on_theme_change(self._restyle)

    def show_people(
        self, chosen: Sequence[tuple[str, str]], others: Sequence[tuple[str, str]], *, editable: bool = True
    ) -> None:
        """Show key and name of those chosen, and of those who could be."""
        self._chosen = tuple(key for key, _ in chosen)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self.chips = [self._chip(key, name, editable=editable) for key, name in chosen]
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItem(self._invitation)
        for key, name in others:
            self.choice.addItem(name, key)
        self.choice.blockSignals(False)
        self.choice.setVisible(editable and bool(others))

    def _chip(self, key: str, name: str, *, editable: bool) -> Chip:
        chip = Chip(name, checked=True, parent=self._place)
        chip.setAccessibleName(f"{self._label}: {name}")
        if not editable:
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        chip.clicked.connect(lambda: self._drop(key))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _take(self, index: int) -> None:
        key = self.choice.itemData(index)
        if key:
            self.changed.emit((*self._chosen, str(key)))

    def _drop(self, key: str) -> None:
        self.changed.emit(tuple(each for each in self._chosen if each != key))

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._row.setSpacing(theme.px(12))
        self._name.setMinimumWidth(theme.px(96))
