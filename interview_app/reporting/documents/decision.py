"""The decision with its reasons, and who signs."""

from __future__ import annotations

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.domain.disclosure import WAITING, raters, sealed_by
from interview_app.domain.ids import CandidateId, PanelistId
from interview_app.reporting import styles
from interview_app.reporting.documents import endings, outcome, reasons
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import opened
from interview_app.reporting.prose import Span, strong
from interview_app.reporting.signature_block import Signature, room_to_sign, signatures
from interview_app.wording.labels import role_label
from interview_app.wording.numbers import listed_candidates

_LAST_WORDS = 110.0
"""That people decided, when, and the heading of the signatures: no page holds signatures without the words signed."""


def decision(edition: Edition, *, reader: CandidateId | None = None) -> list[Flowable]:
    """Who is selected and why; that people decided, and that nothing was rated by a machine.

    For one `reader` alone it tells nobody else’s conditions and notices, and leaves no room for signatures.
    """
    say, prose = edition.say, edition.prose
    if edition.procedure.aborted is not None:
        return [*endings.aborted(edition), *endings.earlier(edition)]
    return [
        *(_decided(edition) if edition.procedure.decision is not None else _undecided(edition)),
        *outcome.conditions(edition, only=reader),
        *(outcome.notices(edition) if reader is None else []),
        *(
            []
            if edition.procedure.earlier or reader is not None
            else [CondPageBreak(_LAST_WORDS + room_to_sign(_signers(edition)))]
        ),
        Spacer(1, 4),
        prose.line(
            say(
                "The result of the arithmetic is a proposal. The members with a vote decided; "
                "no rating was made by a machine."
            )
        ),
        *_recorded(edition),
        *endings.earlier(edition),
    ]


def signed(edition: Edition) -> tuple[list[Flowable], float]:
    """What is signed, then place, date and signature of everybody who votes or rated in somebody's place.

    Who dissents is named as such.  Then how much room that needs.
    """
    say, signers = edition.say, _signers(edition)
    about = say(
        "Signed for the selection record on the posting {reference}.",
        reference=edition.form.posting.reference,
    )
    block = signatures(edition, signers)
    return [edition.prose.line(about), block], room_to_sign(signers)


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


def _recorded(edition: Edition) -> list[Flowable]:
    made = edition.procedure.decision
    if made is None:
        return []
    recorded = edition.say("Decision recorded on {moment}.", moment=edition.moment(made.at))
    return [edition.prose.line(recorded, styles.NOTE)]


def _undecided(edition: Edition) -> list[Flowable]:
    say, prose = edition.say, edition.prose
    return [prose.line(say("No decision has been recorded yet."), styles.STRONG)]
