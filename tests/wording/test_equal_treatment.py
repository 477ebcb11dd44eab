"""The comparison of the interviews in words: every kind of finding, and every fact that can differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from interview_app.domain.equal_treatment import Comparison, Finding, Notable, compare
from interview_app.domain.ids import CandidateId
from interview_app.domain.interview import Asked
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Language, Say, load
from interview_app.wording import equal_treatment as words
from tests.storage.builders import BEISPIEL, GAST, MUSTER, NOON, decided

WHOLE = decided()
ONE, TWO, THREE = (each.id for each in WHOLE.candidates)


@pytest.fixture
def say() -> Say:
    return load(Language.ENGLISH)


def compared(whole: Procedure = WHOLE) -> Comparison:
    return compare(whole.form, whole.interviews)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", list(Notable))
def test_every_finding_is_a_sentence_with_its_names(kind: Notable, language: Language) -> None:
    finding = Finding(kind, (ONE,), (TWO,), 1, 9, "q1")
    told = words.finding_sentence(load(language), WHOLE, finding)
    assert told.endswith(".")
    assert WHOLE.candidates[0].name in told


def test_no_two_findings_are_told_alike(say: Say) -> None:
    told = {words.finding_sentence(say, WHOLE, Finding(kind, (ONE,), (TWO,), 1, 9, "q1")) for kind in Notable}
    assert len(told) == len(Notable)


def test_the_least_and_the_most_are_named_each(say: Say) -> None:
    told = words.finding_sentence(say, WHOLE, Finding(Notable.LENGTHS, (ONE,), (TWO, THREE), 41, 62))
    assert "41 (Person Erdacht 1) to 62 (Person Erdacht 2, Person Erdacht 3) minutes" in told


def test_many_names_become_a_number(say: Say) -> None:
    many = (ONE, TWO, THREE, CandidateId("k1"))
    told = words.finding_sentence(say, WHOLE, Finding(Notable.OWN_PROBES, (ONE,), many, 0, 3))
    assert "3 (4 persons)" in told


def test_the_facts_of_a_plain_and_of_an_eventful_interview(say: Say) -> None:
    plain, eventful = compared().rows
    assert words.languages_words(say, plain) == "German"
    assert words.languages_words(say, eventful) == "German, English"
    assert words.place_words(say, plain) == "Raum 2, by video"
    assert words.sittings_words(say, plain) == "2: break"
    assert words.not_asked_words(say, WHOLE.form, plain) == "skipped: 2"
    assert words.panel_words(say, WHOLE, plain, plain.present) == "as for most"
    assert words.panel_words(say, WHOLE, plain, (MUSTER, BEISPIEL)) == "with Petra Probe, Gert Gast"
    assert words.panel_words(say, WHOLE, eventful, plain.present) == "without Petra Probe (Urlaub)"
    assert words.late_words(say, plain) == "none"
    assert words.probes_words(say, plain) == "2 + 1 own"
    assert words.missed_words(WHOLE.form, plain) == "2"


def test_what_was_not_reached_is_told_apart_from_what_was_skipped(say: Say) -> None:
    first = WHOLE.interviews[0]
    unasked = replace(first, entries=first.entries[2:], sittings=first.sittings[:1])
    whole = replace(WHOLE, interviews=(unasked,))
    (row,) = compared(whole).rows
    assert words.not_asked_words(say, whole.form, row) == "skipped: 2; not reached: 1"
    assert words.place_words(say, row) == "Raum 2"
    assert words.sittings_words(say, row) == "1"
    assert words.part_words(say, row.part("q1")) == "not reached"
    assert words.part_words(say, row.part("q2")) == "skipped"
    assert words.part_sentence(say, row.part("q2"), name="A", title="T") == "A, T: skipped. Reason: Zeit"


def test_a_part_is_read_out_with_its_plan_and_own_probes(say: Say) -> None:
    part = compared().rows[0].part("q1")
    assert words.part_words(say, part) == "5"
    assert words.part_sentence(say, part, name="A", title="T") == "A, T: 5 of 4 min. Own probes: Warum?"
    assert words.part_words(say, replace(part, asked=Asked.OPEN)) == "5"


def test_one_sentence_says_all_facts(say: Say) -> None:
    late = replace(WHOLE.interviews[0].entries[1], last_at=NOON + timedelta(days=2))
    first = replace(WHOLE.interviews[0], entries=(late,))
    whole = replace(WHOLE, interviews=(first,))
    told = words.facts_sentence(say, whole, compared(whole), compared(whole).rows[0])
    for fact in ("Person Erdacht 1", "49 of 60 min", "not reached: 2", "as for most", "Late notes: 1"):
        assert fact in told


def test_the_introduction_counts_and_says_that_no_rating_is_in_it(say: Say) -> None:
    assert "2 finished interviews" in words.introduction(say, compared())
    assert "nothing of a rating" in words.introduction(say, compared())
    nobody = compare(WHOLE.form, ())
    assert "No interview has been finished yet" in words.introduction(say, nobody)
    assert words.nothing_notable(say)
    assert "15 minutes off the plan" in words.thresholds(say)
    assert GAST in compared().usual
