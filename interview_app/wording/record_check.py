"""The record check in sentences: what each rule is called, what it says, where it comes from.

The sources are pointers for the reader of a hint, not legal advice; every place that shows a hint says so.
"""

from __future__ import annotations

from collections.abc import Mapping

from interview_app.domain.hint import Rule, Severity
from interview_app.domain.structure_check.components import Component
from interview_app.i18n import Say
from interview_app.wording.structure import structure_source


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
        Rule.FORBIDDEN_QUESTION: say("Question on what must not be asked"),
        Rule.LEADING_QUESTION: say("Leading question"),
        Rule.SEVERAL_QUESTIONS: say("Several questions at once"),
        Rule.NO_ANCHOR: say("Level without anchor"),
        Rule.ADJECTIVES_ONLY: say("Anchor that only praises or blames"),
        Rule.EQUAL_ANCHORS: say("Equal anchors"),
        Rule.SAME_QUESTION: say("Same question twice"),
        Rule.NO_PROBES: say("No probes"),
        Rule.PLAN_TOO_LONG: say("Minutes over plan"),
        Rule.HEAVY_QUESTION: say("One answer decides over much"),
        Rule.ONE_QUESTION: say("Criterion with one question"),
        Rule.FEW_QUESTIONS: say("Few questions"),
        Rule.WEIGHTS_UNEXPLAINED: say("Weights unexplained"),
        Rule.NO_PASSAGE: say("No passage of the posting"),
        Rule.PASSAGE_UNCOVERED: say("Passage not taken up"),
        Rule.NO_OPENING: say("No opening"),
        Rule.NO_CLOSING: say("No closing"),
        Rule.NO_WHY: say("Why an interview"),
        Rule.STANDARD_WORDS: say("Proposed words"),
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
    Rule.ADJECTIVES_ONLY: "OVG NRW 1 B 347/19",
    Rule.NO_PASSAGE: "BVerwG 2 VR 1.13",
    Rule.PASSAGE_UNCOVERED: "BVerwG 2 VR 1.13",
}


_COMPONENTS: Mapping[Rule, Component] = {
    Rule.SEVERAL_QUESTIONS: Component.EACH_ANSWER_RATED,
    Rule.SAME_QUESTION: Component.EACH_ANSWER_RATED,
    Rule.NO_ANCHOR: Component.ANCHORED_SCALES,
    Rule.EQUAL_ANCHORS: Component.ANCHORED_SCALES,
    Rule.NO_PROBES: Component.LIMITED_PROBING,
    Rule.HEAVY_QUESTION: Component.LONGER_INTERVIEW,
    Rule.ONE_QUESTION: Component.LONGER_INTERVIEW,
    Rule.FEW_QUESTIONS: Component.LONGER_INTERVIEW,
    Rule.NO_CLOSING: Component.CANDIDATES_QUESTIONS,
    Rule.STANDARD_WORDS: Component.JOB_ANALYSIS,
}
"""The rules that stand for a component of structure."""


def rule_source(say: Say, rule: Rule) -> str:
    """What a rule points to."""
    match rule:
        case Rule.NOT_ASKED_TO_ALL | Rule.PANEL_DIFFERS | Rule.TIME_APART:
            return say("Article 33 (2) Basic Law: equal conditions for all")
        case Rule.NOT_INVITED:
            return say("LGG NRW §§ 17, 18; SGB IX § 178 (2); LPVG NRW")
        case Rule.CONSENSUS_REASON | Rule.DEVIATION_REASON:
            return say("Article 33 (2) Basic Law: written reasons made before the decision")
        case Rule.FORBIDDEN_QUESTION:
            return say("General Equal Treatment Act (AGG), sections 1 and 7")
        case Rule.NO_WHY:
            return say("Article 33 (2) Basic Law: appraisals come first")
        case Rule.LEADING_QUESTION | Rule.PLAN_TOO_LONG:
            return say("Article 33 (2) Basic Law: equal conditions for all")
        case Rule.WEIGHTS_UNEXPLAINED:
            return say("VG München M 5 E 23.1516; OPM: equal weights unless a rationale is on record")
        case Rule.NO_OPENING:
            return say("OPM, Structured Interviews: A Practical Guide (2008)")
        case _ if rule in _COMPONENTS:
            return structure_source(say, _COMPONENTS[rule])
        case _:
            return _SOURCES[rule]
