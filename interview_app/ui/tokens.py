"""The tokens of the look: colours by role in two themes, type and sizes.

No colour, size or font stands anywhere else.  Sizes are pixels at 96 dpi and 100 per cent; `Theme.px` scales them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Colour(StrEnum):
    """What a colour is for; the value is the token's name."""

    PAPER = "paper"
    GROUND = "ground"
    RAISED = "raised"
    LINE = "line"
    EDGE = "edge"
    TEXT = "text"
    QUIET = "quiet"
    ACCENT = "accent"
    ACCENT_HOVER = "accent_hover"
    ACCENT_GROUND = "accent_ground"
    ON_ACCENT = "on_accent"
    BAR = "bar"
    GOOD = "good"
    GOOD_GROUND = "good_ground"
    WARN = "warn"
    WARN_GROUND = "warn_ground"
    BAD = "bad"
    BAD_GROUND = "bad_ground"
    ON_BAD = "on_bad"


GROUNDS = (
    Colour.PAPER,
    Colour.GROUND,
    Colour.RAISED,
    Colour.ACCENT_GROUND,
    Colour.GOOD_GROUND,
    Colour.WARN_GROUND,
    Colour.BAD_GROUND,
)
"""Every ground that text, an edge or a bar may stand on."""

LIGHT: Mapping[Colour, str] = MappingProxyType(
    {
        Colour.PAPER: "#FFFFFF",
        Colour.GROUND: "#F6F7F9",
        Colour.RAISED: "#EEF1F5",
        Colour.LINE: "#DADFE6",
        Colour.EDGE: "#7C8896",
        Colour.TEXT: "#1B2430",
        Colour.QUIET: "#55606E",
        Colour.ACCENT: "#1F5FA8",
        Colour.ACCENT_HOVER: "#194E8B",
        Colour.ACCENT_GROUND: "#E8F0FA",
        Colour.ON_ACCENT: "#FFFFFF",
        Colour.BAR: "#5F86B7",
        Colour.GOOD: "#1E7A46",
        Colour.GOOD_GROUND: "#E7F4EC",
        Colour.WARN: "#8A5600",
        Colour.WARN_GROUND: "#FCF2DF",
        Colour.BAD: "#B3261E",
        Colour.BAD_GROUND: "#FCEBEA",
        Colour.ON_BAD: "#FFFFFF",
    }
)

DARK: Mapping[Colour, str] = MappingProxyType(
    {
        Colour.PAPER: "#1B2028",
        Colour.GROUND: "#14181E",
        Colour.RAISED: "#252B35",
        Colour.LINE: "#363E4A",
        Colour.EDGE: "#7A8695",
        Colour.TEXT: "#E7EBF1",
        Colour.QUIET: "#A8B2BF",
        Colour.ACCENT: "#86B6F0",
        Colour.ACCENT_HOVER: "#A3C8F5",
        Colour.ACCENT_GROUND: "#1E3350",
        Colour.ON_ACCENT: "#0F1B2A",
        Colour.BAR: "#5F88BA",
        Colour.GOOD: "#72CB95",
        Colour.GOOD_GROUND: "#173324",
        Colour.WARN: "#E5B65F",
        Colour.WARN_GROUND: "#382B12",
        Colour.BAD: "#F4938A",
        Colour.BAD_GROUND: "#44211F",
        Colour.ON_BAD: "#2A0E0C",
    }
)


class TypeRole(StrEnum):
    """What a piece of text is."""

    TITLE = "title"
    QUESTION = "question"
    SECTION = "section"
    BASE = "base"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class TypeSize:
    """Size in points, weight, and height of a line in pixels."""

    points: float
    weight: int
    line: int


TYPE: Mapping[TypeRole, TypeSize] = MappingProxyType(
    {
        TypeRole.TITLE: TypeSize(18, 600, 32),
        TypeRole.QUESTION: TypeSize(16, 400, 28),
        TypeRole.SECTION: TypeSize(13, 600, 24),
        TypeRole.BASE: TypeSize(11, 400, 20),
        TypeRole.SMALL: TypeSize(9.5, 400, 16),
    }
)
STRONG = 600
FAMILY = "Source Sans 3"

CORNER = 6
BAR_CORNER = 2
CONTROL = 36
SMALL_CONTROL = 28
ICON = 20
SMALL_ICON = 16
LIST_ROW = 32
TABLE_ROW = 36
TWO_LINE_ROW = 44
TALL_ROW = 52
GROUP_ROW = 28
TOP_BAR = 44
STATUS_BAR = 28
NAVIGATION = 256
NAVIGATION_FOLDED = 56
CARD = 92
CARD_COMPACT = 44
PAGE_TOP = 20
PAGE_SIDE = 24
TEXT_WIDTH = 1100
