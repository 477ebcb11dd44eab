"""The participation ledger: noting when a body was invited, whether it came, and what it said."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.ids import ParticipationId
from interview_app.domain.panel import Actor
from interview_app.domain.participation import Body, Participation, ledger
from interview_app.domain.procedure import Stage
from interview_app.services.desk import Desk, require_stage
from interview_app.services.typing import typing_field
from interview_app.storage.drafts import drop_drafts_at
from interview_app.storage.participation import delete_participation, write_participation

_OPEN = (Stage.PREPARING, Stage.LOCKED, Stage.INTERVIEWING, Stage.DISCLOSED, Stage.DECIDED)
"""Statements still come in after the decision; once the procedure is closed, nothing does."""


@dataclass(frozen=True, slots=True)
class ParticipationService:
    """Keeps one line for each body."""

    desk: Desk

    def ledger(self) -> tuple[Participation, ...]:
        """Every body that the law names, noted or not, then the others."""
        return ledger(self.desk.bare().participation)

    def note(self, actor: Actor, line: Participation) -> Participation:
        """Put what is known about a body on record; the journal holds what changed."""
        procedure = self.desk.bare()
        require_stage(procedure, *_OPEN)
        stripped = replace(
            line,
            name=line.name.strip(),
            person=line.person.strip(),
            statement=line.statement.strip(),
            not_involved=line.not_involved.strip(),
        )
        if stripped.body is Body.OTHER and not stripped.name:
            raise ActRefused(Refusal.NAME_MISSING)
        held = {each.id: each for each in ledger(procedure.participation)}.get(line.id)
        if held is None or held.body is not stripped.body:
            raise ActRefused(Refusal.UNKNOWN)
        if stripped == held:
            return held
        self.desk.require_past(line.invited, line.declined, line.attended, line.stated)
        with self.desk.writing() as db:
            write_participation(db, stripped)
            self.desk.note(db, actor, "note-participation", line.id, _changes(held, stripped))
        return stripped

    def add(self, actor: Actor, *, name: str) -> Participation:
        """A line for a body that the law does not name."""
        require_stage(self.desk.bare(), *_OPEN)
        if not name.strip():
            raise ActRefused(Refusal.NAME_MISSING)
        line = Participation(ParticipationId(self.desk.fresh_id()), Body.OTHER, name.strip())
        with self.desk.writing() as db:
            write_participation(db, line)
            self.desk.note(db, actor, "add-body", line.id, line.name)
        return line

    def remove(self, actor: Actor, id: ParticipationId) -> None:
        """Take a mistaken line off the ledger; what has an entry stays."""
        procedure = self.desk.bare()
        require_stage(procedure, *_OPEN)
        found = [each for each in procedure.participation if each.id == id and each.body is Body.OTHER]
        if not found or not found[0].untouched:
            raise ActRefused(Refusal.LEDGER_LINE_USED)
        with self.desk.writing() as db:
            delete_participation(db, id)
            drop_drafts_at(db, typing_field(f"body {id}"))
            self.desk.note(db, actor, "remove-body", id)


def _changes(before: Participation, after: Participation) -> str:
    """What changed, a line for each entry, by the names of the fields."""
    names = (each.name for each in fields(after))
    changed = {name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}
    return "\n".join(f"{name}: {'' if value is None else value}" for name, value in changed.items())
