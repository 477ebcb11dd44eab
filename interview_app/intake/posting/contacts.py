"""People to turn to: their names, numbers and addresses are found so that they can be left out."""

from __future__ import annotations

import re
from functools import lru_cache

from interview_app.intake.posting.cues.folding import REMEMBERED, folded, has_any

_MAIL = re.compile(r"[\w.+-]{1,80} ?(?:@|\(at\)|\[at\]) ?[\w-]{1,80}(?:\.[\w-]{1,60})+", re.IGNORECASE)
_PHONE = re.compile(
    r"(?:\b(?:Tel(?:efon)?|Telephone|Phone|Fax|Telefax|Mobil|Ruf|Durchwahl|Rufnummer"
    r"|Tel\.-Nr)\b\.?[-\s:.(]*(?:Nr\.?|nummer)?[\s:(]*"
    r"[+0]?\d)|(?:\+\d{2}[\s(]|(?<![\w/–-])0\d{2,5}[\s/–-]{1,3}\d)[\d\s/()–-]{3,20}\d",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:Frau|Herr|Herrn|Hr\.|Fr\.|Mr\.?|Mrs\.?|Ms\.?|Miss)\s+(?:(?:Prof|Dr|Dipl|Ing|Univ)\.?[-\s]*)*"
    r"(?!und\b|oder\b|bzw)[A-ZÄÖÜ][\w.-]*(?:\s+[A-ZÄÖÜ][\w-]+)?|\b(?:Dr"
    r"|Prof)\.\s+(?:Dr\.\s+)?[A-ZÄÖÜ][a-zäöüß]+\s+[A-ZÄÖÜ][a-zäöüß]+"
)
_TURN_TO = re.compile(
    r"(?:\bfür|\bbei|\bfor|\bwith|\bfachliche\w*|\bzu)\b.{0,60}\b(?:fragen|rückfragen|auskünfte"
    r"|questions|queries|enquiries)\b"
    r".{0,140}\b(?:wenden|zur verfügung|beantwort|erteil|contact|please|call|gern)\w*"
    r"|\b(?:auskünfte|auskunft|rückfragen|fragen)\b.{0,80}\b(?:erteil|beantwort|zur verfügung|gibt"
    r"|geben|an\b)\w*"
    r"|\bansprech(?:partner|person)\w*|\bcontact person\w*|\bfor further information\b.{0,60}\bcontact\b"
    r"|^(?:queries|enquiries|rückfragen|auskünfte)\b[^.:]{0,20}:"
    r"|^(?:für|bei|for|with)\b.{0,60}\b(?:fragen|rückfragen|auskünfte|questions|queries)\b.{0,60}:$",
    re.IGNORECASE,
)
_OWN_TASK = re.compile(
    r"(?:Sie|You|you) (?:erteil|beantwort|geb|bearbeit|tret|fungier|berat|klär|betreu|begleit|unterstütz|vertret"
    r"|answer|give|provide|handle|act|advise|support)"
)
"""Whoever is looked for answers questions, and is somebody to turn to."""
_ADDRESS = re.compile(
    r"\b\d{5} [A-ZÄÖÜ][a-zäöüß]+|\b[A-ZÄÖÜ][\w.-]*(?:straße|str\.|platz|allee|weg|gasse|ring|ufer"
    r"|damm) \d|\bPostfach \d",
)
_BY_PHONE = ("tel", "phone", "fax", "mobil", "ruf", "durchwahl")
_DIALLED = re.compile(r"[+0]\d")
_TITLES = ("frau ", "herr", "hr. ", "fr. ", "mr", "ms. ", "ms ", "miss ", "dr. ", "prof. ")
_TURNING = (
    "fragen",
    "auskünfte",
    "auskunft",
    "questions",
    "queries",
    "enquiries",
    "ansprech",
    "contact person",
    "for further information",
)
"""What the patterns above cannot do without: most words have none of it, and looking for it takes no time."""
_SUBJECT = re.compile(r"\be-?mail\b|\btelefon\b|\bphone\b|\bfax\b", re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED)
def reaches_somebody(text: str, *, item: bool) -> bool:
    """Whether the words hold a person's name, a telephone number or a mail address, or say whom to turn to.

    A list `item` may speak of questions and of whom to turn to as a task.
    """
    small = folded(text)
    return bool(
        (("@" in small or "at)" in small or "at]" in small) and _MAIL.search(text))
        or ((_DIALLED.search(text) or has_any(text, _BY_PHONE)) and _PHONE.search(text))
        or (has_any(text, _TITLES) and _PERSON.search(text))
        or (not item and has_any(text, _TURNING) and _TURN_TO.search(text) and not _OWN_TASK.match(text))
    )


def is_address(text: str) -> bool:
    """Whether short words are part of an address block."""
    return bool(_ADDRESS.search(text)) or (len(text.split()) < 6 and bool(_SUBJECT.search(text)))
