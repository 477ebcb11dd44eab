"""Who may type whose paper sheet, and which sheet was sealed first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from interview_app.domain.errors import Refusal
from interview_app.domain.hint_rules import SettledHint
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import AssignmentKind, Panelist, Role
from interview_app.domain.paper import as_seen_by_typist, entry_obstacle
from interview_app.domain.procedure import Procedure
from interview_app.domain.sheet import Sheet
from tests.domain.test_disclosure import (
    AT,
    CHAIR,
    COUNCIL,
    MEMBER,
    MUSTER,
    PANEL,
    PROBE,
    note,
    procedure,
    sheet,
)

NOTES = PanelistId("notes")
TABLE = (*PANEL, Panelist(NOTES, "N. Notiz", "", Role.NOTE_TAKER, votes=False, position=3))


def obstacle(enterer: PanelistId, *sheets: Sheet, author: PanelistId = MEMBER) -> Refusal | None:
    whole = procedure(*sheets, panel=TABLE)
    return entry_obstacle(whole, MUSTER, author=author, enterer=enterer)


def typed(by: PanelistId) -> Sheet:
    return replace(sheet(MEMBER, sealed=False), entered_by=by, paper_date=date(2023, 3, 14))


def test_somebody_who_does_not_rate_the_candidate_may_type_a_colleagues_paper() -> None:
    assert obstacle(NOTES) is None


def test_whoever_rates_the_candidate_seals_the_own_sheet_first() -> None:
    assert obstacle(CHAIR) is Refusal.PAPER_OWN_SHEET_FIRST
    assert obstacle(CHAIR, sheet(CHAIR, sealed=False)) is Refusal.PAPER_OWN_SHEET_FIRST
    assert obstacle(CHAIR, sheet(CHAIR)) is None


def test_anybody_may_type_the_own_paper_also_after_beginning_on_the_screen() -> None:
    assert obstacle(MEMBER) is None
    assert obstacle(MEMBER, sheet(MEMBER, sealed=False)) is None


def test_a_sheet_that_its_author_began_is_shown_to_nobody_else() -> None:
    assert obstacle(NOTES, sheet(MEMBER, sealed=False)) is Refusal.PAPER_SHEET_BEGUN
    assert obstacle(NOTES, typed(MEMBER)) is Refusal.PAPER_SHEET_BEGUN
    assert obstacle(NOTES, typed(NOTES)) is None


@pytest.mark.parametrize("enterer", [MEMBER, NOTES, CHAIR])
def test_a_sealed_sheet_is_typed_by_nobody(enterer: PanelistId) -> None:
    assert obstacle(enterer, sheet(MEMBER)) is Refusal.SHEET_SEALED


def test_a_typist_sees_the_one_sheet_and_what_was_said_of_it_alone() -> None:
    def said(about: CandidateId, author: PanelistId) -> SettledHint:
        return SettledHint(f"formulaic {about} {author} q1 - -", "so gewollt", author, AT)

    here, other = typed(NOTES), sheet(MEMBER, PROBE)
    whole = replace(
        procedure(here, other, sheet(CHAIR), panel=TABLE),
        settled_hints=(said(MUSTER, MEMBER), said(PROBE, MEMBER), said(MUSTER, CHAIR)),
    )
    seen = as_seen_by_typist(whole, MUSTER, MEMBER)
    assert seen.sheets == (here,)
    assert seen.settled_hints == (said(MUSTER, MEMBER),)


def test_before_the_first_entry_a_typist_sees_no_sheet_at_all() -> None:
    assert as_seen_by_typist(procedure(sheet(CHAIR), panel=TABLE), MUSTER, MEMBER).sheets == ()


def test_there_is_no_paper_of_somebody_who_does_not_rate() -> None:
    assert obstacle(CHAIR, author=NOTES) is Refusal.NOT_A_VOTER


def test_whoever_is_recused_or_observes_reads_no_sheet() -> None:
    assert obstacle(COUNCIL) is Refusal.PAPER_NOT_FOR_YOU
    recused = procedure(panel=TABLE, notes=(note(NOTES, AssignmentKind.RECUSED),))
    assert entry_obstacle(recused, MUSTER, author=MEMBER, enterer=NOTES) is Refusal.PAPER_NOT_FOR_YOU
    absent = procedure(panel=TABLE, notes=(note(NOTES, AssignmentKind.ABSENT),))
    assert entry_obstacle(absent, MUSTER, author=MEMBER, enterer=NOTES) is None


def replaced() -> Procedure:
    first = sheet(MEMBER)
    return procedure(first, replace(first, sequence=2), replace(sheet(MEMBER, sealed=False), sequence=3))


def test_the_first_sealed_sheet_stays_the_basis_of_agreement() -> None:
    found = replaced().first_sealed_sheet(MUSTER, MEMBER)
    assert found is not None
    assert found.sequence == 1
    assert replaced().first_sealed_sheet(MUSTER, CHAIR) is None


def test_the_latest_sheet_is_the_one_that_was_begun_last() -> None:
    found = replaced().latest_sheet(MUSTER, MEMBER)
    assert found is not None
    assert found.sequence == 3
    assert replaced().latest_sheet(MUSTER, CHAIR) is None


def test_a_sheet_typed_by_somebody_else_is_countersigned() -> None:
    assert typed(NOTES).countersigned
    assert not typed(MEMBER).countersigned
    assert not sheet(MEMBER).countersigned
