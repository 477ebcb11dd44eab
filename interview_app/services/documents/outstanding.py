"""Whether the documents that end a procedure have been issued, told from the list of what was issued."""

from __future__ import annotations

from interview_app.domain.panel import Actor, Role
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Subject
from interview_app.services.desk import Desk
from interview_app.services.documents.snapshots import Parts, issue_obstacle
from interview_app.storage import protocols as rows

_ANYBODY = Actor(None, Role.CHAIR)
"""Of the record and the protocols anybody gets the same."""


def all_issued(desk: Desk, whole: Procedure) -> bool:
    """Whether there is a record of how the procedure ended, and a protocol of each interview that can have one.

    A record from before the latest decision is none of it; whether later notices changed a document is not looked at.
    """
    end = whole.decision or whole.aborted
    if end is None:
        return False
    with desk.reading() as db:
        issued = {each.subject: each.at for each in rows.headings(db)}
    record = issued.get(Subject(Document.SELECTION_RECORD))
    return record is not None and record >= end.at and all(each in issued for each in _protocols(whole))


def _protocols(whole: Procedure) -> list[Subject]:
    parts = Parts(whole)
    told = [Subject(Document.INTERVIEW_PROTOCOL, each.id) for each in whole.candidates]
    return [each for each in told if issue_obstacle(parts.of(each), _ANYBODY, each) is None]
