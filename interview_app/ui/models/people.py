"""How people are named where there is little room."""

from __future__ import annotations

from interview_app.domain.panel import Panelist
from interview_app.i18n import Say
from interview_app.wording.labels import role_label


def short_name(name: str) -> str:
    """“M. Vorlage” for “Maria Vorlage”: the first letter of the first name, and the rest as it is."""
    first, *rest = name.split()
    if not rest or first.endswith("."):
        return " ".join([first, *rest])
    return " ".join([f"{first[0]}.", *rest])


def person_words(say: Say, person: Panelist) -> str:
    """Name and role of a member of the panel, as the top bar shows them."""
    return f"{short_name(person.name)} ({role_label(say, person.role)})"
