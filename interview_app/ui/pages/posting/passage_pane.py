"""The chosen passage: its words, its kind and why, and what can be made of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from interview_app.domain.coverage import CoveredPassage, PartKind
from interview_app.domain.found_posting import PassageKind
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.posting_rows import why_words
from interview_app.ui.pages.posting.reason_field import ReasonField
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import Button, secondary_button
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.flow_layout import FlowLayout
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.passage_text import PassageText
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.posting import passage_kind_label

_LONGEST = 34
"""Letters of a name on a button."""


class PassagePane(QWidget):
    """`sorted_as` carries a kind, `split_at` a position in the text, `part_wanted` a PartKind (None: as the passage's
    kind says) and the marked words.
    """

    sorted_as = Signal(object)
    split_at = Signal(int)
    join_wanted = Signal()
    part_wanted = Signal(object, str)
    connect_wanted = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._opened = False
        self.text = PassageText()
        self._text = Field(say("The chosen passage"), self.text, aside=say("to split it, or mark words"))
        self.kind = ComboBox()
        self.kind.setAccessibleName(say("Kind of the passage"))
        self.kind.setToolTip(say("keys 1 to 7 in the text"))
        self.kind.addItems([passage_kind_label(say, kind) for kind in PassageKind])
        self.kind.activated.connect(lambda at: self.sorted_as.emit(list(PassageKind)[at]))
        self._why = TextLabel("", LabelRole.NOTE, wrap=True)
        self.reason = ReasonField(say("Why nothing of the form stands on it"))
        self.split_button = self._act(say("Split here"), lambda: self._split())
        self.join_button = self._act(say("Append the next"), self.join_wanted.emit)
        self.connect_button = self._act(say("Connect"), self.connect_wanted.emit)
        self.part_buttons = {
            kind: self._act(words, partial(self._want_part, kind), Icon.PLUS)
            for kind, words in (
                (PartKind.REQUIREMENT, say("Requirement")),
                (PartKind.CRITERION, say("Criterion")),
                (PartKind.CONDITION, say("Condition")),
            )
        }
        for kind, button in self.part_buttons.items():
            button.setAccessibleName(
                {
                    PartKind.REQUIREMENT: say("New requirement from this passage"),
                    PartKind.CRITERION: say("New criterion from this passage"),
                    PartKind.CONDITION: say("New condition from this passage"),
                }[kind]
            )
        self.text.split_wanted.connect(self._split)
        self.text.join_wanted.connect(self.join_wanted)
        self.text.part_wanted.connect(lambda: self._want_part(None))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        on_theme_change(self._set_gaps)

    def show_passage(
        self, covered: CoveredPassage, *, last: bool, connected: bool, part: str, opened: bool
    ) -> None:
        """Show a passage; `part` is the name of the chosen part of the draft, `connected` whether it quotes it."""
        say, passage = self._say, covered.passage
        self._opened = opened
        self.text.show_text(passage.text)
        self.kind.setCurrentIndex(list(PassageKind).index(passage.kind))
        self.kind.setEnabled(opened)
        self._why.set_words(why_words(say, passage))
        for shown in (self._text, self._acts):  # to read, the text stands at the left
            shown.setVisible(opened)
        self.split_button.setVisible(opened)
        self.join_button.setVisible(opened)
        self.join_button.setEnabled(not last)
        self.connect_button.setVisible(bool(part))
        words = (
            say("Disconnect from “{name}”", name=_short(part))
            if connected
            else say("Connect with “{name}”", name=_short(part))
        )
        self.connect_button.set_words(words)
        self.reason.show_reason(passage.left_out, asked=bool(covered.missing), opened=opened)

    def marked_words(self) -> str:
        """What is selected of the passage."""
        return self.text.marked_words()

    def menu_of_kinds(self) -> QMenu:
        """The kinds with their keys, and joining, in a menu that goes when it is closed."""
        menu = QMenu(self)
        for at, kind in enumerate(PassageKind):
            entry = menu.addAction(f"{at + 1}  {passage_kind_label(self._say, kind)}")
            entry.setCheckable(True)
            entry.setChecked(at == self.kind.currentIndex())
            entry.triggered.connect(partial(self.sorted_as.emit, kind))
        menu.addSeparator()
        menu.addAction(self.join_button.words()).triggered.connect(self.join_wanted)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def choose_kind(self, place: QPoint) -> None:
        """Ask for the kind in a menu."""
        if self._opened:
            self.menu_of_kinds().popup(place)

    def _split(self) -> None:
        self.split_at.emit(self.text.cursor_place())

    def _want_part(self, kind: PartKind | None) -> None:
        self.part_wanted.emit(kind, self.marked_words())

    def _act(self, words: str, act: Callable[[], object], icon: Icon | None = None) -> Button:
        button = secondary_button(words, icon, small=True)
        button.clicked.connect(lambda: act())
        return button

    def _lay_out(self) -> None:
        self._sorting, self._acts = QWidget(), QWidget()
        sorting, acts = FlowLayout(self._sorting), FlowLayout(self._acts)
        for control in (self.kind, self.split_button, self.join_button):
            sorting.addWidget(control)
        for button in (*self.part_buttons.values(), self.connect_button):
            acts.addWidget(button)
        # What is clicked stands above what grows with the passage, so that nothing moves under the pointer.
        for widget in (self._sorting, self._acts, self._why, self._text, self.reason):
            self._column.addWidget(widget)
        self._column.addStretch(1)

    def _set_gaps(self) -> None:
        self._column.setSpacing(theme_of(self).px(8))


def _short(name: str) -> str:
    """A name that fits on a button."""
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip(" …") + "…"
