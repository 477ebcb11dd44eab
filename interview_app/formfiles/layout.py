"""How a form lies in TOML: which keys differ from the form's field names, and the scales that have a name.

Everything else follows from the dataclasses: a key is the field's name.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from interview_app.domain.form import InterviewForm, Level, Posting, Question, RatingScale, Section
from interview_app.domain.problems import Path
from interview_app.domain.text import Text

IN_FILE: Mapping[str, str] = {
    "requirements": "requirement",
    "conditions": "condition",
    "groups": "group",
    "criteria": "criterion",
    "questions": "question",
    "sections": "section",
    "levels": "level",
}
"""Lists of tables are named in the singular, since TOML writes `[[question]]` over each of them."""

SEVERAL = "several"
"""What `posts` says where the posting names no number."""

OPTIONAL: Mapping[type, frozenset[str]] = {
    InterviewForm: frozenset(
        {"languages", "notice", "requirements", "conditions", "groups", "sections", "rules", "rationale"}
    ),
    Posting: frozenset({"unit", "grade"}),
    Question: frozenset({"probes"}),
    Section: frozenset({"guidance"}),
}
"""Fields that a file may leave out although the form has no default for them; they are then empty."""


def path_in_file(path: Path) -> Path:
    """A path by the form's field names as a path by the file's keys."""
    return tuple(IN_FILE.get(step, step) if isinstance(step, str) else step for step in path)


def _whole(first: int, last: int) -> RatingScale:
    step = 1 if first < last else -1
    return RatingScale(tuple(Level(Fraction(value)) for value in range(first, last + step, step)))


def _school_grades() -> RatingScale:
    names = (
        Text("ungenügend", "insufficient"),
        Text("mangelhaft", "poor"),
        Text("ausreichend", "sufficient"),
        Text("befriedigend", "satisfactory"),
        Text("gut", "good"),
        Text("sehr gut", "very good"),
    )
    return RatingScale(tuple(Level(Fraction(6 - index), name) for index, name in enumerate(names)))


PRESETS: Mapping[str, RatingScale] = {
    "0-5": _whole(0, 5),
    "1-5": _whole(1, 5),
    "1-7": _whole(1, 7),
    "0-4": _whole(0, 4),
    "0-15": _whole(0, 15),
    "school-grades": _school_grades(),
}
"""The scales that a form may name instead of listing levels; school grades fall from 6 to 1."""

DEFAULT_PRESET = "0-5"


def preset_scale(name: str, languages: tuple[str, ...]) -> RatingScale:
    """The named scale with its words in `languages` only; raises KeyError for an unknown name."""
    return RatingScale(
        tuple(
            Level(
                level.value,
                Text(
                    de=level.name.de if "de" in languages else "",
                    en=level.name.en if "en" in languages else "",
                ),
            )
            for level in PRESETS[name].levels
        )
    )


def preset_of(scale: RatingScale, languages: tuple[str, ...]) -> str | None:
    """The name of a scale that equals a preset exactly, or None."""
    return next((name for name in PRESETS if preset_scale(name, languages) == scale), None)
