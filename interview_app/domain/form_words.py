"""The words of a form: present in every language that it promises, never blank, never somebody's address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interview_app.domain.form import InterviewForm
from interview_app.domain.problems import Path, Problem, ProblemKind
from interview_app.domain.text import Text

LANGUAGES = ("de", "en")
"""The languages that a form can be written in."""

_CONTACT = re.compile(
    r"[^\s@]{1,64}@[^\s@]{1,255}\.[^\s@]{1,63}"
    r"|(?<![\w.-])(?:\+\d|00\d|0\d{1,4}[ /-]|0\d{1,4}\)[ /-]?)[\d ()/-]{5,30}\d"
    r"|\b[Tt]el(?:efon|ephone)?\b[.:]{0,3}\s{0,3}[+(]?\d[\d ()/-]{3,30}"
)
"""Every repetition is bounded, so that no text, however long, takes long to search."""


def contact_in(words: str) -> str:
    """The first e-mail address or telephone number in `words`; empty where there is none."""
    found = _CONTACT.search(words)
    return found.group().strip() if found else ""


def problems_of_words(form: InterviewForm) -> tuple[Problem, ...]:
    """Everything that is wrong with the form's languages, texts and quoted passages."""
    problems = list(_languages(form))
    if not problems:
        for path, text in _texts(form):
            problems += _text(text, path, form.languages, needed=True)
        for path, text in _optional_texts(form):
            problems += _text(text, path, form.languages, needed=False)
    problems += _posting(form)
    for path, passages, unquoted in _passages(form):
        problems += _quoted(passages, path, unquoted)
    return tuple(problems)


def _languages(form: InterviewForm) -> Iterator[Problem]:
    for index, language in enumerate(form.languages):
        if language not in LANGUAGES:
            yield _no_language(("languages", index), language)
        elif language in form.languages[:index]:
            yield Problem(ProblemKind.ID_TAKEN, ("languages", index), {"found": language})
    if form.language not in LANGUAGES:
        yield _no_language(("language",), form.language)
    elif form.language not in form.languages:
        yield Problem(ProblemKind.LANGUAGE_NOT_LISTED, ("languages",), {"language": form.language})


def _no_language(path: Path, found: str) -> Problem:
    return Problem(ProblemKind.NOT_A_CHOICE, path, {"found": found, "known": ", ".join(LANGUAGES)})


def _posting(form: InterviewForm) -> Iterator[Problem]:
    posting = form.posting
    if posting.language not in LANGUAGES:
        yield _no_language(("posting", "language"), posting.language)
    for name in ("reference", "authority"):
        if not getattr(posting, name).strip():
            yield Problem(ProblemKind.BLANK, ("posting", name))


def _texts(form: InterviewForm) -> Iterator[tuple[Path, Text]]:
    """Every text that must be there, with its place."""
    yield ("title",), form.title
    yield ("posting", "title"), form.posting.title
    for name in ("requirements", "conditions", "groups", "criteria"):
        for index, part in enumerate(getattr(form, name)):
            yield (name, index, "name"), part.name
    for index, question in enumerate(form.questions):
        path = ("questions", index)
        yield (*path, "title"), question.title
        yield (*path, "wording"), question.wording
        for place, probe in enumerate(question.probes):
            yield (*path, "probes", place), probe
        for place, point in enumerate(question.expected):
            yield (*path, "expected", place), point
        for anchor in question.anchors:
            yield (*path, "anchors", str(anchor.level)), anchor.behaviour
    for index, section in enumerate(form.sections):
        yield ("sections", index, "title"), section.title
    for index, auxiliary in enumerate(form.rules.auxiliary):
        yield ("rules", "auxiliary", index), auxiliary


def _optional_texts(form: InterviewForm) -> Iterator[tuple[Path, Text]]:
    """Every text that may be left out, but not in one language only."""
    yield ("notice",), form.notice
    yield ("rationale",), form.rationale
    yield ("why_interview",), form.why_interview
    yield ("posting", "unit"), form.posting.unit
    for index, requirement in enumerate(form.requirements):
        yield ("requirements", index, "evidence"), requirement.evidence
    for index, section in enumerate(form.sections):
        yield ("sections", index, "guidance"), section.guidance
    for index, level in enumerate(form.scale.levels):
        yield ("scale", "levels", index, "name"), level.name


def _text(text: Text, path: Path, languages: Sequence[str], *, needed: bool) -> Iterator[Problem]:
    written = [language for language in LANGUAGES if (text.de if language == "de" else text.en).strip()]
    for language in languages:
        if language not in written and (needed or written):
            yield Problem(ProblemKind.LANGUAGE_MISSING, path, {"language": language})
    for language in LANGUAGES:
        if text.has(language) and language not in languages:
            yield Problem(ProblemKind.LANGUAGE_UNDECLARED, path, {"language": language})


def _passages(form: InterviewForm) -> Iterator[tuple[Path, tuple[str, ...], str]]:
    """What each part quotes, or why it quotes nothing."""
    for name in ("requirements", "conditions", "criteria"):
        for index, part in enumerate(getattr(form, name)):
            yield (name, index, "passages"), part.passages, part.unquoted


def _quoted(passages: tuple[str, ...], path: Path, unquoted: str) -> Iterator[Problem]:
    if not passages and not unquoted.strip():
        yield Problem(ProblemKind.EMPTY, path)
    for index, passage in enumerate(passages):
        if not passage.strip():
            yield Problem(ProblemKind.BLANK, (*path, index))
        elif contact := contact_in(passage):
            yield Problem(ProblemKind.CONTACT, (*path, index), {"found": contact})
