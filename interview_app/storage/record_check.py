"""How the rules of the record check are set, and which hints were settled with a reason."""

from __future__ import annotations

from datetime import datetime

from interview_app.domain.hint import Rule, Severity
from interview_app.domain.hint_rules import RuleSetting, SettledHint
from interview_app.storage.cells import panelist_in
from interview_app.storage.database import Database


def read_rule_settings(db: Database) -> tuple[RuleSetting, ...]:
    """The rules that were set otherwise than the program sets them, in the order in which that was first done."""
    rows = db.execute("SELECT rule, switched_on, severity, reason, by, at FROM rule_setting ORDER BY ordinal")
    return tuple(
        RuleSetting(
            Rule(rule), bool(on), Severity(severity), reason, panelist_in(by), datetime.fromisoformat(at)
        )
        for rule, on, severity, reason, by, at in rows
    )


def write_rule_setting(db: Database, setting: RuleSetting) -> None:
    """Put how a rule is set in place."""
    db.execute(
        "INSERT INTO rule_setting (rule, switched_on, severity, reason, by, at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (rule) DO UPDATE SET switched_on = excluded.switched_on, severity = excluded.severity,"
        " reason = excluded.reason, by = excluded.by, at = excluded.at",
        (
            setting.rule.value,
            int(setting.on),
            setting.severity.value,
            setting.reason,
            setting.by,
            setting.at.isoformat(),
        ),
    )


def read_settled_hints(db: Database) -> tuple[SettledHint, ...]:
    """The hints that are left as they are for a reason, in that order."""
    rows = db.execute("SELECT key, reason, by, at FROM settled_hint ORDER BY ordinal")
    return tuple(
        SettledHint(key, reason, panelist_in(by), datetime.fromisoformat(at)) for key, reason, by, at in rows
    )


def write_settled_hint(db: Database, settled: SettledHint) -> None:
    """Put the reason for leaving a hint in place."""
    db.execute(
        "INSERT INTO settled_hint (key, reason, by, at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET reason = excluded.reason, by = excluded.by, at = excluded.at",
        (settled.key, settled.reason, settled.by, settled.at.isoformat()),
    )
