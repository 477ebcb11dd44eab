"""Where it is mended that a document cannot be issued, and the words of the way there."""

from __future__ import annotations

from interview_app.domain.errors import Refusal
from interview_app.i18n import Say
from interview_app.ui.pages.names import PageName

MENDED_ON = {
    Refusal.NO_APPOINTMENT: PageName.CANDIDATES,
    Refusal.FORM_NOT_LOCKED: PageName.FORM,
    Refusal.DECISION_MISSING: PageName.RANKING,
    Refusal.NOT_DISCLOSED: PageName.INTERVIEWS,
    Refusal.SHEET_INCOMPLETE: PageName.INTERVIEWS,
    Refusal.INTERVIEW_OPEN: PageName.INTERVIEWS,
    Refusal.RECORD_BLOCKS: PageName.RECORD_CHECK,
    Refusal.RECORD_ASKS: PageName.RECORD_CHECK,
}


def way_words(say: Say, refusal: Refusal) -> str:
    """What the button that leads there says; nothing where no page mends it."""
    names = {
        PageName.FORM: say("To the form"),
        PageName.CANDIDATES: say("To the candidates"),
        PageName.INTERVIEWS: say("To the interviews"),
        PageName.RANKING: say("To the ranking"),
        PageName.RECORD_CHECK: say("To the record check"),
    }
    if refusal is Refusal.PLACES_OPEN:
        return say("Look the words over …")
    page = MENDED_ON.get(refusal)
    return names[page] if page is not None else ""
