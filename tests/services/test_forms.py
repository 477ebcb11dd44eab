"""The lock as a use case."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interview_app.domain.canonical import fingerprint
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.locking import LockGap
from interview_app.domain.panel import Actor, Role
from interview_app.domain.procedure import Stage
from interview_app.services.forms import LockPlan
from tests.services.office import Office

PLAN = LockPlan("needed most", 3, "three established posts")


def refused(act: Callable[[], object]) -> Refusal:
    with pytest.raises(ActRefused) as caught:
        act()
    return caught.value.refusal


def test_the_form_s_own_rationale_is_proposed_and_the_number_of_posts_is_missing(office: Office) -> None:
    proposal = office.services.forms.proposal()
    assert proposal.rationale == office.form.rationale.de
    assert office.services.forms.gaps(proposal) == (LockGap.POSTS,)


@pytest.mark.parametrize(
    ("plan", "refusal"),
    [
        (LockPlan(" ", 3, "posts"), Refusal.RATIONALE_MISSING),
        (LockPlan("why", None, "posts"), Refusal.POSTS_MISSING),
        (LockPlan("why", 3, " "), Refusal.REASON_MISSING),
    ],
)
def test_nothing_is_locked_while_something_is_missing(
    office: Office, plan: LockPlan, refusal: Refusal
) -> None:
    assert refused(lambda: office.services.forms.lock(office.chair, plan)) is refusal
    assert office.services.forms.present_lock() is None
    assert office.services.desk.whole().stage is Stage.PREPARING


def test_the_lock_keeps_the_fingerprint_that_the_form_had(office: Office) -> None:
    office.seat("Vorlage")
    before = office.services.forms.fingerprint()
    lock = office.services.forms.lock(office.chair, PLAN)
    assert lock.fingerprint == before == fingerprint(office.form)
    assert (lock.by, lock.at) == (office.chair.panelist, office.clock())
    office.reopen_file()
    assert office.services.forms.present_lock() == lock
    assert office.services.forms.fingerprint() == before


def test_a_form_is_locked_once(office: Office) -> None:
    office.services.forms.lock(office.chair, PLAN)
    assert refused(lambda: office.services.forms.lock(office.chair, PLAN)) is Refusal.FORM_LOCKED


def test_only_the_chair_locks(office: Office) -> None:
    office.seat("Vorlage", "Skizze")
    member = Actor(office.members[1].panelist, Role.PANELIST)
    assert refused(lambda: office.services.forms.lock(member, PLAN)) is Refusal.CHAIR_ONLY
