"""The calibration of the sample procedure: three invented answers, rated by everybody before the first interview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from interview_app.domain.ids import QuestionId
from interview_app.domain.panel import Actor, Panelist
from interview_app.services.calibration.answers import SampleAnswerService, SampleData
from interview_app.services.calibration.conduct import CalibrationService
from interview_app.services.calibration.trial import TrialService
from interview_app.services.desk import Desk

NOTED_AS = "Probebewertung anhand von 3 Beispielantworten"


@dataclass(frozen=True, slots=True)
class _Told:
    """An answer with its key, and how far the panel's members lie from it, in turn."""

    data: SampleData
    off: tuple[int, ...]


_ANSWERS = (
    _Told(
        SampleData(
            QuestionId("conflict-in-team"),
            "Zwei Kollegen stritten über die Reihenfolge der Prüfungen. Hat mit beiden gesprochen und dann einen Plan"
            " vorgeschlagen, weil der eigene Weg schneller war. Der Plan wurde eingeführt; was die anderen davon"
            " hielten, bleibt offen.",
            Fraction(2),
            "Eigener Anteil ist klar, aber nur die eigene Sicht; der Anker der Stufe 3 verlangt beide Sichten.",
        ),
        (2, 0, 1),
    ),
    _Told(
        SampleData(
            QuestionId("conflict-in-team"),
            "Streit, wer Trainingsdaten prüft: Ein Team wollte Tempo, das andere haftete. Einzelgespräche, dann"
            " gemeinsamer Prüfplan in zwei Stufen; Fehlerquote sank von 7 auf 2 %. Auf Nachfrage: fragt seither früher,"
            " wer die Folgen trägt.",
            Fraction(4),
            "Beide Sichten, Vorgehen und Ergebnis sind belegt; was gelernt wurde, kam erst auf Nachfrage.",
        ),
        (0, 0, 0),
    ),
    _Told(
        SampleData(
            QuestionId("ai-project"),
            "Schrifterkennung für Akten: Auswahl des Verfahrens mit dem Aufwand der Kennzeichnung begründet, F1-Wert"
            " auf getrennten Testdaten gemessen. Das Vorhaben blieb ein Versuch.",
            Fraction(3),
            "Verfahren begründet, Kennzahl auf getrennten Testdaten; Einsatz und Vergleich fehlen.",
        ),
        (-1, 0, -1),
    ),
)
_REASONS = (
    "Beispiel: Das eigene Vorgehen trägt die Stufe, das Ergebnis ist genannt.",
    "Beispiel: Der Anker dieser Stufe trifft die Antwort am besten.",
    "Beispiel: Für die nächste Stufe fehlt ein Beleg.",
)


def calibrate(desk: Desk, chair: Actor, expert: Actor, voters: Sequence[Panelist]) -> None:
    """Somebody who does not rate writes answers and keys; everybody rates, and it is noted as a briefing."""
    answers, service, trial = SampleAnswerService(desk), CalibrationService(desk), TrialService(desk)
    samples = [answers.add(expert, each.data.question) for each in _ANSWERS]
    held = service.rooms(expert)[-1].calibration.id
    for sample, told in zip(samples, _ANSWERS, strict=True):
        answers.change(expert, held, sample.id, told.data)
    scale = service.begin(chair, held).scale
    for place, person in enumerate(voters):
        actor = Actor(person.id, person.role)
        for sample, told in zip(samples, _ANSWERS, strict=True):
            key = told.data.key
            at = 0 if key is None else scale.index(key) + told.off[place % len(told.off)]
            trial.rate(actor, held, sample.id, scale[at])
            trial.explain(actor, held, sample.id, _REASONS[place % len(_REASONS)])
        trial.seal(actor, held)
    service.note_briefing(chair, held, on=desk.clock().date(), what=NOTED_AS)
