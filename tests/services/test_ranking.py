"""The ranking as a use case: nothing before disclosure, everything after it, gaps with a way out."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.procedure import Stage
from interview_app.domain.results import Obstacle, Place
from tests.services.office import Office, disclosed_office


def test_no_ranking_while_one_sheet_is_missing(office: Office) -> None:
    office.half_sealed()
    with pytest.raises(ActRefused) as caught:
        office.services.ranking.ranking()
    assert caught.value.refusal is Refusal.NOT_DISCLOSED
    assert (office.services.ranking.waiting().candidates, office.services.ranking.waiting().complete) == (
        1,
        0,
    )


def test_the_last_seal_discloses_and_ranks(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 5), (3, 3))
    assert office.services.desk.whole().stage is Stage.DISCLOSED
    ranking = office.services.ranking.ranking()
    assert [row.rank for row in ranking.rows] == [1, 2]
    assert [row.score.points for row in ranking.rows] == [Fraction(90), Fraction(60)]


def test_somebody_forgotten_is_taken_in_and_keeps_the_ranking_back_again(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (4, 5))
    assert office.services.ranking.ranking().final
    forgotten = office.admit("B-009", "Zu Spät")
    assert office.services.desk.whole().stage is Stage.INTERVIEWING
    with pytest.raises(ActRefused) as caught:
        office.services.ranking.ranking()
    assert caught.value.refusal is Refusal.NOT_DISCLOSED
    office.interview(forgotten.id)
    office.seal_all(forgotten.id, 3, 3)
    assert len(office.services.ranking.ranking().rows) == 2


def test_withdrawing_the_last_one_waited_for_discloses(office: Office) -> None:
    office.seat("Vorlage")
    office.lock()
    rated, waiting = office.admit("B-001", "Muster"), office.admit("B-002", "Probe")
    office.interview(rated.id)
    office.seal_all(rated.id, 4)
    assert office.services.desk.whole().stage is Stage.INTERVIEWING
    office.services.candidates.withdraw(office.chair, waiting.id, reason="took another post")
    assert office.services.desk.whole().stage is Stage.DISCLOSED


def test_a_gap_blocks_until_the_panel_calls_the_candidate_not_assessable(office: Office) -> None:
    office.seat("Vorlage")
    office.lock()
    whole, gap = office.admit("B-001", "Muster"), office.admit("B-002", "Probe")
    office.interview(whole.id)
    office.seal_all(whole.id, 4)
    held = office.start(gap.id)
    question = office.form.asked()[0]
    office.services.interviews.skip(office.chair, held.id, question.id, reason="fire alarm")
    office.services.interviews.finish(office.chair, held.id)
    office.rate(office.chair, gap.id, 3)
    office.services.sheets.clear(office.chair, gap.id, question.id)
    office.services.sheets.seal(office.chair, gap.id)
    blocked = office.services.ranking.ranking()
    assert blocked.obstacles == ((Obstacle.RATING_MISSING, gap.id),)
    with pytest.raises(ActRefused):
        office.services.ranking.set_not_assessable(office.chair, gap.id, reason="")
    office.services.ranking.set_not_assessable(office.chair, gap.id, reason="no further date was possible")
    ranking = office.services.ranking.ranking()
    assert ranking.final
    assert ranking.row(gap.id).place is Place.NOT_ASSESSABLE


def test_a_candidate_is_assessable_again_only_with_a_reason_and_where_that_was_said(tmp_path: Path) -> None:
    office = disclosed_office(tmp_path, (3, 3))
    person = office.services.candidates.all()[0].id
    for reason, refusal in ((" ", Refusal.REASON_MISSING), ("a date was found", Refusal.UNKNOWN)):
        with pytest.raises(ActRefused) as refused:
            office.services.ranking.set_assessable(office.chair, person, reason=reason)
        assert refused.value.refusal is refusal
    with pytest.raises(ActRefused) as refused:
        office.services.ranking.set_assessable(office.members[1], person, reason="a date was found")
    assert refused.value.refusal is Refusal.CHAIR_ONLY
    office.services.close()
