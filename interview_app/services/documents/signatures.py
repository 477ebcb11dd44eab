"""Signing a document of the open procedure: what is signed stands in the journal.

Whoever may read a document may sign it.  The passphrase and the key never come here.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.document_check import DocumentCheck
from interview_app.domain.errors import ActRefused, Refusal
from interview_app.domain.panel import Actor
from interview_app.domain.protocol import Document, Snapshot
from interview_app.domain.releases import Issuer
from interview_app.services.desk import Desk
from interview_app.services.documents.checks import against
from interview_app.services.documents.signing import SignedDocument, keep, take_back
from interview_app.services.documents.snapshots import Parts, obstacle


@dataclass(frozen=True, slots=True)
class SignatureService:
    """Keeps signed documents of the open procedure."""

    desk: Desk

    def require_signable(self, actor: Actor, snapshot: Snapshot) -> None:
        """Raises ActRefused unless the document was issued here as it is, and the acting person may read it."""
        subject = snapshot.subject
        if against(DocumentCheck(snapshot, 0, Issuer.SAME), self.desk).differences:
            raise ActRefused(Refusal.NOT_ISSUED_HERE)
        refusal = obstacle(Parts(self.desk.whole()).of(subject), actor, subject)
        if refusal is not None and subject.document is not Document.SELECTION_RECORD:
            raise ActRefused(refusal)

    def keep(self, actor: Actor, made: SignedDocument, out: Path | None = None) -> Path:
        """Write the signed document, in the place of the file or to `out`, and note who signed with which certificate.

        Once everybody's data are deleted, the journal takes no name any more: it notes the line alone.  A file that
        cannot be written leaves no row, and a row that cannot be written leaves the file as it was.  Raises what
        `documents.signing.keep` and `take_back` do, and ActRefused.
        """
        self.require_signable(actor, made.snapshot)
        number, document = made.snapshot.number, made.snapshot.subject.document
        words = made.field.name
        if self.desk.bare().erasure is None:
            words += f": {made.certificate.name}, {made.certificate.fingerprint}"
        with ExitStack() as unless_noted:
            with self.desk.writing() as db:
                self.desk.note(db, actor, "sign-document", f"{number} {document.value}", words)
                target = keep(made, out)
                unless_noted.callback(take_back, made, target)
            unless_noted.pop_all()
        return target
