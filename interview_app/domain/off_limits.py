"""What must not be asked in an interview, and the plain words by which a question gives itself away.

The topics follow §§ 1, 2 and 7 General Equal Treatment Act (AGG) and what labour courts make of the right to ask.
The list of words is short and German and English; it finds a careless question, not a hidden one, and never forbids.
"""

from __future__ import annotations

import re
from enum import StrEnum


class OffLimits(StrEnum):
    """A topic that has nothing to do with aptitude, ability and professional performance."""

    FAMILY = "family"
    PREGNANCY = "pregnancy"
    CARE = "care"
    RELIGION = "religion"
    PARTY = "party"
    UNION = "union"
    ORIGIN = "origin"
    IDENTITY = "identity"
    HEALTH = "health"
    DISABILITY = "disability"


_STEMS: dict[OffLimits, tuple[str, ...]] = {
    OffLimits.FAMILY: (
        "familienstand",
        "familienplanung",
        "verheiratet",
        "sind sie ledig",
        "geschieden",
        "ehepartner",
        "ehemann",
        "ehefrau",
        "lebenspartner",
        "haben sie kinder",
        "ihre kinder",
        "ihren kindern",
        "kinderwunsch",
        "marital",
        "married",
        "divorced",
        "spouse",
        "your husband",
        "your wife",
        "your children",
        "your kids",
        "have children",
        "have kids",
        "family plan",
    ),
    OffLimits.PREGNANCY: ("schwanger", "mutterschutz", "pregnan", "maternity"),
    OffLimits.CARE: (
        "kinderbetreuung",
        "pflegebedürftig",
        "angehörige pflegen",
        "pflege von angehörigen",
        "pflegen sie",
        "elternzeit",
        "childcare",
        "child care",
        "care for relatives",
        "caring for",
        "parental leave",
    ),
    OffLimits.RELIGION: (
        "religion",
        "religiös",
        "konfession",
        "kirche",
        "moschee",
        "glaubens",
        "weltanschauung",
        "religious",
        "church",
        "mosque",
    ),
    OffLimits.PARTY: ("parteimitglied", "parteibuch", "welche partei", "wen wählen sie", "political party"),
    OffLimits.UNION: ("gewerkschaft", "trade union", "labour union", "labor union", "union member"),
    OffLimits.ORIGIN: ("ethnisch", "abstammung", "herkunftsland", "muttersprache", "ethnic", "mother tongue"),
    OffLimits.IDENTITY: (
        "sexuelle orientierung",
        "sexuelle identität",
        "homosexuell",
        "sexual orientation",
        "sexual identity",
        "are you gay",
    ),
    OffLimits.HEALTH: (
        "krankheit",
        "krankschreib",
        "krankgeschrieben",
        "ihre diagnose",
        "medikament",
        "in therapie",
        "illness",
        "disease",
        "sick leave",
        "your diagnosis",
        "medication",
    ),
    OffLimits.DISABILITY: ("behinderung", "schwerbehind", "gleichgestellt", "disabilit", "disabled"),
}
_PATTERNS = {
    topic: re.compile("|".join(rf"\b{re.escape(stem)}" for stem in stems)) for topic, stems in _STEMS.items()
}


def topics_in(words: str) -> tuple[OffLimits, ...]:
    """The topics that a question touches by its words, in the order of the list; nothing for most questions."""
    plain = " ".join(words.casefold().split())
    return tuple(topic for topic, pattern in _PATTERNS.items() if pattern.search(plain))
