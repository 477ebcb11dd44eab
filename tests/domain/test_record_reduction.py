"""What of a snapshot an attached record holds: nothing that somebody wrote and the document does not print."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_app.domain.canonical import canonical
from interview_app.domain.hint import Rule
from interview_app.domain.hint_rules import SettledHint
from interview_app.domain.interview import Addition
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document
from interview_app.domain.record_reduction import printed_part
from tests.reporting.sample import PANEL, START, procedure, snapshot

ANSWER, EVIDENCE, PASSAGE, NOTES = "the answer", "the evidence", "the passage", "own notes"
ADDED, GRANTED = "added later", "more time"


def worded() -> Procedure:
    """A procedure in which every kind of words stands once in each place."""
    whole = procedure(candidates=2)
    interviews = tuple(
        replace(
            held,
            entries=tuple(
                replace(each, answer=ANSWER, additions=(Addition(held.sittings[0].id, ADDED, START),))
                for each in held.entries
            ),
        )
        for held in whole.interviews
    )
    sheets = tuple(
        replace(
            sheet,
            ratings=tuple(
                replace(
                    each,
                    evidence=EVIDENCE,
                    notes=NOTES,
                    passages=tuple(replace(mark, words=PASSAGE) for mark in each.passages),
                )
                for each in sheet.ratings
            ),
        )
        for sheet in whole.sheets
    )
    people = tuple(replace(each, accommodation=GRANTED) for each in whole.candidates)
    return replace(whole, interviews=interviews, sheets=sheets, candidates=people)


WHOLE = worded()


@pytest.mark.parametrize(
    ("document", "held"),
    [
        (Document.SELECTION_RECORD, ()),
        (Document.FORM_AND_PLAN, ()),
        (Document.JOURNAL_EXTRACT, ()),
        (Document.INTERVIEW_FORM, (GRANTED,)),
        (Document.SHEET, (EVIDENCE, PASSAGE, NOTES)),
        (Document.INTERVIEW_PROTOCOL, (ANSWER, ADDED, EVIDENCE, PASSAGE, GRANTED)),
    ],
    ids=str,
)
def test_a_record_holds_the_words_that_its_document_prints_and_no_others(
    document: Document, held: tuple[str, ...]
) -> None:
    text = canonical(printed_part(snapshot(document, whole=WHOLE, number=7))).decode("utf-8")
    everything = {ANSWER, ADDED, EVIDENCE, PASSAGE, NOTES, GRANTED}
    assert {words for words in everything if words in text} == set(held)


@pytest.mark.parametrize("document", list(Document), ids=str)
def test_what_is_reduced_stays_as_it_is_and_keeps_its_levels(document: Document) -> None:
    whole = snapshot(document, whole=WHOLE, number=7)
    reduced = printed_part(whole)
    assert printed_part(reduced) == reduced
    levels = [[each.level for each in sheet.ratings] for sheet in whole.procedure.sheets]
    assert [[each.level for each in sheet.ratings] for sheet in reduced.procedure.sheets] == levels


def test_no_words_stay_no_words() -> None:
    sheet, held = WHOLE.sheets[0], WHOLE.interviews[0]
    bare = replace(
        WHOLE,
        sheets=(replace(sheet, ratings=tuple(replace(each, evidence=" ") for each in sheet.ratings)),),
        interviews=(replace(held, entries=tuple(replace(each, answer="") for each in held.entries)),),
    )
    reduced = printed_part(snapshot(Document.SELECTION_RECORD, whole=bare, number=7)).procedure
    assert {each.evidence for each in reduced.sheets[0].ratings} == {""}
    assert {each.answer for each in reduced.interviews[0].entries} == {""}


@pytest.mark.parametrize(
    ("rule", "spared"),
    [
        (Rule.FORMULAIC, (("c0", "p2"),)),
        (Rule.COPIED, (("c0", "p2"), ("c1", "p2"))),
        (Rule.NO_EVIDENCE, ()),
    ],
    ids=str,
)
def test_words_that_an_answered_hint_speaks_of_stay(rule: Rule, spared: tuple[tuple[str, str], ...]) -> None:
    question = WHOLE.form.asked()[0].id
    settled = SettledHint(f"{rule.value} c0 p2 {question}", "so wanted", PANEL[0].id, START)
    plan = SettledHint(f"{Rule.RETENTION.value} - - -", "so wanted", PANEL[0].id, START)
    whole = replace(WHOLE, settled_hints=(settled, plan))
    reduced = printed_part(snapshot(Document.SELECTION_RECORD, whole=whole, number=7)).procedure
    worded = {
        (each.candidate, each.panelist) for each in reduced.sheets if each.ratings[0].evidence == EVIDENCE
    }
    assert worded == set(spared)
