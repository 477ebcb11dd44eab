"""How often everybody would take which rank if the weights were somewhat different (SMAA-2).

Lahdelma & Salminen 2001, Operations Research 49(3):444-454: rank acceptability by Monte Carlo.  Each weight varies
independently by up to 25 % around the advertised one; renormalising then divides every total by the same number and
is left out.  Shares and weights are integers, so the same seed gives the same bits on every machine and twins always
tie; ties share the ranks that they cover.

All totals of one sample come from one multiplication per criterion: the shares of all candidates lie side by side in
one long integer, 64 bits each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from math import lcm
from operator import itemgetter, mul
from random import Random
from struct import unpack

from interview_app.analysis.field import Field
from interview_app.analysis.roots import root
from interview_app.domain.firmness import Acceptability, RandomWeights

SAMPLES = 10_000
_LANE = 8
_SHARES = 2**20
_WEIGHTS = 2**16
_BITS = 17
_TWO_SIDED = Fraction(196, 100)
_BETWEEN = 500
"""After how many samples `progress` is asked."""

Progress = Callable[[int], bool]
"""Told how many samples are done; False stops."""


def random_weights(
    field: Field, *, seed: int, samples: int = SAMPLES, progress: Progress = lambda done: True
) -> RandomWeights | None:
    """The acceptability of everybody with a rank; None where `progress` stopped it."""
    people = (*field.inside, *field.outside)
    weightings = around([Fraction(each, field.whole) for each in field.weights], seed=seed, samples=samples)
    shares = [[Fraction(each, field.unit) for each in person.shares] for person in people]
    ranks = acceptability(shares, weightings, progress=progress)
    if ranks is None:
        return None
    posts = len(field.inside)
    taken = (sum(parts[:posts], Fraction(0)) for parts in ranks)
    return RandomWeights(
        samples,
        seed,
        tuple(
            Acceptability(person.candidate, part, _error(part, samples))
            for person, part in zip(people, taken, strict=True)
        ),
    )


def _error(part: Fraction, samples: int) -> Fraction:
    """Half the width of the 95 % interval of a part found in that many samples (Tervonen & Lahdelma 2007)."""
    return _TWO_SIDED * root(part * (1 - part) / samples)


def around(weights: Sequence[Fraction], *, seed: int, samples: int) -> Iterator[tuple[int, ...]]:
    """Integer weightings within 25 % of the given weights, in seventeen bits of chance each."""
    chance = Random(seed)
    base = [_rounded(weight * _WEIGHTS) for weight in weights]
    least = 3 * 2**_BITS
    for _ in range(samples):
        yield tuple(weight * (least + 2 * chance.getrandbits(_BITS) + 1) for weight in base)


def acceptability(
    shares: Sequence[Sequence[Fraction]],
    weightings: Iterable[Sequence[int]],
    *,
    progress: Progress = lambda done: True,
) -> list[list[Fraction]] | None:
    """Per candidate how often each rank was taken, as parts of one; None where `progress` stopped it.

    `shares` holds a row of shares of the scale per candidate.  The weights of a sample must sum to less than 2**43.
    """
    count = len(shares)
    columns = [_lanes([row[k] for row in shares]) for k in range(len(shares[0]))]
    credit = lcm(*range(1, count + 1))
    taken = [[0] * count for _ in range(count)]
    done = 0
    for done, weights in enumerate(weightings, start=1):
        packed = sum(map(mul, weights, columns))
        totals = unpack(f"<{count}Q", packed.to_bytes(_LANE * count, "little"))
        _count(taken, totals, credit)
        if done % _BETWEEN == 0 and not progress(done):
            return None
    return [[Fraction(each, credit * done) for each in row] for row in taken]


def _lanes(shares: Iterable[Fraction]) -> int:
    """Shares as one long integer, rounded to twenty bits."""
    return sum(_rounded(share * _SHARES) << (8 * _LANE * place) for place, share in enumerate(shares))


def _count(taken: list[list[int]], totals: Sequence[int], credit: int) -> None:
    """Note who took which rank; those with equal totals share the ranks that they cover."""
    order = sorted(enumerate(totals), key=itemgetter(1), reverse=True)
    if len(set(totals)) == len(totals):
        for rank, (person, _) in enumerate(order):
            taken[person][rank] += credit
        return
    first = 0
    for _, group in groupby(order, key=itemgetter(1)):
        tied = [person for person, _ in group]
        for person in tied:
            for rank in range(first, first + len(tied)):
                taken[person][rank] += credit // len(tied)
        first += len(tied)


def _rounded(value: Fraction) -> int:
    """Half up, on integers."""
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)
