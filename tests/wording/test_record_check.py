"""The record check in sentences: each rule has a title, a source and a sentence that names the place."""

from __future__ import annotations

import pytest

from interview_app.domain.form import InterviewForm
from interview_app.domain.hint import Discovery, Place, Rule, Severity, Where
from interview_app.domain.ids import CandidateId, PanelistId, QuestionId, RequirementId
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Language, load
from interview_app.wording.hint_sentences import finding_sentence, hint_sentence
from interview_app.wording.record_check import no_advice, rule_source, rule_title, severity_label
from tests.storage.builders import BEISPIEL, decided

DE, EN = load(Language.GERMAN), load(Language.ENGLISH)
PROCEDURE: Procedure = decided()
FORM: InterviewForm = PROCEDURE.form
ONE, TWO = (each.id for each in PROCEDURE.candidates[:2])
FACTS: dict[str, str | int] = {
    "words": "sehr gut",
    "other": TWO,
    "body": "staff_council",
    "name": "",
    "women": 1,
    "voters": 3,
    "hours": 49,
    "longest": 60,
    "shortest": 30,
    "missing": 2,
    "topic": "family",
    "text": "Teamfähigkeit",
    "levels": "0 5/2",
    "planned": 70,
    "most": 60,
    "part": "3/10",
    "count": 3,
    "least": 5,
}


def place(rule: Rule) -> Place:
    """A place with everything that the rule's sentence may name."""
    return Place(
        Where.INTERVIEWS,
        CandidateId(ONE),
        PanelistId(BEISPIEL),
        QuestionId(FORM.asked()[0].id),
        RequirementId(FORM.requirements[0].id),
        criterion=FORM.criteria[0].id,
    )


@pytest.mark.parametrize("rule", list(Rule))
def test_every_rule_says_what_was_found_in_both_languages(rule: Rule) -> None:
    found = Discovery(rule, place(rule), FACTS)
    german, english = (hint_sentence(say, PROCEDURE, found) for say in (DE, EN))
    assert german != english
    assert all("{" not in words and words.endswith(".") for words in (german, english))


@pytest.mark.parametrize("rule", list(Rule))
def test_a_finding_is_a_fact_and_leaves_out_what_a_hint_asks_for(rule: Rule) -> None:
    found = Discovery(rule, place(rule), FACTS)
    for say in (DE, EN):
        fact, hint = finding_sentence(say, PROCEDURE, found), hint_sentence(say, PROCEDURE, found)
        assert hint.startswith(fact)
        assert fact.endswith(".")
        assert " Sie " not in fact
        assert (fact == hint) is (rule is Rule.NO_EXPECTED_ANSWER)


@pytest.mark.parametrize("rule", list(Rule))
def test_every_rule_has_a_title_and_a_source(rule: Rule) -> None:
    for say in (DE, EN):
        assert rule_title(say, rule)
        assert rule_source(say, rule)
    assert rule_title(DE, rule) != rule_title(EN, rule)


def test_titles_and_severities_are_told_apart() -> None:
    for say in (DE, EN):
        assert len({rule_title(say, rule) for rule in Rule}) == len(Rule)
        assert len({severity_label(say, each) for each in Severity}) == len(Severity)


def test_a_hint_names_person_question_and_member() -> None:
    found = Discovery(Rule.NO_EVIDENCE, place(Rule.NO_EVIDENCE))
    words = hint_sentence(EN, PROCEDURE, found)
    question = FORM.asked()[0].title.read("en")
    assert PROCEDURE.candidates[0].name in words
    assert PROCEDURE.panelist(BEISPIEL).name in words
    assert f"question 1 ({question})" in words


def test_a_share_that_nobody_noted_is_asked_for_and_one_that_was_is_named() -> None:
    missing = hint_sentence(EN, PROCEDURE, Discovery(Rule.SHARE_OF_WOMEN, Place(Where.PANEL)))
    assert "has not been noted" in missing
    found = Discovery(Rule.SHARE_OF_WOMEN, Place(Where.PANEL), {"women": 1, "voters": 3})
    assert hint_sentence(EN, PROCEDURE, found).startswith("1 of 3")


def test_a_body_with_a_name_of_its_own_is_called_by_it() -> None:
    found = Discovery(Rule.NOT_INVITED, Place(Where.PANEL), {"body": "other", "name": "Jugendvertretung"})
    assert "Jugendvertretung" in hint_sentence(DE, PROCEDURE, found)


def test_a_hint_says_that_it_is_no_legal_advice() -> None:
    assert "Rechtsberatung" in no_advice(DE)


def test_a_hint_a_flag_and_the_mildest_weight_have_words_of_their_own() -> None:
    words = [severity_label(DE, Severity.NOTICE), DE("Flag"), DE("Hint")]
    assert words == ["zur Kenntnis", "Anlass", "Hinweis"]
