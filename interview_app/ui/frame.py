"""The frame of the window: bars above and below, the navigation at the left, the page in the middle.

Everything that the first paint needs and nothing else: no page, no service and no file is known here.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.theme import on_theme_change, theme_of
from interview_app.ui.widgets.banner import Banner, BannerKind
from interview_app.ui.widgets.button import icon_button
from interview_app.ui.widgets.focus_bar import FocusBar
from interview_app.ui.widgets.navigation import Navigation
from interview_app.ui.widgets.status_bar import StatusBar
from interview_app.ui.widgets.top_bar import TopBar

_NARROW = 1180
"""Below this width (unscaled pixels) the navigation shows icons only."""
_LOW = 640
"""Below this height (unscaled pixels) a page that asks for focus has the window to itself."""


class Frame(QWidget):
    """`folded` tells that somebody folded or unfolded the navigation, `banner_acted` the click on the bar's way out."""

    folded = Signal(bool)

    def __init__(self, say: Say, *, fold: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wish = fold
        self._focus = self._opened = self._brought_back = False
        self._bar: FocusBar | None = None
        self.top_bar = TopBar(say, self)
        self.menu_button = icon_button(Icon.ELLIPSIS, say("Menu"))
        bar = self.top_bar.layout()
        if bar is not None:
            bar.addWidget(self.menu_button)
        self.navigation = Navigation(say, self)
        self.banner = Banner(self)
        self.status_bar = StatusBar(say, self)
        self.undo_bar = self.status_bar.undo_bar
        self.pages = QStackedWidget(self)
        self.pages.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._middle = QVBoxLayout()
        self._middle.addWidget(self.banner)
        self._middle.addWidget(self.pages, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.navigation)
        across.addLayout(self._middle, 1)
        self._across = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addLayout(across, 1)
        column.addWidget(self.status_bar)
        self.top_bar.folding.connect(self._turn_fold)
        self.set_open(False)
        on_theme_change(self._restyle)

    def set_open(self, opened: bool) -> None:
        """Show the steps and the file's state, or neither while no procedure is open."""
        self._opened = opened
        self.navigation.setVisible(opened)
        self.status_bar.setVisible(opened)
        self.top_bar.set_foldable(opened)
        if not opened:
            self.top_bar.set_person("")
        self.banner.clear()

    def set_focus_mode(self, focus: bool, bar: FocusBar | None = None) -> None:
        """Fold the navigation while an interview runs, with its bar below the top, and unfold it as it was.

        The page takes its bar back by itself.
        """
        self._focus = focus
        self._bar = bar if focus else None
        if self._bar is not None:
            self._bar.frame_wanted.connect(self._bring_back, Qt.ConnectionType.UniqueConnection)
            self._across.insertWidget(1, self._bar)
            self._bar.show()
        self._brought_back = False
        self._fold()

    def show_file_trouble(self, words: str, *, way: str = "") -> None:
        """Say what concerns the whole file; no words take the bar away."""
        if words:
            self.banner.show_words(BannerKind.WARN, words, way=way)
        else:
            self.banner.clear()

    def show_standstill(self, words: str) -> None:
        """Say why nothing is entered into the procedure any more; no words take the bar away."""
        if words:
            self.banner.show_words(BannerKind.INFO, words)
        else:
            self.banner.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _turn_fold(self) -> None:
        self._wish = not self.navigation.is_folded()
        self.navigation.set_folded(self._wish)
        self.folded.emit(self._wish)

    def _fold(self) -> None:
        narrow = self.width() < theme_of(self).px(_NARROW)
        folded = narrow or self._focus or self._wish
        if folded != self.navigation.is_folded():
            self.navigation.set_folded(folded)
        low = self._bar is not None and self.height() < theme_of(self).px(_LOW)
        lean = low and not self._brought_back
        self.top_bar.setVisible(not lean)
        self.navigation.setVisible(self._opened and not lean)
        if self._bar is not None:
            self._bar.set_lean(low)

    def _bring_back(self) -> None:
        """Show or hide what the page's bar stands in for."""
        self._brought_back = not self._brought_back
        self._fold()

    def _restyle(self) -> None:
        theme = theme_of(self)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(theme.px(0))
        self._fold()
