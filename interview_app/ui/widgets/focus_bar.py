"""A bar that a page lays across the window while it asks for focus."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget


class FocusBar(QFrame):
    """Where the window is too low for both, the bar stands in for the bar at the top (`set_lean`) and offers a way
    to bring that back (`frame_wanted`).
    """

    frame_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")

    def set_lean(self, lean: bool) -> None:
        """Show or hide the way to the bar at the top."""
