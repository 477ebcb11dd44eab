"""What is said on flags and on what the panel agreed: what differs, never who is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from interview_app.analysis.flags import Flag, FlagKind
from interview_app.domain.consensus import Move, common_level, kept_levels, moves
from interview_app.domain.form import Aggregation
from interview_app.domain.ids import PanelistId
from interview_app.domain.procedure import AgreedLevel, Procedure
from interview_app.i18n import Say
from interview_app.wording.numbers import listed
from interview_app.wording.sentences import ended


def flag_words(say: Say, flags: Sequence[Flag]) -> str:
    """The flags in a cell: how far the ratings lie apart; nothing where there is none."""
    return say("Range {steps}", steps=flags[0].steps) if flags else ""


def flags_sentence(say: Say, flags: Sequence[Flag], *, raters: int) -> str:
    """The flags in their order as one sentence; with two raters the pair differs and nobody stands out."""
    if not flags:
        return ""
    if raters == 2:
        return say.plural(
            "The two ratings lie {count} level apart.",
            "The two ratings lie {count} levels apart.",
            count=flags[0].steps,
        )
    words = ", ".join(_flag(say, each) for each in flags)
    return say("{flags}.", flags=f"{words[0].upper()}{words[1:]}")


def _flag(say: Say, flag: Flag) -> str:
    match flag.kind:
        case FlagKind.RANGE:
            return say.plural("Range {count} level", "Range {count} levels", count=flag.steps)
        case FlagKind.DEVIATION:
            return say("the ratings scatter widely")
        case FlagKind.LONE_DISSENT:
            return say("one rating differs from the others")


def invitation(say: Say) -> str:
    """What a flag asks for."""
    return say("First exchange what carries the ratings, then agree.")


def outcome_words(say: Say, level: Fraction | None) -> str:
    """A level, or that there is no agreement."""
    return say("no agreement") if level is None else say.plain(level)


def rule_sentence(say: Say, aggregation: Aggregation) -> str:
    """Which rule of the form counts, and what the consensus does there."""
    match aggregation:
        case Aggregation.MEAN:
            return say("The form counts the mean of the ratings; the consensus stands beside it.")
        case Aggregation.MEDIAN:
            return say("The form counts the median of the ratings; the consensus stands beside it.")
        case Aggregation.CONSENSUS:
            return say("The form counts the agreed level; without agreement the mean of the ratings.")


def gap_sentence(say: Say) -> str:
    """What an agreed level does where a rating is missing."""
    return say("A rating is missing here, so an agreed level counts.")


def move_words(say: Say, procedure: Procedure, move: Move) -> str:
    """Who moved from where to where."""
    return say(
        "{name} from {before} to {after}",
        name=procedure.panelist(move.panelist).name,
        before=say.plain(move.before),
        after=say.plain(move.after),
    )


def moves_sentence(say: Say, procedure: Procedure, agreed: AgreedLevel) -> str:
    """Everybody who moved; nothing where nobody did."""
    words = [move_words(say, procedure, each) for each in moves(agreed)]
    return say("Moved: {moves}.", moves=listed(say, words)) if words else ""


def dissents_sentence(say: Say, procedure: Procedure, agreed: AgreedLevel) -> str:
    """Everybody who keeps to another level, or to their own where there is no agreement."""
    if agreed.level is None:
        return "" if common_level(agreed.rated) is not None else _all_keep(say, procedure, agreed)
    words = [_kept(say, procedure, each.panelist, each.level) for each in kept_levels(agreed)]
    return say("Another view: {people}.", people=listed(say, words)) if words else ""


def _all_keep(say: Say, procedure: Procedure, agreed: AgreedLevel) -> str:
    words = [_kept(say, procedure, each.panelist, each.level) for each in agreed.rated]
    return say("The views remain: {people}.", people=listed(say, words)) if words else ""


def _kept(say: Say, procedure: Procedure, panelist: PanelistId, level: Fraction | None) -> str:
    name = procedure.panelist(panelist).name
    return say("{name} {level}", name=name, level="–" if level is None else say.plain(level))


def agreed_sentences(say: Say, procedure: Procedure, agreed: AgreedLevel) -> tuple[str, ...]:
    """Reason, moves and dissent of one agreement, without its outcome."""
    found = (
        ended(agreed.reason),
        moves_sentence(say, procedure, agreed),
        dissents_sentence(say, procedure, agreed),
    )
    return tuple(each for each in found if each)
