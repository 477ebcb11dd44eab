"""Why there is an interview at all: the usual grounds in words that can be taken over and sharpened.

Appraisals come first by Article 33 (2) Basic Law.  An interview adds what they cannot show: for candidates who have
none, for a field that they do not compare, or where they are essentially equal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from interview_app.domain.drafting.standard import spoken_in
from interview_app.domain.form import InterviewForm
from interview_app.domain.text import Text


class Ground(StrEnum):
    """The usual grounds for an interview."""

    OUTSIDE = "outside"
    MIXED = "mixed"
    EQUAL = "equal"


GROUNDS: Mapping[Ground, Text] = {
    Ground.OUTSIDE: Text(
        "Es bewerben sich Externe, für die keine dienstlichen Beurteilungen vorliegen; das Gespräch ermittelt, was den "
        "Unterlagen nicht zu entnehmen ist.",
        "Candidates apply from outside, for whom there are no official appraisals; the interview finds out what the "
        "documents do not show.",
    ),
    Ground.MIXED: Text(
        "Es bewerben sich Interne und Externe, deren Beurteilungen und Zeugnisse sich nicht unmittelbar vergleichen "
        "lassen; das Gespräch schafft für alle dieselbe Grundlage.",
        "Candidates apply from inside and from outside, whose appraisals and references cannot be compared directly; "
        "the interview gives all of them the same basis.",
    ),
    Ground.EQUAL: Text(
        "Die dienstlichen Beurteilungen sind nach ihrer vollständigen Auswertung im Wesentlichen gleich; das Gespräch "
        "ergänzt sie.",
        "The official appraisals are essentially equal after they have been evaluated in full; the interview adds to "
        "them.",
    ),
}
"""What each says, in both languages."""


def give_ground(form: InterviewForm, ground: Ground) -> InterviewForm:
    """The form with the words of a ground, in its own languages."""
    return replace(form, why_interview=spoken_in(GROUNDS[ground], form.languages))


def ground_of(form: InterviewForm) -> Ground | None:
    """The ground whose words stand in the form unchanged, or None."""
    return next((each for each in Ground if give_ground(form, each) == form), None)
