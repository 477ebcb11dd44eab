"""Guides through one interview: one part at a time, every entry kept at once, the whole by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QWidget

from interview_app.domain.form import Question, Section
from interview_app.domain.interview import Asked
from interview_app.ui.models.agenda import PartState
from interview_app.ui.operations import Area
from interview_app.ui.pages.interview.binding import answer_keeping, sheet_keeping, sheet_texts
from interview_app.ui.pages.interview.case import Case
from interview_app.ui.pages.interview.clock import InterviewClock
from interview_app.ui.pages.interview.frame import BarAct, bar_act, show_foot, show_person, show_times
from interview_app.ui.pages.interview.layout import InterviewLayout
from interview_app.ui.pages.interview.sheet_acts import SheetActs
from interview_app.ui.pages.interview.show import marked_passage, show_part
from interview_app.ui.pages.kept.texts import TextKeeper
from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.widgets.text_area import TextPlace
from interview_app.ui.workspace import Workspace


class Guide(InterviewLayout):
    """`show_case` again and again with what the file says now; `list_wanted` is the wish to see all interviews."""

    list_wanted = Signal()

    def __init__(self, workspace: Workspace, acts: SheetActs, parent: QWidget | None = None) -> None:
        super().__init__(workspace.say, workspace.services.desk.clock, parent)
        self._workspace = workspace
        self._acts = acts
        self._case: Case | None = None
        self._at = 0
        self._places: dict[str, tuple[TextPlace, TextPlace]] = {}
        self._answer = TextKeeper(workspace.operations, self.pane.answer)
        self._evidence = TextKeeper(workspace.operations, self.pane.evidence.text_area)
        self._notes = TextKeeper(workspace.operations, self.pane.notes)
        self._clock = InterviewClock(workspace.services.desk.clock, self)
        self._clock.ticked.connect(self._show_times)
        self._clock.due.connect(self._write_time)
        self._connect()
        self._add_shortcuts()

    @property
    def case(self) -> Case | None:
        """The interview that is shown."""
        return self._case

    @property
    def at(self) -> int:
        """The place of the open part in the agenda."""
        return self._at

    def show_case(self, case: Case) -> None:
        """Show what the file says now.

        Another interview, another person and the own sheet after the finish begin where work is left.
        """
        before, self._case = self._case, case
        if before is None or _turn(before) != _turn(case):
            self.forget()
            self._case = case
            self._open(_first_open(case))
        else:
            self._show(bind=before.rates != case.rates or before.writes != case.writes)
            if case.running and not before.running:
                self._clock.begin_part()
                self.pane.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_to(self, at: int) -> None:
        """Turn to a part of the agenda, after keeping what stands on the open one."""
        if self._case is None or not 0 <= at < len(self._case.items):
            return
        if at == self._at:
            self._take_up()
            return
        if self.leave():
            self._open(at)

    def advance(self) -> None:
        """What Ctrl+Enter does: this part was asked, on to the next; at the end, what ends the work."""
        case = self._case
        if case is None:
            return
        if not self._settle():
            return
        item = self._item()
        skipped = case.interview.entry(item.id).asked is Asked.SKIPPED
        if case.writes_on(item) and not skipped:
            interviews, seconds = self._workspace.services.interviews, self._clock.take()
            asked = partial(interviews.mark_asked, case.actor, case.interview.id, item.id, seconds)
            self._workspace.operations.done(asked, Area.RECORD)
        following = case.following(self._at)
        if following is None:
            self.act()
        else:
            self.turn_to(following)

    def act(self) -> None:
        """What the button in the bar does: finish, seal or replace, whichever is next."""
        if self._case is None or not self.leave():
            return
        match bar_act(self._case):
            case BarAct.FINISH:
                self._acts.finish(self._case)
            case BarAct.RESUME:
                self._acts.resume(self._case)
            case BarAct.SEAL:
                self._acts.seal(self._case)
            case BarAct.REPLACE:
                self._acts.replace(self._case)
            case BarAct.NOTHING:
                return

    def pause(self) -> None:
        """A break, at once."""
        if self._case is not None and self._case.writes and self.leave():
            self._acts.pause(self._case)

    def ask_fault(self) -> None:
        """An interruption that has a reason."""
        if self._case is not None and self._case.writes and self.leave():
            self._acts.ask_fault(self._case)

    def go_elsewhere(self) -> None:
        """Interrupt here and ask where it goes on."""
        case = self._case
        if case is None or not case.writes or not self.leave():
            return
        if self._acts.pause(case, self._say("Change of place or language")):
            self.act()

    def leave(self) -> bool:
        """Settle what is being typed, write the time down, remember cursor and scroll.

        False where the file did not take a text (a full disk): it is on the screen only, and must stay there.
        """
        if self._case is None:
            return True
        self._places[self._item().id] = self.pane.answer.place(), self.pane.evidence.text_area.place()
        settled = self._settle()
        self._write_time()
        return settled

    def set_seen(self, seen: bool) -> None:
        """Let the time of the open part run only while the page is seen."""
        if seen and self._case is not None:
            self._clock.begin_part()
        elif not seen:
            self._clock.stop()

    def forget(self) -> None:
        """Let go of everything that was shown: nothing of it can be brought back by anybody."""
        self._clock.stop()
        for keeper in (self._answer, self._evidence, self._notes):
            keeper.forget()
        self._case, self._at = None, 0
        self._places.clear()
        self.pane.levels.show_nothing("")
        self.pane.evidence.set_passages(())
        self.pane.answer.set_passages(())

    def _settle(self) -> bool:
        """Take all texts that are being typed to where they belong; whether the file has them all."""
        keepers = (self._answer, self._evidence, self._notes)
        for keeper in keepers:
            keeper.settle()
        return not any(keeper.typed for keeper in keepers)

    def _item(self) -> Question | Section:
        if self._case is None:
            raise LookupError("No interview is shown.")
        return self._case.items[self._at]

    def _open(self, at: int) -> None:
        """Put a part on the screen, with cursor and scroll where they were left."""
        self._at = at
        self._show(bind=True)
        item = self._item().id
        if item in self._places:
            answer, evidence = self._places[item]
            self.pane.answer.set_place(answer)
            self.pane.evidence.text_area.set_place(evidence)
        else:
            self.pane.answer.moveCursor(QTextCursor.MoveOperation.End)
            QTimer.singleShot(0, self.pane.answer, self.pane.answer.ensureCursorVisible)
        self.pane.verticalScrollBar().setValue(0)
        self._clock.begin_part()
        self._take_up()

    def _take_up(self) -> None:
        """The keyboard where the work is: in the answer, after the interview where the own sheet lacks something."""
        case, item, pane = self._case, self._item(), self.pane
        place: QWidget = pane.answer
        if (
            case is not None
            and case.interview.finished is not None
            and case.rates
            and isinstance(item, Question)
        ):
            rated = case.retired(item) is None and pane.levels.cards.isEnabled()
            if rated and pane.levels.cards.chosen_index() is None:
                pane.levels.cards.focus_card()
                return
            if rated and not pane.evidence.text_area.isReadOnly():
                place = pane.evidence.text_area
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, bind: bool) -> None:
        """Show case and part; `bind` also turns the texts to this part."""
        case, item = self._case, self._item()
        if case is None:
            return
        answer = case.interview.words_of(item.id)
        evidence, notes = sheet_texts(case, item)
        if bind:
            self._answer.bind(answer_keeping(self._workspace, case, item), answer)
            self._evidence.bind(sheet_keeping(self._workspace, case, item, field="evidence"), evidence)
            self._notes.bind(sheet_keeping(self._workspace, case, item, field="notes"), notes)
        else:
            self._answer.show(answer)
            self._evidence.show(evidence)
            self._notes.show(notes)
        show_part(self._say, self.pane, case, item)
        self.show_agenda(case.rows, current=self._at)
        show_person(self._say, self.bar, case)
        show_foot(self._say, self.foot, case, self._at)
        self._show_times()
        if bind:
            self.pane.order_focus([self.foot.forward, self.foot.back, self.foot.skip, self.agenda])

    def _connect(self) -> None:
        self.part_chosen.connect(self.turn_to)
        self._acts.part_chosen.connect(self.turn_to)
        self.bar.acted.connect(self.act)
        self.bar.paused.connect(self.pause)
        self.bar.faulted.connect(self.ask_fault)
        self.foot.on_wanted.connect(self.advance)
        self.foot.back_wanted.connect(lambda: self.turn_to(self._at - 1))
        self.foot.skip_wanted.connect(self._skip)
        for probes in (self.pane.probes, self.pane.on_demand):
            probes.probe_asked.connect(self._ask_probe)
            probes.own_wanted.connect(self._own_probe)
        self.pane.levels.level_chosen.connect(self._rate)
        self.pane.levels.unseen_wanted.connect(self._turn_unseen)
        self.pane.evidence.unmark_wanted.connect(self._unmark)

    def _add_shortcuts(self) -> None:
        """Keys that work wherever the keyboard is while the guide is seen, also in the bar that lies across the window.

        Alt with a digit chooses the level that carries it.
        """
        keys: dict[str, Callable[[], object]] = dict.fromkeys(keys_of(Shortcut.NEXT_PART), self.advance)
        keys |= dict.fromkeys(keys_of(Shortcut.MARK), self._mark)
        keys |= {key: partial(self._choose, key[-1]) for key in keys_of(Shortcut.LEVEL)}
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    def _choose(self, digit: str) -> None:
        if self.pane.levels.isVisible():
            self.pane.levels.cards.choose_label(digit)

    def _rate(self, index: int) -> None:
        case, item = self._case, self._item()
        if case is None or not case.rates or not isinstance(item, Question):
            return
        level = case.form.scale.levels[index].value
        sheets = self._workspace.services.sheets
        act = partial(sheets.rate, case.actor, case.candidate.id, item.id, level)
        if not self._workspace.operations.done(act, Area.SHEETS):
            self._show(bind=False)

    def _turn_unseen(self, wanted: bool) -> None:
        case, item = self._case, self._item()
        if case is None or not isinstance(item, Question):
            return
        if wanted:
            self._acts.not_observable(case, item)
            return
        sheets = self._workspace.services.sheets
        self._workspace.operations.done(
            partial(sheets.clear, case.actor, case.candidate.id, item.id), Area.SHEETS
        )

    def _mark(self) -> None:
        """Make what is selected in the answer evidence; the answer is settled first, so that the words stand."""
        case, item = self._case, self._item()
        span = self.pane.answer.selected_passage()
        if case is None or span is None or not case.rates or not isinstance(item, Question):
            return
        self._answer.settle()
        passage = marked_passage(self.pane.answer.text(), *span)
        if passage is not None:
            sheets = self._workspace.services.sheets
            act = partial(sheets.mark, case.actor, case.candidate.id, item.id, passage)
            self._workspace.operations.done(act, Area.SHEETS)

    def _unmark(self, position: int) -> None:
        case, item = self._case, self._item()
        if case is None or case.sheet is None or not isinstance(item, Question):
            return
        passages = case.sheet.rating(item.id).passages
        if position < len(passages):
            sheets = self._workspace.services.sheets
            act = partial(sheets.unmark, case.actor, case.candidate.id, item.id, passages[position])
            self._workspace.operations.done(act, Area.SHEETS)

    def _ask_probe(self, index: int, asked: bool) -> None:
        case, item = self._case, self._item()
        if case is not None and case.writes_on(item):
            interviews = self._workspace.services.interviews
            act = partial(interviews.probe, case.actor, case.interview.id, item.id, index, asked=asked)
            self._workspace.operations.done(act, Area.RECORD)

    def _own_probe(self) -> None:
        item = self._item()
        if self._case is not None and isinstance(item, Question):
            self._acts.own_probe(self._case, item)

    def _skip(self) -> None:
        if self._case is not None:
            self._answer.settle()
            self._acts.skip(self._case, self._item())
            if self._acts.dialog is None:
                self.pane.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_time(self) -> None:
        """Add the seconds on the open part to the record, where the acting person writes it."""
        case, seconds = self._case, self._clock.take()
        if case is not None and case.writes_on(self._item()) and seconds:
            interviews, item = self._workspace.services.interviews, self._item().id
            self._workspace.operations.done(
                partial(interviews.spend, case.actor, case.interview.id, item, seconds), Area.RECORD
            )

    def _show_times(self) -> None:
        if self._case is not None:
            show_times(self._say, self, self._case, self._at, self._clock)


def _turn(case: Case) -> tuple[object, ...]:
    """What makes a case another one: whose interview, read by whom, and whether it has ended."""
    return case.candidate.id, case.interview.id, case.actor, case.finished


def _first_open(case: Case) -> int:
    """Where work is left: the first gap in the sheet, or while the interview runs the part that is being talked about.

    That is the first one not yet asked, or the one before it, as long as the own sheet has a gap there.  After the
    finish a sheet without gaps opens at its end, where it is sealed.
    """
    if case.finished:
        whole = len(case.rows) - 1 if bar_act(case) is BarAct.SEAL else 0
        return next((at for at, row in enumerate(case.rows) if row.gap is not None), whole)
    items = case.items
    takes = case.interview.takes
    still_open = [at for at, row in enumerate(case.rows) if row.state is PartState.OPEN and takes(row.item)]
    at = still_open[0] if still_open else len(items) - 1
    return at - 1 if at and case.rows[at - 1].gap is not None else at
