"""Whether a reason is a mere formula: words that praise or blame without saying what was seen.

OVG NRW 1 B 347/19: a merely formulaic rating does not carry a selection.  The lists are deliberately short and plain;
a reason speaks as soon as one word of it is not on them.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]+")

_ENDINGS = ("er", "es", "en", "em", "e", "")

_GERMAN = """
gut sehr besonders ausgezeichnet hervorragend exzellent befriedigend ausreichend mangelhaft ungenügend schlecht schwach
stark solide ordentlich durchschnittlich überdurchschnittlich unterdurchschnittlich angemessen zufriedenstellend
überzeugend kompetent souverän sicher klar deutlich fundiert passend treffend vollständig unvollständig nachvollziehbar
richtig falsch schlüssig strukturiert engagiert motiviert freundlich sympathisch professionell erfahren geeignet
ungeeignet toll super prima okay mittelmäßig
"""
_GERMAN_FILLERS = """
die der das ein eine einen war ist wirkt wirkte ganz recht eher etwas ziemlich insgesamt alles antwort antworten
leistung leistungen eindruck und aber auch nicht kaum weniger mehr noch im zu in hat macht machte gemacht
"""
_ENGLISH = """
good very excellent outstanding satisfactory sufficient poor weak strong solid decent average adequate convincing
competent confident clear sound fitting complete incomplete plausible right wrong structured committed motivated
friendly likeable professional experienced suitable unsuitable great fine okay mediocre bad nice
the a an was is seems seemed quite rather somewhat overall answer answers performance impression and but also not hardly
less more all in of made
"""

_FORMULA = frozenset(
    {(stem + ending).casefold() for stem in _GERMAN.split() for ending in _ENDINGS}
    | set(_GERMAN_FILLERS.split())
    | set(_ENGLISH.split())
)


def is_formulaic(words: str) -> bool:
    """Whether there are words and none of them says more than praise or blame; figures always say more."""
    text = unicodedata.normalize("NFC", words).casefold()
    found = _WORD.findall(text)
    return (
        bool(found) and all(each in _FORMULA for each in found) and not any(sign.isdigit() for sign in text)
    )
