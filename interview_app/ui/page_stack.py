"""The pages of the open procedure: made when first asked for, refreshed when what they show has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from interview_app.ui.pages.names import PageName
from interview_app.ui.pages.registry import PAGES
from interview_app.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from interview_app.ui.pages.base import Page
    from interview_app.ui.workspace import Workspace


class PageStack(QObject):
    """`went` tells which page is open; a page that is not seen is refreshed when it is seen again.

    `focused` passes on that a page asks for focus (or no longer does), with its bar.
    """

    went = Signal(object)
    focused = Signal(bool, object)

    def __init__(self, workspace: Workspace, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._workspace = workspace
        self._stack = stack
        self._pages: dict[PageName, Page] = {}
        self._stale: set[PageName] = set()
        self._open: PageName | None = None
        self._refused = False
        workspace.operations.changed.connect(self._on_changed)
        workspace.operations.saved.connect(self._clear_refusal)
        workspace.acting_changed.connect(self._on_acting_changed)

    @property
    def open_name(self) -> PageName | None:
        """Which page is open."""
        return self._open

    @property
    def open_page(self) -> Page | None:
        """The page that is open."""
        return self._pages.get(self._open) if self._open is not None else None

    def go(self, name: PageName, item: object = None) -> None:
        """Leave the open page and show another, turned to `item` if there is one.

        Where the file does not take what was typed, the page with the words stays.
        """
        if name not in PAGES:
            return
        if name is not self._open:
            if not self.leave():
                return
            self._clear_refusal()
        page = self._page(name)
        self._open = name
        if name in self._stale:
            self._stale.discard(name)
            page.refresh()
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
            _focus(page)
        if item is not None:
            page.show_item(item)
        self.went.emit(name)

    def leave(self) -> bool:
        """Settle what is being typed on the open page; False where the file does not take it."""
        page = self.open_page
        return page is None or page.leave()

    def drop(self) -> None:
        """Take all pages off the window: the file is let go of."""
        self._open = None
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages.clear()

    def show_refusal(self, sentence: str) -> None:
        """Say on the open page why an act was refused."""
        page = self.open_page
        if page is not None:
            page.banner.show_words(BannerKind.BAD, sentence)
            self._refused = True

    def _page(self, name: PageName) -> Page:
        if name not in self._pages:
            page = PAGES[name](self._workspace)
            page.go.connect(self.go)
            page.focus_mode.connect(lambda focus: self.focused.emit(focus, page.focus_bar()))
            self._stack.addWidget(page)
            self._pages[name] = page
            self._stale.add(name)
        return self._pages[name]

    def _on_changed(self, areas: object) -> None:
        touched = areas if isinstance(areas, frozenset) else frozenset()
        for name, page in self._pages.items():
            if page.shows & touched:
                self._refresh(name, page)

    def _on_acting_changed(self) -> None:
        for name, page in self._pages.items():
            self._refresh(name, page)

    def _refresh(self, name: PageName, page: Page) -> None:
        if name is self._open:
            page.refresh()
        else:
            self._stale.add(name)

    def _clear_refusal(self) -> None:
        """Something was written since, so the sentence about what was not no longer holds."""
        page, name = self.open_page, self._open
        if self._refused and page is not None and name is not None:
            self._refused = False
            page.banner.clear()
            self._refresh(name, page)


def _focus(page: QWidget) -> None:
    """Put the keyboard where it was on this page, at first on the page as a whole."""
    last: QWidget | None = page.focusWidget()
    (page if last is None else last).setFocus()
