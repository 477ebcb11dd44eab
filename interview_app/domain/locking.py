"""What keeps a form from being locked."""

from __future__ import annotations

from enum import StrEnum

from interview_app.domain.form import InterviewForm


class LockGap(StrEnum):
    """What must be written before the lock."""

    RATIONALE = "rationale"
    POSTS = "posts"
    POSTS_REASON = "posts-reason"


def lock_gaps(
    form: InterviewForm, *, rationale: str, posts: int | None, posts_reason: str
) -> tuple[LockGap, ...]:
    """Everything that is missing: a rationale where weights differ, a number of posts, its reason where it differs.

    `posts` is the number that the panel fixes; the reason is needed where the posting says "several" or another
    number.
    """
    gaps = []
    if form.weights_differ() and not rationale.strip():
        gaps.append(LockGap.RATIONALE)
    if posts is None or posts < 1:
        gaps.append(LockGap.POSTS)
    elif posts != form.rules.posts and not posts_reason.strip():
        gaps.append(LockGap.POSTS_REASON)
    return tuple(gaps)
