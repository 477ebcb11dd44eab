"""Whether a posting is written in German or English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from interview_app.intake.posting.cues.folding import words_of

_ENOUGH = 2_000
"""So many letters show the language."""
_GERMAN = frozenset(
    words_of("der die das und ist sind für mit von im zur zum bei oder sie wir eine einer auf werden nach")
)
_ENGLISH = frozenset(words_of("the and of to is are for with on by or you we will at be this"))


def language_of(texts: Sequence[str]) -> str:
    """The code “de” or “en”, by the small words of each language; German where nothing tells."""
    words = Counter(" ".join(texts)[:_ENOUGH].lower().split())
    german, english = (sum(map(words.__getitem__, known)) for known in (_GERMAN, _ENGLISH))
    return "en" if english > german else "de"
