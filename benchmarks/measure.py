"""How things are measured: subject and baseline in turn, ratio of their medians."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

Seconds = float


@dataclass(frozen=True, slots=True)
class Comparison:
    """One finding; `goal` is the largest ratio that we want, None where it is only told for the record."""

    name: str
    unit: str
    subject: float
    baseline: float
    goal: float | None

    @property
    def ratio(self) -> float:
        """How many times the baseline."""
        return self.subject / self.baseline

    def line(self) -> str:
        """The finding as one line of a table."""
        verdict = (
            ""
            if self.goal is None
            else f"goal {self.goal:.2f}  {'ok' if self.ratio <= self.goal else 'MISSED'}"
        )
        return (
            f"{self.name:<52} {self.subject:>9.2f} {self.unit:<3} / {self.baseline:>9.2f} {self.unit:<3}"
            f" = {self.ratio:>5.2f}  {verdict}"
        )


def seconds(act: Callable[[], object]) -> Seconds:
    """How long one call takes."""
    start = perf_counter()
    act()
    return perf_counter() - start


def in_turn(
    subject: Callable[[], Seconds], baseline: Callable[[], Seconds], *, rounds: int, warm_up: int = 1
) -> tuple[list[Seconds], list[Seconds]]:
    """Measure both in turn, round by round, so that a wandering machine meets both alike."""
    for _ in range(warm_up):
        subject()
        baseline()
    found = [(subject(), baseline()) for _ in range(rounds)]
    return [each[0] for each in found], [each[1] for each in found]


def by_median(
    name: str, subject: Sequence[Seconds], baseline: Sequence[Seconds], *, goal: float | None
) -> Comparison:
    """Compare medians, in milliseconds."""
    return Comparison(name, "ms", statistics.median(subject) * 1e3, statistics.median(baseline) * 1e3, goal)


def by_p95(
    name: str, subject: Sequence[Seconds], baseline: Sequence[Seconds], *, goal: float | None
) -> Comparison:
    """Compare 95th percentiles, in milliseconds."""
    return Comparison(name, "ms", _p95(subject) * 1e3, _p95(baseline) * 1e3, goal)


def _p95(values: Sequence[Seconds]) -> Seconds:
    return statistics.quantiles(values, n=20, method="inclusive")[18]
