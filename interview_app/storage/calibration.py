"""The calibrations: sample answers and trial ratings; no other reading function touches these tables."""

from __future__ import annotations

from interview_app.domain.calibration.round import CalibrationRound, SampleAnswer, TrialRating, TrialSheet
from interview_app.domain.ids import CalibrationId, PanelistId, QuestionId, SampleAnswerId
from interview_app.storage.cells import (
    day_cell,
    day_in,
    level_cell,
    level_in,
    list_cell,
    moment_cell,
    moment_in,
    texts_in,
)
from interview_app.storage.database import Database


def read_calibrations(db: Database) -> tuple[CalibrationRound, ...]:
    """Every calibration with all that anybody wrote, in the order in which they were begun to be written."""
    rows = db.execute("SELECT id, begun, scale, noted FROM calibration ORDER BY ordinal").fetchall()
    return tuple(
        CalibrationRound(
            CalibrationId(id),
            _samples(db, id),
            _sheets(db, id),
            tuple(level for level in map(level_in, texts_in(scale)) if level is not None),
            moment_in(begun),
            day_in(noted),
        )
        for id, begun, scale, noted in rows
    )


def _samples(db: Database, calibration: str) -> tuple[SampleAnswer, ...]:
    rows = db.execute(
        'SELECT id, question, wording, author, answer, "key", reason FROM sample_answer'
        " WHERE calibration = ? ORDER BY ordinal",
        (calibration,),
    )
    return tuple(
        SampleAnswer(
            SampleAnswerId(id),
            QuestionId(question),
            wording,
            PanelistId(author),
            answer,
            level_in(key),
            reason,
        )
        for id, question, wording, author, answer, key, reason in rows
    )


def _sheets(db: Database, calibration: str) -> tuple[TrialSheet, ...]:
    rows = db.execute(
        "SELECT panelist, sealed, absent FROM trial_sheet WHERE calibration = ? ORDER BY ordinal",
        (calibration,),
    ).fetchall()
    return tuple(
        TrialSheet(PanelistId(panelist), _ratings(db, calibration, panelist), moment_in(sealed), absent)
        for panelist, sealed, absent in rows
    )


def _ratings(db: Database, calibration: str, panelist: str) -> tuple[TrialRating, ...]:
    rows = db.execute(
        "SELECT trial_rating.sample, trial_rating.level, trial_rating.reason FROM trial_rating"
        " JOIN sample_answer ON sample_answer.id = trial_rating.sample"
        " WHERE sample_answer.calibration = ? AND trial_rating.panelist = ? ORDER BY sample_answer.ordinal",
        (calibration, panelist),
    )
    return tuple(
        TrialRating(SampleAnswerId(sample), level_in(level), reason) for sample, level, reason in rows
    )


def write_calibration(db: Database, calibration: CalibrationRound) -> None:
    """A calibration with everything in it, in place of what stood there."""
    write_calibration_alone(db, calibration)
    for sample in calibration.samples:
        write_sample(db, calibration.id, sample)
    for sheet in calibration.sheets:
        for rating in sheet.ratings:
            write_trial_rating(db, sheet.panelist, rating)
        write_trial_sheet(db, calibration.id, sheet)


def write_calibration_alone(db: Database, calibration: CalibrationRound) -> None:
    """When a calibration was begun, on which scale, and under which day it was noted."""
    db.execute(
        "INSERT INTO calibration (id, begun, scale, noted) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET begun = excluded.begun, scale = excluded.scale, noted = excluded.noted",
        (
            calibration.id,
            moment_cell(calibration.begun),
            list_cell(calibration.scale),
            day_cell(calibration.noted),
        ),
    )


def write_sample(db: Database, calibration: CalibrationId, sample: SampleAnswer) -> None:
    """A sample answer, in place of its earlier words."""
    db.execute(
        'INSERT INTO sample_answer (id, calibration, question, wording, author, answer, "key", reason)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET question = excluded.question, wording = excluded.wording,"
        ' answer = excluded.answer, "key" = excluded."key", reason = excluded.reason',
        (
            sample.id,
            calibration,
            sample.question,
            sample.wording,
            sample.author,
            sample.answer,
            level_cell(sample.key),
            sample.reason,
        ),
    )


def delete_sample(db: Database, calibration: CalibrationId, sample: SampleAnswerId) -> None:
    """Take a sample answer back, and the calibration with its last one."""
    db.execute("DELETE FROM sample_answer WHERE id = ?", (sample,))
    db.execute(
        "DELETE FROM calibration WHERE id = ?1 AND NOT EXISTS"
        " (SELECT 1 FROM sample_answer WHERE calibration = ?1)",
        (calibration,),
    )


def write_trial_sheet(db: Database, calibration: CalibrationId, sheet: TrialSheet) -> None:
    """Whether a member is waited for, has sealed, or is absent; without the ratings."""
    db.execute(
        "INSERT INTO trial_sheet (calibration, panelist, sealed, absent) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (calibration, panelist) DO UPDATE SET sealed = excluded.sealed, absent = excluded.absent",
        (calibration, sheet.panelist, moment_cell(sheet.sealed), sheet.absent),
    )


def write_trial_rating(db: Database, panelist: PanelistId, rating: TrialRating) -> None:
    """A level and its sentence, in place of the earlier ones."""
    db.execute(
        "INSERT INTO trial_rating (sample, panelist, level, reason) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (sample, panelist) DO UPDATE SET level = excluded.level, reason = excluded.reason",
        (rating.sample, panelist, level_cell(rating.level), rating.reason),
    )


def delete_trial_ratings(db: Database, calibration: CalibrationId, panelist: PanelistId) -> None:
    """Forget what a member gave who takes no part after all."""
    db.execute(
        "DELETE FROM trial_rating WHERE panelist = ?"
        " AND sample IN (SELECT id FROM sample_answer WHERE calibration = ?)",
        (panelist, calibration),
    )


def delete_trial_sheets(db: Database, calibration: CalibrationRound) -> None:
    """Forget every sheet with its ratings: the calibration has not begun after all."""
    for sheet in calibration.sheets:
        delete_trial_ratings(db, calibration.id, sheet.panelist)
    db.execute("DELETE FROM trial_sheet WHERE calibration = ?", (calibration.id,))
