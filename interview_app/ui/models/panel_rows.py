"""The panel as rows."""

from __future__ import annotations

from collections.abc import Sequence

from interview_app.domain.panel import Panelist, Role
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import Cell, Head, Row
from interview_app.ui.tokens import Colour
from interview_app.wording.labels import role_label, vote_label


def panel_heads(say: Say) -> tuple[Head, ...]:
    """Name, function, role, vote."""
    return (Head(say("Name")), Head(say("Function")), Head(say("Role")), Head(say("Vote")))


def panel_rows(say: Say, members: Sequence[Panelist]) -> tuple[Row, ...]:
    """A row for everybody at the table."""
    return tuple(_row(say, person) for person in members)


def _row(say: Say, person: Panelist) -> Row:
    icon, colour = (Icon.CIRCLE_CHECK, Colour.GOOD) if person.votes else (Icon.MINUS, Colour.QUIET)
    cells = (
        Cell(person.name, strong=True, tip=person.name),
        Cell(person.function, tip=person.function),
        Cell(role_label(say, person.role)),
        Cell(vote_label(say, person.votes), icon, colour, colour),
    )
    return Row(person.id, cells)


def panel_summary(say: Say, members: Sequence[Panelist]) -> str:
    """What the page is for, and what is missing."""
    first = say("Voting members rate, each on their own; advisory members and observers do not.")
    if not any(person.role is Role.CHAIR for person in members):
        return f"{first} {say('A chair is missing.')}"
    if not any(person.votes for person in members):
        return f"{first} {say('A voting member is missing.')}"
    return first
