"""One panelist's own rating habits: handed to that person alone, on demand, and kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from interview_app.analysis.figures import units
from interview_app.analysis.own import Standard, independent
from interview_app.analysis.severity import Severity, severities, straight_lined
from interview_app.domain.ballot import Ballot
from interview_app.domain.ids import PanelistId
from interview_app.domain.procedure import Procedure


@dataclass(frozen=True, slots=True)
class Habits:
    """How one panelist rated, beside all others together; `panelists` counts all who rated.

    `severity` is None where it cannot be computed.
    """

    candidates: int
    panelists: int
    severity: Severity | None
    straight_lined: bool


def habits(procedure: Procedure, ballot: Ballot, panelist: PanelistId) -> Habits:
    """The habits of one panelist in the sealed, independent ratings; nobody else's effect leaves this function."""
    standard = Standard.of(procedure.form, ballot.retired)
    ratings = independent(procedure, {each.candidate for each in ballot.candidates})
    panel = list(dict.fromkeys(each.panelist for each in ratings))
    mine = [each for each in ratings if each.panelist == panelist]
    found = severities(units(standard, ratings, panel)) if mine else None
    own = [standard.criteria(each.levels).values() for each in mine]
    return Habits(
        len(mine),
        len(panel),
        None if found is None else found[panel.index(panelist)],
        straight_lined([[share for share in shares if share is not None] for shares in own]),
    )
