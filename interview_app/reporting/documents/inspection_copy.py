"""The inspection copy: one candidate's own data whole, the comparison with everybody else under a letter."""

from __future__ import annotations

from reportlab.platypus import Flowable, PageBreak, Spacer

from interview_app.domain.candidate import Candidate
from interview_app.reporting.documents import arithmetic, comparison, decision, panel, people, plan
from interview_app.reporting.documents.interview_protocol import conversations, languages_and_writers
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import heading
from interview_app.reporting.tables import Column, table
from interview_app.wording.inspection import place_words

_Section = tuple[str, list[Flowable]]


def story(edition: Edition) -> list[Flowable]:
    """What the copy holds and what not, the own interview, the comparison, the decision, what is withheld, the plan."""
    candidate = edition.candidate
    if candidate is None:
        raise ValueError("an inspection copy is about one candidate")
    say = edition.say
    held = conversations(edition, candidate, first=2)
    number = 2 + 3 * len({each.id for each in edition.procedure.interviews})
    sections: list[_Section] = [
        *_checked(edition),
        (
            say("Share of women and participation"),
            [*panel.share(edition), *panel.participation(edition)],
        ),
        *_compared(edition, candidate),
        (_end(edition), decision.decision(edition, reader=candidate.id)),
        *_withheld(edition),
    ]
    story = [*_front(edition, candidate), *_holds(edition), *held]
    for place, (title, content) in enumerate(sections, start=number):
        story.extend([*heading(edition.prose, place, title), *content])
    annex = say("Annex: {title}", title=say("Plan fixed before the first interview"))
    return [*story, PageBreak(), *heading(edition.prose, "A", annex), *plan.plan(edition)]


def _front(edition: Edition, candidate: Candidate) -> list[Flowable]:
    say, procedure = edition.say, edition.procedure
    told = [edition.day(each.on) for each in procedure.notices]
    internal = ", ".join(part for part in (say("internal"), candidate.present_grade) if part)
    rows = [
        edition.posting_row(),
        (say("Copy for"), edition.called(candidate)),
        (say("Application received"), edition.day(candidate.received)),
        (say("Internal, grade"), internal if candidate.internal else say("external")),
        (say("State"), people.state_words(edition, candidate)),
        *languages_and_writers(edition, candidate),
        (say("Accommodation"), candidate.accommodation),
        (say("Told the outcome on"), ", ".join(told)),
        edition.form_row(),
    ]
    return edition.front(f"{candidate.name}, {candidate.number}", rows)


def _holds(edition: Edition) -> list[Flowable]:
    """What a reader has to know who has never seen the whole record."""
    say, prose = edition.say, edition.prose
    others = len(edition.procedure.candidates) - 1
    lettered = say.plural(
        "{count} other person applied and is named by a letter (Person A).",
        "{count} other persons applied and are named by letters (Person A, Person B and so on).",
        count=others,
    )
    sentences = [
        say("This copy holds everything that the record says about you."),
        lettered if others else say("Nobody else applied."),
        say(
            "The letters say nothing: neither about the order of the applications nor about name or rank, and in "
            "another person’s copy they are others."
        ),
        say(
            "Of the others it holds so much as the comparison needs: values by criterion, points and rank. Their "
            "answers, single ratings, documents and appraisals are not in it."
        ),
    ]
    return [
        *heading(prose, 1, say("What this copy holds")),
        *(prose.line(each) for each in sentences),
    ]


def _checked(edition: Edition) -> list[_Section]:
    found = people.checks(edition)
    return [(edition.say("Requirement checks"), found)] if found else []


def _compared(edition: Edition, candidate: Candidate) -> list[_Section]:
    """The comparison and the reader's own arithmetic; neither where ratings stay sealed in."""
    say, ranking = edition.say, edition.snapshot.ranking
    if ranking is None or not ranking.rows:
        return []
    return [
        (
            say("Comparison of the candidates"),
            [*comparison.matrix(edition, ranking), *comparison.profiles(edition, ranking)],
        ),
        (say("Arithmetic"), arithmetic.of_one(edition, ranking, candidate.id)),
    ]


def _end(edition: Edition) -> str:
    aborted = edition.procedure.aborted is not None
    return edition.say("Abort of the procedure") if aborted else edition.say("Decision on the selection")


def _withheld(edition: Edition) -> list[_Section]:
    """Every passage that is blacked out: where, why, by whom and when."""
    say, prose, marks = edition.say, edition.prose, edition.procedure.inspection_marks
    if not marks:
        return []
    columns = [Column(say("Place")), Column(say("Reason"), 190), Column(say("By, on"), 118)]
    rows = [
        [
            place_words(say, edition.procedure, each.place),
            each.reason,
            f"{edition.person(each.by)}, {say.date(edition.local(each.at).date())}",
        ]
        for each in marks
    ]
    words = say.plural(
        "{count} passage is blacked out.", "{count} passages are blacked out.", count=len(marks)
    )
    return [
        (
            say("Passages that are withheld"),
            [prose.line(words), Spacer(1, 3), *table(prose, columns, rows), Spacer(1, 4)],
        )
    ]
