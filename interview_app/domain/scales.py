"""The rating scales that have a name, and the usual words for their levels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from interview_app.domain.form import Level, RatingScale
from interview_app.domain.text import Text


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
    "0-3": _whole(0, 3),
    "0-4": _whole(0, 4),
    "0-15": _whole(0, 15),
    "school-grades": _school_grades(),
}
"""The scales that a form may name instead of listing levels; school grades fall from 6 to 1."""

DEFAULT_PRESET = "0-5"

_NOT_SHOWN = Text("nicht erkennbar", "not shown")
_BARELY = Text("kaum erkennbar", "barely shown")
_PARTLY = Text("teilweise erkennbar", "partly shown")
_SHOWN = Text("erkennbar", "shown")
_CLEARLY = Text("deutlich erkennbar", "clearly shown")
_STRONGLY = Text("besonders deutlich erkennbar", "strongly shown")

_NAMES: Mapping[int, tuple[Text, ...]] = {
    4: (_NOT_SHOWN, _PARTLY, _CLEARLY, _STRONGLY),
    5: (_NOT_SHOWN, _PARTLY, _SHOWN, _CLEARLY, _STRONGLY),
    6: (_NOT_SHOWN, _BARELY, _PARTLY, _SHOWN, _CLEARLY, _STRONGLY),
}
"""Words for the levels of a scale of so many levels, from the worst to the best."""


def preset_scale(name: str, languages: tuple[str, ...]) -> RatingScale:
    """The named scale with its words in `languages` only; raises KeyError for an unknown name."""
    return RatingScale(tuple(_spoken(level, languages) for level in PRESETS[name].levels))


def preset_of(scale: RatingScale, languages: tuple[str, ...]) -> str | None:
    """The name of a scale that equals a preset exactly, or None."""
    return next((name for name in PRESETS if preset_scale(name, languages) == scale), None)


def values_of(scale: RatingScale) -> tuple[Fraction, ...]:
    """The values of the levels, from the worst to the best."""
    return tuple(level.value for level in scale.levels)


def like_preset(scale: RatingScale) -> str | None:
    """The name of the preset with the same values, whatever its levels are called."""
    return next((name for name, each in PRESETS.items() if values_of(each) == values_of(scale)), None)


def has_usual_names(scale: RatingScale) -> bool:
    """Whether there are usual words for a scale of so many levels."""
    return len(scale.levels) in _NAMES


def with_usual_names(scale: RatingScale, languages: tuple[str, ...]) -> RatingScale:
    """The scale with the usual words for its levels; raises KeyError where `has_usual_names` says there are none."""
    names = _NAMES[len(scale.levels)]
    pairs = zip(scale.levels, names, strict=True)
    return RatingScale(tuple(_spoken(replace(level, name=name), languages) for level, name in pairs))


def _spoken(level: Level, languages: tuple[str, ...]) -> Level:
    """A level with its words in these languages only."""
    de = level.name.de if "de" in languages else ""
    return replace(level, name=Text(de=de, en=level.name.en if "en" in languages else ""))
