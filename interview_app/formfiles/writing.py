"""A form as TOML, laid out for people: short lines, both languages below each other, parts in the form's order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any

from interview_app.domain.form import InterviewForm, Question, RatingScale
from interview_app.domain.text import Text
from interview_app.formfiles.layout import IN_FILE, SEVERAL, preset_of
from interview_app.formfiles.numbers import written

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_HEAD = (
    "id",
    "version",
    "language",
    "languages",
    "interview_minutes",
    "title",
    "notice",
    "rationale",
    "agenda",
)
_PARTS = ("requirements", "conditions", "groups", "criteria", "sections", "questions")


def write_form(form: InterviewForm) -> str:
    """The form as TOML text; reading it gives an equal form."""
    return "\n".join(_lines(form)) + "\n"


def _lines(form: InterviewForm) -> Iterator[str]:
    for name in _HEAD:
        yield from _entry(name, getattr(form, name))
    yield from ("", "[posting]", *_table(form.posting))
    yield from ("", "[scale]", *_scale(form))
    yield from ("", "[rules]", *_table(form.rules))
    if form.rules.posts is None:
        yield _pair("posts", _string(SEVERAL))
    for name in _PARTS:
        for part in getattr(form, name):
            yield from ("", f"[[{IN_FILE[name]}]]", *_table(part))
            if isinstance(part, Question):
                yield from ("", "[question.anchors]", *_anchors(part))


def _scale(form: InterviewForm) -> Iterator[str]:
    preset = preset_of(form.scale, form.languages)
    if preset is not None:
        yield _pair("preset", _string(preset))
        return
    yield from _levels(form.scale)


def _levels(scale: RatingScale) -> Iterator[str]:
    for level in scale.levels:
        yield from ("", "[[scale.level]]", *_table(level))


def _anchors(question: Question) -> Iterator[str]:
    for anchor in question.anchors:
        level = written(anchor.level)
        key = level if level.lstrip("-").isdigit() else _string(level)
        yield from _entry(key, anchor.behaviour)


def _table(part: Any) -> Iterator[str]:
    for each in fields(part):
        if each.name != "anchors":
            yield from _entry(each.name, getattr(part, each.name))


def _entry(key: str, value: object) -> Iterator[str]:
    """The lines of one key; nothing for what is empty and would be read as empty."""
    if isinstance(value, Text):
        for language in ("de", "en"):
            words = value.de if language == "de" else value.en
            if words:
                yield _pair(f"{key}.{language}", _string(words))
    elif isinstance(value, tuple):
        yield from _list(key, value)
    elif value is not None:
        yield _pair(key, _scalar(value))


def _list(key: str, values: tuple[object, ...]) -> Iterator[str]:
    items = [_inline(value) if isinstance(value, Text) else _string(str(value)) for value in values]
    if sum(map(len, items)) < 80:
        yield _pair(key, f"[{', '.join(items)}]")
    else:
        yield from (_pair(key, "["), *(f"    {item}," for item in items), "]")


def _inline(text: Text) -> str:
    words = [
        f"{language} = {_string(text.read(language))}" for language in ("de", "en") if text.has(language)
    ]
    return f"{{ {', '.join(words)} }}"


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return _string(str(value.value))
    if isinstance(value, Fraction):
        return str(value) if value.denominator == 1 else _string(written(value))
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, int) else _string(str(value))


def _pair(key: str, value: str) -> str:
    return f"{key} = {value}"


def _string(words: str) -> str:
    """A TOML string on one line; whatever cannot stand in one is escaped."""
    return '"' + "".join(_ESCAPES.get(sign) or _printable(sign) for sign in words) + '"'


def _printable(sign: str) -> str:
    code = ord(sign)
    return f"\\u{code:04X}" if code < 32 or code == 127 else sign
