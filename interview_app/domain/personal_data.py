"""Everything that is stored about one candidate, as they may have it (Art. 15 GDPR): others under letters only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from interview_app.domain.extract import JournalLine
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import RankedCandidate
from interview_app.domain.separate import SeparateData

FORMAT = "interview-personal-data"
VERSION = 1


@dataclass(frozen=True, slots=True)
class StoredText:
    """A text that stands behind an act of the journal, or one that was never finished (`act` is then empty)."""

    at: datetime
    act: str
    words: str


@dataclass(frozen=True, slots=True)
class PersonalData:
    """The data of one person.

    `record` is the procedure with their part alone; `standing` their place in the ranking with all its arithmetic, None
    where there is none.  `acts` are the rows of the journal that are about them.
    """

    format: str
    version: int
    at: datetime
    record: Procedure
    standing: RankedCandidate | None
    separate: SeparateData | None
    acts: tuple[JournalLine, ...]
    texts: tuple[StoredText, ...]
