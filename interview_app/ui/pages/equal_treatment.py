"""Equal treatment: the interviews side by side, and what stands out, without a word about any rating."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from interview_app.services.equal_treatment import SideBySide
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CellTable
from interview_app.ui.models.equal_rows import fact_heads, fact_rows, part_heads, part_rows
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.button import text_button
from interview_app.ui.widgets.expected_answer import ExpectedPoints
from interview_app.ui.widgets.side_pane import ScrollColumn
from interview_app.ui.widgets.table import Table
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.ui.workspace import Workspace
from interview_app.wording.equal_treatment import (
    finding_sentence,
    introduction,
    nothing_notable,
    thresholds,
)

_FACTS = (
    Wish(148, 108),
    Wish(136, 128),
    Wish(84, 80),
    Wish(86, 84),
    Wish(92, 88),
    Wish(150, 96, grows=True),
    Wish(110, 64),
    Wish(96, 64),
    Wish(80, 72),
    Wish(76, 74),
)
_PART, _PLANNED, _PERSON = Wish(240, 168, grows=True), Wish(72, 60), Wish(104, 72)


class EqualTreatmentPage(Page):
    """Open at any time, also before disclosure: it is made of the interview records alone."""

    shows = frozenset({Area.FORM, Area.PANEL, Area.CANDIDATES, Area.RECORD, Area.STAGE})

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Equal treatment"))
        say = self._say
        self.back = text_button(say("To the interviews"), Icon.CHEVRON_LEFT)
        self.back.clicked.connect(lambda: self.go.emit(PageName.INTERVIEWS, None))
        self.add_action(self.back)
        self.findings = ExpectedPoints()
        self.facts, self.parts = CellTable(self), CellTable(self)
        self.fact_table, self._fact_fit = self._table(say("Interviews side by side"), self.facts)
        self.part_table, self._part_fit = self._table(
            say("Minutes for each part"), self.parts, row_height=tokens.TWO_LINE_ROW, cells=True
        )
        self.fact_table.opened.connect(self._open_interview)
        self._part_detail = TextLabel("", LabelRole.NOTE, wrap=True)
        self._fact_detail = TextLabel("", LabelRole.NOTE, wrap=True)
        self.part_table.chosen.connect(self._explain_part)
        self.fact_table.chosen.connect(self._explain_facts)
        self._bodies: list[QWidget] = []
        self._scroll = ScrollColumn()
        self._lay_out()
        self.content.addWidget(self._scroll, 1)
        on_theme_change(self._set_gaps)

    def refresh(self) -> None:
        say, shown = self._say, self._workspace.services.equal_treatment.side_by_side()
        self.set_subtitle(introduction(say, shown.comparison))
        for body in self._bodies:
            body.setVisible(bool(shown.comparison.rows))
        self._show_findings(shown)
        self.facts.show(fact_heads(say), fact_rows(say, shown))
        self._fact_fit.set_wishes(_FACTS)
        self.parts.show(part_heads(say, shown), part_rows(say, shown))
        self._part_fit.set_wishes((_PART, _PLANNED, *(_PERSON for _ in shown.comparison.rows)))
        self._fact_detail.set_words(say("Choose a row to read it as a sentence."))
        self._part_detail.set_words(
            say("Half a bar is the planned time. Choose a cell to read it with reasons and own probes.")
        )

    def details(self) -> tuple[str, str]:
        """What stands below the two tables."""
        return self._fact_detail.text(), self._part_detail.text()

    def _show_findings(self, shown: SideBySide) -> None:
        say, findings = self._say, shown.comparison.findings
        told = [finding_sentence(say, shown.procedure, each) for each in findings]
        self.findings.set_points(told or [nothing_notable(say)])

    def _explain_facts(self, row: int, _column: int) -> None:
        """Say the chosen interview in one sentence: narrow columns hide nothing."""
        said = self.facts.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        self._fact_detail.set_words(str(said))

    def _explain_part(self, row: int, column: int) -> None:
        """Say the chosen cell in one sentence."""
        said = self.parts.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
        self._part_detail.set_words(str(said))

    def _open_interview(self, row: int, _column: int) -> None:
        self.go.emit(PageName.INTERVIEWS, self.facts.key(row))

    def _table(
        self, name: str, model: CellTable, *, row_height: int = tokens.TABLE_ROW, cells: bool = False
    ) -> tuple[Table, ColumnFit]:
        table = Table(name, row_height=row_height, cells=cells, compact=True)
        table.setModel(model)
        return table, ColumnFit(table)

    def _lay_out(self) -> None:
        say = self._say
        self._bodies = [
            TextLabel(say("What stands out"), LabelRole.SECTION),
            self.findings,
            TextLabel(thresholds(say), LabelRole.NOTE, wrap=True),
            TextLabel(say("Interviews side by side"), LabelRole.SECTION),
            self.fact_table,
            self._fact_detail,
            TextLabel(say("Minutes for each part"), LabelRole.SECTION),
            self.part_table,
            self._part_detail,
        ]
        for body in self._bodies:
            self._scroll.column.addWidget(body)
        self._scroll.column.addStretch(1)

    def _set_gaps(self) -> None:
        self._scroll.column.setSpacing(theme_of(self).px(8))
        self._scroll.column.setContentsMargins(0, theme_of(self).px(4), 0, 0)
