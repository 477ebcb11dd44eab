"""A PIN: a courtesy among colleagues on a shared laptop, not security.

Whoever has the file can get past it.  It keeps people from sitting down under another's name by mistake or curiosity,
and the journal says that the name was established by it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from interview_app.domain.ids import PanelistId

SHORTEST = 4
"""How many characters a PIN has at least."""
FREE_TRIES, LONGEST_WAIT = 3, 30
"""Wrong tries before the first wait, and the longest wait in seconds."""


@dataclass(frozen=True, slots=True)
class PinHash:
    """What is kept of a PIN: enough to recognise it, not to read it (scrypt, hexadecimal)."""

    salt: str
    hash: str

    def fits(self, words: str) -> bool:
        """Whether this is the PIN."""
        return self.hash == _stretched(words, self.salt)


@dataclass(frozen=True, slots=True)
class PinReset:
    """Somebody's PIN was taken away, and its owner has not been told yet.

    `by` is None where nobody of the panel did it, or somebody who is no longer on it.
    """

    panelist: PanelistId
    by: PanelistId | None
    at: datetime


def hashed(words: str, salt: str) -> PinHash:
    """What is kept of a PIN that was typed."""
    return PinHash(salt, _stretched(words, salt))


def wait_after(wrong: int) -> int:
    """How many seconds nobody may try again after so many wrong tries: 2, 4, 8, ... up to `LONGEST_WAIT`."""
    beyond = wrong - FREE_TRIES
    return 0 if beyond < 0 else min(2 ** (beyond + 1), LONGEST_WAIT)


def _stretched(words: str, salt: str) -> str:
    key = hashlib.scrypt(words.encode("utf-8"), salt=salt.encode("ascii"), n=2**14, r=8, p=1, dklen=32)
    return key.hex()
