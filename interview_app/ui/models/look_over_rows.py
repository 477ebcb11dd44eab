"""The texts of an inspection copy as rows: what has to be looked at first, then what was decided, then all texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from interview_app.i18n import Say
from interview_app.services.data_rights.access import LookedOver
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import Cell, Head, Row
from interview_app.ui.tokens import Colour
from interview_app.wording.inspection import place_words

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class CopyPlace:
    """A stretch of one text of the copy; a whole text where it ends with it."""

    place: str
    start: int
    end: int
    open: bool = False


def look_over_heads(say: Say) -> tuple[Head, ...]:
    """The columns."""
    return (Head(say("Place")), Head(say("Words")), Head(say("State")))


def look_over_rows(say: Say, seen: LookedOver) -> tuple[Row, ...]:
    """One row for each doubtful place, each mark and each text."""
    return (*_open(say, seen), *_decided(say, seen), *_texts(say, seen))


def _open(say: Say, seen: LookedOver) -> Iterator[Row]:
    for doubt in seen.open:
        state = Cell(say("to be looked at"), Icon.CIRCLE_ALERT, Colour.WARN, small=True)
        key = CopyPlace(doubt.place, doubt.start, doubt.end, open=True)
        yield Row(key, (_place(say, seen, doubt.place), _words(doubt.words, strong=True), state))


def _decided(say: Say, seen: LookedOver) -> Iterator[Row]:
    for text in seen.texts:
        for mark in text.marks:
            told = say("blacked out: {reason}", reason=mark.reason) if mark.withheld else say("left as it is")
            state = Cell(told, Icon.CIRCLE_CHECK, Colour.GOOD, small=True, tip=told)
            key = CopyPlace(mark.place, mark.start, mark.end)
            yield Row(key, (_place(say, seen, mark.place), _words(mark.words), state))


def _texts(say: Say, seen: LookedOver) -> Iterator[Row]:
    for text in seen.texts:
        named = sum(each.sure for each in text.found)
        told = (
            say.plural("{count} name replaced", "{count} names replaced", count=named)
            if named
            else say("names nobody else")
        )
        key = CopyPlace(text.place, 0, len(text.text))
        state = Cell(told, colour=Colour.QUIET, small=True)
        yield Row(key, (_place(say, seen, text.place), _words(text.text), state))


def _place(say: Say, seen: LookedOver, place: str) -> Cell:
    words = place_words(say, seen.copy, place)
    return Cell(words, tip=words)


def _words(words: str, *, strong: bool = False) -> Cell:
    line = " ".join(words.split())
    short = line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
    return Cell(short, strong=strong, tip=line)
