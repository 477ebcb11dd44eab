"""The journal for people: read in stretches, searched, and its chain checked step by step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from interview_app.domain.extract import Bearings, JournalExtract, JournalLine, bearings, extract
from interview_app.domain.journal import FIRST, broken_at
from interview_app.domain.panel import Actor
from interview_app.services.desk import Desk
from interview_app.storage import journal
from interview_app.storage.checking import false_words

_STRETCH = 500
"""Rows that are checked before the window may draw."""


@dataclass(frozen=True, slots=True)
class Head:
    """How long the journal is, and the hash of its last row."""

    length: int
    mark: str


@dataclass(frozen=True, slots=True)
class Checked:
    """How far the check has come: the rows found sound, the first one that is not, and whether it is at its end."""

    sound: int
    broken: int | None = None
    ended: bool = False


@dataclass(frozen=True, slots=True)
class JournalService:
    """Shows the journal; nothing here writes, and nothing that was written with an act is shown."""

    desk: Desk

    def head(self) -> Head:
        """The journal's end as it is now."""
        with self.desk.reading() as db:
            return Head(*journal.head(db))

    def bearings(self) -> Bearings:
        """What the ids in the journal stand for now."""
        return bearings(self.desk.whole())

    def lines(
        self, actor: Actor, first: int = 1, count: int | None = None, *, about: Bearings | None = None
    ) -> tuple[JournalLine, ...]:
        """`count` rows from number `first` on (all by default), as the acting person may see them."""
        with self.desk.reading() as db:
            found = journal.stretch(db, first=first, count=count)
        return extract(found, about or self.bearings(), actor.panelist)

    def check(self) -> Iterator[Checked]:
        """Follow the chain from its first row, and every text that is still there to its digest; stops at a break."""
        sound, previous = 0, FIRST
        ended = False
        while not ended:
            with self.desk.reading() as db:
                rows = journal.stretch(db, first=sound + 1, count=_STRETCH)
                false = false_words(db, first=sound + 1, count=_STRETCH)
            broken = broken_at(rows, after=(sound, previous))
            wrong = [each for each in (broken, false) if each is not None]
            if wrong:
                yield Checked(min(wrong) - 1, min(wrong), ended=True)
                return
            if rows:
                sound, previous = rows[-1].sequence, rows[-1].hash
            ended = len(rows) < _STRETCH
            yield Checked(sound, ended=ended)


def journal_extract(desk: Desk) -> JournalExtract:
    """The whole journal as everybody may read it, so that it says the same whoever makes it, with its chain checked."""
    with desk.reading() as db:
        rows = journal.rows(db)
    *_, last = JournalService(desk).check()
    return JournalExtract(extract(rows, bearings(desk.whole()), None), last.broken)
