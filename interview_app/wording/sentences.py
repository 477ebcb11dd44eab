"""Words that somebody typed, made ready to stand before another sentence."""

from __future__ import annotations

import re

from interview_app.domain.foreign import END

_ENDS = (".", "!", "?", "…", ":")
_CLOSING = f"”“»›’\"')]{END}"
_STOPS = re.compile(f"\\.+(?={END}?$)")


def ended(words: str) -> str:
    """The words with a full stop where they lack an end, so that the next sentence does not run into them."""
    shown = words.rstrip()
    return shown if not shown or shown.rstrip(_CLOSING).endswith(_ENDS) else f"{shown}."


def unended(words: str) -> str:
    """The words without the full stop at their end, for a list of several."""
    return _STOPS.sub("", words)
