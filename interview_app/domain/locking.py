"""What keeps a form from being locked."""

from __future__ import annotations

from enum import StrEnum

from interview_app.domain.form import InterviewForm
from interview_app.domain.validity import problems_of


class LockGap(StrEnum):
    """What must be written before the lock."""

    FORM = "form"
    RATIONALE = "rationale"
    POSTS = "posts"
    POSTS_REASON = "posts-reason"


def posts_said(form: InterviewForm) -> int | None:
    """How many posts the posting names, None for "several": in its own words, or in the rules where it was not read."""
    read = form.posting_fields
    if read is None or not (read.several or read.posts):
        return form.rules.posts
    return read.posts


def lock_gaps(
    form: InterviewForm, *, rationale: str, posts: int | None, posts_reason: str
) -> tuple[LockGap, ...]:
    """Everything that is missing: from the form itself, a rationale where weights differ, the number of posts.

    `posts` is the number that the panel fixes; its reason is needed where the posting says "several" or another
    number.
    """
    gaps = [LockGap.FORM] if problems_of(form) else []
    if form.weights_differ() and not rationale.strip():
        gaps.append(LockGap.RATIONALE)
    if posts is None or posts < 1:
        gaps.append(LockGap.POSTS)
    elif posts != posts_said(form) and not posts_reason.strip():
        gaps.append(LockGap.POSTS_REASON)
    return tuple(gaps)
