"""The information under Art. 15 GDPR: what must be told, and everything that is stored beside the inspection copy."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from interview_app.domain.candidate import Candidate
from interview_app.domain.personal_data import PersonalData, StoredText
from interview_app.reporting import styles
from interview_app.reporting.documents.people import state_words
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import heading, label_width, pairs, taken
from interview_app.reporting.tables import Cell, Column, table
from interview_app.wording.data_access import member_names, stored_words, told_words
from interview_app.wording.journal import act_words, role_words, who_words
from interview_app.wording.labels import sex_label

_WHOLE = 260.0
"""How high the entry may be to stand on one page."""

_IN_COPY = frozenset({"seal-sheet"})
"""Acts whose words are kept for programs only: for people they stand in the copy, under the words of the questions."""


def story(edition: Edition) -> list[Flowable]:
    """What the law asks to tell, the entry, the acts, the texts; interview and decision stand in the copy beside it."""
    candidate, data = edition.candidate, edition.snapshot.personal
    if candidate is None or data is None:
        raise ValueError("information is about one person and their data")
    say, prose = edition.say, edition.prose
    told, archive = told_words(say, _authority(edition), data.record.retention), _archive(edition)
    entry = _entry(edition, candidate, data)
    side = label_width([label for label, words in (*told, *archive, *entry) if words])
    story = edition.front(
        f"{candidate.name}, {candidate.number}", [edition.posting_row(), edition.form_row()], side=side
    )
    own = pairs(prose, entry, side=side)
    sections: list[tuple[str, list[Flowable], float]] = [
        (say("What must be told"), pairs(prose, told, side=side), 0),
        (say("What is in this archive"), pairs(prose, archive, side=side), 0),
        (say("Your entry"), own, min(taken(own, styles.WIDTH), _WHOLE)),
        (say("What was done, and by whom"), _acts(edition, data), 0),
        (say("Texts behind these acts"), _texts(edition, data.texts), 0),
    ]
    for number, (title, content, needs) in enumerate(sections, start=1):
        story.extend([*heading(prose, number, title, needs=needs), *content])
    return story


def _authority(edition: Edition) -> str:
    posting = edition.form.posting
    return ", ".join(each for each in (posting.authority, edition.read(posting.unit)) if each)


def _archive(edition: Edition) -> list[tuple[str, str]]:
    say = edition.say
    names, number = member_names(say), edition.snapshot.number
    copy = say("It is not issued: a draft, which has no number and carries no record to be checked by.")
    if number is not None:
        copy = say(
            "It is issued as No. {number} and carries the record by which it can be checked.", number=number
        )
    return [
        (names.information, say("This document.")),
        (
            names.copy,
            f"{say('Your interview, the ratings with their evidence, the comparison and the decision.')} {copy}",
        ),
        (names.data, say("The same data for programs (JSON), with everything that is stored.")),
        (names.schema, say("What the fields of the data are, as a JSON Schema.")),
    ]


def _entry(edition: Edition, candidate: Candidate, data: PersonalData) -> list[tuple[str, str]]:
    """Every field of the entry, and what is kept apart."""
    say, apart = edition.say, data.separate
    sex = "" if apart is None or apart.sex is None else sex_label(say, apart.sex)
    disabled = None if apart is None else apart.severely_disabled
    asked = [edition.day(each.on) for each in data.record.access_requests]
    told = [edition.day(each.on) for each in data.record.notices]
    return [
        (say("Number"), candidate.number),
        (say("Name"), candidate.name),
        (say("Earlier entries"), edition.formerly(candidate)),
        (say("Application received"), edition.day(candidate.received)),
        (say("Internal, grade"), _internal(edition, candidate)),
        (say("State"), state_words(edition, candidate)),
        (say("Invited on"), edition.day(candidate.invited)),
        (say("Appointment"), edition.moment(candidate.appointment)),
        (say("Place"), candidate.place),
        (say("Accommodation"), candidate.accommodation),
        (say("Arrived late"), edition.moment(candidate.arrived)),
        (say("Note on the late arrival"), candidate.late_note),
        (say("Sex (kept apart)"), sex),
        (
            say("Severely disabled (kept apart)"),
            "" if disabled is None else say("yes") if disabled else say("no"),
        ),
        (say("Told the outcome on"), ", ".join(told)),
        (say("Asked for access on"), ", ".join(asked)),
    ]


def _internal(edition: Edition, candidate: Candidate) -> str:
    if not candidate.internal:
        return edition.say("external")
    return ", ".join(part for part in (edition.say("internal"), candidate.present_grade) if part)


def _acts(edition: Edition, data: PersonalData) -> list[Flowable]:
    say = edition.say
    columns = [
        Column(say("When"), 108),
        Column(say("What")),
        Column(say("Who"), 110),
        Column(say("Role"), 90),
    ]
    rows: list[list[Cell]] = [
        [
            edition.moment(each.at),
            act_words(say, each.act),
            who_words(say, each, edition.procedure),
            role_words(say, each),
        ]
        for each in data.acts
    ]
    return table(edition.prose, columns, rows)


def _texts(edition: Edition, texts: tuple[StoredText, ...]) -> list[Flowable]:
    say, prose = edition.say, edition.prose
    note = say(
        "Names of others are replaced by letters or blacked out. What a member wrote on the way to a sealed sheet is "
        "not here; the sheet as it was sealed stands in the copy."
    )
    story: list[Flowable] = [prose.line(note, styles.NOTE)]
    for each in texts:
        if each.act in _IN_COPY:
            continue
        act = act_words(say, each.act) if each.act else say("not finished")
        head = say("{moment}, {act}", moment=edition.moment(each.at), act=act)
        story += [
            Spacer(1, 4),
            prose.heading(head, styles.LABEL, level=3),
            *prose.block(stored_words(say, each.act, each.words)),
        ]
    return story
