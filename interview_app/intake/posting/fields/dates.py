"""Days in German and English words, and which of them is the end of the time to apply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from interview_app.domain.found_posting import FieldRule
from interview_app.domain.months import MONTH_NAMES, month_named
from interview_app.intake.posting.cues.folding import has_any
from interview_app.intake.posting.facts import Fact, Facts
from interview_app.intake.posting.fields.told import Told

_NAME = "|".join(MONTH_NAMES)
_DATE = re.compile(
    rf"(?P<iso>\b\d{{4}}-\d{{1,2}}-\d{{1,2}}\b)"
    rf"|(?P<numbers>\b\d{{1,2}}\. ?\d{{1,2}}\. ?(?:\d{{4}}|\d{{2}})\b)"
    rf"|(?P<slashes>\b\d{{1,2}}/\d{{1,2}}/\d{{4}}\b)"
    rf"|(?P<words>\b\d{{1,2}}(?:\.|st|nd|rd|th)? ?(?:of )?(?:{_NAME})\.?,? \d{{4}}\b)"
    rf"|(?P<american>\b(?:{_NAME})\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"[0-9](?:\d{3}|\. ?\d{1,2}\. ?\d\d)")
"""No day without it."""
_LABELS = (
    "bewerbungsfrist", "frist zur bewerbung", "mit ablauf des", "bewerbungsschluss", "einsendeschluss",
    "bewerbungsende", "closing date", "deadline", "ausschlussfrist", "meldefrist", "fristende", "frist endet",
)  # fmt: skip
_LABEL = re.compile("|".join(_LABELS), re.IGNORECASE)
_APPLY = (
    "bewerb", "bewirb", "unterlagen", "send", "richten", "submit", "apply", "applicat", "interessenbekundung",
    "eingereicht", "reach",
)  # fmt: skip
_UNTIL = re.compile(
    r"\b(?:bis|spätestens|until|by|before|no later than|not later than|till)\b[^.;]{0,50}$", re.IGNORECASE
)
_BEGIN = re.compile(
    r"\b(?:bis|spätestens|until|by|before|no later than|not later than|till)\b", re.IGNORECASE
)
_OTHER = re.compile(
    r"befristet|elternzeit|vertretung|zum nächst|beginn|\bab(?: dem)?\W*$|\bvom\W*$|\bstand\b|gespräche"
    r"|gespräch\b|interviews?\b|voraussichtlich"
    r"|fassung|dated|of \d|gesetz|verordnung|veröffentlicht|published|contract|limited|(?<!bis )zum\W*$"
    r"|from\W*$"
    r"|geboren|born",
    re.IGNORECASE,
)


def days_in(text: str) -> Iterator[tuple[date, int]]:
    """The days in the words, each with the place where it begins."""
    if not _YEAR.search(text):
        return
    for found in _DATE.finditer(text):
        day = _day(found)
        if day is not None:
            yield day, found.start()


def _day(found: re.Match[str]) -> date | None:
    words = found.group(0)
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    if found.group("iso"):
        year, month, day = numbers
    elif found.group("words") or found.group("american"):
        (day, year), month = numbers, _month(words)
    else:
        day, month, year = numbers
        if found.group("slashes") and month > 12:
            day, month = month, day
    year += 2000 if year < 100 else 0
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(words: str) -> int:
    name = re.search(r"[^\W\d]{3,}", re.sub(r"\d+(?:st|nd|rd|th)|\bof\b", "", words))
    return (name and month_named(name.group())) or 0


def deadline_in(texts: Sequence[str], facts: Facts) -> Told[date | None]:
    """The last day to apply: a labelled one, else the day that words about applying lead to."""
    for fact, value, label in facts:
        if fact is Fact.DEADLINE:
            for day, _ in days_in(value):
                return Told(day, FieldRule.LABEL, label)
    best: tuple[int, date, str] | None = None
    for at, text in enumerate(texts):
        for day, place in days_in(text):
            weight = _weight(text, place, texts[at - 1] if at else "")
            if weight > 0 and (best is None or weight > best[0]):
                best = weight, day, _leading(text[:place])
    return Told(best[1], FieldRule.UNTIL, best[2]) if best else Told(None, FieldRule.MISSING)


def _leading(before: str) -> str:
    """The last words before a day, from where they begin to speak of the end of a time."""
    found = [*_LABEL.finditer(before), *_BEGIN.finditer(before)]
    return before[max(each.start() for each in found) :].strip(" :") if found else ""


def _weight(text: str, place: int, above: str) -> int:
    """How much speaks for a day being the deadline; 0 or less is not enough."""
    before, around = text[max(0, place - 160) : place], text[max(0, place - 200) : place + 120]
    weight = 0
    if has_any(before, _LABELS):
        weight += 4
    elif has_any(around, _LABELS) or (len(above) < 60 and has_any(above, _LABELS)):
        weight += 3
    if _UNTIL.search(before):
        weight += 2 if has_any(around, _APPLY) or has_any(above, _APPLY) else 1
    near = text[max(0, place - 40) : place]
    if _OTHER.search(near) and not has_any(near, _LABELS):
        weight -= 3
    return weight
