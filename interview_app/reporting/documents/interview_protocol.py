"""The interview protocol: what happened in one candidate's interview, and, once disclosed, who rated what and why."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.domain.candidate import Candidate
from interview_app.domain.disclosure import raters
from interview_app.domain.form import Question, Section
from interview_app.domain.interview import Asked, Interview, RecordEntry
from interview_app.domain.lateness import Written, written_when
from interview_app.domain.panel import Panelist, Role
from interview_app.reporting import styles
from interview_app.reporting.breaks import in_one_piece
from interview_app.reporting.columns import Columns, Stack
from interview_app.reporting.documents import agreed
from interview_app.reporting.documents.conduct import conduct
from interview_app.reporting.documents.people import is_out, state_words
from interview_app.reporting.documents.ratings import any_replaced, ratings, sheets_told
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import bullets, heading
from interview_app.reporting.signature_block import Signature, room_to_sign, signatures
from interview_app.reporting.tagged.structure import Element
from interview_app.reporting.tagged.structure import Role as Tag
from interview_app.wording.labels import language_label, role_label, written_label

_EXPECTED = 150.0
_FATE = 212.0
_GAP = 16.0
_LAST_PART = 85.0
"""The last part of the conversation and the heading of the signatures: these do not stand on a page of their own."""


def story(edition: Edition) -> list[Flowable]:
    """Who and when, the panel, the conversation part by part, signatures."""
    candidate = edition.candidate
    if candidate is None:
        raise ValueError("an interview protocol is about one candidate")
    held = _held(edition, candidate)
    if not held:
        raise ValueError("an interview protocol needs an interview")
    signers = _signers(edition, held)
    signed = _signatures(edition, held, signers, number=3 * len(held) + 1)
    told = conversations(edition, candidate, first=1, signed=_LAST_PART + room_to_sign(signers))
    return [*_front(edition, candidate), *told, *signed]


def conversations(edition: Edition, candidate: Candidate, *, first: int, signed: float = 0) -> list[Flowable]:
    """Every interview of a candidate with its ratings, from the heading numbered `first` on.

    `signed` is the room that the last part needs together with the signatures below it.
    """
    held = _held(edition, candidate)
    story: list[Flowable] = []
    for place, interview in enumerate(held):
        title = edition.say("Interview {number}: {title}", number=interview.number, title="{title}")
        titles = title if len(held) > 1 else "{title}"
        story.extend(conduct(edition, candidate, interview, first=3 * place + first, titles=titles))
        story.extend(
            _conversation(
                edition,
                interview,
                number=3 * place + 2 + first,
                titles=titles,
                signed=signed if interview is held[-1] else None,
            )
        )
    return [*story, *_sheets(edition, candidate)]


def languages_and_writers(edition: Edition, candidate: Candidate) -> list[tuple[str, str]]:
    """When the interviews were, in which language, and who wrote their record; nothing without an interview."""
    say, held = edition.say, _held(edition, candidate)
    languages = dict.fromkeys(language_label(say, spoken) for each in held for spoken in each.languages)
    writers = dict.fromkeys(edition.person(writer) for each in held for writer in each.writers)
    return [
        *((say("Interview"), _when(edition, each)) for each in held),
        (say("Language"), ", ".join(languages)),
        (say("Note-taker"), ", ".join(writers)),
    ]


def _sheets(edition: Edition, candidate: Candidate) -> list[Flowable]:
    """Which sheets were replaced or typed from paper, once they may be seen."""
    told = sheets_told(edition, candidate)
    if not told:
        return []
    if any_replaced(edition, candidate):
        told.append(edition.say("A replaced rating is printed where it said something else."))
    prose = edition.prose
    title = prose.heading(edition.say("Replaced sheets and sheets from paper"), styles.STRONG, level=3)
    lines = [paragraph for words in told for paragraph in prose.block(words, styles.NOTE)]
    return [CondPageBreak(60), title, *lines, Spacer(1, 8)]


def _held(edition: Edition, candidate: Candidate) -> Sequence[Interview]:
    """The candidate's interviews in their order; as a rule there is one."""
    found = [each for each in edition.procedure.interviews if each.candidate == candidate.id]
    return sorted(found, key=lambda interview: interview.number)


def _front(edition: Edition, candidate: Candidate) -> list[Flowable]:
    say = edition.say
    rows = [
        edition.posting_row(),
        (say("Candidate"), edition.called(candidate)),
        *([(say("State"), state_words(edition, candidate))] if is_out(candidate) else []),
        *languages_and_writers(edition, candidate),
        (say("Accommodation"), candidate.accommodation),
        edition.form_row(),
    ]
    return edition.front(f"{candidate.name}, {candidate.number}", rows)


def _when(edition: Edition, interview: Interview) -> str:
    """Date, start and end; the end with its own date where that is another one."""
    say, started = edition.say, edition.local(interview.started)
    if interview.finished is None:
        end = say("still running")
    else:
        finished = edition.local(interview.finished)
        end = say.time(finished) if finished.date() == started.date() else say.moment(finished)
    return say("{date}, {start} to {end}", date=say.date(started.date()), start=say.time(started), end=end)


def _conversation(
    edition: Edition, interview: Interview, *, number: int, titles: str, signed: float | None
) -> list[Flowable]:
    """Every part of the agenda in its order, asked or not.

    The last interview holds the ratings and is signed: `signed` is the room that its last part and the signatures need,
    None for an earlier one.
    """
    rated, items = signed is not None, edition.form.items()
    title = titles.format(title=edition.say("The conversation"))
    story = heading(edition.prose, number, title)
    story.extend(agreed.rule(edition) if rated else [])
    for item in items:
        entry = interview.entry(item.id)
        story.extend([CondPageBreak(signed)] if signed is not None and item is items[-1] else [])
        if isinstance(item, Question):
            told = [*_question(edition, item, entry), *_hand(edition, interview, entry)]
            story.extend(in_one_piece([*told, *(ratings(edition, item) if rated else [])]))
        else:
            story.extend(_section(edition, item, entry))
            story.extend(_hand(edition, interview, entry))
        story.append(Spacer(1, 12))
    return story


def _hand(edition: Edition, interview: Interview, entry: RecordEntry) -> list[Flowable]:
    """Who wrote it, where the record changed hands, and how late, where it was not in the conversation."""
    say, wrote = edition.say, interview.wrote(entry)
    parts = []
    if interview.hand_overs and wrote:
        parts.append(say("Written by {names}", names=edition.people(wrote)))
    if entry.last_at is not None and written_when(interview, entry.last_at) is not Written.DURING:
        late = written_label(say, written_when(interview, entry.last_at))
        parts.append(say("last written {moment}, {label}", moment=edition.moment(entry.last_at), label=late))
    if not parts:
        return []
    return [Spacer(1, 3), *edition.prose.block(" · ".join(parts), styles.SMALL_QUIET)]


def _section(edition: Edition, section: Section, entry: RecordEntry) -> list[Flowable]:
    title = edition.say("{title} (not rated)", title=edition.read(section.title))
    return [*_title(edition, "–", title, entry), *edition.written(entry.answer)]


def _question(edition: Edition, question: Question, entry: RecordEntry) -> list[Flowable]:
    """What was asked, expected and answered; of a question that was never reached no more than its words."""
    say, prose = edition.say, edition.prose
    criterion = edition.form.criterion(question.criterion)
    number = str(edition.number_of(question))
    head = [
        *_title(edition, number, edition.read(question.title), entry),
        *_retired(edition, question),
        prose.line(f"{edition.code(criterion)} {edition.read(criterion.name)}", styles.SMALL_QUIET),
        *edition.words(question.wording, styles.QUOTE),
    ]
    if entry.asked is Asked.OPEN and not entry.said and not entry.probes and not entry.own_probes:
        return head
    expected = [
        prose.heading(say("Expected answer"), styles.LABEL, level=4),
        *edition.points(question.expected),
    ]
    answered = [
        prose.heading(say("Answer in essence"), styles.LABEL, level=4),
        *(
            edition.written(entry.answer)
            or ([] if entry.additions else [prose.line(_nothing(edition, entry), styles.QUIET_BODY)])
        ),
        *_additions(edition, entry),
    ]
    return [
        *head,
        Spacer(1, 4),
        *_probes(edition, question, entry),
        Columns(
            (
                Stack(styles.WIDTH - _EXPECTED - _GAP, answered, Element(Tag.DIVISION)),
                Stack(_EXPECTED, expected, Element(Tag.DIVISION)),
            ),
            gap=_GAP,
            beside=4,
        ),
    ]


def _additions(edition: Edition, entry: RecordEntry) -> list[Flowable]:
    """What further sittings added, each under its time; what stood there before is as it was."""
    say, prose = edition.say, edition.prose
    story: list[Flowable] = []
    for each in entry.additions:
        label = say("Added in a further sitting, {moment}", moment=edition.moment(each.at))
        story.extend(
            [Spacer(1, 4), prose.heading(label, styles.LABEL, level=4), *edition.written(each.words)]
        )
    return story


def _nothing(edition: Edition, entry: RecordEntry) -> str:
    """What stands where no answer was written down."""
    if entry.asked is Asked.ASKED:
        return edition.say("nothing recorded")
    return _not_asked(edition, entry)


def _retired(edition: Edition, question: Question) -> list[Flowable]:
    """That the question counts for nobody, and why."""
    say, prose = edition.say, edition.prose
    retired = edition.procedure.retirement(question.id)
    if retired is None:
        return []
    words = say("Retired for all candidates, does not count: {reason}", reason=retired.reason)
    return [*prose.block(words)]


def _not_asked(edition: Edition, entry: RecordEntry) -> str:
    """Left out on purpose, or not reached before the end."""
    return edition.say("not asked") if entry.asked is Asked.SKIPPED else edition.say("not reached")


def _title(edition: Edition, number: str, title: str, entry: RecordEntry) -> list[Flowable]:
    """Number and title at the left, what became of it at the right; a reason for skipping on its own line."""
    prose = edition.prose
    row = Columns(
        (
            Stack(styles.NUMBER_WIDTH, (prose.number(number, styles.STRONG),)),
            Stack(styles.WIDTH - styles.NUMBER_WIDTH - _FATE, prose.block(title, styles.STRONG)),
            Stack(_FATE, (prose.line(_fate(edition, entry), styles.SMALL_RIGHT),), Element(Tag.PARAGRAPH)),
        ),
        gap=0,
        below=1,
        level=3,
        title=prose.typed(f"{number} {title}"),
    )
    story: list[Flowable] = [CondPageBreak(70 if entry.asked is Asked.OPEN else 150), row]
    if entry.reason and entry.asked is Asked.SKIPPED:
        story.extend(prose.block(edition.say("Reason: {reason}", reason=entry.reason)))
    elif entry.reason:
        story.extend(prose.block(edition.say("At first not asked. Reason: {reason}", reason=entry.reason)))
    return story


def _fate(edition: Edition, entry: RecordEntry) -> str:
    """Asked or not, how long, and when its text was written."""
    say = edition.say
    parts = [say("asked") if entry.asked is Asked.ASKED else _not_asked(edition, entry)]
    if entry.seconds:
        minutes, seconds = divmod(entry.seconds, 60)
        parts.append(say("{minutes}:{seconds} min", minutes=minutes, seconds=f"{seconds:02}"))
    if entry.first_at is not None and entry.last_at is not None:
        first, last = edition.local(entry.first_at), edition.local(entry.last_at)
        start, end = f"{first:%H:%M}", say.time(last)
        if f"{last:%H:%M}" == start:
            parts.append(say("written at {time}", time=end))
        else:
            parts.append(say("written {first} to {last}", first=start, last=end))
    return " · ".join(parts)


def _probes(edition: Edition, question: Question, entry: RecordEntry) -> list[Flowable]:
    """The probes that were asked, the form's own first, then those of the moment."""
    say, prose = edition.say, edition.prose
    asked = [edition.read(question.probes[index]) for index in entry.probes if index < len(question.probes)]
    own = [say("{probe} (own probe)", probe=probe) for probe in entry.own_probes]
    if not asked and not own:
        return []
    points = bullets(prose, [*asked, *own])
    return [prose.heading(say("Probes asked"), styles.LABEL, level=4), *points, Spacer(1, 4)]


def _signers(edition: Edition, held: Sequence[Interview]) -> list[Signature]:
    """The note-takers and everybody who votes or rates in somebody's place and was there."""
    writers = {writer for interview in held for writer in interview.writers}
    there = {person for interview in held for person in interview.present()}
    rating = {rater for interview in held for rater in raters(edition.procedure, interview.candidate)}
    return [
        Signature(person.name, _signs_as(edition, person, rates=person.id in rating))
        for person in edition.procedure.panel
        if person.id in writers or (person.id in there and (person.votes or person.id in rating))
    ]


def _signatures(
    edition: Edition, held: Sequence[Interview], signers: Sequence[Signature], *, number: int
) -> list[Flowable]:
    """What is signed, and by whom."""
    about = _held_on(edition, held)
    return [
        *heading(edition.prose, number, edition.say("Signatures"), needs=room_to_sign(signers)),
        edition.prose.line(about),
        signatures(edition, signers),
    ]


def _held_on(edition: Edition, held: Sequence[Interview]) -> str:
    """What is signed, so that a page with nothing but signatures says it."""
    days = dict.fromkeys(edition.local(each.started).date() for each in held)
    candidate = edition.candidate
    return edition.say(
        "Signed for the protocol of the interview of {days} with {candidate}.",
        days=", ".join(edition.say.date(day) for day in days),
        candidate="" if candidate is None else f"{candidate.name}, {candidate.number}",
    )


def _signs_as(edition: Edition, person: Panelist, *, rates: bool) -> str:
    """The role, for whoever has no vote what made them sign."""
    if person.votes:
        return role_label(edition.say, person.role)
    return edition.say("Substitute") if rates else role_label(edition.say, Role.NOTE_TAKER)
