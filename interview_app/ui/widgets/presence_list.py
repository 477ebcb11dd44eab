"""Who is at the table: one line a person, with presence, the bias declaration, and why somebody is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from interview_app.domain.bias import Declared
from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import AssignmentKind, Panelist, Part
from interview_app.i18n import Say
from interview_app.ui.models.known_part import KnownPart, plain_part
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.inputs import ComboBox, LineEdit
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.labels import assignment_label, declared_label

_KINDS = (AssignmentKind.ABSENT, AssignmentKind.RECUSED)


class PresenceLine:
    """The controls of one person; they lie in the list's grid.

    What was declared beforehand stands ticked and cannot be changed here; whoever is recused stays away.
    """

    def __init__(self, say: Say, person: Panelist, known: KnownPart, parent: QWidget) -> None:
        self.person, self.known = person, known
        self.present = CheckBox(person.name, parent=parent)
        self.present.setChecked(known.kind not in _KINDS)
        self.present.setEnabled(known.kind is not AssignmentKind.RECUSED)
        open_one = known.declared is Declared.NOT_YET
        words = say("declares: no bias") if open_one else declared_label(say, known.declared)
        self.unbiased = CheckBox(words, parent=parent)
        self.unbiased.setChecked(known.settled)
        self.unbiased.setEnabled(open_one)
        name = say("{name} declares: no bias", name=person.name) if open_one else f"{person.name}: {words}"
        self.unbiased.setAccessibleName(name)
        self.kind = ComboBox(parent)
        self.kind.addItems([assignment_label(say, kind) for kind in _KINDS])
        self.kind.setAccessibleName(say("Why {name} takes no part", name=person.name))
        self.reason = LineEdit(known.reason if known.kind in _KINDS else "", parent)
        if known.kind in _KINDS:
            self.kind.setCurrentIndex(_KINDS.index(known.kind))
        self.reason.setPlaceholderText(say("Reason"))
        self.reason.setAccessibleName(say("Reason why {name} takes no part", name=person.name))
        for control in (self.kind, self.reason):
            control.setEnabled(known.kind is not AssignmentKind.RECUSED)

    @property
    def counted(self) -> bool:
        """Whether this person has a part to take or to be excused from."""
        return self.person.votes or self.known.rates

    @property
    def rates(self) -> bool:
        """Whether this person is there and rates; somebody noted as absent does so by coming."""
        came = self.person.votes and self.known.kind is AssignmentKind.ABSENT
        return self.present.isChecked() and (self.known.rates or came)

    def show_presence(self) -> None:
        """Offer what belongs to being there, or to being away."""
        here = self.present.isChecked()
        self.unbiased.setVisible(here and self.counted)
        self.kind.setVisible(self.counted and not here)
        self.reason.setVisible(self.counted and not here)

    def part(self) -> Part | None:
        """What is to be noted about this person that is not noted yet: an absence with its reason, or a return."""
        known = self.known
        if not self.counted:
            return None
        if self.present.isChecked():
            returned = known.kind is AssignmentKind.ABSENT
            return Part(self.person.id, AssignmentKind.EXPECTED, "") if returned else None
        kind, reason = _KINDS[max(self.kind.currentIndex(), 0)], self.reason.text().strip()
        return None if (kind, reason) == (known.kind, known.reason) else Part(self.person.id, kind, reason)


class PresenceList(QWidget):
    """`changed` speaks at every change by the user."""

    changed = Signal()

    def __init__(
        self,
        say: Say,
        panel: Sequence[Panelist],
        known_parts: Mapping[PanelistId, KnownPart],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(2, 1)
        self._grid.addWidget(TextLabel(say("Present"), LabelRole.LABEL, parent=self), 0, 0)
        self.lines = [
            PresenceLine(say, person, known_parts.get(person.id) or plain_part(person), self)
            for person in panel
        ]
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

    def rated(self) -> bool:
        """Whether somebody is there who rates."""
        return any(line.rates for line in self.lines)

    def unbiased(self) -> tuple[PanelistId, ...]:
        """Who of those present declares now, or has declared, that nothing stands against their part."""
        return tuple(
            line.person.id
            for line in self.lines
            if line.present.isChecked() and line.counted and line.unbiased.isChecked()
        )

    def parts(self) -> tuple[Part, ...]:
        """The members who take another part than is noted."""
        return tuple(found for found in (line.part() for line in self.lines) if found is not None)

    def undeclared(self) -> tuple[str, ...]:
        """Names of those present who count and whose declaration is missing."""
        return self._names(Declared.NOT_YET)

    def undecided(self) -> tuple[str, ...]:
        """Names of those present who count and on whose concern it is not decided that they take part."""
        return (*self._names(Declared.CONCERN), *self._names(Declared.RECUSED))

    def _names(self, declared: Declared) -> tuple[str, ...]:
        return tuple(
            line.person.name
            for line in self.lines
            if line.present.isChecked()
            and line.counted
            and line.known.declared is declared
            and not line.unbiased.isChecked()
        )

    def unexplained(self) -> tuple[str, ...]:
        """Names of voting members away without a reason."""
        names = {line.person.id: line.person.name for line in self.lines}
        away = (part for part in self.parts() if part.kind in _KINDS)
        return tuple(names[part.panelist] for part in away if not part.reason)

    def texts(self) -> dict[str, LineEdit]:
        """The fields for reasons, by whom they are about."""
        return {f"reason {line.person.id}": line.reason for line in self.lines}

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
