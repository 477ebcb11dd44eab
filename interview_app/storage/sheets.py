"""The sheets with their ratings.

Who may see which sheet is decided by the services; here they choose what is read at all.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from interview_app.domain.ids import CandidateId, PanelistId, QuestionId, SheetId
from interview_app.domain.sheet import Passage, Rating, RatingState, Sheet, SheetState
from interview_app.storage.cells import (
    day_cell,
    day_in,
    level_cell,
    level_in,
    list_cell,
    moment_cell,
    moment_in,
    panelist_in,
)
from interview_app.storage.database import Database


class Sheets(StrEnum):
    """Which sheets to read; a panelist's id in its place means that author's own."""

    ALL = "all"
    SEALED = "sealed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class About:
    """In place of `Sheets`: only what concerns one candidate, all authors' sheets."""

    candidate: CandidateId


@dataclass(frozen=True, slots=True)
class SheetStatus:
    """That a sheet exists and how far it is: nothing that its author wrote or chose."""

    id: SheetId
    candidate: CandidateId
    panelist: PanelistId
    sequence: int
    state: SheetState
    sealed: datetime | None


def read_sheets(db: Database, which: Sheets | PanelistId | About) -> tuple[Sheet, ...]:
    """The chosen sheets in the order in which they were begun, replaced ones among them."""
    if isinstance(which, About):
        return _sheets(db, where="sheet.candidate = ?1", parameter=which.candidate)
    if which is Sheets.NONE:
        return ()
    if which is Sheets.ALL:
        return _sheets(db, where="1 = 1", parameter=None)
    if which is Sheets.SEALED:
        return _sheets(db, where="sheet.state = ?1", parameter=SheetState.SEALED.value)
    return _sheets(db, where="sheet.panelist = ?1", parameter=which)


def read_sheet(db: Database, id: SheetId) -> Sheet:
    """One sheet; raises KeyError for a stranger."""
    found = _sheets(db, where="sheet.id = ?1", parameter=id)
    if not found:
        raise KeyError(id)
    return found[0]


def _sheets(db: Database, *, where: str, parameter: str | None) -> tuple[Sheet, ...]:
    """The sheets for one of this module's own conditions."""
    parameters = () if parameter is None else (parameter,)
    ratings = _ratings(db, where, parameters)
    rows = db.execute(
        "SELECT id, candidate, panelist, sequence, state, sealed, reason, after_disclosure, entered_by, paper_date"
        " FROM sheet"
        f" WHERE {where} ORDER BY ordinal",
        parameters,
    )
    return tuple(
        Sheet(
            id=SheetId(id),
            candidate=CandidateId(candidate),
            panelist=PanelistId(panelist),
            sequence=sequence,
            state=SheetState(state),
            ratings=tuple(ratings.get(id, ())),
            sealed=moment_in(sealed),
            reason=reason,
            after_disclosure=bool(after_disclosure),
            entered_by=panelist_in(entered_by),
            paper_date=day_in(paper_date),
        )
        for id, candidate, panelist, sequence, state, sealed, reason, after_disclosure, entered_by, paper_date in rows
    )


def _ratings(db: Database, where: str, parameters: tuple[str, ...]) -> Mapping[str, Sequence[Rating]]:
    """The ratings on the sheets that `where` names, by sheet."""
    ratings: dict[str, list[Rating]] = defaultdict(list)
    for sheet, question, state, level, evidence, passages, reason, notes, at in db.execute(
        "SELECT rating.sheet, rating.question, rating.state, rating.level, rating.evidence, rating.passages,"
        " rating.reason, rating.notes, rating.at FROM rating JOIN sheet ON sheet.id = rating.sheet"
        f" WHERE {where} ORDER BY rating.ordinal",
        parameters,
    ):
        ratings[sheet].append(
            Rating(
                question=QuestionId(question),
                state=RatingState(state),
                level=level_in(level),
                evidence=evidence,
                passages=_passages(passages),
                reason=reason,
                notes=notes,
                at=moment_in(at),
            )
        )
    return ratings


def _passages(cell: str) -> tuple[Passage, ...]:
    if cell == "[]":
        return ()
    return tuple(Passage(each["start"], each["end"], each["words"]) for each in json.loads(cell))


def write_sheet(db: Database, sheet: Sheet) -> None:
    """Add a sheet or put its present state in place, with its ratings; a sealed one is closed as the last step."""
    draft = replace(sheet, state=SheetState.DRAFT, sealed=None)
    _write_head(db, draft)
    for rating in sheet.ratings:
        write_rating(db, sheet.id, rating)
    if sheet.state is SheetState.SEALED:
        _write_head(db, sheet)


def _write_head(db: Database, sheet: Sheet) -> None:
    db.execute(
        "INSERT INTO sheet (id, candidate, panelist, sequence, state, sealed, reason, after_disclosure, entered_by,"
        " paper_date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET state = excluded.state, sealed = excluded.sealed,"
        " reason = excluded.reason, after_disclosure = excluded.after_disclosure,"
        " entered_by = excluded.entered_by, paper_date = excluded.paper_date",
        (
            sheet.id,
            sheet.candidate,
            sheet.panelist,
            sheet.sequence,
            sheet.state.value,
            moment_cell(sheet.sealed),
            sheet.reason,
            int(sheet.after_disclosure),
            sheet.entered_by,
            day_cell(sheet.paper_date),
        ),
    )


def delete_draft(db: Database, id: SheetId) -> None:
    """Take a sheet away that was begun and is given up; a sealed one is a mistake of the caller and stays."""
    db.execute(
        "DELETE FROM rating WHERE sheet = (SELECT id FROM sheet WHERE id = ? AND state = ?)",
        (id, SheetState.DRAFT.value),
    )
    db.execute("DELETE FROM sheet WHERE id = ? AND state = ?", (id, SheetState.DRAFT.value))


def write_rating(db: Database, sheet: SheetId, rating: Rating) -> None:
    """Put one rating in place; on a sealed sheet a mistake of the caller that raises sqlite3.IntegrityError."""
    db.execute(
        "INSERT INTO rating (sheet, question, state, level, evidence, passages, reason, notes, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (sheet, question) DO UPDATE SET state = excluded.state, level = excluded.level,"
        " evidence = excluded.evidence, passages = excluded.passages, reason = excluded.reason,"
        " notes = excluded.notes, at = excluded.at",
        (
            sheet,
            rating.question,
            rating.state.value,
            level_cell(rating.level),
            rating.evidence,
            list_cell(rating.passages),
            rating.reason,
            rating.notes,
            moment_cell(rating.at),
        ),
    )


def sheet_states(db: Database) -> tuple[SheetStatus, ...]:
    """How far every sheet is, in the order in which they were begun."""
    rows = db.execute("SELECT id, candidate, panelist, sequence, state, sealed FROM sheet ORDER BY ordinal")
    return tuple(
        SheetStatus(
            SheetId(id),
            CandidateId(candidate),
            PanelistId(panelist),
            sequence,
            SheetState(state),
            moment_in(sealed),
        )
        for id, candidate, panelist, sequence, state, sealed in rows
    )
