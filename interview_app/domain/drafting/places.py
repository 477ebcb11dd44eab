"""The places of a form: read and changed by the same paths by which problems name them.

`("questions", 2, "anchors", "5")` is what stands for level 5 of the third question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from interview_app.domain.form import Anchor, InterviewForm
from interview_app.domain.problems import Path
from interview_app.domain.text import NO_WORDS, Text


def value_at(form: InterviewForm, path: Path) -> Any:
    """What stands at a place; raises AttributeError, IndexError or KeyError where there is none."""
    value: Any = form
    for step in path:
        if not isinstance(value, tuple):
            value = getattr(value, str(step))
        elif isinstance(step, int):
            value = value[step]
        else:
            value = value[_anchor(value, step)].behaviour
    return value


def put(form: InterviewForm, path: Path, value: object) -> InterviewForm:
    """The form with another value at a place; the caller sees to it that it is of the place's type."""
    changed: InterviewForm = _put(form, path, value)
    return changed


def insert(form: InterviewForm, path: Path, value: object) -> InterviewForm:
    """The form with one more value in a list; the path ends with its position."""
    place, at = path[:-1], int(path[-1])
    values = value_at(form, place)
    return put(form, place, (*values[:at], value, *values[at:]))


def remove(form: InterviewForm, path: Path) -> InterviewForm:
    """The form without the value of a list at which the path ends."""
    place, at = path[:-1], int(path[-1])
    values = value_at(form, place)
    return put(form, place, (*values[:at], *values[at + 1 :]))


def move(form: InterviewForm, path: Path, to: int) -> InterviewForm:
    """The form with the value at which the path ends at another position of its list, or at the nearest end of it."""
    value, without = value_at(form, path), remove(form, path)
    last = len(value_at(without, path[:-1]))
    return insert(without, (*path[:-1], min(max(to, 0), last)), value)


def reword(form: InterviewForm, path: Path, language: str, words: str) -> InterviewForm:
    """Other words at a place in one language; a place whose words have no language takes them as they are."""
    value = value_at(form, path)
    return put(form, path, in_language(value, language, words) if isinstance(value, Text) else words)


def relist(form: InterviewForm, path: Path, language: str, lines: Sequence[str]) -> InterviewForm:
    """A list of words, one a line, written anew in one language; what the other says on the same line stays beside it.

    Lines that are blank in both languages go.  Passages are quoted in the posting's own language, so have only one.
    """
    written = [line.strip() for line in lines]
    if path[-1] == "passages":
        return put(form, path, tuple(line for line in written if line))
    present: tuple[Text, ...] = value_at(form, path)
    pairs = zip_longest(present, written)
    texts = [in_language(old or NO_WORDS, language, line or "") for old, line in pairs]
    return put(form, path, tuple(text for text in texts if text.de.strip() or text.en.strip()))


def named(form: InterviewForm, path: Path) -> str:
    """A place by the id of the part that it belongs to, for the journal: “criterion-3 name”."""
    steps = list(path)
    if len(path) > 1 and isinstance(path[1], int) and path[0] != "agenda":
        steps[:2] = [value_at(form, path[:2]).id]
    return " ".join(str(step) for step in steps)


def in_language(text: Text, language: str, words: str) -> Text:
    """A text with other words in one language."""
    return replace(text, en=words) if language == "en" else replace(text, de=words)


def _put(whole: Any, path: Path, value: object) -> Any:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if not isinstance(whole, tuple):
        return replace(whole, **{str(step): _put(getattr(whole, str(step)), rest, value)})
    at = step if isinstance(step, int) else _anchor(whole, step)
    inside = replace(whole[at], behaviour=value) if isinstance(step, str) else _put(whole[at], rest, value)
    return (*whole[:at], inside, *whole[at + 1 :])


def _anchor(anchors: tuple[Anchor, ...], level: str) -> int:
    """Where in a list the anchor of a level stands."""
    return {str(anchor.level): at for at, anchor in enumerate(anchors)}[level]
