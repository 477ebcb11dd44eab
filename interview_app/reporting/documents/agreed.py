"""What the panel agreed on: from the individual ratings to the agreed level, who moved, who keeps to another view."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from interview_app.domain.consensus import (
    Counting,
    fills_gap,
    has_changed_since,
    rated_levels,
    sheets_that_count,
)
from interview_app.domain.form import Question
from interview_app.domain.procedure import AgreedLevel, RatedLevel
from interview_app.reporting import styles
from interview_app.reporting.edition import Edition
from interview_app.reporting.prose import Span, strong
from interview_app.reporting.tables import Cell, Column, Person, table
from interview_app.wording.consensus import agreed_sentences, outcome_words, rule_sentence


def agreed_on(edition: Edition, question: Question) -> list[Flowable]:
    """The consensus on one question below its ratings, with its way; the ratings stay as they are."""
    candidate, procedure, say, prose = edition.candidate, edition.procedure, edition.say, edition.prose
    standing = None if candidate is None else procedure.agreed_on(candidate.id, question.id)
    story: list[Flowable] = []
    if standing is not None:
        lead = say(
            "Agreed on {moment}: {levels}.",
            moment=edition.moment(standing.at),
            levels=_way(edition, standing),
        )
        told = "\n".join(_sentences(edition, standing, sheets_that_count(procedure)))
        first, _, rest = told.partition("\n")
        story = [Spacer(1, 5), prose.mixed((strong(lead), Span(f" {first}"))), *prose.block(rest)]
    for each in _earlier(edition, question):
        story.extend(prose.block(each, styles.SMALL_QUIET))
    return story


def rule(edition: Edition) -> list[Flowable]:
    """Which rule of the form counts, where the panel agreed on anything: in most forms the consensus counts nothing."""
    if not edition.procedure.agreed:
        return []
    words = rule_sentence(edition.say, edition.form.rules.aggregation)
    return [edition.prose.line(words, styles.NOTE), Spacer(1, 4)]


def annex(edition: Edition) -> list[Flowable]:
    """Every outcome in the order of candidates and questions: ratings, outcome, reason, moves and dissent."""
    say, procedure = edition.say, edition.procedure
    columns = [
        Column(say("Candidate"), 112),
        Column(say("Question"), 48),
        Column(say("Rated"), 62),
        Column(say("Agreed"), 62),
        Column(say("Reason, moves, other views")),
    ]
    counting = sheets_that_count(procedure)
    rows: list[list[Cell]] = []
    for candidate in procedure.candidates:
        for question in edition.form.asked():
            standing = procedure.agreed_on(candidate.id, question.id)
            if standing is not None:
                person = Person(candidate.name, candidate.number)
                rows.append([person, str(edition.number_of(question)), *_cells(edition, standing, counting)])
    return [*rule(edition), *table(edition.prose, columns, rows)] if rows else []


def _cells(edition: Edition, agreed: AgreedLevel, counting: Counting) -> list[Cell]:
    rated = agreed.rated or _present(edition, agreed, counting)
    levels = ", ".join(edition.level(each.level) for each in rated)
    words = " ".join(_sentences(edition, agreed, counting))
    return [levels, outcome_words(edition.say, agreed.level), words]


def _way(edition: Edition, agreed: AgreedLevel) -> str:
    """From the levels of that moment to the outcome: “5, 4, 2 → 4”."""
    outcome = outcome_words(edition.say, agreed.level)
    levels = ", ".join(edition.level(each.level) for each in agreed.rated)
    return f"{levels} → {outcome}" if levels else outcome


def _sentences(edition: Edition, agreed: AgreedLevel, counting: Counting) -> list[str]:
    say, procedure = edition.say, edition.procedure
    found = list(agreed_sentences(say, procedure, agreed))
    if agreed.level is not None and fills_gap(edition.form.rules, agreed.rated):
        found.append(say("A rating is missing, so the agreed level counts."))
    if has_changed_since(agreed, _present(edition, agreed, counting)):
        found.append(say("A rating was replaced after that; what was agreed stands."))
    return found


def _earlier(edition: Edition, question: Question) -> list[str]:
    """What stood before on this question, the oldest first."""
    say, procedure, candidate = edition.say, edition.procedure, edition.candidate
    return [
        say(
            "Agreed before, on {moment}, and then changed: {levels}. {words}",
            moment=edition.moment(each.at),
            levels=_way(edition, each),
            words=" ".join(agreed_sentences(say, procedure, each)),
        ).strip()
        for each in procedure.agreed_earlier
        if candidate is not None and each.candidate == candidate.id and each.question == question.id
    ]


def _present(edition: Edition, agreed: AgreedLevel, counting: Counting) -> tuple[RatedLevel, ...]:
    """What the sealed sheets say now."""
    return rated_levels(edition.procedure, agreed.candidate, agreed.question, counting)
