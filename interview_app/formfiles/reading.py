"""TOML tables to a form, without stopping at the first thing that is wrong.

What cannot be read is noted and replaced by a placeholder, so that the rest can still be looked at.  Numbers are
whole numbers, or exact decimals in quotation marks; a TOML float is refused, since it would be rounded on the way.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date, datetime
from difflib import get_close_matches
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, NewType, Union, cast, get_args, get_origin, get_type_hints

from interview_app.domain.form import Anchor, InterviewForm, Level, RatingScale
from interview_app.domain.problems import Path, Problem, ProblemKind
from interview_app.domain.scales import DEFAULT_PRESET, PRESETS, preset_scale
from interview_app.domain.text import Text
from interview_app.formfiles.layout import IN_FILE, OPTIONAL, SEVERAL
from interview_app.formfiles.numbers import Rounded, exact

ABSENT = object()
"""Stands for a value that could not be read; its problem is noted already."""


@dataclass(slots=True)
class Reading:
    """What is known while one file is read: its languages, and the problems found so far."""

    language: str
    languages: tuple[str, ...]
    problems: list[Problem] = field(default_factory=list)

    def note(self, kind: ProblemKind, path: Path, **facts: str | int) -> object:
        """Note a problem; gives ABSENT, so that a reader can return it at once."""
        self.problems.append(Problem(kind, path, facts))
        return ABSENT

    def form(self, table: Mapping[str, object]) -> InterviewForm:
        """The form in `table`; only to be used where nothing was noted."""
        return cast(InterviewForm, self.table(InterviewForm, table, ()))

    def _value(self, kind: Any, value: object, path: Path) -> object:
        """`value` as the type `kind`, or ABSENT."""
        if isinstance(kind, NewType):
            return self._value(kind.__supertype__, value, path)
        if get_origin(kind) in (Union, types.UnionType):
            if path[-1:] == ("posts",) and value == SEVERAL:
                return None
            return self._value(next(each for each in get_args(kind) if each is not type(None)), value, path)
        if get_origin(kind) is tuple:
            each = get_args(kind)[0]
            return self._anchors(value, path) if each is Anchor else self._list(each, value, path)
        if kind is Text:
            return self._text(value, path)
        if kind is RatingScale:
            return self._scale(value, path)
        if is_dataclass(kind):
            return self.table(cast(type, kind), value, path)
        if issubclass(kind, Enum):
            return self._choice(kind, value, path)
        return self._simple(kind, value, path)

    def table(self, kind: type, value: object, path: Path) -> object:
        """The dataclass `kind` from a table; what cannot be read in it is noted and stands as a placeholder."""
        if not isinstance(value, dict):
            self.note(ProblemKind.NOT_A_TABLE, path)
            return placeholder(kind)
        hints = _hints(kind)
        keys = {IN_FILE.get(each.name, each.name): each for each in fields(kind)}
        self._strangers(value, list(keys), path)
        values: dict[str, object] = {}
        for key, each in keys.items():
            read = self._value(hints[each.name], value[key], (*path, key)) if key in value else ABSENT
            if key not in value and each.name not in OPTIONAL.get(kind, ()) and _needed(each):
                self.note(ProblemKind.MISSING_KEY, (*path, key), missing=key)
            if read is not ABSENT:
                values[each.name] = read
            elif each.name == "languages":
                values[each.name] = self.languages
            elif _needed(each):
                values[each.name] = placeholder(hints[each.name])
        return kind(**values)

    def _strangers(self, table: Mapping[str, object], known: list[str], path: Path) -> None:
        for key in table:
            if key not in known:
                nearest = get_close_matches(key, [each for each in known if each not in table], 1)
                facts = {"found": key, "known": ", ".join(known), "nearest": "".join(nearest)}
                self.note(ProblemKind.UNKNOWN_KEY, (*path, key), **facts)

    def _list(self, kind: Any, value: object, path: Path) -> object:
        if not isinstance(value, list):
            return self.note(ProblemKind.NOT_A_LIST, path)
        read = (self._value(kind, each, (*path, index)) for index, each in enumerate(value))
        return tuple(placeholder(kind) if each is ABSENT else each for each in read)

    def _text(self, value: object, path: Path) -> object:
        if isinstance(value, str):
            return Text(en=value) if self.language == "en" else Text(de=value)
        if not isinstance(value, dict):
            return self.note(ProblemKind.NOT_WORDS, path)
        self._strangers(value, ["de", "en"], path)
        words: dict[str, str] = {}
        for language in ("de", "en"):
            found = value.get(language, "")
            if isinstance(found, str):
                words[language] = found
            else:
                self.note(ProblemKind.NOT_WORDS, (*path, language))
        return Text(**words) if len(words) == 2 else ABSENT

    def _scale(self, value: object, path: Path) -> object:
        if not isinstance(value, dict):
            return self.note(ProblemKind.NOT_A_TABLE, path)
        self._strangers(value, ["preset", "level"], path)
        if "level" in value and "preset" in value:
            return self.note(ProblemKind.SCALE_TWICE, path)
        if "level" in value:
            levels = self._list(Level, value["level"], (*path, "level"))
            return levels if levels is ABSENT else RatingScale(cast(tuple[Level, ...], levels))
        preset = value.get("preset", DEFAULT_PRESET)
        if not isinstance(preset, str) or preset not in PRESETS:
            known = ", ".join(PRESETS)
            return self.note(ProblemKind.NOT_A_CHOICE, (*path, "preset"), found=_shown(preset), known=known)
        return preset_scale(preset, self.languages)

    def _anchors(self, value: object, path: Path) -> object:
        """Anchors are a table from levels to words, in the scale's order."""
        if not isinstance(value, dict):
            return self.note(ProblemKind.NOT_A_TABLE, path)
        anchors: list[Anchor] = []
        for key, words in value.items():
            behaviour = self._text(words, (*path, key))
            level = exact(key)
            if level is None:
                self.note(ProblemKind.NOT_EXACT, (*path, key))
            else:
                anchors.append(Anchor(level, Text() if behaviour is ABSENT else cast(Text, behaviour)))
        return tuple(anchors)

    def _choice(self, kind: type[Enum], value: object, path: Path) -> object:
        known = {str(member.value): member for member in kind}
        if isinstance(value, str) and value in known:
            return known[value]
        return self.note(ProblemKind.NOT_A_CHOICE, path, found=_shown(value), known=", ".join(known))

    def _simple(self, kind: type, value: object, path: Path) -> object:
        if kind is Fraction:
            number = exact(value)
            if number is None and isinstance(value, Rounded):
                return self.note(ProblemKind.ROUNDED, path, found=value.written)
            return self.note(ProblemKind.NOT_EXACT, path) if number is None else number
        if kind is date and isinstance(value, date) and not isinstance(value, datetime):
            return value
        if type(value) is kind:
            return value
        return self.note(_WRONG[kind], path)


_WRONG: Mapping[type, ProblemKind] = {
    str: ProblemKind.NOT_WORDS,
    int: ProblemKind.NOT_WHOLE,
    bool: ProblemKind.NOT_A_SWITCH,
    date: ProblemKind.NOT_A_DATE,
}


def _shown(value: object) -> str:
    """A value as a sentence can show it: the beginning of a text or number, and of anything else nothing."""
    return str(value)[:60] if isinstance(value, str | int) else "…"


@cache
def _hints(kind: type) -> dict[str, Any]:
    """The types of a dataclass's fields, looked up once per class."""
    return get_type_hints(kind)


def _needed(each: Any) -> bool:
    """Whether the form has no default for this field."""
    return each.default is MISSING and each.default_factory is MISSING


def placeholder(kind: Any) -> object:
    """Some value of type `kind` that stands for one that could not be read."""
    if isinstance(kind, NewType):
        return placeholder(kind.__supertype__)
    if get_origin(kind) is tuple:
        return ()
    if kind is Text:
        return Text()
    if kind is RatingScale:
        return PRESETS[DEFAULT_PRESET]
    if is_dataclass(kind):
        return Reading("de", ("de",)).table(cast(type, kind), {}, ())
    if issubclass(kind, Enum):
        return next(iter(kind))
    return {str: "", int: 1, bool: False, Fraction: Fraction(1)}[kind]
