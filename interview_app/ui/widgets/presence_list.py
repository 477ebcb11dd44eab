"""Who is at the table: one line a person, with presence, the bias declaration, and why somebody is missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import AssignmentKind, Panelist, Part
from interview_app.i18n import Say
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.inputs import ComboBox, LineEdit
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.labels import assignment_label

_KINDS = (AssignmentKind.ABSENT, AssignmentKind.RECUSED)


class PresenceLine:
    """The controls of one person; they lie in the list's grid."""

    def __init__(self, say: Say, person: Panelist, parent: QWidget) -> None:
        self.person = person
        self.present = CheckBox(person.name, parent=parent)
        self.present.setChecked(True)
        self.unbiased = CheckBox(say("declares: no bias"), parent=parent)
        self.unbiased.setAccessibleName(say("{name} declares: no bias", name=person.name))
        self.kind = ComboBox(parent)
        self.kind.addItems([assignment_label(say, kind) for kind in _KINDS])
        self.kind.setAccessibleName(say("Why {name} takes no part", name=person.name))
        self.reason = LineEdit("", parent)
        self.reason.setPlaceholderText(say("Reason"))
        self.reason.setAccessibleName(say("Reason why {name} takes no part", name=person.name))

    def show_presence(self) -> None:
        """Offer what belongs to being there, or to being away."""
        here, votes = self.present.isChecked(), self.person.votes
        self.unbiased.setVisible(here and votes)
        self.kind.setVisible(votes and not here)
        self.reason.setVisible(votes and not here)

    def absence(self) -> Part | None:
        """Why this voting member takes no part, or None."""
        if self.present.isChecked() or not self.person.votes:
            return None
        return Part(self.person.id, _KINDS[max(self.kind.currentIndex(), 0)], self.reason.text().strip())


class PresenceList(QWidget):
    """`changed` speaks at every change by the user."""

    changed = Signal()

    def __init__(self, say: Say, panel: Sequence[Panelist], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(2, 1)
        self._grid.addWidget(TextLabel(say("Present"), LabelRole.LABEL, parent=self), 0, 0)
        self.lines = [PresenceLine(say, person, self) for person in panel]
        for row, line in enumerate(self.lines, start=1):
            self._grid.addWidget(line.present, row, 0)
            self._grid.addWidget(line.unbiased, row, 1, 1, 2)
            self._grid.addWidget(line.kind, row, 1)
            self._grid.addWidget(line.reason, row, 2)
            line.show_presence()
            for box in (line.present, line.unbiased):
                box.toggled.connect(self._on_change)
            line.kind.activated.connect(self._on_change)
            line.reason.textChanged.connect(self._on_change)
        on_theme_change(self._restyle)

    def present(self) -> tuple[PanelistId, ...]:
        """Who is there, in the panel's order."""
        return tuple(line.person.id for line in self.lines if line.present.isChecked())

    def unbiased(self) -> tuple[PanelistId, ...]:
        """Who of those present declared that nothing stands against their part."""
        return tuple(
            line.person.id
            for line in self.lines
            if line.present.isChecked() and line.person.votes and line.unbiased.isChecked()
        )

    def absences(self) -> tuple[Part, ...]:
        """The voting members who take no part."""
        return tuple(found for found in (line.absence() for line in self.lines) if found is not None)

    def undeclared(self) -> tuple[str, ...]:
        """Names of voting members present whose declaration is missing."""
        return tuple(
            line.person.name
            for line in self.lines
            if line.present.isChecked() and line.person.votes and not line.unbiased.isChecked()
        )

    def unexplained(self) -> tuple[str, ...]:
        """Names of voting members away without a reason."""
        names = {line.person.id: line.person.name for line in self.lines}
        return tuple(names[absence.panelist] for absence in self.absences() if not absence.reason)

    def _on_change(self, _: object = None) -> None:
        for line in self.lines:
            line.show_presence()
        self.changed.emit()

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(4))
        for row in range(1, len(self.lines) + 1):
            self._grid.setRowMinimumHeight(row, theme.px(36))
