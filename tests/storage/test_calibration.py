"""Calibrations lie in tables of their own: read as they were written, and what is sealed stays."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from fractions import Fraction

import pytest

from interview_app.domain.calibration.round import TrialRating
from interview_app.domain.ids import SampleAnswerId
from interview_app.storage.calibration import (
    delete_sample,
    delete_trial_sheets,
    read_calibrations,
    write_calibration,
    write_sample,
    write_trial_rating,
    write_trial_sheet,
)
from interview_app.storage.file import ProcedureFile
from tests.storage.builders import BEISPIEL
from tests.storage.calibrations import calibrations, sample


@pytest.fixture
def file(prepared_file: ProcedureFile) -> ProcedureFile:
    with prepared_file.writing() as db:
        for each in calibrations():
            write_calibration(db, each)
    return prepared_file


def test_calibrations_are_read_as_they_were_written(file: ProcedureFile) -> None:
    with file.reading() as db:
        assert read_calibrations(db) == calibrations()


def test_a_sealed_trial_sheet_never_changes(file: ProcedureFile) -> None:
    over, _ = calibrations()
    never = pytest.raises(sqlite3.IntegrityError, match="never changes")
    with never, file.writing() as db:
        write_trial_rating(db, BEISPIEL, TrialRating(SampleAnswerId("b-1"), Fraction(6), "anders"))
    with never, file.writing() as db:
        write_trial_rating(db, BEISPIEL, TrialRating(SampleAnswerId("b-2"), Fraction(6), "dazu"))
    with never, file.writing() as db:
        write_trial_sheet(db, over.id, replace(over.sheets[1], sealed=None))
    with file.reading() as db:
        assert read_calibrations(db)[0] == over


def test_the_last_sample_answer_takes_its_calibration_with_it(file: ProcedureFile) -> None:
    over, written = calibrations()
    with file.writing() as db:
        write_sample(db, written.id, replace(sample(4), id=SampleAnswerId("b-4")))
        delete_sample(db, written.id, SampleAnswerId("b-4"))
        assert read_calibrations(db) == calibrations()
        delete_sample(db, written.id, written.samples[0].id)
        assert read_calibrations(db) == (over,)


def test_a_calibration_that_was_not_begun_after_all_keeps_its_answers_alone(file: ProcedureFile) -> None:
    over, written = calibrations()
    with file.writing() as db:
        delete_trial_sheets(db, over)
        assert read_calibrations(db) == (replace(over, sheets=()), written)
