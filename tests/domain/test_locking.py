"""What keeps a form from being locked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_app.domain.form import InterviewForm
from interview_app.domain.locking import LockGap, lock_gaps
from tests.domain.build import form

EQUAL, UNEQUAL = form([1, 1]), form([1, 2])
SEVERAL = replace(EQUAL, rules=replace(EQUAL.rules, posts=None))


def test_equal_weights_and_the_posting_s_number_need_nothing() -> None:
    assert lock_gaps(EQUAL, rationale="", posts=1, posts_reason="") == ()


@pytest.mark.parametrize("rationale", ["", "  \n"])
def test_unequal_weights_need_a_rationale(rationale: str) -> None:
    assert lock_gaps(UNEQUAL, rationale=rationale, posts=1, posts_reason="") == (LockGap.RATIONALE,)
    assert lock_gaps(UNEQUAL, rationale="because", posts=1, posts_reason="") == ()


@pytest.mark.parametrize("posts", [None, 0, -1])
def test_several_posts_must_become_a_number(posts: int | None) -> None:
    assert lock_gaps(SEVERAL, rationale="", posts=posts, posts_reason="budget") == (LockGap.POSTS,)


@pytest.mark.parametrize("form_", [SEVERAL, EQUAL])
def test_another_number_than_the_posting_s_needs_a_reason(form_: InterviewForm) -> None:
    assert lock_gaps(form_, rationale="", posts=3, posts_reason=" ") == (LockGap.POSTS_REASON,)
    assert lock_gaps(form_, rationale="", posts=3, posts_reason="budget") == ()
