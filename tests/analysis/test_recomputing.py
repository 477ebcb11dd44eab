"""A record is computed again from its ratings: whatever in it does not follow from them is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

import pytest

from interview_app.analysis.recomputing import contradictions
from interview_app.domain.canonical import fingerprint
from interview_app.domain.document_check import Deviation
from interview_app.domain.ending import Abort
from interview_app.domain.firmness import Firmness, Unsettled
from interview_app.domain.procedure import RetiredQuestion
from interview_app.domain.protocol import Document, Snapshot
from interview_app.domain.ranking import compare_retired, rank
from interview_app.domain.results import Place, RankedCandidate, Ranking
from tests.reporting.sample import START, annex_of, ballot_of, procedure, snapshot

WHOLE = procedure(candidates=3)
RECORD = snapshot(Document.SELECTION_RECORD, whole=WHOLE, number=7)
COPY = snapshot(Document.INSPECTION_COPY, whole=WHOLE, number=7)
AT = datetime(2023, 4, 1, tzinfo=UTC)


def ranking(frozen: Snapshot = RECORD) -> Ranking:
    assert frozen.ranking is not None
    return frozen.ranking


def with_row(change: Callable[[RankedCandidate], RankedCandidate], frozen: Snapshot = RECORD) -> Snapshot:
    """The record with another first row."""
    first, *others = ranking(frozen).rows
    return replace(frozen, ranking=replace(ranking(frozen), rows=(change(first), *others)))


def with_score(frozen: Snapshot = RECORD, **parts: Any) -> Snapshot:
    return with_row(lambda row: replace(row, score=replace(row.score, **parts)), frozen)


def with_criterion(**parts: Any) -> Snapshot:
    first, *others = ranking().rows[0].score.criteria
    return with_score(criteria=(replace(first, **parts), *others))


def kinds(frozen: Snapshot) -> set[Deviation]:
    return {each.deviation for each in contradictions(frozen)}


@pytest.mark.parametrize("document", list(Document), ids=str)
def test_what_was_issued_follows_from_itself(document: Document) -> None:
    assert contradictions(snapshot(document, whole=WHOLE, number=7)) == ()


def test_a_total_and_a_criterion_are_told_with_both_values() -> None:
    row = ranking().rows[0]
    (total,) = contradictions(with_score(total=Fraction(1, 2)))
    assert (total.deviation, total.found, total.expected) == (Deviation.TOTAL, 50, row.score.points)
    (value,) = contradictions(with_criterion(value=Fraction(1)))
    assert (value.deviation, value.found, value.expected) == (
        Deviation.CRITERION,
        1,
        row.score.criteria[0].value,
    )
    assert value.criterion == row.score.criteria[0].criterion
    assert total.candidate == value.candidate == row.score.candidate


def test_the_way_to_a_total_the_minimums_rank_and_place_are_told() -> None:
    assert kinds(with_criterion(questions=())) == {Deviation.ARITHMETIC}
    missed = replace(WHOLE.form.rules, minimum_total=Fraction(99))
    bound = replace(WHOLE, form=replace(WHOLE.form, rules=missed), lock=None)
    failures = rank(bound.form, ballot_of(bound)).rows[0].score.failures
    assert kinds(with_score(failures=failures)) == {Deviation.MINIMUM}
    assert kinds(with_row(lambda row: replace(row, rank=3))) == {Deviation.RANK}
    assert kinds(with_row(lambda row: replace(row, place=Place.FAILED))) == {Deviation.PLACE}


def test_what_is_about_the_ranking_as_a_whole_is_told() -> None:
    assert kinds(replace(RECORD, ranking=replace(ranking(), posts=9))) == {Deviation.RANKING}
    assert kinds(replace(RECORD, ranking=replace(ranking(), rows=ranking().rows[1:]))) == {Deviation.RANKING}
    assert kinds(replace(RECORD, ranking=None)) == {Deviation.RANKING}
    sheet = snapshot(Document.SHEET, whole=WHOLE, number=7)
    assert kinds(replace(sheet, ranking=ranking())) == {Deviation.RANKING}


def test_the_result_with_retired_questions_is_told() -> None:
    assert kinds(replace(RECORD, ranking_with_retired=ranking())) == {Deviation.WITH_RETIRED}
    whole = replace(WHOLE, retired=(RetiredQuestion(WHOLE.form.asked()[0].id, "broken", START),))
    both = compare_retired(whole.form, ballot_of(whole))
    assert both is not None
    frozen = snapshot(Document.SELECTION_RECORD, whole=whole, number=7)
    assert kinds(frozen) == {Deviation.WITH_RETIRED}
    assert kinds(replace(frozen, ranking_with_retired=both.with_all)) == set()


def test_the_figures_of_the_annex_are_told() -> None:
    annex = annex_of(WHOLE)
    assert kinds(replace(RECORD, annex=None)) == {Deviation.FIRMNESS}
    other = replace(annex, firmness=Firmness(Unsettled.NO_RIVAL, removed=(WHOLE.panel[0].id,)))
    assert kinds(replace(RECORD, annex=other)) == {Deviation.FIRMNESS}
    other = replace(annex, agreement=replace(annex.agreement, panel=()))
    assert kinds(replace(RECORD, annex=other)) == {Deviation.AGREEMENT}


def test_a_form_without_an_annex_has_none() -> None:
    rules = replace(WHOLE.form.rules, firmness_annex=False)
    form = replace(WHOLE.form, rules=rules)
    assert WHOLE.lock is not None
    whole = replace(WHOLE, form=form, lock=replace(WHOLE.lock, fingerprint=fingerprint(form)))
    assert kinds(replace(snapshot(Document.SELECTION_RECORD, whole=whole, number=7), annex=None)) == set()


def test_a_false_fingerprint_is_told() -> None:
    assert WHOLE.lock is not None
    false = replace(WHOLE, lock=replace(WHOLE.lock, fingerprint="0" * 64))
    (difference,) = contradictions(snapshot(Document.SHEET, whole=false, number=7))
    assert (difference.deviation, difference.found) == (Deviation.FINGERPRINT, "0" * 64)
    assert difference.expected == WHOLE.lock.fingerprint


def test_where_an_abort_left_the_ratings_sealed_in_there_is_nothing_to_compute() -> None:
    aborted = replace(WHOLE, aborted=Abort("no budget", AT, None, disclosed=False))
    blank = replace(RECORD, procedure=aborted, ranking=None, annex=None)
    assert kinds(blank) == set()
    assert kinds(replace(blank, ranking=ranking())) == {Deviation.RANKING}


def test_a_record_that_no_procedure_can_have_written_is_impossible() -> None:
    rating = replace(WHOLE.sheets[0].ratings[0], level=Fraction(77))
    sheet = replace(WHOLE.sheets[0], ratings=(rating,))
    whole = replace(WHOLE, sheets=(sheet, *WHOLE.sheets[1:]))
    assert kinds(replace(RECORD, procedure=whole)) == {Deviation.IMPOSSIBLE}


def test_in_an_inspection_copy_the_own_score_and_everybodys_sum_and_rank_are_computed() -> None:
    rows = ranking(COPY).rows
    own = next(row for row in rows if row.score.candidate == COPY.subject.candidate)
    other = [row for row in rows if row.rank is not None and row is not own][-1]

    def instead(row: RankedCandidate, changed: RankedCandidate) -> Snapshot:
        told = tuple(changed if each is row else each for each in rows)
        return replace(COPY, ranking=replace(ranking(COPY), rows=told))

    first, *more = own.score.criteria
    false = replace(own.score, criteria=(replace(first, value=Fraction(1)), *more))
    assert kinds(instead(own, replace(own, score=false))) == {Deviation.CRITERION}
    assert Deviation.TOTAL in kinds(
        instead(other, replace(other, score=replace(other.score, total=Fraction(1))))
    )
    assert kinds(instead(other, replace(other, rank=7))) == {Deviation.RANK}
    assert kinds(replace(COPY, ranking=None)) == set()
    unranked = replace(other, rank=None, place=Place.INCOMPLETE, score=replace(other.score, total=None))
    assert kinds(instead(other, unranked)) == set()


def test_an_inspection_copy_without_own_ratings_has_no_own_score_to_compute() -> None:
    nobody = replace(COPY, procedure=replace(COPY.procedure, candidates=()))
    assert kinds(nobody) == set()
