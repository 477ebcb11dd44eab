"""What was found as rows: the kind, its name, the words around what was sought."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from interview_app.i18n import Say
from interview_app.services.finding import Found, FoundKind
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import Cell, Head, Row
from interview_app.ui.tokens import Colour

_ICONS = {
    FoundKind.CANDIDATE: Icon.USER,
    FoundKind.MEMBER: Icon.USERS,
    FoundKind.CRITERION: Icon.SCALE,
    FoundKind.QUESTION: Icon.CIRCLE_QUESTION,
    FoundKind.SECTION: Icon.SCROLL,
    FoundKind.REQUIREMENT: Icon.CHECK,
    FoundKind.CONDITION: Icon.INFO,
    FoundKind.ANSWER: Icon.MESSAGES,
    FoundKind.NOTE: Icon.PENCIL,
    FoundKind.SAMPLE: Icon.QUOTE,
    FoundKind.DOCUMENT: Icon.FILE_TEXT,
}


_KINDS: Mapping[FoundKind, Callable[[Say], str]] = {
    FoundKind.CANDIDATE: lambda say: say("Candidate"),
    FoundKind.MEMBER: lambda say: say("Member"),
    FoundKind.CRITERION: lambda say: say("Criterion"),
    FoundKind.QUESTION: lambda say: say("Question"),
    FoundKind.SECTION: lambda say: say("Section"),
    FoundKind.REQUIREMENT: lambda say: say("Requirement"),
    FoundKind.CONDITION: lambda say: say("Condition"),
    FoundKind.ANSWER: lambda say: say("Recorded answer"),
    FoundKind.NOTE: lambda say: say("My own sheet"),
    FoundKind.SAMPLE: lambda say: say("Sample answer"),
    FoundKind.DOCUMENT: lambda say: say("Document"),
}


def kind_words(say: Say, kind: FoundKind) -> str:
    """What was found."""
    return _KINDS[kind](say)


def find_heads(say: Say) -> tuple[Head, ...]:
    """The columns."""
    return (Head(say("Where")), Head(say("What")))


def find_rows(say: Say, found: Sequence[Found]) -> tuple[Row, ...]:
    """A row for each find, keyed by its place in the list."""
    return tuple(
        Row(
            place,
            (
                Cell(
                    kind_words(say, each.kind), icon=_ICONS[each.kind], icon_colour=Colour.QUIET, small=True
                ),
                Cell(each.title, strong=True, second=each.words, said=f"{each.title}. {each.words}"),
            ),
        )
        for place, each in enumerate(found)
    )
