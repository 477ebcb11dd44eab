"""The interview forms on offer for a new procedure."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.form import InterviewForm
from interview_app.domain.problems import Problem
from interview_app.domain.text import Text
from interview_app.formfiles import FormEntry, FormFileError, list_forms, read_draft
from interview_app.resources import forms_folder


class FormUnusable(Exception):
    """A form file that cannot be used: its name and everything that is wrong with it."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(file)
        self.file = file
        self.problems = problems


@dataclass(frozen=True, slots=True)
class FormOffer:
    """A form file as a list shows it; one with problems is named, but cannot be chosen."""

    path: Path
    reference: str
    title: Text
    languages: tuple[str, ...]
    questions: int
    problems: tuple[Problem, ...]


def forms_on_offer(folder: Path | None = None) -> tuple[FormOffer, ...]:
    """The forms of a folder by name; without a folder those that came with the program."""
    return tuple(_offer(entry) for entry in list_forms(folder or forms_folder()))


def form_of(path: Path) -> InterviewForm:
    """The form in a file, finished or a draft; raises FormUnusable with everything that is wrong beyond gaps."""
    try:
        return read_draft(path)
    except FormFileError as error:
        raise FormUnusable(error.file, error.problems) from error


def _offer(entry: FormEntry) -> FormOffer:
    problems = entry.error.problems if entry.error else ()
    return FormOffer(entry.path, entry.reference, entry.title, entry.languages, entry.questions, problems)
