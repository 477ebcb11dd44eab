"""The blindness rule: nobody but its author sees a sheet before all that are expected are sealed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.candidate import Candidate, CandidateState
from interview_app.domain.disclosure import (
    as_seen_by,
    is_complete,
    is_disclosed,
    raters,
    visible_sheets,
    would_disclose,
)
from interview_app.domain.ids import CandidateId, PanelistId, ProcedureId, SheetId
from interview_app.domain.panel import Assignment, AssignmentKind, Panelist, Role
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.sheet import Sheet, SheetState
from tests.domain.build import form

AT = datetime(2023, 3, 14, tzinfo=UTC)
MUSTER, PROBE = CandidateId("muster"), CandidateId("probe")
CHAIR, MEMBER, COUNCIL = PanelistId("chair"), PanelistId("member"), PanelistId("council")
PANEL = (
    Panelist(CHAIR, "M. Vorlage", "", Role.CHAIR, votes=True, position=0),
    Panelist(MEMBER, "R. Skizze", "", Role.PANELIST, votes=True, position=1),
    Panelist(COUNCIL, "P. Probe", "", Role.OBSERVER, votes=False, position=2),
)
STATES = CandidateState


def sheet(panelist: PanelistId, candidate: CandidateId = MUSTER, *, sealed: bool = True) -> Sheet:
    state = SheetState.SEALED if sealed else SheetState.DRAFT
    return Sheet(SheetId(f"{panelist}-{candidate}-{state}"), candidate, panelist, 1, state, ())


def note(panelist: PanelistId, kind: AssignmentKind) -> Assignment:
    return Assignment(MUSTER, panelist, kind, "reason", AT)


def procedure(
    *sheets: Sheet,
    notes: tuple[Assignment, ...] = (),
    states: tuple[CandidateState, ...] = (STATES.INTERVIEWED,),
    panel: tuple[Panelist, ...] = PANEL,
) -> Procedure:
    people = zip((MUSTER, PROBE), states, strict=False)
    return Procedure(
        id=ProcedureId("p"),
        created=AT,
        zone="Europe/Berlin",
        stage=Stage.INTERVIEWING,
        stage_reason="",
        form=form([1]),
        lock=None,
        panel=panel,
        candidates=tuple(Candidate(id, id, id, at, state=state) for at, (id, state) in enumerate(people)),
        checks=(),
        assignments=notes,
        interviews=(),
        sheets=sheets,
        agreed=(),
        retired=(),
        not_assessable=(),
        decision=None,
    )


def test_every_voting_member_rates_and_nobody_else() -> None:
    assert raters(procedure(), MUSTER) == (CHAIR, MEMBER)


def test_who_is_recused_or_absent_does_not_rate_and_a_substitute_does() -> None:
    notes = (note(MEMBER, AssignmentKind.RECUSED), note(COUNCIL, AssignmentKind.SUBSTITUTE))
    assert raters(procedure(notes=notes), MUSTER) == (CHAIR, COUNCIL)
    assert raters(procedure(notes=notes), PROBE) == (CHAIR, MEMBER)
    assert raters(procedure(notes=(note(CHAIR, AssignmentKind.ABSENT),)), MUSTER) == (MEMBER,)
    assert raters(procedure(notes=(note(CHAIR, AssignmentKind.EXPECTED),)), MUSTER) == (CHAIR, MEMBER)


def test_a_draft_completes_nothing() -> None:
    assert not is_complete(procedure(sheet(CHAIR), sheet(MEMBER, sealed=False)), MUSTER)
    assert is_complete(procedure(sheet(CHAIR), sheet(MEMBER)), MUSTER)


def test_nobody_expected_is_not_everybody_sealed() -> None:
    assert not is_complete(procedure(panel=PANEL[2:]), MUSTER)


def test_the_last_missing_member_recorded_absent_completes() -> None:
    assert is_complete(procedure(sheet(CHAIR), notes=(note(MEMBER, AssignmentKind.ABSENT),)), MUSTER)


@pytest.mark.parametrize("waiting", [STATES.REGISTERED, STATES.ADMITTED, STATES.INVITED, STATES.INTERVIEWED])
def test_totals_wait_for_everybody_still_in_the_procedure(waiting: CandidateState) -> None:
    done = (sheet(CHAIR), sheet(MEMBER))
    assert not is_disclosed(procedure(*done, states=(STATES.INTERVIEWED, waiting)))


@pytest.mark.parametrize("gone", [STATES.EXCLUDED, STATES.WITHDRAWN, STATES.NO_SHOW])
def test_totals_wait_for_nobody_who_left(gone: CandidateState) -> None:
    done = (sheet(CHAIR), sheet(MEMBER))
    assert is_disclosed(procedure(*done, states=(STATES.INTERVIEWED, gone)))


def test_where_everybody_left_there_is_nothing_to_disclose() -> None:
    assert not is_disclosed(procedure(states=(STATES.WITHDRAWN,)))


def test_before_the_last_seal_only_the_author_sees_a_sheet() -> None:
    own, other = sheet(CHAIR), sheet(MEMBER, sealed=False)
    assert visible_sheets(procedure(own, other), CHAIR) == (own,)
    assert visible_sheets(procedure(own, other), MEMBER) == (other,)
    assert visible_sheets(procedure(own, other), None) == ()


def test_with_the_last_seal_all_see_the_sealed_sheets() -> None:
    sheets = (sheet(CHAIR), sheet(MEMBER))
    for reader in (CHAIR, MEMBER, COUNCIL, None):
        assert as_seen_by(procedure(*sheets), reader).sheets == sheets


SHEETS = st.lists(
    st.builds(
        sheet,
        st.sampled_from([CHAIR, MEMBER, COUNCIL]),
        st.sampled_from([MUSTER, PROBE]),
        sealed=st.booleans(),
    ),
    max_size=6,
)


@given(SHEETS, st.sampled_from([CHAIR, MEMBER, COUNCIL, None]))
def test_nobody_ever_sees_another_s_draft_or_an_early_sheet(
    sheets: list[Sheet], reader: PanelistId | None
) -> None:
    whole = procedure(*sheets, states=(STATES.INTERVIEWED, STATES.INTERVIEWED))
    for seen in as_seen_by(whole, reader).sheets:
        if seen.panelist != reader:
            assert seen.state is SheetState.SEALED
            assert is_complete(whole, seen.candidate)


def test_the_last_one_waited_for_discloses_the_others_by_leaving() -> None:
    open_still = procedure(sheet(CHAIR), sheet(MEMBER), states=(STATES.INTERVIEWED, STATES.INVITED))
    assert would_disclose(open_still, PROBE)
    assert not would_disclose(open_still, MUSTER)
    assert not would_disclose(procedure(sheet(CHAIR), sheet(MEMBER)), MUSTER)
