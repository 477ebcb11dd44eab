"""What a part of the form is called until somebody finds a better name: the beginning of its passage."""

from __future__ import annotations

_LONGEST = 60
"""Letters of such a name."""


def name_of(text: str) -> str:
    """The beginning of a passage, cut between two words."""
    if len(text) <= _LONGEST:
        return text.rstrip(" .;,")
    return text[: _LONGEST - 1].rsplit(" ", 1)[0].rstrip(" .;,:–-") + "…"
