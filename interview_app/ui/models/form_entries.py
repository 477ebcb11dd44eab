"""What can be edited about a part of the form: entries as data, each with the pure edit that it stands for.

A pane shows entries and tells which edit is wanted; nothing here knows a widget.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from fractions import Fraction

from interview_app.domain.drafting.levels import renumber
from interview_app.domain.drafting.places import put, relist, reword, value_at
from interview_app.domain.form import InterviewForm, WeightMode
from interview_app.domain.problems import Path
from interview_app.i18n import Say
from interview_app.services.forms.editing import FormAct
from interview_app.ui.icons import Icon
from interview_app.ui.models.dates import day_of, day_words
from interview_app.ui.models.typed_numbers import (
    EXACT,
    WHOLE,
    exact_of,
    exact_words,
    is_rounded,
    share_of_hundred,
    short_words,
)

Edit = Callable[[InterviewForm], InterviewForm]
Typed = Callable[[InterviewForm, str, str], InterviewForm | None]
"""The form with these words in this language at the entry's place; None where the words are not understood."""


@dataclass(frozen=True, slots=True)
class TextEntry:
    """Words in a field, or in two side by side; `shown` has them by language ("" where they have none).

    `lines` is the height that the field begins with; with 1 it is a single line.  `mark` stands before the field
    instead of a label above it.  `signs` is a pattern of what can be typed at all.
    """

    path: Path
    label: str
    shown: tuple[tuple[str, str], ...]
    typed: Typed = field(compare=False)
    lines: int = 1
    aside: str = ""
    mark: str = ""
    width: int = 0
    signs: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceEntry:
    """One of several; each option has its words and its edit."""

    path: Path
    label: str
    options: tuple[tuple[str, Edit], ...] = field(compare=False)
    chosen: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class SwitchEntry:
    """A yes or no; `turned` is the edit that turns it over."""

    path: Path
    label: str
    on: bool = field(compare=False)
    turned: Edit = field(compare=False)


@dataclass(frozen=True, slots=True)
class WordsEntry:
    """Words that only say something; with `section` a heading, with `warns` what is wrong here."""

    words: str
    section: bool = False
    warns: bool = False


@dataclass(frozen=True, slots=True)
class ActEntry:
    """A button that adds or takes away; `about` names the part for the journal."""

    words: str
    icon: Icon
    act: FormAct
    edit: Edit = field(compare=False)
    about: str = ""


@dataclass(frozen=True, slots=True)
class RowEntry:
    """Short entries beside each other."""

    entries: tuple[TextEntry | ChoiceEntry | SwitchEntry, ...]


@dataclass(frozen=True, slots=True)
class FoldEntry:
    """Entries that fold away under a title; `key` is whom they are about."""

    key: str
    title: str = field(compare=False)
    aside: str = field(compare=False)
    entries: tuple[Entry, ...]


Entry = TextEntry | ChoiceEntry | SwitchEntry | WordsEntry | ActEntry | RowEntry | FoldEntry


def words_entry(
    form: InterviewForm, path: Path, label: str, *, lines: int = 1, mark: str = "", aside: str = ""
) -> TextEntry:
    """A text in every language of the form."""
    text = value_at(form, path)
    shown = tuple((each, text.en if each == "en" else text.de) for each in form.languages)
    return TextEntry(
        path,
        label,
        shown,
        _reworded(path),
        lines=lines,
        mark=mark,
        aside=aside,
    )


def lines_entry(form: InterviewForm, path: Path, label: str, *, lines: int, aside: str) -> TextEntry:
    """A list of texts, one a line, in every language of the form."""
    texts = value_at(form, path)
    shown = tuple(
        (each, "\n".join(_one_line(text.en if each == "en" else text.de) for text in texts).rstrip("\n"))
        for each in form.languages
    )
    return TextEntry(path, label, shown, _relisted(path), lines=lines, aside=aside)


def passages_entry(form: InterviewForm, path: Path, label: str, *, aside: str) -> TextEntry:
    """Passages of the posting, one a line, in its own language."""
    shown = "\n".join(_one_line(each) for each in value_at(form, path))
    return TextEntry(path, label, (("", shown),), _relisted(path), lines=2, aside=aside)


def plain_entry(form: InterviewForm, path: Path, label: str, *, aside: str = "", width: int = 0) -> TextEntry:
    """Words that are the same in every language."""
    shown = (("", value_at(form, path)),)
    return TextEntry(path, label, shown, _reworded(path), aside=aside, width=width)


def whole_entry(
    form: InterviewForm, path: Path, label: str, *, optional: bool = False, aside: str = ""
) -> TextEntry:
    """A whole number; where it may be left out, nothing stands for none."""
    value = value_at(form, path)

    def typed(form: InterviewForm, _: str, words: str) -> InterviewForm | None:
        if not words.strip():
            return put(form, path, None if optional else 0)
        return put(form, path, int(words)) if words.strip().isdecimal() else None

    shown = "" if value is None or (value == 0 and not optional) else str(value)
    return TextEntry(path, label, (("", shown),), typed, aside=aside, width=96, signs=WHOLE)


def exact_entry(
    say: Say, form: InterviewForm, path: Path, label: str, *, optional: bool = False, aside: str = ""
) -> TextEntry:
    """An exact number; where it may be left out, nothing stands for none."""
    value = value_at(form, path)

    def typed(form: InterviewForm, _: str, words: str) -> InterviewForm | None:
        if not words.strip():
            return put(form, path, None if optional else Fraction(0))
        number = exact_of(words)
        return None if number is None else put(form, path, number)

    shown = "" if value is None else exact_words(say, value)
    return TextEntry(path, label, (("", shown),), typed, aside=aside, width=96, signs=EXACT)


def weight_entry(say: Say, form: InterviewForm, path: Path) -> TextEntry:
    """A weight; one that no decimals hold is shown rounded, with what it is exactly beside it, and stays exact."""
    entry, weight = exact_entry(say, form, path, say("Weight")), value_at(form, path)
    if not is_rounded(weight) or form.rules.weight_mode is not WeightMode.SUM100:
        return entry
    return replace(entry, shown=(("", short_words(say, weight)),), aside=share_of_hundred(say, weight))


def level_entry(say: Say, form: InterviewForm, at: int) -> TextEntry:
    """The number of a level; one that would break the order of the levels is not taken."""
    path = ("scale", "levels", at, "value")

    def typed(form: InterviewForm, _: str, words: str) -> InterviewForm | None:
        number = exact_of(words)
        return None if number is None else renumber(form, at, number)

    shown = (("", exact_words(say, value_at(form, path))),)
    aside = say("between its neighbours")
    return TextEntry(
        path, say("Number of the chosen level"), shown, typed, aside=aside, width=96, signs=EXACT
    )


def day_entry(say: Say, form: InterviewForm, path: Path, label: str) -> TextEntry:
    """A day, or none."""

    def typed(form: InterviewForm, _: str, words: str) -> InterviewForm | None:
        try:
            return put(form, path, day_of(words))
        except ValueError:
            return None

    return TextEntry(path, label, (("", day_words(say, value_at(form, path))),), typed, width=128)


def choice_entry(
    form: InterviewForm, path: Path, label: str, options: tuple[tuple[str, object], ...]
) -> ChoiceEntry:
    """One of several values at a place."""
    values = [value for _, value in options]
    edits = tuple((words, _putting(path, value)) for words, value in options)
    return ChoiceEntry(path, label, edits, values.index(value_at(form, path)))


def _putting(path: Path, value: object) -> Edit:
    return lambda form: put(form, path, value)


def _reworded(path: Path) -> Typed:
    return lambda form, language, words: reword(form, path, language, words)


def _relisted(path: Path) -> Typed:
    return lambda form, language, words: relist(form, path, language, words.split("\n"))


def _one_line(words: str) -> str:
    return " ".join(words.split())
