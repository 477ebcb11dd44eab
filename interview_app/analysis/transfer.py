"""The least weight that must move for a rival to draw level with somebody in the selected set.

Greedy: into the criterion where the rival is strongest, out of those where the rival is weakest, the weakest first;
this equals the optimum of the linear program (Wolters & Mareschal 1995, European Journal of Operational Research
81(2):281-290).
"""

from __future__ import annotations

from fractions import Fraction

from interview_app.analysis.field import Contender, Field
from interview_app.domain.firmness import Meeting, WeightTransfer


def least_transfer(field: Field) -> WeightTransfer | None:
    """The least transfer over all pairs; None where no weighting lets any rival overtake anybody inside."""
    found = [transfer for inside, rival in field.pairs if (transfer := _between(field, inside, rival))]
    return min(found, key=lambda transfer: transfer.amount, default=None)


def _between(field: Field, inside: Contender, rival: Contender) -> WeightTransfer | None:
    """The least transfer between two; None where the rival is nowhere better, so that no weighting helps."""
    apart = [mine - its for mine, its in zip(inside.shares, rival.shares, strict=True)]
    target = min(range(len(apart)), key=apart.__getitem__)
    if apart[target] >= 0:
        return None
    lead = inside.total - rival.total
    sources: list[tuple[int, Fraction | int]] = []
    weakest_first = iter(sorted(range(len(apart)), key=apart.__getitem__, reverse=True))
    while lead > 0:
        source = next(weakest_first)
        weight, gap = field.weights[source], apart[source] - apart[target]
        sources.append((source, weight if weight * gap <= lead else Fraction(lead, gap)))
        lead -= weight * gap
    return WeightTransfer(
        Meeting(inside.candidate, rival.candidate),
        Fraction(sum(part for _, part in sources), field.whole),
        tuple((field.criteria[source], Fraction(part, field.whole)) for source, part in sources),
        field.criteria[target],
    )
