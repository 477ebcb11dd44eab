"""What the members declared on bias, candidate by candidate."""

from __future__ import annotations

from datetime import datetime

from interview_app.domain.bias import BiasDeclaration, BiasOutcome
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.storage.cells import moment_cell, moment_in
from interview_app.storage.database import Database


def read_declarations(db: Database) -> tuple[BiasDeclaration, ...]:
    """Every declaration, in the order of the first notes."""
    rows = db.execute(
        "SELECT candidate, panelist, concern, words, at, outcome, reason, decided FROM bias_declaration"
        " ORDER BY ordinal"
    )
    return tuple(
        BiasDeclaration(
            candidate=CandidateId(candidate),
            panelist=PanelistId(panelist),
            concern=bool(concern),
            words=words,
            at=datetime.fromisoformat(at),
            outcome=None if outcome is None else BiasOutcome(outcome),
            reason=reason,
            decided=moment_in(decided),
        )
        for candidate, panelist, concern, words, at, outcome, reason, decided in rows
    )


def write_declaration(db: Database, declaration: BiasDeclaration) -> None:
    """Note what a member declared about a candidate, in place of an earlier note."""
    db.execute(
        "INSERT INTO bias_declaration (candidate, panelist, concern, words, at, outcome, reason, decided)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (candidate, panelist) DO UPDATE SET concern = excluded.concern, words = excluded.words,"
        " at = excluded.at, outcome = excluded.outcome, reason = excluded.reason, decided = excluded.decided",
        (
            declaration.candidate,
            declaration.panelist,
            int(declaration.concern),
            declaration.words,
            declaration.at.isoformat(),
            None if declaration.outcome is None else declaration.outcome.value,
            declaration.reason,
            moment_cell(declaration.decided),
        ),
    )


def delete_declaration(db: Database, candidate: CandidateId, panelist: PanelistId) -> None:
    """Take a note back that was made by mistake."""
    db.execute("DELETE FROM bias_declaration WHERE candidate = ? AND panelist = ?", (candidate, panelist))
