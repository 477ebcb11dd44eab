"""The deletion of a procedure's personal data: what of it stays on record, without anybody's data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from interview_app.domain.panel import Role

NAMELESS = "–"
"""The name of a member whose function is not on record, after the deletion; else the function stands there."""


@dataclass(frozen=True, slots=True)
class Erased:
    """How much was deleted, in entries; `texts` are what was written with acts, `documents` what was issued."""

    candidates: int = 0
    checks: int = 0
    interviews: int = 0
    answers: int = 0
    sheets: int = 0
    ratings: int = 0
    texts: int = 0
    drafts: int = 0
    documents: int = 0
    backups: int = 0


@dataclass(frozen=True, slots=True)
class Erasure:
    """When, by which rule and in which function; who it was stands on paper, below the signature.

    `told` is the day of the last notice and `due` the first day on which `months` allowed it.  `length` and `head` are
    the journal's before the act, which stands behind them.
    """

    at: datetime
    role: Role
    function: str
    told: date
    months: int
    due: date
    counts: Erased
    fingerprint: str
    length: int
    head: str
