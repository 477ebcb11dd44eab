"""The share of women on the panel and the participation ledger."""

from __future__ import annotations

from datetime import datetime

from interview_app.domain.gender_share import GenderShare
from interview_app.domain.ids import ParticipationId
from interview_app.domain.participation import Body, Participation
from interview_app.storage.cells import day_cell, day_in
from interview_app.storage.database import Database


def read_gender_share(db: Database) -> GenderShare | None:
    """The share as the panel stated it, or None where it has not."""
    row = db.execute("SELECT women, voters, reason, at FROM gender_share").fetchone()
    if row is None:
        return None
    women, voters, reason, at = row
    return GenderShare(women, voters, reason, datetime.fromisoformat(at))


def write_gender_share(db: Database, share: GenderShare) -> None:
    """State the share, in place of an earlier statement."""
    db.execute(
        "INSERT INTO gender_share (only, women, voters, reason, at) VALUES (1, ?, ?, ?, ?)"
        " ON CONFLICT (only) DO UPDATE SET women = excluded.women, voters = excluded.voters,"
        " reason = excluded.reason, at = excluded.at",
        (share.women, share.voters, share.reason, share.at.isoformat()),
    )


def read_participation(db: Database) -> tuple[Participation, ...]:
    """What is noted about each body, in the order of the first notes."""
    rows = db.execute(
        "SELECT id, body, name, person, invited, declined, attended, stated, statement, not_involved"
        " FROM participation ORDER BY ordinal"
    )
    return tuple(
        Participation(
            id=ParticipationId(id),
            body=Body(body),
            name=name,
            person=person,
            invited=day_in(invited),
            declined=day_in(declined),
            attended=day_in(attended),
            stated=day_in(stated),
            statement=statement,
            not_involved=not_involved,
        )
        for id, body, name, person, invited, declined, attended, stated, statement, not_involved in rows
    )


def write_participation(db: Database, line: Participation) -> None:
    """Note what happened with a body, in place of an earlier note."""
    db.execute(
        "INSERT INTO participation (id, body, name, person, invited, declined, attended, stated, statement,"
        " not_involved) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, person = excluded.person,"
        " invited = excluded.invited, declined = excluded.declined, attended = excluded.attended,"
        " stated = excluded.stated, statement = excluded.statement, not_involved = excluded.not_involved",
        (
            line.id,
            line.body.value,
            line.name,
            line.person,
            day_cell(line.invited),
            day_cell(line.declined),
            day_cell(line.attended),
            day_cell(line.stated),
            line.statement,
            line.not_involved,
        ),
    )


def delete_participation(db: Database, id: ParticipationId) -> None:
    """Take a body off the ledger that was entered by mistake."""
    db.execute("DELETE FROM participation WHERE id = ?", (id,))
