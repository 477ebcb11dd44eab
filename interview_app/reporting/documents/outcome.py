"""What follows from a decision: conditions and their state, who was told when, how long data are kept."""

from __future__ import annotations

from reportlab.platypus import Flowable

from interview_app.domain.candidate import Finding
from interview_app.domain.condition_check import condition_of
from interview_app.domain.deletion import earliest_deletion_of, standing_notices
from interview_app.domain.ids import CandidateId
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import opened
from interview_app.wording.labels import finding_label
from interview_app.wording.numbers import candidate_name, listed
from interview_app.wording.retention import retention_words


def conditions(edition: Edition, *, only: CandidateId | None = None) -> list[Flowable]:
    """What is checked after the selection, never scored; for each selected person, or `only` one, how far it is."""
    say, form = edition.say, edition.form
    if not form.conditions:
        return []
    names = listed(say, [edition.read(each.name) for each in form.conditions])
    story = opened(
        edition.prose,
        say("Conditions."),
        say("Checked after the selection, never scored: {names}.", names=names),
    )
    decision = edition.procedure.decision
    selected = decision.selected if decision is not None else ()
    for person in (each for each in selected if only in (None, each)):
        story.extend(
            opened(edition.prose, f"{candidate_name(edition.procedure, person)}:", _of(edition, person))
        )
    return story


def _of(edition: Edition, person: CandidateId) -> str:
    parts = []
    for condition in edition.form.conditions:
        check = condition_of(edition.procedure.condition_checks, person, condition.id)
        finding = check.finding if check is not None else Finding.OPEN
        name, state = edition.read(condition.name), finding_label(edition.say, finding)
        words = f"{name} {state}"
        parts.append(f"{words} ({check.words})" if check is not None and check.words else words)
    return "; ".join(parts) + "."


def notices(edition: Edition) -> list[Flowable]:
    """The day on which each candidate was told, and the date of retention; nothing before the first notice."""
    say, procedure = edition.say, edition.procedure
    noted = standing_notices(procedure)
    if not noted:
        return []
    told = "; ".join(
        say("{name} on {day}", name=candidate_name(procedure, each.candidate), day=say.date(each.on))
        for each in noted
    )
    kept = retention_words(say, procedure.retention, earliest_deletion_of(procedure))
    return [
        *opened(edition.prose, say("Told the outcome:"), f"{told}."),
        *opened(edition.prose, say("Retention."), kept),
    ]
