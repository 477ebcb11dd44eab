"""The interview protocol: what happened in one candidate's interview, and, once disclosed, who rated what and why."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.domain.candidate import Candidate
from interview_app.domain.form import Question, Section
from interview_app.domain.interview import Asked, Interview, RecordEntry
from interview_app.domain.panel import Role
from interview_app.reporting import styles
from interview_app.reporting.columns import Columns, Stack
from interview_app.reporting.documents.conduct import conduct
from interview_app.reporting.documents.ratings import ratings
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import Signature, bullets, heading, signatures
from interview_app.wording.labels import role_label

_EXPECTED = 150.0
_FATE = 212.0
_GAP = 16.0


def story(edition: Edition) -> list[Flowable]:
    """Who and when, the panel, the conversation part by part, signatures."""
    candidate = edition.candidate
    if candidate is None:
        raise ValueError("an interview protocol is about one candidate")
    interview = edition.procedure.interview_of(candidate.id)
    if interview is None:
        raise ValueError("an interview protocol needs an interview")
    return [
        *_front(edition, candidate, interview),
        *conduct(edition, candidate, interview),
        *_conversation(edition, interview),
        *_signatures(edition, interview),
    ]


def _front(edition: Edition, candidate: Candidate, interview: Interview) -> list[Flowable]:
    say = edition.say
    started, finished = edition.local(interview.started), interview.finished
    when = say(
        "{date}, {start} to {end}",
        date=say.date(started.date()),
        start=say.time(started),
        end=edition.time(finished) or say("still running"),
    )
    rows = [
        edition.posting_row(),
        (say("Candidate"), f"{candidate.number}, {candidate.name}"),
        (say("Interview"), when),
        (say("Language"), say("German") if interview.language == "de" else say("English")),
        (say("Note-taker"), edition.person(interview.note_taker)),
        (say("Accommodation"), candidate.accommodation),
        edition.form_row(),
    ]
    return edition.front(f"{candidate.name}, {candidate.number}", rows)


def _conversation(edition: Edition, interview: Interview) -> list[Flowable]:
    """Every part of the agenda in its order, asked or not."""
    story = heading(edition.prose, 3, edition.say("The conversation"), needs=150)
    for item in edition.form.items():
        entry = interview.entry(item.id)
        if isinstance(item, Question):
            story.extend(_question(edition, item, entry))
            story.extend(ratings(edition, item))
        else:
            story.extend(_section(edition, item, entry))
        story.append(Spacer(1, 12))
    return story


def _section(edition: Edition, section: Section, entry: RecordEntry) -> list[Flowable]:
    title = edition.say("{title} (not rated)", title=edition.read(section.title))
    return [*_title(edition, "–", title, entry), *edition.prose.block(entry.answer)]


def _question(edition: Edition, question: Question, entry: RecordEntry) -> list[Flowable]:
    say, prose = edition.say, edition.prose
    criterion = edition.form.criterion(question.criterion)
    number = str(edition.number_of(question))
    expected = [
        prose.line(say("Expected answer"), styles.LABEL),
        *bullets(prose, [edition.read(each) for each in question.expected], width=_EXPECTED),
    ]
    answered = [
        prose.line(say("Answer in essence"), styles.LABEL),
        *(
            prose.block(entry.answer, styles.BODY)
            or [prose.line(_nothing(edition, entry), styles.QUIET_BODY)]
        ),
    ]
    return [
        *_title(edition, number, edition.read(question.title), entry),
        prose.line(f"{edition.code(criterion)} {edition.read(criterion.name)}", styles.SMALL_QUIET),
        *prose.block(edition.read(question.wording), styles.QUOTE),
        Spacer(1, 4),
        *_probes(edition, question, entry),
        Columns((Stack(styles.WIDTH - _EXPECTED - _GAP, answered), Stack(_EXPECTED, expected)), gap=_GAP),
    ]


def _nothing(edition: Edition, entry: RecordEntry) -> str:
    """What stands where no answer was written down."""
    if entry.asked is Asked.ASKED:
        return edition.say("nothing recorded")
    return _not_asked(edition, entry)


def _not_asked(edition: Edition, entry: RecordEntry) -> str:
    """Left out on purpose, or not reached before the end."""
    return edition.say("not asked") if entry.asked is Asked.SKIPPED else edition.say("not reached")


def _title(edition: Edition, number: str, title: str, entry: RecordEntry) -> list[Flowable]:
    """Number and title at the left, what became of it at the right; a reason for skipping on its own line."""
    prose = edition.prose
    row = Columns(
        (
            Stack(styles.NUMBER_WIDTH, (prose.line(number, styles.STRONG),)),
            Stack(styles.WIDTH - styles.NUMBER_WIDTH - _FATE, prose.block(title, styles.STRONG)),
            Stack(_FATE, (prose.line(_fate(edition, entry), styles.SMALL_RIGHT),)),
        ),
        gap=0,
        below=1,
    )
    story: list[Flowable] = [CondPageBreak(150), row]
    if entry.reason:
        story.extend(prose.block(edition.say("Reason: {reason}", reason=entry.reason)))
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
    points = bullets(prose, [*asked, *own], width=styles.WIDTH)
    return [prose.line(say("Probes asked"), styles.LABEL), *points, Spacer(1, 4)]


def _signatures(edition: Edition, interview: Interview) -> list[Flowable]:
    """The note-taker and everybody who votes and was there."""
    signers: Sequence[Signature] = [
        Signature(
            person.name,
            role_label(edition.say, Role.NOTE_TAKER)
            if person.id == interview.note_taker and not person.votes
            else role_label(edition.say, person.role),
        )
        for person in edition.procedure.panel
        if person.id == interview.note_taker or (person.votes and person.id in interview.present())
    ]
    place = edition.say("Place, date")
    return [
        *heading(edition.prose, 4, edition.say("Signatures"), needs=140),
        signatures(edition.prose, place=place, signers=signers),
    ]
