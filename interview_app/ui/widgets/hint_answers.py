"""What the record check says before an act: each hint in words, with a field where it asks for a reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import Button, text_button
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


@dataclass(frozen=True, slots=True)
class HintLine:
    """One hint: its key, sentence and mark; `asks` for a reason, or `blocks` until it is mended.

    Hints of the same `kind` that ask can be left as they are for one reason.
    """

    key: str
    words: str
    icon: Icon
    colour: Colour
    asks: bool = False
    blocks: bool = False
    kind: str = ""


class HintAnswers(QWidget):
    """`changed` tells that a reason was written, `followed` carries the key of a hint whose place is asked for.

    `further` notices are only counted.
    """

    changed = Signal()
    followed = Signal(str)

    def __init__(
        self, say: Say, lines: Sequence[HintLine], further: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.fields: dict[str, TextArea] = {}
        self.links: dict[str, Button] = {}
        self.shared: dict[str, CheckBox] = {}
        self._leaders: dict[str, str] = {}
        self._asking: dict[str, Field] = {}
        self._blocked = any(line.blocks for line in lines)
        self._rows: list[QHBoxLayout] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        if lines:
            self._column.addWidget(TextLabel(say("The record check says"), LabelRole.LABEL, parent=self))
        for line in lines:
            self._add(say, line)
        self._join(say, lines)
        if further:
            words = say.plural(
                "{count} further hint is listed in the record check.",
                "{count} further hints are listed in the record check.",
                count=further,
            )
            self._column.addWidget(TextLabel(words, LabelRole.NOTE, wrap=True, parent=self))
        self.setVisible(bool(lines))
        on_theme_change(self._restyle)

    @property
    def ready(self) -> bool:
        """Whether nothing stands against the act any more."""
        return not self._blocked and all(self.reasons.values())

    @property
    def reasons(self) -> dict[str, str]:
        """What was written, by the keys of the hints."""
        return {key: self.fields[self._spoken_for(key)].text().strip() for key in self.fields}

    def _add(self, say: Say, line: HintLine) -> None:
        row = QHBoxLayout()
        mark = IconMark(line.icon, line.colour, size=tokens.SMALL_ICON, parent=self)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(line.words, wrap=True, parent=self), 1)
        link = text_button(say("Go to the place"), small=True)
        link.setAccessibleName(say("Go to the place: {hint}", hint=line.words))
        link.clicked.connect(lambda: self.followed.emit(line.key))
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        self.links[line.key] = link
        self._rows.append(row)
        self._column.addLayout(row)
        if line.asks:
            area = TextArea(lines=1, most_lines=4, parent=self)
            field = Field(say("Reason for leaving it as it is"), area, parent=self)
            area.setAccessibleName(say("Reason: {hint}", hint=line.words))
            area.textChanged.connect(self.changed)
            self.fields[line.key], self._asking[line.key] = area, field
            self._column.addWidget(field)

    def _join(self, say: Say, lines: Sequence[HintLine]) -> None:
        """Below the first of several hints of a kind, offer to give its reason for all of them."""
        kinds: dict[str, list[str]] = {}
        for line in lines:
            if line.asks and line.kind:
                kinds.setdefault(line.kind, []).append(line.key)
        for keys in kinds.values():
            if len(keys) > 1:
                first = keys[0]
                words = say("This reason for all {count} hints of this kind", count=len(keys))
                tick = CheckBox(words, parent=self)
                tick.toggled.connect(self._share)
                self.shared[first] = tick
                self._leaders.update(dict.fromkeys(keys, first))
                self._column.insertWidget(self._column.indexOf(self._asking[first]) + 1, tick)

    def _share(self) -> None:
        """Only fields whose words count are there to be written in."""
        for key, field in self._asking.items():
            field.setVisible(self._spoken_for(key) == key)
        self.changed.emit()

    def _spoken_for(self, key: str) -> str:
        """The hint whose reason is this one's."""
        leader = self._leaders.get(key, key)
        return leader if leader in self.shared and self.shared[leader].isChecked() else key

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(8))
        for row in self._rows:
            row.setSpacing(theme.px(8))
