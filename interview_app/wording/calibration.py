"""The calibration in sentences: what to talk about, how the own ratings lie to the key, what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from interview_app.domain.calibration.comparison import OwnComparison, SampleComparison, Topic
from interview_app.domain.calibration.round import CalibrationState, TrialSheet
from interview_app.domain.calibration.rules import Standing
from interview_app.i18n import Say


def purpose(say: Say) -> str:
    """What a calibration is for."""
    return say(
        "Before the first interview the panel rates a few invented answers: each member alone, then all compare and "
        "talk about what a level means. Nothing of it counts for a candidate."
    )


def calibration_state_label(say: Say, state: CalibrationState) -> str:
    """How far a calibration has come."""
    return {
        CalibrationState.WRITING: say("sample answers are written"),
        CalibrationState.RATING: say("trial ratings run"),
        CalibrationState.DISCLOSED: say("trial ratings disclosed"),
    }[state]


def standing_words(say: Say, standing: Standing) -> str:
    """What became of the question of a sample answer; nothing where it stands as it was."""
    return {
        Standing.STANDS: "",
        Standing.REWORDED: say("The question has been reworded since this answer was written."),
        Standing.RETIRED: say("The question has been retired: this answer need not be rated."),
        Standing.GONE: say("The question is no longer in the interview form: this answer need not be rated."),
    }[standing]


def late_words(say: Say) -> str:
    """What is said of a calibration that comes after an interview."""
    return say(
        "Interviews were held before this calibration: it prepares for those that follow, and sealed ratings stay as "
        "they are."
    )


def sheet_state_words(say: Say, sheet: TrialSheet) -> str:
    """Whether a member is waited for; never anything of what they rated."""
    if sheet.sealed is not None:
        return say("sealed on {moment}", moment=say.moment(sheet.sealed))
    if sheet.absent:
        return say("absent: {reason}", reason=sheet.absent)
    return say("still rates")


def topic_label(say: Say, topic: Topic) -> str:
    """What to talk about, in a cell."""
    return {
        Topic.RANGE: say("far apart"),
        Topic.KEY_BELOW: say("most above the key"),
        Topic.KEY_ABOVE: say("most below the key"),
        Topic.FAR: say("far from the key"),
        Topic.CLOSE: say("close together"),
        Topic.SAME: say("all at the key"),
        Topic.NO_KEY: say("nothing beside the key"),
        Topic.NOBODY: say("not rated"),
    }[topic]


def topic_sentences(say: Say, compared: SampleComparison) -> tuple[str, ...]:
    """What the panel should talk about with one answer, in the order in which it is told."""
    spread = compared.spread or 0
    told: Mapping[Topic, str] = {
        Topic.RANGE: say.plural(
            "The ratings lie {count} level apart. Say which words of the answer carry your level, the lowest and the "
            "highest first.",
            "The ratings lie {count} levels apart. Say which words of the answer carry your level, the lowest and the "
            "highest first.",
            count=spread,
        ),
        Topic.KEY_BELOW: say(
            "Most rated higher than the key level. Read its reason together: the key can be wrong, too."
        ),
        Topic.KEY_ABOVE: say(
            "Most rated lower than the key level. Read its reason together: the key can be wrong, too."
        ),
        Topic.FAR: say(
            "A rating lies two levels or more from the key level. Hold the answer beside the anchors of both levels."
        ),
        Topic.CLOSE: say("The ratings lie close together. Say what tipped the balance between the levels."),
        Topic.SAME: say(
            "All ratings are at the key level. Say in a word which part of the answer carried it."
        ),
        Topic.NO_KEY: say(
            "No rating can be held beside the key level: there is none, or only whoever wrote it has rated."
        ),
        Topic.NOBODY: say("Nobody rated this answer."),
    }
    return tuple(told[topic] for topic in compared.topics)


def own_sentences(say: Say, own: OwnComparison) -> tuple[str, ...]:
    """A member's own ratings beside the keys, for that member alone."""
    found = []
    if own.own_keys:
        found.append(
            say.plural(
                "For {count} answer you wrote the key yourself: that rating was not blind and is left out here.",
                "For {count} answers you wrote the key yourself: those ratings were not blind and are left out here.",
                count=own.own_keys,
            )
        )
    if own.mean is not None:
        found = [_hits(say, own), _direction(say, own.mean), *found]
    return tuple(found)


def _hits(say: Say, own: OwnComparison) -> str:
    return say.plural(
        "Of {count} answer you rated {exact} at the key level, {one_off} one level beside it, {further} further away.",
        "Of {count} answers you rated {exact} at the key level, {one_off} one level beside it, {further} further away.",
        count=own.compared,
        exact=own.exact,
        one_off=own.one_off,
        further=own.further,
    )


def _direction(say: Say, mean: Fraction) -> str:
    if mean > 0:
        return say(
            "On average you rated {steps} levels higher than the key: more leniently.", steps=say.number(mean)
        )
    if mean < 0:
        return say(
            "On average you rated {steps} levels lower than the key: more strictly.", steps=say.number(-mean)
        )
    return say("On average you rated neither more leniently nor more strictly than the key.")


def own_promise(say: Say) -> str:
    """Who sees the own comparison, and what it can tell."""
    return say(
        "Only you see this; it is stored and printed nowhere. A few answers say what to talk about, not how somebody "
        "rates."
    )


def briefing_proposal(say: Say, samples: int) -> str:
    """The words under which a calibration is proposed to be noted as a briefing."""
    return say.plural(
        "Calibration with {count} sample answer",
        "Calibration with {count} sample answers",
        count=samples,
    )
