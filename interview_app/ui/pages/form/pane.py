"""Entries of the form as fields in a column; built anew only where other entries are to be shown."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from interview_app.domain.problems import Path, Problem, ProblemKind
from interview_app.i18n import Say
from interview_app.ui.models.form_entries import (
    ActEntry,
    ChoiceEntry,
    Entry,
    FoldEntry,
    RowEntry,
    SwitchEntry,
    TextEntry,
    WordsEntry,
)
from interview_app.ui.pages.form.fields import ChoiceField, SwitchField, TextFields
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.flow_layout import FlowLayout
from interview_app.ui.widgets.fold_head import FoldHead
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.formproblems import problem_words

_AS_BY_TAB = Qt.FocusReason.TabFocusReason
"""So that what stands in a line is selected, to be written over."""

_LEFT_OUT = (ProblemKind.BLANK, ProblemKind.EMPTY, ProblemKind.LANGUAGE_MISSING)
"""What is only not written yet: it is said quietly in the field itself."""


class EntryPane(ScrollColumn):
    """`typed` carries the entry, the language and the words; `edited` and `acted` the entry, and which option.

    `redone` says whether an edit is to be undone or done again.
    """

    typed = Signal(object, str, str)
    paused = Signal()
    left = Signal()
    edited = Signal(object, int)
    acted = Signal(object)
    redone = Signal(bool)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._subject: Hashable = None
        self._entries: tuple[Entry, ...] = ()
        self._problems: tuple[Problem, ...] = ()
        self._open: set[str] = set()
        self._shown: list[QWidget] = []
        self._texts: dict[Path, TextFields] = {}
        self._choices: dict[Path, ChoiceField] = {}
        self._switches: dict[Path, SwitchField] = {}
        self._folds: dict[str, FoldHead] = {}

    def show_entries(self, subject: Hashable, entries: Sequence[Entry], problems: Sequence[Problem]) -> None:
        """Show the entries about `subject`; fields that are there already keep the keyboard and the cursor."""
        before = self._entries
        self._entries, self._problems = tuple(entries), tuple(problems)
        if subject != self._subject:
            folds = [each.key for each in entries if isinstance(each, FoldEntry)]
            self._open = set(folds[:1])
            self._subject = subject
            self._build()
            self.verticalScrollBar().setValue(0)
        elif _shapes(before) != _shapes(self._entries):
            self._build()
        else:
            self._update(self._entries)
        self.show_problems(problems)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say beside each field what is missing or wrong."""
        self._problems = tuple(problems)
        for path, fields in self._texts.items():
            here = [problem for problem in problems if _is_at(problem, path)]
            lacking = [problem for problem in here if problem.kind in _LEFT_OUT]
            missing = {str(problem.facts.get("language", "")) for problem in lacking}
            if "" in missing:
                missing |= set(fields.inputs())
            wrong = [problem_words(each, self._say) for each in here if each not in lacking]
            fields.show_trouble(missing, " ".join(wrong))

    def open_fold(self, key: str) -> None:
        """Open what is folded under a title, and go to its first field."""
        self._open.add(key)
        self._build()
        self.show_problems(self._problems)
        fold = next((each for each in self._entries if isinstance(each, FoldEntry) and each.key == key), None)
        first = next((each for each in fold.entries if isinstance(each, TextEntry)), None) if fold else None
        if first is not None:
            self.focus_on(first.path)

    def focus_on(self, path: Path) -> bool:
        """Put the keyboard into the field of a place, or the nearest around it; whether there is one."""
        for length in range(len(path), 0, -1):
            found = [each for each in self._texts if each[:length] == path[:length]]
            if found and (length > 1 or len(path) == 1):
                first = next(iter(self._texts[found[0]].inputs().values()))
                first.setFocus(_AS_BY_TAB)
                return True
        return False

    def focus_first(self, *, selects: bool = True) -> bool:
        """Put the keyboard into the first field, so that its words are written over or not; whether there is one."""
        first = next(iter(self._texts.values()), None)
        if first is not None:
            reason = _AS_BY_TAB if selects else Qt.FocusReason.OtherFocusReason
            next(iter(first.inputs().values())).setFocus(reason)
        return first is not None

    def fold_of(self, path: Path) -> str | None:
        """The title under which the field of a place is folded away, if it is."""
        for fold in self._entries:
            if isinstance(fold, FoldEntry) and any(
                isinstance(each, TextEntry) and each.path[:2] == path[:2] for each in fold.entries
            ):
                return fold.key
        return None

    def _build(self) -> None:
        """Take all fields away and make others; the keyboard goes back to where it was."""
        spot = self._focused()
        for old in self._shown:
            for inside in (old, *old.findChildren(QWidget)):
                inside.blockSignals(True)
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown, self._texts, self._folds = [], {}, {}
        self._choices, self._switches = {}, {}
        for entry in self._entries:
            self._add(entry)
        filler = QWidget()
        self.column.addWidget(filler, 1)
        self._shown.append(filler)
        self._go_back(spot)

    def _add(self, entry: Entry) -> None:
        self._place(self._made(entry))
        if isinstance(entry, FoldEntry) and entry.key in self._open:
            for inside in entry.entries:
                self._add(inside)

    def _place(self, widget: QWidget) -> None:
        self.column.addWidget(widget)
        self._shown.append(widget)

    def _made(self, entry: Entry) -> QWidget:
        match entry:
            case TextEntry():
                return self._text(entry)
            case ChoiceEntry():
                return self._choice(entry)
            case SwitchEntry():
                return self._switch(entry)
            case WordsEntry():
                role = LabelRole.SECTION if entry.section else LabelRole.NOTE
                return TextLabel(entry.words, LabelRole.WARN if entry.warns else role, wrap=True)
            case ActEntry():
                button = text_button(entry.words, entry.icon)
                button.clicked.connect(lambda: self.acted.emit(entry))
                return button
            case FoldEntry():
                return self._fold(entry)
            case RowEntry():
                row = QWidget()
                flow = FlowLayout(row, gap=12)
                for each in entry.entries:
                    flow.addWidget(self._made(each))
                return row

    def _text(self, entry: TextEntry) -> TextFields:
        fields = TextFields(self._say, entry)
        self._texts[entry.path] = fields
        fields.set_entry(entry)
        fields.typed.connect(lambda language, words: self.typed.emit(entry, language, words))
        fields.paused.connect(self.paused)
        fields.left.connect(self.left)
        fields.redone.connect(self.redone)
        return fields

    def _choice(self, entry: ChoiceEntry) -> ChoiceField:
        made = ChoiceField(entry)
        made.picked.connect(lambda at: self._edited(entry.path, at))
        self._choices[entry.path] = made
        return made

    def _switch(self, entry: SwitchEntry) -> SwitchField:
        made = SwitchField(entry)
        made.turned.connect(lambda: self._edited(entry.path, 0))
        self._switches[entry.path] = made
        return made

    def _edited(self, path: Path, at: int) -> None:
        """Tell of the entry as it is now: its options may have changed since its field was made."""
        for entry in _all(self._entries):
            if isinstance(entry, ChoiceEntry | SwitchEntry) and entry.path == path:
                self.edited.emit(entry, at)
                return

    def _fold(self, entry: FoldEntry) -> FoldHead:
        head = FoldHead(self._say, entry.title, entry.aside)
        head.set_open(entry.key in self._open)
        head.turned.connect(lambda: self._turn(entry.key))
        self._folds[entry.key] = head
        return head

    def _turn(self, key: str) -> None:
        self._open ^= {key}
        self._build()
        self.show_problems(self._problems)

    def _update(self, entries: Sequence[Entry]) -> None:
        for entry in _all(entries):
            if isinstance(entry, TextEntry) and entry.path in self._texts:
                self._texts[entry.path].set_entry(entry)
            elif isinstance(entry, ChoiceEntry) and entry.path in self._choices:
                self._choices[entry.path].set_entry(entry)
            elif isinstance(entry, SwitchEntry) and entry.path in self._switches:
                self._switches[entry.path].set_entry(entry)
            elif isinstance(entry, FoldEntry):
                self._folds[entry.key].set_words(entry.title, entry.aside)

    def _focused(self) -> tuple[Path, str] | str | None:
        """Where the keyboard is: in the field of a place, or on a title."""
        widget = QApplication.focusWidget()
        for path, fields in self._texts.items():
            for language, each in fields.inputs().items():
                if each is widget:
                    return path, language
        for path, choice in self._choices.items():
            if choice.box is widget:
                return path, ""
        return next((key for key, head in self._folds.items() if head.button is widget), None)

    def _go_back(self, spot: tuple[Path, str] | str | None) -> None:
        target: QWidget | None = None
        if isinstance(spot, str):
            target = self._folds[spot].button if spot in self._folds else None
        elif spot is not None:
            path, language = spot
            if path in self._texts:
                target = self._texts[path].inputs().get(language)
            elif path in self._choices:
                target = self._choices[path].box
        if target is not None:
            target.setFocus()


def _all(entries: Sequence[Entry]) -> list[Entry]:
    """Every entry, those in rows and under titles too."""
    found: list[Entry] = []
    for entry in entries:
        found.append(entry)
        if isinstance(entry, RowEntry | FoldEntry):
            found += _all(entry.entries)
    return found


def _shapes(entries: Sequence[Entry]) -> list[object]:
    """What decides whether fields can stay: everything but what stands in them."""
    found: list[object] = []
    for entry in _all(entries):
        if isinstance(entry, TextEntry):
            found.append(replace(entry, shown=tuple((language, "") for language, _ in entry.shown)))
        elif isinstance(entry, FoldEntry):
            found.append(entry.key)
        elif isinstance(entry, RowEntry):
            found.append(len(entry.entries))
        else:
            found.append(entry)
    return found


def _is_at(problem: Problem, path: Path) -> bool:
    """Whether a problem is about the place of a field, or about a line in it."""
    return problem.path[: len(path)] == path
