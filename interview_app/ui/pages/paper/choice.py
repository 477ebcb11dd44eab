"""Which paper lies before whoever sits here: of which candidate, whose, and its date; or why it cannot be typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_app.domain.candidate import Candidate
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.services.sheets.paper import PaperChoice
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.banner import Banner, BannerKind
from interview_app.ui.widgets.button import Button
from interview_app.ui.widgets.entry_field import DayField
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.refusals import sentence

_WIDTH = 560


class PaperChoicePane(QWidget):
    """`turned` tells that another candidate was chosen, `author_turned` another author; `begun` is Enter in the date.

    `way` asks for the own sheet.
    """

    turned = Signal()
    author_turned = Signal()
    begun = Signal()
    way = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._choices: tuple[PaperChoice, ...] = ()
        self._days: Mapping[CandidateId, date] = {}
        self.candidate, self.author = ComboBox(), ComboBox()
        for choice in (self.candidate, self.author):
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._day_field = DayField(
            say,
            say("Date on the paper"),
            aside=say("as in 14 Mar 2023 or 14.03.2023"),
            otherwise=say("Enter the date as on the paper, as in 14 Mar 2023 or 14.03.2023."),
        )
        self.date = self._day_field.line
        self.obstacle = Banner(self)
        self.obstacle.acted.connect(self.way)
        self._column = QWidget(self)
        self._inner = QVBoxLayout(self._column)
        self._inner.setContentsMargins(0, 0, 0, 0)
        words = say(
            "For a sheet that was filled in by hand. Whoever types it reads it, so somebody does who does not rate the "
            "candidate or has sealed their own sheet. Typing is on record, and the sheet’s author signs the print."
        )
        self._inner.addWidget(TextLabel(words, LabelRole.QUIET, wrap=True, parent=self))
        self._inner.addWidget(Field(say("Candidate"), self.candidate, parent=self))
        self._inner.addWidget(Field(say("Whose sheet"), self.author, parent=self))
        self._inner.addWidget(self._day_field)
        self._inner.addWidget(self.obstacle)
        self._inner.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._column)
        across.addStretch(1)
        self.candidate.activated.connect(lambda _: self._turn())
        self.author.activated.connect(lambda _: self._show_obstacle())
        self.date.returnPressed.connect(self.begun)
        self.date.textEdited.connect(lambda _: self._day_field.set_error(""))
        on_theme_change(self._restyle)

    @property
    def way_button(self) -> Button:
        """The way out of what stands against the chosen sheet."""
        return self.obstacle.findChildren(Button)[0]

    def show_candidates(self, candidates: Sequence[Candidate], days: Mapping[CandidateId, date]) -> None:
        """Offer these, each with the day that is probably on the paper; the chosen one stays."""
        chosen = self.chosen_candidate()
        self._days = days
        self.candidate.clear()
        for each in candidates:
            self.candidate.addItem(f"{each.number} {each.name}", each.id)
        self.candidate.setCurrentIndex(max(self.candidate.findData(chosen), 0))
        if self.chosen_candidate() != chosen:
            self._show_day()

    def show_authors(self, procedure: Procedure, choices: Sequence[PaperChoice]) -> None:
        """Offer those who rate; the first whose sheet can be typed is chosen unless somebody was."""
        chosen = self.chosen_author()
        self._choices = tuple(choices)
        self.author.clear()
        for each in choices:
            self.author.addItem(self._words(procedure, each), each.author)
        found = next(
            (at for at, each in enumerate(choices) if each.author == chosen and not each.obstacle), -1
        )
        free = next((at for at, each in enumerate(choices) if each.obstacle is None), 0)
        self.author.setCurrentIndex(found if found >= 0 else free)
        self._show_obstacle()

    def choose(self, candidate: CandidateId) -> None:
        """Turn to a candidate."""
        at = self.candidate.findData(candidate)
        if at >= 0:
            self.candidate.setCurrentIndex(at)
            self._turn()

    def chosen_candidate(self) -> CandidateId | None:
        """Whom the paper is about."""
        found = self.candidate.currentData()
        return None if found is None else CandidateId(str(found))

    def chosen_author(self) -> PanelistId | None:
        """Who filled it in."""
        found = self.author.currentData()
        return None if found is None else PanelistId(str(found))

    def paper_date(self) -> date | None:
        """The date that was typed; None, and said at the field, where it is none."""
        day = self._day_field.required_day()
        if day is None:
            self.date.setFocus()
        return day

    def is_free(self) -> bool:
        """Whether nothing stands against typing the chosen sheet."""
        return self._obstacle() is None and bool(self._choices)

    def begin(self) -> None:
        """Put the keyboard into the date, where Enter begins and Shift+Tab leads back to the author."""
        self.date.setFocus(Qt.FocusReason.OtherFocusReason)
        self.date.selectAll()

    def _turn(self) -> None:
        self._show_day()
        self.turned.emit()

    def _show_day(self) -> None:
        chosen = self.chosen_candidate()
        self._day_field.show_day(self._days.get(chosen) if chosen is not None else None)
        self._day_field.set_error("")

    def _obstacle(self) -> Refusal | None:
        author = self.chosen_author()
        return next((each.obstacle for each in self._choices if each.author == author), None)

    def _show_obstacle(self) -> None:
        obstacle = self._obstacle()
        if obstacle is None:
            self.obstacle.clear()
        else:
            own = obstacle is Refusal.PAPER_OWN_SHEET_FIRST
            way = self._say("To my sheet") if own else ""
            self.obstacle.show_words(BannerKind.WARN, sentence(self._say, ActRefused(obstacle)), way=way)
        self.author_turned.emit()

    def _words(self, procedure: Procedure, choice: PaperChoice) -> str:
        name = procedure.panelist(choice.author).name
        if choice.obstacle is Refusal.SHEET_SEALED:
            return self._say("{name} (sealed)", name=name)
        return self._say("{name} (begun)", name=name) if choice.begun else name

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._inner.setSpacing(theme.px(16))
        self._column.setFixedWidth(theme.px(_WIDTH))
