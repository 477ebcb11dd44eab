"""What was read in an invented posting, and what a chair made of it."""

from __future__ import annotations

from datetime import date

from interview_app.domain.found_posting import PassageKind, PassageRule
from interview_app.domain.ids import PassageId
from interview_app.domain.posting_text import PostingFields, PostingPassage

FIELDS = PostingFields(
    "E-1", "Stelle", "Amt Erdacht", "A 13", "de", True, "stelle.pdf", "ab" * 32, date(2026, 9, 1)
)
PASSAGES = (
    PostingPassage(
        PassageId("passage-1"),
        "Teamfähigkeit",
        PassageKind.CRITERION,
        "Ihr Profil",
        1,
        12,
        PassageRule.HEADING,
        "Ihr Profil",
        PassageKind.REQUIREMENT,
        "steht schon im Studium",
    ),
)
