"""The rules of a form in sentences, with one worked example, so that nobody has to trust a formula."""

from __future__ import annotations

from fractions import Fraction

from interview_app.domain.example import Example, example_of
from interview_app.domain.form import (
    Aggregation,
    InterviewForm,
    MissingPolicy,
    ScoringRules,
    WeightMode,
)
from interview_app.domain.procedure import FormLock
from interview_app.i18n import Say
from interview_app.wording.sentences import ended, unended


def rule_sentences(
    say: Say, form: InterviewForm, lock: FormLock | None = None
) -> tuple[tuple[str, str], ...]:
    """What each rule is about, and the rule, in the order in which they apply; the lock fixes the number of posts."""
    rules = form.rules
    lines = [
        (say("Weights"), _weights(say, rules)),
        (say("Value of a question"), _aggregation(say, rules)),
        (
            say("Value of a criterion"),
            say("The mean of its questions; a question counts by its share where the form gives one."),
        ),
        (
            say("Total"),
            say(
                "Each criterion gives points by its place between the lowest and the highest level, times its weight. "
                "All weights together give at most 100 points."
            ),
        ),
        (say("Minimums"), _minimums(say, form)),
        (say("Ties"), _ties(say, form)),
        (say("Missing ratings"), _missing(say, rules)),
        (say("Posts"), _posts(say, rules) if lock is None else posts_fixed(say, lock)),
        (
            say("Differing ratings"),
            say.plural(
                "Levels of a question that lie {count} step apart are flagged for discussion; nothing is changed.",
                "Levels of a question that lie {count} steps or more apart are flagged for discussion; "
                "nothing is changed.",
                count=rules.flagged_range,
            ),
        ),
        (say("Auxiliary criteria"), _auxiliary(say, rules)),
        (say("Agreement and firmness"), _annex(say, rules)),
        (
            say("Rounding"),
            say("All numbers are exact fractions; they are rounded once, when they are shown."),
        ),
    ]
    return tuple(lines)


def _weights(say: Say, rules: ScoringRules) -> str:
    if rules.weight_mode is WeightMode.SUM100:
        return say("Per cent that sum to exactly 100.")
    return say("Free shares; each counts in proportion to their sum.")


def _aggregation(say: Say, rules: ScoringRules) -> str:
    if rules.aggregation is Aggregation.MEAN:
        return say("The mean of the levels of all who rate.")
    if rules.aggregation is Aggregation.MEDIAN:
        return say("The median of the levels of all who rate: the middle one, or the mean of the middle two.")
    return say("The level that the panel agrees on; the single sheets stay as they are.")


def _minimums(say: Say, form: InterviewForm) -> str:
    parts = [
        say("{name} at least {level}", name=say.read(each.name), level=say.plain(each.minimum))
        for each in form.criteria
        if each.minimum is not None
    ]
    if form.rules.minimum_total is not None:
        parts.append(say("total at least {points} points", points=say.plain(form.rules.minimum_total)))
    if not parts:
        return say("None.")
    return say(
        "Whoever falls short is shown with the reason and cannot be selected: {parts}.",
        parts="; ".join(parts),
    )


def _ties(say: Say, form: InterviewForm) -> str:
    if not form.rules.tie_break:
        return say("Equal totals share a rank. People decide between them; the order of names never does.")
    names = ", ".join(say.read(form.criterion(each).name) for each in form.rules.tie_break)
    return say(
        "Equal totals are compared by these criteria in turn: {names}. What is still equal shares a rank.",
        names=names,
    )


def _auxiliary(say: Say, rules: ScoringRules) -> str:
    if not rules.auxiliary:
        return say("None.")
    return say(
        "Looked at in this order, never as points, and only once the panel has found candidates essentially equal with "
        "its reasons: {names}",
        names="; ".join(unended(say.read(each)) for each in rules.auxiliary) + ".",
    )


def _missing(say: Say, rules: ScoringRules) -> str:
    if rules.missing is MissingPolicy.BLOCK:
        return say("While a rating is missing there is no total.")
    return say.plural(
        "A question counts from {count} rating on; fewer leave it without a value. The gap is marked.",
        "A question counts from {count} ratings on; fewer leave it without a value. The gap is marked.",
        count=rules.min_raters or 0,
    )


def _posts(say: Say, rules: ScoringRules) -> str:
    if rules.posts is None:
        return say("The posting says “several”; the number is fixed with its reason when the form is locked.")
    return say.plural("{count} post.", "{count} posts.", count=rules.posts)


def posts_fixed(say: Say, lock: FormLock) -> str:
    """The number of posts as it was fixed with the lock, with its reason where it has one."""
    count = say.plural("{count} post.", "{count} posts.", count=lock.posts)
    if not lock.posts_reason:
        return count
    return say("{count} Reason: {reason}", count=count, reason=ended(lock.posts_reason))


def _annex(say: Say, rules: ScoringRules) -> str:
    if rules.firmness_annex:
        return say("The selection record has an annex with figures on them; they change nothing.")
    return say("No figures on them are made.")


def worked_example(say: Say, form: InterviewForm) -> tuple[str, ...]:
    """The arithmetic of one criterion with invented levels, step by step; nothing where there is no example."""
    example = example_of(form)
    if example is None:
        return ()
    return (_rated(say, form, example.levels, example.value), *_points(say, form, example))


def _rated(say: Say, form: InterviewForm, levels: tuple[Fraction, ...], value: Fraction) -> str:
    first, second, third = (say.plain(level) for level in levels)
    facts = {"first": first, "second": second, "third": third, "value": _shown(say, value)}
    if form.rules.aggregation is Aggregation.MEAN:
        return say(
            "Three members rate a question {first}, {second} and {third}. The mean is {value}.", **facts
        )
    if form.rules.aggregation is Aggregation.MEDIAN:
        return say(
            "Three members rate a question {first}, {second} and {third}. The median is {value}.", **facts
        )
    return say(
        "Three members rate a question {first}, {second} and {third} and agree on {value}. The agreed level counts.",
        **facts,
    )


def _points(say: Say, form: InterviewForm, example: Example) -> tuple[str, ...]:
    """From the value of a criterion to its points."""
    name = say.read(form.criterion(example.criterion).name)
    return (
        say("If every question of “{name}” has this value, so has the criterion.", name=name),
        say(
            "On the scale from {worst} to {best} that is {share} of the way from the lowest to the highest level.",
            worst=say.plain(form.scale.worst),
            best=say.plain(form.scale.best),
            share=say.percent(example.share),
        ),
        say(
            "With its weight of {weight} the criterion gives {points} of at most {most} points.",
            weight=say.percent(example.weight),
            points=_shown(say, example.points),
            most=say.plain(100 * example.weight),
        ),
    )


def _shown(say: Say, value: Fraction) -> str:
    """A value with its exact fraction where the decimals do not tell it."""
    if (value * 100).denominator == 1:
        return say.plain(value)
    return say("{decimal} (exactly {fraction})", decimal=say.number(value), fraction=str(value))
