"""The members' PINs: salted and stretched, beside the procedure and never part of it.

They belong to this laptop and this file.  The interchange file does not carry them: who restores a procedure elsewhere
must not find people locked out, nor hashes to guess short numbers from.
"""

from __future__ import annotations

from datetime import datetime

from interview_app.domain.ids import PanelistId
from interview_app.domain.pin import PinHash, PinReset
from interview_app.storage.cells import panelist_in
from interview_app.storage.database import Database


def read_pin(db: Database, panelist: PanelistId) -> PinHash | None:
    """What is kept of somebody's PIN, or None."""
    row = db.execute(
        "SELECT salt, hash FROM pin WHERE panelist = ? AND hash IS NOT NULL", (panelist,)
    ).fetchone()
    return None if row is None else PinHash(*row)


def owners(db: Database) -> frozenset[PanelistId]:
    """Everybody who has a PIN."""
    rows = db.execute("SELECT panelist FROM pin WHERE hash IS NOT NULL")
    return frozenset(PanelistId(panelist) for (panelist,) in rows)


def write_pin(db: Database, panelist: PanelistId, pin: PinHash) -> None:
    """Somebody's PIN from now on."""
    db.execute(
        "INSERT INTO pin (panelist, salt, hash) VALUES (?, ?, ?) ON CONFLICT (panelist) DO UPDATE SET"
        " salt = excluded.salt, hash = excluded.hash, reset_by = NULL, reset_at = NULL",
        (panelist, pin.salt, pin.hash),
    )


def write_reset(db: Database, reset: PinReset) -> None:
    """Take a PIN away; the row says by whom until its owner has been told."""
    db.execute(
        "UPDATE pin SET salt = NULL, hash = NULL, reset_by = ?, reset_at = ? WHERE panelist = ?",
        (reset.by, reset.at.isoformat(), reset.panelist),
    )


def read_resets(db: Database) -> tuple[PinReset, ...]:
    """Whose PIN was taken away without their having been told."""
    rows = db.execute("SELECT panelist, reset_by, reset_at FROM pin WHERE reset_at IS NOT NULL")
    return tuple(
        PinReset(PanelistId(panelist), panelist_in(by), datetime.fromisoformat(at))
        for panelist, by, at in rows
    )


def delete_pin(db: Database, panelist: PanelistId) -> None:
    """Forget a PIN, or that it was taken away."""
    db.execute("DELETE FROM pin WHERE panelist = ?", (panelist,))
