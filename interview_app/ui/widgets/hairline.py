"""A hairline: one pixel of the line colour that separates and means nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from interview_app.ui.theme import on_theme_change, theme_of


class Hairline(QFrame):
    """Horizontal unless `upright`."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._upright = upright
        self.setProperty("role", "hairline")
        fixed, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if upright else wide, wide if upright else fixed)
        on_theme_change(self._restyle)

    def _restyle(self) -> None:
        width = theme_of(self).px(1)
        if self._upright:
            self.setFixedWidth(width)
        else:
            self.setFixedHeight(width)
