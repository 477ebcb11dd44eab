"""What may be deleted: only while the procedure is prepared, and only what nothing else names."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.procedure import Stage
from interview_app.storage.database import Writing


@contextmanager
def while_preparing(db: Writing) -> Generator[None]:
    """Allow a deletion inside; raises ActRefused at any later stage, and where entries name what is to go."""
    (stage,) = db.execute("SELECT stage FROM procedure").fetchone()
    if stage != Stage.PREPARING.value:
        raise ActRefused(Refusal.WRONG_STATE, state=str(stage), act="delete")
    try:
        with db.atomic():
            yield
    except sqlite3.IntegrityError as error:
        raise ActRefused(Refusal.WRONG_STATE, state=str(stage), act="delete") from error
