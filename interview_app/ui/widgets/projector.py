"""The second window, for the wall: one question, or the sentence that nothing is shown; no menu and no button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from interview_app.i18n import Say
from interview_app.ui.models.projection import Projection
from interview_app.ui.shortcuts import Shortcut, keys_of
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.tokens import Colour, TypeRole
from interview_app.ui.widgets.board import fitting_board

_SIZE = (960, 600)


class ProjectorWindow(QWidget):
    """`blank_wished` tells a key that covers or uncovers, `closed` the name of the screen on which it stood last.

    The keyboard stays with the chair's window; once it is clicked it hears the keys of the wall (see `shortcuts`).
    """

    blank_wished = Signal()
    closed = Signal(str)

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._beside = parent
        self._nothing = say("Nothing is shown.")
        self._shown: Projection | None = None
        self.setWindowTitle(say("Projector window"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.show_projection(None)
        on_theme_change(self.update)

    @property
    def shown(self) -> Projection | None:
        """What stands on the wall; None while it is covered."""
        return self._shown

    def show_projection(self, shown: Projection | None) -> None:
        """Show a question, or the cover."""
        self._shown = shown
        words = [self._nothing]
        if shown is not None:
            words = [shown.candidate, shown.title, shown.wording, shown.said, shown.outcome]
            words += [f"{each.name} {each.level}: {each.words}" for each in shown.evidence]
        self.setAccessibleName("\n".join(words))
        self.update()

    def appear(self, remembered: str) -> None:
        """On the screen where it stood last, else on another than the window's; alone there it fills the screen."""
        own = self._beside.window().screen()
        screen = chosen_screen(QGuiApplication.screens(), own=own, remembered=remembered)
        place = screen.availableGeometry()
        if screen is own:
            theme = theme_of(self)
            self.resize(min(theme.px(_SIZE[0]), place.width()), min(theme.px(_SIZE[1]), place.height()))
            self.show()
        else:
            self.setGeometry(place)
            self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is(event, Shortcut.COVER):
            self.blank_wished.emit()
        elif _is(event, Shortcut.FILL_SCREEN):
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif _is(event, Shortcut.CLOSE_WALL):
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.show_projection(None)
        self.closed.emit(self.screen().name())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour(Colour.PAPER))
        if self._shown is None:
            painter.setFont(theme.font(TypeRole.QUESTION))
            painter.setPen(theme.colour(Colour.QUIET))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._nothing)
            return
        fitting_board(theme, self._shown, width=self.width(), height=self.height()).paint(painter)


def _is(event: QKeyEvent, shortcut: Shortcut) -> bool:
    return QKeySequence(event.keyCombination()) in map(QKeySequence, keys_of(shortcut))


def chosen_screen(screens: list[QScreen], *, own: QScreen, remembered: str) -> QScreen:
    """The remembered screen if it is there, else the first other one, else the own."""
    others = [each for each in screens if each is not own]
    known = [each for each in screens if each.name() == remembered]
    return (known or others or [own])[0]
