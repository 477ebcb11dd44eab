"""The selection record: matrix, arithmetic, decision and signatures, complete and in order."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from interview_app.domain.candidate import Finding
from interview_app.domain.condition_check import ConditionCheck
from interview_app.domain.decision import Appraisal, CriterionReason
from interview_app.domain.ending import Abort, PastDecision, Reopening, ReopeningGround
from interview_app.domain.equality import AuxiliaryReason, EssentiallyEqual
from interview_app.domain.hint import Rule, Severity
from interview_app.domain.hint_rules import RuleSetting, SettledHint
from interview_app.domain.procedure import (
    AgreedLevel,
    FormLock,
    PastVersion,
    Procedure,
    RatedLevel,
    RetiredQuestion,
    Stage,
)
from interview_app.domain.protocol import Document
from interview_app.domain.record_check.check import Record, hints_of
from interview_app.domain.results import Ranking
from interview_app.domain.retention import Notice
from interview_app.domain.text import Text
from interview_app.i18n import Language, load
from interview_app.wording.arithmetic import explain_total
from interview_app.wording.hint_sentences import finding_sentence
from interview_app.wording.numbers import points_digits
from interview_app.wording.record_check import rule_source, rule_title
from tests.reporting.reading import FURNITURE, body_of, opened, pages_of, squeezed
from tests.reporting.sample import LOCKED, PANEL, grown, procedure, ranking_of, shortened, snapshot, the_form

WHOLE = procedure(candidates=6)
GERMAN = load(Language.GERMAN)


def _printed(whole: Procedure, language: Language = Language.GERMAN) -> str:
    return body_of(opened(snapshot(Document.SELECTION_RECORD, whole=whole), language))


def _row(text: str, number: str, after: str) -> str:
    """What stands behind a candidate's number, somewhere after a heading."""
    place = text.index(number, text.index(after))
    return text[place : place + 120]


def test_the_sections_stand_in_their_order() -> None:
    text = _printed(WHOLE)
    titles = (
        "1 Grundlage",
        "2 Auswahlkommission und Beteiligung",
        "3 Bewerbungen und Voraussetzungen",
        "4 Vergleich der Bewerberinnen und Bewerber",
        "5 Rechenweg",
        "6 Auswahlentscheidung",
        "7 Unterschriften",
        "A Anlage: Rechenweg aller",
    )
    places = [text.index(title) for title in titles]
    assert places == sorted(places)


def test_a_version_of_the_form_that_was_replaced_is_printed_with_its_reason() -> None:
    lock = FormLock("a" * 64, LOCKED, PANEL[0].id, "gleich", 1, "")
    past = PastVersion(1, lock, "zweite Planstelle", LOCKED, PANEL[0].id)
    text = _printed(replace(WHOLE, past_versions=(past,)))
    assert "vor dem ersten Gespräch für alle ersetzt. Grund: zweite Planstelle" in text
    assert "für alle ersetzt" not in _printed(WHOLE)


def test_the_matrix_holds_every_value_of_every_candidate() -> None:
    text, ranking = _printed(WHOLE), ranking_of(WHOLE)
    for row in ranking.rows:
        person = WHOLE.candidate(row.score.candidate)
        values = [GERMAN.number(each.value) for each in row.score.criteria if each.value is not None]
        points = GERMAN.number(row.score.points or 0, points_digits(ranking))
        line = " ".join([person.number, *values, points])
        assert line in text


def test_the_arithmetic_of_everybody_is_printed() -> None:
    text, ranking = squeezed(_printed(WHOLE)), ranking_of(WHOLE)
    for row in ranking.rows:
        told = explain_total(GERMAN, WHOLE.form, row.score, digits=points_digits(ranking))
        assert squeezed(told.total.calculation) in text
        assert squeezed(told.total.result) in text
        for criterion in row.score.criteria:
            assert squeezed(GERMAN.number(criterion.points or 0)) in text


def test_a_tie_is_named_and_not_broken() -> None:
    text = _printed(WHOLE)
    assert "beide genau 129/2" in text
    assert "die Reihenfolge untereinander bedeutet nichts" in text


def test_people_decided_stands_before_the_signatures() -> None:
    text = _printed(WHOLE)
    sentence = text.index(
        "Entschieden haben die stimmberechtigten Mitglieder; eine maschinelle Bewertung hat nicht"
    )
    assert text.index("Ausgewählt werden Aylin Muster") < sentence < text.rindex("7 Unterschriften")


def test_decision_reserve_dissent_and_conditions_are_printed() -> None:
    text = _printed(WHOLE)
    assert "Reserve: 1 Deniz Fiktiv, 2 Eva Erdacht." in text
    assert "Abweichende Auffassung. S. Platzhalter: Hält Rang 3 und 4 für im Wesentlichen gleich." in text
    assert "Vorbehalte. Nach der Auswahl geprüft, nicht bewertet: Sicherheitsüberprüfung" in text
    assert "Mitglied, abweichende Auffassung" in text


def test_a_deviation_is_printed_with_its_reasons() -> None:
    made = WHOLE.decision
    assert made is not None
    deviated = replace(WHOLE, decision=replace(made, deviation="Belege zu K1 nochmals verglichen."))
    assert "Abweichung von der Rangfolge. Belege zu K1 nochmals verglichen." in _printed(deviated)
    assert "Abweichung von der Rangfolge" not in _printed(WHOLE)


def test_without_a_decision_the_draft_says_so() -> None:
    assert "noch keine Entscheidung" in _printed(replace(WHOLE, decision=None, stage=Stage.DISCLOSED))


def test_an_aborted_procedure_gives_its_reason() -> None:
    abort = Abort("Stelle entfällt im Haushalt.", LOCKED, PANEL[0].id, disclosed=True)
    text = _printed(replace(WHOLE, decision=None, stage=Stage.ABORTED, aborted=abort))
    assert "6 Abbruch des Verfahrens" in text
    assert "Sachlicher Grund. Stelle entfällt im Haushalt." in text
    assert "Alle erwarteten Bewertungsbögen waren versiegelt" in text
    assert "Rechenweg aller" in text


def test_an_abort_in_the_blind_phase_prints_no_figure() -> None:
    abort = Abort("Stelle entfällt im Haushalt.", LOCKED, PANEL[0].id, disclosed=False)
    whole = replace(WHOLE, decision=None, stage=Stage.ABORTED, aborted=abort, sheets=())
    frozen = replace(snapshot(Document.SELECTION_RECORD, whole=whole), ranking=None)
    text = body_of(opened(frozen, Language.GERMAN))
    assert "4 Abbruch des Verfahrens" in text
    assert "Was unter Verschluss war, bleibt es" in text
    assert "Punkte von 100" not in text
    assert "Rechenweg" not in text


def test_without_ranking_or_abort_there_is_no_selection_record() -> None:
    frozen = replace(snapshot(Document.SELECTION_RECORD, whole=WHOLE), ranking=None)
    with pytest.raises(ValueError, match="needs the ranking"):
        opened(frozen, Language.GERMAN)


def test_earlier_decisions_are_printed_with_why_they_no_longer_stand() -> None:
    made = WHOLE.decision
    assert made is not None
    declined = Reopening(
        ReopeningGround.DECLINED, "Schreiben vom 02.04.2023", LOCKED, PANEL[0].id, closed=True
    )
    first = replace(made, reasons="Zuerst diese drei.", deviation="Aus anderem Grund.")
    text = _printed(replace(WHOLE, earlier=(PastDecision(first, declined), PastDecision(made, None))))
    assert "Frühere Entscheidungen" in text
    assert "eine ausgewählte Person sagt ab, nachdem das Verfahren abgeschlossen war" in text
    assert "Zuerst diese drei." in text
    assert "Abweichung von der Rangfolge. Aus anderem Grund." in text
    assert "Grund der Aufhebung. Schreiben vom 02.04.2023" in text


def test_an_excluded_person_is_printed_with_the_reason() -> None:
    text = _printed(WHOLE)
    assert "ausgeschlossen am 06.03.2023: Studienabschluss unter DQR 7" in text
    assert "nicht erfüllt" in text


def test_agreed_levels_stand_beside_what_was_rated() -> None:
    question = WHOLE.form.asked()[0].id
    agreed = AgreedLevel(WHOLE.candidates[0].id, question, None, "Zwei Lesarten der Antwort bleiben.", LOCKED)
    text = _printed(replace(WHOLE, agreed=(agreed,)))
    assert "Vereinbarte Stufen" in text
    assert "keine Einigung Zwei Lesarten der Antwort bleiben." in text


def test_agreed_levels_say_who_moved_who_keeps_to_another_view_and_which_rule_counts() -> None:
    question, candidate = WHOLE.form.asked()[0].id, WHOLE.candidates[0].id
    rated = tuple(
        RatedLevel(person.id, Fraction(level)) for person, level in zip(PANEL, (5, 4, 2), strict=False)
    )
    agreed = AgreedLevel(candidate, question, Fraction(4), "Neu gehört.", LOCKED, rated, (PANEL[2].id,))
    text = squeezed(_printed(replace(WHOLE, agreed=(agreed,))))
    assert squeezed(f"Bewegung: {PANEL[0].name} von 5 auf 4.") in text
    assert squeezed(f"Andere Auffassung: {PANEL[2].name} 2.") in text
    assert squeezed("5, 4, 2") in text
    assert squeezed("mit dem Mittel der Bewertungen; der Konsens steht daneben.") in text


def test_the_plan_is_printed_with_every_question_and_anchor() -> None:
    text = squeezed(_printed(WHOLE))
    for question in WHOLE.form.asked():
        assert squeezed(question.wording.read("de")) in text
        assert all(squeezed(anchor.behaviour.read("de")) in text for anchor in question.anchors)
    for requirement in WHOLE.form.requirements:
        assert all(squeezed(passage) in text for passage in requirement.passages)


def test_the_signature_block_stays_on_one_page() -> None:
    for candidates in (1, 3, 6):
        whole = procedure(candidates=candidates)
        pages = pages_of(opened(snapshot(Document.SELECTION_RECORD, whole=whole)))
        page = next(each for each in pages if "7 Unterschriften\n" in each and "Ort, Datum" in each)
        assert page.count("Ort, Datum") == 3
        assert "S. Platzhalter\nMitglied" in page[page.index("Unterschriften") :]


def test_a_table_that_breaks_repeats_its_head() -> None:
    pages = pages_of(opened(snapshot(Document.SELECTION_RECORD, whole=procedure(candidates=40))))
    assert sum("Rang Bewerberin/Bewerber K1" in " ".join(page.split()) for page in pages) >= 2


def test_a_form_with_many_criteria_has_its_matrix_in_parts() -> None:
    form = the_form()
    more = tuple(
        replace(
            form.criteria[n % 8],
            id=type(form.criteria[0].id)(f"extra-{n}"),
            weight=form.criteria[0].weight * 0,
        )
        for n in range(12)
    )
    whole = procedure(candidates=2, form=replace(form, criteria=(*form.criteria, *more)))
    text = _printed(whole)
    assert "K19 K20 Punkte" in text.replace(" 0 %", "")


@pytest.mark.parametrize("language", list(Language), ids=str)
def test_forty_questions_fit(language: Language) -> None:
    whole = procedure(candidates=3, form=grown(the_form(), 40))
    assert _printed(whole, language)


def test_before_disclosure_there_is_nobody_to_compare() -> None:
    ranking = ranking_of(WHOLE)
    empty: Ranking = replace(ranking, rows=())
    frozen = replace(snapshot(Document.SELECTION_RECORD, whole=WHOLE), ranking=empty)
    assert "niemand zu vergleichen" in body_of(opened(frozen))


@pytest.mark.parametrize("candidates", [9, 12, 15])
def test_a_table_never_leaves_its_last_row_alone_on_a_page(candidates: int) -> None:
    whole = procedure(candidates=candidates, form=shortened(the_form(), 3))
    for page in pages_of(opened(snapshot(Document.SELECTION_RECORD, whole=whole))):
        text = " ".join(page.split("\n")[FURNITURE:])
        if text.startswith(
            ("Bewerberin/Bewerber V1", "Bewerberin/Bewerber Eingang", "Rang Bewerberin/Bewerber")
        ):
            rows = re.split("Zwingende|Tabelle|Rechnerisch|K1 KI", text)[0]
            assert len(re.findall(r"B-\d{3}", rows)) > 1


def test_with_a_retired_question_both_results_are_printed() -> None:
    question = the_form().asked()[0].id
    late = RetiredQuestion(question, "nimmt die Antwort vorweg", LOCKED, after_disclosure=True)
    whole = replace(WHOLE, retired=(late,))
    holds, other = ranking_of(whole), ranking_of(WHOLE)
    frozen = replace(
        snapshot(Document.SELECTION_RECORD, whole=whole), ranking=holds, ranking_with_retired=other
    )
    text = body_of(opened(frozen, Language.GERMAN))
    assert "Wie gewertet Ohne Zurückziehung" in text
    assert "nachdem Punktwerte offengelegt waren" in text
    assert "nimmt die Antwort vorweg" in text
    for row in holds.rows:
        name = whole.candidate(row.score.candidate).number
        line = _row(text, name, "Ohne Zurückziehung")
        for each in (row, other.row(row.score.candidate)):
            assert f"Rang {each.rank}, {GERMAN.number(each.score.points or 0)} Punkte" in line


def test_without_a_retired_question_there_is_one_result() -> None:
    assert "Ohne Zurückziehung" not in _printed(WHOLE)


def test_the_interviews_are_compared_in_an_annex_of_their_own() -> None:
    text = body_of(opened(snapshot(Document.SELECTION_RECORD)))
    assert "Gleichbehandlung in den Auswahlgesprächen" in text
    for words in (
        "Gespräche nebeneinander",
        "Minuten je Gesprächsteil",
        "Was auffällt",
        "58 18 + 1 6 1 Deutsch",
    ):
        assert words in text
    assert "Wer hat die Daten freigegeben?" in text


def test_what_the_record_check_asked_is_printed_with_its_reason_and_its_source() -> None:
    found = [
        hint for hint in hints_of(Record(WHOLE)) if hint.discovery.rule is Rule.SHARE_OF_WOMEN or hint.open
    ]
    settled = tuple(
        SettledHint(hint.discovery.key, f"Grund {at}", None, WHOLE.created) for at, hint in enumerate(found)
    )
    setting = RuleSetting(
        Rule.COPIED, on=False, severity=Severity.NOTICE, reason="Haus", by=None, at=WHOLE.created
    )
    text = _printed(replace(WHOLE, settled_hints=settled, rule_settings=(setting,)))
    part = text[text.index("Anlage: Vermerkprüfung") :]
    for at, hint in enumerate(found):
        assert (
            f"{rule_title(GERMAN, hint.discovery.rule)} ({rule_source(GERMAN, hint.discovery.rule)})" in part
        )
        assert f"Grund: Grund {at}" in part
    assert "Regel „Gleicher Satz bei mehreren Personen“: abgeschaltet. Grund: Haus" in part
    assert "keine Rechtsberatung" in part
    for at, hint in enumerate(found):
        assert f"{finding_sentence(GERMAN, WHOLE, hint.discovery)} Grund: Grund {at}" in part
    told = part[: part.index("keine Rechtsberatung")]
    assert not any(words in told for words in (" Sie ", "Ihre Behörde"))


def test_nothing_is_said_of_the_record_check_where_nothing_was_answered() -> None:
    assert "Vermerkprüfung" not in _printed(WHOLE)


def test_the_reasons_in_full_stand_under_the_decision_with_the_values_they_speak_of() -> None:
    decision = WHOLE.decision
    assert decision is not None
    first, criterion = decision.selected[0], WHOLE.form.criteria[0]
    full = replace(
        decision,
        comparison=(CriterionReason(criterion.id, "Mehr Betriebserfahrung"),),
        appraisals=(
            Appraisal(first, "sehr gut", "2020 bis 2022", date(2022, 9, 1), "Einzelmerkmale gleich"),
        ),
        consensus="nach Aussprache",
    )
    text = _printed(replace(WHOLE, decision=full))
    part = text[text.rindex("6 Auswahlentscheidung") : text.rindex("7 Unterschriften")]
    assert (
        f"{WHOLE.candidate(first).name}: sehr gut; Zeitraum 2020 bis 2022; Beurteilung vom 01.09.2022" in part
    )
    assert "Ausschärfung der Einzelmerkmale. Einzelmerkmale gleich" in part
    assert f"K1 {criterion.name.read('de')}. Mehr Betriebserfahrung" in part
    value = next(
        row.score.criteria[0].value for row in ranking_of(WHOLE).rows if row.score.candidate == first
    )
    assert value is not None
    assert f"{WHOLE.candidate(first).name} {GERMAN.number(value)}" in part
    assert "nach Aussprache" in part


def test_the_finding_of_equality_stands_before_the_auxiliary_criterion_it_opens() -> None:
    decision = WHOLE.decision
    assert decision is not None
    people = (decision.selected[-1], decision.reserve[0])
    rules = replace(WHOLE.form.rules, auxiliary=(Text("Frauen nach § 7 LGG", "Women"),))
    equal = EssentiallyEqual(people, "Beide Beurteilungen lauten gleich.", decision.at, None)
    made = replace(decision, auxiliary=(AuxiliaryReason(0, "In der Vergleichsgruppe unterrepräsentiert"),))
    text = _printed(replace(WHOLE, form=replace(WHOLE.form, rules=rules), equal=equal, decision=made))
    finding, reason = (
        text.index("als im Wesentlichen gleich festgestellt"),
        text.index("Hilfskriterium: Frauen"),
    )
    assert finding < text.index("Beide Beurteilungen lauten gleich.") < reason
    assert "In der Vergleichsgruppe unterrepräsentiert" in text[reason:]


def test_conditions_notices_and_retention_are_printed_as_they_stand() -> None:
    decision, condition = WHOLE.decision, WHOLE.form.conditions[0]
    assert decision is not None
    first = decision.selected[0]
    check = ConditionCheck(first, condition.id, Finding.MET, "Zeugnis vom 3. April", None, decision.at)
    told = tuple(
        Notice(each.id, date(2023, 4, 3), None, decision.at)
        for each in WHOLE.candidates
        if each.id not in decision.selected
    )
    text = _printed(replace(WHOLE, condition_checks=(check,), notices=told))
    assert f"{condition.name.read('de')} erfüllt (Zeugnis vom 3. April)" in text
    assert "03.04.2023" in text
    assert "Aufzubewahren bis 03.10.2023, 6 Monate nach der letzten Mitteilung" in text


def test_the_foot_says_until_when_to_keep_where_a_date_follows() -> None:
    decision = WHOLE.decision
    assert decision is not None
    told = tuple(Notice(each.id, date(2023, 4, 3), None, decision.at) for each in WHOLE.candidates)
    pages = pages_of(opened(snapshot(Document.SELECTION_RECORD, whole=replace(WHOLE, notices=told))))
    assert all("aufzubewahren bis 03.10.2023" in page for page in pages)
