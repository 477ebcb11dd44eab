"""The kinds of questions that predict best, as far as they are known by their words.

Questions on what somebody did, and on what they would do in a situation that is set out (Campion, Palmer and Campion
1997, component 4).  German and English; a question that is put otherwise is not thereby a bad one.
"""

from __future__ import annotations

import re

from interview_app.domain.structure_check.wordings import plain

_DONE = (
    r"\b(?:schildern|beschreiben|nennen|erzählen|berichten|wählen) sie\b",
    r"\b(?:haben|hatten|sind|waren|mussten|konnten) sie\b",
    r"\b(?:gingen|kamen|lösten|taten|gaben|erreichten|reagierten) sie\b",
    r"\b(?:describe|name|choose|give|tell us about|tell me about|think of) (?:us )?(?:an?|the|one)\b",
    r"\b(?:did|have|had|were) you\b",
)
_ACTS = (
    "tun|machen|gehen|prüfen|führen|kommen|grenzen|wählen|würden|reagieren|beginnen|entscheiden|lösen|erklären|sagen|"
    "bereiten"
)
_WOULD_DO = (
    rf"\b(?:wie|was|welche \w+|womit|wen|wo) (?:\w+ ){{0,2}}(?:{_ACTS}) sie\b",
    r"\berklären sie\b",
    r"\b(?:stellen sie sich vor|angenommen)\b",
    r"\b(?:how|what) (?:do|would|will) you\b",
    r"\b(?:imagine|suppose|explain)\b",
)
_KNOWN = re.compile("|".join((*_DONE, *_WOULD_DO)))


def asks_for_behaviour(words: str) -> bool:
    """Whether a question asks for what somebody did or would do."""
    return _KNOWN.search(plain(words)) is not None
