"""The probes of a question: one chip each, ticked when it was asked, and room for own ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import Button, text_button
from interview_app.ui.widgets.chip import Chip
from interview_app.ui.widgets.flow_layout import FlowLayout
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


@dataclass(frozen=True, slots=True)
class Probe:
    """One probe of the form or, with `own`, one that was added in the conversation."""

    words: str
    asked: bool
    own: bool = False


class ProbeRow(QWidget):
    """`probe_asked` carries the index of a form's probe and whether it was asked; `own_wanted` the wish to add one."""

    probe_asked = Signal(int, bool)
    own_wanted = Signal()

    def __init__(self, say: Say, *, labelled: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._shown: tuple[Probe, ...] = ()
        self._writes = False
        self._chips: list[Chip] = []
        self._label = TextLabel(say("Probes"), LabelRole.LABEL, parent=self)
        self._label.setVisible(labelled)
        self._add = text_button(say("Own probe"), Icon.PLUS, small=True)
        self._add.clicked.connect(self.own_wanted)
        self._flow_place = QWidget(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._flow_place.setSizePolicy(policy)
        self._flow = FlowLayout(self._flow_place)
        self._flow.addWidget(self._add)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._label)
        self._row.addWidget(self._flow_place, 1)
        on_theme_change(self._restyle)

    def set_probes(self, probes: Sequence[Probe], *, writes: bool) -> None:
        """Show these probes; only who writes the record can tick them."""
        if tuple(probes) == self._shown and writes == self._writes:
            return
        same = [each.words for each in probes] == [each.words for each in self._shown]
        self._shown, self._writes = tuple(probes), writes
        self._add.setVisible(writes)
        if not same:
            self._rebuild()
        for chip, probe in zip(self._chips, probes, strict=True):
            chip.setChecked(probe.asked)
            chip.setEnabled(writes and not probe.own)
            state = self._say("asked") if probe.asked else self._say("not asked yet")
            chip.setAccessibleName(self._say("{title}: {state}", title=probe.words, state=state))

    def chips(self) -> tuple[Chip, ...]:
        """The chips, in the order of the probes."""
        return tuple(self._chips)

    def add_button(self) -> Button:
        """The way to an own probe."""
        return self._add

    def _rebuild(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._flow.removeWidget(self._add)
        self._chips = [
            Chip(probe.words, checked=probe.asked, parent=self._flow_place) for probe in self._shown
        ]
        for at, chip in enumerate(self._chips):
            chip.clicked.connect(lambda checked, index=at: self.probe_asked.emit(index, checked))
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self._add)

    def _restyle(self) -> None:
        self._row.setSpacing(theme_of(self).px(12))
        self._label.setFixedHeight(theme_of(self).px(28))
