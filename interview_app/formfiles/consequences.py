"""Which broken rules only follow from something that could not be read, and so would only confuse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from interview_app.domain.problems import Path, Problem, ProblemKind

_SCALE = ("scale", "preset", "level", "value")
_LANGUAGES = ("language", "languages")

_DEPENDS_ON: Mapping[ProblemKind, tuple[str, ...]] = {
    ProblemKind.WEIGHTS_SUM: ("weight", "weight_mode"),
    ProblemKind.WEIGHTS_ZERO: ("weight",),
    ProblemKind.NO_QUESTION: ("weight", "criterion", "id"),
    ProblemKind.TOO_LONG: ("minutes", "interview_minutes"),
    ProblemKind.ID_UNKNOWN: ("id",),
    ProblemKind.AGENDA_MISSING: ("agenda",),
    ProblemKind.ANCHOR_MISSING: (*_SCALE, "anchors"),
    ProblemKind.ANCHOR_UNKNOWN: _SCALE,
    ProblemKind.ANCHOR_ORDER: (*_SCALE, "anchors"),
    ProblemKind.OUTSIDE: _SCALE,
    ProblemKind.SCALE_TOO_SHORT: _SCALE,
    ProblemKind.SCALE_ORDER: _SCALE,
    ProblemKind.LANGUAGE_MISSING: _LANGUAGES,
    ProblemKind.LANGUAGE_UNDECLARED: _LANGUAGES,
    ProblemKind.LANGUAGE_NOT_LISTED: _LANGUAGES,
    ProblemKind.RATERS_MISSING: ("min_raters", "missing"),
    ProblemKind.RATERS_UNUSED: ("missing",),
}
"""Keys which, when one of them could not be read, take the ground from a rule."""

_LISTS = frozenset({"criterion", "group", "section", "question", "rules"})
_NEEDS_ALL_PARTS = frozenset(
    {
        ProblemKind.WEIGHTS_SUM,
        ProblemKind.WEIGHTS_ZERO,
        ProblemKind.NO_QUESTION,
        ProblemKind.ID_UNKNOWN,
        ProblemKind.EMPTY,
    }
)
"""Rules that say nothing while one of the form's parts could not be read at all."""


def is_consequence(problem: Problem, broken: Sequence[Path]) -> bool:
    """Whether `problem` may be there only because of what stands at one of the `broken` places."""
    return any(_follows(problem, place) for place in broken)


def _follows(problem: Problem, place: Path) -> bool:
    if problem.path[: len(place)] == place:
        return True
    if problem.kind is ProblemKind.LANGUAGE_MISSING and place[: len(problem.path)] == problem.path:
        return True
    whole_part = place[0] in _LISTS and all(isinstance(step, int) for step in place[1:])
    if whole_part and problem.kind in _NEEDS_ALL_PARTS:
        return True
    return _last_key(place) in _DEPENDS_ON.get(problem.kind, ())


def _last_key(place: Path) -> str:
    return next((step for step in reversed(place) if isinstance(step, str)), "")
