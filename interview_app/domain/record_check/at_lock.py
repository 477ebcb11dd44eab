"""What the record check says of a plan at the moment of its lock."""

from __future__ import annotations

from dataclasses import replace

from interview_app.domain.hint import Hint, Moment
from interview_app.domain.procedure import Procedure
from interview_app.domain.record_check.check import Record, hints_of
from interview_app.domain.text import Text


def hints_at_lock(procedure: Procedure) -> tuple[Hint, ...]:
    """The hints before the lock, also where the lock is there already or, while it is asked for, as it would be.

    The plan is looked at while it could still be mended, with the rationale that the lock gives to the weights and with
    what it says about why there is an interview.
    """
    form, lock = procedure.form, procedure.lock
    if lock is not None and lock.rationale.strip():
        form = replace(form, rationale=Text(lock.rationale, lock.rationale))
    if lock is not None and lock.why_interview.strip():
        form = replace(form, why_interview=Text(lock.why_interview, lock.why_interview))
    return hints_of(Record(replace(procedure, form=form, lock=None)), Moment.LOCK)
