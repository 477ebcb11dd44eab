"""The library as rows: finds under the forms that they stand in, and the sources with what could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from interview_app.domain.form import InterviewForm, Question
from interview_app.domain.library import Find, Origin, Sought
from interview_app.domain.text import Text
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import Cell, Head, Row
from interview_app.ui.models.form_rows import question_words
from interview_app.ui.models.rows import QuestionWords
from interview_app.ui.tokens import Colour
from interview_app.wording.labels import merit_label
from interview_app.wording.library import form_words, origin_label, source_words

_ICONS: Mapping[Origin, Icon] = {
    Origin.OWN: Icon.FOLDER_OPEN,
    Origin.EARLIER: Icon.HISTORY,
    Origin.ADDED: Icon.FILE_TEXT,
    Origin.SHIPPED: Icon.SCROLL,
}
MOST_SHOWN = 500
"""So many finds are listed; whoever has more says more words."""


@dataclass(frozen=True, slots=True)
class PreviewWords:
    """A find in full: its title, a quiet line, facts under small labels, and questions; one alone is open."""

    title: str
    aside: str
    facts: tuple[tuple[str, str], ...] = ()
    questions: tuple[QuestionWords, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A file or folder that is looked at: what it is, where it lies, what was found in it, and whether it can go."""

    key: str
    name: str
    place: str
    found: str
    removable: bool = False


@dataclass(frozen=True, slots=True)
class UnreadLine:
    """A file that could not be read, and why."""

    place: str
    name: str
    sentence: str


def library_heads(say: Say, kind: Sought) -> tuple[Head, ...]:
    """The columns of the finds."""
    heads = {
        Sought.QUESTION: (say("Question"), say("Criterion")),
        Sought.ANCHORS: (say("Anchors of the question"), say("Criterion")),
        Sought.CRITERION: (say("Criterion"), say("Questions")),
        Sought.FORM: (say("Interview form"), say("Questions")),
    }
    return tuple(Head(each) for each in heads[kind])


def library_rows(say: Say, finds: Sequence[Find]) -> tuple[Row, ...]:
    """A row for each find under its form, keyed by its place among the finds."""
    groups: dict[tuple[str, Origin], list[Row]] = {}
    for at, found in enumerate(finds):
        origin = found.source.origin
        whole = found.kind is Sought.FORM
        heading = origin_label(say, origin) if whole else source_words(say, found.source)
        groups.setdefault((heading, origin), []).append(_row(say, at, found))
    rows: list[Row] = []
    for (heading, origin), of_group in groups.items():
        rows += [Row(None, (Cell(icon=_ICONS[origin]),), group=heading), *of_group]
    return tuple(rows)


def preview_words(say: Say, found: Find) -> PreviewWords:
    """What was found, to be read before it is copied."""
    form, aside = found.source.form, source_words(say, found.source)
    if found.kind is Sought.FORM:
        return _form_preview(say, found, aside)
    if found.kind is Sought.CRITERION:
        criterion = found.criterion
        asked = tuple(_words(say, form, each) for each in form.questions_of(criterion.id))
        facts = ((say("Merit"), merit_label(say, criterion.merit)),)
        return PreviewWords(_read(say, criterion.name), aside, facts, asked)
    question = found.question
    facts = ((say("Criterion"), _read(say, found.criterion.name)),)
    words = _words(say, form, question)
    return PreviewWords(words.title, aside, facts, (words,))


def source_heads(say: Say) -> tuple[Head, ...]:
    """The columns of the sources."""
    return (Head(say("Where")), Head(say("Found there")))


def source_rows(say: Say, sources: Sequence[SourceLine], unread: Sequence[UnreadLine]) -> tuple[Row, ...]:
    """The sources, and under a heading of their own the files that could not be read."""
    rows = [
        Row(
            each.key,
            (
                Cell(each.name, strong=True, second=each.place, tip=each.place),
                Cell(each.found, small=True),
            ),
        )
        for each in sources
    ]
    if unread:
        rows.append(Row(None, (Cell(),), group=say("Could not be read")))
    for line in unread:
        said = f"{line.name}. {line.sentence}"
        cell = Cell(line.name, strong=True, second=line.sentence, tip=line.sentence, said=said)
        rows.append(Row(line, (cell, Cell(say("not read"), Icon.CIRCLE_ALERT, Colour.WARN, small=True))))
    return tuple(rows)


def _row(say: Say, at: int, found: Find) -> Row:
    title, second, beside = _cells(say, found)
    others = said = ""
    if found.others:
        others = say.plural("+ {count} more form", "+ {count} more forms", count=found.others)
        said = say.plural("also in {count} other form", "also in {count} other forms", count=found.others)
    name = Cell(title, strong=True, second=second, tip=second, said=f"{title}. {second}")
    told = ". ".join(filter(None, (beside, said)))
    return Row(at, (name, Cell(beside, small=True, second=others, tip=told, said=told)))


def _cells(say: Say, found: Find) -> tuple[str, str, str]:
    """The name of a find, what stands below it, and what stands beside it."""
    form = found.source.form
    match found.kind:
        case Sought.QUESTION | Sought.ANCHORS:
            return *_question_cell(say, found.kind, found.question), _read(say, found.criterion.name)
        case Sought.CRITERION:
            asked = form.questions_of(found.criterion.id)
            titles = "; ".join(_read(say, each.title) for each in asked)
            return _read(say, found.criterion.name), titles, str(len(asked))
        case Sought.FORM:
            second = f"{PurePath(found.source.place).name} · {_names(say, form)}"
            return form_words(say, found.source), second, str(len(form.questions))


def _question_cell(say: Say, kind: Sought, question: Question) -> tuple[str, str]:
    title = _read(say, question.title) or say("without a name yet")
    if kind is Sought.QUESTION:
        return title, _read(say, question.wording)
    best = next(each for each in reversed(question.anchors) if _read(say, each.behaviour))
    return title, f"{say.plain(best.level)}: {_read(say, best.behaviour)}"


def _form_preview(say: Say, found: Find, aside: str) -> PreviewWords:
    form = found.source.form
    levels = [say.plain(each.value) for each in form.scale.levels]
    facts = [
        (say("Authority"), form.posting.authority),
        (say("Scale"), say("{first} to {last}", first=levels[0], last=levels[-1])),
        (say("Minutes of an interview"), say("{minutes} min", minutes=form.interview_minutes)),
        (say("Criteria"), _names(say, form)),
        (say("File"), found.source.place),
    ]
    asked = tuple(_words(say, form, each) for each in form.asked())
    shown = tuple((label, words) for label, words in facts if words)
    return PreviewWords(form_words(say, found.source), aside, shown, asked)


def _words(say: Say, form: InterviewForm, question: Question) -> QuestionWords:
    """A question by its title alone: its number is that of another conversation."""
    title = _read(say, question.title) or say("without a name yet")
    return replace(question_words(say, form, question), title=title)


def _names(say: Say, form: InterviewForm) -> str:
    return "; ".join(_read(say, each.name) for each in form.criteria)


def _read(say: Say, text: Text) -> str:
    return say.read(text).strip()
