"""Reading a list of candidates: what its columns mean, what stands against its rows, and the act."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_app.domain.candidate_list import ListTable
from interview_app.i18n import Say
from interview_app.services.lists.rows import ListLayout, ListReading
from interview_app.ui.dialogs.dialog import Dialog
from interview_app.ui.models.list_lines import COLUMNS, choices, column_lines, head_lines, outcome, report
from interview_app.ui.theme import theme_of
from interview_app.ui.widgets.choices import CheckBox
from interview_app.ui.widgets.column_map import ColumnMap
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.text_area import TextArea
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_WIDTH = 800


class ReadListDialog(Dialog):
    """Whoever opens it hands in how a table is laid out and read, and answers `wished` by taking it over.

    `lay_out` gives the layout of a table with the headings at a position (None: where they seem to stand), `read` what
    a layout would bring, `turn_to` the table of another sheet, or None where it cannot be read.
    """

    def __init__(
        self,
        say: Say,
        table: ListTable,
        *,
        lay_out: Callable[[ListTable, int | None], ListLayout],
        read: Callable[[ListTable, ListLayout], ListReading],
        turn_to: Callable[[str], ListTable | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(say, say("Read the list “{name}”", name=table.name), "", parent=parent, width=_WIDTH)
        self._lay_out_table, self._read, self._turn_to = lay_out, read, turn_to
        self.table, self.layout_now = table, lay_out(table, None)
        self.sheet, self.head = ComboBox(), ComboBox()
        self.columns = ColumnMap(
            (say("Column in the list"), say("First rows"), say("Take over as")), choices(say)
        )
        self.outcome = TextLabel("", LabelRole.STRONG, wrap=True)
        self.report = TextArea(lines=3, most_lines=6)
        self.report.setReadOnly(True)
        self.only_good = CheckBox("")
        self._report_field = Field(say("Rows that cannot be read"), self.report)
        self._lay_out_dialog()
        self.sheet.addItems(list(table.sheets))
        self.sheet.setCurrentText(table.sheet)
        self.sheet.activated.connect(lambda _: self._change_sheet())
        self.head.activated.connect(self._change_head)
        self.columns.chosen.connect(self._change_column)
        self.only_good.clicked.connect(lambda _: self._allow())
        self._show_heads()
        self._show()

    def _lay_out_dialog(self) -> None:
        say = self._say
        words = say(
            "Only what a procedure needs is taken over. Birth dates, sex, addresses, health and the like never are. "
            "A present grade is taken over for internal candidates only."
        )
        self.content.addWidget(TextLabel(words, LabelRole.QUIET, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme_of(self).px(16))
        sheet = Field(say("Sheet"), self.sheet)
        sheet.setVisible(len(self.table.sheets) > 1)
        row.addWidget(sheet, 1)
        row.addWidget(Field(say("Row with the headings"), self.head), 2)
        self.content.addLayout(row)
        self.content.addWidget(self.outcome)
        self.content.addWidget(self._report_field)
        self.content.addWidget(self.only_good)
        self.content.addWidget(self.columns)
        self.content.addStretch(1)

    def _show_heads(self) -> None:
        self.head.clear()
        self.head.addItems(head_lines(self._say, self.table, self.layout_now))
        self.head.setCurrentIndex(self.layout_now.head)

    def _show(self) -> None:
        say = self._say
        self.reading = self._read(self.table, self.layout_now)
        self.columns.show_lines(column_lines(say, self.table, self.layout_now))
        self.outcome.set_words(outcome(say, self.layout_now, self.reading))
        self.report.set_text(report(say, self.reading))
        bad, good = bool(self.reading.problems), len(self.reading.good)
        self._report_field.setVisible(bad)
        self.only_good.setVisible(bad and good > 0)
        self.only_good.setChecked(False)
        left_out = say.plural(
            "Take over the {count} good row and leave the others out",
            "Take over the {count} good rows and leave the others out",
            count=good,
        )
        self.only_good.setText(left_out)
        verb = say.plural("Take over {count} person", "Take over {count} persons", count=good)
        self.verb_button.set_words(verb)
        self._allow()

    def _allow(self) -> None:
        self.clear_error()
        held_back = bool(self.reading.problems) and not self.only_good.isChecked()
        self.verb_button.setEnabled(bool(self.reading.good) and not held_back)

    def _change_sheet(self) -> None:
        table = self._turn_to(self.sheet.currentText())
        if table is None:
            self.sheet.setCurrentText(self.table.sheet)
            return
        self.table, self.layout_now = table, self._lay_out_table(table, None)
        self._show_heads()
        self._show()

    def _change_head(self, row: int) -> None:
        self.layout_now = self._lay_out_table(self.table, row)
        self._show()

    def _change_column(self, at: int, choice: int) -> None:
        self.layout_now = self.layout_now.with_column(at, COLUMNS[choice])
        self._show()
