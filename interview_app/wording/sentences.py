"""Words that somebody typed, made ready to stand before another sentence."""

from __future__ import annotations

_ENDS = (".", "!", "?", "…", ":")
_CLOSING = "”“»›’\"')]"


def ended(words: str) -> str:
    """The words with a full stop where they lack an end, so that the next sentence does not run into them."""
    shown = words.rstrip()
    return shown if not shown or shown.rstrip(_CLOSING).endswith(_ENDS) else f"{shown}."
