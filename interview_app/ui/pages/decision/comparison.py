"""The comparison under each criterion, and the appraisals of internal candidates: fields beside the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.decision import Appraisal, CriterionReason
from interview_app.domain.ids import CandidateId, CriterionId
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import Ranking
from interview_app.i18n import Say
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.wording.comparison import compared_values
from interview_app.wording.numbers import candidate_name, criterion_code, criterion_name


class ComparisonFields(QWidget):
    """One field for each criterion, under the values of those who are compared; `paused` at every pause."""

    paused = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.areas: dict[CriterionId, TextArea] = {}
        self._values: dict[CriterionId, TextLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        on_theme_change(self._restyle)

    def show_reasons(
        self,
        procedure: Procedure,
        ranking: Ranking,
        people: Sequence[CandidateId],
        reasons: Sequence[CriterionReason],
    ) -> None:
        """Show what was written so far, over the values of `people`."""
        said = {each.criterion: each.words for each in reasons}
        for criterion in procedure.form.criteria:
            if criterion.id not in self.areas:
                self._add(procedure, criterion.id)
            self._values[criterion.id].set_words(
                compared_values(self._say, procedure, ranking, people, criterion.id)
            )
            _show(self.areas[criterion.id], said.get(criterion.id, ""))

    @property
    def reasons(self) -> tuple[CriterionReason, ...]:
        """What stands in the fields, in the order of the criteria."""
        return tuple(
            CriterionReason(id, area.text()) for id, area in self.areas.items() if area.text().strip()
        )

    def _add(self, procedure: Procedure, criterion: CriterionId) -> None:
        form, say = procedure.form, self._say
        code, name = criterion_code(say, form, criterion), criterion_name(say, form, criterion)
        area = TextArea(lines=1, most_lines=5)
        area.paused.connect(self.paused)
        values = TextLabel("", LabelRole.NOTE, wrap=True)
        self._column.addWidget(Field(f"{code}  {name}", area))
        self._column.addWidget(values)
        self.areas[criterion], self._values[criterion] = area, values

    def _restyle(self) -> None:
        self._column.setSpacing(theme_of(self).px(4))


class AppraisalFields(QWidget):
    """Fields for the official appraisal of each internal candidate; `paused` at every pause."""

    paused = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._people: tuple[CandidateId, ...] = ()
        self.fields: dict[CandidateId, tuple[LineEdit, LineEdit, TextArea]] = {}
        self._rows: list[QHBoxLayout] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._nobody = TextLabel(say("No internal candidate is ranked."), LabelRole.NOTE)
        self._column.addWidget(self._nobody)
        on_theme_change(self._restyle)

    def show_appraisals(
        self, procedure: Procedure, people: Sequence[CandidateId], appraisals: Sequence[Appraisal]
    ) -> None:
        """Show what was entered so far about these internal candidates."""
        held = {each.candidate: each for each in appraisals}
        self._people = tuple(people)
        self._nobody.setVisible(not people)
        for person in people:
            if person not in self.fields:
                self._add(procedure, person)
            overall, period, closer = self.fields[person]
            found = held.get(person, Appraisal(person, ""))
            for field, words in (
                (overall, found.overall),
                (period, found.period),
                (closer, found.closer_look),
            ):
                _show(field, words)

    @property
    def appraisals(self) -> tuple[Appraisal, ...]:
        """What stands in the fields, of everybody about whom something is said."""
        return tuple(self._entered())

    def _entered(self) -> Iterator[Appraisal]:
        for person in self._people:
            overall, period, closer = self.fields[person]
            if overall.text().strip() or period.text().strip() or closer.text().strip():
                yield Appraisal(person, overall.text(), period.text(), closer_look=closer.text())

    def _add(self, procedure: Procedure, person: CandidateId) -> None:
        say, name = self._say, candidate_name(procedure, person)
        overall, period, closer = LineEdit(), LineEdit(), TextArea(lines=1, most_lines=5)
        row = QHBoxLayout()
        self._rows.append(row)
        self._column.addWidget(TextLabel(name, LabelRole.STRONG))
        self._column.addLayout(row)
        for label, aside, field in (
            (say("Overall judgement of the appraisal"), say("in its own words"), overall),
            (say("Period and date of the appraisal"), "", period),
            (say("Closer look at the single marks"), say("where overall judgements are the same"), closer),
        ):
            labelled = Field(label, field, aside=aside)
            field.setAccessibleName(f"{name}: {label}")
            field.paused.connect(self.paused)
            if field is closer:
                self._column.addWidget(labelled)
            else:
                row.addWidget(labelled, 2 if field is overall else 1)
        self.fields[person] = (overall, period, closer)
        self._restyle()

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._column.setSpacing(theme.px(8))
        for row in self._rows:
            row.setSpacing(theme.px(16))


def _show(field: LineEdit | TextArea, words: str) -> None:
    if field.text() == words:
        return
    if isinstance(field, TextArea):
        field.set_text(words)
    else:
        field.setText(words)
