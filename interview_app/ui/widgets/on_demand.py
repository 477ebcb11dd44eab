"""Probes and expected answer behind two small buttons, where the page is too low to show them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import Button, secondary_button
from interview_app.ui.widgets.expected_answer import ExpectedPoints
from interview_app.ui.widgets.popover import Popover
from interview_app.ui.widgets.probe_row import Probe, ProbeRow
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel


class OnDemand(QWidget):
    """The same signals as the row of probes; the sheets open below the buttons and move nothing.

    The field for own notes lies in a sheet of its own while `take_notes` has it.
    """

    probe_asked = Signal(int, bool)
    own_wanted = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._probes_button = secondary_button(say("Probes"), Icon.CHEVRON_RIGHT, small=True)
        self._expected_button = secondary_button(say("Expected answer"), Icon.CHEVRON_RIGHT, small=True)
        self._probes_sheet = Popover(say("Probes"), self)
        self._expected_sheet = Popover(say("Expected answer"), self)
        self._notes_button = secondary_button(say("Own notes"), Icon.CHEVRON_RIGHT, small=True)
        self._notes_sheet = Popover(say("Own notes"), self)
        self._notes_sheet.column.addWidget(TextLabel(say("Own notes"), LabelRole.LABEL))
        self._notes_button.clicked.connect(self._open_notes)
        self._notes: TextArea | None = None
        self._probes = ProbeRow(say, labelled=False)
        self._points = ExpectedPoints()
        self._probes_sheet.column.addWidget(TextLabel(say("Probes"), LabelRole.LABEL))
        self._probes_sheet.column.addWidget(self._probes)
        self._expected_sheet.column.addWidget(TextLabel(say("Expected answer"), LabelRole.LABEL))
        self._expected_sheet.column.addWidget(self._points)
        self._probes_button.clicked.connect(lambda: self._probes_sheet.open_below(self._probes_button))
        self._expected_button.clicked.connect(lambda: self._expected_sheet.open_below(self._expected_button))
        self._probes.probe_asked.connect(self.probe_asked)
        self._probes.own_wanted.connect(self._wish_own)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._probes_button)
        self._row.addWidget(self._expected_button)
        self._row.addWidget(self._notes_button)
        self._row.addStretch(1)
        on_theme_change(self._restyle)

    def set_aids(self, probes: Sequence[Probe], points: Sequence[str], *, writes: bool) -> None:
        """Fill both sheets."""
        self._probes.set_probes(probes, writes=writes)
        self._points.set_points(points)
        asked = sum(probe.asked for probe in probes)
        words = self._say("Probes, {asked} of {total} asked", asked=asked, total=len(probes))
        self._probes_button.set_words(words)

    def buttons(self) -> tuple[Button, ...]:
        """The buttons that open sheets."""
        return self._probes_button, self._expected_button, self._notes_button

    def take_notes(self, notes: TextArea) -> None:
        """Keep this field for own notes."""
        self._notes = notes
        self._notes_sheet.column.addWidget(notes)
        notes.show()

    def offer_notes(self, offered: bool) -> None:
        """Show or hide the way to the notes."""
        self._notes_button.setVisible(offered)

    def _open_notes(self) -> None:
        self._notes_sheet.open_below(self._notes_button)
        if self._notes is not None:
            self._notes.setFocus()

    def _wish_own(self) -> None:
        self._probes_sheet.close()
        self.own_wanted.emit()

    def _restyle(self) -> None:
        self._row.setSpacing(theme_of(self).px(8))
