"""How the procedure ended without a decision, and the decisions that no longer stand."""

from __future__ import annotations

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.domain.ending import PastDecision
from interview_app.reporting import styles
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import opened, subheading
from interview_app.wording.endings import past_heading
from interview_app.wording.numbers import listed_candidates


def aborted(edition: Edition) -> list[Flowable]:
    """When, by whom and for which factual reason, and what the record therefore does not hold."""
    say, prose, abort = edition.say, edition.prose, edition.procedure.aborted
    if abort is None:
        return []
    words = say(
        "The procedure was aborted on {moment} by {name}. Nobody is selected.",
        moment=edition.moment(abort.at),
        name=edition.person(abort.by),
    )
    held = (
        say("All expected sheets had been sealed; the comparison shows the figures as they stood.")
        if abort.disclosed
        else say(
            "Not all expected sheets had been sealed. What was sealed in stays sealed in: this record holds no rating "
            "and nothing that was computed from one."
        )
    )
    return [
        prose.line(words, styles.STRONG),
        Spacer(1, 3),
        *opened(prose, say("Factual reason."), abort.reason),
        Spacer(1, 4),
        prose.line(held),
    ]


def earlier(edition: Edition) -> list[Flowable]:
    """Every decision that was set aside, with its reasons, and why it no longer stands."""
    past = edition.procedure.earlier
    if not past:
        return []
    story = subheading(edition.prose, edition.say("Earlier decisions"))
    for each in past:
        story.extend(_past(edition, each))
    return story


def _past(edition: Edition, past: PastDecision) -> list[Flowable]:
    say, prose, procedure, made = edition.say, edition.prose, edition.procedure, past.decision
    chosen = say(
        "Selected was: {names}.",
        names=listed_candidates(say, procedure, made.selected) or say("nobody"),
    )
    story: list[Flowable] = [
        CondPageBreak(70),
        prose.heading(past_heading(say, procedure, past), styles.STRONG, level=4),
        *opened(prose, chosen, made.reasons),
    ]
    if made.deviation:
        story.extend(opened(prose, say("Deviation from the ranking."), made.deviation))
    for dissent in made.dissents:
        words = say("{name}: {words}", name=edition.person(dissent.panelist), words=dissent.words)
        story.extend(opened(prose, say("Dissenting view."), words))
    if past.reopening is not None:
        story.extend(opened(prose, say("Reason for setting it aside."), past.reopening.reason))
    return [*story, Spacer(1, 4)]
