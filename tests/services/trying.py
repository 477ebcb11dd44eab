"""Short ways to a calibration in tests: answers are written, rated and sealed through the real services."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from interview_app.domain.calibration.round import SampleAnswer
from interview_app.domain.ids import CalibrationId
from interview_app.domain.panel import Actor
from interview_app.services.calibration.answers import SampleData
from interview_app.services.calibration.room import Room
from tests.services.office import Office


def room(office: Office, actor: Actor | None = None) -> Room:
    """The latest calibration as somebody sees it, the chair if nobody is named."""
    return office.services.calibration.rooms(actor or office.chair)[-1]


def held(office: Office) -> CalibrationId:
    return room(office).calibration.id


def write(office: Office, *keys: int, author: Actor | None = None) -> list[SampleAnswer]:
    """An answer for each key level, to the first questions in their order."""
    actor, answers = author or office.chair, office.services.sample_answers
    made = []
    for question, key in zip(office.form.asked(), keys, strict=False):
        sample = answers.add(actor, question.id)
        data = SampleData(question.id, f"answer to {question.id}", Fraction(key), f"key {key}")
        made.append(answers.change(actor, room(office).calibration.id, sample.id, data))
    return made


def begin(office: Office) -> None:
    office.services.calibration.begin(office.chair, held(office))


def rate(office: Office, actor: Actor, levels: Sequence[int]) -> None:
    """A level with a sentence for each answer."""
    calibration = room(office).calibration
    for sample, level in zip(calibration.samples, levels, strict=True):
        office.services.trial.rate(actor, calibration.id, sample.id, Fraction(level))
        office.services.trial.explain(actor, calibration.id, sample.id, f" because of {level} ")


def seal(office: Office, actor: Actor, levels: Sequence[int]) -> None:
    rate(office, actor, levels)
    office.services.trial.seal(actor, held(office))
