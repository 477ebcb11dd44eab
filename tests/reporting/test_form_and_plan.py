"""Form and plan: everything that was fixed before the first interview stands in it, and nothing of a candidate."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from interview_app.domain.canonical import fingerprint
from interview_app.domain.form import InterviewForm, Section
from interview_app.domain.found_posting import PassageKind, PassageRule
from interview_app.domain.hint import Rule, Severity
from interview_app.domain.hint_rules import RuleSetting, SettledHint
from interview_app.domain.ids import PassageId
from interview_app.domain.posting_text import PostingPassage
from interview_app.domain.procedure import PastVersion, Procedure, Stage
from interview_app.domain.protocol import Document, Snapshot
from interview_app.domain.record_check.at_lock import hints_at_lock
from interview_app.domain.text import Text
from interview_app.i18n import Language, load
from interview_app.wording.hint_sentences import finding_sentence
from interview_app.wording.record_check import rule_title
from tests.reporting.reading import body_of, opened, pages_of, squeezed
from tests.reporting.sample import LOCKED, NAMES, PANEL, procedure, snapshot

WHOLE = procedure(candidates=2)


def printed(whole: Procedure, language: Language = Language.GERMAN, *, number: int | None = 1) -> str:
    return squeezed(body_of(opened(plan_of(whole, number), language)))


def plan_of(whole: Procedure, number: int | None = 1) -> Snapshot:
    found = tuple(hint.discovery.key for hint in hints_at_lock(whole))
    return replace(snapshot(Document.FORM_AND_PLAN, whole=whole, number=number), found=found)


def changed(whole: Procedure, form: InterviewForm) -> Procedure:
    return replace(whole, form=form)


def without_expected_answer(whole: Procedure) -> Procedure:
    first, *others = whole.form.questions
    return changed(whole, replace(whole.form, questions=(replace(first, expected=()), *others)))


def test_every_demand_of_the_posting_stands_in_it_with_its_passages() -> None:
    text = printed(WHOLE)
    form = WHOLE.form
    demands = [
        *((each.name, each.passages) for each in form.requirements),
        *((each.name, each.passages) for each in form.criteria),
        *((each.name, each.passages) for each in form.conditions),
    ]
    for name, passages in demands:
        assert squeezed(name.de) in text
        assert all(squeezed(words) in text for words in passages)


def test_a_criterion_without_a_passage_is_said_to_have_none() -> None:
    first, *others = WHOLE.form.criteria
    bare = changed(WHOLE, replace(WHOLE.form, criteria=(replace(first, passages=()), *others)))
    said = squeezed("stützt sich auf keine Textstelle der Ausschreibung: es wurde kein Grund vermerkt")
    assert said not in printed(WHOLE)
    assert printed(bare).count(said) == 1
    given = replace(first, passages=(), unquoted="Ergibt sich aus dem Amt.")
    text = printed(changed(WHOLE, replace(WHOLE.form, criteria=(given, *others))))
    assert squeezed("keine Textstelle der Ausschreibung: Ergibt sich aus dem Amt.") in text


def test_passages_of_the_posting_that_nothing_stands_on_are_listed_with_their_reason() -> None:
    quoted = WHOLE.form.criteria[0].passages[0]
    read = tuple(
        PostingPassage(PassageId(str(place)), words, kind, "", 1, place, PassageRule.WORDS, left_out=why)
        for place, (words, kind, why) in enumerate(
            [
                (quoted, PassageKind.CRITERION, ""),
                ("Freude an Reisen", PassageKind.CRITERION, "gehört nicht zum Amt"),
                ("Führerschein", PassageKind.CONDITION, ""),
                ("Wir bieten Gleitzeit", PassageKind.OFFER, ""),
            ]
        )
    )
    text = printed(changed(WHOLE, replace(WHOLE.form, posting_passages=read)))
    assert squeezed("3 Textstellen der Ausschreibung verlangen etwas") in text
    assert squeezed("„Freude an Reisen“ (Kriterium) ist weggelassen: gehört nicht zum Amt") in text
    assert squeezed("„Führerschein“ (Vorbehalt) ist weggelassen: es wurde kein Grund vermerkt") in text
    assert squeezed("Gleitzeit") not in text
    assert squeezed("verlangen etwas") not in printed(WHOLE)


def test_an_earlier_version_is_named_with_the_reason_for_the_new_one() -> None:
    assert WHOLE.lock is not None
    past = PastVersion(1, WHOLE.lock, "Frage 3 war missverständlich.", LOCKED, PANEL[0].id)
    newer = replace(WHOLE, past_versions=(past,), form=replace(WHOLE.form, version=2))
    said = squeezed("Frage 3 war missverständlich.")
    assert said in printed(newer)
    assert said not in printed(WHOLE)


def test_every_question_stands_in_it_with_probes_expected_answer_anchors_and_minutes() -> None:
    text = printed(WHOLE)
    for question in WHOLE.form.asked():
        words = (question.title, question.wording, *question.probes, *question.expected)
        for each in (*words, *(anchor.behaviour for anchor in question.anchors)):
            assert squeezed(each.de) in text, each.de
    total = sum(item.minutes for item in WHOLE.form.items())
    assert squeezed(f"Zusammen {total} von {WHOLE.form.interview_minutes} Minuten") in text


def test_what_is_said_around_the_questions_stands_in_it() -> None:
    text = printed(WHOLE)
    sections = [each for each in WHOLE.form.items() if isinstance(each, Section)]
    assert sections
    for section in sections:
        assert squeezed(f"{section.title.de}: {section.guidance.de}") in text
    older = squeezed(body_of(opened(replace(plan_of(WHOLE), program="0.3.0"))))
    assert not any(squeezed(each.guidance.de) in older for each in sections)


def test_rules_rationale_posts_and_a_worked_example_stand_in_it() -> None:
    rules = replace(
        WHOLE.form.rules, minimum_total=Fraction(50), auxiliary=(Text("Schwerbehinderung", "Disability"),)
    )
    text = printed(changed(WHOLE, replace(WHOLE.form, rules=rules)))
    assert WHOLE.lock is not None
    for words in (
        WHOLE.lock.rationale,
        "3 Stellen. Begründung: Drei Planstellen sind im Haushalt ausgebracht.",
        "Summe mindestens 50 Punkte",
        "Schwerbehinderung",
        "Rechenbeispiel",
    ):
        assert squeezed(words) in text, words


def test_it_says_who_fixed_it_when_and_under_which_fingerprint() -> None:
    text = printed(WHOLE)
    assert squeezed("am 06.03.2023, 15:12 Uhr durch M. Vorlage, Sachgebietsleitung") in text
    assert squeezed(fingerprint(WHOLE.form)) in squeezed(text)


def test_why_an_interview_and_what_candidates_were_told_are_printed_or_said_to_be_missing() -> None:
    nothing = squeezed("nichts vermerkt")
    assert printed(WHOLE).count(nothing) == 2
    assert WHOLE.lock is not None
    lock = replace(WHOLE.lock, why_interview="Nur externe Bewerbungen.", told="Mit der Einladung.")
    text = printed(replace(WHOLE, lock=lock))
    assert squeezed("Nur externe Bewerbungen.") in text
    assert squeezed("Mit der Einladung.") in text
    assert nothing not in text


def test_what_the_record_check_found_is_printed_with_its_answer() -> None:
    bare = without_expected_answer(WHOLE)
    hint = next(each for each in hints_at_lock(bare) if each.discovery.rule is Rule.NO_EXPECTED_ANSWER)
    setting = RuleSetting(Rule.NO_EXPECTED_ANSWER, True, Severity.REASON, "Haus", PANEL[0].id, LOCKED)
    answer = SettledHint(hint.discovery.key, "Nur zum Einstieg.", PANEL[0].id, LOCKED)
    said = squeezed("Grund: Nur zum Einstieg.")
    assert said not in printed(bare)
    assert said in printed(replace(bare, rule_settings=(setting,), settled_hints=(answer,)))


def test_findings_of_one_rule_stand_under_its_title_once() -> None:
    found = [each.discovery for each in hints_at_lock(WHOLE) if each.discovery.rule is Rule.ONE_QUESTION]
    text, say = printed(WHOLE), load(Language.GERMAN)
    assert len(found) > 1
    assert all(squeezed(finding_sentence(say, WHOLE, each)) in text for each in found)
    assert text.count(squeezed(rule_title(say, Rule.ONE_QUESTION))) == 1


def test_what_a_later_program_would_find_is_not_printed_into_an_issued_plan() -> None:
    issued = replace(plan_of(without_expected_answer(WHOLE)), found=())
    assert squeezed("Die Vermerkprüfung hat am Plan nichts gefunden.") in squeezed(body_of(opened(issued)))


def test_before_the_lock_it_says_that_it_is_not_locked_and_asks_for_no_signature() -> None:
    text = printed(replace(WHOLE, lock=None, stage=Stage.PREPARING), number=None)
    assert squeezed("noch nicht festgeschrieben") in text
    assert squeezed("Unterschrift") not in text
    assert squeezed("noch nicht festgeschrieben") in printed(
        replace(WHOLE, stage=Stage.PREPARING), number=None
    )


def test_where_the_program_locked_it_the_line_for_the_chair_has_no_name() -> None:
    assert WHOLE.lock is not None
    text = printed(replace(WHOLE, lock=replace(WHOLE.lock, by=None)))
    assert squeezed("am 06.03.2023, 15:12 Uhr") in text
    assert squeezed("durch M. Vorlage") not in text


def test_no_candidate_stands_in_it() -> None:
    text = printed(WHOLE)
    assert not any(squeezed(word) in text for number, name in NAMES for word in (number, name))


def test_it_reads_in_english_as_a_translation() -> None:
    text = printed(WHOLE, Language.ENGLISH)
    assert squeezed("What the posting demands") in text
    assert all(squeezed(each.name.en) in text for each in WHOLE.form.criteria)


@pytest.mark.parametrize("document", [Document.FORM_AND_PLAN, Document.SELECTION_RECORD], ids=str)
@pytest.mark.parametrize("language", list(Language), ids=str)
def test_a_question_of_the_plan_stands_on_one_page(document: Document, language: Language) -> None:
    pages = [squeezed(each) for each in pages_of(opened(snapshot(document, whole=WHOLE), language))]
    for question in WHOLE.form.asked():
        ends = [
            squeezed(each.read(language)) for each in (question.expected[0], question.anchors[-1].behaviour)
        ]
        assert any(all(end in page for end in ends) for page in pages), question.title
