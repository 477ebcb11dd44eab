"""One panelist's sealed sheet: every level with its anchor, evidence and notes; replaced sheets after it."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from interview_app.domain.disclosure import raters
from interview_app.domain.form import Question
from interview_app.domain.sheet import Rating, RatingState, Sheet, SheetState
from interview_app.reporting import styles
from interview_app.reporting.breaks import in_one_piece
from interview_app.reporting.columns import Columns, Stack
from interview_app.reporting.documents.ratings import evidence_of, level_of
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import (
    Rule,
    beside,
    heading,
    pairs,
)
from interview_app.reporting.signature_block import Signature, room_to_sign, signatures
from interview_app.reporting.tagged.structure import Element, Role
from interview_app.wording.labels import assignment_label, role_label

_LABEL = 104.0
_CRITERION = 170.0
_LEAST = 92.0
"""So much of a rating that does not stay whole begins on a page at least."""
_SIDE = styles.WIDTH - styles.NUMBER_WIDTH


def story(edition: Edition) -> list[Flowable]:
    """The sheet that counts with its signature line, then what it replaced."""
    sheets = _sheets(edition)
    if not sheets:
        raise ValueError("the snapshot holds no sealed sheet of this panelist for this candidate")
    latest, earlier = sheets[0], sheets[1:]
    story = [*_front(edition, latest), *_ratings(edition, latest, 1), *_signature(edition, latest)]
    for place, sheet in enumerate(earlier, start=3):
        say = edition.say
        title = say("Replaced sheet, sealed on {moment}", moment=edition.moment(sheet.sealed))
        story.extend(_ratings(edition, sheet, place, title=title))
    return story


def _sheets(edition: Edition) -> list[Sheet]:
    """The sealed sheets of this panelist for this candidate, the latest first."""
    subject = edition.snapshot.subject
    found = [
        sheet
        for sheet in edition.procedure.sheets
        if sheet.candidate == subject.candidate
        and sheet.panelist == subject.panelist
        and sheet.state is SheetState.SEALED
    ]
    return sorted(found, key=lambda sheet: -sheet.sequence)


def _front(edition: Edition, sheet: Sheet) -> list[Flowable]:
    say = edition.say
    candidate = edition.procedure.candidate(sheet.candidate)
    member = edition.procedure.panelist(sheet.panelist)
    parts = [member.name, role_label(say, member.role), member.function]
    rows = [
        edition.posting_row(),
        (say("Candidate"), edition.called(candidate)),
        (say("Member"), ", ".join(part for part in parts if part)),
        (say("Sealed on"), edition.moment(sheet.sealed)),
        *paper_rows(edition, sheet),
        edition.form_row(),
    ]
    return [
        *edition.front(f"{candidate.name}, {candidate.number}", rows),
        *_recusal(edition, sheet),
        *_replacement(edition, sheet),
    ]


def _recusal(edition: Edition, sheet: Sheet) -> list[Flowable]:
    """That the sheet does not count, where its author was recused or absent afterwards."""
    if sheet.panelist in raters(edition.procedure, sheet.candidate):
        return []
    say, prose = edition.say, edition.prose
    words = say("This sheet stays on record and does not count: the member does not rate this candidate.")
    reasons = [
        (assignment_label(say, each.kind), each.reason)
        for each in edition.procedure.assignments
        if each.candidate == sheet.candidate and each.panelist == sheet.panelist and each.reason
    ]
    return [Spacer(1, 8), prose.line(words, styles.STRONG), *pairs(prose, reasons)]


def paper_rows(edition: Edition, sheet: Sheet) -> list[tuple[str, str]]:
    """That a sheet was typed from paper, by whom and of which date; nothing for one that was filled in here."""
    if sheet.entered_by is None:
        return []
    say = edition.say
    words = say(
        "typed by {name}, paper of {day}",
        name=edition.person(sheet.entered_by),
        day=edition.day(sheet.paper_date),
    )
    return [(say("From paper"), words)]


def _replacement(edition: Edition, sheet: Sheet) -> list[Flowable]:
    """That and why this sheet replaces an earlier one, and whether the panel had seen each other's levels."""
    say, prose = edition.say, edition.prose
    if not sheet.reason and not sheet.after_disclosure and sheet.sequence <= 1:
        return []
    when = (
        say(
            "Replaces an earlier sealed sheet, after disclosure: the first sealed sheet stays the basis of agreement."
        )
        if sheet.after_disclosure
        else say("Replaces an earlier sealed sheet, before disclosure.")
    )
    story: list[Flowable] = [Spacer(1, 8), prose.line(when, styles.STRONG)]
    if sheet.reason:
        story.extend(prose.block(say("Reason: {reason}", reason=sheet.reason), styles.BODY_TIGHT))
    return story


def _ratings(edition: Edition, sheet: Sheet, number: int, *, title: str = "") -> list[Flowable]:
    story = heading(edition.prose, number, title or edition.say("Ratings"))
    if title:
        story.extend(_replacement(edition, sheet))
        story.extend(pairs(edition.prose, paper_rows(edition, sheet)))
    for question in edition.form.asked():
        story.extend(_rating(edition, question, sheet.rating(question.id)))
    return story


def _rating(edition: Edition, question: Question, rating: Rating) -> list[Flowable]:
    """One question with everything this panelist wrote about it."""
    say, prose = edition.say, edition.prose
    rows: list[tuple[str, list[Flowable]]] = [
        (say("Question"), _retired(edition, question)),
        (say("Level"), _level(edition, question, rating)),
        (say("Evidence for the level"), evidence_of(edition, rating)),
        (say("Own notes"), [*edition.written(rating.notes, styles.BODY_TIGHT)]),
    ]
    whole = Element(Role.LIST)
    body = [
        beside(
            Stack(_LABEL, (prose.line(label, styles.QUIET_BODY),)),
            Stack(_SIDE - _LABEL, content),
            of=whole,
            below=2,
            indent=styles.NUMBER_WIDTH,
        )
        for label, content in rows
        if content
    ]
    return in_one_piece([_title(edition, question), *body, Rule(after=7)], least=_LEAST)


def _title(edition: Edition, question: Question) -> Columns:
    """Number and title of a question, and at the right the criterion it serves."""
    prose, criterion = edition.prose, edition.form.criterion(question.criterion)
    number, title = str(edition.number_of(question)), edition.read(question.title)
    served = f"{edition.code(criterion)} {edition.read(criterion.name)}"
    return Columns(
        (
            Stack(styles.NUMBER_WIDTH, (prose.number(number, styles.STRONG),)),
            Stack(_SIDE - _CRITERION, prose.block(title, styles.STRONG)),
            Stack(_CRITERION, (prose.line(served, styles.SMALL_RIGHT),), Element(Role.PARAGRAPH)),
        ),
        gap=0,
        below=3,
        level=3,
        title=prose.typed(f"{number} {title}"),
    )


def _retired(edition: Edition, question: Question) -> list[Flowable]:
    """That the question counts for nobody, and why."""
    retired = edition.procedure.retirement(question.id)
    if retired is None:
        return []
    words = edition.say("Retired for all candidates, does not count: {reason}", reason=retired.reason)
    return [*edition.prose.block(words, styles.BODY_TIGHT)]


def _level(edition: Edition, question: Question, rating: Rating) -> list[Flowable]:
    """The level with its whole anchor."""
    prose = edition.prose
    shown = level_of(edition, rating)
    if rating.state is not RatingState.RATED:
        return [prose.line(shown, styles.STRONG)]
    anchors = [anchor for anchor in question.anchors if anchor.level == rating.level]
    side = _SIDE - _LABEL
    words = [each for anchor in anchors for each in edition.words(anchor.behaviour, styles.BODY_TIGHT)]
    level = Stack(20, (prose.line(shown, styles.STRONG),), Element(Role.PARAGRAPH))
    return [Columns((level, Stack(side - 20, words)), gap=0)]


def _signature(edition: Edition, sheet: Sheet) -> list[Flowable]:
    say, prose = edition.say, edition.prose
    member = edition.procedure.panelist(sheet.panelist)
    signer = Signature(member.name, role_label(say, member.role))
    if not sheet.countersigned:
        return [
            *heading(prose, 2, say("Signature"), needs=room_to_sign((signer,))),
            signatures(edition, (signer,)),
        ]
    sentence = say("This sheet was typed from paper by somebody else. It agrees with my sheet on paper.")
    return [
        *heading(prose, 2, say("Countersignature"), needs=room_to_sign((signer,))),
        *prose.block(sentence, styles.BODY),
        signatures(edition, (signer,)),
    ]
