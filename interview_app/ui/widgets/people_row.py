"""Chosen people as chips in their order, and a list to choose the next one from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from interview_app.ui.widgets.chip import Chip
from interview_app.ui.widgets.flow_layout import FlowLayout
from interview_app.ui.widgets.inputs import ComboBox

_BROWSING = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class PeopleChoice(ComboBox):
    """A list that arrows and letters open: nobody is chosen by passing over them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _BROWSING or event.text().isalnum():
            self.showPopup()
            return
        super().keyPressEvent(event)


class PeopleRow(QWidget):
    """`changed` tells the keys that are chosen now; a click on a chip takes that person out.

    With `numbered` the chips carry their place in the order.
    """

    changed = Signal(object)

    def __init__(self, label: str, *, numbered: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._numbered = numbered
        self._chosen: tuple[str, ...] = ()
        self.chips: list[Chip] = []
        self._flow = FlowLayout(self)
        self.choice = PeopleChoice(self)
        self.choice.activated.connect(self._take)
        self._flow.addWidget(self.choice)
        self.setAccessibleName(label)

    def show_people(
        self, chosen: Sequence[tuple[str, str]], others: Sequence[tuple[str, str]], *, invitation: str
    ) -> None:
        """Show key and name of those chosen, and of those who could be chosen next."""
        held = self.focusWidget() in (*self.chips, self.choice) and self.isAncestorOf(self.focusWidget())
        self._chosen = tuple(key for key, _ in chosen)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.choice)
        self.chips = [self._chip(at, key, name) for at, (key, name) in enumerate(chosen, start=1)]
        self._flow.addWidget(self.choice)
        self._fill(others, invitation)
        if held and self.isVisible():
            (self.choice if others else self.chips[-1]).setFocus(Qt.FocusReason.OtherFocusReason)

    def in_tab_order(self) -> list[QWidget]:
        """The controls as Tab should reach them."""
        return [*self.chips, self.choice]

    def _fill(self, others: Sequence[tuple[str, str]], invitation: str) -> None:
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItem(invitation)
        for key, name in others:
            self.choice.addItem(name, key)
        self.choice.blockSignals(False)
        self.choice.setAccessibleName(f"{self._label}: {invitation}")
        self.choice.setVisible(bool(others))

    def _chip(self, place: int, key: str, name: str) -> Chip:
        words = f"{place}. {name}" if self._numbered else name
        chip = Chip(words, checked=True, parent=self)
        chip.setAccessibleName(f"{self._label}: {words}")
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
