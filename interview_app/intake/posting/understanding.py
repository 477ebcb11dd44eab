"""From the lines of a posting to what they mean."""

from __future__ import annotations

from collections.abc import Sequence

from interview_app.domain.found_posting import FoundPosting, Passage, PassageKind, PassageReason, PassageRule
from interview_app.intake.posting.line import Line


def understood(lines: Sequence[Line]) -> FoundPosting:
    """The posting that these lines are: its fields, and its passages with their kinds."""
    passages = tuple(
        Passage(
            line.text.strip(), PassageKind.NOTICE, "", line.page, (at,), PassageReason(PassageRule.NOTHING)
        )
        for at, line in enumerate(lines)
        if line.text.strip()
    )
    return FoundPosting(
        reference="",
        title="",
        office="",
        grade="",
        deadline=None,
        posts=None,
        several=False,
        language="de",
        passages=passages,
    )
