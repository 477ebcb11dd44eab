"""What in the arithmetic gives rise to the question whether candidates are essentially equal."""

from __future__ import annotations

from interview_app.domain.equality import proposed_equals
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import Ranking
from interview_app.i18n import Say
from interview_app.wording.numbers import listed_candidates


def noticed_words(say: Say, procedure: Procedure, ranking: Ranking) -> str:
    """A tie at the cut, or candidates within the margin that the form fixed; empty where neither is there."""
    people = proposed_equals(ranking)
    if not people:
        return ""
    names = listed_candidates(say, procedure, people)
    if ranking.tie_at_cut:
        return say(
            "Tied at the cut: {names}. The panel judges whether they are essentially equal.", names=names
        )
    return say(
        "Within the form’s margin: {names}. The panel judges whether they are essentially equal.", names=names
    )
