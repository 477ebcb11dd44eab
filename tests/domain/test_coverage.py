"""Coverage: every demand of the posting has its part of the form or a reason, and every part its passage or one."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from interview_app.domain.coverage import NEEDS, PartKind, PartRef, coverage_of
from interview_app.domain.drafting.blank import blank_form
from interview_app.domain.drafting.covering import (
    connect,
    disconnect,
    last_part,
    make_part,
    place_of,
    take_over,
)
from interview_app.domain.drafting.parts import add_criterion
from interview_app.domain.drafting.passages import leave_out, passage_of, read_in
from interview_app.domain.drafting.places import put
from interview_app.domain.found_posting import PassageKind
from interview_app.domain.problems import ProblemKind
from interview_app.domain.text import Text
from interview_app.domain.validity import problems_of
from tests.domain.test_posting_passages import CARE, FIRST, PAY, SECOND, STUDY, drafted, passage, posting

CRITERION, REQUIREMENT = (
    PartRef(PartKind.CRITERION, "criterion-1"),
    PartRef(PartKind.REQUIREMENT, "requirement-1"),
)
EACH = tuple(passage(f"Stelle {kind.value}", kind) for kind in PassageKind)


def test_a_demand_is_open_until_a_part_of_its_kind_quotes_it() -> None:
    form = drafted(STUDY, CARE, PAY)
    assert [each.passage.id for each in coverage_of(form).open_passages] == [FIRST, SECOND]
    form = make_part(form, SECOND, PartKind.CRITERION)
    covered = coverage_of(form).passages[1]
    assert (covered.parts, covered.missing) == ((CRITERION,), ())
    assert coverage_of(form).parts[0].passages == (SECOND,)


def test_a_passage_that_is_both_needs_both() -> None:
    form = make_part(drafted(passage("Gute Kenntnisse", PassageKind.BOTH)), FIRST, PartKind.CRITERION)
    assert coverage_of(form).passages[0].missing == (PartKind.REQUIREMENT,)


def test_a_reason_settles_a_passage_and_a_part() -> None:
    form = add_criterion(drafted(CARE), name=Text(de="Mut"))
    assert not coverage_of(form).settled
    form = leave_out(form, FIRST, "steht schon im Studium")
    form = put(form, ("criteria", 0, "unquoted"), "aus der Stellenbeschreibung")
    assert coverage_of(form).settled
    assert coverage_of(form).parts[0].bare


def test_a_part_with_a_reason_needs_no_quotation() -> None:
    form = add_criterion(drafted(CARE), name=Text(de="Mut"))
    place = ("criteria", 0, "passages")
    assert (ProblemKind.EMPTY, place) in [(each.kind, each.path) for each in problems_of(form)]
    form = put(form, ("criteria", 0, "unquoted"), "aus der Stellenbeschreibung")
    assert place not in [each.path for each in problems_of(form)]


def test_a_quotation_belongs_to_the_passage_that_it_repeats_and_else_to_those_that_hold_it() -> None:
    form = drafted(CARE, passage("Genauigkeit und Sorgfalt im Umgang mit Zahlen", PassageKind.CRITERION))
    assert coverage_of(add_criterion(form, passages=("sorg\u00adfalt.",))).parts[0].passages == (FIRST,)
    assert coverage_of(add_criterion(form, passages=("Umgang mit\nZahlen",))).parts[0].passages == (SECOND,)
    longer = add_criterion(form, passages=("Verlangt wird Sorgfalt",))
    assert coverage_of(longer).parts[0].passages == (FIRST,)


def test_half_a_word_is_no_quotation() -> None:
    part = coverage_of(add_criterion(drafted(CARE), passages=("Sorg", "", "Umsicht"))).parts[0]
    assert (part.passages, part.strange, part.bare) == ((), ("Sorg", "", "Umsicht"), True)


def test_where_no_posting_was_read_a_quotation_is_enough() -> None:
    blank = blank_form("x", ("de",))
    assert coverage_of(add_criterion(blank, passages=("Sorgfalt",))).settled
    assert not coverage_of(add_criterion(blank)).settled


def test_a_connection_comes_and_goes_and_ends_the_reasons() -> None:
    form = leave_out(drafted(STUDY, CARE), SECOND, "entbehrlich")
    form = put(make_part(form, FIRST, PartKind.REQUIREMENT), ("requirements", 0, "unquoted"), "alt")
    form = connect(form, SECOND, REQUIREMENT)
    assert form.requirements[0].passages == (STUDY.text, "Sorgfalt")
    assert form.requirements[0].unquoted == ""
    assert passage_of(form, SECOND).kind is PassageKind.BOTH
    assert passage_of(form, SECOND).left_out == "entbehrlich"
    form = connect(form, SECOND, REQUIREMENT)
    assert form.requirements[0].passages == (STUDY.text, "Sorgfalt")
    form = make_part(form, SECOND, PartKind.CRITERION)
    assert passage_of(form, SECOND).left_out == ""
    assert disconnect(form, SECOND, REQUIREMENT).requirements[0].passages == (STUDY.text,)
    assert place_of(form, CRITERION) == ("criteria", 0)


@pytest.mark.parametrize(
    ("kind", "part", "then"),
    [
        (PassageKind.TASK, PartKind.CRITERION, PassageKind.CRITERION),
        (PassageKind.REQUIREMENT, PartKind.CRITERION, PassageKind.BOTH),
        (PassageKind.BOTH, PartKind.REQUIREMENT, PassageKind.BOTH),
        (PassageKind.CONDITION, PartKind.REQUIREMENT, PassageKind.REQUIREMENT),
        (PassageKind.CRITERION, PartKind.CONDITION, PassageKind.CONDITION),
    ],
)
def test_a_passage_is_what_is_made_of_it(kind: PassageKind, part: PartKind, then: PassageKind) -> None:
    form = make_part(drafted(passage("Sorgfalt", kind)), FIRST, part)
    assert passage_of(form, FIRST).kind is then
    assert part in NEEDS[then]


def test_some_words_of_a_passage_make_a_part_of_their_own() -> None:
    form = make_part(drafted(STUDY), FIRST, PartKind.CRITERION, " Erfahrung im Haushalt ")
    assert form.criteria[0].passages == ("Erfahrung im Haushalt",)
    assert coverage_of(form).passages[0].parts == (CRITERION,)
    assert last_part(form, PartKind.CRITERION) == CRITERION


def test_everything_that_was_found_is_taken_over_at_once() -> None:
    form = take_over(drafted(*EACH))
    assert [each.passages for each in form.requirements] == [("Stelle requirement",), ("Stelle both",)]
    assert [each.passages for each in form.criteria] == [("Stelle criterion",), ("Stelle both",)]
    assert [each.passages for each in form.conditions] == [("Stelle condition",)]
    assert [each.weight for each in form.criteria] == [Fraction(50)] * 2
    head = form.posting
    assert (head.reference, head.authority, head.grade, head.source) == (
        "GR-2027/03",
        "Bezirk Grünau",
        "E 11",
        "posting.pdf",
    )
    assert form.title == head.title == Text(de="Sachbearbeitung")
    assert form.rules.posts == 2
    assert coverage_of(form).settled
    assert take_over(form) == form


def test_taking_over_changes_nothing_that_was_written() -> None:
    form = add_criterion(drafted(*EACH), name=Text(de="Mut"))
    form = put(form, ("criteria", 0, "weight"), Fraction(30))
    form = put(put(form, ("title",), Text(de="Eigener Titel")), ("posting", "reference"), "eigen")
    form = leave_out(form, SECOND, "kein Kriterium")
    after = take_over(form)
    assert after.title == Text(de="Eigener Titel")
    assert after.posting.reference == "eigen"
    assert after.posting.title == Text(de="Sachbearbeitung")
    assert after.criteria[0] == form.criteria[0]
    assert [each.weight for each in after.criteria] == [Fraction(30), Fraction(0)]
    assert after.rules.posts == 1
    assert passage_of(after, SECOND).left_out == "kein Kriterium"


def test_several_posts_are_left_to_the_lock_and_nothing_said_changes_nothing() -> None:
    blank = blank_form("x", ("de",))
    several = read_in(blank, posting(posts=None, several=True), source="", digest="")
    assert take_over(several).rules.posts is None
    silent = read_in(blank, posting(posts=None), source="", digest="")
    assert take_over(silent).rules.posts == 1
    assert take_over(blank) == blank


def test_parts_made_one_by_one_beforehand_keep_neither_the_posts_nor_the_language_from_being_taken_over() -> (
    None
):
    read = read_in(blank_form("x", ("de",)), replace(posting(CARE), language="en"), source="", digest="")
    after = take_over(make_part(read, FIRST, PartKind.CRITERION))
    assert (after.rules.posts, after.posting.language) == (2, "en")
    chosen = put(put(after, ("rules", "posts"), 1), ("posting", "language"), "de")
    assert take_over(chosen) == chosen


def test_names_are_words_of_a_language_that_the_form_speaks() -> None:
    english = replace(drafted(CARE), language="en", languages=("en",))
    assert take_over(english).criteria[0].name == Text(en="Sorgfalt")
