"""What the structure check says of a form, on the command line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from interview_app.cli.terminal import Terminal
from interview_app.domain.form import InterviewForm
from interview_app.domain.hint_rules import RuleSetting
from interview_app.domain.structure_check.check import form_hints
from interview_app.domain.structure_check.components import components_of
from interview_app.wording.form_hints import form_hint_sentence
from interview_app.wording.record_check import no_advice, rule_source, rule_title, severity_label
from interview_app.wording.structure import SOURCE, component_sentence, component_title, met_label, summary


def tell_structure(
    terminal: Terminal, form: InterviewForm, settings: Sequence[RuleSetting], *, overview: bool
) -> None:
    """Every hint with its weight and source; with `overview` also each component of structure."""
    say = terminal.say
    hints = form_hints(form, settings)
    for hint in hints:
        found = hint.discovery
        terminal.out(
            say(
                "  {title} ({severity}): {sentence} [{source}]",
                title=rule_title(say, found.rule),
                severity=severity_label(say, hint.severity),
                sentence=form_hint_sentence(say, form, found),
                source=rule_source(say, found.rule),
            )
        )
    if hints:
        terminal.out(f"  {no_advice(say)}")
    if overview:
        _tell_components(terminal, form)


def _tell_components(terminal: Terminal, form: InterviewForm) -> None:
    say, told = terminal.say, components_of(form)
    terminal.out(f"  {summary(say, Counter(each.met for each in told))}")
    for each in told:
        title, met = component_title(say, each.component), met_label(say, each.met)
        terminal.out(f"  - {title}: {met}. {component_sentence(say, each)}")
    terminal.out(f"  {SOURCE}")
