"""A paragraph taken apart into its sentences."""

from __future__ import annotations

import re
from functools import lru_cache

from interview_app.intake.posting.cues.folding import REMEMBERED

_END = re.compile(r"[.!?](?<![.!?]{2})[.!?]{0,4}[”“\")»]?[¹²³⁴⁵⁶⁷⁸⁹⁰]{0,2}(?=\s+[\"„“(»]?[A-ZÄÖÜ0-9§])")
_ABBREVIATION = re.compile(
    r"abs|app|art|aufl|bes|besgr|bsp|bspw|bzgl|bzw|ca|co|dr|dipl|durchg|einschl|entgeltgr|etc|evtl|ff|ggf|ggfs|gem|grds|hd|inkl"
    r"|ing|insb|insbes|idr|lt|max|mind|min|mio|mr|mrs|ms|nr|no|od|og|prof|rd|sog|st|str|tel|univ|usw|vgl|zt|zzgl|approx"
    r"|sec|para|incl|dept|gmbh|(?:[a-zäöü]\.)+[a-zäöü]",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    r"(?:klassen?|gruppe|stufe|teil|class(?:es)?|category|grade|level|part) [A-Z]$", re.IGNORECASE
)
"""A letter that is a name of its own and shortens nothing: “driving licence class B”."""
_TAIL = 40
"""How many letters at the end of words hold their last word."""
_DAY = re.compile(r"(?:^|\s)\d{1,2}$")
_MONTH = re.compile(
    r"\s+(?:jan|feb|mär|mrz|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)\w*|\s+(?:qe|lebensjahr|einstiegsamt"
    r"|laufbahn|qualifikation|staats|juristische|und|oder)\w*|\s*\d",
    re.IGNORECASE,
)


@lru_cache(maxsize=REMEMBERED)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences, in order; abbreviations, ordinals and dates do not end one."""
    found: list[str] = []
    begin = 0
    for stop in _END.finditer(text):
        if _ends(text[begin : stop.start()], text[stop.end() : stop.end() + 20], stop.group(0)):
            found.append(text[begin : stop.end()].strip())
            begin = stop.end()
    rest = text[begin:].strip()
    return (*found, rest) if rest else tuple(found)


def _ends(before: str, after: str, stop: str) -> bool:
    """Whether a full stop between these words ends a sentence."""
    if stop[0] != ".":
        return True
    last = before[-_TAIL:].split()
    word = last[-1].lstrip('(„"') if last else ""
    if len(word) == 1 and word.isalpha():
        return bool(_LETTERED.search(before[-_TAIL:]))
    if _ABBREVIATION.fullmatch(word.rpartition("-")[2]):
        return False
    return not (_DAY.search(before[-_TAIL:]) and _MONTH.match(after))
