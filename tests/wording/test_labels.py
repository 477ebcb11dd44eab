"""Every kind and state has its word in both languages."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from enum import StrEnum
from typing import Any

import pytest

from interview_app import domain
from interview_app.domain.bias import BiasOutcome, Declared
from interview_app.domain.candidate import CandidateState, Finding
from interview_app.domain.candidate_list import ListColumn, ListTrouble, RowTrouble
from interview_app.domain.coverage import PartKind
from interview_app.domain.deciding import DecisionGap
from interview_app.domain.document_check import CheckTrouble, Deviation, Verdict
from interview_app.domain.ending import ReopeningGround
from interview_app.domain.equal_treatment import Notable
from interview_app.domain.errors import FileDefect, FileTrouble, Refusal
from interview_app.domain.firmness import StepsKind, Unsettled
from interview_app.domain.form import Aggregation, Merit, MissingPolicy, WeightMode
from interview_app.domain.found_posting import FieldRule, PassageKind, PassageRule, PostingField
from interview_app.domain.hint import Moment, Rule, Severity, Where
from interview_app.domain.interview import Asked
from interview_app.domain.lateness import Written
from interview_app.domain.library import Origin, Sought
from interview_app.domain.locking import LockGap
from interview_app.domain.off_limits import OffLimits
from interview_app.domain.panel import AssignmentKind, Established, Role
from interview_app.domain.participation import Body
from interview_app.domain.posting_file import PostingTrouble
from interview_app.domain.problems import ProblemKind
from interview_app.domain.procedure import Stage
from interview_app.domain.protocol import Document
from interview_app.domain.releases import Issuer
from interview_app.domain.results import Basis, FailureKind, Obstacle, Place
from interview_app.domain.sealing import Gap
from interview_app.domain.separate import Sex
from interview_app.domain.sheet import RatingState, SheetState
from interview_app.domain.signatures import Integrity, SigningTrouble, Since, Voucher
from interview_app.domain.states import CandidateAct, ProcedureAct, SheetAct
from interview_app.i18n import Language, Say, load
from interview_app.wording import coverage, endings, labels, library, posting, reminders, result_labels

LABELS: dict[type[StrEnum], Callable[[Say, Any], str]] = {
    Merit: labels.merit_label,
    WeightMode: labels.weight_mode_label,
    Aggregation: labels.aggregation_label,
    MissingPolicy: labels.missing_policy_label,
    CandidateState: labels.candidate_state_label,
    Finding: labels.finding_label,
    Role: labels.role_label,
    Established: labels.established_label,
    AssignmentKind: labels.assignment_label,
    Declared: labels.declared_label,
    BiasOutcome: labels.bias_outcome_label,
    Body: labels.body_label,
    Sex: labels.sex_label,
    Stage: labels.stage_label,
    Asked: labels.asked_label,
    RatingState: labels.rating_state_label,
    SheetState: labels.sheet_state_label,
    Place: result_labels.place_label,
    Basis: result_labels.basis_label,
    Gap: labels.sealing_gap_label,
    Written: labels.written_label,
    OffLimits: reminders.topic_label,
    LockGap: labels.lock_gap_label,
    DecisionGap: result_labels.decision_gap_label,
    ReopeningGround: endings.ground_label,
    PartKind: coverage.part_kind_label,
    PassageKind: posting.passage_kind_label,
    PostingField: posting.field_label,
    Sought: library.sought_label,
    Origin: library.origin_label,
}
SENTENCES = {
    Notable,
    Refusal,
    Obstacle,
    FailureKind,
    FileTrouble,
    FileDefect,
    CheckTrouble,
    Deviation,
    Verdict,
    Issuer,
    Integrity,
    Since,
    Voucher,
    SigningTrouble,
    ProblemKind,
    Document,
    FieldRule,
    PassageRule,
    ListColumn,
    ListTrouble,
    PostingTrouble,
    RowTrouble,
    Unsettled,
    StepsKind,
    Rule,
    Severity,
    Moment,
    Where,
}
"""Kinds that are worded as whole sentences or names elsewhere in `wording`."""

VERBS = {CandidateAct, SheetAct, ProcedureAct}
"""Acts: the journal's words, never shown as a label."""

SAME_IN_BOTH = {"Median", "Information"}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", list(LABELS), ids=lambda kind: kind.__name__)
def test_every_member_has_a_label_of_its_own(kind: type[StrEnum], language: Language) -> None:
    say = load(language)
    said = [LABELS[kind](say, member) for member in kind]
    assert all(words and words == words.strip() for words in said)
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("kind", list(LABELS), ids=lambda kind: kind.__name__)
def test_every_label_is_translated(kind: type[StrEnum]) -> None:
    english, german = load(Language.ENGLISH), load(Language.GERMAN)
    for member in kind:
        words = LABELS[kind](german, member)
        assert words != LABELS[kind](english, member) or words in SAME_IN_BOTH


def test_who_votes_is_said() -> None:
    german = load(Language.GERMAN)
    assert [labels.vote_label(german, votes) for votes in (True, False)] == ["stimmberechtigt", "beratend"]


def test_no_kind_of_the_domain_was_forgotten() -> None:
    kinds = set()
    for module in pkgutil.iter_modules(domain.__path__, "interview_app.domain."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum:
                kinds.add(value)
    assert kinds == LABELS.keys() | SENTENCES | VERBS
