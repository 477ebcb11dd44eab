"""How people are named where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from interview_app.domain.erasure import NAMELESS
from interview_app.domain.panel import Panelist
from interview_app.i18n import Say
from interview_app.wording.labels import role_label


def short_name(name: str) -> str:
    """“M. Vorlage” for “Maria Vorlage”: the first letter of the first name, and the rest as it is."""
    first, *rest = name.split()
    if not rest or first.endswith("."):
        return " ".join([first, *rest])
    return " ".join([f"{first[0]}.", *rest])


def initials(names: Sequence[str]) -> list[str]:
    """“MV” for “Maria Vorlage”; where two would be the same, the last name goes on until they differ."""
    found = [_initials(name, 1) for name in names]
    for place, name in enumerate(names):
        length = 1
        while found.count(found[place]) > 1 and length < len(name):
            length += 1
            found[place] = _initials(name, length)
    return found


def _initials(name: str, length: int) -> str:
    first, *rest = name.split() or [""]
    return f"{first[:1]}{rest[-1][:length]}" if rest else first[: length + 1]


def person_words(say: Say, person: Panelist) -> str:
    """Name and role of a member of the panel, as the top bar shows them.

    After the deletion the role alone, or with it the function, which then stands where the name was.
    """
    role = role_label(say, person.role)
    if person.name == NAMELESS:
        return role
    name = person.name if person.name == person.function else short_name(person.name)
    return f"{name} ({role})"
