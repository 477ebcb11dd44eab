"""What the record check found and was answered with a reason, and which rules were set otherwise."""

from __future__ import annotations

from reportlab.platypus import Flowable

from interview_app.domain.record_check.check import Record, hints_of
from interview_app.reporting import styles
from interview_app.reporting.edition import Edition
from interview_app.wording.hint_sentences import finding_sentence
from interview_app.wording.record_check import no_advice, rule_source, rule_title, severity_label


def answered(edition: Edition) -> list[Flowable]:
    """Nothing where the check asked for nothing and every rule stands as the program sets it."""
    story = [*_hints(edition), *_rules(edition)]
    return [*story, edition.prose.line(no_advice(edition.say), styles.NOTE)] if story else []


def _hints(edition: Edition) -> list[Flowable]:
    """Each hint that was left as it is, with its reason."""
    say, prose, procedure = edition.say, edition.prose, edition.procedure
    if not procedure.settled_hints:
        return []
    story: list[Flowable] = []
    for hint in hints_of(Record(procedure, edition.snapshot.ranking)):
        if not hint.answered:
            continue
        title, source = rule_title(say, hint.discovery.rule), rule_source(say, hint.discovery.rule)
        head = say("{title} ({source})", title=title, source=source)
        story.append(prose.heading(head, styles.STRONG, level=3))
        story.append(prose.line(finding_sentence(say, procedure, hint.discovery)))
        story.extend(prose.block(say("Reason: {reason}", reason=hint.reason)))
    return story


def _rules(edition: Edition) -> list[Flowable]:
    """Each rule that was set otherwise than the program sets it, and why."""
    say, prose = edition.say, edition.prose
    story: list[Flowable] = []
    for setting in edition.procedure.rule_settings:
        state = severity_label(say, setting.severity) if setting.on else say("switched off")
        words = say("Rule “{title}”: {state}.", title=rule_title(say, setting.rule), state=state)
        story.append(prose.heading(words, styles.STRONG, level=3))
        story.extend(prose.block(say("Reason: {reason}", reason=setting.reason)))
    return story
