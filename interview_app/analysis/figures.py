"""All figures on agreement and firmness of one procedure, put together for window and document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from interview_app.analysis.alpha import alpha
from interview_app.analysis.field import Field, field_of
from interview_app.analysis.icc import icc
from interview_app.analysis.leave_one_out import droppable, removable, without_each
from interview_app.analysis.own import OwnRatings, Standard, independent
from interview_app.analysis.pivotal import pivots
from interview_app.analysis.sed import separable
from interview_app.analysis.smaa import random_weights
from interview_app.analysis.stability import weight_ranges
from interview_app.analysis.steps import countable, least_steps
from interview_app.analysis.straddle import straddles
from interview_app.analysis.transfer import least_transfer
from interview_app.domain.agreement import AgreementFigures, Alpha
from interview_app.domain.annex import Annex
from interview_app.domain.ballot import Ballot
from interview_app.domain.firmness import Firmness, RatingFirmness
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import Ranking

_SEED_DIGITS = 12


def annex(procedure: Procedure, ballot: Ballot, ranking: Ranking, *, fingerprint: str) -> Annex:
    """Everything that the annex prints; the random weights start from the form's fingerprint."""
    field = field_of(ranking)
    return Annex(
        agreement_figures(procedure, ballot),
        firmness(procedure.form, ballot, ranking),
        random_weights(field, seed=seed_of(fingerprint)) if isinstance(field, Field) else None,
        None if procedure.decision is None else rating_firmness(procedure, ballot, ranking),
    )


def seed_of(fingerprint: str) -> int:
    """The seed that a form's fingerprint gives, so that nobody chose it."""
    return int(fingerprint[:_SEED_DIGITS], 16)


def firmness(form: InterviewForm, ballot: Ballot, ranking: Ranking) -> Firmness:
    """What may be seen before the decision."""
    field = field_of(ranking)
    if not isinstance(field, Field):
        return Firmness(field)
    return Firmness(
        None,
        weight_ranges(field),
        least_transfer(field),
        removable(ballot),
        droppable(form, ballot),
        without_each(form, ballot, ranking),
    )


def rating_firmness(procedure: Procedure, ballot: Ballot, ranking: Ranking) -> RatingFirmness:
    """What single ratings would have changed."""
    form = procedure.form
    settled = isinstance(field_of(ranking), Field)
    standard = Standard.of(form, ballot.retired)
    return RatingFirmness(
        settled,
        countable(form),
        least_steps(form, ranking) if settled and countable(form) else None,
        straddles(standard, _ratings(procedure, ballot)),
        pivots(form, ballot, ranking),
    )


def agreement_figures(procedure: Procedure, ballot: Ballot) -> AgreementFigures:
    """How far the sealed, independent ratings agree.

    The coefficients need the same panelists for all candidates: they rest on the panel that most candidates share
    (of several, the larger one), and on the candidates whom it rated on everything that counts.
    """
    standard = Standard.of(procedure.form, ballot.retired)
    ratings = _ratings(procedure, ballot)
    by_candidate: dict[CandidateId, list[OwnRatings]] = {each.candidate: [] for each in ballot.candidates}
    for each in ratings:
        by_candidate[each.candidate].append(each)
    totals = {candidate: _totals(standard, own) for candidate, own in by_candidate.items()}
    panel = _common_panel([tuple(of) for of in totals.values() if of])
    rows = {candidate: list(of.values()) for candidate, of in totals.items() if of and tuple(of) == panel}
    figures = icc(list(rows.values()))
    return AgreementFigures(
        panel,
        tuple(candidate for candidate in totals if candidate not in rows),
        figures,
        _alpha(standard, list(by_candidate.values())) if len(rows) < len(totals) else None,
        separable(figures),
    )


def units(
    standard: Standard, ratings: Sequence[OwnRatings], panel: Sequence[PanelistId]
) -> list[tuple[int | None, ...]]:
    """One row per candidate and counted question: every panelist's step of the scale, or None."""
    steps = {level.value: step for step, level in enumerate(standard.form.scale.levels)}
    given = {(each.candidate, each.panelist): each.levels for each in ratings}
    questions = [question for parts in standard.parts.values() for question in parts]
    found = []
    for candidate in dict.fromkeys(each.candidate for each in ratings):
        for question in questions:
            levels = [given.get((candidate, panelist), {}).get(question) for panelist in panel]
            found.append(tuple(None if level is None else steps[level] for level in levels))
    return found


def _ratings(procedure: Procedure, ballot: Ballot) -> tuple[OwnRatings, ...]:
    return independent(procedure, {each.candidate for each in ballot.candidates})


def _totals(standard: Standard, own: Sequence[OwnRatings]) -> dict[PanelistId, Fraction] | None:
    """Every panelist's own total in points of 100; None where one of them left something open that counts."""
    totals: dict[PanelistId, Fraction] = {}
    for each in own:
        total = standard.total(each.levels)
        if total is None:
            return None
        totals[each.panelist] = 100 * total
    return totals


def _common_panel(panels: Sequence[tuple[PanelistId, ...]]) -> tuple[PanelistId, ...]:
    counts = Counter(panels)
    return max(counts, key=lambda panel: (counts[panel], len(panel)), default=())


def _alpha(standard: Standard, own: Sequence[Sequence[OwnRatings]]) -> Alpha:
    ratings = [each for of in own for each in of]
    panel = list(dict.fromkeys(each.panelist for each in ratings))
    return alpha(units(standard, ratings, panel))
