"""How firm the selection of 30 candidates x 5 panelists x 10 questions is: against ranking them, and plain sums."""

from __future__ import annotations

from collections.abc import Iterator
from operator import mul
from pathlib import Path

from benchmarks.large import write_large
from benchmarks.measure import Comparison, by_median, in_turn, seconds
from interview_app.analysis.field import Field, field_of
from interview_app.analysis.figures import firmness
from interview_app.analysis.smaa import around, random_weights
from interview_app.analysis.steps import least_steps
from interview_app.composition import open_services, surroundings
from interview_app.domain.ranking import rank
from interview_app.formfiles import read_form
from interview_app.resources import forms_folder
from interview_app.services.demo.sample import FORM
from interview_app.services.ranking.computing import disclosed_ballot

SAMPLES = 10_000


def compare(folder: Path) -> Iterator[Comparison]:
    """The exact figures, and the random weightings."""
    path = folder / "firm.interview"
    write_large(path, read_form(forms_folder() / FORM), candidates=30, panelists=5)
    services = open_services(path, surroundings(), read_only=True)
    form, ballot = services.desk.form(), disclosed_ballot(services.desk, services.desk.bare())
    services.close()
    ranking = rank(form, ballot)
    field = field_of(ranking)
    if not isinstance(field, Field):
        raise ValueError(f"the sample has no selection to look at: {field}")

    def exact() -> None:
        firmness(form, ballot, ranking)
        least_steps(form, ranking)

    subject, baseline = in_turn(
        lambda: seconds(exact), lambda: seconds(lambda: rank(form, ballot)), rounds=25
    )
    yield by_median("exact firmness of 30 x 5 x 10 against ranking them", subject, baseline, goal=3.0)

    people = [each.shares for each in (*field.inside, *field.outside)]
    weights = [each.weight for each in ranking.rows[0].score.criteria if each.weight]

    def sums() -> None:
        for drawn in around(weights, seed=1, samples=SAMPLES):
            for shares in people:
                sum(map(mul, drawn, shares))

    subject, baseline = in_turn(
        lambda: seconds(lambda: random_weights(field, seed=1, samples=SAMPLES)),
        lambda: seconds(sums),
        rounds=5,
    )
    yield by_median("10,000 random weightings of 30 against plain sums", subject, baseline, goal=1.0)
