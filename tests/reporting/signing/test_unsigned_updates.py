"""Behind the last signature nothing may stand: what anybody adds without a key is a change, and told in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from interview_app.domain.document_check import Deviation, Difference, DocumentCheck, Verdict
from interview_app.domain.signatures import Integrity, Since
from interview_app.i18n import Language, load
from interview_app.reporting.signing.judging import Authorities
from interview_app.wording.differences import difference_sentence
from interview_app.wording.document_check import verdict_sentence
from interview_app.wording.signatures import signature_sentences
from tests.reporting.signing.certificates import chair, member, other_member
from tests.reporting.signing.foreign_program import signed_elsewhere
from tests.reporting.signing.updates import TITLE, UPDATES, Change, other_title
from tests.reporting.signing.written import examined, once, thrice, trusting, with_signature
from tests.reporting.verifying.tampering import appended, issued

ENGLISH = load(Language.ENGLISH)
EACH = pytest.mark.parametrize(("change", "told"), list(UPDATES.values()), ids=list(UPDATES))


def elsewhere() -> bytes:
    return signed_elsewhere(issued(), "signature-1", chair())


def expect_changed(found: DocumentCheck) -> None:
    assert found.verdict is Verdict.DIFFERS
    assert {each.since for each in found.signatures} == {Since.OTHER}
    assert Difference(Deviation.APPENDED) in found.differences
    assert "unchanged since" not in verdict_sentence(ENGLISH, found)


@EACH
@pytest.mark.parametrize(
    ("base", "trusted"),
    [(once, None), (once, trusting()), (thrice, trusting())],
    ids=["one", "one that is vouched for", "three"],
)
def test_an_update_without_a_signature_is_a_change_and_named(
    base: Callable[[], bytes], trusted: Authorities | None, change: Change, told: Deviation
) -> None:
    found = examined(appended(base(), change), trusted)
    expect_changed(found)
    assert {each.integrity for each in found.signatures} == {Integrity.INTACT}
    assert told in {each.deviation for each in found.differences}


@EACH
def test_a_signature_on_top_of_such_an_update_does_not_heal_it(change: Change, told: Deviation) -> None:
    found = examined(with_signature(appended(once(), change), "signature-2", member()))
    expect_changed(found)
    assert told in {each.deviation for each in found.differences}


def test_the_signature_of_another_program_allows_no_update_before_or_after_it() -> None:
    expect_changed(examined(appended(elsewhere(), other_title)))
    expect_changed(examined(signed_elsewhere(appended(once(), other_title), "signature-2", member())))


def title(file: IncrementalPdfFileWriter) -> None:
    file.document_meta.title = TITLE


def author(file: IncrementalPdfFileWriter) -> None:
    file.document_meta.author = "X. Fremd"


def store(file: IncrementalPdfFileWriter) -> None:
    file.root["/DSS"] = file.add_object(generic.pdf_string("X. Fremd"))
    file.update_container(file.root)


def loose(file: IncrementalPdfFileWriter) -> None:
    file.add_object(generic.pdf_string("X. Fremd"))


@pytest.mark.parametrize("change", [title, author, store, loose])
def test_another_program_that_signs_may_change_nothing_besides(
    change: Callable[[IncrementalPdfFileWriter], None],
) -> None:
    assert examined(signed_elsewhere(once(), "signature-2", member())).verdict is Verdict.SIGNED
    expect_changed(examined(signed_elsewhere(once(), "signature-2", member(), change=change)))


def test_the_title_that_was_given_later_stands_in_the_words_of_the_check() -> None:
    found = examined(appended(thrice(), other_title))
    said = [difference_sentence(ENGLISH, found.snapshot, each) for each in found.differences]
    assert any(f"stands “Title: {TITLE}”" in each for each in said)


def test_only_a_signature_with_others_behind_it_is_told_so() -> None:
    mixed = signed_elsewhere(
        with_signature(elsewhere(), "signature-2", member()), "signature-3", other_member()
    )
    for content in (thrice(), mixed):
        *earlier, last = signature_sentences(ENGLISH, examined(content))
        assert all("Only further signatures were added after it." in each for each in earlier)
        assert "Nothing was added after it." in last


def test_a_certificate_in_the_field_of_somebody_else_is_told() -> None:
    found = examined(with_signature(issued(), "signature-2", chair()))
    (said,) = signature_sentences(ENGLISH, found)
    assert said.startswith(
        "Signed in the field “Unterschrift von R. Skizze, Mitglied”; the certificate is of “M. Vorlage”"
    )
