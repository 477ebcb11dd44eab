"""What of a snapshot its document prints: the attached record holds no word that its reader does not find on paper.

A selection record goes to more people than the interview protocols: it tells levels and times, but neither answers nor
evidence.  What a rule of the record check looked at stays where its hint is printed.  A test prints every document from
the reduced snapshot and from the whole one: they are the same.
"""

from __future__ import annotations

from dataclasses import replace

from interview_app.domain.candidate import Candidate
from interview_app.domain.hint import Rule
from interview_app.domain.hint_rules import sheet_of
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.interview import Interview
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Snapshot
from interview_app.domain.sheet import Rating, Sheet

THERE = "…"
"""What stands for words that are on record and are not printed."""

_ANSWERS = (Document.INTERVIEW_PROTOCOL, Document.INSPECTION_COPY, Document.DATA_ACCESS)
_EVIDENCE = (*_ANSWERS, Document.SHEET)
_NOTES = (Document.SHEET,)
_ACCOMMODATION = (*_ANSWERS, Document.INTERVIEW_FORM, Document.SCHEDULE)
"""Which documents print what people wrote."""

_Sheets = frozenset[tuple[CandidateId, PanelistId]]


def printed_part(snapshot: Snapshot) -> Snapshot:
    """The snapshot without the words that its document does not print; the same again for what is reduced already."""
    document, whole = snapshot.subject.document, snapshot.procedure
    answered = _answered_on(whole)
    procedure = replace(
        whole,
        candidates=tuple(_candidate(each, document) for each in whole.candidates),
        interviews=tuple(_interview(each, document) for each in whole.interviews),
        sheets=tuple(_sheet(each, document, answered) for each in whole.sheets),
    )
    return replace(snapshot, procedure=procedure)


def _answered_on(procedure: Procedure) -> _Sheets:
    """The sheets on whose words an answered hint rests; of a copied sentence all that its author wrote."""
    found: set[tuple[CandidateId, PanelistId]] = set()
    for settled in procedure.settled_hints:
        where = sheet_of(settled.key)
        if where is not None and settled.rule is Rule.FORMULAIC:
            found.add(where)
        if where is not None and settled.rule is Rule.COPIED:
            found.update((each.candidate, where[1]) for each in procedure.sheets)
    return frozenset(found)


def _candidate(person: Candidate, document: Document) -> Candidate:
    return person if document in _ACCOMMODATION else replace(person, accommodation="")


def _interview(interview: Interview, document: Document) -> Interview:
    """Who was asked what, when and for how long; the answers where they are printed."""
    if document in _ANSWERS:
        return interview
    entries = tuple(
        replace(
            each,
            answer=_sign(each.answer),
            additions=tuple(replace(one, words=_sign(one.words)) for one in each.additions),
        )
        for each in interview.entries
    )
    return replace(interview, entries=entries)


def _sheet(sheet: Sheet, document: Document, answered: _Sheets) -> Sheet:
    bare = document not in _EVIDENCE and (sheet.candidate, sheet.panelist) not in answered
    return replace(sheet, ratings=tuple(_rating(each, document, bare=bare) for each in sheet.ratings))


def _rating(rating: Rating, document: Document, *, bare: bool) -> Rating:
    """The level; with `bare` a sign that words carry it, else the words."""
    noted = rating if document in _NOTES else replace(rating, notes="")
    if not bare:
        return noted
    marked = tuple(replace(each, words="") for each in rating.passages)
    return replace(noted, evidence=_sign(rating.evidence), passages=marked)


def _sign(words: str) -> str:
    return THERE if words.strip() else ""
