"""Agreement between panelists in sentences: what a figure is, on whom it rests, what was left out."""

from __future__ import annotations

from fractions import Fraction

from interview_app.domain.agreement import AgreementFigures, Alpha, Coefficient, Interval
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.wording.numbers import listed_candidates

LEAST_SHOWN = 5
"""Below so many candidates no coefficient is shown."""

LEAST_RELIABLE = 10
"""Below so many it is shown as hardly reliable."""

_MODERATE, _GOOD, _EXCELLENT = Fraction(1, 2), Fraction(3, 4), Fraction(9, 10)


def agreement_sentences(say: Say, procedure: Procedure, figures: AgreementFigures) -> tuple[str, ...]:
    """Everything that can be said, in the order in which it is read."""
    if figures.icc.panelists < 2:
        return (say("Only one member has rated: nothing can be said about agreement."),)
    sentences = [
        say("These figures rest on the sealed, independent ratings, never on agreed levels."),
        *_coefficients(say, figures),
    ]
    if figures.left_out:
        sentences.append(
            say(
                "Left out of the coefficients, because other members rated or a rating is missing: {names}.",
                names=listed_candidates(say, procedure, figures.left_out),
            )
        )
    if figures.alpha is not None:
        sentences.extend(_alpha(say, figures.alpha))
    sentences.append(_separable(say, figures))
    sentences.append(say("Where candidates hardly differ, a coefficient of agreement means nothing."))
    return tuple(sentences)


def interval_label(say: Say, interval: Interval) -> str:
    """The words for both ends of an interval; one word where they are the same (Koo & Li 2016, table 4)."""
    low = _label(say, Fraction(0) if interval.low is None else interval.low)
    high = _label(say, interval.high)
    return low if low == high else say("{low} to {high}", low=low, high=high)


def _label(say: Say, value: Fraction) -> str:
    if value < _MODERATE:
        return say("poor")
    if value < _GOOD:
        return say("moderate")
    return say("good") if value < _EXCELLENT else say("excellent")


def _coefficients(say: Say, figures: AgreementFigures) -> list[str]:
    n, m = figures.icc.candidates, figures.icc.panelists
    if n < LEAST_SHOWN:
        return [
            say(
                "Coefficients of agreement are given for {least} candidates or more who were rated by the same "
                "members; here it is {n}.",
                n=n,
                least=LEAST_SHOWN,
            )
        ]
    absolute = say(
        "Same values, ICC(A,m), for the mean of {m} members over the totals of {n} candidates:", m=m, n=n
    )
    relative = say(
        "Same differences, ICC(C,m), for the mean of {m} members over the totals of {n} candidates:", m=m, n=n
    )
    sentences = [
        f"{absolute} {_figure(say, figures.icc.agreement)}",
        f"{relative} {_figure(say, figures.icc.consistency)}",
    ]
    if n < LEAST_RELIABLE:
        sentences.append(
            say("With fewer than {least} candidates these figures are hardly reliable.", least=LEAST_RELIABLE)
        )
    return sentences


def _figure(say: Say, coefficient: Coefficient | None) -> str:
    """The value with its interval, labelled by the interval."""
    if coefficient is None:
        return say("not computable, since the totals do not differ enough.")
    value, interval = say.number(coefficient.value), coefficient.interval
    if interval is None:
        return say("{value}; no confidence interval can be computed.", value=value)
    label = interval_label(say, interval)
    if interval.low is None:
        return say(
            "{value}; 95 % confidence interval not bounded below, up to {high}: {label}.",
            value=value,
            high=say.number(interval.high),
            label=label,
        )
    return say(
        "{value}; 95 % confidence interval {low} to {high}: {label}.",
        value=value,
        low=say.number(interval.low),
        high=say.number(interval.high),
        label=label,
    )


def _alpha(say: Say, alpha: Alpha) -> list[str]:
    if alpha.value is None:
        return [say("Krippendorff’s alpha is not computable, since the ratings do not differ.")]
    return [
        say(
            "Krippendorff’s alpha (ordinal, allows for missing ratings), over {cells} answers with {ratings} "
            "ratings, each answer rated by at least two members: {value}.",
            cells=alpha.cells,
            ratings=alpha.ratings,
            value=say.number(alpha.value),
        )
    ]


def _separable(say: Say, figures: AgreementFigures) -> str:
    if figures.separable is None:
        return say(
            "Which gap between two totals the ratings can separate cannot be said: there are too few ratings, or "
            "they leave no residue."
        )
    return say(
        "The ratings cannot separate gaps under {points} points (standard error of the difference between two totals, "
        "{n} candidates, {m} members).",
        points=say.number(figures.separable, 1),
        n=figures.icc.candidates,
        m=figures.icc.panelists,
    )
