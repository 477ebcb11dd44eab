"""Forms and single questions that are kept in the own folder, as TOML files that people can read and pass on."""

from __future__ import annotations

import re
from pathlib import Path

from interview_app.domain.drafting.copying import alone
from interview_app.domain.form import InterviewForm
from interview_app.domain.ids import QuestionId
from interview_app.formfiles import write_form
from interview_app.services.writing import make_folder, write_whole

_LONGEST = 60
_SEPARATORS = re.compile(r"[\W_]+")


def keep_form(folder: Path, form: InterviewForm) -> Path:
    """Keep a whole form, gaps and all; gives its file.  Raises FileRefused where the folder cannot be written."""
    return _keep(folder, form, form.posting.reference.strip() or form.title.read(form.language))


def keep_question(folder: Path, form: InterviewForm, question: QuestionId) -> Path:
    """Keep one question with its criterion, anchors, probes and expected answer; gives its file.

    Raises FileRefused where the folder cannot be written.
    """
    kept = alone(form, form.question(question))
    return _keep(folder, kept, kept.title.read(form.language) or "question")


def _keep(folder: Path, form: InterviewForm, name: str) -> Path:
    """Nothing that is there is written over; what is there alike already is not kept twice."""
    make_folder(folder)
    content, stem, number = write_form(form).encode("utf-8"), _stem(name), 1
    path = folder / f"{stem}.toml"
    while path.exists():
        if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
            return path
        number += 1
        path = folder / f"{stem}-{number}.toml"
    write_whole(path, content)
    return path


def _stem(name: str) -> str:
    """A name that every system takes for a file."""
    return _SEPARATORS.sub("-", name).strip("-")[:_LONGEST].strip("-") or "form"
