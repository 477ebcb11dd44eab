"""Protocols: frozen snapshots that are printed, numbered and kept.

A document is printed from its snapshot and from nothing else; the same snapshot gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from interview_app.domain.annex import Annex
from interview_app.domain.extract import JournalExtract
from interview_app.domain.ids import CandidateId, PanelistId, ProtocolId
from interview_app.domain.personal_data import PersonalData
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import Ranking


class Document(StrEnum):
    """The documents that the program prints."""

    FORM_AND_PLAN = "form-and-plan"
    INTERVIEW_FORM = "interview-form"
    SCHEDULE = "schedule"
    SHEET = "sheet"
    INTERVIEW_PROTOCOL = "interview-protocol"
    SELECTION_RECORD = "selection-record"
    INSPECTION_COPY = "inspection-copy"
    JOURNAL_EXTRACT = "journal-extract"
    DELETION_RECORD = "deletion-record"
    DATA_ACCESS = "data-access"

    @property
    def working_paper(self) -> bool:
        """Whether it is printed as it stands whenever it is needed, and never issued with a number."""
        return self in (Document.SCHEDULE, Document.DATA_ACCESS)

    @property
    def to_be_signed(self) -> bool:
        """Whether it has lines on which it is signed, which are fields for certificates once it is issued."""
        return not self.working_paper and self not in (Document.INSPECTION_COPY, Document.JOURNAL_EXTRACT)


@dataclass(frozen=True, slots=True)
class Subject:
    """Which one is meant: a document, of whom, by whom.

    An interview form may be made for nobody, for one candidate, or for a candidate and the member who fills it in; a
    sheet has both, an interview protocol and an inspection copy a candidate, the other documents neither.
    """

    document: Document
    candidate: CandidateId | None = None
    panelist: PanelistId | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that one document prints.

    `procedure` is reduced to what the document needs and its reader may see; `ranking` is there only where the
    document shows scores; `ranking_with_retired` is what it would be if no question had been retired.  `annex` is
    there where the form asks for figures on agreement and firmness; `extract` in a journal extract only.  `found` holds
    the keys of what the record check had found by then, where the document prints it.
    `personal` is there in the answer to a request under Art. 15 GDPR only.
    `number` is None for a draft.  `at` is the moment of the issue, or of the draft.
    `journal_length` and `journal_head` name the journal's last row at that moment; `program` is the version that
    made the snapshot.  The language is chosen at printing: the number stays the same in a translation.
    """

    subject: Subject
    procedure: Procedure
    ranking: Ranking | None
    number: int | None
    at: datetime
    journal_length: int
    journal_head: str
    program: str
    ranking_with_retired: Ranking | None = None
    annex: Annex | None = None
    extract: JournalExtract | None = None
    found: tuple[str, ...] = ()
    personal: PersonalData | None = None


@dataclass(frozen=True, slots=True)
class IssuedProtocol:
    """A protocol that was issued once, with its number; never changed and never deleted but by the retention rule."""

    id: ProtocolId
    number: int
    snapshot: Snapshot
    at: datetime
    by: PanelistId | None
