"""The consensus of the panel on one question: when it is open, what it needs, and who moved from where.

Ratings stay as they were sealed; the agreed level stands beside them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from interview_app.domain.candidate import CandidateState
from interview_app.domain.disclosure import is_complete, raters
from interview_app.domain.form import Aggregation, Question, ScoringRules
from interview_app.domain.ids import CandidateId, PanelistId, QuestionId
from interview_app.domain.procedure import AgreedLevel, Procedure, RatedLevel, Stage
from interview_app.domain.sheet import RatingState, Sheet, SheetState

CHANGEABLE = (Stage.INTERVIEWING, Stage.DISCLOSED)
"""The stages in which the panel may agree: from the first complete candidate to the decision."""


Counting = Mapping[tuple[CandidateId, PanelistId], Sheet]
"""Every rater's latest sealed sheet, by candidate and panelist."""


@dataclass(frozen=True, slots=True)
class Move:
    """One rater's way to the agreed level; both are levels, and they differ."""

    panelist: PanelistId
    before: Fraction
    after: Fraction


def may_agree(procedure: Procedure, candidate: CandidateId) -> bool:
    """Whether the panel may agree on levels for this candidate, also while others are still rated blindly."""
    interviewed = procedure.candidate(candidate).state is CandidateState.INTERVIEWED
    return interviewed and procedure.stage in CHANGEABLE and is_complete(procedure, candidate)


def questions_to_agree(procedure: Procedure) -> tuple[Question, ...]:
    """The questions that count, in the order in which they are asked."""
    retired = {each.question for each in procedure.retired}
    return tuple(each for each in procedure.form.asked() if each.id not in retired)


def sheets_that_count(procedure: Procedure) -> Counting:
    """Every rater's latest sealed sheet, by candidate and panelist."""
    found: dict[tuple[CandidateId, PanelistId], Sheet] = {}
    for sheet in procedure.sheets:
        place = (sheet.candidate, sheet.panelist)
        if sheet.state is SheetState.SEALED and (
            place not in found or found[place].sequence < sheet.sequence
        ):
            found[place] = sheet
    return found


def rated_levels(
    procedure: Procedure,
    candidate: CandidateId,
    question: QuestionId,
    counting: Counting | None = None,
) -> tuple[RatedLevel, ...]:
    """What everybody who rates this candidate gave for a question, in the panel's order.

    `counting` spares looking for the sheets again where many questions are asked about.
    """
    sheets = sheets_that_count(procedure) if counting is None else counting
    return rated_by(raters(procedure, candidate), candidate, question, sheets)


def rated_by(
    people: Sequence[PanelistId], candidate: CandidateId, question: QuestionId, counting: Counting
) -> tuple[RatedLevel, ...]:
    """What these people gave for a question, in their order."""
    return tuple(RatedLevel(each, _level(counting.get((candidate, each)), question)) for each in people)


def _level(sheet: Sheet | None, question: QuestionId) -> Fraction | None:
    rating = sheet.rating(question) if sheet is not None else None
    return rating.level if rating is not None and rating.state is RatingState.RATED else None


def common_level(rated: Sequence[RatedLevel]) -> Fraction | None:
    """The level that everybody gave; None where somebody gave another one or none."""
    levels = {each.level for each in rated}
    return levels.pop() if len(levels) == 1 else None


def needs_reason(rated: Sequence[RatedLevel], level: Fraction | None) -> bool:
    """Whether the outcome must be explained: the ratings differ, one is missing, or it is nobody's rating."""
    common = common_level(rated)
    return common is None or common != level


def fills_gap(rules: ScoringRules, rated: Sequence[RatedLevel]) -> bool:
    """Whether an agreed level counts although the form takes mean or median: it closes the gap of a missing rating."""
    return rules.aggregation is not Aggregation.CONSENSUS and any(each.level is None for each in rated)


def is_settled(rated: Sequence[RatedLevel], agreed: AgreedLevel | None) -> bool:
    """Whether there is nothing left to agree on: the panel has agreed (or not), or all ratings are the same."""
    return agreed is not None or common_level(rated) is not None


def may_dissent(rated: Sequence[RatedLevel], level: Fraction | None) -> tuple[PanelistId, ...]:
    """Who can keep to another level than the agreed one: whoever gave another; without agreement there is none."""
    if level is None:
        return ()
    return tuple(each.panelist for each in rated if each.level is not None and each.level != level)


def moves(agreed: AgreedLevel) -> tuple[Move, ...]:
    """Who moved from which level to the agreed one; whoever keeps to another view has not moved."""
    level = agreed.level
    if level is None:
        return ()
    return tuple(
        Move(each.panelist, each.level, level)
        for each in agreed.rated
        if each.level is not None and each.level != level and each.panelist not in agreed.dissents
    )


def kept_levels(agreed: AgreedLevel) -> tuple[RatedLevel, ...]:
    """Who keeps to which other level."""
    return tuple(each for each in agreed.rated if each.panelist in agreed.dissents)


def has_changed_since(agreed: AgreedLevel, rated: Sequence[RatedLevel]) -> bool:
    """Whether the ratings are no longer those on which the panel agreed: a sheet was replaced, a rater came or went."""
    return bool(agreed.rated) and tuple(rated) != agreed.rated
