"""Hypothesis strategies for valid interview forms of every shape."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache

from hypothesis import strategies as st

from interview_app.domain.form import (
    Aggregation,
    Anchor,
    Condition,
    Criterion,
    Group,
    InterviewForm,
    Level,
    Merit,
    MissingPolicy,
    Posting,
    Question,
    RatingScale,
    Requirement,
    ScoringRules,
    Section,
    WeightMode,
)
from interview_app.domain.form_words import contact_in
from interview_app.domain.found_posting import PassageKind, PassageRule
from interview_app.domain.ids import (
    ConditionId,
    CriterionId,
    GroupId,
    PassageId,
    QuestionId,
    RequirementId,
    SectionId,
)
from interview_app.domain.posting_text import PostingFields, PostingPassage
from interview_app.domain.scales import PRESETS, preset_scale
from interview_app.domain.text import NO_WORDS, Text

any_words = st.text(st.characters(codec="utf-8"), max_size=30)
words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30).filter(lambda each: bool(each.strip()))
passages = st.lists(words.filter(lambda each: not contact_in(each)), min_size=1, max_size=2).map(tuple)
ids = st.builds(  # a letter, a number or an underscore, and up to eight of these or of "." and "-"
    str.__add__,
    st.characters(categories=("L", "N"), include_characters="_"),
    st.text(st.characters(categories=("L", "N"), include_characters="_.-"), max_size=8),
)
small = st.integers(min_value=1, max_value=9)
positive = st.fractions(min_value=Fraction(1, 1000), max_value=1000, max_denominator=1000)
dates = st.none() | st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1))


posting_fields = st.builds(
    PostingFields,
    reference=any_words,
    title=any_words,
    office=any_words,
    grade=any_words,
    language=st.sampled_from(["de", "en"]),
    several=st.booleans(),
    source=any_words,
    digest=st.just("ab" * 32),
    deadline=dates,
    posts=st.none() | small,
)
posting_passages = st.lists(
    st.builds(
        PostingPassage,
        id=ids.map(PassageId),
        text=words,
        kind=st.sampled_from(PassageKind),
        heading=any_words,
        page=small,
        position=small,
        rule=st.sampled_from(PassageRule),
        cue=any_words,
        guessed=st.none() | st.sampled_from(PassageKind),
        left_out=any_words,
    ),
    max_size=3,
    unique_by=lambda passage: passage.id,
).map(tuple)


@cache
def texts(languages: tuple[str, ...]) -> st.SearchStrategy[Text]:
    """Words in exactly these languages."""
    de = words if "de" in languages else st.just("")
    en = words if "en" in languages else st.just("")
    return st.builds(Text, de=de, en=en)


@cache
def maybe(texts: st.SearchStrategy[Text]) -> st.SearchStrategy[Text]:
    """The same, or no words at all."""
    return st.just(NO_WORDS) | texts


@st.composite
def scales(draw: st.DrawFn, languages: tuple[str, ...]) -> RatingScale:
    """A named scale, or levels of its own that rise or fall."""
    if draw(st.booleans()):
        return preset_scale(draw(st.sampled_from(sorted(PRESETS))), languages)
    numbers = st.fractions(min_value=-20, max_value=20, max_denominator=12)
    values = sorted(draw(st.lists(numbers, min_size=2, max_size=5, unique=True)))
    if draw(st.booleans()):
        values.reverse()
    return RatingScale(tuple(Level(value, draw(maybe(texts(languages)))) for value in values))


@st.composite
def weights(draw: st.DrawFn, count: int, mode: WeightMode) -> list[Fraction]:
    """As many weights as criteria, which keep the rule of their mode."""
    if mode is WeightMode.SHARES:
        return [draw(positive) for _ in range(count)]
    cut = st.fractions(min_value=0, max_value=100, max_denominator=20)
    cuts = sorted(draw(cut) for _ in range(count - 1))
    return [high - low for low, high in zip([Fraction(0), *cuts], [*cuts, Fraction(100)], strict=True)]


@st.composite
def criteria(
    draw: st.DrawFn, form: InterviewForm, names: list[str], mode: WeightMode
) -> tuple[Criterion, ...]:
    """Weighted criteria, some of them with a minimum that can be reached and a group."""
    groups = st.none() | st.sampled_from([g.id for g in form.groups]) if form.groups else st.none()
    minimums = st.none() | st.sampled_from([level.value for level in form.scale.levels])
    return tuple(
        Criterion(
            CriterionId(name),
            draw(texts(form.languages)),
            draw(st.sampled_from(Merit)),
            weight,
            draw(passages),
            draw(minimums),
            draw(groups),
            draw(any_words),
        )
        for name, weight in zip(names, draw(weights(len(names), mode)), strict=True)
    )


@st.composite
def questions(draw: st.DrawFn, form: InterviewForm, names: list[str]) -> tuple[Question, ...]:
    """One question for each criterion."""
    several = st.lists(texts(form.languages), max_size=2).map(tuple)
    some = st.lists(texts(form.languages), min_size=1, max_size=2).map(tuple)
    return tuple(
        Question(
            QuestionId(name),
            criterion.id,
            draw(texts(form.languages)),
            draw(texts(form.languages)),
            draw(small),
            draw(several),
            draw(some),
            tuple(Anchor(level.value, draw(texts(form.languages))) for level in form.scale.levels),
            draw(st.just(Fraction(1)) | positive),
        )
        for name, criterion in zip(names, form.criteria, strict=True)
    )


@st.composite
def rules(draw: st.DrawFn, names: list[str], mode: WeightMode, languages: tuple[str, ...]) -> ScoringRules:
    """Scoring rules that fit the criteria with these ids."""
    points = st.none() | st.fractions(min_value=0, max_value=100, max_denominator=50)
    enough = draw(st.none() | st.integers(min_value=2, max_value=9))
    return ScoringRules(
        weight_mode=mode,
        aggregation=draw(st.sampled_from(Aggregation)),
        posts=draw(st.none() | small),
        minimum_total=draw(points),
        margin=draw(points),
        tie_break=tuple(CriterionId(name) for name in draw(st.permutations(names))[: draw(small)]),
        missing=MissingPolicy.BLOCK if enough is None else MissingPolicy.MIN_RATERS,
        min_raters=enough,
        flagged_range=draw(small),
        firmness_annex=draw(st.booleans()),
        auxiliary=draw(st.lists(texts(languages), max_size=2).map(tuple)),
    )


@st.composite
def _frames(draw: st.DrawFn) -> InterviewForm:
    """A form with everything but criteria, questions, agenda and rules."""
    languages = draw(st.sampled_from([("de",), ("en",), ("de", "en"), ("en", "de")]))
    text = texts(languages)
    posting = st.builds(
        Posting,
        reference=words,
        title=text,
        authority=words,
        unit=maybe(text),
        grade=any_words,
        language=st.sampled_from(["de", "en"]),
        published=dates,
        deadline=dates,
        source=any_words,
    )
    named = st.lists(ids, max_size=2, unique=True)
    return InterviewForm(
        id=draw(ids),
        version=draw(small),
        language=draw(st.sampled_from(languages)),
        languages=languages,
        title=draw(text),
        notice=draw(maybe(text)),
        posting=draw(posting),
        scale=draw(scales(languages)),
        requirements=tuple(
            Requirement(RequirementId(id), draw(text), draw(passages), draw(maybe(text)), draw(any_words))
            for id in draw(named)
        ),
        conditions=tuple(
            Condition(ConditionId(id), draw(text), draw(passages), draw(any_words)) for id in draw(named)
        ),
        groups=tuple(Group(GroupId(id), draw(text)) for id in draw(named)),
        criteria=(),
        questions=(),
        sections=(),
        agenda=(),
        interview_minutes=60,
        rules=ScoringRules(),
        rationale=draw(maybe(text)),
        posting_fields=draw(st.none() | posting_fields),
        posting_passages=draw(posting_passages),
        why_interview=draw(maybe(text)),
    )


@st.composite
def forms(draw: st.DrawFn) -> InterviewForm:
    """A valid interview form."""
    frame = draw(_frames())
    count = draw(st.integers(min_value=1, max_value=3))
    names = draw(st.lists(ids, min_size=count, max_size=9, unique=True))[:count]
    parts = draw(st.lists(ids, min_size=count + 1, max_size=9, unique=True))[: count + 1]
    mode = draw(st.sampled_from(WeightMode))
    frame = replace(
        frame, criteria=draw(criteria(frame, names, mode)), rules=draw(rules(names, mode, frame.languages))
    )
    text = texts(frame.languages)
    section = Section(SectionId(parts[0]), draw(text), draw(maybe(text)), draw(small))
    return replace(
        frame,
        questions=draw(questions(frame, parts[1:])),
        sections=(section,),
        agenda=tuple(draw(st.permutations(parts))),
    )
