"""By which words a person may be known: the parts of the name and the number, the earlier ones too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from interview_app.domain.ids import CandidateId
from interview_app.domain.inspection.ordinary import ADDRESSES, PARTICLES, TITLES
from interview_app.domain.inspection.words import Word, forms_of, words_of
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


def abbreviates(letters: Sequence[Word], parts: Iterable[frozenset[str]]) -> bool:
    """Whether letters in a row may be the initials of a name of several parts, such as “E. M.” or “A. v. B.”.

    Others may stand between them only behind a capital one: “i. d. R.” is nobody.
    """
    first, *others = [{form[0] for form in part if form} for part in parts] or [set[str]()]
    for at, each in enumerate(letters):
        later = letters[at + 1 :] if each.text[0].isupper() else letters[at + 1 : at + 2]
        if each.forms & first and any(one.forms & part for one in later for part in others):
            return True
    return False


def lower_forms(texts: Iterable[str]) -> frozenset[str]:
    """The forms of all words that stand in these texts with a small letter."""
    return frozenset(
        form for text in texts for word in words_of(text) if word.text[0].islower() for form in word.forms
    )


def all_forms(texts: Iterable[str]) -> frozenset[str]:
    """The forms of all words of these texts."""
    return frozenset(form for text in texts for word in words_of(text) for form in forms_of(word.text))
