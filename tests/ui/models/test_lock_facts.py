"""The plan in a few lines: what the record check says of it stands there too."""

from __future__ import annotations

import pytest

from interview_app.domain.canonical import fingerprint
from interview_app.domain.hint import Discovery, Hint, Place, Rule, Severity, Where
from interview_app.i18n import Language, load
from interview_app.ui.models.lock_facts import lock_facts
from tests.reporting.sample import the_form

FORM = the_form()


def hint(severity: Severity, reason: str = "") -> Hint:
    return Hint(Discovery(Rule.ONE_QUESTION, Place(Where.FORM)), severity, reason)


@pytest.mark.parametrize(
    ("hints", "said"),
    [
        ((), "finds nothing"),
        ((hint(Severity.NOTICE),), "1 hint for information, below"),
        ((hint(Severity.REASON, "answered"),) * 2, "2 hints for information, below"),
        ((hint(Severity.NOTICE), hint(Severity.REASON)), "1 hint below still has to be answered or mended"),
        ((hint(Severity.BLOCKS),) * 2, "2 hints below still have to be answered or mended"),
    ],
)
def test_it_counts_what_still_has_to_be_done_and_else_what_is_only_to_be_known(
    hints: tuple[Hint, ...], said: str
) -> None:
    facts = dict(
        lock_facts(load(Language.ENGLISH), FORM, fingerprint(FORM), hints, by="Dr. Vera Beispiel (chair)")
    )
    assert facts["Record check"] == said


def test_a_weight_never_stands_on_another_line_than_its_criterion() -> None:
    facts = dict(lock_facts(load(Language.ENGLISH), FORM, fingerprint(FORM), (), by=""))
    assert "C1\N{NO-BREAK SPACE}25" in facts["Weights"]


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ("Dr. V. Beispiel (chair)", "Dr. V. Beispiel (chair)"),
        ("", "nobody chosen; the plan will name nobody"),
    ],
)
def test_it_says_whom_the_plan_will_name(by: str, said: str) -> None:
    facts = dict(lock_facts(load(Language.ENGLISH), FORM, fingerprint(FORM), (), by=by))
    assert facts["Locked by"] == said
