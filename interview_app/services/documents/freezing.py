"""The act of issuing inside a running transaction: the next number, its journal row, the frozen snapshot."""

from __future__ import annotations

from interview_app.domain.annex import Annex
from interview_app.domain.ids import ProtocolId
from interview_app.domain.panel import Actor
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import IssuedProtocol, Subject
from interview_app.services.desk import Desk
from interview_app.services.documents.snapshots import snapshot
from interview_app.storage import protocols as rows
from interview_app.storage.database import Database


def freeze(
    desk: Desk, db: Database, actor: Actor, subject: Subject, part: Procedure, *, annex: Annex | None = None
) -> IssuedProtocol:
    """Issue a document that nothing stands against; `part` is what bears on it, as the transaction leaves it."""
    number = rows.next_number(db)
    desk.note(db, actor, "issue-protocol", f"{number} {subject.document.value}")
    frozen = snapshot(desk, actor, subject, part, number=number, annex=annex)
    protocol = IssuedProtocol(ProtocolId(desk.fresh_id()), number, frozen, frozen.at, actor.panelist)
    rows.add_protocol(db, protocol)
    return protocol
