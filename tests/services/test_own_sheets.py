"""A panelist's own overview: how far each sheet is, what it lacks, and nothing of anybody else."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from interview_app.domain.errors import ActRefused
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import AssignmentKind
from interview_app.domain.sealing import Gap
from interview_app.services.desk import own
from interview_app.services.files.procedures import PROGRAM
from interview_app.services.sheets.own_sheets import OwnSheetLine, OwnState
from tests.services.office import Office


@pytest.fixture
def held(office: Office) -> Office:
    """Two interviews are held, a third candidate still waits."""
    office.seat("Maria Vorlage", "Rolf Skizze", "Sina Platzhalter")
    office.lock(3)
    for number, name in (("B-014", "Aylin Muster"), ("B-007", "Clara Probe")):
        office.interview(office.admit(number, name).id)
    office.admit("B-009", "Dana Beispiel")
    return office


def who(office: Office, at: int = 0) -> CandidateId:
    return office.services.candidates.all()[at].id


def lines(office: Office, member: int = 0) -> tuple[OwnSheetLine, ...]:
    return office.services.own_sheets.lines(office.members[member])


def test_there_is_a_line_for_everybody_interviewed(held: Office) -> None:
    assert [(line.candidate.id, line.state) for line in lines(held)] == [
        (who(held), OwnState.NOT_BEGUN),
        (who(held, 1), OwnState.NOT_BEGUN),
    ]


def test_a_draft_says_how_much_is_rated_and_what_is_missing(held: Office) -> None:
    first, second = (each.id for each in held.form.asked()[:2])
    held.services.sheets.rate(held.chair, who(held), first, Fraction(4))
    held.services.sheets.draft_text(held.chair, who(held), first, field="evidence", text="wird getippt")
    held.services.sheets.rate(held.chair, who(held), second, Fraction(4))
    line = lines(held)[0]
    count = len(held.form.asked())
    assert (line.state, line.done, line.asked) == (OwnState.DRAFT, 2, count)
    gaps = [part.gap for part in line.missing]
    assert gaps.count(Gap.EVIDENCE) == 1
    assert gaps.count(Gap.LEVEL) == count - 2


def test_what_others_do_changes_nothing_here(held: Office) -> None:
    before = lines(held)
    held.rate(held.members[1], who(held), 5)
    held.services.sheets.seal(held.members[1], who(held))
    assert lines(held) == before


def test_sealed_replaced_and_being_replaced_are_told_apart(held: Office) -> None:
    held.rate(held.chair, who(held), 4)
    sealed = held.services.sheets.seal(held.chair, who(held))
    assert (lines(held)[0].state, lines(held)[0].missing) == (OwnState.SEALED, ())
    held.services.sheets.replace(held.chair, who(held), reason="Zahlendreher")
    line = lines(held)[0]
    assert (line.state, line.counts) == (OwnState.REPLACING, sealed)
    held.services.sheets.seal(held.chair, who(held))
    assert lines(held)[0].sheet.sequence == 2


def test_whom_the_person_does_not_rate_is_left_out(held: Office) -> None:
    held.services.panel.assign(
        held.chair, who(held), own(held.members[2]), kind=AssignmentKind.RECUSED, reason="verwandt"
    )
    assert [line.candidate.id for line in lines(held, 2)] == [who(held, 1)]


def test_a_sheet_that_somebody_types_from_paper_is_a_draft(held: Office) -> None:
    held.rate(held.chair, who(held), 4)
    held.services.sheets.seal(held.chair, who(held))
    author = held.members[1]
    held.services.paper.begin(held.chair, who(held), own(author), paper_date=date(2023, 3, 14))
    line = lines(held, 1)[0]
    assert (line.state, line.sheet.entered_by) == (OwnState.DRAFT, held.chair.panelist)


def test_nobody_has_no_sheets(held: Office) -> None:
    with pytest.raises(ActRefused):
        held.services.own_sheets.lines(PROGRAM)
