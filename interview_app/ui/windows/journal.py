"""The journal for people: every act in plain words, searched, and its chain checked on demand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_app.domain.extract import JournalLine
from interview_app.domain.ids import CandidateId
from interview_app.domain.protocol import Document, Subject
from interview_app.services.journal import Checked
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CellTable
from interview_app.ui.models.journal_rows import (
    JournalRows,
    Wanted,
    found_lines,
    journal_heads,
    journal_row,
)
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.widgets.button import secondary_button, text_button
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.inputs import ComboBox, LineEdit
from interview_app.ui.widgets.progress import ProgressLine
from interview_app.ui.widgets.state_label import StateLabel
from interview_app.ui.widgets.table import Column, Table
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.ui.windows.beside import Beside
from interview_app.ui.workspace import Workspace
from interview_app.wording.journal import act_words

_COLUMNS = (
    Column(48),
    Column(150),
    Column(232),
    Column(200, stretch=True),
    Column(116),
    Column(84),
    Column(156),
)
_SHOWN = 16
"""How many digits of the head are shown; the rest stands in its tip."""


class JournalWindow(Beside):
    """Read only; `export_wanted` asks for the journal as a table, `print_wanted` carries the extract.

    What was written with an act is shown nowhere here, and nothing of other people's open sheets.
    """

    export_wanted = Signal()
    print_wanted = Signal(object)

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        say = workspace.say
        sentence = say("Newest first. Entries are only ever added, and they are chained.")
        super().__init__(say("Journal"), sentence, window)
        self._say, self._workspace = say, workspace
        self._journal = workspace.services.journal
        self._steps: Iterator[Checked] | None = None
        self._lines: tuple[JournalLine, ...] = ()
        self._procedure = workspace.services.desk.bare()
        self.candidate, self.person, self.act = ComboBox(), ComboBox(), ComboBox()
        self.words = LineEdit()
        self.model = CellTable(self)
        self.table = Table(say("Journal entries"), even=True)
        self.table.setModel(self.model)
        self.check_button = secondary_button(say("Check the chain"), Icon.HISTORY)
        self.check_button.clicked.connect(self.check)
        self.export_button = secondary_button(say("Write as a table …"), Icon.FILE_DOWN)
        self.export_button.clicked.connect(self.export_wanted)
        self.print_button = text_button(say("Print as an extract …"), Icon.PRINTER)
        extract = Subject(Document.JOURNAL_EXTRACT)
        self.print_button.clicked.connect(lambda: self.print_wanted.emit(extract))
        self.add_action(self.print_button)
        self.add_action(self.export_button)
        self.add_action(self.check_button)
        self.progress = ProgressLine(say)
        self.progress.cancelled.connect(self._stop)
        self.verdict = StateLabel()
        self.count = TextLabel("", LabelRole.NOTE)
        self._lay_out()
        workspace.operations.changed.connect(self._on_changed)
        on_theme_change(self._set_gaps)
        self.refresh()
        self.words.setFocus()

    def _on_changed(self, _areas: object) -> None:
        """A method and no lambda, so that Qt lets go of it when the window is closed."""
        self.refresh()

    @property
    def lines(self) -> tuple[JournalLine, ...]:
        """What the acting person may read, oldest first."""
        return self._lines

    def refresh(self) -> None:
        """Read the journal again; what is looked for stays."""
        self._procedure = self._workspace.services.desk.bare()
        self._lines = self._journal.lines(self._workspace.actor)
        self._offer()
        self._show()
        self._show_head()

    def tell(self, sentence: str) -> None:
        """Say that something was done."""
        self.banner.show_words(BannerKind.DONE, sentence)

    def check(self) -> None:
        """Follow the chain stretch by stretch, so that the window stays alive."""
        self._steps = self._journal.check()
        self.check_button.setEnabled(False)
        self.verdict.setVisible(False)
        self._go_on()

    def _lay_out(self) -> None:
        say = self._say
        self._filters = QHBoxLayout()
        for label, control, share in (
            (say("Candidate"), self.candidate, 3),
            (say("Who acted"), self.person, 3),
            (say("Kind of act"), self.act, 4),
            (say("Words"), self.words, 4),
        ):
            self._filters.addWidget(Field(label, control), share)
        for box in (self.candidate, self.person, self.act):
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            box.currentIndexChanged.connect(lambda _: self._show())
        self.words.paused.connect(self._show)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.verdict)
        self._foot.addStretch(1)
        self._foot.addWidget(self.count)
        self.content.addLayout(self._filters)
        self.content.addWidget(self.table, 1)
        self.content.addWidget(self.progress)
        self.content.addLayout(self._foot)
        self.verdict.setVisible(False)
        self.count.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _offer(self) -> None:
        """What can be looked for: whatever occurs."""
        say, procedure = self._say, self._procedure
        people = [(f"{each.number} {each.name}", each.id) for each in procedure.candidates]
        _fill(self.candidate, say("Everybody who applied"), people)
        members = [(each.name, each.id) for each in procedure.panel]
        _fill(self.person, say("Everybody"), [*members, (say("Program"), "")])
        acts = sorted({(act_words(say, line.act), line.act) for line in self._lines})
        _fill(self.act, say("Everything"), acts)

    def _show(self) -> None:
        say, procedure = self._say, self._procedure
        found = found_lines(say, self._lines, procedure, self._wanted())
        rows = JournalRows(found, lambda line: journal_row(say, line, procedure))
        self.model.show_lazily(journal_heads(say), rows)
        self.table.set_columns(_COLUMNS)
        if found:
            self.table.choose_row(0)

    def _wanted(self) -> Wanted:
        candidate = self.candidate.currentData()
        return Wanted(
            candidate=None if candidate is None else CandidateId(candidate),
            actor=self.person.currentData(),
            act=self.act.currentData(),
            words=self.words.text(),
        )

    def _show_head(self) -> None:
        head = self._journal.head()
        words = self._say.plural("{count} entry", "{count} entries", count=head.length)
        self.count.set_words(f"{words} · " + self._say("head {mark}", mark=head.mark[:_SHOWN]))
        self.count.setToolTip(head.mark)

    def _go_on(self) -> None:
        """One stretch more; the next when the window has drawn."""
        steps = self._steps
        step = self._workspace.operations.read(partial(next, steps)) if steps is not None else None
        if step is None:
            self._stop()
        elif step.ended:
            self._stop()
            self._show_verdict(step)
        else:
            total = self._journal.head().length
            words = self._say("{done} of {total} entries checked", done=step.sound, total=total)
            self.progress.show_step(words, step.sound, total)
            QTimer.singleShot(0, self, self._go_on)

    def _show_verdict(self, last: Checked) -> None:
        say = self._say
        if last.broken is None:
            words = say("The chain is intact from the first entry to the last.")
            self.verdict.set_state(words, Icon.CIRCLE_CHECK, Colour.GOOD)
        else:
            words = say(
                "The chain is broken at entry {number}: the file was changed by other means than this program.",
                number=last.broken,
            )
            self.verdict.set_state(words, Icon.CIRCLE_X, Colour.BAD)
        self.verdict.setVisible(True)

    def _stop(self) -> None:
        self._steps = None
        self.progress.finish()
        self.check_button.setEnabled(True)

    def _set_gaps(self) -> None:
        self._filters.setSpacing(theme_of(self).px(12))
        self._foot.setSpacing(theme_of(self).px(12))


def _fill(box: ComboBox, everything: str, choices: Sequence[tuple[str, str]]) -> None:
    """Offer these, and everything first; what was chosen stays chosen."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(everything, None)
    for words, value in choices:
        box.addItem(words, value)
    at = next((row for row in range(1, box.count()) if box.itemData(row) == chosen), 0)
    box.setCurrentIndex(at if chosen is not None else 0)
    box.blockSignals(False)
