"""A file that is chosen: its path, which is only read here, and the buttons that lead to one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import Button
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit


class FileChoice(Field):
    """`path` is None until `show_path`; `none` is what stands there until then."""

    def __init__(self, label: str, none: str, *buttons: Button, parent: QWidget | None = None) -> None:
        self.path: Path | None = None
        self._line = LineEdit()
        self._line.setReadOnly(True)
        self._line.setPlaceholderText(none)
        around = QWidget()
        around.setFocusProxy(self._line)
        around.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(around)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._line, 1)
        for button in buttons:
            self._row.addWidget(button)
        super().__init__(label, around, parent=parent)
        self._line.setAccessibleName(label)
        on_theme_change(self._set_gap)

    def show_path(self, path: Path) -> None:
        """Show which file it is; nothing is wrong with it so far."""
        self.path = path
        self._line.setText(str(path))
        self._line.setToolTip(str(path))
        self.set_error("")

    def set_error(self, sentence: str, *, scroll: bool = True) -> None:
        super().set_error(sentence, scroll=scroll)
        self._line.setAccessibleDescription(sentence)
        self._line.setProperty("error", bool(sentence))
        self._line.style().unpolish(self._line)
        self._line.style().polish(self._line)

    def _set_gap(self) -> None:
        self._row.setSpacing(theme_of(self).px(8))
