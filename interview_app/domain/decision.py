"""The decision: whom the panel proposes or selects, and why; people decide, the ranking is a proposal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from interview_app.domain.equality import AuxiliaryReason
from interview_app.domain.ids import CandidateId, CriterionId, PanelistId


@dataclass(frozen=True, slots=True)
class Dissent:
    """A panelist's differing view, printed with the decision."""

    panelist: PanelistId
    words: str


@dataclass(frozen=True, slots=True)
class CriterionReason:
    """The comparison of the candidates under one criterion, in the panel's words."""

    criterion: CriterionId
    words: str


@dataclass(frozen=True, slots=True)
class Appraisal:
    """The official appraisal (dienstliche Beurteilung) of an internal candidate, which comes before the interview.

    `overall` is the overall judgement in the appraisal's own words, `period` what it covers, `closer_look` the closer
    look at its single marks (Ausschärfung).
    """

    candidate: CandidateId
    overall: str
    period: str = ""
    dated: date | None = None
    closer_look: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """Who is selected, who follows in which order, and the reasons.

    `deviation` is the reason why the selection differs from the computed selected set (empty where it does not).
    `consensus` is the reason why the selection may stand on agreed levels where the independent ratings would give
    another (empty where they give the same).
    """

    selected: tuple[CandidateId, ...]
    reserve: tuple[CandidateId, ...]
    reasons: str
    deviation: str
    dissents: tuple[Dissent, ...]
    at: datetime
    by: PanelistId | None
    comparison: tuple[CriterionReason, ...] = ()
    appraisals: tuple[Appraisal, ...] = ()
    auxiliary: tuple[AuxiliaryReason, ...] = ()
    consensus: str = ""
