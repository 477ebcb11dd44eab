"""Each component of structure has a title, a state and a sentence, in both languages."""

from __future__ import annotations

from collections import Counter

import pytest

from interview_app.domain.structure_check.components import Component, ComponentMet, Met
from interview_app.i18n import Language, load
from interview_app.wording.structure import (
    component_sentence,
    component_title,
    met_label,
    structure_source,
    summary,
)

DE, EN = load(Language.GERMAN), load(Language.ENGLISH)
COUNTED = {"some": 1, "every": 2}
FACTS = {
    Component.JOB_ANALYSIS: COUNTED,
    Component.LIMITED_PROBING: COUNTED,
    Component.BETTER_QUESTIONS: COUNTED,
    Component.ANCHORED_SCALES: COUNTED,
    Component.TRAINING: COUNTED,
    Component.LONGER_INTERVIEW: {"count": 5, "minutes": 60},
    Component.SEVERAL_INTERVIEWERS: {"count": 3},
}
UNKNOWN_NEVER = {Component.LONGER_INTERVIEW}
"""What the form always says."""


@pytest.mark.parametrize("component", list(Component))
def test_a_component_is_told_in_both_languages_however_far_it_is_there(component: Component) -> None:
    assert component_title(DE, component) != component_title(EN, component)
    for met in Met:
        known = met is not Met.UNKNOWN or component in UNKNOWN_NEVER
        told = ComponentMet(component, met, FACTS.get(component, {}) if known else {})
        german, english = component_sentence(DE, told), component_sentence(EN, told)
        assert german != english
        assert all(words.endswith(".") and "{" not in words for words in (german, english))


def test_titles_and_states_are_told_apart() -> None:
    for say in (DE, EN):
        assert len({component_title(say, each) for each in Component}) == len(Component)
        assert len({met_label(say, each) for each in Met}) == len(Met)


def test_a_component_is_found_in_the_review_by_its_number() -> None:
    assert structure_source(EN, Component.ANCHORED_SCALES) == "Campion, Palmer, Campion (1997), component 9"


def test_the_summary_counts_and_makes_no_mark_of_it() -> None:
    words = summary(EN, Counter([Met.YES, Met.YES, Met.UNKNOWN]))
    assert words == "Of 3 components 2 are there, 0 in part, 0 not; 1 cannot be told here."
