"""The deletion record: what was deleted when, by which rule and in which function; nobody's name."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from interview_app.domain.erasure import Erasure
from interview_app.reporting import styles
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import (
    amounts,
    bullets,
    heading,
    label_width,
    pairs,
    taken,
)
from interview_app.reporting.signature_block import Signature, signatures
from interview_app.wording.erasure import by_words, counted_words, kept_words, rule_words

_SIGNED = 132.0
"""The signature with its heading: it stands below what says how the record is checked, never alone on a page."""


def story(edition: Edition) -> list[Flowable]:
    """The act, what was deleted, what stays, how the record is checked, a line to sign on."""
    done = edition.procedure.erasure
    if done is None:
        raise ValueError("a deletion record needs a deletion")
    say, prose = edition.say, edition.prose
    act, chain = _act(edition, done), _chain(edition, done)
    side = label_width([label for label, _ in (*act, *chain)])
    story = edition.front(
        edition.read(edition.form.posting.title), [edition.posting_row(title=False)], side=side
    )
    signer = [Signature(say("Name"), by_words(say, done), known=False)]
    checked = [*_checked(edition), *pairs(prose, chain, side=side)]
    signed = taken(checked, styles.WIDTH) + _SIGNED
    sections: list[tuple[str, list[Flowable], float]] = [
        (say("The act"), pairs(prose, act, side=side), 0),
        (say("What was deleted"), _deleted(edition, done), 0),
        (say("What stays"), bullets(prose, kept_words(say), styles.BODY_POINT), 0),
        (say("How this record is checked"), checked, signed),
        (say("Signature"), [signatures(edition, signer)], 0),
    ]
    for number, (title, content, needs) in enumerate(sections, start=1):
        story.extend([*heading(prose, number, title, needs=needs), *content])
    return story


def _act(edition: Edition, done: Erasure) -> list[tuple[str, str]]:
    say = edition.say
    return [
        (say("Deleted on"), edition.moment(done.at)),
        (say("Deleted by"), by_words(say, done)),
        (say("Rule"), rule_words(say, done)),
    ]


def _deleted(edition: Edition, done: Erasure) -> list[Flowable]:
    say, prose = edition.say, edition.prose
    words = say(
        "Everything about candidates was deleted for good, in the file, in its free pages and in the copies that the "
        "program keeps; the names of the members too."
    )
    return [prose.line(words), Spacer(1, 2), *amounts(prose, counted_words(say, done.counts))]


def _checked(edition: Edition) -> list[Flowable]:
    words = edition.say(
        "The journal keeps every act without its words. Its chain still verifies from the first entry to the last; "
        "the deletion is the entry behind the head that stands here."
    )
    return [edition.prose.line(words)]


def _chain(edition: Edition, done: Erasure) -> list[tuple[str, str]]:
    say = edition.say
    return [
        (say("Fingerprint of the form"), done.fingerprint),
        (
            say("Journal before the deletion"),
            say.plural("{count} entry", "{count} entries", count=done.length),
        ),
        (say("Head of the chain"), done.head),
    ]
