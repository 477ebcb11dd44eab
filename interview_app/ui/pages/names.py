"""The names of the pages, apart from the pages themselves, so that the shell can be painted before they are loaded."""

from __future__ import annotations

from enum import StrEnum


class PageName(StrEnum):
    """The pages in the order of the navigation."""

    OVERVIEW = "overview"
    FORM = "form"
    PANEL = "panel"
    CANDIDATES = "candidates"
    INTERVIEWS = "interviews"
    RANKING = "ranking"
    PROTOCOLS = "protocols"
