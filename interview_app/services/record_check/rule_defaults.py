"""How an authority sets the rules of the record check in new procedures, kept on this laptop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from interview_app.domain.hint import Rule, Severity
from interview_app.domain.hint_rules import RuleSetting
from interview_app.services.settings import read_json, write_json

SET_RULE = "set-rule"
"""The act by which a rule is set, in the journal."""


KEPT_IN = "rules.json"
"""The file's name, in the folder where the window keeps its settings."""


@dataclass(frozen=True, slots=True)
class RuleDefaults:
    """The memory in the person's folder for settings; damaged or missing, the program's own settings hold."""

    path: Path

    def kept(self) -> tuple[RuleSetting, ...]:
        """The settings for new procedures, by nobody, at the moment of keeping; what does not fit is left out."""
        found = read_json(self.path)
        if not isinstance(found, dict) or not isinstance(found.get("rules"), list):
            return ()
        try:
            at = datetime.fromisoformat(str(found.get("at")))
        except ValueError:
            return ()
        settings = (_setting(each, at) for each in found["rules"])
        return tuple({each.rule: each for each in settings if each is not None}.values())

    def keep(self, settings: Sequence[RuleSetting], *, at: datetime) -> bool:
        """Keep how the rules are set; none means the program's own settings again. Whether that was possible."""
        rules = [
            {"rule": each.rule.value, "on": each.on, "severity": each.severity.value, "reason": each.reason}
            for each in settings
        ]
        return write_json(self.path, {"at": at.isoformat(), "rules": rules})


def subject_of(setting: RuleSetting) -> str:
    """How a rule was set, in the journal."""
    return f"{setting.rule.value} {'on' if setting.on else 'off'} {setting.severity.value}"


def alike(some: Sequence[RuleSetting], others: Sequence[RuleSetting]) -> bool:
    """Whether the rules are set alike for the same reasons, whoever set them whenever."""
    return _set_how(some) == _set_how(others)


def _set_how(settings: Sequence[RuleSetting]) -> dict[Rule, tuple[bool, Severity, str]]:
    return {each.rule: (each.on, each.severity, each.reason) for each in settings}


def _setting(found: object, at: datetime) -> RuleSetting | None:
    """One setting of the file, or None where it is not as `keep` writes it or its rule is unknown here."""
    if not isinstance(found, dict):
        return None
    on, reason = found.get("on"), found.get("reason")
    if not isinstance(on, bool) or not isinstance(reason, str) or not reason.strip():
        return None
    try:
        return RuleSetting(
            Rule(str(found.get("rule"))), on, Severity(str(found.get("severity"))), reason, None, at
        )
    except ValueError:
        return None
