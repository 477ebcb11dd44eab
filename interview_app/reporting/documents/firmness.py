"""The annex on agreement and firmness: every figure in a sentence, two charts, nothing that the text does not say."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from interview_app.domain.annex import Annex
from interview_app.domain.firmness import RandomWeights, WeightRange
from interview_app.domain.foreign import stretches, unmarked
from interview_app.reporting import styles
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import bullets, subheading
from interview_app.reporting.prose import Span as Words
from interview_app.reporting.spans import ROW, Span, Spans
from interview_app.reporting.tagged.structure import Element, Role
from interview_app.wording.agreement import agreement_sentences
from interview_app.wording.firmness import (
    basis_sentence,
    marked_range_value,
    random_caption,
    random_value,
    range_sentences,
    range_value,
    ranges_caption,
    seed_sentence,
    transfer_sentence,
    unsettled_sentence,
    without_sentences,
)
from interview_app.wording.numbers import candidate_name, criterion_code, criterion_name
from interview_app.wording.rating_firmness import rating_sentences
from interview_app.wording.sentences import ended

_TOGETHER = 12
_MARKS_SINCE = (0, 5, 0)
"""The version since which the words for a figure say where its marks stand."""
_LABELS, _RANGES, _PARTS = 150.0, 86.0, 92.0


def annex(edition: Edition, figures: Annex | None) -> list[Flowable]:
    """All figures; nothing where the form wants no annex."""
    if figures is None:
        return []
    say, procedure = edition.say, edition.procedure
    story: list[Flowable] = [
        *subheading(edition.prose, say("How far the members agree")),
        *_points(edition, agreement_sentences(say, procedure, figures.agreement)),
        *subheading(edition.prose, say("How firm the selection is")),
        *_firmness(edition, figures),
    ]
    told = () if figures.ratings is None else rating_sentences(say, procedure, figures.ratings)
    if told:
        story.extend(subheading(edition.prose, say("What single ratings would have changed")))
        story.extend(_points(edition, told))
    return story


def _firmness(edition: Edition, figures: Annex) -> list[Flowable]:
    say, prose, procedure, found = edition.say, edition.prose, edition.procedure, figures.firmness
    if found.unsettled is not None:
        return [prose.line(unsettled_sentence(say, found.unsettled))]
    told = range_sentences(say, procedure, found.ranges)
    story: list[Flowable] = [
        prose.line(basis_sentence(say)),
        *_ranges(edition, found.ranges),
        *_points(edition, [*told, transfer_sentence(say, procedure, found.transfer)]),
        *_points(edition, without_sentences(say, procedure, found)),
    ]
    return story if figures.random is None else [*story, *_random(edition, figures.random)]


def _ranges(edition: Edition, ranges: Sequence[WeightRange]) -> list[Flowable]:
    """The weights between which the selection stays, as lines."""
    say, form = edition.say, edition.form
    codes = [criterion_code(say, form, each.criterion) for each in ranges]
    spans = [
        Span(
            f"{code} {criterion_name(say, form, each.criterion)}",
            each.low,
            each.high,
            range_value(say, each),
            each.weight,
        )
        for code, each in zip(codes, ranges, strict=True)
    ]
    spoken = [_spoken(span, code) for code, span in zip(codes, spans, strict=True)]
    if edition.since(_MARKS_SINCE):
        spoken = [
            span._replace(value=marked_range_value(say, each))
            for each, span in zip(ranges, spoken, strict=True)
        ]
    whole = Element(Role.DIVISION)
    caption = say("Figure {number}: {caption}", number=2, caption=ranges_caption(say))
    return [
        CondPageBreak(50 + ROW * len(spans)),
        edition.prose.inside(Element(Role.CAPTION, whole), (Words(caption),), styles.CAPTION),
        Spans(
            edition.prose,
            spans,
            labels=_LABELS,
            values=_RANGES,
            alt=_told(edition, caption, spoken),
            of=whole,
            scale=_scale(edition),
        ),
    ]


def _spoken(span: Span, code: str) -> Span:
    """The line of a criterion as it is read aloud: by its code alone where its name is in another language.

    The words that stand for a figure have one language as a whole; the sentences below it have names and languages.  A
    name with digits stays: in documents of earlier versions each number in these words is held against this one.
    """
    name = unmarked(span.label.removeprefix(code))
    foreign = any(each.language for each in stretches(span.label))
    return span._replace(label=code) if foreign and not any(map(str.isdigit, name)) else span


def _scale(edition: Edition) -> list[str]:
    """The quarters from 0 to 100 %, as they stand below a figure."""
    return [f"{edition.say.number(Fraction(part), 0)}\N{NO-BREAK SPACE}%" for part in (0, 25, 50, 75, 100)]


def _random(edition: Edition, found: RandomWeights) -> list[Flowable]:
    """How often everybody is within the selection, as bars."""
    say, prose = edition.say, edition.prose
    spans = [
        Span(
            candidate_name(edition.procedure, each.candidate),
            Fraction(0),
            each.selected,
            random_value(say, each),
        )
        for each in found.candidates
    ]
    whole = Element(Role.DIVISION)
    caption = say("Figure {number}: {caption}", number=3, caption=random_caption(say, found))
    return [
        Spacer(1, 6),
        CondPageBreak(70 + ROW * min(len(spans), _TOGETHER)),
        prose.inside(Element(Role.CAPTION, whole), (Words(caption),), styles.CAPTION),
        *(
            Spans(
                prose,
                spans[start : start + _TOGETHER],
                labels=_LABELS,
                values=_PARTS,
                alt=_told(edition, caption, spans[start : start + _TOGETHER]),
                of=whole,
                scale=_scale(edition),
            )
            for start in range(0, len(spans), _TOGETHER)
        ),
        prose.line(seed_sentence(say, found), styles.NOTE),
    ]


def _told(edition: Edition, caption: str, spans: Sequence[Span]) -> str:
    """The figure in words: its caption, then every line with its value."""
    lines = [edition.say("{name}: {words}", name=each.label, words=each.value) for each in spans]
    return edition.prose.typed(f"{ended(caption)} {'; '.join(lines)}.")


def _points(edition: Edition, sentences: Sequence[str]) -> list[Flowable]:
    return bullets(edition.prose, sentences)
