"""Every page and every document bears a form that is not finished."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.conversation import add_question, add_section
from interview_app.domain.drafting.parts import add_condition, add_criterion, add_requirement
from interview_app.domain.errors import ActRefused
from interview_app.domain.form import InterviewForm
from interview_app.i18n import Language
from interview_app.services.documents.protocols import printed
from interview_app.services.forms.editing import FormAct
from interview_app.ui.main_window import MainWindow
from interview_app.ui.pages.names import PageName
from tests.services.office import Office


def unfinished() -> Iterator[InterviewForm]:
    """From nothing at all to one of everything, without a word."""
    blank = blank_form("form-1", ("de", "en"))
    yield blank
    yield add_section(blank)
    criterion = add_criterion(blank)
    yield criterion
    yield add_section(add_requirement(add_condition(add_question(criterion, criterion.criteria[0].id))))


@pytest.mark.parametrize("form", tuple(unfinished()), ids=["blank", "section", "criterion", "one-of-each"])
def test_no_page_and_no_document_falls_over_a_form_with_gaps(
    form: InterviewForm, opened: Callable[[], MainWindow], office: Office
) -> None:
    office.seat("Maria Vorlage")
    office.services.form_editing.rebuild(office.chair, form, FormAct.REPLACE, "")
    office.register("B-001", "Aylin Muster")
    session = opened().content.session
    assert session is not None
    for name in PageName:
        session.go(name)
        assert session.pages.open_name is name
    protocols, made = office.services.protocols, 0
    for line in protocols.lines(office.chair):
        try:
            frozen = protocols.frozen(office.chair, line)
        except ActRefused:
            continue
        for language in Language:
            assert printed(frozen, language).startswith(b"%PDF")
            made += 1
    assert made >= 2
