"""The panel: who sits at the table, in which role, and who rates whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from interview_app.domain.ids import CandidateId, PanelistId


class Role(StrEnum):
    """In which role somebody acts; the journal says so with every act."""

    CHAIR = "chair"
    PANELIST = "panelist"
    NOTE_TAKER = "note_taker"
    OBSERVER = "observer"


class Established(StrEnum):
    """How it is known who acted."""

    CHOSEN = "chosen"
    PIN = "pin"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class Briefing:
    """How a member was prepared, in the office's own words ("Beobachterschulung 2025"); `on` is None where open."""

    on: date | None
    what: str


@dataclass(frozen=True, slots=True)
class Panelist:
    """A person at the table.

    `function` is the office's own words ("Sachgebietsleitung").  Only those who vote rate; advisory members (staff
    council, equal opportunities) and a note-taker who does not rate have `votes` false.  `briefings` are the trainings
    and briefings on record, in the order of their notes.
    """

    id: PanelistId
    name: str
    function: str
    role: Role
    votes: bool
    position: int
    briefings: tuple[Briefing, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, in which role, and how that was established.  `panelist` is None for the program itself."""

    panelist: PanelistId | None
    role: Role
    established: Established = Established.CHOSEN


class AssignmentKind(StrEnum):
    """How a voting panelist stands to one candidate."""

    EXPECTED = "expected"
    SUBSTITUTE = "substitute"
    RECUSED = "recused"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Part:
    """What part a member is to take for one candidate, before it is on record."""

    panelist: PanelistId
    kind: AssignmentKind
    reason: str
    substitute_for: PanelistId | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """A panelist's part in one candidate's interview.

    Where nothing is noted, every voting panelist is expected.  The three other kinds carry a reason; a substitute
    names whom it replaces.  `at` is the moment of the note.
    """

    candidate: CandidateId
    panelist: PanelistId
    kind: AssignmentKind
    reason: str
    at: datetime
    substitute_for: PanelistId | None = None


def rates(votes: bool, noted: AssignmentKind | None) -> bool:
    """Whether somebody's sheet counts for a candidate, by their vote and what was noted for this candidate.

    Recused and absent panelists do not count at all; a substitute counts whether or not they vote otherwise.
    """
    if noted in (AssignmentKind.RECUSED, AssignmentKind.ABSENT):
        return False
    return votes or noted is AssignmentKind.SUBSTITUTE
