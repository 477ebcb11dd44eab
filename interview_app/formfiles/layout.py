"""How a form lies in TOML: which keys differ from the form's field names.

Everything else follows from the dataclasses: a key is the field's name.
"""

from __future__ import annotations

from collections.abc import Mapping

from interview_app.domain.form import InterviewForm, Posting, Question, Section
from interview_app.domain.problems import Path

IN_FILE: Mapping[str, str] = {
    "requirements": "requirement",
    "conditions": "condition",
    "groups": "group",
    "criteria": "criterion",
    "questions": "question",
    "sections": "section",
    "levels": "level",
    "posting_passages": "posting_passage",
}
"""Lists of tables are named in the singular, since TOML writes `[[question]]` over each of them."""

SEVERAL = "several"
"""What `posts` says where the posting names no number."""

OPTIONAL: Mapping[type, frozenset[str]] = {
    InterviewForm: frozenset(
        {"languages", "notice", "requirements", "conditions", "groups", "sections", "rules", "rationale"}
    ),
    Posting: frozenset({"unit", "grade"}),
    Question: frozenset({"probes"}),
    Section: frozenset({"guidance"}),
}
"""Fields that a file may leave out although the form has no default for them; they are then empty."""


def path_in_file(path: Path) -> Path:
    """A path by the form's field names as a path by the file's keys."""
    return tuple(IN_FILE.get(step, step) if isinstance(step, str) else step for step in path)
