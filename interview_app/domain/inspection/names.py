"""By which words a person may be known: the parts of the name and the number, the earlier ones too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from interview_app.domain.ids import CandidateId
from interview_app.domain.inspection.ordinary import ADDRESSES, PARTICLES, TITLES
from interview_app.domain.inspection.words import forms_of, words_of
from interview_app.domain.procedure import Procedure

_SILENT = ADDRESSES | TITLES | PARTICLES


@dataclass(frozen=True, slots=True)
class Named:
    """One name of a candidate: the forms of each part that says something, and the number where there is one."""

    candidate: CandidateId
    parts: tuple[frozenset[str], ...]
    number: str
    whole: str


@dataclass(frozen=True, slots=True)
class Names:
    """Who must not be named, and the forms that also belong to the reader or to somebody of the panel."""

    others: tuple[Named, ...]
    shared: frozenset[str]
    ordinary: frozenset[str]


def parts_of(name: str) -> tuple[frozenset[str], ...]:
    """The parts of a name but titles and particles; all of them where there is nothing else."""
    forms = [each.forms for each in words_of(name) if not each.text.isdigit()]
    return tuple(each for each in forms if not each & _SILENT) or tuple(forms)


def names_in(procedure: Procedure, reader: CandidateId) -> Names:
    """The names of all candidates but the reader, with the words that somebody else has too."""
    named = tuple(_named(procedure))
    own = [part for each in named if each.candidate == reader for part in each.parts]
    panel = [part for person in procedure.panel for part in parts_of(person.name)]
    return Names(
        others=tuple(each for each in named if each.candidate != reader),
        shared=frozenset(form for part in (*own, *panel) for form in part),
        ordinary=frozenset(),
    )


def _named(procedure: Procedure) -> Iterator[Named]:
    people = ((each.id, each.number, each.name) for each in procedure.candidates)
    former = ((each.candidate, each.number, each.name) for each in procedure.former_names)
    for candidate, number, name in (*people, *former):
        yield Named(candidate, parts_of(name), number.strip(), " ".join(name.split()))


def number_pattern(number: str) -> re.Pattern[str] | None:
    """A number as it may be written: “B-014”, “B 014”, “b014”; None where it holds neither letter nor digit."""
    groups = re.findall(r"[^\W\d_]+|\d+", number)
    if not groups:
        return None
    return re.compile(r"(?<!\w)" + r"[\s\-‐-―./]*".join(map(re.escape, groups)) + r"(?!\w)", re.IGNORECASE)


def initials_pattern(parts: Iterable[frozenset[str]]) -> re.Pattern[str] | None:
    """“E. M.” for somebody with two parts; None for a single one."""
    first, *others = [re.escape(min(part)[0]) for part in parts if min(part)] or [""]
    if not others:
        return None
    return re.compile(rf"(?<!\w){first}\.\s?(?:{'|'.join(others)})\.?(?!\w)", re.IGNORECASE)


def lower_forms(texts: Iterable[str]) -> frozenset[str]:
    """The forms of all words that stand in these texts with a small letter."""
    return frozenset(
        form for text in texts for word in words_of(text) if word.text[0].islower() for form in word.forms
    )


def all_forms(texts: Iterable[str]) -> frozenset[str]:
    """The forms of all words of these texts."""
    return frozenset(form for text in texts for word in words_of(text) for form in forms_of(word.text))
