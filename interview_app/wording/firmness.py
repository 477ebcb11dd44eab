"""Firmness of the selected set in sentences: what was changed, by how much, and what would come of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from interview_app.domain.firmness import (
    Acceptability,
    Firmness,
    LeftOut,
    Meeting,
    RandomWeights,
    Unsettled,
    WeightRange,
    WeightTransfer,
)
from interview_app.domain.ids import CandidateId, CriterionId
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.wording.numbers import (
    candidate_name,
    criterion_code,
    criterion_name,
    listed,
    listed_candidates,
)


def unsettled_sentence(say: Say, reason: Unsettled) -> str:
    """Why nothing can be said about firmness."""
    match reason:
        case Unsettled.NOT_FINAL:
            return say(
                "There is no final ranking yet, so nothing can be said about how firm the selection is."
            )
        case Unsettled.TIE_AT_CUT:
            return say(
                "Several persons are tied for the last post. By the figures there is no selection whose firmness could "
                "be looked at; the panel decides."
            )
        case Unsettled.NO_SELECTION:
            return say("Nobody is within the selection by the figures, so there is nothing to look at.")
        case Unsettled.NO_RIVAL:
            return say("Everybody with a rank is within the selection: no weighting changes it.")


def basis_sentence(say: Say) -> str:
    """What all figures have in common, and what they leave out."""
    return say(
        "The selection by the figures is looked at: would it be the same with somewhat different weights or without a "
        "part of the ratings? Candidates without a rank are left out, and minimums stay as they were found."
    )


def range_sentences(say: Say, procedure: Procedure, ranges: Sequence[WeightRange]) -> tuple[str, ...]:
    """Between which weights the selection stays, and who draws level at the ends; together where no weight matters."""
    firm = [each.criterion for each in ranges if each.at_low is each.at_high is None]
    told = tuple(_range(say, procedure, each) for each in ranges if each.criterion not in firm)
    if not firm:
        return told
    codes = listed(say, [criterion_code(say, procedure.form, each) for each in firm])
    return (
        *told,
        say.plural(
            "{criteria}: no weight of this criterion changes the selection.",
            "{criteria}: no weight of any of these criteria changes the selection.",
            count=len(firm),
            criteria=codes,
        ),
    )


def _range(say: Say, procedure: Procedure, found: WeightRange) -> str:
    sentence = say(
        "{criterion}, weight {weight}: the selection stays from {low} to {high}.",
        criterion=_criterion(say, procedure, found.criterion),
        weight=say.percent(found.weight),
        low=_percent(say, found.low),
        high=_percent(say, found.high),
    )
    if found.at_low is not None:
        sentence += " " + say("Below, {meeting}.", meeting=_passes(say, procedure, found.at_low))
    if found.at_high is not None:
        sentence += " " + say("Above, {meeting}.", meeting=_passes(say, procedure, found.at_high))
    return sentence


def ranges_caption(say: Say) -> str:
    """What the lines show."""
    return say(
        "Weight of one criterion, the others rescaled in proportion: the line is where the selection stays, the mark "
        "the weight in the form."
    )


def transfer_sentence(say: Say, procedure: Procedure, transfer: WeightTransfer | None) -> str:
    """The least weight that has to move."""
    if transfer is None:
        return say("No weighting of the criteria lets anybody overtake somebody within the selection.")
    if not transfer.sources:
        return say(
            "{rival} is level with {inside} with the weights in the form; the tie-break of the form decided.",
            rival=candidate_name(procedure, transfer.meeting.rival),
            inside=candidate_name(procedure, transfer.meeting.inside),
        )
    sources = [
        say(
            "{points} percentage points from {criterion}",
            points=say.plain(100 * part),
            criterion=_criterion(say, procedure, criterion),
        )
        for criterion, part in transfer.sources
    ]
    return say(
        "The least change of weights that lets somebody draw level: {sources} would have to move to {target}. Then "
        "{rival} is level with {inside}.",
        sources=listed(say, sources),
        target=_criterion(say, procedure, transfer.target),
        rival=candidate_name(procedure, transfer.meeting.rival),
        inside=candidate_name(procedure, transfer.meeting.inside),
    )


def without_sentences(say: Say, procedure: Procedure, found: Firmness) -> tuple[str, ...]:
    """What was left out once, and what changes by that."""
    members = (
        say.plural("{count} member", "{count} members", count=len(found.removed))
        if found.removed
        else say("no member (that takes at least three who rate)")
    )
    criteria = say.plural("{count} criterion", "{count} criteria", count=len(found.dropped))
    first = say(
        "Left out once, one after the other: {members} and {criteria}.", members=members, criteria=criteria
    )
    if not found.without:
        return (first, say("Neither the selection nor a minimum nor the margin would come out otherwise."))
    return (first, *(_left_out(say, procedure, each) for each in found.without))


def _left_out(say: Say, procedure: Procedure, change: LeftOut) -> str:
    if change.panelist is not None:
        start = say("Without the ratings of {name}:", name=procedure.panelist(change.panelist).name)
    elif change.criterion is not None:
        start = say("Without {criterion}:", criterion=_criterion(say, procedure, change.criterion))
    else:
        raise ValueError("nothing was left out")
    if change.not_final:
        return f"{start} {say('there would be no final ranking.')}"
    return f"{start} {'; '.join(_changes(say, procedure, change))}."


def _changes(say: Say, procedure: Procedure, change: LeftOut) -> Iterator[str]:
    def names(who: Sequence[CandidateId]) -> str:
        return listed_candidates(say, procedure, who)

    enters = [each for each in change.enters if each not in change.tied]
    if change.tied:
        yield say("tied for the last post: {names}", names=names(change.tied))
    if enters:
        yield say("newly within the selection: {names}", names=names(enters))
    if change.leaves:
        yield say("no longer within it: {names}", names=names(change.leaves))
    if change.failures:
        yield say("minimums would come out otherwise: {names}", names=names(change.failures))
    if change.margin:
        yield say("the margin would come out otherwise: {names}", names=names(change.margin))


def random_value(say: Say, each: Acceptability) -> str:
    """A part with its uncertainty, such as “93 % (±0.5)”; chance leaves none where it never came out otherwise."""
    part = f"{say.number(100 * each.selected, 1)}\N{NO-BREAK SPACE}%"
    return f"{part} (±{say.number(100 * each.error, 1)})"


def range_value(say: Say, found: WeightRange) -> str:
    """Both ends of a range, such as “10 to 43.5 %”."""
    return say("{low} to {high}", low=_short(say, found.low), high=_percent(say, found.high))


def marked_range_value(say: Say, found: WeightRange) -> str:
    """The same with where the mark stands, for whoever does not see it."""
    return say(
        "{range}, weight in the form {weight}",
        range=range_value(say, found),
        weight=_percent(say, found.weight),
    )


def _percent(say: Say, part: Fraction) -> str:
    return f"{_short(say, part)}\N{NO-BREAK SPACE}%"


def _short(say: Say, part: Fraction) -> str:
    """Per cent with one decimal at most; these ends are for reading, not for calculating."""
    return say.number(100 * part, 0 if (100 * part).denominator == 1 else 1)


def random_caption(say: Say, found: RandomWeights) -> str:
    """What the bars show, and what they do not mean."""
    return say(
        "With {samples} weightings, each weight changed at random by up to 25 %, a candidate is within the selection "
        "this often (± is the uncertainty of chance). That is not a probability that somebody is better suited.",
        samples=say.whole(found.samples),
    )


def seed_sentence(say: Say, found: RandomWeights) -> str:
    """How the same figures can be computed again."""
    return say(
        "The random numbers start from {seed}, taken from the form’s fingerprint; the same start gives the same "
        "figures.",
        seed=found.seed,
    )


def _passes(say: Say, procedure: Procedure, meeting: Meeting) -> str:
    return say(
        "{rival} passes {inside}",
        rival=candidate_name(procedure, meeting.rival),
        inside=candidate_name(procedure, meeting.inside),
    )


def _criterion(say: Say, procedure: Procedure, criterion: CriterionId) -> str:
    return say(
        "{code} {name}",
        code=criterion_code(say, procedure.form, criterion),
        name=criterion_name(say, procedure.form, criterion),
    )
