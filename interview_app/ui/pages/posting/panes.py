"""The two sides of the posting's page: its text at the left, the chosen passage and the draft at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from interview_app.domain.coverage import Coverage, CoveredPart, CoveredPassage, PartRef
from interview_app.domain.ids import PassageId
from interview_app.i18n import Say
from interview_app.ui.models.cells import GroupedTable
from interview_app.ui.models.posting_rows import part_heads, part_name, part_rows, passage_rows
from interview_app.ui.pages.posting.part_pane import PartPane
from interview_app.ui.pages.posting.passage_pane import PassagePane
from interview_app.ui.widgets.hairline import Hairline
from interview_app.ui.widgets.part_table import PartTable
from interview_app.ui.widgets.passage_list import PassageList
from interview_app.ui.widgets.side_pane import ScrollColumn, SidePane
from interview_app.ui.widgets.table_fit import ColumnFit, Wish
from interview_app.ui.widgets.text_label import LabelRole, TextLabel

_SHARE = 46
_DETAILS = 45
"""So many hundredths of the height at most are for the chosen entry; the list of entries scrolls above it."""


class PostingPanes(SidePane):
    """`dropped` carries the id of a passage and the part on which it was let go."""

    dropped = Signal(str, object)

    def __init__(self, say: Say) -> None:
        self.passages, right = PassageList(say("Text of the posting")), _Right()
        super().__init__(self.passages, right, share=_SHARE)
        self._right, self._line, self._details = right.column, right.line, right.details
        self._say = say
        self._coverage = Coverage((), ())
        self._opened = self._on_parts = False
        self.passage, self.part = PassagePane(say), PartPane(say)
        self.parts = GroupedTable(self)
        self.part_table = PartTable(say("Entries of the draft"))
        self.part_table.setModel(self.parts)
        ColumnFit(self.part_table).set_wishes((Wish(220, 120, grows=True), Wish(170, 120)))
        self._no_parts = TextLabel(
            say(
                "The draft has no entry yet. Take over what was found, or make entries of single passages: F8 makes "
                "one of the chosen passage."
            ),
            LabelRole.QUIET,
            wrap=True,
        )
        column = self._right.column
        for widget in (self.passage, Hairline(), self._no_parts):
            column.addWidget(widget)
        column.addWidget(self.part_table)
        column.addStretch(1)
        self._details.column.addWidget(self.part)
        self.passages.chosen.connect(lambda _: self._show_chosen())
        self.passages.opened.connect(self.passage.text.setFocus)
        self.part_table.chosen.connect(self._on_part)
        self.part_table.dropped.connect(self._on_drop)
        for view in (self.passages, self.part_table):
            view.installEventFilter(self)

    def show_coverage(self, coverage: Coverage, *, opened: bool) -> None:
        """Show the passages and parts as they are now; what is chosen stays chosen."""
        passage, part = self.passages.chosen_id(), self.part_ref()
        self._coverage, self._opened = coverage, opened
        self.passages.set_open(opened)
        self.part_table.set_open(opened)
        self._fill(PassageId(passage), part)
        self.passages.choose(passage)
        self._choose_part(part)
        self._show_chosen()

    def passage_id(self) -> PassageId:
        """The chosen passage."""
        return PassageId(self.passages.chosen_id())

    def part_ref(self) -> PartRef | None:
        """The chosen part of the draft, if one is."""
        key = self.parts.key(self.part_table.currentIndex().row())
        return key if isinstance(key, PartRef) else None

    def chosen_passage(self) -> CoveredPassage | None:
        """The chosen passage with its coverage."""
        id = self.passages.chosen_id()
        return next((each for each in self._coverage.passages if each.passage.id == id), None)

    def chosen_part(self) -> CoveredPart | None:
        """The chosen part with its coverage."""
        ref = self.part_ref()
        return next((each for each in self._coverage.parts if each.ref == ref), None)

    def choose_passage(self, id: PassageId) -> None:
        """Turn to a passage."""
        self.passages.choose(id)
        self.passages.scrollTo(self.passages.currentIndex())
        self._show_chosen()

    def choose_part(self, ref: PartRef) -> None:
        """Turn to a part."""
        self._on_parts = True
        self._choose_part(ref)
        self._show_chosen()

    def go_to_open(self) -> None:
        """Turn to the next thing that is not settled, behind the chosen passage first, with the keyboard on it."""
        at = self.passages.currentIndex().row()
        passages = self._coverage.passages
        following = (*passages[at + 1 :], *passages[: at + 1])
        passage = next((each for each in following if each.open), None)
        if passage is not None:
            self.choose_passage(passage.passage.id)
            self.passages.setFocus()
            self._reveal(self.passage, self._right)
        elif self._coverage.open_parts:
            self.choose_part(self._coverage.open_parts[0].ref)
            self.part.reason.area.setFocus()
            self._reveal(self.part, self._details)

    def _reveal(self, pane: QWidget, column: ScrollColumn) -> None:
        """Scroll to what is asked for, once it has got its place: the keyboard alone does not bring it into sight."""
        QTimer.singleShot(0, pane, lambda: column.ensureWidgetVisible(pane))

    def _fill(self, passage: PassageId, part: PartRef | None) -> None:
        say, coverage = self._say, self._coverage
        self.passages.passages.set_rows(passage_rows(say, coverage, part))
        self.parts.show(part_heads(say), part_rows(say, coverage, passage))

    def _choose_part(self, ref: PartRef | None) -> None:
        row = self.parts.row_of(ref) if ref is not None else -1
        if row < 0 and self._coverage.parts:
            row = self.parts.row_of(self._coverage.parts[0].ref)
        if row >= 0:
            self.part_table.choose_row(row)

    def _show_chosen(self) -> None:
        say = self._say
        self._fill(self.passage_id(), self.part_ref())
        passage, part = self.chosen_passage(), self.chosen_part()
        self.part_table.setVisible(bool(self._coverage.parts))
        self._no_parts.setVisible(not self._coverage.parts and self._opened)
        self._show_details()
        name = "" if part is None else part_name(say, part)
        if part is not None:
            texts = {each.passage.id: each.passage.text for each in self._coverage.passages}
            quoted = [texts[id] for id in part.passages]
            self.part.show_part(part, quoted, name=name, opened=self._opened)
        if passage is not None:
            last = passage is self._coverage.passages[-1]
            connected = part is not None and part.ref in passage.parts
            self.passage.show_passage(passage, last=last, connected=connected, part=name, opened=self._opened)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self._on_parts = watched is self.part_table
            self._show_details()
        return super().eventFilter(watched, event)

    def _show_details(self) -> None:
        """The chosen entry takes its room once the keyboard came to the entries, and gives it back to the text."""
        shown = self._on_parts and self.chosen_part() is not None
        self._line.setVisible(shown)
        self._details.setVisible(shown)

    def _on_part(self, row: int, _column: int) -> None:
        """Another entry is chosen, by an arrow key perhaps: its row comes into sight."""
        self._show_chosen()
        self._details.verticalScrollBar().setValue(0)
        around, viewport = self._right.widget(), self.part_table.viewport()
        if around is not None:
            rect = self.part_table.visualRect(self.parts.index(row, 0))
            place = viewport.mapTo(around, rect.center())
            self._right.ensureVisible(place.x(), place.y(), 0, rect.height())

    def _on_drop(self, passage: str, row: int) -> None:
        key = self.parts.key(row)
        if isinstance(key, PartRef):
            self.dropped.emit(passage, key)


class _Right(QWidget):
    """What is chosen of the text with all entries, which scroll, and below them the chosen entry in sight."""

    def __init__(self) -> None:
        super().__init__()
        self.column, self.line, self.details = ScrollColumn(), Hairline(), _Details()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.column, 1)
        layout.addWidget(self.line)
        layout.addWidget(self.details)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.details.setMaximumHeight(self.height() * _DETAILS // 100)
        super().resizeEvent(event)


class _Details(ScrollColumn):
    """As high as its words need, and no higher than it is let; then it scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inner = self.widget()
        if inner is not None:
            inner.installEventFilter(self)

    def sizeHint(self) -> QSize:
        width = self.viewport().width()
        return QSize(width, self.column.totalHeightForWidth(width))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
