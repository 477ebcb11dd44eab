"""The grid for one paper sheet: a row for each question, kept at every pause, worked through without a mouse."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.form import Question
from interview_app.domain.ids import CandidateId, PanelistId, QuestionId
from interview_app.domain.panel import Actor
from interview_app.domain.sheet import Rating, RatingState, Sheet
from interview_app.ui.operations import Area
from interview_app.ui.pages.kept.texts import Keeping, TextKeeper
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.paper_row import PaperHead, PaperRow
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Entry:
    """Whose paper is being typed, by whom."""

    actor: Actor
    candidate: CandidateId
    author: PanelistId


class PaperGrid(QWidget):
    """`went_past` is Enter in the last row."""

    went_past = Signal()

    def __init__(
        self,
        workspace: Workspace,
        entry: Entry,
        questions: Sequence[tuple[int, Question]],
        skipped: Mapping[QuestionId, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._say = workspace.say
        self._entry = entry
        self._ratings: dict[QuestionId, Rating] = {}
        self._values = [level.value for level in workspace.services.forms.form().scale.levels]
        self._ids = [question.id for _, question in questions]
        self.rows: list[PaperRow] = []
        self._keepers: list[TextKeeper] = []
        self._kept: dict[QuestionId, str] = {}
        self._scroll = ScrollColumn(self)
        levels = [self._say.plain(value) for value in self._values]
        for number, question in questions:
            row = PaperRow(self._say, number, self._say.read(question.title), levels)
            row.set_skipped(skipped.get(question.id, ""))
            self._scroll.column.addWidget(row)
            self.rows.append(row)
            self._keepers.append(TextKeeper(workspace.operations, row.evidence))
        self._scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PaperHead(self._say, self))
        column.addWidget(self._scroll, 1)
        for at in range(len(self.rows)):
            self._connect(at)
        on_theme_change(self._restyle)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show what the file has; what is being typed stays."""
        for at, id in enumerate(self._ids):
            self._show_row(at, sheet.rating(id))

    def begin(self) -> None:
        """Put the keyboard into the first row that still needs something."""
        for at, id in enumerate(self._ids):
            if self._ratings[id].state is RatingState.OPEN and self.rows[at].level.isEnabled():
                self._focus(self.rows[at].level)
                return
        if self.rows:
            self._focus(self.rows[0].level)

    def turn_to(self, question: QuestionId) -> None:
        """Put the keyboard where the evidence on a question stands."""
        if question in self._ids:
            self._focus(self.rows[self._ids.index(question)].evidence)

    def settle(self) -> None:
        """Take everything that is being typed into the sheet."""
        for keeper in self._keepers:
            keeper.settle()

    def forget(self) -> None:
        """Let go of every text: the fields are empty and can bring nothing back."""
        for row, keeper in zip(self.rows, self._keepers, strict=True):
            keeper.forget()
            row.level.show_level(None)
        self._ratings.clear()
        self._kept.clear()

    def show_errors(self, errors: Mapping[QuestionId, str]) -> None:
        """Say in the rows what is missing, and go to the first of them."""
        for at, id in enumerate(self._ids):
            self.rows[at].set_error(errors.get(id, ""))
        first = next((at for at, id in enumerate(self._ids) if id in errors), None)
        if first is not None:
            row = self.rows[first]
            rated = self._ratings[self._ids[first]].state is not RatingState.OPEN
            self._focus(row.evidence if rated else row.level)

    def _connect(self, at: int) -> None:
        row = self.rows[at]
        row.level.chosen.connect(partial(self._rate, at))
        row.level.unseen.connect(lambda: self._set_unseen(at))
        row.level.cleared.connect(lambda: self._clear(at))
        row.level.wrong.connect(lambda words: row.set_error(self._not_a_level(words)))
        row.level.pasted.connect(partial(self._paste, at))
        row.level.went_on.connect(lambda: self._focus(row.evidence))
        row.level.stepped.connect(lambda step: self._step(at, step))
        row.evidence.went_on.connect(lambda: self._next(at))
        row.evidence.textChanged.connect(lambda: row.set_error(""))

    def _rate(self, at: int, place: int) -> None:
        if self._write_level(at, place):
            self._focus(self.rows[at].evidence)

    def _write_level(self, at: int, place: int) -> bool:
        entry, question, value = self._entry, self._ids[at], self._values[place]
        self.rows[at].set_error("")
        paper = self._workspace.services.paper
        return self._run(lambda: paper.rate(entry.actor, entry.candidate, entry.author, question, value))

    def _set_unseen(self, at: int) -> None:
        entry, question, paper = self._entry, self._ids[at], self._workspace.services.paper
        self._keepers[at].settle()
        self.rows[at].set_error("")
        if self._run(lambda: paper.set_not_observable(entry.actor, entry.candidate, entry.author, question)):
            self._focus(self.rows[at].evidence)

    def _clear(self, at: int) -> None:
        entry, question, paper = self._entry, self._ids[at], self._workspace.services.paper
        self._keepers[at].settle()
        self._run(lambda: paper.clear(entry.actor, entry.candidate, entry.author, question))

    def _paste(self, at: int, words: str) -> None:
        """Fill rows from copied ones: level, tab, evidence; what is no level is said in its row."""
        lines = [line for line in words.splitlines() if line.strip()]
        last = at
        for last, line in zip(range(at, len(self.rows)), lines, strict=False):
            self._paste_line(last, line)
        self._focus(self.rows[last].evidence)

    def _paste_line(self, at: int, line: str) -> None:
        row = self.rows[at]
        level, _, evidence = (part.strip() for part in line.partition("\t"))
        known = [self._say.plain(value) for value in self._values]
        if not row.level.isEnabled():
            row.set_error(self._say("Not asked: nothing was pasted here."))
            return
        if level.replace(".", ",") not in [each.replace(".", ",") for each in known]:
            row.set_error(self._not_a_level(level))
            return
        place = [each.replace(".", ",") for each in known].index(level.replace(".", ","))
        if self._write_level(at, place) and evidence:
            row.evidence.setPlainText(evidence)
            self._keepers[at].settle()

    def _not_a_level(self, words: str) -> str:
        first, last = self._say.plain(self._values[0]), self._say.plain(self._values[-1])
        return self._say(
            "“{words}” is no level. The scale goes from {first} to {last}; N is “not observable”.",
            words=words,
            first=first,
            last=last,
        )

    def _show_row(self, at: int, rating: Rating) -> None:
        row, id = self.rows[at], self._ids[at]
        before = self._ratings.get(id)
        unseen = rating.state is RatingState.NOT_OBSERVABLE
        field = "reason" if unseen else "evidence"
        self._ratings[id] = rating
        if unseen:
            row.level.show_unseen()
        else:
            known = rating.level in self._values
            row.level.show_level(
                self._values.index(rating.level) if known and rating.level is not None else None
            )
        if before is None or self._kept.get(id) != field:
            self._kept[id] = field
            row.set_unseen(unseen)
            self._keepers[at].bind(self._keeping(id, field), _text(rating, field))
        else:
            self._keepers[at].show(_text(rating, field))

    def _keeping(self, question: QuestionId, field: str) -> Keeping:
        paper, entry = self._workspace.services.paper, self._entry

        def draft(text: str) -> None:
            paper.draft_text(entry.actor, entry.candidate, entry.author, question, field=field, text=text)

        def settle(text: str) -> None:
            paper.settle_text(entry.actor, entry.candidate, entry.author, question, field=field, text=text)

        return Keeping(draft, settle, Area.SHEETS)

    def _run(self, act: Callable[[], object]) -> bool:
        return self._workspace.operations.done(act, Area.SHEETS)

    def _next(self, at: int) -> None:
        """To the next question's level; after the last one the sheet is complete or says what is not."""
        for row in self.rows[at + 1 :]:
            if row.level.isEnabled():
                self._focus(row.level)
                return
        self._keepers[at].settle()
        self.went_past.emit()

    def _step(self, at: int, step: int) -> None:
        place = at + step
        if 0 <= place < len(self.rows):
            self._focus(self.rows[place].level)

    def _focus(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(field)

    def _restyle(self) -> None:
        self._scroll.column.setSpacing(theme_of(self).px(4))


def _text(rating: Rating, field: str) -> str:
    return rating.reason if field == "reason" else rating.evidence
