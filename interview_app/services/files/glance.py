"""A first glance at a procedure file: which procedure it is and who comes when.

It is what the window can show before the services are loaded.  It reads nothing but that, through a connection for
looking only; whatever keeps it from reading is told by the opening that follows.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from interview_app.storage.glance import read_glance


@dataclass(frozen=True, slots=True)
class Coming:
    """One candidate of the overview's table."""

    number: str
    name: str
    appointment: datetime | None


@dataclass(frozen=True, slots=True)
class Glance:
    """The posting's reference, the form's title by language, and the candidates in the overview's order."""

    reference: str
    titles: Mapping[str, str]
    coming: tuple[Coming, ...]

    def title(self, language: str) -> str:
        """The title in this language, else in the one that the form has."""
        return self.titles.get(language) or next(iter(self.titles.values()), "")


def glance(path: Path) -> Glance | None:
    """What stands in the file, or None where it cannot be had at a glance."""
    found = read_glance(path)
    if found is None:
        return None
    content, rows = found
    try:
        form = json.loads(content)
        coming = tuple(
            Coming(number, name, datetime.fromisoformat(when) if when else None)
            for number, name, when in rows
        )
        return Glance(form["posting"]["reference"] or path.stem, form["title"], coming)
    except (TypeError, ValueError, KeyError):
        return None
