"""Somebody of the panel joins a running interview late, or leaves it early."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from interview_app.domain.panel import Panelist
from interview_app.i18n import Say
from interview_app.services.interviews.attendance import Arrival
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox, LineEdit
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class _WhoDialog(Dialog):
    """Asks for one of `people` and, if there is one, the reason."""

    def __init__(
        self,
        say: Say,
        *,
        title: str,
        verb: str,
        sentence: str,
        people: Sequence[Panelist],
        parent: QWidget | None,
    ) -> None:
        super().__init__(say, title, verb, parent=parent)
        self._people = tuple(people)
        self.who = ComboBox()
        for person in self._people:
            self.who.addItem(person.name, person.id)
        self.reason = TextArea(lines=2, most_lines=4)
        self.content.addWidget(TextLabel(sentence, LabelRole.QUIET, wrap=True, parent=self))
        self.content.addWidget(Field(say("Who"), self.who, parent=self))
        self.content.addWidget(Field(say("Reason (optional)"), self.reason, parent=self))
        self.verb_button.setEnabled(bool(self._people))
        self.who.setFocus()

    def texts(self) -> dict[str, LineEdit | TextArea]:
        """The fields of free text, by name."""
        return {"reason": self.reason}

    @property
    def person(self) -> Panelist:
        """Who it is about."""
        return self._people[max(self.who.currentIndex(), 0)]

    @property
    def words(self) -> str:
        """The reason, without blanks around it."""
        return self.reason.text().strip()


@dataclass(frozen=True, slots=True)
class Joiner:
    """Somebody who can join: `declares` where the declaration on bias is due, `absent` where noted as absent."""

    person: Panelist
    declares: bool
    absent: bool


class ArrivalDialog(_WhoDialog):
    """Whoever rates declares before taking part; whoever was noted as absent rates only where that is said."""

    def __init__(self, say: Say, joiners: Sequence[Joiner], *, parent: QWidget | None = None) -> None:
        super().__init__(
            say,
            title=say("Somebody joins the interview"),
            verb=say("Note arrival"),
            sentence=say(
                "From now on this person is at the table. The protocol shows the time; earlier questions were asked "
                "without them."
            ),
            people=[each.person for each in joiners],
            parent=parent,
        )
        self._joiners = tuple(joiners)
        self.unbiased = CheckBox(say("declares: no bias"), parent=self)
        self.rates = CheckBox(say("rates this candidate although noted as absent"), parent=self)
        self.content.addWidget(self.unbiased)
        self.content.addWidget(self.rates)
        self.who.activated.connect(self._show_ready)
        self.unbiased.toggled.connect(self._show_ready)
        self._show_ready()

    @property
    def arrival(self) -> Arrival:
        """Who joins, and what was said about it."""
        joiner = self._joiner()
        return Arrival(
            joiner.person.id,
            self.words,
            unbiased=joiner.declares and self.unbiased.isChecked(),
            rates=joiner.absent and self.rates.isChecked(),
        )

    def _joiner(self) -> Joiner:
        return self._joiners[max(self.who.currentIndex(), 0)]

    def _show_ready(self, _: object = None) -> None:
        self.clear_error()
        if not self._joiners:
            return
        joiner = self._joiner()
        self.unbiased.setVisible(joiner.declares)
        self.rates.setVisible(joiner.absent)
        self.verb_button.setEnabled(not joiner.declares or self.unbiased.isChecked())


class DepartureDialog(_WhoDialog):
    """Whoever leaves is still expected to rate, unless the panel notes otherwise."""

    def __init__(self, say: Say, people: Sequence[Panelist], *, parent: QWidget | None = None) -> None:
        super().__init__(
            say,
            title=say("Somebody leaves the interview"),
            verb=say("Note departure"),
            sentence=say(
                "The protocol shows the time. A member who rates is still expected to seal a sheet on what was heard; "
                "if that is not possible, note them as absent for this candidate."
            ),
            people=people,
            parent=parent,
        )
