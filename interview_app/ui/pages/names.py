"""The names of the pages, apart from the pages themselves, so that the shell can be painted before they are loaded."""

from __future__ import annotations

from enum import Enum, StrEnum


class PageName(StrEnum):
    """The pages in the order of the navigation, then those that are reached from within another."""

    OVERVIEW = "overview"
    FORM = "form"
    PANEL = "panel"
    CANDIDATES = "candidates"
    INTERVIEWS = "interviews"
    CONSENSUS = "consensus"
    RANKING = "ranking"
    PROTOCOLS = "protocols"
    PAPER = "paper"
    EQUAL_TREATMENT = "equal-treatment"
    RECORD_CHECK = "record-check"
    OWN_SHEETS = "own-sheets"
    DECISION = "decision"
    OUTCOME = "outcome"
    POSTING = "posting"
    CALIBRATION = "calibration"
    ACCESS = "access"


WITHIN = {
    PageName.PAPER: PageName.INTERVIEWS,
    PageName.EQUAL_TREATMENT: PageName.INTERVIEWS,
    PageName.RECORD_CHECK: PageName.OVERVIEW,
    PageName.OWN_SHEETS: PageName.OVERVIEW,
    PageName.DECISION: PageName.RANKING,
    PageName.OUTCOME: PageName.RANKING,
    PageName.POSTING: PageName.FORM,
    PageName.CALIBRATION: PageName.PANEL,
    PageName.ACCESS: PageName.OVERVIEW,
}
"""The pages that are no step of the navigation, each with the one under which it is shown."""


class Section(Enum):
    """The sections of the panel page, in the order of their tabs; `go` names one to turn to it."""

    MEMBERS = 0
    ASSIGNMENTS = 1
    DECLARATIONS = 2
    PARTICIPATION = 3


class After(Enum):
    """The sections of the page that follows the decision, in the order of their tabs; `go` names one to turn to it."""

    CONDITIONS = 0
    NOTICES = 1
    ACCESS = 2
    RETENTION = 3
