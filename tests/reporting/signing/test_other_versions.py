"""Somebody changes a document of another version and signs it, or changes it behind the signatures: it is seen."""

from __future__ import annotations

from functools import partial

import pytest

from interview_app.domain.document_check import Deviation, DocumentCheck, Verdict
from interview_app.domain.signatures import Integrity, Since
from interview_app.reporting.signing.judging import judged
from interview_app.reporting.verifying import check
from tests.reporting.signing.certificates import chair
from tests.reporting.signing.written import once, with_signature
from tests.reporting.verifying.tampering import RELEASES, appended, issued, rewritten
from tests.reporting.verifying.test_other_versions import LATER, TAMPERINGS, Change

NAMES = [each[0] for each in TAMPERINGS]
BEHIND = [
    each
    for each in TAMPERINGS
    if each[0] in ("totals swapped", "white box", "seven drawn as one", "language")
]


def examined(content: bytes) -> DocumentCheck:
    return check(content, LATER, partial(judged, trusted=None), released=RELEASES)


@pytest.mark.parametrize(("name", "deviation", "change"), TAMPERINGS, ids=NAMES)
def test_a_signature_on_a_changed_document_hides_no_change(
    name: str, deviation: Deviation, change: Change
) -> None:
    found = examined(with_signature(rewritten(issued(), change), "signature-1", chair()))
    assert deviation in {each.deviation for each in found.differences}
    assert [each.integrity for each in found.signatures] == [Integrity.INTACT]


@pytest.mark.parametrize(("name", "deviation", "change"), BEHIND, ids=[each[0] for each in BEHIND])
def test_a_change_behind_the_signature_is_seen_in_the_document_of_another_version(
    name: str, deviation: Deviation, change: Change
) -> None:
    found = examined(appended(once(), change))
    assert (found.verdict, found.signatures[0].since) == (Verdict.DIFFERS, Since.OTHER)
    assert Deviation.APPENDED in {each.deviation for each in found.differences}
