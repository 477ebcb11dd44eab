"""The parts of the form as entries: a criterion with its questions, a requirement, a condition, a section."""

from __future__ import annotations

from functools import partial

from interview_app.domain.drafting.conversation import add_question, remove_item
from interview_app.domain.drafting.parts import add_group, join_group
from interview_app.domain.drafting.places import value_at
from interview_app.domain.form import Criterion, InterviewForm, Merit, Question
from interview_app.domain.ids import CriterionId
from interview_app.domain.problems import Path, ProblemKind
from interview_app.domain.validity import problems_of
from interview_app.i18n import Say
from interview_app.services.forms.editing import FormAct
from interview_app.ui.icons import Icon
from interview_app.ui.models.form_entries import (
    ActEntry,
    ChoiceEntry,
    Edit,
    Entry,
    FoldEntry,
    RowEntry,
    WordsEntry,
    choice_entry,
    exact_entry,
    lines_entry,
    passages_entry,
    plain_entry,
    weight_entry,
    whole_entry,
    words_entry,
)
from interview_app.ui.models.form_rows import criterion_mark
from interview_app.wording.labels import merit_label


def criterion_entries(say: Say, form: InterviewForm, at: int) -> tuple[Entry, ...]:
    """Name, weight, merit, minimum and passages of the criterion at a place, and its questions."""
    path, criterion = ("criteria", at), form.criteria[at]
    merits = tuple((merit_label(say, each), each) for each in Merit)
    return (
        words_entry(form, (*path, "name"), say("Criterion {mark}", mark=criterion_mark(say, at + 1))),
        RowEntry(
            (
                weight_entry(say, form, (*path, "weight")),
                exact_entry(
                    say, form, (*path, "minimum"), say("Minimum"), optional=True, aside=say("or none")
                ),
                choice_entry(form, (*path, "merit"), say("Merit"), merits),
                _group_choice(say, form, criterion),
            )
        ),
        *_group_name(say, form, criterion),
        *_passages(say, form, path),
        WordsEntry(say("Questions"), section=True),
        *_no_question(say, form, at),
        *(question_fold(say, form, each) for each in form.questions_of(criterion.id)),
        ActEntry(
            say("Question"),
            Icon.PLUS,
            FormAct.ADD,
            partial(_with_question, criterion=criterion.id),
            about=criterion.id,
        ),
    )


def requirement_entries(say: Say, form: InterviewForm, at: int) -> tuple[Entry, ...]:
    """A formal must-have."""
    path = ("requirements", at)
    return (
        words_entry(form, (*path, "name"), say("Requirement"), lines=2),
        WordsEntry(say("Met or not met on documents; never scored.")),
        *_passages(say, form, path),
        words_entry(form, (*path, "evidence"), say("Evidence"), lines=2, aside=say("what proves it")),
    )


def condition_entries(say: Say, form: InterviewForm, at: int) -> tuple[Entry, ...]:
    """Something that is checked after the selection."""
    path = ("conditions", at)
    return (
        words_entry(form, (*path, "name"), say("Condition"), lines=2),
        WordsEntry(say("Checked after the selection; never scored.")),
        *_passages(say, form, path),
    )


def item_entries(say: Say, form: InterviewForm, id: str) -> tuple[Entry, ...]:
    """A question or a section, whichever this part of the conversation is."""
    for at, question in enumerate(form.questions):
        if question.id == id:
            number = form.asked().index(question) + 1
            heading = WordsEntry(say("Question {number}", number=number), section=True)
            return (heading, *_question(say, form, at))
    path = ("sections", [str(section.id) for section in form.sections].index(id))
    return (
        WordsEntry(say("Section without rating"), section=True),
        words_entry(form, (*path, "title"), say("Title")),
        RowEntry((whole_entry(form, (*path, "minutes"), say("Minutes")),)),
        words_entry(form, (*path, "guidance"), say("What is said here"), lines=4),
    )


def question_fold(say: Say, form: InterviewForm, question: Question) -> FoldEntry:
    """A question under its title."""
    at, number = form.questions.index(question), form.asked().index(question) + 1
    title = say.read(question.title) or say("without a title yet")
    return FoldEntry(
        question.id,
        say("Question {number}: {title}", number=number, title=title),
        say("{minutes} min", minutes=question.minutes),
        (
            *_question(say, form, at),
            ActEntry(
                say("Remove question"),
                Icon.TRASH,
                FormAct.REMOVE,
                partial(remove_item, id=question.id),
                about=question.id,
            ),
        ),
    )


def _question(say: Say, form: InterviewForm, at: int) -> tuple[Entry, ...]:
    path, question = ("questions", at), form.questions[at]
    criteria = tuple(
        (f"{criterion_mark(say, number)} {say.read(each.name)}", each.id)
        for number, each in enumerate(form.criteria, start=1)
    )
    names = {level.value: say.read(level.name) for level in form.scale.levels}
    anchors = (
        words_entry(
            form,
            (*path, "anchors", str(anchor.level)),
            say("Level {level}", level=say.plain(anchor.level)),
            lines=1,
            mark=say.plain(anchor.level),
            aside=names[anchor.level],
        )
        for anchor in question.anchors
    )
    several = len(form.questions_of(question.criterion)) > 1
    share = exact_entry(say, form, (*path, "share"), say("Share"), aside=say("within the criterion"))
    return (
        words_entry(form, (*path, "title"), say("Title")),
        words_entry(form, (*path, "wording"), say("Question in its words"), lines=3),
        RowEntry(
            (
                whole_entry(form, (*path, "minutes"), say("Minutes")),
                *((share,) if several else ()),
                choice_entry(form, (*path, "criterion"), say("Criterion"), criteria),
            )
        ),
        lines_entry(form, (*path, "probes"), say("Probes"), lines=2, aside=say("one a line")),
        lines_entry(
            form, (*path, "expected"), say("Expected answer"), lines=3, aside=say("one point a line")
        ),
        WordsEntry(say("Behavioural anchors"), section=True),
        *anchors,
    )


def _passages(say: Say, form: InterviewForm, path: Path) -> tuple[Entry, ...]:
    """The passages of the posting that an entry comes from, or else why it comes from none."""
    aside = say("in the posting’s own words, one a line")
    quoted = passages_entry(form, (*path, "passages"), say("Passages of the posting"), aside=aside)
    if value_at(form, (*path, "passages")):
        return (quoted,)
    return (quoted, plain_entry(form, (*path, "unquoted"), say("Why it stands on no passage")))


def _with_question(form: InterviewForm, criterion: CriterionId) -> InterviewForm:
    return add_question(form, criterion)


def _no_question(say: Say, form: InterviewForm, at: int) -> tuple[Entry, ...]:
    """That a criterion with weight has no question."""
    missing = any(
        each.kind is ProblemKind.NO_QUESTION and each.path == ("criteria", at) for each in problems_of(form)
    )
    if not missing:
        return ()
    words = say("No question asks for this criterion yet. Add one, or set its weight to 0.")
    proposes = say(
        "Proposed for all criteria without one: questions of other forms that ask for the same, or else a question in "
        "general words; with opening, closing and minutes. You sharpen them, and one step takes all of it back."
    )
    propose = ActEntry(
        say("Propose the missing questions"),
        Icon.MESSAGES,
        FormAct.SUGGEST,
        lambda form: form,
        about=form.criteria[at].id,
    )
    return (WordsEntry(words, warns=True), propose, WordsEntry(proposes))


def _group_choice(say: Say, form: InterviewForm, criterion: Criterion) -> ChoiceEntry:
    """Under which heading a criterion stands."""
    options: list[tuple[str, Edit]] = [(say("none"), partial(join_group, criterion=criterion.id, group=None))]
    for group in form.groups:
        name = say.read(group.name) or say("without a name yet")
        options.append((name, partial(join_group, criterion=criterion.id, group=group.id)))
    options.append((say("new heading …"), partial(add_group, criterion=criterion.id)))
    groups = [group.id for group in form.groups]
    chosen = groups.index(criterion.group) + 1 if criterion.group is not None else 0
    return ChoiceEntry(
        ("criteria", form.criteria.index(criterion), "group"), say("Heading"), tuple(options), chosen
    )


def _group_name(say: Say, form: InterviewForm, criterion: Criterion) -> tuple[Entry, ...]:
    if criterion.group is None:
        return ()
    at = [group.id for group in form.groups].index(criterion.group)
    return (words_entry(form, ("groups", at, "name"), say("Name of the heading")),)
