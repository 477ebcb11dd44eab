"""What is kept apart about the candidates; no other reading function touches this table."""

from __future__ import annotations

from interview_app.domain.ids import CandidateId
from interview_app.domain.separate import SeparateData, Sex
from interview_app.storage.database import Database


def read_separate(db: Database) -> tuple[SeparateData, ...]:
    """Everything that is stated, in the order of the first notes."""
    rows = db.execute("SELECT candidate, sex, severely_disabled FROM separate_data ORDER BY ordinal")
    return tuple(
        SeparateData(
            CandidateId(candidate),
            None if sex is None else Sex(sex),
            None if severely_disabled is None else bool(severely_disabled),
        )
        for candidate, sex, severely_disabled in rows
    )


def write_separate(db: Database, data: SeparateData) -> None:
    """State what is kept apart about a candidate, in place of an earlier statement."""
    disabled = None if data.severely_disabled is None else int(data.severely_disabled)
    db.execute(
        "INSERT INTO separate_data (candidate, sex, severely_disabled) VALUES (?, ?, ?)"
        " ON CONFLICT (candidate) DO UPDATE SET sex = excluded.sex, severely_disabled = excluded.severely_disabled",
        (data.candidate, None if data.sex is None else data.sex.value, disabled),
    )


def delete_separate(db: Database, candidate: CandidateId) -> None:
    """Forget what is kept apart about a candidate."""
    db.execute("DELETE FROM separate_data WHERE candidate = ?", (candidate,))
