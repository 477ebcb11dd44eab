"""What a part of the form is called until somebody finds a better name: the beginning of its passage."""

from __future__ import annotations

import re

_LONGEST = 60
"""Letters of such a name."""

_SHORTEST = 18
"""A clause with fewer letters says too little to stand alone."""

_CLAUSE = re.compile(r"[,;:]\s|\s\(|\s[–-]\s")


def name_of(text: str) -> str:
    """The beginning of a passage: all of a short one, else its first clause, or what fits up to a whole word."""
    if len(text) <= _LONGEST:
        return text.rstrip(" .;,")
    clause = text[: _first_clause(text)]
    if _SHORTEST <= len(clause) <= _LONGEST:
        return clause
    return text[: _LONGEST - 1].rsplit(" ", 1)[0].rstrip(" .;,:–-") + "…"


def _first_clause(text: str) -> int:
    """Where the first clause that is long enough ends."""
    ends = (found.start() for found in _CLAUSE.finditer(text))
    return next((end for end in ends if end >= _SHORTEST), len(text))
