"""The reasons of a decision in full: appraisals, comparison by criterion, essentially equal, consensus."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from interview_app.domain.deciding import compared
from interview_app.domain.decision import Appraisal, Decision
from interview_app.reporting import styles
from interview_app.reporting.breaks import in_one_piece
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import opened, subheading
from interview_app.wording.comparison import compared_values
from interview_app.wording.numbers import criterion_code, criterion_name, listed_candidates


def in_full(edition: Edition, made: Decision) -> list[Flowable]:
    """Everything that was entered; what was left empty is not there."""
    return [
        *_appraisals(edition, made),
        *_comparison(edition, made),
        *_equal(edition, made),
        *_consensus(edition, made),
    ]


def _appraisals(edition: Edition, made: Decision) -> list[Flowable]:
    if not made.appraisals:
        return []
    story = subheading(edition.prose, edition.say("Official appraisals of internal candidates"))
    for each in made.appraisals:
        story.extend(_appraisal(edition, each))
    return story


def _appraisal(edition: Edition, appraisal: Appraisal) -> list[Flowable]:
    say, name = edition.say, edition.procedure.candidate(appraisal.candidate).name
    parts = [appraisal.overall.strip()]
    if appraisal.period.strip():
        parts.append(say("period {period}", period=appraisal.period.strip()))
    if appraisal.dated is not None:
        parts.append(say("appraisal of {day}", day=edition.day(appraisal.dated)))
    story = opened(edition.prose, f"{name}:", "; ".join(part for part in parts if part))
    if appraisal.closer_look.strip():
        story.extend(opened(edition.prose, say("Closer look at the single marks."), appraisal.closer_look))
    return story


def _comparison(edition: Edition, made: Decision) -> list[Flowable]:
    """Under each criterion the panel's words, then the values of those who are compared."""
    if not made.comparison:
        return []
    say, form, ranking = edition.say, edition.form, edition.snapshot.ranking
    equal = edition.procedure.equal
    named = (*made.selected, *made.reserve, *(equal.candidates if equal is not None else ()))
    people = compared(ranking, named) if ranking is not None else ()
    story = subheading(edition.prose, say("Comparison by criterion"))
    for each in made.comparison:
        name = f"{criterion_code(say, form, each.criterion)} {criterion_name(say, form, each.criterion)}"
        words = opened(edition.prose, f"{name}.", each.words)
        if ranking is not None:
            values = compared_values(say, edition.procedure, ranking, people, each.criterion)
            words.append(edition.prose.line(values, styles.NOTE))
        story.extend([*in_one_piece(words), Spacer(1, 4)])
    return story


def _equal(edition: Edition, made: Decision) -> list[Flowable]:
    """The judgement with its reasons; auxiliary criteria only where it opened their gate."""
    equal, say = edition.procedure.equal, edition.say
    if equal is None:
        return []
    names = listed_candidates(say, edition.procedure, equal.candidates)
    words = say(
        "The panel found {names} essentially equal on {moment}.", names=names, moment=edition.moment(equal.at)
    )
    story = subheading(edition.prose, say("Essentially equal"))
    story += [edition.prose.line(words), *edition.written(equal.reasons)]
    for each in made.auxiliary:
        criterion = edition.read(edition.form.rules.auxiliary[each.auxiliary])
        story.extend(opened(edition.prose, say("Auxiliary criterion: {name}", name=criterion), each.words))
    return story


def _consensus(edition: Edition, made: Decision) -> list[Flowable]:
    if not made.consensus:
        return []
    opening = edition.say("The agreed levels give another outcome than the independent ratings, because:")
    return opened(edition.prose, opening, made.consensus)
