"""Which page shows what was found, and what of it there."""

from __future__ import annotations

from interview_app.services.finding import Found, FoundKind
from interview_app.ui.pages.names import PageName

_PAGES = {
    FoundKind.CANDIDATE: PageName.CANDIDATES,
    FoundKind.MEMBER: PageName.PANEL,
    FoundKind.CRITERION: PageName.FORM,
    FoundKind.QUESTION: PageName.FORM,
    FoundKind.SECTION: PageName.FORM,
    FoundKind.REQUIREMENT: PageName.FORM,
    FoundKind.CONDITION: PageName.FORM,
    FoundKind.ANSWER: PageName.INTERVIEWS,
    FoundKind.NOTE: PageName.INTERVIEWS,
    FoundKind.SAMPLE: PageName.CALIBRATION,
    FoundKind.DOCUMENT: PageName.PROTOCOLS,
}


def place_of(found: Found) -> tuple[PageName, object]:
    """The page, and what its `show_item` is to turn to."""
    page = _PAGES[found.kind]
    if page is PageName.PROTOCOLS:
        return page, found.subject
    if page is PageName.INTERVIEWS:
        return page, (found.candidate, found.item)
    return page, found.candidate or found.item
