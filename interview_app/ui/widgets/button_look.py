"""How buttons look: colours by role and state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from interview_app.ui.tokens import Colour


class ButtonRole(StrEnum):
    """What a button is; the value is the stylesheet's `role`.  One primary a page; danger_filled only in dialogs."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TEXT = "text"
    PLAIN = "plain"
    DANGER = "danger"
    DANGER_FILLED = "danger_filled"
    CHIP = "chip"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class ButtonLook:
    """Ground, border and words of a button in one state; None draws nothing.  `border` in unscaled pixels."""

    ground: Colour | None = Colour.PAPER
    edge: Colour | None = Colour.EDGE
    words: Colour = Colour.TEXT
    border: int = 1
    strong: bool = False


_RESTING: Mapping[ButtonRole, ButtonLook] = MappingProxyType(
    {
        ButtonRole.PRIMARY: ButtonLook(Colour.ACCENT, None, Colour.ON_ACCENT, strong=True),
        ButtonRole.TEXT: ButtonLook(None, None, Colour.ACCENT),
        ButtonRole.PLAIN: ButtonLook(None, None, Colour.TEXT),
        ButtonRole.DANGER: ButtonLook(edge=Colour.BAD, words=Colour.BAD),
        ButtonRole.DANGER_FILLED: ButtonLook(Colour.BAD, None, Colour.ON_BAD, strong=True),
    }
)
_CHECKED: Mapping[ButtonRole, ButtonLook] = MappingProxyType(
    {
        ButtonRole.CHIP: ButtonLook(Colour.GOOD_GROUND, Colour.GOOD),
        ButtonRole.CHOICE: ButtonLook(Colour.ACCENT_GROUND, Colour.ACCENT, Colour.ACCENT, 2, strong=True),
    }
)
_HOVER: Mapping[ButtonRole, Colour] = MappingProxyType(
    {
        ButtonRole.PRIMARY: Colour.ACCENT_HOVER,
        ButtonRole.DANGER: Colour.BAD_GROUND,
        ButtonRole.DANGER_FILLED: Colour.BAD,
    }
)


def button_look(role: ButtonRole, *, enabled: bool, checked: bool, hover: bool) -> ButtonLook:
    """The look of a button of `role` in this state."""
    look = _RESTING.get(role, ButtonLook())
    if not enabled:
        bare = role in (ButtonRole.TEXT, ButtonRole.PLAIN)
        ground, edge = (None, None) if bare else (Colour.RAISED, Colour.LINE)
        return ButtonLook(ground, edge, Colour.QUIET)
    if checked and role in _CHECKED:
        return _CHECKED[role]
    return replace(look, ground=_HOVER.get(role, Colour.RAISED)) if hover else look
