"""The desk: the open procedure file with the clock, the source of ids and the place for copies.

Every service works on one desk.  Nothing here decides anything; the rules lie in the domain.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from interview_app.domain.disclosure import as_seen_by, without_ratings
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.panel import Actor, Role
from interview_app.domain.procedure import Procedure, Stage
from interview_app.storage import drafts, journal
from interview_app.storage.database import Database, Writing
from interview_app.storage.file import ProcedureFile
from interview_app.storage.forms import read_form
from interview_app.storage.procedures import About, Sheets

Clock = Callable[[], datetime]
"""Gives the present moment with its offset, in the procedure's zone."""

FreshId = Callable[[], str]
"""Gives an id that nobody has used."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the services of one open procedure share; `backups` is the folder for verified copies."""

    file: ProcedureFile
    clock: Clock
    fresh_id: FreshId
    backups: Path
    program: str

    def whole(self) -> Procedure:
        """The procedure with every sheet, drafts included: for rules only, never handed to a reader."""
        return self.file.procedure(Sheets.ALL)

    def form(self) -> InterviewForm:
        """The form of the procedure, which hardly ever changes and is cheap to ask for."""
        with self.file.reading() as db:
            return read_form(db)

    def about(self, candidate: CandidateId) -> Procedure:
        """The procedure with one candidate's interviews and sheets, drafts included: for rules on that candidate."""
        return self.file.procedure(About(candidate))

    def bare(self) -> Procedure:
        """The procedure without any sheet or agreed level: all that a page needs that shows no rating."""
        return without_ratings(self.file.procedure(Sheets.NONE))

    def seen_by(self, actor: Actor) -> Procedure:
        """The procedure as the blindness rule lets `actor` see it."""
        return as_seen_by(self.whole(), actor.panelist)

    def reading(self) -> AbstractContextManager[Database]:
        """One consistent view."""
        return self.file.reading()

    def writing(self) -> AbstractContextManager[Writing]:
        """One transaction: all of it or nothing, durable at its end."""
        return self.file.writing()

    def note(self, db: Database, actor: Actor, act: str, subject: str = "", words: str | None = None) -> None:
        """Append the act to the journal, within the running transaction."""
        journal.append(
            db, at=self.clock(), actor=actor, act=act, subject=subject, words=words, fresh_id=self.fresh_id
        )

    def keep_draft(self, author: PanelistId, field: str, text: str) -> None:
        """Keep a text that is being typed; one row, overwritten at each pause."""
        with self.file.writing() as db:
            drafts.put_draft(db, author=author, field=field, text=text, at=self.clock())

    def drop_draft(self, author: PanelistId, field: str) -> None:
        """Forget a draft that says what is written already."""
        with self.file.writing() as db:
            drafts.drop_draft(db, author=author, field=field)

    def drafts_of(self, author: PanelistId) -> dict[str, str]:
        """The texts that somebody is typing, by field."""
        with self.file.reading() as db:
            return {draft.field: draft.text for draft in drafts.drafts_of(db, author)}

    def settle(
        self,
        db: Database,
        actor: Actor,
        field: str,
        text: str,
        *,
        act: str,
        subject: str,
        author: PanelistId | None = None,
    ) -> None:
        """End a draft: its revision and its journal row, within the running transaction.

        `author` is who typed it, where that is not who acts.
        """
        drafts.settle(
            db,
            author=own(actor) if author is None else author,
            field=field,
            words=text,
            actor=actor,
            act=act,
            subject=subject,
            at=self.clock(),
            fresh_id=self.fresh_id,
        )

    def require_past(self, *days: date | None) -> None:
        """Raises ActRefused where a day on which something is said to have happened is still to come."""
        if any(day is not None and day > self.clock().date() for day in days):
            raise ActRefused(Refusal.DAY_TO_COME)

    def keep_copy(self) -> None:
        """Put a verified copy into the backup folder."""
        self.file.backup(self.backups, at=self.clock())


DISCLOSED = (Stage.DISCLOSED, Stage.DECIDED, Stage.CLOSED)
"""The stages in which the panel has seen each other's levels."""


def require_stage(procedure: Procedure, *stages: Stage) -> None:
    """Raises ActRefused unless the procedure has come to one of these stages."""
    if procedure.stage not in stages:
        raise ActRefused(Refusal.WRONG_STATE, state=procedure.stage.value)


def require_chair(actor: Actor) -> None:
    """Raises ActRefused unless the chair (or the program on the chair's behalf) acts."""
    if actor.role is not Role.CHAIR:
        raise ActRefused(Refusal.CHAIR_ONLY)


def require_reason(reason: str) -> str:
    """The reason without blanks around it; raises ActRefused where there is none."""
    if not reason.strip():
        raise ActRefused(Refusal.REASON_MISSING)
    return reason.strip()


def own(actor: Actor) -> PanelistId:
    """The acting panelist; raises ActRefused where nobody was chosen."""
    if actor.panelist is None:
        raise ActRefused(Refusal.NOT_ON_THE_PANEL)
    return actor.panelist
