"""The page of the interviews: the list of all, and the guide through the one that is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.services.overview import InterviewLine, Overview
from interview_app.ui.icons import Icon
from interview_app.ui.operations import Area
from interview_app.ui.pages.acts.take_up import TakeUpActs
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.pages.cover import hand_over
from interview_app.ui.pages.interview.case import Case, read_case
from interview_app.ui.pages.interview.guide import Guide
from interview_app.ui.pages.interview.in_the_way import left_running, left_running_words
from interview_app.ui.pages.interview.list import InterviewList, sheet_open
from interview_app.ui.pages.interview.menu import fill_candidate, fill_conversation, fill_laptop
from interview_app.ui.pages.interview.table_acts import TableActs
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.widgets.button import Button, ButtonRole, icon_button, primary_button, text_button
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.focus_bar import FocusBar
from interview_app.ui.widgets.who_sits import WhoSits
from interview_app.ui.workspace import Workspace


class InterviewPage(Page):
    """Asks for focus while the guide is shown, and lays its bar across the window then."""

    shows = frozenset({Area.FORM, Area.PANEL, Area.CANDIDATES, Area.RECORD, Area.SHEETS, Area.STAGE})

    _guiding = False

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Interviews"))
        say = workspace.say
        self._overview: Overview | None = None
        self._open: CandidateId | None = None
        self._in_the_way: CandidateId | None = None
        self._listed = False
        self._reader = workspace.actor
        self._way = PageName.FORM
        self._acts = TableActs(workspace, self)
        self.take_up = TakeUpActs(workspace, self)
        self.guide = Guide(workspace, self._acts)
        self.list = InterviewList(say)
        self.who = WhoSits(say)
        self._empty = EmptyState(Icon.MESSAGES, say("Interviews"))
        self._do = primary_button(say("Start interview"), Icon.PLAY)
        self._stack = QStackedWidget(self)
        for shown in (self._empty, self.who, self.list, self.guide):
            self._stack.addWidget(shown)
        self.content.addWidget(self._stack, 1)
        self.list.paper_button.clicked.connect(self._type_paper)
        self.list.held_button.clicked.connect(self._record_held)
        self.compare_button = text_button(say("Equal treatment"), Icon.EQUAL)
        self.compare_button.clicked.connect(lambda: self.go.emit(PageName.EQUAL_TREATMENT, None))
        self.add_action(self.compare_button)
        self.more = icon_button(
            Icon.ELLIPSIS, say("More about this candidate"), role=ButtonRole.SECONDARY, small=True
        )
        self.list_menu = QMenu(self)
        self.list_menu.aboutToShow.connect(self._fill_list_menu)
        self.more.clicked.connect(self._open_list_menu)
        self.add_action(self.more)
        self.add_action(self._do)
        self._connect()

    @property
    def acts(self) -> TableActs:
        """What can be done from here, with its dialogs."""
        return self._acts

    @property
    def action(self) -> Button:
        """The primary button of the list."""
        return self._do

    @property
    def way(self) -> Button:
        """The button that leads to what has to be done elsewhere first."""
        return self._empty.findChildren(Button)[0]

    def focus_bar(self) -> FocusBar:
        return self.guide.bar

    def refresh(self) -> None:
        if self._reader != self._workspace.actor:
            self._let_go()
            self._reader = self._workspace.actor
        self._overview = self._workspace.services.overview.overview()
        obstacle = self._obstacle(self._overview)
        if obstacle:
            self._empty.set_words(*obstacle)
            self._show(self._empty)
        elif self._workspace.actor.panelist is None:
            self.who.set_people(self._overview.procedure.panel)
            self._show(self.who)
        else:
            self._show_interviews(self._overview)

    def show_item(self, item: object) -> None:
        if self._overview is None or self._workspace.actor.panelist is None:
            return
        candidate, part = item if isinstance(item, tuple) else (item, "")
        for line in self._overview.interviews:
            if line.candidate.id == candidate:
                self.list.choose(line.candidate.id)
                self._go_on(line)
        if part in self._overview.procedure.form.agenda:
            self.guide.turn_to(self._overview.procedure.form.agenda.index(part))

    def leave(self) -> bool:
        return self.guide.leave()

    def _connect(self) -> None:
        self.banner.acted.connect(self._open_in_the_way)
        self._empty.acted.connect(lambda: self.go.emit(self._way, None))
        self.who.chosen.connect(self._sit_down)
        self._do.clicked.connect(self._go_on_with_chosen)
        self.list.opened.connect(self._go_on_with_chosen)
        self.list.chosen.connect(self._show_action)
        self._acts.started.connect(self._open_interview)
        self.take_up.taken_up.connect(self._open_interview)
        self._acts.sealed.connect(self._after_seal)
        self._acts.place_wanted.connect(self.go)
        self._acts.laptop_wanted.connect(self.hand_over)
        self._workspace.acting_changed.connect(self._on_acting_changed)
        self._connect_guide()

    def _connect_guide(self) -> None:
        self.guide.bar.menu.aboutToShow.connect(self._fill_menu)

    def _obstacle(self, overview: Overview) -> tuple[str, str] | None:
        """What has to be done elsewhere before the first interview, with the words of the way there."""
        procedure, say = overview.procedure, self._say
        if procedure.lock is None:
            self._way = PageName.FORM
            return say(
                "Interviews begin when the interview form is locked, so that the same form holds for everybody."
            ), say("Go to the form")
        if not procedure.voters():
            self._way = PageName.PANEL
            return say("Nobody on the panel can rate yet. Add the members first."), say("Go to the panel")
        if not overview.interviews:
            self._way = PageName.CANDIDATES
            return say(
                "No candidate has been admitted yet. Add the candidates and check the requirements first."
            ), say("Go to the candidates")
        return None

    def _show_interviews(self, overview: Overview) -> None:
        running = [each.candidate for each in overview.procedure.interviews if each.running]
        if self._open is None and running and not self._listed:
            self._open = running[0]
        case = self._read()
        reader = self._workspace.actor.panelist
        self._show_in_the_way(overview, listed=case is None)
        self.list.set_lines(overview.interviews, reader)
        self._show_subtitle(overview, reader)
        self._show_action()
        if case is None:
            self._open = None
            self.guide.forget()
            self._show(self.list)
        else:
            self.guide.show_case(case)
            self._show(self.guide)

    def _read(self) -> Case | None:
        return None if self._open is None else read_case(self._workspace, self._open)

    def _show(self, shown: QWidget) -> None:
        """Bring one of the four faces to the front; the guide fills the page and asks the window to step back."""
        turned = self._stack.currentWidget() is not shown
        self._stack.setCurrentWidget(shown)
        guiding = shown is self.guide
        self._do.setVisible(shown is self.list)
        self.compare_button.setVisible(shown is self.list)
        self.more.setVisible(shown is self.list and self._notable(self.list.current()))
        self._subtitle.setVisible(shown is self.list)
        self._title.setVisible(not guiding)
        if guiding != self._guiding:
            self._guiding = guiding
            self._restyle()
            if self.isVisible():
                self._ask_for_focus(guiding)
        if turned and shown is self.list and self.isVisible():
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._guiding and not event.spontaneous():
            self.guide.set_seen(True)
            self._ask_for_focus(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._guiding and not event.spontaneous():
            self.guide.set_seen(False)
            self._ask_for_focus(False)

    def _ask_for_focus(self, focus: bool) -> None:
        """The bar is the window's while the guide is seen."""
        if not focus:
            self.guide.take_bar_back()
        self.focus_mode.emit(focus)

    def _show_subtitle(self, overview: Overview, reader: PanelistId | None) -> None:
        lines, say = overview.interviews, self._say
        held = [line for line in lines if line.interview is not None and line.interview.finished is not None]
        words = say.plural(
            "{held} of {count} interview has been held.",
            "{held} of {count} interviews have been held.",
            count=len(lines),
            held=len(held),
        )
        mine = [line for line in held if sheet_open(line, reader)]
        if mine:
            names = ", ".join(line.candidate.name for line in mine)
            words += " " + say("Your sheet is open: {names}.", names=names)
        self.set_subtitle(words)

    def _show_in_the_way(self, overview: Overview, *, listed: bool) -> None:
        """Why nobody can be started, above the list, with the way to the interview that has to end first."""
        shown, person = self._in_the_way, left_running(overview) if listed else None
        self._in_the_way = None if person is None else person.id
        if person is not None:
            words = left_running_words(self._say, person)
            self.banner.show_words(BannerKind.WARN, words, way=self._say("To this interview"))
        elif shown is not None:
            self.banner.clear()

    def _open_in_the_way(self) -> None:
        if self._in_the_way is not None:
            self._open_interview(self._in_the_way)

    def _show_action(self) -> None:
        line = self.list.current()
        words = "" if line is None else self._action(line)
        self._do.set_words(words)
        self._do.setEnabled(bool(words))
        self.more.setVisible(self._stack.currentWidget() is self.list and self._notable(line))
        writable = not self._workspace.services.at_rest
        self.list.held_button.setEnabled(writable and line is not None and line.interview is None)
        self.list.paper_button.setEnabled(writable)

    def _action(self, line: InterviewLine) -> str:
        reader = self._workspace.actor.panelist
        writable = not self._workspace.services.at_rest
        if line.interview is None:
            return self._say("Start interview …") if writable else ""
        if line.interview.finished is None:
            return self._say("Continue interview")
        if sheet_open(line, reader) and writable:
            return self._say("Complete your sheet")
        return self._say("Look at the interview")

    def _go_on_with_chosen(self) -> None:
        line = self.list.current()
        if line is not None:
            self._go_on(line)

    def _go_on(self, line: InterviewLine) -> None:
        """Start, continue or complete, whatever the line is ready for."""
        if line.interview is not None:
            self._open_interview(line.candidate.id)
        elif self._overview is not None and not self._workspace.services.at_rest:
            self._acts.start(self._overview.procedure, line.candidate)

    def _record_held(self) -> None:
        line = self.list.current()
        if line is not None and line.interview is None and self._overview is not None:
            self._acts.record_held(self._overview.procedure, line.candidate)

    def _type_paper(self) -> None:
        line = self.list.current()
        held = line is not None and line.interview is not None
        self.go.emit(PageName.PAPER, line.candidate.id if line is not None and held else None)

    def _open_interview(self, candidate: object) -> None:
        if not self.guide.leave():
            return
        self._open = CandidateId(str(candidate))
        self._listed = False
        self.refresh()

    def _back_to_list(self) -> None:
        if not self.guide.leave():
            return
        self._open, self._listed = None, True
        self.refresh()

    def _after_seal(self) -> None:
        """The sheet is sealed: back to the list, where the next step is chosen."""
        self._back_to_list()

    def _notable(self, line: InterviewLine | None) -> bool:
        """Whether something can be noted on the candidate of this line."""
        return line is not None and line.candidate.in_procedure and not self._workspace.services.at_rest

    def _open_list_menu(self) -> None:
        self.list_menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _fill_list_menu(self) -> None:
        """What can be noted about the chosen candidate."""
        line = self.list.current()
        self.list_menu.clear()
        if line is not None and self._notable(line):
            fill_candidate(self._say, self.list_menu, line.candidate, self._acts)

    def _fill_menu(self) -> None:
        """What the bar's menu offers now: the list, what can happen at the table, and handing the laptop over."""
        menu = self.guide.bar.menu
        menu.clear()
        menu.addAction(self._say("All interviews")).triggered.connect(self._back_to_list)
        fill_conversation(self._say, menu, self.guide, self._acts, self.take_up)
        panel = () if self._overview is None else self._overview.procedure.panel
        others = [person for person in panel if person.id != self._workspace.actor.panelist]
        fill_laptop(self._say, menu, others, self.hand_over)

    def hand_over(self, panelist: PanelistId) -> None:
        """Settle what is being typed and cover the window until `panelist` sits down."""
        if self.guide.leave():
            hand_over(self.window(), self._workspace, panelist)

    def _sit_down(self, panelist: PanelistId) -> None:
        """At once, unless there is a PIN to ask for or something to be told first."""
        pins = self._workspace.services.pins
        if panelist in pins.owners() or any(each.panelist == panelist for each in pins.resets()):
            hand_over(self.window(), self._workspace, panelist)
            return
        actor = self._workspace.operations.run(lambda: pins.sit_down(panelist))
        if actor is not None:
            self._workspace.act_as(actor)

    def _on_acting_changed(self) -> None:
        """Somebody else sits here, or nobody: the page reads anew at once, also where it is not seen."""
        if self._reader != self._workspace.actor:
            self.refresh()

    def _let_go(self) -> None:
        """Forget everything that the person before could see."""
        self._acts.close_dialog()
        self.list.set_lines((), None)
        self.set_subtitle("")
        self._show_action()
        self._renew_guide()

    def _renew_guide(self) -> None:
        """A new guide for a new person: nothing that stood on the old one can come back."""
        old = self.guide
        old.forget()
        if self._guiding:
            self._show(self.list)
        self.guide = Guide(self._workspace, self._acts)
        self._stack.addWidget(self.guide)
        self._connect_guide()
        self._stack.removeWidget(old)
        old.hide()
        old.deleteLater()

    def _restyle(self) -> None:
        super()._restyle()
        if self._guiding:
            self._column.setContentsMargins(0, 0, 0, 0)
            self._column.setSpacing(0)
