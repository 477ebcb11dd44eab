"""How many posts are advertised: digits, words, “several”, or one because the posting speaks of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from interview_app.domain.found_posting import FieldRule
from interview_app.intake.posting.cues.folding import folded, has_any
from interview_app.intake.posting.facts import Fact, Facts
from interview_app.intake.posting.fields.told import Told

Posts = tuple[int | None, bool]
"""How many, None where no number is said, and whether it only says “several”."""


class _Counted(NamedTuple):
    """A number of posts, and the words that say so."""

    number: int
    words: str


_WORDS = {
    **dict.fromkeys(("ein", "eine", "einen", "einer", "eines", "einem", "one", "a", "an"), 1),
    **dict.fromkeys(("zwei", "two"), 2),
    **dict.fromkeys(("drei", "three"), 3),
    **dict.fromkeys(("vier", "four"), 4),
    **dict.fromkeys(("fünf", "five"), 5),
    **dict.fromkeys(("sechs", "six"), 6),
    **dict.fromkeys(("sieben", "seven"), 7),
    **dict.fromkeys(("acht", "eight"), 8),
    **dict.fromkeys(("neun", "nine"), 9),
    **dict.fromkeys(("zehn", "ten"), 10),
    **dict.fromkeys(("elf", "eleven"), 11),
    **dict.fromkeys(("zwölf", "twelve"), 12),
}
_NUMBER = r"(?P<number>\d{1,3}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_POST = (
    r"(?:(?:Voll|Teil)zeit|Plan|Beamten|Anwärter|Ausbildungs|Tarif)?(?:stellen?|dienstposten|arbeitsplätze"
    r"|arbeitsplatz)\b"
    r"|posts?\b|positions?\b|vacanc(?:y|ies)\b"
)
_GENDERS = r"\((?:[mwdfxia](?:\s?[/|,]\s?[mwdfxia]){1,3}|gn|all genders|divers)\)"
_HAS_GENDERS = re.compile(_GENDERS, re.IGNORECASE)
_POST_WORDS = ("stelle", "dienstposten", "arbeitspl", "post", "position", "vacanc")
_SEVERAL_WORDS = ("mehrere", "several", "multiple", "a number of", "verschiedene", "einige")
_ALONE_WORDS = (*_POST_WORDS, "professur", "funktion", "eine ", "einen ", "eine/n")
"""What the patterns below cannot do without."""
_COUNTED = re.compile(
    rf"(?<![\d.,/-])\b{_NUMBER}(?: \(?(?:\d{{1,2}}|{'|'.join(_WORDS)})\)?)? (?:(?!(?:ist|sind|wird"
    rf"|werden|der|die|das|den|is|are|the|und|and)\b|Jahr|Monat|Woche|Tag"
    rf"|hour|year"
    rf"|month)[\w-]+ ){{0,3}}?(?:{_POST})",
    re.IGNORECASE,
)
_BEFORE_TITLE = re.compile(
    rf"(?<![\d.,/-])\b{_NUMBER}(?:/[nrm]|\(n\)|\*n|:n)? (?!Jahr|Monat|Woche|Tag|St(?:un)?d|year|month|hour)"
    rf"(?:[\w*:/()„“&,.-]+ ){{0,9}}?{_GENDERS}",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    rf"\b(?:mehrere|several|multiple|a number of|verschiedene|einige)\b(?! Jahre| years"
    rf"| Monate)(?=(?: [^\s.]+){{0,12}}? ?(?:{_POST}|{_GENDERS}|zu besetzen|expert|sachbearbeit))",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\b(?:die|der|den|das|dem|eine|einen|einer|the|this|diese|dieser) (?:[\w/-]+ ){0,4}?(?:Stelle"
    r"|Planstelle|Dienstposten|Dienstpostens|Arbeitsplatz|Professur"
    r"|Position|post|position|Funktion|vacancy)\b|\beine/n\b|\beine[n]? \(?r?/?\w",
    re.IGNORECASE,
)
_MANY = re.compile(r"innen\b(?! ?/)|kräfte\b|leute\b|\b[a-z]+(?:ers|ists|ants|perts)\b", re.IGNORECASE)
_UNIT = re.compile(r"\b(?!Monat|Jahr|Woche|Tag|Stunden|Uhr)[A-ZÄÖÜ]\w+ $")
_SCOPE = re.compile(
    r"\b\d{1,3},\d{1,2}\b"
    r"|\b\d{1,3}(?: ?(?:bis|to|-|–) ?\d{1,3})? ?(?:%|Prozent|per cent|Stunden|Wochenstunden|hours)|\bA ?\d{1,2}\b"
)
_TIMES = re.compile(r"\b(\d{1,2}) ?[x×] ")


def posts_in(texts: Sequence[str], facts: Facts, title: str) -> Told[Posts]:
    """How many posts, and whether the posting only says “several”."""
    for fact, value, label in facts:
        if fact is Fact.POSTS and (number := re.match(rf"{_NUMBER}\b", value, re.IGNORECASE)):
            return Told((_value(number.group("number")), False), FieldRule.LABEL, label)
    whole = "\n".join(texts)
    several_words, post_words = _those_in(whole, _SEVERAL_WORDS), _those_in(whole, _POST_WORDS)
    for text in _opened(texts):
        if several_words and has_any(text, several_words) and (several := _SEVERAL.search(text)):
            return Told((None, True), FieldRule.COUNTED, several.group())
        counted = _values(_COUNTED, _without_scope(text)) if post_words and has_any(text, post_words) else []
        if counted and (len(counted) > 1 or counted[0].number > 1 or not _TIMES.search(text)):
            return _summed(counted)
        titled = (
            _values(_BEFORE_TITLE, _without_scope(text)) if "(" in text and _HAS_GENDERS.search(text) else []
        )
        if titled:
            return _summed(titled)
        if times := _TIMES.match(text):
            return Told((int(times.group(1)), False), FieldRule.COUNTED, times.group())
    return _alone(texts, title)


def _those_in(whole: str, words: Sequence[str]) -> tuple[str, ...]:
    """The words, written small, that the whole posting holds: no part of it need be asked for another."""
    small = folded(whole)
    return tuple(word for word in words if word in small)


def _alone(texts: Sequence[str], title: str) -> Told[Posts]:
    """One post where the posting speaks of one, or its title does not speak of more."""
    words = _those_in("\n".join(texts), _ALONE_WORDS)
    for text in texts if words else ():
        if has_any(text, words) and (found := _ALONE.search(text)):
            return Told((1, False), FieldRule.ONE, found.group())
    if title and not _MANY.search(title):
        return Told((1, False), FieldRule.ONE, title)
    return Told((None, False), FieldRule.MISSING)


def _opened(texts: Sequence[str]) -> Iterator[str]:
    """The blocks, each that does not end with a stop together with the next: a title often stands apart."""
    for at, text in enumerate(texts):
        yield (
            text
            if at + 1 == len(texts) or text.endswith((".", ":", ";", "!", "?"))
            else f"{text} {texts[at + 1]}"
        )


def _values(pattern: re.Pattern[str], text: str) -> list[_Counted]:
    """The numbers that a pattern finds, but those of units: “Abteilung 3”."""
    return [
        _Counted(_value(found.group("number")), found.group())
        for found in pattern.finditer(text)
        if not (found.group("number").isdigit() and _UNIT.search(text[: found.start()]))
    ]


def _summed(counted: Sequence[_Counted]) -> Told[Posts]:
    """The sum of what was counted."""
    number = sum(each.number for each in counted)
    return Told((number, False), FieldRule.COUNTED, " … ".join(each.words for each in counted))


def _value(number: str) -> int:
    return int(number) if number.isdigit() else _WORDS[number.casefold()]


def _without_scope(text: str) -> str:
    """The words without working hours and shares of a post, whose numbers count no posts."""
    return _SCOPE.sub(" ", text)
