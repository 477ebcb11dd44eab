"""The fields of an entry: one or two languages side by side, a choice, a switch; what is missing stands beside it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.models.form_entries import ChoiceEntry, SwitchEntry, TextEntry
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.draft_inputs import DraftArea, DraftLine
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_SIDE_BY_SIDE = 360
"""From this width on (unscaled pixels) two languages stand beside each other."""


class TextFields(QWidget):
    """The words of one entry; `typed` carries language and words, `redone` says whether to undo or to do again."""

    typed = Signal(str, str)
    paused = Signal()
    left = Signal()
    redone = Signal(bool)

    def __init__(self, say: Say, entry: TextEntry) -> None:
        super().__init__()
        self._say = say
        self._entry = entry
        self._wide = False
        self._held: dict[str, str] = {}
        self._inputs: dict[str, DraftLine | DraftArea] = {}
        self._fields: dict[str, Field] = {}
        across = QSizePolicy.Policy.Preferred if entry.width else QSizePolicy.Policy.Ignored
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._mark = TextLabel(entry.mark, LabelRole.STRONG, parent=self) if entry.mark else None
        if self._mark is not None:
            self._mark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._row.addWidget(self._mark)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(self._pair, 1)
        for language, _ in entry.shown:
            self._add(language)
        on_theme_change(self._restyle)

    def inputs(self) -> Mapping[str, QWidget]:
        """The inputs by their languages."""
        return self._inputs

    def set_entry(self, entry: TextEntry) -> None:
        """Show what stands there now."""
        self._entry = entry
        for language, words in entry.shown:
            self._held[language] = words
            self._inputs[language].set_words(words)

    def show_trouble(self, missing: Collection[str], sentence: str) -> None:
        """Say in which languages words are missing, and what else is wrong; nothing takes it away."""
        first = next(iter(self._fields.values()), None)
        if first is not None and first.error() != sentence:
            first.set_error(sentence, scroll=False)
        for language, made in self._inputs.items():
            words = self._say("still missing") if language in missing else ""
            made.setPlaceholderText(words)
            described = (words, self._aside(language), sentence)
            made.setAccessibleDescription(" ".join(part for part in described if part))

    def _tell(self, language: str) -> None:
        """Tell of what was typed; a field also stirs when its words are only set in other type."""
        words = self._inputs[language].words()
        if words != self._held[language]:
            self._held[language] = words
            self.typed.emit(language, words)

    def _add(self, language: str) -> None:
        entry = self._entry
        made: DraftLine | DraftArea
        if entry.lines > 1 or entry.mark:
            made = DraftArea(lines=entry.lines)
            made.textChanged.connect(lambda: self._tell(language))
        else:
            made = DraftLine()
            if entry.signs:
                made.setValidator(QRegularExpressionValidator(QRegularExpression(entry.signs), made))
            made.textEdited.connect(lambda _: self._tell(language))
        made.paused.connect(self.paused)
        made.left.connect(self.left)
        made.undo_wanted.connect(lambda: self.redone.emit(False))
        made.redo_wanted.connect(lambda: self.redone.emit(True))
        self._inputs[language] = made
        if entry.mark:
            self._pair.addWidget(made, 1)
        else:
            field = Field(entry.label, made, aside=self._aside(language))
            if not entry.width:
                field.setSizePolicy(QSizePolicy.Policy.Ignored, field.sizePolicy().verticalPolicy())
            self._fields[language] = field
            self._pair.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        name = self._named(language)
        made.setAccessibleName(f"{entry.label} ({name})" if name else entry.label)

    def _named(self, language: str) -> str:
        """The language, where there are two to tell apart."""
        if len(self._entry.shown) < 2:
            return ""
        return self._say("German") if language == "de" else self._say("English")

    def _aside(self, language: str) -> str:
        """The language, and with the first one what else is to be known about the field."""
        first = language == self._entry.shown[0][0]
        parts = (self._named(language), self._entry.aside if first else "")
        return " · ".join(part for part in parts if part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= theme_of(self).px(_SIDE_BY_SIDE)
        if wide != self._wide:
            self._wide = wide
            beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            self._pair.setDirection(beside if wide else below)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._row.setSpacing(theme.px(12))
        self._pair.setSpacing(theme.px(8))
        if self._mark is not None:
            self._mark.setFixedWidth(theme.px(24))
            self._mark.setContentsMargins(0, theme.px(8), 0, 0)
        if self._entry.width:
            for each in self._inputs.values():
                each.setFixedWidth(theme.px(self._entry.width))


class ChoiceField(Field):
    """One of several; `picked` carries the number of the option."""

    picked = Signal(int)

    def __init__(self, entry: ChoiceEntry) -> None:
        self.box = ComboBox()
        super().__init__(entry.label, self.box)
        self.box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.box.setMinimumContentsLength(6)
        self.set_entry(entry)
        self.box.activated.connect(self.picked)

    def set_entry(self, entry: ChoiceEntry) -> None:
        """Offer these options."""
        words = [each for each, _ in entry.options]
        if words != [self.box.itemText(at) for at in range(self.box.count())]:
            self.box.clear()
            self.box.addItems(words)
        self.box.setCurrentIndex(entry.chosen)


class SwitchField(QWidget):
    """A yes or no; `turned` when somebody turned it over."""

    turned = Signal()

    def __init__(self, entry: SwitchEntry) -> None:
        super().__init__()
        self.box = CheckBox(entry.label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        self.set_entry(entry)
        self.box.clicked.connect(lambda: self.turned.emit())

    def set_entry(self, entry: SwitchEntry) -> None:
        """Show how it stands."""
        self.box.setChecked(entry.on)
