"""The reference of a posting: Kennziffer, file number, job ID, Reader Service Code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interview_app.domain.found_posting import FieldRule
from interview_app.intake.posting.cues.folding import has_any
from interview_app.intake.posting.facts import Fact, Facts
from interview_app.intake.posting.fields.told import NO_WORDS, Told

_WORDS = re.compile(
    r"\b(?:Kennziffer|Kenn-?Nr\.?|Kennnummer|Kennwort|Stichwort|Kennzahl|Kennung|Kennzeichen|Referenz(?:nummer|code"
    r"|-?Nr\.?)?|Ref\.?[- ]?(?:Nr|No)\.?|Stellen-?(?:ID|Nr\.?|Kennzahl)"
    r"|Stellennummer|Job-?(?:ID|Nr\.?)|(?:das|dem|unserem?) Zeichen"
    r"|(?:Stellen)?[Aa]usschreibung(?:snummer|s-Nr\.?|s-?ID| Nr\.?)|Vorgangsnummer|Reader Service Code"
    r"|Ausschreibungsnummer"
    r"|(?:Stellen)?ausschreibung(?=\s+(?:[A-Z]{1,6}[ -]?)?\d+[/-]\d)"
    r"|(?:job |vacancy |post |call )?reference(?: (?:number|no\.?|code))?|vacancy (?:number|no\.?"
    r"|notice(?: no\.?)?)|Ref\.|quoting"
    r"|(?:Aktenzeichen|Az\.|Geschäftszeichen|Gz\.|Geschäftszeichen))"
    r"(?: der (?:Stelle|Ausschreibung))?(?: (?:lautet|ist|is))?(?:\s*\([^)]{0,12}\))?\s*[:„“\"»(]*\s*(?=\S)",
    re.IGNORECASE,
)
_HINTS = (
    "kenn",
    "stichwort",
    "referen",
    "ref.",
    "stellen",
    "job",
    "ausschreibung",
    "vorgangsnummer",
    "reader service code",
    "vacancy",
    "quoting",
    "zeichen",
    "az.",
    "gz.",
)
"""One of these stands in each of the words above."""
_TOKEN = re.compile(r"[^\s,;()„“”\"«»]+")
_LONGEST = 6
_OF_PORTAL = re.compile(r"\bID\b")
"""The number that a portal gives a posting, beside the reference of the office."""
_WHOLE = re.compile(r" \([A-ZÄÖÜ][\wÄÖÜ ]{1,10}\)")
"""What closes a reference: the short name of the office that gave it."""


def reference_in(texts: Sequence[str], facts: Facts) -> Told[str]:
    """The reference, empty where there is none."""
    for fact, value, label in sorted(facts, key=lambda stated: bool(_OF_PORTAL.search(stated.label))):
        if fact is Fact.REFERENCE and (found := _code(value)):
            return Told(value if _WHOLE.fullmatch(value[len(found) :]) else found, FieldRule.LABEL, label)
    for text in texts:
        if not has_any(text, _HINTS):
            continue
        for words in _WORDS.finditer(text):
            if found := _code(text[words.end() : words.end() + 80]):
                return Told(found, FieldRule.LABEL, words.group().rstrip(' :„“"»('))
    return NO_WORDS


def _code(words: str) -> str:
    """The code at the beginning of the words: signs with a digit among them, and pieces that belong to it."""
    end = 0
    pieces: list[str] = []
    for token in _TOKEN.finditer(words):
        piece = token.group(0)
        between = words[end : token.start()]
        if between.strip():
            break
        if pieces and not _belongs(piece, pieces[-1], words[token.end() :]):
            break
        if len(pieces) == _LONGEST:
            break
        pieces.append(piece)
        end = token.end()
        if piece.endswith((".", ":")) and not re.search(r"\d\.$", piece):
            break
    code = " ".join(pieces).rstrip(".:*/-– ")
    worded = re.match(r"[a-zäöü]{3,}\b", code)
    return code if re.search(r"\d", code) and re.match(r"[\w#]", code) and not worded else ""


def _belongs(piece: str, last: str, after: str) -> bool:
    """Whether a piece goes on with a code: a hyphen or stroke, digits, or capitals after one of these."""
    if piece in "-–/":
        return bool(re.match(r"\s*(?:[A-Z]{0,4} ?\d|[A-Z]{1,4}\.[IVX]+\b)", after))
    if last in "-–/" or last.endswith(("-", "/")):
        return True
    return bool(
        re.fullmatch(r"[A-Z]{0,4}[\d./-]*\d[\d./-]*[A-Za-z]{0,2}|[IVX]{1,4}|[A-Z]{1,3}", piece)
    ) and not re.match(r"\d{1,2}\.\d{1,2}\.\d{2,4}$", piece)
