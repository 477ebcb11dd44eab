"""A form as TOML, laid out for people: short lines, both languages below each other, parts in the form's order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any

from interview_app.domain.form import InterviewForm, Question
from interview_app.domain.scales import preset_of
from interview_app.domain.text import Text
from interview_app.formfiles.layout import IN_FILE, SEVERAL
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
    "why_interview",
    "agenda",
)
_PARTS = ("requirements", "conditions", "groups", "criteria", "sections", "questions", "posting_passages")


def write_form(form: InterviewForm) -> str:
    """The form as TOML text; reading it gives an equal form."""
    return "\n".join(_Writer(plain=len(form.languages) == 1).form(form)) + "\n"


@dataclass(frozen=True, slots=True)
class _Writer:
    """Lays out one form; in a form of one language, words are `plain`: they need not say which language."""

    plain: bool

    def form(self, form: InterviewForm) -> Iterator[str]:
        for name in _HEAD:
            yield from self._entry(name, getattr(form, name))
        yield from ("", "[posting]", *self._table(form.posting))
        if form.posting_fields is not None:
            yield from ("", "[posting_fields]", *self._table(form.posting_fields))
        yield from ("", "[rules]", *self._table(form.rules))
        if form.rules.posts is None:
            yield _pair("posts", _string(SEVERAL))
        yield from self._scale(form)
        for name in _PARTS:
            for part in getattr(form, name):
                yield from ("", f"[[{IN_FILE[name]}]]", *self._table(part))
                if isinstance(part, Question):
                    yield from ("", "[question.anchors]", *self._anchors(part))

    def _scale(self, form: InterviewForm) -> Iterator[str]:
        preset = preset_of(form.scale, form.languages)
        if preset is not None:
            yield from ("", "[scale]", _pair("preset", _string(preset)))
            return
        for level in form.scale.levels:
            yield from ("", "[[scale.level]]", *self._table(level))

    def _anchors(self, question: Question) -> Iterator[str]:
        for anchor in question.anchors:
            level = written(anchor.level)
            key = level if level.lstrip("-").isdigit() else _string(level)
            yield from self._entry(key, anchor.behaviour)

    def _table(self, part: Any) -> Iterator[str]:
        for each in fields(part):
            value = getattr(part, each.name)
            if each.name != "anchors" and not (each.metadata.get("later") and value == each.default):
                yield from self._entry(each.name, value)

    def _entry(self, key: str, value: object) -> Iterator[str]:
        """The lines of one key; nothing for what is empty and would be read as empty."""
        if isinstance(value, Text):
            if self.plain and (value.de or value.en):
                yield _pair(key, _string(value.de or value.en))
            elif not self.plain:
                yield from (_pair(f"{key}.{language}", words) for language, words in _words(value))
        elif isinstance(value, tuple):
            yield from self._list(key, value)
        elif value is not None:
            yield _pair(key, _scalar(value))

    def _list(self, key: str, values: tuple[object, ...]) -> Iterator[str]:
        items = [self._item(value) for value in values]
        if sum(map(len, items)) < 80:
            yield _pair(key, f"[{', '.join(items)}]")
        else:
            yield from (_pair(key, "["), *(f"    {item}," for item in items), "]")

    def _item(self, value: object) -> str:
        if not isinstance(value, Text):
            return _string(str(value))
        if self.plain:
            return _string(value.de or value.en)
        return f"{{ {', '.join(_pair(language, words) for language, words in _words(value))} }}"


def _words(text: Text) -> Iterator[tuple[str, str]]:
    """The languages that a text has, with its words as TOML strings."""
    if text.de:
        yield "de", _string(text.de)
    if text.en:
        yield "en", _string(text.en)


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
