"""The cover: hides the whole window while the laptop goes from one person to the next.

While it lies over the window nobody acts, so no page below shows anything of anybody's own.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Actor, Panelist
from interview_app.i18n import Say
from interview_app.services.procedures import PROGRAM
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import Button, primary_button, text_button
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.text_label import LabelRole, TextLabel
from interview_app.ui.workspace import Workspace

_WIDTH = 520


class CoverPage(QFrame):
    """Lies over the whole of `window`; `taken` carries the id of whoever sits down."""

    taken = Signal(object)

    def __init__(self, say: Say, panel: tuple[Panelist, ...], turn: Panelist, *, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "ground")
        self.setAutoFillBackground(True)
        self.setAccessibleName(say("Handing the laptop over"))
        self._below = [
            child
            for child in window.findChildren(QWidget, options=_DIRECT)
            if child is not self and child.isEnabled()
        ]
        self.take = primary_button(say("I am {name}", name=turn.name), Icon.USER_CHECK)
        self.take.clicked.connect(lambda: self._on_taken(turn.id))
        self.others: list[Button] = []
        self._inner = QVBoxLayout()
        self._build(say, panel, turn)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addLayout(self._inner)
        across.addStretch(1)
        window.installEventFilter(self)
        for child in self._below:
            child.setEnabled(False)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)
        on_theme_change(self._restyle)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def _build(self, say: Say, panel: tuple[Panelist, ...], turn: Panelist) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        title = TextLabel(say("{name} is next", name=turn.name), LabelRole.TITLE, wrap=True, parent=self)
        title.setAlignment(centre)
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
        self._inner.addWidget(title)
        self._inner.addWidget(words)
        self._inner.addWidget(self.take, 0, centre)
        for person in panel:
            if person.id != turn.id:
                other = text_button(say("No, I am {name}", name=person.name))
                other.clicked.connect(lambda _=False, id=person.id: self._on_taken(id))
                self.others.append(other)
                self._inner.addWidget(other, 0, centre)
        self._inner.addStretch(3)

    def _on_taken(self, panelist: PanelistId) -> None:
        self.window().removeEventFilter(self)
        for child in self._below:
            child.setEnabled(True)
        self.hide()
        self.taken.emit(panelist)
        self.deleteLater()

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._inner.setSpacing(theme.px(12))
        for label in self.findChildren(TextLabel):
            label.setFixedWidth(min(theme.px(_WIDTH), self.window().width()))


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def hand_over(window: QWidget, workspace: Workspace, panelist: PanelistId) -> CoverPage:
    """Cover `window` and let nobody act until `panelist` (or somebody else of the panel) sits down.

    What is being typed must have been settled before: a page's `leave`.
    """
    panel = workspace.services.panel.members()
    people = {person.id: person for person in panel}
    workspace.act_as(PROGRAM)
    cover = CoverPage(workspace.say, panel, people[panelist], window=window)

    def sit_down(chosen: PanelistId) -> None:
        person = people[chosen]
        workspace.act_as(Actor(person.id, person.role))

    cover.taken.connect(sit_down)
    return cover
