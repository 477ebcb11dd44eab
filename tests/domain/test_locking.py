"""What keeps a form from being locked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_app.domain.drafting.passages import read_in
from interview_app.domain.drafting.places import reword
from interview_app.domain.drafting.standard import weigh_equally
from interview_app.domain.form import InterviewForm
from interview_app.domain.locking import LockGap, lock_gaps, posts_said
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder
from tests.domain.test_posting_passages import posting

SEVERAL = weigh_equally(read_form(forms_folder() / "2022-Beamte-KI-Experten.toml"))
EQUAL = replace(SEVERAL, rules=replace(SEVERAL.rules, posts=1))
UNEQUAL = read_form(forms_folder() / "Beispiel-Sachbearbeitung-Haushalt.toml")
UNTITLED = reword(EQUAL, ("title",), "de", "")


def test_equal_weights_and_the_posting_s_number_need_nothing() -> None:
    assert lock_gaps(EQUAL, rationale="", posts=1, posts_reason="") == ()


@pytest.mark.parametrize("rationale", ["", "  \n"])
def test_unequal_weights_need_a_rationale(rationale: str) -> None:
    assert lock_gaps(UNEQUAL, rationale=rationale, posts=1, posts_reason="") == (LockGap.RATIONALE,)
    assert lock_gaps(UNEQUAL, rationale="because", posts=1, posts_reason="") == ()


def test_an_unfinished_form_is_not_locked() -> None:
    assert lock_gaps(UNTITLED, rationale="", posts=1, posts_reason="") == (LockGap.FORM,)


@pytest.mark.parametrize("posts", [None, 0, -1])
def test_several_posts_must_become_a_number(posts: int | None) -> None:
    assert lock_gaps(SEVERAL, rationale="", posts=posts, posts_reason="budget") == (LockGap.POSTS,)


def test_the_posting_s_own_words_hold_whatever_the_rules_say_by_now() -> None:
    several = read_in(EQUAL, posting(posts=None, several=True), source="", digest="")
    assert posts_said(several) is None
    assert lock_gaps(several, rationale="", posts=1, posts_reason="") == (LockGap.POSTS_REASON,)
    two = read_in(EQUAL, posting(posts=2), source="", digest="")
    assert posts_said(two) == 2
    silent = read_in(EQUAL, posting(posts=None), source="", digest="")
    assert posts_said(silent) == posts_said(EQUAL) == 1


@pytest.mark.parametrize("form_", [SEVERAL, EQUAL])
def test_another_number_than_the_posting_s_needs_a_reason(form_: InterviewForm) -> None:
    assert lock_gaps(form_, rationale="", posts=3, posts_reason=" ") == (LockGap.POSTS_REASON,)
    assert lock_gaps(form_, rationale="", posts=3, posts_reason="budget") == ()
