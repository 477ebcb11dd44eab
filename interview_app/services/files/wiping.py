"""What is left to do behind a deletion: free pages, and the copies from before it."""

from __future__ import annotations

from pathlib import Path

from interview_app.services.desk import Desk
from interview_app.storage import copies, erasure


def copies_of(desk: Desk) -> tuple[Path, ...]:
    """The copies of the open procedure that the program knows of."""
    return copies.copies_of(_id_of(desk), folders=(desk.backups, desk.file.path.parent), but=desk.file.path)


def finish_erasing(desk: Desk) -> tuple[Path, ...]:
    """Wipe what the deletion left in the file and in copies from before it; says which copies could not be removed."""
    with desk.reading() as db:
        if erasure.read_erasure(db) is None:
            return ()
    desk.file.wipe()
    older = [each for each in copies_of(desk) if not copies.holds_erasure(each)]
    return tuple(each for each in older if not copies.removed(each))


def _id_of(desk: Desk) -> str:
    with desk.reading() as db:
        return erasure.procedure_id(db)
