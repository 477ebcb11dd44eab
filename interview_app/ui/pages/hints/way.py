"""Where a hint is mended: the page, and what to turn to there."""

from __future__ import annotations

from collections.abc import Mapping

from interview_app.domain.hint import Discovery, Rule, Where
from interview_app.domain.procedure import Procedure
from interview_app.ui.pages.names import After, PageName, Section

_PAGES: Mapping[Where, PageName] = {
    Where.FORM: PageName.FORM,
    Where.PANEL: PageName.PANEL,
    Where.CANDIDATES: PageName.CANDIDATES,
    Where.INTERVIEWS: PageName.INTERVIEWS,
    Where.CONSENSUS: PageName.CONSENSUS,
    Where.RANKING: PageName.RANKING,
}


def way_to(procedure: Procedure, found: Discovery) -> tuple[PageName, object]:
    """The page and its item, None where the page itself is the place."""
    if found.place.passage is not None:
        return PageName.POSTING, found.place.passage
    if found.rule is Rule.RETENTION:
        return PageName.OUTCOME, After.NOTICES
    return _PAGES[found.place.where], _item(procedure, found)


def _item(procedure: Procedure, found: Discovery) -> object:
    place = found.place
    if place.where is Where.FORM:
        return _form_item(procedure, found)
    if place.where is Where.PANEL:
        return Section.MEMBERS if found.rule is Rule.SHARE_OF_WOMEN else Section.PARTICIPATION
    if place.where is Where.INTERVIEWS and place.candidate is not None and place.question is not None:
        return (place.candidate, place.question)
    return place.candidate


def _form_item(procedure: Procedure, found: Discovery) -> object:
    """The part of the form; of one that is locked a question stands at its criterion."""
    place = found.place
    if place.question is not None and procedure.lock is not None:
        return procedure.form.question(place.question).criterion
    named = place.question or place.criterion or place.requirement or place.condition
    if named is None and found.rule is Rule.WEIGHTS_UNEXPLAINED:
        return procedure.form.criteria[0].id
    if named is None and found.rule is Rule.FEW_QUESTIONS:
        return procedure.form.questions[0].id
    return named
