"""The selection record: the whole decision with its numbers and reasons, for committee, staff council and court."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase

from reportlab.platypus import Flowable, PageBreak

from interview_app.domain.candidate import CandidateState
from interview_app.domain.interview import Interview
from interview_app.domain.results import Ranking
from interview_app.reporting import styles
from interview_app.reporting.documents import (
    agreed,
    arithmetic,
    comparison,
    decision,
    firmness,
    panel,
    people,
    plan,
    record_check,
)
from interview_app.reporting.documents.equal_treatment import equal_treatment
from interview_app.reporting.documents.interviews import interviews
from interview_app.reporting.documents.ratings import sheets_told
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import heading
from interview_app.wording.past_versions import past_version_words


def story(edition: Edition) -> list[Flowable]:
    """The record itself up to the signatures, then the annexes."""
    ranking, aborted = edition.snapshot.ranking, edition.procedure.aborted
    if ranking is None and aborted is None:
        raise ValueError("a selection record needs the ranking")
    say = edition.say
    sections: list[tuple[str, list[Flowable]]] = [
        (say("Basis"), _basis(edition)),
        (say("Panel and participation"), panel.panel(edition)),
        (say("Candidates and requirements"), people.candidates(edition)),
    ]
    if ranking is not None:
        sections += [
            (say("Comparison of the candidates"), _comparison(edition, ranking)),
            (say("Arithmetic"), arithmetic.rule(edition, ranking)),
        ]
    end = say("Decision on the selection") if aborted is None else say("Abort of the procedure")
    sections.append((end, decision.decision(edition)))
    story = _front(edition)
    for number, (title, content) in enumerate(sections, start=1):
        story.extend([*heading(edition.prose, number, title), *content])
    content, needs = decision.signed(edition)
    story.extend([*heading(edition.prose, len(sections) + 1, say("Signatures"), needs=needs), *content])
    return [*story, *_annexes(edition, ranking)]


def _comparison(edition: Edition, ranking: Ranking) -> list[Flowable]:
    if not ranking.rows:
        return [edition.prose.line(edition.say("There is nobody to compare."))]
    return [*comparison.matrix(edition, ranking), *comparison.profiles(edition, ranking)]


def _front(edition: Edition) -> list[Flowable]:
    say, posting = edition.say, edition.form.posting
    lock = edition.procedure.lock
    title = edition.read(posting.title)
    if lock is None:
        subtitle = title
    else:
        subtitle = say.plural(
            "Filling {count} post: {title}", "Filling {count} posts: {title}", count=lock.posts, title=title
        )
    if posting.grade:
        subtitle = f"{subtitle}, {posting.grade}"
    rows = [edition.posting_row(title=False), (say("Interviews"), _held(edition)), edition.form_row()]
    return edition.front(subtitle, rows)


def _held(edition: Edition) -> str:
    """When, how many, how long."""
    say = edition.say
    held: Sequence[Interview] = edition.procedure.interviews
    if not held:
        return say("no interviews yet")
    days = sorted(edition.local(interview.started).date() for interview in held)
    period = say.date(days[0])
    if days[0] != days[-1]:
        period = say("{first} to {last}", first=period, last=say.date(days[-1]))
    people = len({interview.candidate for interview in held})
    counted = say.plural("{count} person", "{count} persons", count=people)
    minutes = say("planned for {minutes} minutes each", minutes=edition.form.interview_minutes)
    return f"{period}, {counted}, {minutes}"


def _basis(edition: Edition) -> list[Flowable]:
    """The rule of law, how many applied, who dropped out and why, and the rationale of the weights."""
    say, prose, procedure = edition.say, edition.prose, edition.procedure
    sentences = [
        say(
            "The selection follows aptitude, ability and professional performance (Article 33(2) Basic Law)."
        ),
        say.plural(
            "{count} application was received.",
            "{count} applications were received.",
            count=len(procedure.candidates),
        ),
    ]
    for state, sentence in (
        (CandidateState.EXCLUDED, _excluded),
        (CandidateState.WITHDRAWN, _withdrawn),
        (CandidateState.NO_SHOW, _absent),
    ):
        count = sum(person.state is state for person in procedure.candidates)
        sentences.extend([sentence(edition, count)] if count else [])
    story: list[Flowable] = [prose.line(" ".join(sentences))]
    if procedure.lock is not None:
        fixed = say(
            "Criteria, weights, questions, expected answers, anchors and rules were locked on {moment} by {name}, "
            "version {version}, and are the same for all candidates (annex).",
            moment=edition.moment(procedure.lock.at),
            name=edition.person(procedure.lock.by),
            version=edition.form.version,
        )
        story.append(prose.line(fixed))
    story += [prose.line(past_version_words(say, procedure, past)) for past in procedure.past_versions]
    return story


def _excluded(edition: Edition, count: int) -> str:
    return edition.say.plural(
        "{count} person was excluded because a requirement is not met.",
        "{count} persons were excluded because a requirement is not met.",
        count=count,
    )


def _withdrawn(edition: Edition, count: int) -> str:
    return edition.say.plural(
        "{count} person withdrew the application.",
        "{count} persons withdrew their applications.",
        count=count,
    )


def _absent(edition: Edition, count: int) -> str:
    return edition.say.plural(
        "{count} person did not come to the interview.",
        "{count} persons did not come to the interview.",
        count=count,
    )


def _replaced(edition: Edition) -> list[Flowable]:
    """Which sheets were replaced, why and whether the panel knew each other's levels, and which came from paper."""
    prose = edition.prose
    return [
        paragraph
        for person in edition.procedure.candidates
        for words in sheets_told(edition, person)
        for paragraph in prose.block(
            edition.say("{name}: {words}", name=f"{person.name} ({person.number})", words=words), styles.BODY
        )
    ]


def _annexes(edition: Edition, ranking: Ranking | None) -> list[Flowable]:
    """What the record stands on: arithmetic, agreement, checks, interviews, answers to the record check, the plan."""
    say = edition.say
    annexes = [
        (say("Arithmetic of every candidate"), [] if ranking is None else arithmetic.annex(edition, ranking)),
        (say("Agreement and firmness"), firmness.annex(edition, edition.snapshot.annex)),
        (say("Agreed levels"), agreed.annex(edition)),
        (say("Replaced sheets and sheets from paper"), _replaced(edition)),
        (say("Requirement checks"), people.checks(edition)),
        (say("Interviews"), interviews(edition)),
        (say("Equal treatment in the interviews"), equal_treatment(edition)),
        (say("Record check"), record_check.answered(edition)),
        (say("Plan fixed before the first interview"), plan.plan(edition)),
    ]
    story: list[Flowable] = [PageBreak()]
    for letter, (title, content) in zip(ascii_uppercase, (each for each in annexes if each[1]), strict=False):
        story.extend(heading(edition.prose, letter, say("Annex: {title}", title=title)))
        story.extend(content)
    return story
