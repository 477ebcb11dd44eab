"""The item data roles that models answer and the delegates of `widgets` draw.

A model returns plain data; what it leaves out is drawn plainly.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum

from PySide6.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole) + 1


class ItemRole(IntEnum):
    """What an index can say about itself beside Qt's own roles.

    ICON: an `Icon`, drawn before the words.  ICON_COLOUR: its `Colour` (default quiet).
    COLOUR: the `Colour` of the words (default text).  STRONG, SMALL, LARGE: True for semibold, small, or large words
    (totals).
    SECOND_LINE: a str, drawn small and quiet under the words.
    BAR: a Fraction from 0 to 1, the length of the bar; below the words if there are any, else alone.
    GROUP: a str on the first column of a row that spans the table; ICON and COLOUR hold for it.
    GROUP_REST: a str that goes on after the group's words in regular weight (which makes the words semibold).
    GROUND: the `Colour` of the row's ground, where it means something (a tie).
    LINE_ABOVE: True where a line of meaning runs above the row (the cut).
    SORT: what to sort by.  STATE: a `Stage` (navigation).  REASON: a str, why something is blocked.
    NOTE: a str, drawn small at the right end (navigation).
    DOTS: a `Dots`, drawn as ratings on the scale.
    """

    ICON = _FIRST
    ICON_COLOUR = _FIRST + 1
    COLOUR = _FIRST + 2
    STRONG = _FIRST + 3
    SMALL = _FIRST + 4
    SECOND_LINE = _FIRST + 5
    BAR = _FIRST + 6
    GROUP = _FIRST + 7
    GROUP_REST = _FIRST + 8
    GROUND = _FIRST + 9
    LINE_ABOVE = _FIRST + 10
    SORT = _FIRST + 11
    STATE = _FIRST + 12
    REASON = _FIRST + 13
    NOTE = _FIRST + 14
    LARGE = _FIRST + 15
    DOTS = _FIRST + 16


class Stage(StrEnum):
    """How far a step of the procedure is."""

    DONE = "done"
    CURRENT = "current"
    OPEN = "open"
    BLOCKED = "blocked"
