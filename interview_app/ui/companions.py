"""The windows beside the main one, one of each kind: shown again where it is open already, closed together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


class Companions(QObject):
    """Remembers what is open; a window that was closed is made anew."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._open: dict[str, QWidget] = {}

    def show(self, name: str, make: Callable[[], QWidget]) -> QWidget:
        """Bring the window of this name to the front, made if it is not open."""
        if name not in self._open:
            made = self._open[name] = make()
            made.destroyed.connect(lambda: self._open.pop(name, None))
        window = self._open[name]
        window.show()
        window.activateWindow()
        return window

    def close(self) -> None:
        """Close them all."""
        for window in list(self._open.values()):
            window.close()
        self._open.clear()
