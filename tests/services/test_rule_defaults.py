"""How the rules are set in new procedures: kept beside the settings, put on record in each new file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from interview_app.composition import new_services
from interview_app.domain.hint import Rule, Severity
from interview_app.services.record_check.rule_defaults import RuleDefaults, alike
from tests.services.office import Office


@pytest.fixture
def defaults(office: Office, tmp_path: Path) -> RuleDefaults:
    """Kept from a procedure in which one rule is off and one is weightier."""
    office.seat("Vorlage", "Skizze")
    check = office.services.record_check
    check.set_rule(
        office.chair, Rule.NOT_INVITED, on=False, severity=Severity.REASON, reason="kein Personalrat"
    )
    check.set_rule(
        office.chair, Rule.FORMULAIC, on=True, severity=Severity.REASON, reason="Dienstanweisung 4"
    )
    kept = RuleDefaults(tmp_path / "settings" / "rules.json")
    assert kept.keep(office.services.desk.bare().rule_settings, at=office.clock())
    return kept


def test_the_settings_are_kept_with_their_reasons_but_not_with_who_set_them(
    office: Office, defaults: RuleDefaults
) -> None:
    kept = defaults.kept()
    assert alike(kept, office.services.desk.bare().rule_settings)
    assert {each.by for each in kept} == {None}
    assert not alike(kept, kept[1:])


def test_a_new_procedure_begins_with_them_and_says_so_in_its_journal(
    office: Office, defaults: RuleDefaults, tmp_path: Path
) -> None:
    office.clock.pass_minutes(60)
    around = replace(office.around, rules=defaults.path)
    services = new_services(tmp_path / "next.interview", office.form, around)
    settings = services.desk.bare().rule_settings
    with services.desk.reading() as db:
        rows = db.execute("SELECT act, subject, actor FROM journal ORDER BY sequence").fetchall()
        words = {row[0] for row in db.execute("SELECT text FROM words")}
    services.close()
    assert alike(settings, defaults.kept())
    assert {each.by for each in settings} == {None}
    assert {each.at for each in settings} == {office.clock()}
    assert [tuple(row) for row in rows[1:]] == [
        ("set-rule", "not-invited off reason", ""),
        ("set-rule", "formulaic on reason", ""),
    ]
    assert words == {"kein Personalrat", "Dienstanweisung 4"}


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"rules": [], "at": "2026"}',
        '{"rules": [{}], "at": "yesterday"}',
        '{"rules": 3}',
    ],
)
def test_a_damaged_memory_means_the_program_s_own_settings(
    office: Office, tmp_path: Path, damaged: str
) -> None:
    path = tmp_path / "rules.json"
    path.write_text(damaged, encoding="utf-8")
    services = new_services(tmp_path / "next.interview", office.form, replace(office.around, rules=path))
    settings = services.desk.bare().rule_settings
    services.close()
    assert settings == ()


def test_what_does_not_fit_is_left_out_and_the_others_hold(defaults: RuleDefaults) -> None:
    data = json.loads(defaults.path.read_text(encoding="utf-8"))
    first = data["rules"][0]
    data["rules"] += [
        3,
        {**first, "rule": "unheard-of"},
        {**first, "severity": []},
        {**first, "on": 1},
        {**first, "reason": " "},
    ]
    defaults.path.write_text(json.dumps(data), encoding="utf-8")
    assert [each.rule for each in defaults.kept()] == [Rule.NOT_INVITED, Rule.FORMULAIC]


def test_a_missing_memory_keeps_nothing_and_none_ends_it(defaults: RuleDefaults, office: Office) -> None:
    assert RuleDefaults(defaults.path.with_name("other.json")).kept() == ()
    assert defaults.keep((), at=office.clock())
    assert defaults.kept() == ()


def test_it_says_when_nothing_can_be_kept(office: Office, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert not RuleDefaults(tmp_path / "file" / "rules.json").keep((), at=office.clock())
