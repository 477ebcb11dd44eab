"""A whole procedure as plain data, without loss, and back into a new file.

Everything is in it: all sheets, drafts, revisions, what was written and what was erased, the journal, protocols with
their snapshots, earlier versions of the form and earlier decisions.  The services decide who may have it.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import cast

from interview_app.domain.calibration.round import CalibrationRound
from interview_app.domain.decision import Decision
from interview_app.domain.form import InterviewForm
from interview_app.domain.journal import JournalRow
from interview_app.domain.plain import NotReadable, Plain, from_plain, to_plain
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import IssuedProtocol
from interview_app.domain.separate import SeparateData
from interview_app.storage import opening, trail
from interview_app.storage.calibration import read_calibrations, write_calibration
from interview_app.storage.checking import check
from interview_app.storage.database import Database
from interview_app.storage.decisions import read_all_decisions, write_decision
from interview_app.storage.description import described_file
from interview_app.storage.endings import write_reopenings
from interview_app.storage.file import ProcedureFile, open_file
from interview_app.storage.forms import holding_version, insert_version, read_versions
from interview_app.storage.journal import insert_row, rows
from interview_app.storage.procedures import Sheets, add_procedure, read_procedure, write_parts
from interview_app.storage.protocols import add_protocol, read_protocols
from interview_app.storage.separate import read_separate, write_separate

FORMAT = "interview-procedure"
VERSION = 1


@dataclass(frozen=True, slots=True)
class FormVersion:
    """A version of the form that was on record."""

    number: int
    at: datetime
    form: InterviewForm


@dataclass(frozen=True, slots=True)
class RecordedDecision:
    """A decision, and whether it still stands."""

    decision: Decision
    stands: bool


@dataclass(frozen=True, slots=True)
class RecordedAct:
    """A row of the journal, and the id of what was written with it."""

    row: JournalRow
    words: str | None


@dataclass(frozen=True, slots=True)
class Carried:
    """All that an interchange file holds; `form` is the number of the version that holds.

    `separate` and `calibrations` stand beside the procedure, as they do in the file.
    """

    format: str
    version: int
    procedure: Procedure
    form: int
    forms: tuple[FormVersion, ...]
    decisions: tuple[RecordedDecision, ...]
    journal: tuple[RecordedAct, ...]
    words: tuple[trail.Words, ...]
    revisions: tuple[trail.RevisionRow, ...]
    drafts: tuple[trail.DraftRow, ...]
    protocols: tuple[IssuedProtocol, ...]
    separate: tuple[SeparateData, ...] = ()
    calibrations: tuple[CalibrationRound, ...] = ()


def dump(db: Database) -> dict[str, Plain]:
    """The whole procedure as plain data that `json` writes."""
    said = trail.words_of_journal(db)
    carried = Carried(
        format=FORMAT,
        version=VERSION,
        procedure=read_procedure(db, sheets=Sheets.ALL),
        form=holding_version(db),
        forms=tuple(FormVersion(*version) for version in read_versions(db)),
        decisions=tuple(RecordedDecision(*each) for each in read_all_decisions(db)),
        journal=tuple(RecordedAct(row, said.get(row.sequence)) for row in rows(db)),
        words=trail.all_words(db),
        revisions=trail.all_revisions(db),
        drafts=trail.all_drafts(db),
        protocols=read_protocols(db),
        separate=read_separate(db),
        calibrations=read_calibrations(db),
    )
    return cast(dict[str, Plain], to_plain(carried))


def restore(path: Path, plain: object, *, at: datetime) -> ProcedureFile:
    """A new file with what `dump` gave, open to write.

    Raises NotReadable naming the first thing that does not fit, and FileRefused; no file is left behind then.
    """
    carried = _read(plain)

    def fill(db: Database) -> None:
        try:
            _write(db, carried)
        except (sqlite3.IntegrityError, ValueError) as error:
            raise NotReadable("", f"the parts do not fit together ({error})") from error
        for problem in check(db):
            raise NotReadable("", f"{problem.defect.value}: {problem.where}")

    opening.make(path, fill)
    return open_file(path, at=at)


def _read(plain: object) -> Carried:
    """The typed content; what the file says of itself is looked at first."""
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise NotReadable("format", f'expected "{FORMAT}"')
    if plain.get("version") != VERSION:
        raise NotReadable("version", f"expected {VERSION}; found {plain.get('version')!r}")
    carried = from_plain(Carried, plain)
    if [each.form for each in carried.forms if each.number == carried.form] != [carried.procedure.form]:
        raise NotReadable("form", "the version that holds must be the procedure's form")
    if [each.decision for each in carried.decisions if each.stands] != _standing(carried.procedure):
        raise NotReadable("decisions", "the decision that stands must be the procedure's")
    aside = [each.decision for each in carried.decisions if not each.stands]
    if carried.procedure.earlier and [each.decision for each in carried.procedure.earlier] != aside:
        raise NotReadable("decisions", "those that no longer stand must be the procedure's earlier ones")
    return carried


def _standing(procedure: Procedure) -> list[Decision]:
    return [] if procedure.decision is None else [procedure.decision]


def _write(db: Database, carried: Carried) -> None:
    for version in carried.forms:
        insert_version(db, number=version.number, form=version.form, at=version.at)
    add_procedure(db, carried.procedure, form=carried.form)
    write_parts(db, carried.procedure)
    for recorded in carried.decisions:
        write_decision(db, recorded.decision, stands=recorded.stands)
    write_reopenings(db, carried.procedure.earlier)
    for words in carried.words:
        trail.insert_words(db, words)
    for act in carried.journal:
        insert_row(db, act.row, words=act.words)
    for revision in carried.revisions:
        trail.insert_revision(db, revision)
    for draft in carried.drafts:
        trail.insert_draft(db, draft)
    for protocol in carried.protocols:
        add_protocol(db, protocol)
    for data in carried.separate:
        write_separate(db, data)
    for calibration in carried.calibrations:
        write_calibration(db, calibration)


def json_schema() -> dict[str, Plain]:
    """The JSON Schema of what `dump` gives; it lies in resources/schema/procedure.schema.json."""
    return described_file(
        Carried,
        name=FORMAT,
        version=VERSION,
        title="Interview procedure, whole, for interchange",
        description=(
            "One selection procedure with everything that is on record about it. Exact numbers are written as "
            "“p” or “p/q”, days and moments as in ISO 8601, moments with their offset."
        ),
    )
