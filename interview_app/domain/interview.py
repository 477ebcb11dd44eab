"""The interview and its record: what happened, written by one person at a time, seen by all who were present."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from interview_app.domain.ids import CandidateId, InterviewId, PanelistId, QuestionId, SheetId, SittingId


class Asked(StrEnum):
    """What became of a part of the agenda."""

    OPEN = "open"
    ASKED = "asked"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Attendance:
    """Somebody of the panel who came late (`came`) or left early, at a moment within a sitting."""

    panelist: PanelistId
    came: bool
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class HandOver:
    """The record changes hands: from `at` on `taker` writes it.  `reason` is empty where the writer gave it away."""

    giver: PanelistId
    taker: PanelistId
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class TakenUp:
    """Why a finished interview is taken up again, and for which questions.

    `outdated` are the sheets that were sealed by then: they stay, and each of their authors seals a new one.  `known`
    says that the panel had seen each other's ratings of this candidate, so that the new sheets are marked.
    """

    reason: str
    questions: tuple[QuestionId, ...]
    outdated: tuple[SheetId, ...]
    known: bool


@dataclass(frozen=True, slots=True)
class Addition:
    """What was added to the record of one part in a further sitting; what stood there before stays as it was."""

    sitting: SittingId
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Sitting:
    """A stretch of an interview; `ended` is None while it runs.  `present` are panelists of any role at its begin.

    `ending` is what interrupted the interview, such as a fault; empty for a plain break and for the last sitting.
    `language` is that of the conversation from here on where it changed, with the reason; empty where it did not.
    `taken_up` is there where the interview had been finished before.
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
    language: str = ""
    language_reason: str = ""
    attendance: tuple[Attendance, ...] = ()
    taken_up: TakenUp | None = None

    def attended(self) -> tuple[PanelistId, ...]:
        """Everybody who was there at any moment of it."""
        came = (each.panelist for each in self.attendance if each.came)
        return tuple(dict.fromkeys((*self.present, *came)))

    def here(self) -> tuple[PanelistId, ...]:
        """Who is there after all comings and goings."""
        last = {each.panelist: each.came for each in self.attendance}
        return tuple(person for person in self.attended() if last.get(person, True))


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
    additions: tuple[Addition, ...] = ()

    @property
    def said(self) -> str:
        """The whole answer: what was recorded at first, and below it what further sittings added."""
        return "\n\n".join(each for each in (self.answer, *(one.words for one in self.additions)) if each)

    def added_in(self, sitting: SittingId) -> str:
        """What one further sitting added."""
        return next((each.words for each in self.additions if each.sitting == sitting), "")

    def adding(self, sitting: SittingId, words: str, at: datetime) -> RecordEntry:
        """The same with these words as what one further sitting adds; no words take its addition away."""
        others = tuple(each for each in self.additions if each.sitting != sitting)
        added = (Addition(sitting, words, at),) if words else ()
        return replace(self, additions=(*others, *added))


@dataclass(frozen=True, slots=True)
class Interview:
    """One candidate before the panel.

    `note_taker` writes the record now, or wrote it last; `hand_overs` say who did before.  `language` is the one in
    which the conversation began ("de" or "en").  `bias_checked` are the panelists who declared before they took part
    that nothing stands against it.  `earlier` are those who attended the interview before this one, at the start
    (empty before the first), and `panel_note` is what was noted where others sit now.  `held_without` says why it was
    held without the program and recorded afterwards; empty where the program was there.
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
    hand_overs: tuple[HandOver, ...] = ()
    earlier: tuple[PanelistId, ...] = ()
    panel_note: str = ""
    held_without: str = ""

    @property
    def started(self) -> datetime:
        """When the first sitting began."""
        return self.sittings[0].started

    @property
    def place(self) -> str:
        """Where the last sitting took place."""
        return self.sittings[-1].place

    @property
    def spoken(self) -> str:
        """The language of the conversation now."""
        changed = [sitting.language for sitting in self.sittings if sitting.language]
        return changed[-1] if changed else self.language

    @property
    def languages(self) -> tuple[str, ...]:
        """All languages in which it was held, the first one first."""
        changed = (sitting.language for sitting in self.sittings if sitting.language)
        return tuple(dict.fromkeys((self.language, *changed)))

    @property
    def writers(self) -> tuple[PanelistId, ...]:
        """Everybody who wrote the record, in the order in which they held it."""
        givers = (each.giver for each in self.hand_overs)
        return tuple(dict.fromkeys((*givers, self.note_taker)))

    @property
    def further(self) -> Sitting | None:
        """The latest sitting for which the finished interview was taken up again, or None."""
        return next((each for each in reversed(self.sittings) if each.taken_up is not None), None)

    def takes(self, item: str) -> bool:
        """Whether a part is written on: in a further sitting, only the questions for which it is held."""
        further = self.further
        return further is None or further.taken_up is None or item in further.taken_up.questions

    def words_of(self, item: str) -> str:
        """What is being written on a part: in a further sitting its addition, else the answer."""
        further, entry = self.further, self.entry(item)
        if self.finished is not None:
            return entry.said
        return entry.answer if further is None else entry.added_in(further.id)

    def with_words(self, item: str, words: str, at: datetime) -> RecordEntry:
        """The part with these words as what is being written on it."""
        further, entry = self.further, self.entry(item)
        if further is None:
            return replace(entry, answer=words)
        return entry.adding(further.id, words, at)

    @property
    def unrecorded(self) -> bool:
        """Whether it was held without the program and nothing of what was said has been added to its record."""
        return bool(self.held_without) and all(
            each.asked is Asked.OPEN and not each.said.strip() for each in self.entries
        )

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
        return tuple(dict.fromkeys(person for sitting in self.sittings for person in sitting.attended()))

    def here(self) -> tuple[PanelistId, ...]:
        """Who is at the table in the last sitting, after all comings and goings."""
        return self.sittings[-1].here()

    def writer_at(self, moment: datetime) -> PanelistId:
        """Who held the record at a moment; what is settled at the hand-over itself is the giver's."""
        for each in self.hand_overs:
            if moment <= each.at:
                return each.giver
        return self.note_taker

    def wrote(self, entry: RecordEntry) -> tuple[PanelistId, ...]:
        """Who wrote the text of one part: whoever held the record between its first and its last words."""
        if entry.first_at is None or entry.last_at is None:
            return ()
        first, last = entry.first_at, entry.last_at
        between = (each.taker for each in self.hand_overs if first <= each.at < last)
        return tuple(dict.fromkeys((self.writer_at(first), *between)))

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
