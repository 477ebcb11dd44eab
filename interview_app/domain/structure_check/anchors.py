"""Whether an anchor stands for each level, says what was observed, and tells its level from the others.

Only questions with at least one anchor are looked at: before that, the form itself says what is left to write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from interview_app.domain.form import Anchor, InterviewForm, Question
from interview_app.domain.formulaic import is_formulaic
from interview_app.domain.hint import Discovery, Place, Rule, Where
from interview_app.domain.structure_check.wordings import plain, versions, written

_WORD = re.compile(r"[^\W_]+")

_GERMAN_DEGREES = """
erfüllt erfüllung erwartung erwartungen anforderung anforderungen übertrifft übertroffen entspricht entsprechend den der
dem teilweise voll völlig gänzlich weitgehend überwiegend größtenteils ansatz ansätzen ansatzweise gar kein keine
keinerlei vorhanden gegeben hoch hohe hoher hohes niedrig gering mittel erkennbar bis unter über maß maße stufe note
niveau durchschnitt mindestens höchstens beste bester bestes besser schlechter schlechteste ausgeprägt
anforderungsgerecht
"""
_ENGLISH_DEGREES = """
meets meet exceeds exceed below above expectation expectations requirement requirements fully partly partially mostly
not no none high low medium level best worst better worse far well at does do fails fail to
"""
_DEGREES = frozenset(_GERMAN_DEGREES.split() + _ENGLISH_DEGREES.split())
"""Words that name a degree and nothing that was seen."""

_ADJECTIVE = re.compile(
    r"\w{2,}(?:ig|lich|isch|bar|sam|haft|los|voll|gemäß|mäßig)(?:e|er|es|en|em)?"
    r"|\w{3,}(?:able|ible|ous|ful|less|ive|ly)"
)
"""The endings by which other adjectives and adverbs are known."""


def no_anchor(form: InterviewForm) -> Iterator[Discovery]:
    """Questions with anchors for some levels only, so that the others are given by feeling."""
    for question in written(form):
        said = {each.level for each in question.anchors if versions(each.behaviour)}
        silent = [level.value for level in form.scale.levels if level.value not in said]
        if said and silent:
            yield _found(Rule.NO_ANCHOR, question, silent)


def adjectives_only(form: InterviewForm) -> Iterator[Discovery]:
    """Anchors that praise or blame without saying what was said or done (OVG NRW 1 B 347/19)."""
    for question in written(form):
        empty = [
            each.level for each in question.anchors if any(map(names_a_degree, versions(each.behaviour)))
        ]
        if empty:
            yield _found(Rule.ADJECTIVES_ONLY, question, empty)


def equal_anchors(form: InterviewForm) -> Iterator[Discovery]:
    """Anchors that say the same for two levels, so that nothing tells these apart."""
    for question in written(form):
        levels = _alike(question.anchors)
        if levels:
            yield _found(Rule.EQUAL_ANCHORS, question, levels)


def names_a_degree(words: str) -> bool:
    """Whether words hold no verb or noun of what was observed: praise, blame and degrees only."""
    found = _WORD.findall(plain(words))
    return bool(found) and all(
        word in _DEGREES or _ADJECTIVE.fullmatch(word) is not None or is_formulaic(word) for word in found
    )


def _alike(anchors: Sequence[Anchor]) -> list[Fraction]:
    """The levels whose anchors have the words of another level, in one language or the other."""
    found: set[Fraction] = set()
    for language in ("de", "en"):
        levels: dict[tuple[str, ...], list[Fraction]] = {}
        for anchor in anchors:
            words = anchor.behaviour.de if language == "de" else anchor.behaviour.en
            levels.setdefault(tuple(_WORD.findall(plain(words))), []).append(anchor.level)
        found |= {level for words, same in levels.items() if words and len(same) > 1 for level in same}
    return [anchor.level for anchor in anchors if anchor.level in found]


def _found(rule: Rule, question: Question, levels: Sequence[Fraction]) -> Discovery:
    facts = {"levels": " ".join(map(str, levels))}
    return Discovery(rule, Place(Where.FORM, question=question.id), facts)
