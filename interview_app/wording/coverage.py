"""Coverage in words: what a passage still asks for, what a part stands on, and how far both are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from interview_app.domain.coverage import Coverage, CoveredPart, CoveredPassage, PartKind
from interview_app.i18n import Say


def part_kind_label(say: Say, kind: PartKind) -> str:
    """What a part of the form is."""
    return _KINDS[kind](say)


def missing_words(say: Say, missing: tuple[PartKind, ...]) -> str:
    """Which parts a passage asks for in vain; empty where none is missing."""
    if len(missing) > 1:
        return say("no requirement and no criterion yet")
    return _MISSING[missing[0]](say) if missing else ""


def passage_state(say: Say, covered: CoveredPassage) -> str:
    """How far a passage is; empty for one that demands nothing and that nothing stands on."""
    if covered.open:
        return missing_words(say, covered.missing)
    if covered.missing:
        return say("left out with a reason")
    return say("covered") if covered.parts else ""


def part_state(say: Say, covered: CoveredPart) -> str:
    """What a part stands on."""
    if covered.open:
        return say("stands on no passage yet")
    if covered.bare:
        return say("without a passage, with a reason")
    if not covered.passages:
        return say("quotes the posting")
    return say.plural("{count} passage", "{count} passages", count=len(covered.passages))


def coverage_summary(say: Say, coverage: Coverage) -> str:
    """What is left to do, in one sentence; empty where nothing is."""
    passages, parts = len(coverage.open_passages), len(coverage.open_parts)
    said = []
    if passages:
        said.append(
            say.plural(
                "{count} passage demands something that the draft does not have.",
                "{count} passages demand something that the draft does not have.",
                count=passages,
            )
        )
    if parts:
        said.append(
            say.plural(
                "{count} entry of the draft stands on no passage.",
                "{count} entries of the draft stand on no passage.",
                count=parts,
            )
        )
    return " ".join(said)


_KINDS: Mapping[PartKind, Callable[[Say], str]] = {
    PartKind.REQUIREMENT: lambda say: say("Requirement"),
    PartKind.CRITERION: lambda say: say("Criterion"),
    PartKind.CONDITION: lambda say: say("Condition"),
}
_MISSING: Mapping[PartKind, Callable[[Say], str]] = {
    PartKind.REQUIREMENT: lambda say: say("no requirement yet"),
    PartKind.CRITERION: lambda say: say("no criterion yet"),
    PartKind.CONDITION: lambda say: say("no condition yet"),
}
