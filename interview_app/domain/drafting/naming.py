"""What a part of the form is called until somebody finds a better name: the beginning of its passage."""

from __future__ import annotations

import re

_LONGEST = 60
"""Letters of such a name."""

_SHORTEST = 18
"""A clause with fewer letters says too little to stand alone."""

_LISTED = (
    r"(?!(?:insbesondere|auch|möglichst|idealerweise|gern|in particular|especially|ideally|preferably)\b)"
    r"(?:[^\s,;()]+\s){0,2}[^\s,;()]+(?:\s\(\S+\))?(?:,|\s(?:und|oder|sowie|bzw\.|and|or)\s)"
)
"""What a comma sets apart from its like in a list of words: “C#, C++ (Qt) und Python”."""
_CLAUSE = re.compile(rf",\s(?!{_LISTED})|[;:]\s|\s\((?!\S+\))|\s[–-]\s")
"""What ends a clause; a word in brackets belongs to the one before."""


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
