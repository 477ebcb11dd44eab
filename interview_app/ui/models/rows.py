"""Plain rows that widgets show without an item model."""

from __future__ import annotations

from dataclasses import dataclass

from interview_app.ui.icons import Icon
from interview_app.ui.tokens import Colour


@dataclass(frozen=True, slots=True)
class LinkRow:
    """One row; `action` is the way on, or nothing where there is none.  `tip` says more than the row has room for."""

    words: str
    second: str = ""
    action: str = ""
    icon: Icon = Icon.CIRCLE
    colour: Colour = Colour.QUIET
    tip: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """A question of the form in full; `anchors` pair a level with the behaviour that stands for it.

    `notice` says since when and why the question counts for nobody; `verb` names the act on it that is offered.
    """

    title: str
    aside: str
    wording: str
    expected: tuple[str, ...]
    probes: tuple[str, ...]
    anchors: tuple[tuple[str, str], ...]
    notice: str = ""
    verb: str = ""


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column; `choice` is the position of what it is taken over as.  A `barred` one cannot be taken over."""

    heading: str
    sample: str
    choice: int
    barred: str = ""
