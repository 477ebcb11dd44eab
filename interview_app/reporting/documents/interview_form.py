"""The empty interview form for paper: every question on its own page, with anchors to tick and room to write."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable, PageBreak, Spacer

from interview_app.domain.form import Anchor, Question, Section
from interview_app.reporting import styles
from interview_app.reporting.columns import Columns, Stack
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import (
    Rule,
    TickBox,
    WritingRoom,
    beside,
    heading,
    label_width,
    pairs,
)
from interview_app.reporting.headed import Headed, under_titles
from interview_app.reporting.signature_block import Signature, signatures
from interview_app.reporting.tagged.grid import header
from interview_app.reporting.tagged.paragraph import TaggedParagraph as Words
from interview_app.reporting.tagged.structure import Element, Role
from interview_app.wording.labels import merit_label

_TICK = 16.0
_LEVEL = 22.0
_NUMBER, _MINUTES = 26.0, 60.0
_AGENDA = 120.0
"""So much of the order of the conversation stands below its heading at least: a few rows with their head."""


def story(edition: Edition) -> list[Flowable]:
    """Head, the order of the conversation, then every part of it in this order; an opening goes on below the order."""
    say, prose = edition.say, edition.prose
    order = heading(prose, 1, say("Order of the conversation"), needs=_AGENDA)
    return [*_front(edition), *order, agenda(edition), *_parts(edition)]


def _front(edition: Edition) -> list[Flowable]:
    say, form = edition.say, edition.form
    rows = [edition.posting_row(), edition.form_row()]
    rows.append((say("Duration"), say("{minutes} minutes", minutes=form.interview_minutes)))
    rows.append((say("Scale"), _scale(edition)))
    subtitle = edition.read(form.title)
    story = edition.front(subtitle, rows)
    story.extend([Spacer(1, 8), *edition.words(form.notice, styles.NOTE)])
    return [*story, *_for_hand(edition)]


def _scale(edition: Edition) -> str:
    """The levels with their names, from the worst to the best."""
    levels = edition.form.scale.levels
    named = [f"{edition.level(each.value)} {edition.read(each.name)}".strip() for each in levels]
    if not any(edition.read(each.name) for each in levels):
        return edition.say("{worst} (lowest) to {best} (highest)", worst=named[0], best=named[-1])
    return ", ".join(named)


def _for_hand(edition: Edition) -> list[Flowable]:
    """Whom the form is for: printed where it is known, lines to write on where not."""
    say, candidate = edition.say, edition.candidate
    if candidate is not None:
        rows = [
            (say("Candidate"), edition.called(candidate)),
            (say("Interview"), edition.moment(candidate.appointment)),
            (say("Place"), candidate.place),
            (say("Accommodation"), candidate.accommodation),
        ]
        member = _member(edition)
        rows.append((say("Member"), member))
        blanks = [say("Start, end")] if member else [say("Member"), say("Start, end")]
    else:
        rows, blanks = [], [say("Candidate"), say("Member"), say("Date, place"), say("Start, end")]
    prose = edition.prose
    side = label_width([*blanks, *(label for label, _ in rows)])
    whole = Element(Role.LIST)
    lines = [
        beside(
            Stack(side, (Spacer(1, 8), prose.line(label, styles.QUIET_BODY))),
            Stack(styles.WIDTH - side, (WritingRoom(_room(edition), 1),)),
            of=whole,
            below=3,
        )
        for label in blanks
    ]
    return [Spacer(1, 6), *pairs(prose, rows), *lines]


def _room(edition: Edition) -> str:
    """What stands for lines to write on, for whoever does not see them."""
    return edition.say("Lines to write on")


def _member(edition: Edition) -> str:
    """Who fills the form in; nothing where it is for anybody."""
    panelist = edition.snapshot.subject.panelist
    return "" if panelist is None else edition.person(panelist)


def agenda(edition: Edition) -> Headed:
    """The order of the conversation with minutes, under a head that stands again on another page."""
    say, prose = edition.say, edition.prose
    titles = [
        (_NUMBER, prose.line(say("No."), styles.HEAD_CELL)),
        (styles.WIDTH - _NUMBER - _MINUTES, prose.line(say("Part of the conversation"), styles.HEAD_CELL)),
        (_MINUTES, prose.line(say("Minutes"), styles.HEAD_CELL_RIGHT)),
    ]
    whole = Element(Role.TABLE)
    body = Element(Role.ROWS, whole)
    rows: list[Flowable] = []
    for item in edition.form.items():
        row = Element(Role.ROW, body)
        number = str(edition.number_of(item)) if isinstance(item, Question) else "–"
        words = (
            ((prose.line(number, styles.CELL),), Element(Role.CELL, row, words=True)),
            (edition.words(item.title, styles.CELL), header(row, "Row")),
            ((prose.line(str(item.minutes), styles.CELL_RIGHT),), Element(Role.CELL, row, words=True)),
        )
        stacks = [Stack(width, *each) for (width, _), each in zip(titles, words, strict=True)]
        rows += [Spacer(1, 3), Columns(stacks, gap=0, below=3, hairline=True, element=row)]
    return under_titles(whole, titles, rows)


def _parts(edition: Edition) -> list[Flowable]:
    story: list[Flowable] = []
    after_question = False
    for item in edition.form.items():
        if isinstance(item, Question):
            story.extend([PageBreak(), *_question(edition, item)])
            after_question = True
        else:
            story.extend([PageBreak()] if after_question else [])
            story.extend(_section(edition, item, fill=_last_before_question(edition, item)))
            after_question = False
    role = edition.say("Member")
    story.append(signatures(edition, (Signature(_member(edition), role),)))
    return story


def _last_before_question(edition: Edition, section: Section) -> bool:
    """Whether the page after this section belongs to a question, so that the rest of this one is free."""
    items = edition.form.items()
    place = items.index(section)
    return place + 1 < len(items) and isinstance(items[place + 1], Question)


def _section(edition: Edition, section: Section, *, fill: bool) -> list[Flowable]:
    say, prose = edition.say, edition.prose
    return [
        *heading(prose, "–", edition.read(section.title), needs=180),
        prose.line(say("Not rated · {minutes} min", minutes=section.minutes), styles.SMALL_QUIET),
        Spacer(1, 4),
        *edition.words(section.guidance),
        WritingRoom(_room(edition), 5, keeping=(Spacer(1, 1),) if fill else ()),
    ]


def _question(edition: Edition, question: Question) -> list[Flowable]:
    say, prose = edition.say, edition.prose
    title = say(
        "Question {number} of {total}: {title}",
        number=edition.number_of(question),
        total=len(edition.form.questions),
        title=edition.read(question.title),
    )
    levels = Element(Role.LIST)
    below = [
        *_label(edition, say("Expected answer")),
        *edition.points(question.expected),
        *_label(edition, say("Level")),
        *(_anchor(edition, anchor, levels) for anchor in question.anchors),
        _tick(edition, prose.block(say("not observable, because:"), styles.SMALL), of=levels),
        *_label(edition, say("Evidence for the level")),
        WritingRoom(_room(edition), 3),
    ]
    return [
        prose.heading(title, styles.HEADING, level=2),
        prose.line(_standing(edition, question), styles.SMALL_QUIET),
        *_retired(edition, question),
        Spacer(1, 8),
        *edition.words(question.wording, styles.QUESTION),
        *_probes(edition, question),
        *_label(edition, say("Answer in essence")),
        WritingRoom(_room(edition), 4, keeping=below),
        *below,
    ]


def _retired(edition: Edition, question: Question) -> list[Flowable]:
    """That the question is no longer asked of anybody, and why."""
    retired = edition.procedure.retirement(question.id)
    if retired is None:
        return []
    words = edition.say("Retired for all candidates, is not asked: {reason}", reason=retired.reason)
    return [Spacer(1, 4), *edition.prose.block(words, styles.STRONG)]


def _standing(edition: Edition, question: Question) -> str:
    """Criterion with its weight and merit, and the minutes planned."""
    say = edition.say
    criterion = edition.form.criterion(question.criterion)
    return " · ".join(
        (
            f"{edition.code(criterion)} {edition.read(criterion.name)}",
            merit_label(say, criterion.merit),
            say("{minutes} min", minutes=question.minutes),
        )
    )


def _probes(edition: Edition, question: Question) -> list[Flowable]:
    if not question.probes:
        return []
    whole = Element(Role.LIST)
    ticks = [_tick(edition, edition.words(probe, styles.BODY_TIGHT), of=whole) for probe in question.probes]
    own = beside(
        Stack(_TICK, (Spacer(1, 9), TickBox(_box(edition)))),
        Stack(styles.WIDTH - _TICK, (WritingRoom(_room(edition), 1),)),
        of=whole,
        below=0,
    )
    return [*_label(edition, edition.say("Probes")), *ticks, own]


def _box(edition: Edition) -> str:
    """What stands for a box to be ticked, for whoever does not see it."""
    return edition.say("Box to tick")


def _tick(edition: Edition, words: Sequence[Words], *, of: Element) -> Flowable:
    """A box to tick and the words beside it."""
    return beside(
        Stack(_TICK, (TickBox(_box(edition), words[0].style if words else styles.BODY_TIGHT),)),
        Stack(styles.WIDTH - _TICK, words),
        of=of,
        below=2,
    )


def _anchor(edition: Edition, anchor: Anchor, of: Element) -> Flowable:
    prose, item = edition.prose, Element(Role.ITEM, of)
    label, words = Element(Role.LABEL, item), edition.words(anchor.behaviour, styles.SMALL)
    return Columns(
        (
            Stack(_TICK, (TickBox(_box(edition), styles.SMALL),), label),
            Stack(_LEVEL, (prose.line(edition.level(anchor.level), styles.SMALL_STRONG),), label),
            Stack(styles.WIDTH - _TICK - _LEVEL, words, Element(Role.BODY, item)),
        ),
        gap=0,
        below=2.4,
    )


def _label(edition: Edition, words: str) -> list[Flowable]:
    return [Spacer(1, 5), edition.prose.heading(words, styles.SMALL_STRONG, level=3), Rule(after=3)]
