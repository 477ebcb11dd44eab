"""The procedure as one value, read from and written into all tables."""

from __future__ import annotations

from datetime import datetime

from interview_app.domain.ids import PanelistId, ProcedureId
from interview_app.domain.procedure import Procedure, Stage
from interview_app.storage.access import (
    read_access_requests,
    read_inspection_marks,
    write_access_request,
    write_inspection_mark,
)
from interview_app.storage.agreed import (
    read_agreed,
    read_agreed_earlier,
    write_agreed,
    write_agreed_earlier,
)
from interview_app.storage.candidates import read_candidates, read_checks, write_candidate, write_check
from interview_app.storage.database import Database
from interview_app.storage.decisions import (
    read_decision,
    read_not_assessable,
    read_retired,
    write_decision,
    write_not_assessable,
    write_retired,
)
from interview_app.storage.declarations import read_declarations, write_declaration
from interview_app.storage.endings import read_abort, read_earlier, write_abort, write_reopenings
from interview_app.storage.erasure import read_erasure, write_erasure
from interview_app.storage.former_names import read_former_names, write_former_name
from interview_app.storage.forms import (
    add_form,
    read_form,
    read_lock,
    read_past_versions,
    write_lock,
    write_past_version,
)
from interview_app.storage.interviews import read_interviews, write_interview
from interview_app.storage.outcome import (
    read_condition_checks,
    read_equal,
    read_notices,
    read_retention,
    write_condition_check,
    write_equal,
    write_notice,
    write_retention,
)
from interview_app.storage.panel import read_assignments, read_panel, write_assignment, write_panelist
from interview_app.storage.participation import (
    read_gender_share,
    read_participation,
    write_gender_share,
    write_participation,
)
from interview_app.storage.record_check import (
    read_rule_settings,
    read_settled_hints,
    write_rule_setting,
    write_settled_hint,
)
from interview_app.storage.sheets import About, Sheets, read_sheets, write_sheet

__all__ = [
    "About",
    "Sheets",
    "add_procedure",
    "read_procedure",
    "read_stage",
    "set_stage",
    "write_parts",
    "write_whole",
]


def read_procedure(db: Database, *, sheets: Sheets | PanelistId | About) -> Procedure:
    """Everything, with the chosen sheets; a panelist's id means that author's own sheets only.

    `About` a candidate leaves out the others' interviews as well as their sheets.
    """
    id, created, zone, stage, stage_reason = db.execute(
        "SELECT id, created, zone, stage, stage_reason FROM procedure"
    ).fetchone()
    return Procedure(
        id=ProcedureId(id),
        created=datetime.fromisoformat(created),
        zone=zone,
        stage=Stage(stage),
        stage_reason=stage_reason,
        form=read_form(db),
        lock=read_lock(db),
        panel=read_panel(db),
        candidates=read_candidates(db),
        checks=read_checks(db),
        assignments=read_assignments(db),
        interviews=read_interviews(db, sheets.candidate if isinstance(sheets, About) else None),
        sheets=read_sheets(db, sheets),
        agreed=read_agreed(db),
        retired=read_retired(db),
        not_assessable=read_not_assessable(db),
        decision=read_decision(db),
        declarations=read_declarations(db),
        gender_share=read_gender_share(db),
        participation=read_participation(db),
        agreed_earlier=read_agreed_earlier(db),
        equal=read_equal(db),
        condition_checks=read_condition_checks(db),
        notices=read_notices(db),
        retention=read_retention(db),
        earlier=read_earlier(db),
        aborted=read_abort(db),
        former_names=read_former_names(db),
        rule_settings=read_rule_settings(db),
        settled_hints=read_settled_hints(db),
        past_versions=read_past_versions(db),
        access_requests=read_access_requests(db),
        inspection_marks=read_inspection_marks(db),
        erasure=read_erasure(db),
    )


def read_stage(db: Database) -> Stage:
    """How far the procedure has come."""
    (stage,) = db.execute("SELECT stage FROM procedure").fetchone()
    return Stage(stage)


def set_stage(db: Database, stage: Stage, reason: str = "") -> None:
    """Move the procedure on; `reason` belongs to the new stage."""
    db.execute("UPDATE procedure SET stage = ?, stage_reason = ?", (stage.value, reason))


def add_procedure(db: Database, procedure: Procedure, *, form: int) -> None:
    """The one row that names the procedure and the version of the form that holds."""
    db.execute(
        "INSERT INTO procedure (id, created, zone, stage, stage_reason, form) VALUES (?, ?, ?, ?, ?, ?)",
        (
            procedure.id,
            procedure.created.isoformat(),
            procedure.zone,
            procedure.stage.value,
            procedure.stage_reason,
            form,
        ),
    )


def write_whole(db: Database, procedure: Procedure, *, at: datetime) -> None:
    """A whole procedure into an empty file."""
    add_procedure(db, procedure, form=add_form(db, procedure.form, at=at))
    write_parts(db, procedure)
    for past in procedure.earlier:
        write_decision(db, past.decision, stands=False)
    write_reopenings(db, procedure.earlier)
    if procedure.decision is not None:
        write_decision(db, procedure.decision)


def write_parts(db: Database, procedure: Procedure) -> None:
    """Everything below the procedure's own row but the form and the decision, into an empty file."""
    for panelist in procedure.panel:
        write_panelist(db, panelist)
    if procedure.lock is not None:
        write_lock(db, procedure.lock)
    for past in procedure.past_versions:
        write_past_version(db, past)
    for candidate in procedure.candidates:
        write_candidate(db, candidate)
    for check in procedure.checks:
        write_check(db, check)
    for assignment in procedure.assignments:
        write_assignment(db, assignment)
    for interview in procedure.interviews:
        write_interview(db, interview)
    for sheet in procedure.sheets:
        write_sheet(db, sheet)
    _write_settled(db, procedure)
    _write_participation(db, procedure)


def _write_settled(db: Database, procedure: Procedure) -> None:
    for agreed in procedure.agreed:
        write_agreed(db, agreed)
    for agreed in procedure.agreed_earlier:
        write_agreed_earlier(db, agreed)
    for retired in procedure.retired:
        write_retired(db, retired)
    for not_assessable in procedure.not_assessable:
        write_not_assessable(db, not_assessable)
    if procedure.aborted is not None:
        write_abort(db, procedure.aborted)
    for former in procedure.former_names:
        write_former_name(db, former)


def _write_participation(db: Database, procedure: Procedure) -> None:
    for declaration in procedure.declarations:
        write_declaration(db, declaration)
    if procedure.gender_share is not None:
        write_gender_share(db, procedure.gender_share)
    for line in procedure.participation:
        write_participation(db, line)
    _write_outcome(db, procedure)


def _write_outcome(db: Database, procedure: Procedure) -> None:
    if procedure.equal is not None:
        write_equal(db, procedure.equal)
    for check in procedure.condition_checks:
        write_condition_check(db, check)
    for notice in procedure.notices:
        write_notice(db, notice)
    write_retention(db, procedure.retention)
    for setting in procedure.rule_settings:
        write_rule_setting(db, setting)
    for hint in procedure.settled_hints:
        write_settled_hint(db, hint)
    for request in procedure.access_requests:
        write_access_request(db, request)
    for mark in procedure.inspection_marks:
        write_inspection_mark(db, mark)
    if procedure.erasure is not None:
        write_erasure(db, procedure.erasure)
