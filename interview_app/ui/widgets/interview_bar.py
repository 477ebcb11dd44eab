"""The bar of a running interview: who, how far, how long, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QWidget

from interview_app.i18n import Say
from interview_app.ui import tokens
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour
from interview_app.ui.widgets.button import Button, ButtonRole, icon_button
from interview_app.ui.widgets.focus_bar import FocusBar
from interview_app.ui.widgets.icon_mark import IconMark
from interview_app.ui.widgets.inputs import ComboBox
from interview_app.ui.widgets.text_label import LabelRole, ShortLabel, TextLabel

_PROGRESS, _ROOMY = 160, 1200


class InterviewBar(FocusBar):
    """`acted` is the click on the one act, `paused` that on the break, `faulted` that on the fault.

    `part_chosen` is a part chosen in the compact bar.  Fill `menu`.
    """

    acted = Signal()
    paused = Signal()
    faulted = Signal()
    part_chosen = Signal(int)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._compact = False
        self._act_words = self._long = self._short = ""
        self._frame_button = icon_button(Icon.MENU, say("Show or hide the steps"))
        self._frame_button.clicked.connect(self.frame_wanted)
        self._frame_button.setVisible(False)
        self._name = TextLabel("", LabelRole.STRONG, parent=self)
        self._details = ShortLabel("", LabelRole.QUIET, parent=self)
        self._parts = ComboBox(self)
        self._parts.setAccessibleName(say("Parts of the interview"))
        self._parts.activated.connect(self.part_chosen)
        self._progress_words = TextLabel("", LabelRole.QUIET, parent=self)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._clock = IconMark(Icon.CLOCK, Colour.QUIET, parent=self)
        self._time = TextLabel("", LabelRole.QUIET, parent=self)
        self._act = Button("", ButtonRole.SECONDARY, small=True, parent=self)
        self._act.clicked.connect(self.acted)
        self.pause = icon_button(
            Icon.PAUSE, say("Interrupt the interview"), role=ButtonRole.SECONDARY, small=True
        )
        self.pause.clicked.connect(self.paused)
        self.fault = icon_button(
            Icon.CIRCLE_ALERT, say("Interrupt because of a fault …"), role=ButtonRole.SECONDARY, small=True
        )
        self.fault.clicked.connect(self.faulted)
        self.set_interruptible(False)
        self._more = icon_button(
            Icon.ELLIPSIS, say("More about this interview"), role=ButtonRole.SECONDARY, small=True
        )
        self.menu = QMenu(self)
        self._more.clicked.connect(self._open_menu)
        self._lay_out()
        self.set_act("", Icon.CHECK)
        on_theme_change(self._restyle)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._frame_button)
        self._row.addWidget(self._name)
        self._row.addWidget(self._details, 1)
        for widget in (self._parts, self._progress_words, self._progress, self._clock, self._time, self._act):
            self._row.addWidget(widget)
        self._row.addWidget(self.pause)
        self._row.addWidget(self.fault)
        self._row.addWidget(self._more)

    def set_person(self, name: str, details: str, *, number: str) -> None:
        """Say who is being interviewed, when, where and in which language; the compact bar keeps the number."""
        self._name.set_words(name)
        self._long, self._short = details, number
        self._show_details()

    def set_parts(self, parts: Sequence[str], *, current: int) -> None:
        """Fill the choice that stands in for the list when the bar is compact."""
        if [self._parts.itemText(at) for at in range(self._parts.count())] != list(parts):
            self._parts.clear()
            self._parts.addItems(list(parts))
        self._parts.setCurrentIndex(current)

    def set_progress(self, words: str, done: int, total: int) -> None:
        """Say which question of how many is open; a total of 0 hides the bar."""
        self._progress_words.set_words(words)
        self._progress.setAccessibleName(words)
        self._progress.setRange(0, max(total, 1))
        self._progress.setValue(done)

    def set_time(self, words: str, *, over: bool) -> None:
        """Say how long the interview runs; it stands out only when it is over."""
        self._time.set_words(words)
        self._clock.set_icon(Icon.CLOCK, Colour.WARN if over else Colour.QUIET)
        self._time.set_role(LabelRole.WARN if over else LabelRole.QUIET)

    def time_words(self) -> str:
        """What stands beside the clock."""
        return self._time.text()

    def is_over(self) -> bool:
        """Whether the time stands out."""
        return bool(self._time.property("role") == LabelRole.WARN)

    def set_act(self, words: str, icon: Icon) -> None:
        """Say what can be done with the interview now; without words there is nothing."""
        self._act_words = words
        self._act.set_icon(icon)
        self._act.setAccessibleName(words)
        self._act.setVisible(bool(words))
        self._show_act()

    def act_button(self) -> Button:
        """The button of the one act."""
        return self._act

    def set_interruptible(self, possible: bool) -> None:
        """Offer a break and a fault, or neither."""
        self.pause.setVisible(possible)
        self.fault.setVisible(possible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_interruptions()

    def set_compact(self, compact: bool) -> None:
        """Choose parts in the bar and shrink to icons, for large scales of a small window."""
        self._compact = compact
        self._parts.setVisible(compact)
        self._progress.setVisible(not compact)
        self._progress_words.setVisible(not compact)
        self._show_act()
        self._show_details()
        self._show_interruptions()

    def frame_button(self) -> Button:
        """The way back to the bar at the top."""
        return self._frame_button

    def set_lean(self, lean: bool) -> None:
        self._frame_button.setVisible(lean)

    def _show_act(self) -> None:
        self._act.set_words("" if self._compact else self._act_words)
        self._act.setToolTip(self._act_words if self._compact else "")

    def _show_interruptions(self) -> None:
        """In words where the bar has room for them."""
        roomy = not self._compact and self.width() >= theme_of(self).px(_ROOMY)
        self.pause.set_words(self._say("Interrupt") if roomy else "")
        self.fault.set_words(self._say("Fault …") if roomy else "")

    def _show_details(self) -> None:
        self._details.set_words(self._short if self._compact else self._long)

    def _open_menu(self) -> None:
        self.menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _restyle(self) -> None:
        theme = theme_of(self)
        self.setFixedHeight(theme.px(tokens.TOP_BAR))
        self._row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        self._row.setSpacing(theme.px(12))
        self._progress.setFixedWidth(theme.px(_PROGRESS))
        self._parts.setMinimumWidth(theme.px(240))
        self._parts.setFixedHeight(theme.px(32))
