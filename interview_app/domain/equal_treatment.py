"""The interviews side by side: how long, in which language, with whom, what was asked and what was not.

Everything comes from the interview records.  No sheet is read, so that the comparison can be shown before disclosure.
What stands out is found by the fixed numbers below; they say where to look, not that somebody was treated unfairly.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from functools import partial
from typing import TypeVar

from interview_app.domain.form import InterviewForm, Question
from interview_app.domain.ids import CandidateId, InterviewId, PanelistId, QuestionId
from interview_app.domain.interview import Asked, Interview, Sitting
from interview_app.domain.lateness import Written, written_when

LENGTHS_APART = 10
"""Minutes between the longest and the shortest interview from which on they count as far apart ..."""
LENGTHS_SHARE = Fraction(1, 4)
"""... if the longest is also longer than the shortest by more than this share."""
OFF_PLAN = 15
"""Minutes by which an interview is longer or shorter than planned from which on it is named."""
QUESTION_APART = 5
"""Minutes between the longest and the shortest time on one question from which on it is named."""
OWN_PROBES_APART = 3
"""Own probes that one candidate was asked more than another from which on it is named."""

Kind = TypeVar("Kind", bound=Hashable)


@dataclass(frozen=True, slots=True)
class PartTaken:
    """One part of the agenda in one interview; `planned` in minutes, `seconds` as taken."""

    item: str
    planned: int
    seconds: int
    asked: Asked
    reason: str
    own_probes: tuple[str, ...]

    @property
    def minutes(self) -> int:
        """Whole minutes taken."""
        return self.seconds // 60


@dataclass(frozen=True, slots=True)
class Conducted:
    """One finished interview as it is compared.

    `interruptions` are what lies between the sittings: a fault, why it was taken up again, nothing for a break;
    `video` says whether any sitting was by video; `probes` counts the form's probes that were asked, `own_probes` those
    of the moment.  `skipped` and `unreached` are questions only.  `late` counts the notes that were written after the
    conversation; `panel_note` is what was noted about another panel.
    """

    candidate: CandidateId
    interview: InterviewId
    started: datetime
    seconds: int
    sittings: int
    interruptions: tuple[str, ...]
    languages: tuple[str, ...]
    places: tuple[str, ...]
    video: bool
    present: tuple[PanelistId, ...]
    probes: int
    own_probes: int
    skipped: tuple[QuestionId, ...]
    unreached: tuple[QuestionId, ...]
    late: int
    parts: tuple[PartTaken, ...]
    panel_note: str

    @property
    def minutes(self) -> int:
        """Whole minutes of all sittings."""
        return self.seconds // 60

    def part(self, item: str) -> PartTaken:
        """One part of it; raises KeyError for a stranger."""
        for part in self.parts:
            if part.item == item:
                return part
        raise KeyError(item)


class Notable(StrEnum):
    """What stands out; `wording` holds one sentence for each, with the number by which it was found."""

    LENGTHS = "lengths"
    OFF_PLAN = "off-plan"
    QUESTION_TIME = "question-time"
    OWN_PROBES = "own-probes"
    SKIPPED = "skipped"
    UNREACHED = "unreached"
    PANEL = "panel"
    LANGUAGE = "language"
    VIDEO = "video"
    SITTINGS = "sittings"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that stands out.

    Where it counts something, `candidates` are those with the `least` and `others` those with the `most`; else
    `candidates` are all whom it is about.
    """

    kind: Notable
    candidates: tuple[CandidateId, ...]
    others: tuple[CandidateId, ...] = ()
    least: int = 0
    most: int = 0
    question: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All finished interviews in the order in which they began, and what stands out.

    `usual` is the panel that sat most often, in the panel's order; empty before the first interview.
    """

    planned: int
    rows: tuple[Conducted, ...]
    usual: tuple[PanelistId, ...]
    findings: tuple[Finding, ...]


def compare(
    form: InterviewForm, interviews: Sequence[Interview], *, retired: Collection[QuestionId] = ()
) -> Comparison:
    """The finished interviews side by side; `retired` questions are left out of what was skipped or not reached."""
    held = sorted((each for each in interviews if each.finished is not None), key=lambda each: each.started)
    rows = tuple(_conducted(form, each, retired) for each in held)
    usual = _most_common([_set(row) for row in rows])
    present = next((row.present for row in rows if _set(row) == usual), ())
    return Comparison(form.interview_minutes, rows, present, tuple(_findings(form, rows)))


def _between(before: Sitting, after: Sitting) -> str:
    """What lies between two sittings, empty for a plain break."""
    return after.taken_up.reason if after.taken_up is not None else before.ending


def _conducted(form: InterviewForm, interview: Interview, retired: Collection[QuestionId]) -> Conducted:
    parts = tuple(
        PartTaken(item.id, item.minutes, entry.seconds, entry.asked, entry.reason, entry.own_probes)
        for item in form.items()
        for entry in (interview.entry(item.id),)
    )
    asked = [each for each in form.asked() if each.id not in retired]
    sittings = interview.sittings
    return Conducted(
        candidate=interview.candidate,
        interview=interview.id,
        started=interview.started,
        seconds=interview.seconds(),
        sittings=len(sittings),
        interruptions=tuple(map(_between, sittings, sittings[1:])),
        languages=interview.languages,
        places=tuple(dict.fromkeys(sitting.place for sitting in sittings if sitting.place)),
        video=any(sitting.video for sitting in sittings),
        present=interview.present(),
        probes=sum(len(entry.probes) for entry in interview.entries),
        own_probes=sum(len(entry.own_probes) for entry in interview.entries),
        skipped=_in_state(asked, interview, Asked.SKIPPED),
        unreached=_in_state(asked, interview, Asked.OPEN),
        late=sum(
            entry.last_at is not None and written_when(interview, entry.last_at) is not Written.DURING
            for entry in interview.entries
        ),
        parts=parts,
        panel_note=interview.panel_note,
    )


def _in_state(questions: Sequence[Question], interview: Interview, state: Asked) -> tuple[QuestionId, ...]:
    return tuple(each.id for each in questions if interview.entry(each.id).asked is state)


def _findings(form: InterviewForm, rows: Sequence[Conducted]) -> list[Finding]:
    """What stands out, in the order of `Notable`."""
    return [
        *_lengths(rows),
        *_about(rows, Notable.OFF_PLAN, lambda row: abs(row.minutes - form.interview_minutes) >= OFF_PLAN),
        *_question_times(form, rows),
        *_spread(rows, Notable.OWN_PROBES, lambda row: row.own_probes, apart=OWN_PROBES_APART),
        *_about(rows, Notable.SKIPPED, lambda row: bool(row.skipped)),
        *_about(rows, Notable.UNREACHED, lambda row: bool(row.unreached)),
        *_unlike(rows, Notable.PANEL, _set),
        *_unlike(rows, Notable.LANGUAGE, lambda row: row.languages),
        *_unlike(rows, Notable.VIDEO, lambda row: row.video),
        *_about(rows, Notable.SITTINGS, lambda row: row.sittings > 1),
        *_about(rows, Notable.LATE, lambda row: row.late > 0),
    ]


def _lengths(rows: Sequence[Conducted]) -> list[Finding]:
    found = _spread(rows, Notable.LENGTHS, lambda row: row.minutes, apart=LENGTHS_APART)
    return [each for each in found if each.most > each.least * (1 + LENGTHS_SHARE)]


def _question_times(form: InterviewForm, rows: Sequence[Conducted]) -> list[Finding]:
    """The questions on which candidates were given very different times; who was not asked does not count."""
    found: list[Finding] = []
    for question in form.asked():
        taken = [row for row in rows if row.part(question.id).asked is Asked.ASKED]
        minutes = partial(_minutes_on, question.id)
        spread = _spread(taken, Notable.QUESTION_TIME, minutes, apart=QUESTION_APART)
        found.extend(replace(each, question=question.id) for each in spread)
    return found


def _minutes_on(item: str, row: Conducted) -> int:
    return row.part(item).minutes


def _spread(
    rows: Sequence[Conducted], kind: Notable, count: Callable[[Conducted], int], *, apart: int
) -> list[Finding]:
    """Whether the least and the most are at least `apart`, and who has them."""
    counts = [count(row) for row in rows]
    if not counts or max(counts) - min(counts) < apart:
        return []
    least, most = min(counts), max(counts)
    low = tuple(row.candidate for row in rows if count(row) == least)
    high = tuple(row.candidate for row in rows if count(row) == most)
    return [Finding(kind, low, high, least, most)]


def _about(rows: Sequence[Conducted], kind: Notable, holds: Callable[[Conducted], bool]) -> list[Finding]:
    who = tuple(row.candidate for row in rows if holds(row))
    return [Finding(kind, who)] if who else []


def _unlike(rows: Sequence[Conducted], kind: Notable, look: Callable[[Conducted], Hashable]) -> list[Finding]:
    """The interviews that are not as most of them are."""
    usual = _most_common([look(row) for row in rows])
    return _about(rows, kind, lambda row: look(row) != usual)


def _most_common(values: Sequence[Kind]) -> Kind | None:
    """What occurs most often, of equals the first; None where there is nothing."""
    return Counter(values).most_common(1)[0][0] if values else None


def _set(row: Conducted) -> frozenset[PanelistId]:
    return frozenset(row.present)
