"""“Essentially equal” and the gate behind it: auxiliary criteria as words, locked until the panel has judged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.equality import AuxiliaryReason, EssentiallyEqual
from interview_app.domain.procedure import Procedure
from interview_app.domain.separate import SeparateData
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import secondary_button, text_button
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.labels import separate_words
from interview_app.wording.numbers import candidate_name, listed_candidates


class GateFields(QWidget):
    """`find_asked` and `back_asked` ask for the judgement and for taking it back; `paused` at every pause."""

    find_asked = Signal()
    back_asked = Signal()
    paused = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.state = StateLabel()
        self._reasons = TextLabel("", wrap=True)
        self.find_button = secondary_button(say("Find essentially equal …"), Icon.SCALE)
        self.back_button = text_button(say("Take the finding back …"), small=True)
        self.find_button.clicked.connect(self.find_asked)
        self.back_button.clicked.connect(self.back_asked)
        self._kept_apart = TextLabel("", LabelRole.NOTE, wrap=True)
        self.areas: list[TextArea] = []
        self._labels: list[TextLabel] = []
        self._acts = QHBoxLayout()
        self._acts.addWidget(self.find_button)
        self._acts.addWidget(self.back_button)
        self._acts.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.state)
        self._column.addWidget(self._reasons)
        self._column.addLayout(self._acts)
        self._column.addWidget(self._kept_apart)
        on_theme_change(self._restyle)

    def show_gate(
        self,
        procedure: Procedure,
        *,
        open_now: bool,
        noticed: str,
        apart: Sequence[SeparateData],
        reasons: Sequence[AuxiliaryReason],
    ) -> None:
        """Show the judgement; behind an open gate the auxiliary criteria with what is kept `apart` for them.

        `noticed` is what in the arithmetic gives rise to the question, empty where nothing does.
        """
        equal = procedure.equal
        self._show_state(procedure, equal, open_now=open_now, noticed=noticed)
        self.find_button.setVisible(equal is None)
        self.back_button.setVisible(equal is not None)
        lines = [
            f"{candidate_name(procedure, each.candidate)}: {separate_words(self._say, each)}"
            for each in apart
        ]
        self._kept_apart.set_words("; ".join(lines))
        self._kept_apart.setVisible(open_now and bool(lines))
        self._make_fields(procedure)
        said = {each.auxiliary: each.words for each in reasons}
        for at, (area, label) in enumerate(zip(self.areas, self._labels, strict=True)):
            area.setVisible(open_now)
            label.setVisible(open_now)
            if area.text() != said.get(at, ""):
                area.set_text(said.get(at, ""))

    @property
    def reasons(self) -> tuple[AuxiliaryReason, ...]:
        """What stands in the fields."""
        return tuple(
            AuxiliaryReason(at, area.text()) for at, area in enumerate(self.areas) if area.text().strip()
        )

    def set_changeable(self, changeable: bool) -> None:
        """Let the judgement be made, or only be read."""
        self.find_button.setEnabled(changeable)
        self.back_button.setEnabled(changeable)
        for area in self.areas:
            area.setReadOnly(not changeable)

    def _show_state(
        self, procedure: Procedure, equal: EssentiallyEqual | None, *, open_now: bool, noticed: str
    ) -> None:
        say = self._say
        if equal is None:
            words = noticed or say("Nobody was found essentially equal; auxiliary criteria are locked.")
            self.state.set_state(words, Icon.INFO if noticed else Icon.LOCK, Colour.QUIET)
        elif open_now:
            names = listed_candidates(say, procedure, equal.candidates)
            words = say("Found essentially equal: {names}.", names=names)
            self.state.set_state(words, Icon.CIRCLE_CHECK, Colour.GOOD)
        else:
            words = say("Somebody who was found essentially equal has no rank any more; the gate is locked.")
            self.state.set_state(words, Icon.CIRCLE_ALERT, Colour.WARN)
        self._reasons.set_words(equal.reasons if equal is not None else "")
        self._reasons.setVisible(equal is not None)

    def _make_fields(self, procedure: Procedure) -> None:
        for auxiliary in procedure.form.rules.auxiliary[len(self.areas) :]:
            area = TextArea(lines=1, most_lines=4)
            area.paused.connect(self.paused)
            words = self._say.read(auxiliary)
            label = TextLabel(words, LabelRole.LABEL, wrap=True)
            area.setAccessibleName(words)
            self.areas.append(area)
            self._labels.append(label)
            self._column.addWidget(label)
            self._column.addWidget(area)

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(8))
        self._acts.setSpacing(theme.px(8))
