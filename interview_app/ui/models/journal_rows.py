"""The journal as rows: made when they are first looked at, newest first, and what of them a search finds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

from interview_app.domain.extract import JournalLine
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import RIGHT, Cell, Head, Row
from interview_app.ui.tokens import Colour
from interview_app.wording.journal import about_words, act_words, established_words, role_words, who_words


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; None and no words mean everything.  `actor` "" is the program itself."""

    candidate: CandidateId | None = None
    actor: PanelistId | str | None = None
    act: str | None = None
    words: str = ""


class JournalRows(Sequence[Row]):
    """The rows of `lines`, each made when somebody looks at it."""

    def __init__(self, lines: Sequence[JournalLine], make: Callable[[JournalLine], Row]) -> None:
        self._lines = lines
        self._make = make
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, at: int) -> Row: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...

    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        if at not in self._made:
            self._made[at] = self._make(self._lines[at])
        return self._made[at]


def journal_heads(say: Say) -> tuple[Head, ...]:
    """The columns."""
    return (
        Head(say("No."), RIGHT),
        Head(say("When")),
        Head(say("What")),
        Head(say("About")),
        Head(say("Who")),
        Head(say("Role")),
        Head(say("Person established")),
    )


def journal_row(say: Say, line: JournalLine, procedure: Procedure) -> Row:
    """One row; a clock that stood earlier than at the row before is marked and named."""
    when, about = say.moment(line.at), about_words(say, line, procedure)
    late = say("The clock stood earlier than at the entry before.") if line.backwards else ""
    mark = Icon.CIRCLE_ALERT if line.backwards else None
    return Row(
        line.sequence,
        (
            Cell(str(line.sequence), align=RIGHT, colour=Colour.QUIET),
            Cell(when, tip=late, said=f"{when} {late}".strip(), icon=mark, icon_colour=Colour.WARN),
            Cell(act_words(say, line.act), strong=True),
            Cell(about, tip=about),
            Cell(who_words(say, line, procedure)),
            Cell(role_words(say, line) if line.actor else ""),
            Cell(established_words(say, line)),
        ),
    )


def found_lines(
    say: Say, lines: Sequence[JournalLine], procedure: Procedure, wanted: Wanted
) -> tuple[JournalLine, ...]:
    """The lines that are looked for, newest first."""
    sought = wanted.words.casefold().split()

    def fits(line: JournalLine) -> bool:
        if wanted.candidate not in (None, *line.candidates) or wanted.act not in (None, line.act):
            return False
        if wanted.actor is not None and wanted.actor != (line.actor or ""):
            return False
        if not sought:
            return True
        said = " ".join(cell.words for cell in journal_row(say, line, procedure).cells).casefold()
        return all(word in said for word in sought)

    return tuple(line for line in reversed(lines) if fits(line))
