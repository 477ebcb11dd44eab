"""The cover: hides the whole window while the laptop goes from one person to the next.

While it lies over the window nobody acts, so no page below shows anything of anybody's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Panelist, Role
from interview_app.domain.pin import PinReset
from interview_app.i18n import Say
from interview_app.services.files.procedures import PROGRAM
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import Button, primary_button, text_button
from interview_app.ui.widgets.field import Field
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.inputs import LineEdit
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.ui.workspace import Workspace

_WIDTH = 520
_SECOND = 1_000


@dataclass(frozen=True, slots=True)
class Table:
    """Who may sit down, who of them is asked for a PIN, and what somebody is told before."""

    panel: tuple[Panelist, ...]
    protected: frozenset[PanelistId]
    notices: Mapping[PanelistId, str]


class CoverPage(QFrame):
    """Lies over the whole of `window`; `tried` carries the id and the PIN of whoever wants to sit down.

    Whoever made it answers by `let_in` or `refuse`; `taken` carries the id of whoever was let in.
    """

    tried = Signal(object, str)
    taken = Signal(object)

    def __init__(self, say: Say, table: Table, turn: Panelist, *, window: QWidget) -> None:
        super().__init__(window)
        self._say = say
        self._table = table
        self._turn = turn
        self.setProperty("role", "ground")
        self.setAutoFillBackground(True)
        self.setAccessibleName(say("Handing the laptop over"))
        self._below = [
            child
            for child in window.findChildren(QWidget, options=_DIRECT)
            if child is not self and child.isEnabled()
        ]
        self._keys = [action for action in window.actions() if action.isEnabled()]
        self._title = TextLabel("", LabelRole.TITLE, wrap=True, parent=self)
        self._notice = TextLabel("", LabelRole.WARN, wrap=True, parent=self)
        self.pin = LineEdit(parent=self)
        self.pin.setEchoMode(LineEdit.EchoMode.Password)
        self.pin_field = Field(say("PIN"), self.pin, parent=self)
        self.take = primary_button("", Icon.USER_CHECK)
        self._people: list[Button] = []
        self._inner = QVBoxLayout()
        self._build(say)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addLayout(self._inner)
        across.addStretch(1)
        window.installEventFilter(self)
        self._set_below(False)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self._turn_to(turn)
        on_theme_change(self._restyle)

    @property
    def others(self) -> list[Button]:
        """The ways of everybody but the one whose turn it is."""
        pairs = zip(self._table.panel, self._people, strict=True)
        return [button for person, button in pairs if person.id != self._turn.id]

    def let_in(self) -> None:
        """Go away: the person whose turn it is sits down."""
        self.pin.clear()
        self.window().removeEventFilter(self)
        self._set_below(True)
        self.hide()
        self.taken.emit(self._turn.id)
        self.deleteLater()

    def refuse(self, wait: int) -> None:
        """It was not the PIN; after several tries nobody tries again for `wait` seconds."""
        self.pin.clear()
        words = self._say("This is not the PIN of {name}.", name=self._turn.name)
        if wait:
            words += " " + self._say.plural(
                "The next try is possible in {count} second.",
                "The next try is possible in {count} seconds.",
                count=wait,
            )
            self._set_open(False)
            QTimer.singleShot(wait * _SECOND, self, self._reopen)
        words += " " + (
            self._say("Another member can reset it once it is forgotten.")
            if self._turn.role is Role.CHAIR
            else self._say("Whoever has forgotten it asks the chair to reset it.")
        )
        self.pin_field.set_error(words)
        self.pin.setFocus()

    def _set_below(self, reachable: bool) -> None:
        """What lies below, and the keys of the window, such as those of the search, the journal and the pages."""
        for child in self._below:
            child.setEnabled(reachable)
        for action in self._keys:
            action.setEnabled(reachable)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def _build(self, say: Say) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        self._title.setAlignment(centre)
        self._notice.setAlignment(centre)
        sentence = say(
            "Please hand the laptop over. Everything that was entered is kept; what was rated stays with its author "
            "and is not shown here."
        )
        words = TextLabel(sentence, LabelRole.QUIET, wrap=True, parent=self)
        words.setAlignment(centre)
        self._inner.addStretch(2)
        self._inner.addWidget(
            IconMark(Icon.USERS, Colour.QUIET, size=tokens.LIST_ROW, parent=self), 0, centre
        )
        for part in (self._title, words, self._notice):
            self._inner.addWidget(part)
        self._inner.addWidget(self.pin_field)
        self._inner.addWidget(self.take, 0, centre)
        for person in self._table.panel:
            other = text_button(say("No, I am {name}", name=person.name))
            other.clicked.connect(lambda _=False, chosen=person: self._choose(chosen))
            self._people.append(other)
            self._inner.addWidget(other, 0, centre)
        self._inner.addStretch(3)
        self.take.clicked.connect(self._try)
        self.pin.returnPressed.connect(self._try)

    def _choose(self, person: Panelist) -> None:
        """Somebody else sits here: at once, unless there is a PIN to ask for or something to be told first."""
        self._turn_to(person)
        if person.id not in self._table.protected and person.id not in self._table.notices:
            self._try()

    def _turn_to(self, person: Panelist) -> None:
        self._turn = person
        self._title.set_words(self._say("{name} is next", name=person.name))
        self.take.set_words(self._say("I am {name}", name=person.name))
        asked = person.id in self._table.protected
        self.pin.clear()
        self.pin_field.set_error("")
        self.pin_field.setVisible(asked)
        self.pin.setAccessibleName(self._say("PIN of {name}", name=person.name))
        notice = self._table.notices.get(person.id, "")
        self._notice.set_words(notice)
        self._notice.setVisible(bool(notice))
        for each, button in zip(self._table.panel, self._people, strict=True):
            button.setVisible(each.id != person.id)
        (self.pin if asked else self.take).setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        if self.take.isEnabled():
            self.tried.emit(self._turn.id, self.pin.text())

    def _set_open(self, open_: bool) -> None:
        self.take.setEnabled(open_)
        self.pin.setReadOnly(not open_)

    def _reopen(self) -> None:
        self._set_open(True)
        self.pin_field.set_error("")

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._inner.setSpacing(theme.px(12))
        width = min(theme.px(_WIDTH), self.window().width())
        for label in self.findChildren(TextLabel, options=_DIRECT):
            label.setFixedWidth(width)
        self.pin_field.setFixedWidth(width)


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def hand_over(window: QWidget, workspace: Workspace, panelist: PanelistId) -> CoverPage:
    """Cover `window` and let nobody act until `panelist` (or somebody else of the panel) sits down.

    What is being typed must have been settled before: a page's `leave`.
    """
    pins = workspace.services.pins
    panel = workspace.services.panel.members()
    people = {person.id: person for person in panel}
    notices = {each.panelist: _told(workspace.say, each, people) for each in pins.resets()}
    _forget_clipboard()
    workspace.act_as(PROGRAM)
    cover = CoverPage(workspace.say, Table(panel, pins.owners(), notices), people[panelist], window=window)

    def on_tried(chosen: PanelistId, words: str) -> None:
        found = pins.check(chosen, words)
        if found.right:
            cover.let_in()
        else:
            cover.refuse(found.wait)

    def sit_down(chosen: PanelistId) -> None:
        actor = workspace.operations.run(lambda: pins.sit_down(chosen))
        if actor is not None:
            workspace.act_as(actor)

    cover.tried.connect(on_tried)
    cover.taken.connect(sit_down)
    return cover


def _told(say: Say, reset: PinReset, people: Mapping[PanelistId, Panelist]) -> str:
    """What the owner of a PIN reads once after it was reset."""
    if reset.by is None or reset.by not in people:
        return say(
            "Your PIN was reset on {moment}. You can give yourself a new one.", moment=say.moment(reset.at)
        )
    return say(
        "Your PIN was reset by {name} on {moment}. You can give yourself a new one.",
        name=people[reset.by].name,
        moment=say.moment(reset.at),
    )


def _forget_clipboard() -> None:
    """What was copied must not be pasted by the next person.

    Whether it came from here cannot be told on every desktop, so it goes wherever it came from.
    """
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
