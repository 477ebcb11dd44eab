"""The journal as one reader may see it: who did what about whom, with ids made out and other people's sheets veiled.

Until everybody who rates a candidate has sealed, others learn of a sheet that its author worked on it, that it was
sealed and that it was replaced; not on which question, nor by which act.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from interview_app.domain.disclosure import is_complete
from interview_app.domain.hint_rules import sheet_of
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.journal import JournalRow
from interview_app.domain.procedure import Procedure

VEILED = "work-on-sheet"
"""What stands for every act inside somebody else's sheet before disclosure."""

_OPEN_ACTS = frozenset({"seal-sheet", "replace-sheet"})
"""What everybody may know of a sheet at any time."""

INNER_ACTS = frozenset(
    {
        "record-rating",
        "clear-rating",
        "record-evidence",
        "mark-evidence",
        "unmark-evidence",
        "record-reason",
        "record-notes",
    }
)
"""What happens inside a sheet, even where its row does not name the sheet."""


_SETTLED = "settle-hint"
"""A reason for leaving a hint; its subject is the hint's key, which may be about a sheet."""


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One row of the journal for one reader.

    `candidate`, `panelist` and `item` (a question, section or requirement of the form) are what the act is about, None
    where it is about nothing of the kind; `others` is the rest of the subject, such as a protocol's number.  `further`
    are the other candidates of an act that is about several.
    """

    sequence: int
    at: datetime
    actor: PanelistId | None
    role: str
    established: str
    act: str
    candidate: CandidateId | None
    panelist: PanelistId | None
    item: str | None
    others: tuple[str, ...]
    backwards: bool
    further: tuple[CandidateId, ...] = ()

    @property
    def candidates(self) -> tuple[CandidateId, ...]:
        """Everybody whom the act is about."""
        return () if self.candidate is None else (self.candidate, *self.further)


@dataclass(frozen=True, slots=True)
class JournalExtract:
    """Every row of the journal as everybody may read it; `broken` is the first row that the chain does not hold at."""

    lines: tuple[JournalLine, ...]
    broken: int | None = None


@dataclass(frozen=True, slots=True)
class Bearings:
    """What the ids in the journal stand for.  `complete` names the candidates whose sheets the panel may see."""

    candidates: frozenset[str]
    panelists: frozenset[str]
    items: frozenset[str]
    interviews: Mapping[str, CandidateId]
    sheets: Mapping[str, tuple[CandidateId, PanelistId]]
    complete: frozenset[str]


def bearings(procedure: Procedure) -> Bearings:
    """Where the ids of a procedure lead; it must hold every sheet, drafts too."""
    form = procedure.form
    return Bearings(
        candidates=frozenset(each.id for each in procedure.candidates),
        panelists=frozenset(each.id for each in procedure.panel),
        items=frozenset(
            [
                *(each.id for each in form.items()),
                *(each.id for each in form.requirements),
                *(each.id for each in form.criteria),
            ]
        ),
        interviews={each.id: each.candidate for each in procedure.interviews},
        sheets={each.id: (each.candidate, each.panelist) for each in procedure.sheets},
        complete=frozenset(each.id for each in procedure.candidates if is_complete(procedure, each.id)),
    )


def extract(
    rows: Iterable[JournalRow], about: Bearings, reader: PanelistId | None
) -> tuple[JournalLine, ...]:
    """The lines of these rows for `reader`; None is somebody who has no sheet of their own."""
    return tuple(_line(row, about, reader) for row in rows)


def _line(row: JournalRow, about: Bearings, reader: PanelistId | None) -> JournalLine:
    parts = row.subject.split()
    people = tuple(dict.fromkeys(each for part in parts for each in _candidates(part, about)))
    candidate = next(iter(people), None)
    author = next((about.sheets[part][1] for part in parts if part in about.sheets), None)
    if row.act == _SETTLED:
        author = next((each[1] for each in [sheet_of(row.subject)] if each is not None), author)
    inner = row.act in INNER_ACTS or (author is not None and row.act not in _OPEN_ACTS)
    veiled = inner and (author or row.actor) != reader and candidate not in about.complete
    named = next((PanelistId(part) for part in parts if part in about.panelists), None)
    item = next((part for part in parts if part in about.items), None)
    return JournalLine(
        sequence=row.sequence,
        at=row.at,
        actor=PanelistId(row.actor) if row.actor else None,
        role=row.role,
        established=row.established,
        act=VEILED if veiled else row.act,
        candidate=candidate,
        panelist=author or named,
        item=None if veiled else item,
        others=() if veiled else tuple(part for part in parts if not _is_known(part, about)),
        backwards=row.backwards,
        further=people[1:],
    )


def _candidates(part: str, about: Bearings) -> Iterable[CandidateId]:
    """The candidate that a part of a subject leads to, if any."""
    if part in about.candidates:
        yield CandidateId(part)
    if part in about.interviews:
        yield about.interviews[part]
    if part in about.sheets:
        yield about.sheets[part][0]


def _is_known(part: str, about: Bearings) -> bool:
    known = (about.candidates, about.panelists, about.items, about.interviews, about.sheets)
    return any(part in each for each in known)
