"""Whose sheet counts for a candidate."""

from __future__ import annotations

import pytest

from interview_app.domain.panel import AssignmentKind, rates


@pytest.mark.parametrize("noted", [None, AssignmentKind.EXPECTED])
def test_those_who_vote_rate_and_advisers_do_not(noted: AssignmentKind | None) -> None:
    assert rates(True, noted)
    assert not rates(False, noted)


@pytest.mark.parametrize("noted", [AssignmentKind.RECUSED, AssignmentKind.ABSENT])
@pytest.mark.parametrize("votes", [True, False])
def test_the_recused_and_the_absent_do_not_count_at_all(noted: AssignmentKind, votes: bool) -> None:
    assert not rates(votes, noted)


@pytest.mark.parametrize("votes", [True, False])
def test_a_substitute_counts(votes: bool) -> None:
    assert rates(votes, AssignmentKind.SUBSTITUTE)
