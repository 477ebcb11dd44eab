"""The journal: one row for every act, chained by digests, without the words that were written.

A row holds a salted digest of what was written.  The words and the salt lie elsewhere and can be erased; the chain
still verifies afterwards.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from interview_app.domain.canonical import canonical

FIRST = "0" * 64
"""What the first row names as the digest of the row before it."""


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One act.

    `act` is a verb with its object ("seal-sheet"); `subject` names whom or what it is about by ids and never holds a
    level, a text or a name; `digest` is the salted digest of the words (empty where there were none); `backwards`
    marks a clock that stood earlier than at the row before; `hash` chains the row to `previous`.
    """

    sequence: int
    at: datetime
    actor: str
    role: str
    established: str
    act: str
    subject: str
    digest: str
    backwards: bool
    previous: str
    hash: str


def digest_of(words: str, salt: str) -> str:
    """The salted digest of what was written (SHA-256, hexadecimal)."""
    return hashlib.sha256(canonical([salt, words])).hexdigest()


def chained(row: JournalRow) -> str:
    """The hash that `row` must carry: over everything in it but the hash itself."""
    content = [row.sequence, row.at, row.actor, row.role, row.established, row.act, row.subject, row.digest]
    return hashlib.sha256(canonical([*content, row.backwards, row.previous])).hexdigest()


def broken_at(rows: Iterable[JournalRow], after: tuple[int, str] = (0, FIRST)) -> int | None:
    """The sequence number of the first row that does not continue the chain, or None for a sound journal.

    `after` is the number and hash of the row before the first one.
    """
    last, previous = after
    for row in rows:
        last += 1
        if row.sequence != last or row.previous != previous or row.hash != chained(row):
            return row.sequence
        previous = row.hash
    return None
