"""Form files on disk: read one, or list a folder, with every problem of a file at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

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
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FormFileError(path.name, [replace(_whole(ProblemKind.NOT_UTF8), line=line)]) from error
    return parse_form(text, path.name)


def parse_form(text: str, name: str) -> InterviewForm:
    """The form in TOML text; `name` stands for the file in the error.  Raises FormFileError with all problems."""
    table = _toml(text, name)
    languages = _languages(table)
    language = table.get("language")
    reading = Reading(language if isinstance(language, str) else languages[0], languages)
    form = reading.form(table)
    broken = [problem.path for problem in reading.problems]
    rules = [replace(problem, path=path_in_file(problem.path)) for problem in problems_of(form)]
    problems = [*reading.problems, *(each for each in rules if not is_consequence(each, broken))]
    if problems:
        lines = Lines(text)
        found = [replace(each, path=named(each.path, table), line=lines.of(each.path)) for each in problems]
        raise FormFileError(name, sorted(found, key=lambda each: each.line or 0))
    return form


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
