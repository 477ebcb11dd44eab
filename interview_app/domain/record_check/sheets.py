"""What the ratings of a sheet lack: evidence, words of their own, words for this candidate only.

These rules read only the sheets that the procedure value holds; whoever hands it over decides who may see which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interview_app.domain.disclosure import raters
from interview_app.domain.formulaic import is_formulaic
from interview_app.domain.hint import Discovery, Place, Rule, Where
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.procedure import Procedure
from interview_app.domain.sealing import not_asked
from interview_app.domain.sheet import Rating, RatingState, Sheet, SheetState

LONG = 40
"""A sentence of more characters than this that stands with two candidates was copied, not found twice."""

_SENTENCE = re.compile(r"[.!?;\n]+")


@dataclass(frozen=True, slots=True)
class _Said:
    """A long sentence, and where it stands."""

    sentence: str
    place: Place


def latest_sheets(procedure: Procedure) -> tuple[Sheet, ...]:
    """Of each panelist's sheets for a candidate the last one, in the procedure's order.

    A draft that nobody will seal any more (the candidate is out, its author no longer rates) is no part of the record.
    """
    last: dict[tuple[CandidateId, PanelistId], Sheet] = {}
    rating = {
        each.id: raters(procedure, each.id) if each.in_procedure else () for each in procedure.candidates
    }
    for sheet in procedure.sheets:
        key = (sheet.candidate, sheet.panelist)
        if sheet.state is SheetState.DRAFT and sheet.panelist not in rating[sheet.candidate]:
            continue
        if key not in last or sheet.sequence > last[key].sequence:
            last[key] = sheet
    return tuple(last.values())


def no_evidence(procedure: Procedure) -> Iterator[Discovery]:
    """Levels that count and that neither a marked passage nor a sentence carries."""
    retired = {each.question for each in procedure.retired}
    for sheet in latest_sheets(procedure):
        held = procedure.interview_of(sheet.candidate)
        for rating in sheet.ratings:
            counts = rating.question not in retired and not not_asked(held, rating)
            if counts and rating.state is RatingState.RATED and not rating.has_evidence:
                yield Discovery(Rule.NO_EVIDENCE, _place(sheet, rating))


def formulaic(procedure: Procedure) -> Iterator[Discovery]:
    """Evidence of nothing but praise or blame, where no passage of the answer stands beside it."""
    for sheet in latest_sheets(procedure):
        for rating in sheet.ratings:
            if not rating.passages and is_formulaic(rating.evidence):
                yield Discovery(Rule.FORMULAIC, _place(sheet, rating), {"words": rating.evidence.strip()})


def copied(procedure: Procedure) -> Iterator[Discovery]:
    """The same long sentence of one panelist with two or more candidates; told once for each place but the first."""
    first: dict[tuple[PanelistId, str], CandidateId] = {}
    told: set[Place] = set()
    for panelist, said in _said(procedure):
        owner = first.setdefault((panelist, said.sentence), _candidate(said.place))
        if owner != said.place.candidate and said.place not in told:
            told.add(said.place)
            yield Discovery(Rule.COPIED, said.place, {"other": owner})


def _said(procedure: Procedure) -> Iterator[tuple[PanelistId, _Said]]:
    for sheet in latest_sheets(procedure):
        for rating in sheet.ratings:
            for words in (rating.evidence, rating.reason):
                for sentence in _SENTENCE.split(words):
                    plain = " ".join(sentence.split()).casefold()
                    if len(plain) > LONG:
                        yield sheet.panelist, _Said(plain, _place(sheet, rating))


def _place(sheet: Sheet, rating: Rating) -> Place:
    return Place(Where.INTERVIEWS, sheet.candidate, sheet.panelist, rating.question)


def _candidate(place: Place) -> CandidateId:
    return place.candidate or CandidateId("")
