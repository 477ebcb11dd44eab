"""Form files on disk: read one, or list a folder, with every problem of a file at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from interview_app.domain.drafting.blank import with_gaps
from interview_app.domain.drafting.gaps import faults_of
from interview_app.domain.form import InterviewForm
from interview_app.domain.form_words import LANGUAGES
from interview_app.domain.problems import Path as Place
from interview_app.domain.problems import Problem, ProblemKind
from interview_app.domain.text import NO_WORDS, Text
from interview_app.domain.validity import problems_of
from interview_app.formfiles.consequences import is_consequence
from interview_app.formfiles.layout import path_in_file
from interview_app.formfiles.locating import Lines, named
from interview_app.formfiles.numbers import Rounded
from interview_app.formfiles.reading import Reading

LARGEST = 1024 * 1024
"""No form is larger than this, in bytes; whatever is larger was chosen by mistake."""


class FormFileError(Exception):
    """A form file that cannot be used, with everything that is wrong with it."""

    def __init__(self, file: str, problems: Sequence[Problem]) -> None:
        super().__init__(f"{file}: " + "; ".join(f"{problem.key} {problem.kind}" for problem in problems))
        self.file = file
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class FormEntry:
    """A form file in a folder: what a list shows of it, or why it cannot be used."""

    path: Path
    reference: str
    title: Text = NO_WORDS
    languages: tuple[str, ...] = ()
    questions: int = 0
    error: FormFileError | None = None


def read_form(path: Path) -> InterviewForm:
    """The form in a TOML file; raises FormFileError with all problems."""
    return parse_form(_text_of(path), path.name)


def read_draft(path: Path) -> InterviewForm:
    """The form in a TOML file that may still have gaps; raises FormFileError with everything else that is wrong."""
    return parse_draft(_text_of(path), path.name)


def parse_form(text: str, name: str) -> InterviewForm:
    """The form in TOML text; `name` stands for the file in the error.  Raises FormFileError with all problems."""
    table = _toml(text, name)
    reading = _reading(table)
    form = reading.form(table)
    _refuse(name, text, table, reading.problems, problems_of(form))
    return form


def parse_draft(text: str, name: str) -> InterviewForm:
    """The same for a form with gaps: what is left out is empty.  Raises FormFileError with all other problems."""
    table = _toml(text, name)
    reading = _reading(table)
    form = with_gaps(reading.form(table))
    noted = [each for each in reading.problems if not _is_left_out(each)]
    _refuse(name, text, table, noted, faults_of(form))
    return form


def _refuse(
    name: str, text: str, table: Mapping[str, object], noted: Sequence[Problem], rules: Sequence[Problem]
) -> None:
    """Raises FormFileError where something could not be read or breaks a rule, with the lines."""
    broken = [problem.path for problem in noted]
    in_file = [replace(problem, path=path_in_file(problem.path)) for problem in rules]
    problems = [*noted, *(each for each in in_file if not is_consequence(each, broken))]
    if problems:
        lines = Lines(text)
        found = [replace(each, path=named(each.path, table), line=lines.of(each.path)) for each in problems]
        raise FormFileError(name, sorted(found, key=lambda each: each.line or 0))


_MAY_BE_LEFT_OUT = frozenset(
    {"title", "name", "wording", "criterion", "question", "passages", "expected", "anchors", "agenda"}
)
"""Keys of words and lists, which a draft has none of yet."""


def _is_left_out(problem: Problem) -> bool:
    return problem.kind is ProblemKind.MISSING_KEY and problem.path[-1] in _MAY_BE_LEFT_OUT


def _reading(table: dict[str, object]) -> Reading:
    languages = _languages(table)
    language = table.get("language")
    return Reading(language if isinstance(language, str) else languages[0], languages)


def list_forms(folder: Path) -> tuple[FormEntry, ...]:
    """Every form file of a folder by name, those that cannot be used with their error."""
    return tuple(_entry(path) for path in sorted(folder.glob("*.toml")))


def _entry(path: Path) -> FormEntry:
    try:
        form = read_form(path)
    except FormFileError as error:
        return FormEntry(path, path.stem, error=error)
    return FormEntry(path, form.posting.reference, form.title, form.languages, len(form.questions))


def _toml(text: str, name: str) -> dict[str, object]:
    """The tables of a TOML text; whatever the parser cannot take is one problem with its line."""
    try:
        return tomllib.loads(text, parse_float=Rounded)
    except (ValueError, RecursionError) as error:
        detail = str(error)
        line = re.search(r"at line (\d+)", detail)
        problem = _whole(ProblemKind.NOT_TOML, detail=re.sub(r" \(at .*\)$", "", detail))
        found = replace(problem, line=int(line.group(1)) if line else None)
        raise FormFileError(name, [found]) from error


def _languages(table: dict[str, object]) -> tuple[str, ...]:
    """The languages that the file promises, as far as they can be read; both where they cannot."""
    declared = table.get("languages", [table.get("language")])
    known = [each for each in declared if each in LANGUAGES] if isinstance(declared, Iterable) else []
    return tuple(str(each) for each in known) or LANGUAGES


def _whole(kind: ProblemKind, **facts: str | int) -> Problem:
    """A problem of the file as a whole."""
    place: Place = ()
    return Problem(kind, place, facts)


def _text_of(path: Path) -> str:
    """The words of a file; raises FormFileError where they cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise FormFileError(path.name, [_whole(ProblemKind.NO_FILE)]) from error
    except PermissionError as error:
        raise FormFileError(path.name, [_whole(ProblemKind.NO_ACCESS)]) from error
    except OSError as error:
        detail = error.strerror or type(error).__name__
        raise FormFileError(path.name, [_whole(ProblemKind.UNREADABLE, detail=detail)]) from error
    if len(content) > LARGEST:
        raise FormFileError(path.name, [_whole(ProblemKind.TOO_LARGE, limit=LARGEST // 1024**2)])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FormFileError(path.name, [replace(_whole(ProblemKind.NOT_UTF8), line=line)]) from error
