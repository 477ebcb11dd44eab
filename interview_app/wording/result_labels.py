"""One short label for what the figures and the decision say.

Apart from the other labels, so that a page without figures does not load scoring and deciding.
"""

from __future__ import annotations

from interview_app.domain.deciding import DecisionGap
from interview_app.domain.results import Basis, Place
from interview_app.i18n import Say


def place_label(say: Say, place: Place) -> str:
    """How a candidate stands to the selected set, by the arithmetic alone."""
    match place:
        case Place.SELECTED:
            return say("Within the selection by the figures")
        case Place.TIED_AT_CUT:
            return say("Tied for the last post")
        case Place.NOT_SELECTED:
            return say("Not within the selection by the figures")
        case Place.FAILED:
            return say("No rank: a minimum was not reached")
        case Place.EXCLUDED:
            return say("No rank: a requirement is not met")
        case Place.NOT_ASSESSABLE:
            return say("No rank: not assessable")
        case Place.INCOMPLETE:
            return say("No total: ratings are missing")
        case Place.OPEN:
            return say("No rank yet")


def basis_label(say: Say, basis: Basis) -> str:
    """Where a question's value comes from."""
    match basis:
        case Basis.MEAN:
            return say("mean")
        case Basis.MEDIAN:
            return say("median")
        case Basis.AGREED:
            return say("agreed level")
        case Basis.MEAN_WITHOUT_AGREEMENT:
            return say("mean, since no agreement was reached")
        case Basis.AGREED_FILLS_GAP:
            return say("agreed level, since a rating is missing")
        case Basis.ENOUGH_RATERS:
            return say("from the ratings at hand, one or more are missing")
        case Basis.MISSING:
            return say("rating missing")
        case Basis.NOT_AGREED:
            return say("agreement still open")


def decision_gap_label(say: Say, gap: DecisionGap) -> str:
    """What the decision still needs, as it follows “missing:”."""
    match gap:
        case DecisionGap.NOBODY_SELECTED:
            return say("a selected person")
        case DecisionGap.TOO_MANY:
            return say("fewer persons, there are not so many posts")
        case DecisionGap.INELIGIBLE:
            return say("a selection of persons with a rank, each named once")
        case DecisionGap.REASONS:
            return say("reasons")
        case DecisionGap.DEVIATION:
            return say("the reason for departing from the ranking")
        case DecisionGap.GATE:
            return say("the finding of essentially equal, before an auxiliary criterion")
        case DecisionGap.CONSENSUS:
            return say("the reason why the consensus changes the outcome")
