"""The deletion record: what was deleted when, by which rule and in which function; nobody's name."""

from __future__ import annotations

from reportlab.platypus import Flowable

from interview_app.domain.erasure import Erasure
from interview_app.reporting import styles
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import (
    abreast,
    bullets,
    heading,
    pairs,
)
from interview_app.reporting.signature_block import Signature, room_to_sign, signatures
from interview_app.wording.erasure import by_words, counted_words, kept_words, rule_words


def story(edition: Edition) -> list[Flowable]:
    """The act, what was deleted, what stays, how the record is checked, a line to sign on."""
    done = edition.procedure.erasure
    if done is None:
        raise ValueError("a deletion record needs a deletion")
    say, prose = edition.say, edition.prose
    story = edition.front(edition.read(edition.form.posting.title), [edition.posting_row(title=False)])
    signer = [Signature(say("Name"), by_words(say, done), known=False)]
    sections: list[tuple[str, list[Flowable], float]] = [
        (say("The act"), _act(edition, done), 90),
        (say("What was deleted"), _deleted(edition, done), 110),
        (say("What stays"), bullets(prose, kept_words(say)), 80),
        (say("How this record is checked"), _checked(edition, done), 90),
        (
            say("Signature"),
            [signatures(edition, signer)],
            room_to_sign(signer),
        ),
    ]
    for number, (title, content, needs) in enumerate(sections, start=1):
        story.extend([*heading(prose, number, title, needs=needs), *content])
    return story


def _act(edition: Edition, done: Erasure) -> list[Flowable]:
    say = edition.say
    rows = [
        (say("Deleted on"), edition.moment(done.at)),
        (say("Deleted by"), by_words(say, done)),
        (say("Rule"), rule_words(say, done)),
    ]
    return pairs(edition.prose, rows)


def _deleted(edition: Edition, done: Erasure) -> list[Flowable]:
    say, prose = edition.say, edition.prose
    words = say(
        "Everything about candidates was deleted for good, in the file, in its free pages and in the copies that the "
        "program keeps; the names of the members too."
    )
    counts = [f"{name}: {count}" for name, count in counted_words(say, done.counts)]
    return [prose.line(words), *abreast(prose, counts, styles.BODY)]


def _checked(edition: Edition, done: Erasure) -> list[Flowable]:
    say, prose = edition.say, edition.prose
    words = say(
        "The journal keeps every act without its words. Its chain still verifies from the first entry to the last; "
        "the deletion is the entry behind the head that stands here."
    )
    rows = [
        (say("Fingerprint of the form"), done.fingerprint),
        (
            say("Journal before the deletion"),
            say.plural("{count} entry", "{count} entries", count=done.length),
        ),
        (say("Head of the chain"), done.head),
    ]
    return [prose.line(words), *pairs(prose, rows)]
