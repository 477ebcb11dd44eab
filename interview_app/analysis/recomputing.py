"""The arithmetic of a record done again from its ratings: what it says of itself that does not follow from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from interview_app.analysis.figures import annex
from interview_app.domain.annex import Annex
from interview_app.domain.balloting import ballot_of
from interview_app.domain.canonical import fingerprint
from interview_app.domain.document_check import Deviation, Difference
from interview_app.domain.errors import ActRefused
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Snapshot
from interview_app.domain.ranking import compare_retired, rank
from interview_app.domain.results import CandidateScore, RankedCandidate, Ranking
from interview_app.domain.scoring import score

IMPOSSIBLE = (ActRefused, ArithmeticError, LookupError, StopIteration, TypeError, ValueError)
"""What the arithmetic raises for a record that no procedure can have written."""


_FOR_ONE_READER = (Document.INSPECTION_COPY, Document.DATA_ACCESS)
"""The documents in which everybody but their reader stands under a letter."""


def contradictions(snapshot: Snapshot) -> tuple[Difference, ...]:
    """Every score, rank, minimum and figure that is not the computed one, and a false fingerprint."""
    try:
        return tuple(_contradictions(snapshot))
    except IMPOSSIBLE:
        return (Difference(Deviation.IMPOSSIBLE),)


def _contradictions(snapshot: Snapshot) -> Iterator[Difference]:
    procedure = snapshot.procedure
    if snapshot.subject.document in _FOR_ONE_READER:
        yield from _copy(snapshot)
        return
    yield from _fingerprint(procedure)
    told = snapshot.ranking, snapshot.ranking_with_retired, snapshot.annex
    if not _has_figures(snapshot):
        if told != (None, None, None):
            yield Difference(Deviation.RANKING)
        return
    ballot = ballot_of(procedure)
    ranking, both = rank(procedure.form, ballot), compare_retired(procedure.form, ballot)
    yield from _ranking(snapshot.ranking, ranking)
    if snapshot.ranking_with_retired != (None if both is None else both.with_all):
        yield Difference(Deviation.WITH_RETIRED)
    computed = None
    if procedure.form.rules.firmness_annex:
        computed = annex(procedure, ballot, ranking, fingerprint=_locked(procedure))
    yield from _annex(snapshot.annex, computed)


def _copy(snapshot: Snapshot) -> Iterator[Difference]:
    """What can be computed where others stand under a letter: the reader's score, everybody's sum and rank.

    The form's fingerprint cannot be: a word of it may be blacked out.
    """
    if snapshot.ranking is None:
        return
    rows, form = snapshot.ranking.rows, snapshot.procedure.form
    ballot = ballot_of(snapshot.procedure)
    own = tuple(each for each in ballot.candidates if each.candidate == snapshot.subject.candidate)
    computed = {each.candidate: each for each in score(form, replace(ballot, candidates=own))} if own else {}
    totals = [row.score.total for row in rows if row.rank is not None and row.score.total is not None]
    for row in rows:
        candidate, total = row.score.candidate, row.score.total
        if candidate in computed:
            yield from _score(row.score, computed[candidate])
        parts = [each.points for each in row.score.criteria if each.points is not None]
        if total is not None and sum(parts) != total * 100:
            yield Difference(Deviation.TOTAL, total * 100, Fraction(sum(parts)), candidate=candidate)
        if total is not None and row.rank is not None:
            better = sum(each > total for each in totals)
            if not better < row.rank <= better + totals.count(total):
                yield Difference(Deviation.RANK, row.rank, better + 1, candidate=candidate)


def _has_figures(snapshot: Snapshot) -> bool:
    """Whether the document shows scores: a selection record does, unless an abort left the ratings sealed in."""
    aborted = snapshot.procedure.aborted
    record = snapshot.subject.document is Document.SELECTION_RECORD
    return record and (aborted is None or aborted.disclosed)


def _locked(procedure: Procedure) -> str:
    return fingerprint(procedure.form) if procedure.lock is None else procedure.lock.fingerprint


def _fingerprint(procedure: Procedure) -> Iterator[Difference]:
    lock, computed = procedure.lock, fingerprint(procedure.form)
    if lock is not None and lock.fingerprint != computed:
        yield Difference(Deviation.FINGERPRINT, lock.fingerprint, computed)


def _ranking(told: Ranking | None, computed: Ranking) -> Iterator[Difference]:
    """Candidate by candidate; what is left then is about the ranking as a whole."""
    if told == computed:
        return
    found = False
    rows = {} if told is None else {row.score.candidate: row for row in told.rows}
    for row in computed.rows:
        said = rows.get(row.score.candidate)
        for difference in () if said is None else _row(said, row):
            found = True
            yield difference
    if not found:
        yield Difference(Deviation.RANKING)


def _row(told: RankedCandidate, computed: RankedCandidate) -> Iterator[Difference]:
    candidate = computed.score.candidate
    yield from _score(told.score, computed.score)
    if told.rank != computed.rank:
        yield Difference(Deviation.RANK, told.rank, computed.rank, candidate=candidate)
    if told.place is not computed.place:
        yield Difference(Deviation.PLACE, told.place.value, computed.place.value, candidate=candidate)


def _score(told: CandidateScore, computed: CandidateScore) -> Iterator[Difference]:
    """The total, each criterion's value, the minimums; or only the way that leads there."""
    if told == computed:
        return
    candidate, found = computed.candidate, False
    if told.points != computed.points:
        found = True
        yield Difference(Deviation.TOTAL, told.points, computed.points, candidate=candidate)
    values = {each.criterion: each.value for each in told.criteria}
    for each in computed.criteria:
        said = values.get(each.criterion)
        if said != each.value:
            found = True
            yield Difference(
                Deviation.CRITERION, said, each.value, candidate=candidate, criterion=each.criterion
            )
    if told.failures != computed.failures:
        found = True
        yield Difference(Deviation.MINIMUM, candidate=candidate)
    if not found:
        yield Difference(Deviation.ARITHMETIC, candidate=candidate)


def _annex(told: Annex | None, computed: Annex | None) -> Iterator[Difference]:
    if told is None or computed is None:
        if told is not computed:
            yield Difference(Deviation.FIRMNESS)
        return
    if told.agreement != computed.agreement:
        yield Difference(Deviation.AGREEMENT)
    firmness = (told.firmness, told.random, told.ratings)
    if firmness != (computed.firmness, computed.random, computed.ratings):
        yield Difference(Deviation.FIRMNESS)
