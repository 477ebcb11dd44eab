"""The rules of the record check that the window keeps for new procedures, for what is made without the window."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from platformdirs import user_config_path

from interview_app.composition import surroundings
from interview_app.domain.hint_rules import RuleSetting
from interview_app.services.files.procedures import Surroundings
from interview_app.services.record_check.rule_defaults import KEPT_IN, RuleDefaults


def with_own_rules() -> Surroundings:
    """What a program run brings, so that a new procedure begins with the authority's rules wherever it is made."""
    return replace(surroundings(), rules=_settings_folder() / KEPT_IN)


def own_rules() -> tuple[RuleSetting, ...]:
    """The rules as they are kept, for what is checked outside a procedure."""
    return RuleDefaults(_settings_folder() / KEPT_IN).kept()


def _settings_folder() -> Path:
    """Where the window's settings lie: on a Mac Qt and platformdirs are of two minds."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Preferences" / "interview_app"
    return user_config_path("interview_app", appauthor=False)
