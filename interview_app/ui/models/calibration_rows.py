"""A calibration as rows: the answers while they are written, rated and compared, and whoever is waited for."""

from __future__ import annotations

from fractions import Fraction

from interview_app.domain.calibration.comparison import SampleComparison, Topic
from interview_app.domain.calibration.round import SampleAnswer, TrialRating
from interview_app.domain.form import InterviewForm, Question
from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Panelist
from interview_app.i18n import Say
from interview_app.services.calibration.room import Room
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CENTRE, RIGHT, Cell, Head, Row
from interview_app.ui.models.dots import DotLine, Dots
from interview_app.ui.models.people import initials, short_name
from interview_app.ui.tokens import Colour
from interview_app.wording.calibration import sheet_state_words, standing_words, topic_label, topic_sentences

FIXED = 2
"""The columns before the raters': number and question."""
_TALK = (Topic.RANGE, Topic.KEY_BELOW, Topic.KEY_ABOVE, Topic.FAR)


def question_of(form: InterviewForm, sample: SampleAnswer) -> Question | None:
    """The question of a sample answer, where the form still has it."""
    return next((each for each in form.questions if each.id == sample.question), None)


def question_title(say: Say, room: Room, sample: SampleAnswer) -> str:
    """What the question of a sample answer is called; its words where the form no longer has it."""
    question = question_of(room.procedure.form, sample)
    return sample.wording if question is None else say.read(question.title)


def numbered_title(say: Say, room: Room, sample: SampleAnswer) -> str:
    """The same with the answer's number: several answers may belong to one question."""
    number = [each.id for each in room.calibration.samples].index(sample.id) + 1
    return say("Answer {number}: {title}", number=number, title=question_title(say, room, sample))


def level_pairs(say: Say, form: InterviewForm, question: Question | None) -> list[tuple[str, str]]:
    """Each level of the scale as its number and its anchor."""
    anchors = {} if question is None else {each.level: each.behaviour for each in question.anchors}
    return [
        (say.plain(level.value), say.read(anchors[level.value]) if level.value in anchors else "")
        for level in form.scale.levels
    ]


def writing_heads(say: Say) -> tuple[Head, ...]:
    """The columns while sample answers are written."""
    return (
        Head("", RIGHT),
        Head(say("Question")),
        Head(say("Written by")),
        Head(say("Key level"), CENTRE),
        Head(""),
    )


def writing_rows(say: Say, room: Room, reader: PanelistId | None) -> tuple[Row, ...]:
    """A row for each sample answer; a key only for its author."""
    return tuple(_writing_row(say, room, at, reader) for at in range(len(room.calibration.samples)))


def _writing_row(say: Say, room: Room, at: int, reader: PanelistId | None) -> Row:
    sample = room.calibration.samples[at]
    own = sample.author == reader
    key = Cell(_level(say, sample.key), align=CENTRE)
    if not own:
        key = Cell("", Icon.LOCK, Colour.QUIET, align=CENTRE, said=say("known to its author alone"))
    done = sample.id not in room.incomplete
    state = say("complete") if done else say("incomplete")
    return Row(
        sample.id,
        (
            *_first(say, room, at, sample),
            Cell(short_name(room.procedure.panelist(sample.author).name), colour=Colour.QUIET),
            key,
            Cell(
                state, Icon.CHECK if done else Icon.CIRCLE, Colour.GOOD if done else Colour.WARN, small=True
            ),
        ),
    )


def trial_heads(say: Say) -> tuple[Head, ...]:
    """The columns while answers are rated."""
    return (Head("", RIGHT), Head(say("Question")), Head(say("Your level"), CENTRE), Head(""))


def trial_rows(say: Say, room: Room, reader: PanelistId | None) -> tuple[Row, ...]:
    """A row for each sample answer with the reader's own level, and what is missing of it."""
    sheet = room.calibration.sheet(reader)
    return tuple(
        _trial_row(say, room, at, None if sheet is None else sheet.rating(each.id))
        for at, each in enumerate(room.calibration.samples)
    )


def _trial_row(say: Say, room: Room, at: int, rating: TrialRating | None) -> Row:
    sample = room.calibration.samples[at]
    level, state = Cell(), Cell()
    if rating is not None:
        level = Cell(_level(say, rating.level), align=CENTRE)
        if not room.standing(sample).asked:
            state = Cell(say("not needed"), colour=Colour.QUIET, small=True, tip=_fate(say, room, sample))
        elif sample.id in room.missing:
            words = say("level missing") if rating.level is None else say("sentence missing")
            state = Cell(words, Icon.CIRCLE, Colour.QUIET, Colour.QUIET, small=True)
        else:
            state = Cell(say("rated"), Icon.CHECK, Colour.GOOD, small=True)
    return Row(sample.id, (*_first(say, room, at, sample), level, state))


def people_heads(say: Say) -> tuple[Head, ...]:
    """The columns of those who are waited for."""
    return (Head(say("Who rates")), Head(""))


def people_rows(say: Say, room: Room) -> tuple[Row, ...]:
    """Everybody who is expected, and whether they are waited for; never anything of what they rated."""
    return tuple(
        Row(
            sheet.panelist,
            (
                Cell(short_name(room.procedure.panelist(sheet.panelist).name)),
                Cell(
                    sheet_state_words(say, sheet),
                    Icon.LOCK if sheet.sealed else Icon.MINUS if sheet.absent else Icon.CIRCLE,
                    Colour.QUIET,
                    colour=Colour.QUIET,
                    small=True,
                    tip=sheet_state_words(say, sheet),
                ),
            ),
        )
        for sheet in room.calibration.sheets
    )


def raters(room: Room) -> tuple[Panelist, ...]:
    """Who has sealed, in the order of the sheets."""
    return tuple(room.procedure.panelist(each) for each in room.calibration.took_part())


def signs(room: Room) -> list[tuple[str, str]]:
    """Initials and names below the table."""
    names = [person.name for person in raters(room)]
    return [(short, short_name(name)) for short, name in zip(initials(names), names, strict=True)]


def compared_heads(say: Say, room: Room) -> tuple[Head, ...]:
    """The columns of the comparison; the drawing's head carries the levels and is painted by the head itself."""
    names = [person.name for person in raters(room)]
    people = [Head(short, CENTRE, tip=name) for short, name in zip(initials(names), names, strict=True)]
    return (
        Head("", RIGHT),
        Head(say("Question")),
        *people,
        Head(say("Key level"), CENTRE),
        Head(say("Ratings"), CENTRE),
        Head(say("To talk about")),
    )


def compared_rows(say: Say, room: Room) -> tuple[Row, ...]:
    """A row for each answer with everybody's level, the key and what to talk about."""
    return tuple(_compared_row(say, room, at, each) for at, each in enumerate(room.compared))


def _compared_row(say: Say, room: Room, at: int, compared: SampleComparison) -> Row:
    topic = compared.topics[0]
    talk = topic in _TALK
    flag = Icon.FLAG if talk else None
    return Row(
        compared.sample.id,
        (
            *_first(say, room, at, compared.sample),
            *(_own_key(say, compared, person, rating) for person, rating in compared.rated),
            Cell(_level(say, compared.sample.key), colour=Colour.ACCENT, strong=True, align=CENTRE),
            Cell(said=told(say, room, compared), dots=dots(room, compared)),
            Cell(
                topic_label(say, topic),
                flag,
                Colour.WARN if talk else None,
                Colour.WARN if talk else Colour.QUIET,
                small=not talk,
                tip=" ".join(topic_sentences(say, compared)),
            ),
        ),
    )


def _own_key(say: Say, compared: SampleComparison, person: PanelistId, rating: TrialRating) -> Cell:
    """A level; beside the key that the same person wrote it is set quiet and said not to be blind."""
    words = _level(say, rating.level)
    if person != compared.sample.author:
        return Cell(words, align=CENTRE)
    tip = say("Not blind: the same person wrote the key.")
    return Cell(f"({words})", colour=Colour.QUIET, align=CENTRE, tip=tip, said=f"{words}. {tip}")


def dots(room: Room, compared: SampleComparison) -> Dots:
    """The drawing of one answer: a dot for each rating, the key framed."""
    scale = room.calibration.scale
    counts = [0] * len(scale)
    for _, rating in compared.rated:
        if rating.level is not None:
            counts[scale.index(rating.level)] += 1
    return Dots(tuple(counts), key_place(room, compared.sample))


def key_place(room: Room, sample: SampleAnswer) -> int | None:
    """Where the key stands on the scale."""
    return None if sample.key is None else room.calibration.scale.index(sample.key)


def told(say: Say, room: Room, compared: SampleComparison) -> str:
    """The drawing in words: who gave what, and the key."""
    names = [short_name(person.name) for person in raters(room)]
    given = ", ".join(
        f"{name} {_level(say, rating.level)}" for name, (_, rating) in zip(names, compared.rated, strict=True)
    )
    return say(
        "Ratings: {ratings}. Key level: {level}.", ratings=given, level=_level(say, compared.sample.key)
    )


def scale_words(say: Say, room: Room) -> tuple[str, ...]:
    """The levels of the calibration as they are written."""
    return tuple(say.plain(level) for level in room.calibration.scale)


def dot_lines(say: Say, room: Room, compared: SampleComparison) -> tuple[DotLine, ...]:
    """Everybody's rating on a line of its own."""
    scale = room.calibration.scale
    names = [short_name(person.name) for person in raters(room)]
    return tuple(
        DotLine(name, scale.index(rating.level))
        if rating.level is not None
        else DotLine(name, None, say("no level"))
        for name, (_, rating) in zip(names, compared.rated, strict=True)
    )


def _first(say: Say, room: Room, at: int, sample: SampleAnswer) -> tuple[Cell, Cell]:
    """Number and question, which a changed question marks."""
    title, fate = question_title(say, room, sample), _fate(say, room, sample)
    number = Cell(str(at + 1), colour=Colour.QUIET, align=RIGHT)
    if not fate:
        return number, Cell(title, tip=title)
    return number, Cell(title, Icon.HISTORY, Colour.WARN, tip=f"{title}. {fate}", said=f"{title}. {fate}")


def _fate(say: Say, room: Room, sample: SampleAnswer) -> str:
    return standing_words(say, room.standing(sample))


def _level(say: Say, level: Fraction | None) -> str:
    return "–" if level is None else say.plain(level)
