"""What every page has in common: a name, the areas it shows, and how it asks the window to go elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Signal

from interview_app.ui.operations import Area
from interview_app.ui.pages.names import PageName
from interview_app.ui.widgets.focus_bar import FocusBar
from interview_app.ui.widgets.page import PageFrame
from interview_app.ui.workspace import Workspace

__all__ = ["Page", "PageName"]


class Page(PageFrame):
    """A page of the open procedure.

    `go` asks the window for another page: a PageName and what to show there (an id, or None).  The window calls
    `refresh` before the page is first seen and whenever an area in `shows` has changed while it is seen (or before it
    is seen again), and `leave` before another page, another person or the end: texts being typed are settled there, and
    where the file does not take them nobody goes anywhere.
    `focus_mode` asks the window to step back behind the page and its `focus_bar`, and to come back.
    """

    go = Signal(object, object)
    focus_mode = Signal(bool)
    shows: frozenset[Area] = frozenset()

    def __init__(self, workspace: Workspace, title: str) -> None:
        super().__init__(title)
        self._workspace = workspace
        self._say = workspace.say

    def refresh(self) -> None:
        """Read what is shown again; cursor, selection and scroll stay."""

    def show_item(self, item: object) -> None:
        """Turn to one thing, such as a candidate's id; called after `refresh`."""

    def focus_bar(self) -> FocusBar | None:
        """What the page lays across the window while it asks for focus."""
        return None

    def leave(self) -> bool:
        """Settle what is being typed.

        False where the file did not take it (a full disk): it is on the screen only, and the page must stay.
        """
        return True
