"""The record check in sentences: what each rule is called, what it says, where it comes from.

The sources are pointers for the reader of a hint, not legal advice; every place that shows a hint says so.
"""

from __future__ import annotations

from collections.abc import Mapping

from interview_app.domain.hint import Rule, Severity
from interview_app.i18n import Say


def no_advice(say: Say) -> str:
    """What a hint is not."""
    return say("Hints are pointers to the record, not legal advice.")


def no_advice_here(say: Say) -> str:
    """The same where hints are worked on, with whose rules they are."""
    return f"{no_advice(say)} {say('Your authority can set or switch off each rule.')}"


def severity_label(say: Say, severity: Severity) -> str:
    """What a hint asks for."""
    match severity:
        case Severity.BLOCKS:
            return say("must be mended first")
        case Severity.REASON:
            return say("needs a reason")
        case Severity.NOTICE:
            return say("for information")


def rule_title(say: Say, rule: Rule) -> str:
    """What a rule is called."""
    return {
        Rule.NO_EVIDENCE: say("Level without evidence"),
        Rule.FORMULAIC: say("Formulaic evidence"),
        Rule.COPIED: say("Same sentence for several candidates"),
        Rule.NOT_ASKED_TO_ALL: say("Question not asked to all"),
        Rule.NO_EXPECTED_ANSWER: say("No expected answer"),
        Rule.PLAN_CHANGED: say("Plan changed after the lock"),
        Rule.PANEL_DIFFERS: say("Panel differs between candidates"),
        Rule.SHARE_OF_WOMEN: say("Share of women on the panel"),
        Rule.NOT_INVITED: say("Officer or body not invited"),
        Rule.REQUIREMENT_OPEN: say("Requirement open"),
        Rule.LATE_NOTE: say("Note written late"),
        Rule.CONSENSUS_REASON: say("Consensus without reason"),
        Rule.DEVIATION_REASON: say("Deviation without reason"),
        Rule.TIME_APART: say("Interviews of very different length"),
        Rule.GATE: say("Auxiliary criterion before the gate"),
        Rule.RETENTION: say("Retention date missing"),
    }[rule]


_SOURCES: Mapping[Rule, str] = {
    Rule.NO_EVIDENCE: "OVG NRW 6 B 344/19",
    Rule.FORMULAIC: "OVG NRW 1 B 347/19",
    Rule.COPIED: "OVG NRW 1 B 347/19",
    Rule.NO_EXPECTED_ANSWER: "OVG NRW 6 B 344/19",
    Rule.PLAN_CHANGED: "VG München M 5 E 23.1516",
    Rule.SHARE_OF_WOMEN: "LGG NRW § 9 (2)",
    Rule.REQUIREMENT_OPEN: "OVG NRW 6 B 1/18",
    Rule.LATE_NOTE: "VG Stade 3 B 685/23",
    Rule.GATE: "LGG NRW § 7, SGB IX",
    Rule.RETENTION: "AGG § 15 (4), ArbGG § 61b",
}


def rule_source(say: Say, rule: Rule) -> str:
    """What a rule points to."""
    match rule:
        case Rule.NOT_ASKED_TO_ALL | Rule.PANEL_DIFFERS | Rule.TIME_APART:
            return say("Article 33 (2) Basic Law: equal conditions for all")
        case Rule.NOT_INVITED:
            return say("LGG NRW §§ 17, 18; SGB IX § 178 (2); LPVG NRW")
        case Rule.CONSENSUS_REASON | Rule.DEVIATION_REASON:
            return say("Article 33 (2) Basic Law: written reasons made before the decision")
        case _:
            return _SOURCES[rule]
