"""The interview and its record: what happened, written by one person at a time, seen by all who were present."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from interview_app.domain.ids import CandidateId, InterviewId, PanelistId, SittingId


class Asked(StrEnum):
    """What became of a part of the agenda."""

    OPEN = "open"
    ASKED = "asked"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Sitting:
    """A stretch of an interview; `ended` is None while it runs.  `present` are panelists of any role.

    `ending` is what interrupted the interview, such as a fault; empty for a plain break and for the last sitting.
    """

    id: SittingId
    interview: InterviewId
    number: int
    started: datetime
    ended: datetime | None
    place: str
    video: bool
    present: tuple[PanelistId, ...]
    ending: str = ""


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """The record of one section or question (`item` is its id).

    `answer` is the answer in essence; `probes` the indexes of the form's probes that were asked; `seconds` the time
    spent there; `first_at` and `last_at` when its text was first and last written.
    """

    item: str
    asked: Asked
    answer: str
    reason: str
    probes: tuple[int, ...]
    own_probes: tuple[str, ...]
    seconds: int
    first_at: datetime | None
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class Interview:
    """One candidate before the panel.

    `note_taker` writes the record.  `language` is that of the conversation ("de" or "en").  `bias_checked` are the
    panelists who declared before the start that nothing stands against their taking part.
    """

    id: InterviewId
    candidate: CandidateId
    number: int
    language: str
    note_taker: PanelistId
    bias_checked: tuple[PanelistId, ...]
    sittings: tuple[Sitting, ...]
    entries: tuple[RecordEntry, ...]
    finished: datetime | None

    @property
    def started(self) -> datetime:
        """When the first sitting began."""
        return self.sittings[0].started

    @property
    def place(self) -> str:
        """Where the last sitting took place."""
        return self.sittings[-1].place

    @property
    def paused(self) -> bool:
        """Whether it was interrupted and goes on later."""
        return self.finished is None and self.sittings[-1].ended is not None

    @property
    def running(self) -> bool:
        """Whether the conversation goes on at this moment."""
        return self.finished is None and not self.paused

    def present(self) -> tuple[PanelistId, ...]:
        """Everybody who was there in any sitting, in the order of the first mention."""
        return tuple(dict.fromkeys(person for sitting in self.sittings for person in sitting.present))

    def entry(self, item: str) -> RecordEntry:
        """The record of one part of the agenda; an untouched one where nothing was written."""
        for entry in self.entries:
            if entry.item == item:
                return entry
        return RecordEntry(item, Asked.OPEN, "", "", (), (), 0, None, None)

    def seconds(self) -> int:
        """The length of all sittings that have ended."""
        ended = ((s.ended, s.started) for s in self.sittings if s.ended is not None)
        return sum(int((end - start).total_seconds()) for end, start in ended)
