"""Whether the plan that was locked before the first interview is whole and still the one that holds."""

from __future__ import annotations

from collections.abc import Iterator

from interview_app.domain.candidate import Finding
from interview_app.domain.canonical import fingerprint
from interview_app.domain.disclosure import WAITING
from interview_app.domain.hint import Discovery, Place, Rule, Where
from interview_app.domain.interview import Asked
from interview_app.domain.procedure import Procedure


def plan_changed(procedure: Procedure) -> Iterator[Discovery]:
    """A form that is not the one that was locked: weights, questions or rules changed after the start."""
    lock = procedure.lock
    if lock is not None and lock.fingerprint != fingerprint(procedure.form):
        yield Discovery(Rule.PLAN_CHANGED, Place(Where.FORM))


def requirement_open(procedure: Procedure) -> Iterator[Discovery]:
    """Requirements that nobody has settled for somebody who is still in the procedure."""
    for person in procedure.candidates:
        if person.state not in WAITING:
            continue
        for requirement in procedure.form.requirements:
            check = procedure.check_of(person.id, requirement.id)
            if check is None or check.finding is Finding.OPEN:
                place = Place(Where.CANDIDATES, person.id, requirement=requirement.id)
                yield Discovery(Rule.REQUIREMENT_OPEN, place)


def not_asked_to_all(procedure: Procedure) -> Iterator[Discovery]:
    """Questions that somebody was not asked although others were; one that was retired is asked nobody.

    Of an interview that was held without the program, and to whose record nothing was added, nobody knows what was
    asked: that is one discovery and not one for each question.
    """
    retired = {each.question for each in procedure.retired}
    held = [
        interview
        for person in procedure.candidates
        if person.state in WAITING and (interview := procedure.interview_of(person.id)) is not None
        if interview.finished is not None
    ]
    for interview in [each for each in held if each.unrecorded]:
        held.remove(interview)
        yield Discovery(Rule.NOT_ASKED_TO_ALL, Place(Where.INTERVIEWS, interview.candidate))
    for question in procedure.form.asked():
        missed = [each for each in held if each.entry(question.id).asked is not Asked.ASKED]
        if question.id in retired or len(missed) == len(held):
            continue
        for interview in missed:
            place = Place(Where.INTERVIEWS, interview.candidate, question=question.id)
            yield Discovery(Rule.NOT_ASKED_TO_ALL, place, {"missed": len(missed), "held": len(held)})
