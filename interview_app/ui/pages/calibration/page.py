"""The calibration: what is to be done next by whoever sits here, with one calibration at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget

from interview_app.domain.calibration.round import CalibrationState
from interview_app.domain.ids import PanelistId, SampleAnswerId
from interview_app.domain.panel import Role
from interview_app.services.calibration.room import BEGINS, OPEN, Room
from interview_app.ui.icons import Icon
from interview_app.ui.operations import Area
from interview_app.ui.pages.base import Page, PageName
from interview_app.ui.pages.calibration.acts import CalibrationActs
from interview_app.ui.pages.calibration.comparison import ComparisonFace
from interview_app.ui.pages.calibration.trial import TrialFace
from interview_app.ui.pages.calibration.writing import WritingFace
from interview_app.ui.pages.cover import hand_over
from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.banner import BannerKind
from interview_app.ui.widgets.button import primary_button, secondary_button, text_button
from interview_app.ui.widgets.empty_state import EmptyState
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.who_sits import WhoSits
from interview_app.ui.workspace import Workspace
from interview_app.wording.calibration import late_words, purpose

_WIDE, _HIGH = 1000, 560
"""Below these (unscaled pixels) there is little room."""


class CalibrationPage(Page):
    """Empty, being written, being rated, or compared; an earlier calibration can be looked at again."""

    shows = frozenset({Area.CALIBRATION, Area.PANEL, Area.FORM, Area.STAGE, Area.RECORD})

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, workspace.say("Calibration"))
        say = self._say
        self._rooms: tuple[Room, ...] = ()
        self._at = -1
        self.choice = ComboBox()
        self.choice.setAccessibleName(say("Calibration"))
        self.choice.activated.connect(self._on_chosen)
        self.add_beside_title(self.choice)
        self.back = text_button(say("Selection panel"), Icon.CHEVRON_LEFT)
        self.back.clicked.connect(lambda: self.go.emit(PageName.PANEL, None))
        self.take_back = text_button(say("Take begin back …"), Icon.UNDO)
        self.add = secondary_button(say("Add answer"), Icon.PLUS)
        self.act = primary_button("")
        for button in (self.back, self.take_back, self.add, self.act):
            self.add_action(button)
        self._empty = EmptyState(Icon.QUOTE, purpose(say), say("Write the first sample answer"))
        self.who = WhoSits(say)
        self.writing, self.trial = WritingFace(workspace), TrialFace(workspace)
        self.comparison = ComparisonFace(say)
        self._acts = CalibrationActs(workspace, self)
        self._stack = QStackedWidget(self)
        for face in (self._empty, self.who, self.writing, self.trial, self.comparison):
            self._stack.addWidget(face)
        self.content.addWidget(self._stack, 1)
        self._connect()
        self._add_shortcuts()
        on_theme_change(self._arrange)

    @property
    def acts(self) -> CalibrationActs:
        """What asks first."""
        return self._acts

    def refresh(self) -> None:
        """Read again; the calibration that is looked at stays, and the latest is shown at first."""
        workspace = self._workspace
        before = len(self._rooms)
        self._rooms = workspace.services.calibration.rooms(workspace.actor)
        if len(self._rooms) != before or not 0 <= self._at < len(self._rooms):
            self._at = len(self._rooms) - 1
        self._fill_choice()
        self._show()

    def show_item(self, item: object) -> None:
        """Turn to a sample answer by its id."""
        for at, room in enumerate(self._rooms):
            for sample in room.calibration.samples:
                if sample.id == item and self.leave():
                    self._at = at
                    self._fill_choice()
                    self._show()
                    self._turn_to(sample.id)

    def leave(self) -> bool:
        """Store what is being typed."""
        return self.writing.leave() and self.trial.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _connect(self) -> None:
        workspace = self._workspace
        self._empty.acted.connect(self._add)
        self.writing.removal_wanted.connect(self._ask_removal)
        self.add.clicked.connect(self._add)
        self.act.clicked.connect(self._act)
        self.take_back.clicked.connect(lambda: self._with_room(self._acts.ask_take_back))
        self.who.chosen.connect(lambda id: hand_over(self.window(), workspace, id))
        self.trial.went_past.connect(self._ask_seal)
        self.trial.absence_wanted.connect(
            lambda id: self._with_room(lambda room: self._acts.ask_absence(room, id))
        )
        self.trial.return_wanted.connect(lambda id: self._with_room(lambda room: self._acts.expect(room, id)))
        self._acts.begun.connect(self.trial.begin)
        self._acts.sealed.connect(self._tell_sealed)
        self.banner.acted.connect(self._hand_on)
        workspace.acting_changed.connect(self._on_acting_changed)

    def _add_shortcuts(self) -> None:
        """Keys that work from anywhere on the page."""
        keys: dict[str, Callable[[], object]] = dict.fromkeys(keys_of(Shortcut.NEXT_TRIAL), self._go_on)
        keys |= {key: partial(self._choose_label, key[-1]) for key in keys_of(Shortcut.TRIAL_LEVEL)}
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _turn_to(self, sample: SampleAnswerId) -> None:
        """Choose an answer on the face that is shown."""
        shown = self._stack.currentWidget()
        for face in (self.writing, self.trial, self.comparison):
            if face is shown:
                face.turn_to(sample)

    def _room(self) -> Room | None:
        return self._rooms[self._at] if self._rooms else None

    def _with_room(self, act: Callable[[Room], object]) -> None:
        room = self._room()
        if room is not None and self.leave():
            act(self._room() or room)
            self.refresh()

    def _show(self) -> None:
        """Bring the face to the front that fits, with its buttons and its sentence."""
        room, nobody = self._room(), self._workspace.actor.panelist is None
        self.who.set_people(self._workspace.services.panel.members())
        if nobody and self.who.buttons:
            self.writing.clear()
            self.trial.clear()
        if room is None:
            self._stack.setCurrentWidget(self.who if nobody and self.who.buttons else self._empty)
        elif room.state is CalibrationState.DISCLOSED:
            self.comparison.refresh(room)
            self._stack.setCurrentWidget(self.comparison)
        elif nobody:
            self._stack.setCurrentWidget(self.who)
        elif room.state is CalibrationState.WRITING:
            self.writing.refresh(room)
            self._stack.setCurrentWidget(self.writing)
        else:
            self.trial.refresh(room)
            self._stack.setCurrentWidget(self.trial)
        self.set_subtitle(self._heading(room))
        self._show_buttons(room)

    def _show_buttons(self, room: Room | None) -> None:
        say, services, actor = self._say, self._workspace.services, self._workspace.actor
        stage = services.endings.stage()
        somebody = actor.panelist is not None and not services.read_only
        open_, chair = somebody and stage in OPEN, somebody and actor.role is Role.CHAIR
        state = None if room is None else room.state
        latest = self._at == len(self._rooms) - 1
        writing, over = state is CalibrationState.WRITING, state is CalibrationState.DISCLOSED
        self._empty.set_words(
            purpose(say) if open_ else say("No sample answers were rated together in this procedure."),
            say("Write the first sample answer") if open_ else "",
        )
        self.add.setVisible(open_ and room is not None and (writing or (over and latest)))
        self.add.set_words(say("Add answer") if writing else say("Another calibration"))
        self.take_back.setVisible(
            open_
            and chair
            and room is not None
            and room.state is CalibrationState.RATING
            and not room.calibration.took_part()
        )
        words, icon = "", Icon.CHECK
        if writing and chair and stage in BEGINS:
            words, icon = say("Begin …"), Icon.PLAY
        elif room is not None and state is CalibrationState.RATING and open_ and self._still_rates(room):
            words, icon = say("Seal …"), Icon.LOCK
        elif room is not None and over and chair and room.calibration.noted is None and not services.at_rest:
            words, icon = say("Note as briefing …"), Icon.USER_CHECK
        self.act.setVisible(bool(words))
        self.act.set_words(words)
        self.act.set_icon(icon)

    def _still_rates(self, room: Room) -> bool:
        sheet = room.calibration.sheet(self._workspace.actor.panelist)
        return sheet is not None and not sheet.settled

    def _heading(self, room: Room | None) -> str:
        """One sentence on what is next, and whether it comes late."""
        say = self._say
        if room is None:
            return say("Rating invented answers together before the first interview. Nobody has to.")
        late = late_words(say) if room.late else ""
        return " ".join(filter(None, (self._next(room), late)))

    def _next(self, room: Room) -> str:
        say, calibration = self._say, room.calibration
        if room.state is CalibrationState.WRITING:
            if self._workspace.services.endings.stage() not in BEGINS:
                return say(
                    "Sample answers can be written now. The calibration begins after the lock of the form."
                )
            return say("Two or three answers to a question, of different levels, show most.")
        if room.state is CalibrationState.RATING:
            waiting = sum(not each.settled for each in calibration.sheets)
            return say.plural(
                "{count} member still rates. Until then nobody sees anything of the others.",
                "{count} members still rate. Until then nobody sees anything of the others.",
                count=waiting,
            )
        if calibration.noted is not None:
            return say(
                "Noted as a briefing of {day}. Nothing of it counts for a candidate.",
                day=say.date(calibration.noted),
            )
        return say("Compare, and talk about what lies apart. Nothing of it counts for a candidate.")

    def _add(self) -> None:
        """One more sample answer, to a question that has none of one's own yet where there is such a one."""
        services, actor = self._workspace.services, self._workspace.actor
        if actor.panelist is None or not self.leave():
            return
        room = self._rooms[-1] if self._rooms else None
        asked = services.desk.bare()
        open_ = [each.id for each in asked.form.asked() if asked.retirement(each.id) is None]
        held = [] if room is None or room.state is not CalibrationState.WRITING else room.calibration.samples
        free = [each for each in open_ if each not in {sample.question for sample in held}]
        if not open_:
            return
        question = (free or open_)[0]
        made = self._workspace.operations.run(
            lambda: services.sample_answers.add(actor, question), Area.CALIBRATION
        )
        if made is not None:
            self.refresh()
            self.writing.turn_to(made.id)

    def _act(self) -> None:
        room = self._room()
        if room is None:
            return
        if room.state is CalibrationState.WRITING:
            self._with_room(self._acts.ask_begin)
        elif room.state is CalibrationState.DISCLOSED:
            self._with_room(self._acts.ask_note)
        else:
            self._ask_seal()

    def _choose_label(self, label: str) -> None:
        """A level of the own rating, or of the key that is being written."""
        if self._stack.currentWidget() is self.trial:
            self.trial.choose_label(label)
        elif self._stack.currentWidget() is self.writing:
            self.writing.choose_label(label)

    def _go_on(self) -> None:
        if self._stack.currentWidget() is self.trial:
            self.trial.go_on()

    def _ask_seal(self) -> None:
        """Ask for the seal, or turn to the first answer that still lacks something."""
        room = self._room()
        if room is None or not self._still_rates(room) or not self.leave():
            return
        self.refresh()
        room = self._room()
        if room is not None and room.missing:
            words = self._say.plural(
                "{count} answer still lacks a level or a sentence.",
                "{count} answers still lack a level or a sentence.",
                count=len(room.missing),
            )
            self.banner.show_words(BannerKind.WARN, words)
            self.trial.turn_to(room.missing[0])
        elif room is not None:
            self.banner.clear()
            self._acts.ask_seal(room)

    def _tell_sealed(self) -> None:
        """Say who is next at this laptop, and lead there."""
        following = self._following()
        words = self._say("Your trial ratings are sealed.")
        if following is None:
            self.banner.show_words(BannerKind.DONE, words)
            return
        room = self._room()
        name = "" if room is None else room.procedure.panelist(following).name
        self.banner.show_words(BannerKind.DONE, words, way=self._say("Hand over to {name}", name=name))

    def _following(self) -> PanelistId | None:
        room = self._room()
        waiting = () if room is None else room.calibration.sheets
        return next((each.panelist for each in waiting if not each.settled), None)

    def _hand_on(self) -> None:
        following = self._following()
        if following is not None and self.leave():
            hand_over(self.window(), self._workspace, following)

    def _on_chosen(self, at: int) -> None:
        if self.leave():
            self._at = at
        self._fill_choice()
        self._show()

    def _fill_choice(self) -> None:
        say = self._say
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for number, room in enumerate(self._rooms, start=1):
                begun = room.calibration.begun
                day = say("being written") if begun is None else say.date(begun.date())
                self.choice.addItem(say("No. {number} · {day}", number=number, day=day))
            self.choice.setCurrentIndex(self._at)
        self.choice.setVisible(len(self._rooms) > 1)

    def _on_acting_changed(self) -> None:
        """Somebody else sits here: nothing that stood on the page can come back."""
        for face in (self.writing, self.trial, self.comparison):
            face.clear()
        self.banner.clear()
        self.refresh()
        if self.isVisible() and self._stack.currentWidget() is self.trial:
            self.trial.begin()

    def _ask_removal(self, sample: SampleAnswerId) -> None:
        self._with_room(lambda room: self._acts.ask_removal(room, sample))

    def _arrange(self) -> None:
        theme = theme_of(self)
        low, narrow = self.height() < theme.px(_HIGH), self.width() < theme.px(_WIDE)
        self.trial.set_compact(low or narrow)
        self.comparison.set_lean(narrow)
