"""The procedure as one candidate may read it: their own data whole, everybody else under a letter.

What belongs to another candidate (interview, sheets, checks, declarations, appraisals, notices) is not in it at all; of
their state, values and totals so much stays as the comparison needs.  In every text that is left, others are named by
their letters; what is doubtful or withheld is replaced by the blanks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from interview_app.domain.candidate import Candidate
from interview_app.domain.decision import Decision
from interview_app.domain.ids import CandidateId
from interview_app.domain.inspection.finding import Finder, Found
from interview_app.domain.inspection.letters import Pseudonym, pseudonyms
from interview_app.domain.inspection.names import all_forms, lower_forms, names_in
from interview_app.domain.inspection_mark import InspectionMark
from interview_app.domain.procedure import OF_CANDIDATES, Procedure
from interview_app.domain.results import RankedCandidate, Ranking
from interview_app.domain.retention import AS_PROPOSED
from interview_app.domain.rewriting import Rewriting, rewritten

_LOOKED_AT_WHOLE = re.compile(r"(?:^|\.)auxiliary\[\d+\]\.words$|^participation\[\d+\]\.statement$")
"""Texts that may say something about another candidate without naming anybody, such as a disability."""


@dataclass(frozen=True, slots=True)
class Blanks:
    """What stands in the copy for a passage that is withheld, and for one that nobody has looked at yet."""

    withheld: str
    unseen: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place that a person has to look at; `words` are what stands there.  `whole` where it is a whole text."""

    place: str
    start: int
    end: int
    words: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class CopyText:
    """One text of the copy before anything is replaced in it, with where others are named and what was decided."""

    place: str
    text: str
    found: tuple[Found, ...]
    marks: tuple[InspectionMark, ...]

    def doubts(self) -> tuple[Doubt, ...]:
        """What nobody has decided on yet."""
        doubtful = [
            Doubt(self.place, each.start, each.end, self._at(each)) for each in self.found if not each.sure
        ]
        if _LOOKED_AT_WHOLE.search(self.place):
            doubtful.insert(0, Doubt(self.place, 0, len(self.text), self.text, whole=True))
        return tuple(each for each in doubtful if not self._settled(each.start, each.end))

    def printed(self, letters: dict[CandidateId, Pseudonym], blanks: Blanks) -> str:
        """The text as the copy has it."""
        doubts = self.doubts()
        if any(each.whole for each in doubts):
            return blanks.unseen
        black = [(each.start, each.end) for each in self.marks if each.withheld]
        named = [each for each in self.found if not self._left(each.start, each.end)]
        black += [
            (each.start, each.end)
            for each in named
            if any(mark.withheld and mark.touches(each.start, each.end) for mark in self.marks)
        ]
        pieces = [(start, end, blanks.withheld) for start, end in _joined(black)]
        covered = [(start, end) for start, end, _ in pieces]
        pieces += [
            (each.start, each.end, _called(each, letters) if each.sure else blanks.unseen)
            for each in named
            if all(each.end <= start or end <= each.start for start, end in covered)
        ]
        words = self.text
        for start, end, instead in sorted(pieces, reverse=True):
            words = words[:start] + instead + words[end:]
        return words

    def _at(self, found: Found) -> str:
        return self.text[found.start : found.end]

    def _settled(self, start: int, end: int) -> bool:
        return self._left(start, end) or any(
            each.withheld and each.touches(start, end) for each in self.marks
        )

    def _left(self, start: int, end: int) -> bool:
        return any(not each.withheld and (each.start, each.end) == (start, end) for each in self.marks)


def copy_texts(procedure: Procedure, reader: CandidateId) -> tuple[CopyText, ...]:
    """Every text of the copy for one reader; `procedure` holds what the whole panel may see."""
    texts = _texts(_own_part(procedure, reader))
    finder = _finder(procedure, reader, texts)
    marks = [each for each in procedure.inspection_marks if each.candidate == reader]
    return tuple(
        CopyText(
            place,
            text,
            finder.found(text),
            tuple(each for each in marks if each.place == place and each.fits(text)),
        )
        for place, text in texts
        if text.strip()
    )


def covering(procedure: Procedure, reader: CandidateId, blanks: Blanks) -> Callable[[str], str]:
    """What makes of any further text one that the reader may have: others by letter, what is doubtful withheld."""
    letters = _letters(procedure, reader)
    finder = _finder(procedure, reader, _texts(_own_part(procedure, reader)))

    def covered(text: str) -> str:
        for each in reversed(finder.found(text)):
            instead = _called(each, letters) if each.sure else blanks.withheld
            text = text[: each.start] + instead + text[each.end :]
        return text

    return covered


def _finder(procedure: Procedure, reader: CandidateId, texts: Sequence[tuple[str, str]]) -> Finder:
    """What finds the others; the words of the form, and those with a small letter, are ordinary ones."""
    names = names_in(procedure, reader)
    used = frozenset(
        (*all_forms(text for _, text in _texts(procedure.form)), *lower_forms(t for _, t in texts))
    )
    return Finder(replace(names, ordinary=used))


def inspection_copy(procedure: Procedure, reader: CandidateId, blanks: Blanks) -> Procedure:
    """The copy for one reader; nothing in it is another candidate's name, number, id or text."""
    letters = _letters(procedure, reader)
    texts = {each.place: each for each in copy_texts(procedure, reader)}
    copied = rewritten(
        _own_part(procedure, reader),
        Rewriting(
            text=lambda place, text: texts[place].printed(letters, blanks) if place in texts else text,
            candidate=lambda id: letters[id].id if id in letters else id,
        ),
    )
    return replace(
        copied,
        candidates=(procedure.candidate(reader), *_stand_ins(procedure, letters)),
        inspection_marks=tuple(
            replace(mark, start=0, end=0, words="")
            for text in texts.values()
            for mark in text.marks
            if mark.withheld
        ),
    )


def ranking_for(ranking: Ranking, procedure: Procedure, reader: CandidateId) -> Ranking:
    """The ranking with letters: of others their values by criterion, total and rank, but no single rating.

    Within one rank, and among those without one, the order is that of the letters.
    """
    letters = _letters(procedure, reader)
    order = {reader: -1, **{each: place for place, each in enumerate(letters)}}
    places = {row.score.candidate: place for place, row in enumerate(ranking.rows)}
    lettered = replace(
        ranking,
        rows=tuple(
            _of_ranking(row, order, ratings=row.score.candidate == reader)
            for row in sorted(
                ranking.rows,
                key=lambda row: (
                    row.rank if row.rank is not None else len(places) + 1,
                    order[row.score.candidate],
                ),
            )
        ),
        tie_at_cut=tuple(sorted(ranking.tie_at_cut, key=order.__getitem__)),
        near_leader=tuple(sorted(ranking.near_leader, key=order.__getitem__)),
    )
    same = Rewriting(
        text=lambda _, text: text,
        candidate=lambda id: letters[id].id if id in letters else id,
    )
    return rewritten(lettered, same)


def _of_ranking(row: RankedCandidate, order: Mapping[CandidateId, int], *, ratings: bool) -> RankedCandidate:
    """A row whose ties stand in the order of the letters, without single ratings unless told with them."""
    tied = replace(row, tied_with=tuple(sorted(row.tied_with, key=order.__getitem__)))
    if ratings:
        return tied
    criteria = tuple(replace(each, questions=()) for each in row.score.criteria)
    return replace(tied, score=replace(row.score, criteria=criteria))


def _letters(procedure: Procedure, reader: CandidateId) -> dict[CandidateId, Pseudonym]:
    return pseudonyms(procedure.id, (each.id for each in procedure.candidates), reader)


def key_of(procedure: Procedure, reader: CandidateId) -> tuple[tuple[str, CandidateId], ...]:
    """Who stands under which letter: for the chair, never in the copy."""
    return tuple((each.letter, id) for id, each in _letters(procedure, reader).items())


def _stand_ins(procedure: Procedure, letters: dict[CandidateId, Pseudonym]) -> Iterable[Candidate]:
    """The others, in the order of their letters, with nothing but how far they came."""
    return (
        Candidate(each.id, "", each.name, place + 1, state=procedure.candidate(id).state)
        for place, (id, each) in enumerate(letters.items())
    )


def _own_part(procedure: Procedure, reader: CandidateId) -> Procedure:
    """The procedure without what belongs to others and what is no part of the record that is read."""
    own: dict[str, Any] = {
        name: tuple(each for each in getattr(procedure, name) if each.candidate == reader)
        for name in OF_CANDIDATES
    }
    own |= {"access_requests": (), "inspection_marks": ()}
    decision = procedure.decision
    return replace(
        procedure,
        candidates=(procedure.candidate(reader),),
        decision=None if decision is None else _of_reader(decision, reader),
        earlier=tuple(
            replace(each, decision=_of_reader(each.decision, reader)) for each in procedure.earlier
        ),
        retention=AS_PROPOSED,
        rule_settings=(),
        settled_hints=(),
        **own,
    )


def _of_reader(decision: Decision, reader: CandidateId) -> Decision:
    return replace(decision, appraisals=tuple(e for e in decision.appraisals if e.candidate == reader))


def _texts(value: object) -> list[tuple[str, str]]:
    """Every free text of a value with its place."""
    found: list[tuple[str, str]] = []

    def note(place: str, text: str) -> str:
        found.append((place, text))
        return text

    rewritten(value, Rewriting(note, lambda id: id))
    return found


def _called(found: Found, letters: dict[CandidateId, Pseudonym]) -> str:
    """“Person A”, or “Person A/C” where it may be either."""
    signs = sorted((letters[each].letter for each in found.candidates), key=lambda each: (len(each), each))
    return "Person " + "/".join(signs)


def _joined(stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that overlap or touch become one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
