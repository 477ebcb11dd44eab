"""The errors that the domain raises when an act is not allowed or an input cannot be.

They carry a code and the facts; the sentence for the user is made in `wording`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Refusal(StrEnum):
    """Why an act was refused; `wording` holds one sentence with a way out for each."""

    WRONG_STATE = "wrong-state"
    NOT_YOUR_SHEET = "not-your-sheet"
    SHEET_SEALED = "sheet-sealed"
    SHEET_INCOMPLETE = "sheet-incomplete"
    REASON_MISSING = "reason-missing"
    FORM_INCOMPLETE = "form-incomplete"
    FORM_IN_USE = "form-in-use"
    FORM_LOCKED = "form-locked"
    FORM_NOT_LOCKED = "form-not-locked"
    RATIONALE_MISSING = "rationale-missing"
    POSTS_MISSING = "posts-missing"
    PANEL_INCOMPLETE = "panel-incomplete"
    NOT_DISCLOSED = "not-disclosed"
    REQUIREMENT_OPEN = "requirement-open"
    REQUIREMENT_NOT_MET = "requirement-not-met"
    REQUIREMENTS_MET = "requirements-met"
    ALREADY_RATED = "already-rated"
    INTERVIEW_OPEN = "interview-open"
    TIMES_WRONG = "times-wrong"
    INTERVIEW_PAUSED = "interview-paused"
    PIN_TOO_SHORT = "pin-too-short"
    PIN_WRONG = "pin-wrong"
    PIN_NOT_YOURS_TO_RESET = "pin-not-yours-to-reset"
    PAPER_OWN_SHEET_FIRST = "paper-own-sheet-first"
    PAPER_NOT_FOR_YOU = "paper-not-for-you"
    PAPER_SHEET_BEGUN = "paper-sheet-begun"
    PAPER_OTHER_SEEN = "paper-other-seen"
    PAPER_READ = "paper-read"
    PAPER_DATE_MISSING = "paper-date-missing"
    NOT_IN_THIS_SITTING = "not-in-this-sitting"
    ANOTHER_INTERVIEW_RUNS = "another-interview-runs"
    NOT_ON_THE_PANEL = "not-on-the-panel"
    NOT_A_VOTER = "not-a-voter"
    NOT_THE_NOTE_TAKER = "not-the-note-taker"
    NOTE_TAKER_LEAVES = "note-taker-leaves"
    BIAS_UNDECLARED = "bias-undeclared"
    RECUSED_STAYS_AWAY = "recused-stays-away"
    CHAIR_ONLY = "chair-only"
    SECOND_CHAIR = "second-chair"
    VOTE_TOO_LATE = "vote-too-late"
    SEALED_WAS_THERE = "sealed-was-there"
    SUBSTITUTE_RATES = "substitute-rates"
    SUBSTITUTE_FOR_MISSING = "substitute-for-missing"
    REPLACED_STILL_RATES = "replaced-still-rates"
    ALREADY_REPLACED = "already-replaced"
    CONCERN_UNDECIDED = "concern-undecided"
    NO_CONCERN = "no-concern"
    DECLARATION_USED = "declaration-used"
    LEDGER_LINE_USED = "ledger-line-used"
    MORE_WOMEN_THAN_VOTERS = "more-women-than-voters"
    UNKNOWN_LEVEL = "unknown-level"
    REQUIREMENT_CHECKED = "requirement-checked"
    UNKNOWN_QUESTION = "unknown-question"
    QUESTION_RETIRED = "question-retired"
    QUESTION_NOT_RETIRED = "question-not-retired"
    LAST_QUESTION = "last-question"
    NAME_MISSING = "name-missing"
    NUMBER_TAKEN = "number-taken"
    NAME_FIXED = "name-fixed"
    SCHEDULE_TOO_SHORT = "schedule-too-short"
    NO_APPOINTMENT = "no-appointment"
    WORKING_PAPER = "working-paper"
    LIST_EMPTY = "list-empty"
    LIST_WITH_PROBLEMS = "list-with-problems"
    SELECTION_TOO_LARGE = "selection-too-large"
    SELECTION_EMPTY = "selection-empty"
    SELECTION_INELIGIBLE = "selection-ineligible"
    DEVIATION_REASON_MISSING = "deviation-reason-missing"
    RANKING_BLOCKED = "ranking-blocked"
    CANDIDATE_NOT_COMPLETE = "candidate-not-complete"
    NO_LEVEL_CHOSEN = "no-level-chosen"
    DECISION_MISSING = "decision-missing"
    GATE_LOCKED = "gate-locked"
    CONSENSUS_REASON_MISSING = "consensus-reason-missing"
    NOT_EQUAL = "not-equal"
    NOT_SELECTED = "not-selected"
    DAY_TO_COME = "day-to-come"
    DECISION_NEEDED = "decision-needed"
    RETENTION_TOO_SHORT = "retention-too-short"
    RETENTION_TOO_LONG = "retention-too-long"
    RECORD_MISSING = "record-missing"
    SEALED_FOR_GOOD = "sealed-for-good"
    ALREADY_ISSUED = "already-issued"
    NOT_ISSUED_HERE = "not-issued-here"
    RECORD_BLOCKS = "record-blocks"
    RECORD_ASKS = "record-asks"
    SAMPLE_NOT_YOURS = "sample-not-yours"
    SAMPLES_MISSING = "samples-missing"
    SAMPLES_INCOMPLETE = "samples-incomplete"
    SAMPLE_NOT_ASKED = "sample-not-asked"
    CALIBRATION_BEGUN = "calibration-begun"
    CALIBRATION_OPEN = "calibration-open"
    CALIBRATION_INCOMPLETE = "calibration-incomplete"
    CALIBRATION_SEALED = "calibration-sealed"
    CALIBRATION_NOT_FOR_YOU = "calibration-not-for-you"
    CALIBRATION_NOTED = "calibration-noted"
    NO_ACCESS_REQUEST = "no-access-request"
    PLACES_OPEN = "places-open"
    PASSAGE_UNKNOWN = "passage-unknown"
    NOT_ERASED = "not-erased"
    ALREADY_ERASED = "already-erased"
    NOT_CLOSED = "not-closed"
    DELETION_HELD = "deletion-held"
    ACCESS_UNANSWERED = "access-unanswered"
    NOT_ALL_TOLD = "not-all-told"
    DELETION_TOO_EARLY = "deletion-too-early"
    UNKNOWN = "unknown"


class ActRefused(Exception):
    """An act that the rules do not allow at this point; nothing was changed.

    `facts` are the names and numbers that the sentence needs (all strings or integers).
    """

    def __init__(self, refusal: Refusal, /, **facts: str | int) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.facts: Mapping[str, str | int] = facts


class FileTrouble(StrEnum):
    """Why a procedure file could not be opened, written or made; `wording.files` holds one sentence for each."""

    MISSING = "missing"
    EXISTS = "exists"
    NOT_OURS = "not-ours"
    DAMAGED = "damaged"
    NEWER = "newer"
    READ_ONLY_PLACE = "read-only-place"
    NO_PERMISSION = "no-permission"
    DISK_FULL = "disk-full"
    LOCKED_BY_OTHER = "locked-by-other"
    UNREADABLE = "unreadable"


class FileRefused(Exception):
    """A file that could not be used as asked; what it held before, it still holds.

    `path` is the file's path as text; `facts` are the names and numbers that the sentence needs.
    """

    def __init__(self, trouble: FileTrouble, path: str, /, **facts: str | int) -> None:
        super().__init__(f"{trouble.value}: {path}")
        self.trouble = trouble
        self.path = path
        self.facts: Mapping[str, str | int] = facts


class FileDefect(StrEnum):
    """What the check of a procedure file can find."""

    INTEGRITY = "integrity"
    FOREIGN_KEY = "foreign-key"
    JOURNAL_CHAIN = "journal-chain"
    WORDS_DIGEST = "words-digest"
    FORM_FINGERPRINT = "form-fingerprint"


@dataclass(frozen=True, slots=True)
class FileProblem:
    """One finding of the check; `where` names a table, a journal row or what the database itself reported."""

    defect: FileDefect
    where: str
