"""Somebody who writes a form and touches no mouse: goes by Tab to what is called so, and types."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.end2end.person import words
from tests.end2end.steps import Panel

FARTHEST = 80
"""Presses of a key after which something counts as out of reach."""
TABS = ("Posting", "Requirements", "Criteria", "Conversation", "Scale", "Rules", "Conditions")


class Writer:
    """Whoever drafts the form, by keyboard alone."""

    def __init__(self, panel: Panel) -> None:
        self.panel, self.person, self.say = panel, panel.person, panel.say

    def reach(self, name: str) -> None:
        """Press Tab until the keyboard is on what is called so."""
        for _ in range(FARTHEST):
            QApplication.processEvents()
            if name in names_of(QApplication.focusWidget()):
                return
            self.person.press("Tab")
        raise AssertionError(f"“{name}” is out of reach; on the screen: {self.person.reads()}")

    def push(self, name: str) -> None:
        self.reach(name)
        self.person.press("Space")

    def fill(self, name: str, text: str) -> None:
        """Write over what stands in a field, and go on."""
        self.reach(name)
        self.person.press("Ctrl+A")
        self.person.write(text)
        self.person.press("Tab")

    def turn(self, tab: str) -> None:
        """To one of the tabs of the form."""
        self.reach(self.say("Parts of the form"))
        for _ in TABS:
            self.person.press("Left")
        for _ in range(TABS.index(tab)):
            self.person.press("Right")

    def turn_to_row(self, table: str, text: str) -> None:
        """To a table or list by Tab, and with the arrows to the row that says so."""
        self.reach(table)
        self.person.press("Ctrl+Home")
        view = self.person.view(table)
        for _ in range(FARTHEST):
            if text in str(view.currentIndex().data()):
                return
            self.person.press("Down")
        raise AssertionError(f"no row “{text}” in “{table}”")


def names_of(widget: QWidget | None) -> tuple[str, ...]:
    """What the control with the keyboard is called."""
    if widget is None:
        return ()
    said = words(widget) if isinstance(widget, QAbstractButton) else ""
    return said, widget.accessibleName()
