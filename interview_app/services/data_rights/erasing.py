"""Deleting everybody's data for good once the rule allows it, and the record that is issued in the same act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from interview_app.domain.canonical import fingerprint
from interview_app.domain.deletion import earliest_deletion_of, standing_notices
from interview_app.domain.erasure import Erased, Erasure
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure, Stage
from interview_app.domain.protocol import Document, IssuedProtocol, Subject
from interview_app.services.desk import Desk, require_chair
from interview_app.services.documents.freezing import freeze
from interview_app.services.documents.snapshots import Parts
from interview_app.services.files.wiping import copies_of, finish_erasing
from interview_app.storage import erasure, journal
from interview_app.storage.database import Writing

_OVER = (Stage.CLOSED, Stage.ABORTED)


@dataclass(frozen=True, slots=True)
class ErasurePlan:
    """What would be deleted, from which day on; `refusal` says why not yet, `due` the day where it is known.

    `copies` are the backups and older versions that go with it.
    """

    refusal: Refusal | None
    due: date | None
    counts: Erased
    copies: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Wiped:
    """What became of the act: the record, and the copies that could not be removed."""

    record: IssuedProtocol
    left: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class ErasingService:
    """Deletes by the rule of retention alone."""

    desk: Desk

    def refusal(self) -> Refusal | None:
        """Why nothing may be deleted yet, without looking for copies; None where it may."""
        return erasure_obstacle(self.desk.bare(), self.desk.clock().date())

    def plan(self) -> ErasurePlan:
        """What stands against it, and how much it is."""
        procedure, found = self.desk.bare(), copies_of(self.desk)
        with self.desk.reading() as db:
            counts = erasure.counted(db, backups=len(found))
        due = earliest_deletion_of(procedure)
        return ErasurePlan(erasure_obstacle(procedure, self.desk.clock().date()), due, counts, found)

    def erase(self, actor: Actor) -> Wiped:
        """Delete, put the deletion on record and issue its document: all of it in one transaction, or nothing.

        Free pages, what lies beside the file and all copies that the program knows go afterwards; what of that fails
        is done when the file is opened the next time.
        """
        require_chair(actor)
        procedure, today = self.desk.bare(), self.desk.clock().date()
        due = earliest_deletion_of(procedure)
        refusal = erasure_obstacle(procedure, today)
        if refusal is not None or due is None:
            facts = {} if due is None else {"day": due.isoformat()}
            raise ActRefused(refusal or Refusal.NOT_ALL_TOLD, **facts)
        found = copies_of(self.desk)
        with self.desk.file.overwriting() as db:
            entry = self._entry(db, actor, procedure, due, backups=len(found))
            erasure.erase_data(db, at=entry.at)
            erasure.write_erasure(db, entry)
            self.desk.note(db, actor, "erase-data")
            subject = Subject(Document.DELETION_RECORD)
            record = freeze(self.desk, db, actor, subject, Parts(self.desk.whole()).of(subject))
            erasure.drop_protocols_before(db, record.number)
        return Wiped(record, finish_erasing(self.desk))

    def _entry(self, db: Writing, actor: Actor, procedure: Procedure, due: date, *, backups: int) -> Erasure:
        """What stays on record: counts, rule and function, nobody's name."""
        length, head = journal.head(db)
        who = [each for each in procedure.panel if each.id == actor.panelist]
        lock = procedure.lock
        return Erasure(
            at=self.desk.clock(),
            role=actor.role,
            function=who[0].function if who else "",
            told=max(each.on for each in standing_notices(procedure)),
            months=procedure.retention.months,
            due=due,
            counts=erasure.counted(db, backups=backups),
            fingerprint=lock.fingerprint if lock is not None else fingerprint(procedure.form),
            length=length,
            head=head,
        )


def erasure_obstacle(procedure: Procedure, today: date) -> Refusal | None:
    """Why nothing may be deleted yet, or None."""
    if procedure.erasure is not None:
        return Refusal.ALREADY_ERASED
    if procedure.stage not in _OVER:
        return Refusal.NOT_CLOSED
    if procedure.retention.hold:
        return Refusal.DELETION_HELD
    if any(each.answered is None for each in procedure.access_requests):
        return Refusal.ACCESS_UNANSWERED
    due = earliest_deletion_of(procedure)
    if due is None:
        return Refusal.NOT_ALL_TOLD
    return Refusal.DELETION_TOO_EARLY if today < due else None
