"""Form and plan: everything that was fixed before the first interview, by whom and when, under its fingerprint."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.domain.canonical import fingerprint
from interview_app.domain.form import Section
from interview_app.domain.hint import Hint
from interview_app.domain.ids import PanelistId
from interview_app.domain.procedure import Stage
from interview_app.domain.record_check.at_lock import hints_at_lock
from interview_app.reporting import styles
from interview_app.reporting.documents import plan
from interview_app.reporting.documents.demands import demands
from interview_app.reporting.documents.interview_form import agenda
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import (
    bullets,
    heading,
    opened,
    pairs,
    subheading,
)
from interview_app.reporting.prose import quiet, strong
from interview_app.reporting.signature_block import Signature, room_to_sign, signatures
from interview_app.wording.hint_sentences import finding_sentence
from interview_app.wording.past_versions import past_version_words
from interview_app.wording.record_check import no_advice, rule_source, rule_title, severity_label
from interview_app.wording.rules import posts_fixed, rule_sentences, worked_example

_GROUP = 4
_SECTIONS_SINCE = (0, 4, 0)
"""The version since which the plan says what sections are for; an older one is printed as it was."""


def story(edition: Edition) -> list[Flowable]:
    """Who fixed what and why, then the plan: demands, weights, questions, rules, and what the record check found."""
    say = edition.say
    sections: list[tuple[str, list[Flowable]]] = [
        (say("What the posting demands"), demands(edition)),
        (say("Criteria and weights"), plan.weights(edition)),
        (say("Order of the conversation"), _order(edition)),
        (say("Questions, expected answers, anchors"), plan.questions(edition, level=3)),
        (say("Scale and rules"), _rules(edition)),
        (say("Record check of the plan"), _found(edition)),
    ]
    story = _front(edition)
    for number, (title, content) in enumerate(sections, start=1):
        story.extend([*heading(edition.prose, number, title), *content])
    if edition.procedure.lock is not None:
        needs = room_to_sign((_signer(edition),))
        story.extend(heading(edition.prose, len(sections) + 1, say("Signature"), needs=needs))
        story.extend(_signed(edition))
    return story


def _front(edition: Edition) -> list[Flowable]:
    """The posting, the facts of the lock, and the fingerprint in full."""
    say, form, posting = edition.say, edition.form, edition.form.posting
    lock, past = edition.procedure.lock, edition.procedure.past_versions
    rows = [
        edition.posting_row(),
        (say("Office"), ", ".join(part for part in (posting.authority, edition.read(posting.unit)) if part)),
        (say("Advertised"), edition.day(posting.published)),
        (say("Source"), posting.source),
        (say("Posts to be filled"), _posts(edition)),
        (say("Why an interview"), _or_nothing(edition, "" if lock is None else lock.why_interview)),
        (say("Told to candidates"), _or_nothing(edition, "" if lock is None else lock.told)),
        (say("Version"), str(form.version)),
        (say("Locked"), _locked(edition)),
        (say("Fingerprint"), _in_groups(fingerprint(form) if lock is None else lock.fingerprint)),
    ]
    holds = say(
        "This plan was fixed before the first interview and is the same for all candidates: requirements, criteria and "
        "weights, questions with expected answers and anchors, scale and rules. The fingerprint stands for every word "
        "of the form; one changed character gives another."
    )
    return [
        *edition.front(edition.read(form.title), rows),
        Spacer(1, 8),
        *edition.words(form.notice, styles.NOTE),
        edition.prose.line(holds),
        *(edition.prose.line(past_version_words(say, edition.procedure, each)) for each in past),
    ]


def _posts(edition: Edition) -> str:
    lock, posts = edition.procedure.lock, edition.form.rules.posts
    if lock is not None and lock.posts:
        return posts_fixed(edition.say, lock)
    return edition.say("several") if posts is None else str(posts)


def _or_nothing(edition: Edition, words: str) -> str:
    """The words, or that there are none: a gap in the plan is not passed over."""
    return words if words.strip() else edition.say("nothing was noted")


def _locked(edition: Edition) -> str:
    """By whom and when; what is only being looked through is not locked yet."""
    say, lock = edition.say, edition.procedure.lock
    if lock is None or edition.procedure.stage is Stage.PREPARING:
        return say("not locked yet")
    if lock.by is None:
        return say("on {moment}", moment=edition.moment(lock.at))
    return say("on {moment} by {name}", moment=edition.moment(lock.at), name=_called(edition, lock.by))


def _called(edition: Edition, id: PanelistId) -> str:
    person = edition.procedure.panelist(id)
    return ", ".join(part for part in (person.name, person.function) if part)


def _in_groups(fingerprint: str) -> str:
    return " ".join(fingerprint[start : start + _GROUP] for start in range(0, len(fingerprint), _GROUP))


def _order(edition: Edition) -> list[Flowable]:
    """Sections and questions with their minutes, the minutes together against those planned, what sections are for."""
    say, prose, form = edition.say, edition.prose, edition.form
    total = say(
        "Together {minutes} of {planned} minutes planned for an interview.",
        minutes=sum(item.minutes for item in form.items()),
        planned=form.interview_minutes,
    )
    story: list[Flowable] = [agenda(edition), Spacer(1, 4), prose.line(total, styles.NOTE)]
    if not edition.since(_SECTIONS_SINCE):
        return story
    for section in (each for each in form.items() if isinstance(each, Section)):
        guidance = edition.read(section.guidance)
        if guidance.strip():
            story.extend(opened(prose, say("{title}:", title=edition.read(section.title)), guidance))
    return story


def _rules(edition: Edition) -> list[Flowable]:
    """The scale, the rules in words, and one worked example."""
    say, prose, form = edition.say, edition.prose, edition.form
    levels = [f"{edition.level(each.value)} {edition.read(each.name)}".strip() for each in form.scale.levels]
    lock = edition.procedure.lock
    fixed = lock if lock is not None and lock.posts else None
    story = pairs(prose, [(say("Scale"), ", ".join(levels)), *rule_sentences(say, form, fixed)])
    example = worked_example(say, form)
    if example:
        story.extend([*subheading(prose, say("Worked example")), prose.line(" ".join(example))])
    return story


def _found(edition: Edition) -> list[Flowable]:
    """What the record check found before the lock, each with the answer that it was given."""
    say, prose = edition.say, edition.prose
    found = edition.snapshot.found
    hints = [hint for hint in hints_at_lock(edition.procedure) if hint.discovery.key in found]
    if not hints:
        return [prose.line(say("The record check found nothing in the plan."))]
    by_rule = groupby(hints, key=lambda hint: hint.discovery.rule)
    story = [piece for _, group in by_rule for piece in _of_rule(edition, tuple(group))]
    return [*story, prose.line(no_advice(say), styles.NOTE)]


def _of_rule(edition: Edition, hints: Sequence[Hint]) -> list[Flowable]:
    """A rule with its source and weight, then each of its findings with the answer."""
    say, prose, first = edition.say, edition.prose, hints[0]
    rule = first.discovery.rule
    title = say("{title} ({source})", title=rule_title(say, rule), source=rule_source(say, rule))
    weight = quiet(f"  {severity_label(say, first.severity)}")
    story: list[Flowable] = [CondPageBreak(44), prose.mixed((strong(title), weight), styles.BODY_TIGHT)]
    for hint in hints:
        found = finding_sentence(say, edition.procedure, hint.discovery)
        reason = say("Reason: {reason}", reason=hint.reason) if hint.reason else ""
        story.extend(bullets(prose, [f"{found} {reason}".strip()]))
    return [*story, Spacer(1, 4)]


def _signed(edition: Edition) -> list[Flowable]:
    """What is signed, then the signature of whoever fixed the plan."""
    about = edition.say(
        "Signed for the plan of the selection on the posting {reference}, fingerprint {fingerprint}.",
        reference=edition.form.posting.reference,
        fingerprint=edition.fingerprint.replace(" ", "\N{NO-BREAK SPACE}"),
    )
    block = signatures(edition, (_signer(edition),))
    return [edition.prose.line(about), block]


def _signer(edition: Edition) -> Signature:
    """Who fixed the plan; a line for a name where nobody is on record."""
    lock = edition.procedure.lock
    if lock is None or lock.by is None:
        return Signature("", edition.say("Chair"))
    person = edition.procedure.panelist(lock.by)
    return Signature(person.name, person.function or edition.say("Chair"))
