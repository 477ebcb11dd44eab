"""Which broken rules only follow from something that could not be read, and so would only confuse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from interview_app.domain.problems import Path, Problem, ProblemKind

_DEPENDS_ON: Mapping[ProblemKind, tuple[str, ...]] = {
    ProblemKind.WEIGHTS_SUM: ("weight", "weight_mode", "criterion"),
    ProblemKind.WEIGHTS_ZERO: ("weight", "criterion"),
    ProblemKind.NO_QUESTION: ("question", "criterion", "weight"),
    ProblemKind.TOO_LONG: ("minutes", "interview_minutes"),
    ProblemKind.ID_UNKNOWN: ("id", "question", "section", "criterion", "group"),
    ProblemKind.AGENDA_MISSING: ("agenda",),
    ProblemKind.EMPTY: ("criterion", "question"),
    ProblemKind.ANCHOR_MISSING: ("scale", "anchors"),
    ProblemKind.ANCHOR_UNKNOWN: ("scale",),
    ProblemKind.ANCHOR_ORDER: ("scale", "anchors"),
    ProblemKind.OUTSIDE: ("scale",),
    ProblemKind.SCALE_TOO_SHORT: ("scale",),
    ProblemKind.SCALE_ORDER: ("scale",),
    ProblemKind.LANGUAGE_MISSING: ("language", "languages"),
    ProblemKind.LANGUAGE_UNDECLARED: ("language", "languages"),
    ProblemKind.LANGUAGE_NOT_LISTED: ("language", "languages"),
    ProblemKind.RATERS_MISSING: ("min_raters", "missing"),
    ProblemKind.RATERS_UNUSED: ("missing",),
}
"""Keys which, when one of them could not be read, take the ground from a rule."""


def is_consequence(problem: Problem, broken: Sequence[Path]) -> bool:
    """Whether `problem` may be there only because of what stands at one of the `broken` places."""
    if any(problem.path[: len(place)] == place for place in broken):
        return True
    keys = _DEPENDS_ON.get(problem.kind, ())
    return any(step in keys for place in broken for step in (place[0], place[-1]))
