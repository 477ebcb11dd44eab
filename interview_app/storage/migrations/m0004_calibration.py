"""Schema 4, the calibration: sample answers with their keys, and what everybody gave for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_app.storage.database import Whole

_PARTS = (
    """
CREATE TABLE calibration (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    begun TEXT,
    scale TEXT NOT NULL,
    noted TEXT
) STRICT
""",
    """
CREATE TABLE sample_answer (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    calibration TEXT NOT NULL REFERENCES calibration (id) ON DELETE RESTRICT,
    question TEXT NOT NULL,
    wording TEXT NOT NULL,
    author TEXT NOT NULL REFERENCES panelist (id) ON DELETE RESTRICT,
    answer TEXT NOT NULL,
    "key" TEXT,
    reason TEXT NOT NULL
) STRICT
""",
    """
CREATE TABLE trial_sheet (
    ordinal INTEGER PRIMARY KEY,
    calibration TEXT NOT NULL REFERENCES calibration (id) ON DELETE RESTRICT,
    panelist TEXT NOT NULL REFERENCES panelist (id) ON DELETE RESTRICT,
    sealed TEXT,
    absent TEXT NOT NULL,
    UNIQUE (calibration, panelist)
) STRICT
""",
    """
CREATE TABLE trial_rating (
    ordinal INTEGER PRIMARY KEY,
    sample TEXT NOT NULL REFERENCES sample_answer (id) ON DELETE RESTRICT,
    panelist TEXT NOT NULL REFERENCES panelist (id) ON DELETE RESTRICT,
    level TEXT,
    reason TEXT NOT NULL,
    UNIQUE (sample, panelist)
) STRICT
""",
    """
CREATE TRIGGER sealed_trial_sheet_stays BEFORE UPDATE ON trial_sheet WHEN OLD.sealed IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a sealed trial sheet never changes'); END
""",
    """
CREATE TRIGGER sealed_trial_rating_stays BEFORE UPDATE ON trial_rating
WHEN EXISTS (
    SELECT 1 FROM trial_sheet JOIN sample_answer ON sample_answer.calibration = trial_sheet.calibration
    WHERE sample_answer.id = OLD.sample AND trial_sheet.panelist = OLD.panelist AND trial_sheet.sealed IS NOT NULL
)
BEGIN SELECT RAISE(ABORT, 'a sealed trial rating never changes'); END
""",
    """
CREATE TRIGGER sealed_trial_sheet_gets_no_rating BEFORE INSERT ON trial_rating
WHEN EXISTS (
    SELECT 1 FROM trial_sheet JOIN sample_answer ON sample_answer.calibration = trial_sheet.calibration
    WHERE sample_answer.id = NEW.sample AND trial_sheet.panelist = NEW.panelist AND trial_sheet.sealed IS NOT NULL
)
BEGIN SELECT RAISE(ABORT, 'a sealed trial sheet never changes'); END
""",
)


def calibration(db: Whole) -> None:
    """In older files nobody had rated sample answers together."""
    for part in _PARTS:
        db.execute(part)
