"""The decision with its reasons, and who signs."""

from __future__ import annotations

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.domain.disclosure import WAITING, raters, sealed_by
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.reporting import styles
from interview_app.reporting.breaks import height_of
from interview_app.reporting.documents import endings, outcome, reasons
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import HEADING, opened
from interview_app.reporting.prose import Span, strong
from interview_app.reporting.signature_block import Signature, room_to_sign, signatures
from interview_app.wording.labels import role_label
from interview_app.wording.numbers import listed_candidates


def decision(edition: Edition, *, reader: CandidateId | None = None) -> list[Flowable]:
    """Who is selected and why; that people decided, and that nothing was rated by a machine.

    For one `reader` alone it tells nobody else’s conditions and notices, and leaves no room for signatures.
    """
    if edition.procedure.aborted is not None:
        return [*endings.aborted(edition), *endings.earlier(edition)]
    last = [Spacer(1, 4), *_people_decided(edition)]
    together = sum(height_of(each) for each in last) + HEADING + _room_to_sign(edition)
    return [
        *(_decided(edition) if edition.procedure.decision is not None else _undecided(edition)),
        *outcome.conditions(edition, only=reader),
        *(outcome.notices(edition) if reader is None else []),
        *([] if edition.procedure.earlier or reader is not None else [CondPageBreak(together)]),
        *last,
        *endings.earlier(edition),
    ]


def signed(edition: Edition) -> tuple[list[Flowable], float]:
    """What is signed, then place, date and signature of everybody who votes or rated in somebody's place.

    Who dissents is named as such.  Then how much room that needs.
    """
    return [_about(edition), signatures(edition, _signers(edition))], _room_to_sign(edition)


def _about(edition: Edition) -> Flowable:
    words = edition.say(
        "Signed for the selection record on the posting {reference}.",
        reference=edition.form.posting.reference,
    )
    return edition.prose.line(words)


def _room_to_sign(edition: Edition) -> float:
    return room_to_sign(_signers(edition), about=height_of(_about(edition)))


def _signers(edition: Edition) -> list[Signature]:
    say, procedure = edition.say, edition.procedure
    dissenting = (
        set() if procedure.decision is None else {each.panelist for each in procedure.decision.dissents}
    )
    return [
        Signature(
            person.name,
            say("{role}, dissenting view", role=role_label(say, person.role))
            if person.id in dissenting
            else role_label(say, person.role),
        )
        for person in procedure.voters()
    ] + [Signature(procedure.panelist(each).name, words) for each, words in _substitutes(edition).items()]


def _substitutes(edition: Edition) -> dict[PanelistId, str]:
    """Who has no vote but rated somebody who is compared in another's place, with whom they rated."""
    procedure, rated = edition.procedure, dict[PanelistId, list[str]]()
    for person in procedure.candidates:
        counts = procedure.interview_of(person.id) is not None and person.state in WAITING
        sealed = sealed_by(procedure, person.id) if counts else frozenset()
        for rater in raters(procedure, person.id):
            if rater in sealed and not procedure.panelist(rater).votes:
                rated.setdefault(rater, []).append(person.number)
    return {
        each: edition.say("Substitute, rated {numbers}", numbers=", ".join(numbers))
        for each, numbers in rated.items()
    }


def _decided(edition: Edition) -> list[Flowable]:
    say, prose, made = edition.say, edition.prose, edition.procedure.decision
    if made is None:
        return []
    names = listed_candidates(say, edition.procedure, made.selected)
    chosen = say.plural(
        "Selected is {names}.", "Selected are {names}.", count=len(made.selected), names=names
    )
    if not made.selected:
        chosen = say("Nobody is selected.")
    spans = [strong(chosen)]
    if made.reserve:
        order = ", ".join(
            f"{place} {edition.procedure.candidate(each).name}"
            for place, each in enumerate(made.reserve, start=1)
        )
        spans.append(Span(" " + say("Reserve: {order}.", order=order)))
    story: list[Flowable] = [prose.mixed(spans), *edition.written(made.reasons)]
    story.extend(reasons.in_full(edition, made))
    if made.deviation:
        story.extend(opened(prose, say("Deviation from the ranking."), made.deviation))
    for each in made.dissents:
        words = say("{name}: {words}", name=edition.person(each.panelist), words=each.words)
        story.extend(opened(prose, say("Dissenting view."), words))
    return story


def _people_decided(edition: Edition) -> list[Flowable]:
    """That people decided, and when: no page holds signatures without these words, or with a gap before them."""
    say, prose, made = edition.say, edition.prose, edition.procedure.decision
    words = say(
        "The result of the arithmetic is a proposal. The members with a vote decided; "
        "no rating was made by a machine."
    )
    if made is None:
        return [prose.line(words)]
    recorded = say("Decision recorded on {moment}.", moment=edition.moment(made.at))
    return [prose.line(words), prose.line(recorded, styles.NOTE)]


def _undecided(edition: Edition) -> list[Flowable]:
    say, prose = edition.say, edition.prose
    return [prose.line(say("No decision has been recorded yet."), styles.STRONG), Spacer(1, 4)]
