"""Issuing everything that is ready: what becomes final, kind by kind, and what has to wait for what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.protocol import Subject
from interview_app.i18n import Say
from interview_app.ui import tokens
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.icons import Icon
from interview_app.ui.models.issue_rows import IssueKind
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import Button, text_button
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_WIDTH = 640
_INDENT = 26


class IssueReadyDialog(Dialog):
    """`chosen` are the documents of the kinds that are ticked; `followed` carries the row of what waits.

    `waiting` are triples: which documents, what for, and the words of the way there (or none).
    """

    followed = Signal(int)

    def __init__(
        self,
        say: Say,
        kinds: Sequence[IssueKind],
        waiting: Sequence[tuple[str, str, str]],
        *,
        first_number: int,
        parent: QWidget | None = None,
    ) -> None:
        title = say("Issue all documents that are ready")
        super().__init__(say, title, "", parent=parent, cancel_first=True, width=_WIDTH)
        self._kinds = tuple(kinds)
        self.ticks: list[CheckBox] = []
        self.links: list[Button] = []
        self._rows: list[QHBoxLayout] = []
        self._people: list[TextLabel] = []
        words = say(
            "Each document is frozen as it stands now and gets a number of its own, from {number} on. It is never "
            "changed and never deleted; a later correction gives a new document, and both stay on record.",
            number=first_number,
        )
        self.content.addWidget(TextLabel(words, LabelRole.QUIET, wrap=True, parent=self))
        for kind in self._kinds:
            self._add_kind(kind)
        if waiting:
            self.content.addWidget(TextLabel(say("Not ready"), LabelRole.LABEL, parent=self))
        for at, (documents, reason, way) in enumerate(waiting):
            self._add_waiting(at, documents, reason, way)
        self._count()
        on_theme_change(self._indent)

    @property
    def chosen(self) -> tuple[Subject, ...]:
        """What is to be issued, in the order of the procedure."""
        ticked = (kind for kind, tick in zip(self._kinds, self.ticks, strict=True) if tick.isChecked())
        return tuple(subject for kind in ticked for subject in kind.subjects)

    def _add_kind(self, kind: IssueKind) -> None:
        tick = CheckBox(kind.words, parent=self)
        tick.setChecked(kind.ticked)
        tick.setAccessibleDescription(kind.people)
        tick.toggled.connect(self._count)
        self.ticks.append(tick)
        group = QVBoxLayout()
        group.setSpacing(0)
        group.addWidget(tick)
        if kind.people:
            people = TextLabel(kind.people, LabelRole.NOTE, wrap=True, parent=self)
            group.addWidget(people)
            self._people.append(people)
        self.content.addLayout(group)

    def _add_waiting(self, at: int, documents: str, reason: str, way: str) -> None:
        row = QHBoxLayout()
        row.addWidget(
            IconMark(Icon.LOCK, Colour.QUIET, size=tokens.SMALL_ICON, parent=self),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(documents, wrap=True, parent=self))
        words.addWidget(TextLabel(reason, LabelRole.NOTE, wrap=True, parent=self))
        row.addLayout(words, 1)
        if way:
            link = text_button(way, small=True)
            link.setAccessibleName(f"{way}: {documents}")
            link.clicked.connect(lambda: self.followed.emit(at))
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            self.links.append(link)
        self._rows.append(row)
        self.content.addLayout(row)

    def _count(self) -> None:
        """The verb says how many."""
        count = len(self.chosen)
        self.verb_button.setEnabled(count > 0)
        self.verb_button.set_words(
            self._say.plural("Issue {count} document", "Issue {count} documents", count=count)
        )

    def _indent(self) -> None:
        theme = theme_of(self)
        for row in self._rows:
            row.setSpacing(theme.px(8))
        for people in self._people:
            people.setContentsMargins(theme.px(_INDENT), 0, 0, 0)
