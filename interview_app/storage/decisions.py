"""What the panel settles together: retired questions, gaps left open, the decision."""

from __future__ import annotations

from datetime import datetime

from interview_app.domain.decision import Appraisal, CriterionReason, Decision, Dissent
from interview_app.domain.equality import AuxiliaryReason
from interview_app.domain.ids import CandidateId, QuestionId
from interview_app.domain.plain import from_plain
from interview_app.domain.procedure import NotAssessable, RetiredQuestion
from interview_app.storage.cells import list_cell, list_in, panelist_in, texts_in
from interview_app.storage.database import Database


def read_retired(db: Database) -> tuple[RetiredQuestion, ...]:
    """The questions that were taken out, in that order."""
    rows = db.execute("SELECT question, reason, at, after_disclosure FROM retired ORDER BY ordinal")
    return tuple(
        RetiredQuestion(QuestionId(question), reason, datetime.fromisoformat(at), bool(late))
        for question, reason, at, late in rows
    )


def write_retired(db: Database, retired: RetiredQuestion) -> None:
    """Take a question out; a second time is a mistake of the caller and raises sqlite3.IntegrityError."""
    db.execute(
        "INSERT INTO retired (question, reason, at, after_disclosure) VALUES (?, ?, ?, ?)",
        (retired.question, retired.reason, retired.at.isoformat(), int(retired.after_disclosure)),
    )


def drop_retired(db: Database, question: QuestionId) -> None:
    """Put a question back; that it was out, and why, stays in the journal."""
    db.execute("DELETE FROM retired WHERE question = ?", (question,))


def read_not_assessable(db: Database) -> tuple[NotAssessable, ...]:
    """The candidates whose gaps stay open, in the order of the acts."""
    rows = db.execute("SELECT candidate, reason, at FROM not_assessable ORDER BY ordinal")
    return tuple(
        NotAssessable(CandidateId(candidate), reason, datetime.fromisoformat(at))
        for candidate, reason, at in rows
    )


def drop_not_assessable(db: Database, candidate: CandidateId) -> None:
    """Forget that a candidate's gaps were left open."""
    db.execute("DELETE FROM not_assessable WHERE candidate = ?", (candidate,))


def write_not_assessable(db: Database, value: NotAssessable) -> None:
    """Leave a candidate's gaps open."""
    db.execute(
        "INSERT INTO not_assessable (candidate, reason, at) VALUES (?, ?, ?)"
        " ON CONFLICT (candidate) DO UPDATE SET reason = excluded.reason, at = excluded.at",
        (value.candidate, value.reason, value.at.isoformat()),
    )


def read_decision(db: Database) -> Decision | None:
    """The decision that stands, or None."""
    standing = [decision for decision, stands in read_all_decisions(db) if stands]
    return standing[0] if standing else None


def read_all_decisions(db: Database) -> tuple[tuple[Decision, bool], ...]:
    """Every decision in order, each with whether it stands."""
    rows = db.execute(
        "SELECT selected, reserve, reasons, deviation, dissents, at, by, comparison, appraisals, auxiliary,"
        " consensus, stands FROM decision ORDER BY number"
    )
    return tuple(
        (
            Decision(
                selected=_candidates(selected),
                reserve=_candidates(reserve),
                reasons=reasons,
                deviation=deviation,
                dissents=tuple(from_plain(Dissent, each) for each in list_in(dissents)),
                at=datetime.fromisoformat(at),
                by=panelist_in(by),
                comparison=tuple(from_plain(CriterionReason, each) for each in list_in(comparison)),
                appraisals=tuple(from_plain(Appraisal, each) for each in list_in(appraisals)),
                auxiliary=tuple(from_plain(AuxiliaryReason, each) for each in list_in(auxiliary)),
                consensus=consensus,
            ),
            bool(stands),
        )
        for (
            selected,
            reserve,
            reasons,
            deviation,
            dissents,
            at,
            by,
            comparison,
            appraisals,
            auxiliary,
            consensus,
            stands,
        ) in rows
    )


def _candidates(cell: str) -> tuple[CandidateId, ...]:
    return tuple(CandidateId(id) for id in texts_in(cell))


def write_decision(db: Database, decision: Decision, *, stands: bool = True) -> None:
    """Put a decision on record; while another stands a mistake of the caller (sqlite3.IntegrityError)."""
    db.execute(
        "INSERT INTO decision (stands, selected, reserve, reasons, deviation, dissents, at, by, comparison,"
        " appraisals, auxiliary, consensus) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            int(stands),
            list_cell(decision.selected),
            list_cell(decision.reserve),
            decision.reasons,
            decision.deviation,
            list_cell(decision.dissents),
            decision.at.isoformat(),
            decision.by,
            list_cell(decision.comparison),
            list_cell(decision.appraisals),
            list_cell(decision.auxiliary),
            decision.consensus,
        ),
    )


def set_aside_decision(db: Database) -> None:
    """Let no decision stand; it stays on record as it was."""
    db.execute("UPDATE decision SET stands = 0 WHERE stands = 1")
