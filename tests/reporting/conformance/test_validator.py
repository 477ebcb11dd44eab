"""The validator itself: it runs every rule of its standards, and finds what is wrong by the clause that says so."""

from __future__ import annotations

from typing import NoReturn

import pytest

from tests.reporting.conformance.engine import JavaMissing, engine, java_library, jpype
from tests.reporting.conformance.mutants import MUTANTS, WRITTEN, Mutant
from tests.reporting.conformance.mutations import mutated, untouched
from tests.reporting.conformance.profiles import Standard
from tests.reporting.conformance.small import small
from tests.reporting.conformance.validator import (
    PLAIN,
    WITH_RECORD,
    broken_rules,
    checks_made,
    told,
    violations,
)
from tests.reporting.conformance.written import written


@pytest.mark.parametrize(
    ("standard", "rules", "deferred"),
    [(Standard.PDF_UA_1, 106, 3), (Standard.PDF_A_2A, 153, 1), (Standard.PDF_A_3A, 155, 2)],
)
def test_every_rule_of_a_standard_reaches_the_engine(standard: Standard, rules: int, deferred: int) -> None:
    held = engine().rules_of(standard)
    assert len(held) == rules
    assert len([each for each in held if each.getDeferred()]) == deferred
    assert all(str(each.getTest()) and str(each.getObject()) for each in held)


def test_a_conforming_document_passes_every_check() -> None:
    assert told(violations(small(), *WITH_RECORD)) == ""
    assert checks_made(small(), *WITH_RECORD) > 1000


def test_what_is_written_anew_and_not_changed_still_conforms() -> None:
    assert broken_rules(mutated(small(), untouched), *WITH_RECORD) == set()


def test_what_the_program_writes_conforms_with_one_of_each_part() -> None:
    assert told(violations(written(), *WITH_RECORD)) == ""
    assert broken_rules(mutated(written(), untouched), *WITH_RECORD) == set()


@pytest.mark.parametrize("mutant", WRITTEN, ids=lambda each: each.name)
def test_what_the_program_would_write_wrong_is_found_by_the_rule_that_it_breaks(mutant: Mutant) -> None:
    assert mutant.rules <= broken_rules(mutated(written(), mutant.break_it), *WITH_RECORD)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda each: each.name)
def test_what_is_broken_is_found_by_the_rule_that_it_breaks(mutant: Mutant) -> None:
    assert mutant.rules <= broken_rules(mutated(small(), mutant.break_it), *WITH_RECORD)


def test_a_document_with_an_attachment_is_none_without() -> None:
    assert broken_rules(small(), *PLAIN) == {"A 6.6.4-2", "A 6.8-5"}


def test_a_violation_says_what_is_wrong_how_often_and_where() -> None:
    (mutant,) = [each for each in MUTANTS if each.name == "a heading skipped"]
    (found,) = violations(mutated(small(), mutant.break_it), *WITH_RECORD)
    assert (found.standard, found.clause, found.number, found.count) == (Standard.PDF_UA_1, "7.4.2", 1, 1)
    assert "Heading level 2 is skipped" in found.message
    assert "H3" in found.context
    assert str(found).startswith("UA 7.4.2-1 (1 times): Heading level 2 is skipped")


def test_without_java_nothing_passes_and_the_way_out_is_named() -> None:
    def nowhere() -> NoReturn:
        raise jpype.JVMNotFoundException("no libjvm.so")

    with pytest.raises(JavaMissing, match="apt-get install default-jre-headless"):
        java_library(nowhere)
