"""Documents that were signed as they should be: what the file is then, and what the check says."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from interview_app.domain.document_check import Deviation, Difference, Verdict
from interview_app.domain.protocol import Document
from interview_app.domain.signatures import Integrity, SigningRefused, SigningTrouble, Since, Voucher
from interview_app.reporting.signing.judging import judged
from interview_app.reporting.verifying.checking import check
from interview_app.reporting.verifying.reading import bytes_of, items
from tests.reporting.signing.certificates import (
    SIGNED_AT,
    Holder,
    authority,
    chair,
    curve_key,
    made,
    member,
    rsa_key,
)
from tests.reporting.signing.foreign_program import signed_elsewhere
from tests.reporting.signing.written import (
    examined,
    once,
    thrice,
    trusting,
    with_signature,
    with_signatures,
)
from tests.reporting.verifying.tampering import PROGRAM, checked, issued, rewritten

LATER = datetime(2031, 1, 1, tzinfo=UTC)


def rsa_member() -> Holder:
    return made("R. Skizze", rsa_key(2))


def weak_member() -> Holder:
    return made("R. Skizze", rsa_key(9, 1024))


def trouble(content: bytes, field: str, holder: Holder, at: datetime = SIGNED_AT) -> SigningTrouble:
    with pytest.raises(SigningRefused) as caught:
        with_signature(content, field, holder, at)
    return caught.value.trouble


def test_the_issued_bytes_and_each_earlier_signature_stay_as_they_are() -> None:
    assert once().startswith(issued())
    three = thrice()
    assert three.startswith(issued())
    two = three[: three.rindex(b"%%EOF", 0, -6) + 6]
    assert examined(two).verdict is Verdict.SIGNED
    assert len(three) - len(issued()) < 25_000


@pytest.mark.parametrize("number", range(7, 12))
def test_the_file_keeps_its_identity_and_each_state_has_its_own(number: int) -> None:
    before = issued(Document.SHEET, number=number)
    kept, _ = (bytes_of(each) for each in items(PdfReader(io.BytesIO(before)).trailer["/ID"]))
    after = with_signatures(before, (chair(),))
    mine, state = (bytes_of(each) for each in items(PdfReader(io.BytesIO(after)).trailer["/ID"]))
    assert (mine, len(state)) == (kept, 16)
    assert state != kept


@pytest.mark.parametrize(("saved_anew", "table"), [(False, b"/Type /XRef"), (True, b"\ntrailer\n")])
def test_an_update_ends_with_the_kind_of_table_that_the_file_has(saved_anew: bool, table: bytes) -> None:
    content = (
        rewritten(issued(), lambda writer: writer.generate_file_identifiers()) if saved_anew else issued()
    )
    signed = with_signature(content, "signature-1", member())
    assert table in signed[len(content) :]
    assert "/Perms" in PdfReader(io.BytesIO(signed), strict=True).root_object


def test_the_same_order_makes_the_same_file_but_for_the_signature_itself() -> None:
    first, second = (with_signature(issued(), "signature-1", member()) for _ in range(2))
    start, end = first.index(b"/Contents <", len(issued())), first.index(b"> >>\nendobj", len(issued()))
    assert first[:start] == second[:start]
    assert first[end:] == second[end:]


def test_one_signature_with_rsa_is_told() -> None:
    found = examined(once())
    (signature,) = found.signatures
    assert (found.verdict, found.differences) == (Verdict.SIGNED, ())
    assert (signature.field, signature.integrity, signature.since) == (
        "signature-1",
        Integrity.INTACT,
        Since.NOTHING,
    )
    assert signature.certificate is not None
    assert (signature.name, signature.certificate.issuer) == ("M. Vorlage", "Prüfstelle Musterland")
    assert signature.claimed == SIGNED_AT
    assert signature.voucher is Voucher.NOT_ASKED


def test_three_signatures_with_both_kinds_of_keys_are_told_in_their_order() -> None:
    found = examined(thrice())
    assert (found.verdict, found.differences) == (Verdict.SIGNED, ())
    assert [each.name for each in found.signatures] == ["M. Vorlage", "R. Skizze", "S. Platzhalter"]
    assert [each.since for each in found.signatures] == [Since.SIGNATURES, Since.SIGNATURES, Since.NOTHING]
    assert [each.certificate.self_signed for each in found.signatures if each.certificate] == [
        False,
        True,
        False,
    ]


def test_people_sign_in_any_order() -> None:
    content = with_signature(with_signature(issued(), "signature-3", member()), "signature-1", chair())
    found = examined(content)
    assert [each.field for each in found.signatures] == ["signature-3", "signature-1"]
    assert found.verdict is Verdict.SIGNED


@pytest.mark.parametrize(
    "document", [each for each in Document if PdfReader(io.BytesIO(issued(each))).get_fields()], ids=str
)
def test_every_document_with_a_field_can_be_signed(document: Document) -> None:
    assert examined(once(document)).verdict is Verdict.SIGNED


def test_an_authority_vouches_for_the_names_that_it_certified_and_for_no_other() -> None:
    assert examined(once(), trusting()).signatures[0].voucher is Voucher.VOUCHED
    found = examined(thrice(), trusting())
    assert [each.voucher for each in found.signatures] == [
        Voucher.VOUCHED,
        Voucher.NOT_VOUCHED,
        Voucher.VOUCHED,
    ]
    assert [each.deviation for each in found.differences] == [Deviation.NOT_VOUCHED]
    assert examined(thrice(), (authority().certificate, member().certificate)).differences == ()
    stranger = made("Fremde Stelle", curve_key(80), authority=True)
    assert examined(once(), (stranger.certificate,)).signatures[0].voucher is Voucher.NOT_VOUCHED


def test_an_authority_between_is_carried_in_the_signature() -> None:
    between = made("Zweigstelle Musterland", curve_key(70), authority(), authority=True)
    content = with_signature(issued(), "signature-1", made("M. Vorlage", rsa_key(1), between))
    assert examined(content, trusting()).differences == ()


def test_a_certificate_that_ended_since_stands_as_of_the_signature() -> None:
    short = made("M. Vorlage", rsa_key(1), authority(), end=datetime(2023, 4, 1, tzinfo=UTC))
    found = examined(with_signature(issued(), "signature-1", short), trusting())
    assert (found.verdict, found.signatures[0].voucher) == (Verdict.SIGNED, Voucher.VOUCHED)


@pytest.mark.parametrize(
    ("holder", "digest", "told"),
    [(rsa_member, "md5", "MD5"), (member, "sha1", "SHA1"), (weak_member, "sha256", "RSA 1024")],
)
def test_a_signature_that_can_be_forged_by_now_proves_nothing(
    holder: Callable[[], Holder], digest: str, told: str
) -> None:
    found = examined(signed_elsewhere(once(), "signature-2", holder(), digest=digest))
    assert found.differences == (Difference(Deviation.FORGEABLE, "R. Skizze", told),)
    assert found.exact
    assert not found.sound


def test_what_another_program_draws_in_the_place_of_its_signature_is_told() -> None:
    found = examined(signed_elsewhere(once(), "signature-2", member()))
    assert [each.pictured for each in found.signatures] == [False, True]


def test_without_what_judges_them_signatures_are_told_as_not_checked() -> None:
    found = checked(thrice())
    assert (found.verdict, found.differences) == (Verdict.CONSISTENT, ())
    assert {each.integrity for each in found.signatures} == {Integrity.NOT_CHECKED}
    assert [each.since for each in found.signatures] == [Since.SIGNATURES, Since.SIGNATURES, Since.NOTHING]


def test_a_document_of_another_version_is_signed_all_the_same() -> None:
    found = check(once(), "9.9.9", judged, released=(PROGRAM, "9.9.9"))
    assert (found.verdict, found.whole) == (Verdict.SIGNED, False)


def test_what_a_certificate_does_not_allow_is_not_signed() -> None:
    for_post = made("M. Vorlage", rsa_key(1), authority(), signs=False)
    assert trouble(issued(), "signature-1", for_post) is SigningTrouble.KEY_USAGE
    assert trouble(issued(), "signature-1", chair(), LATER) is SigningTrouble.EXPIRED
    early = datetime(2021, 1, 1, tzinfo=UTC)
    assert trouble(issued(), "signature-1", chair(), early) is SigningTrouble.NOT_YET_VALID
    silent = made("M. Vorlage", rsa_key(1), authority(), signs=None)
    assert examined(with_signature(issued(), "signature-1", silent)).verdict is Verdict.SIGNED


def test_a_field_is_signed_once_and_must_be_there() -> None:
    assert trouble(once(), "signature-1", member()) is SigningTrouble.ALREADY_SIGNED
    assert trouble(once(), "signature-9", member()) is SigningTrouble.NO_SUCH_FIELD


def test_a_file_that_was_saved_anew_unchanged_can_be_signed_and_one_with_something_behind_it_not() -> None:
    anew = rewritten(issued(), lambda _: None)
    assert examined(with_signature(anew, "signature-1", chair())).verdict is Verdict.SIGNED
    assert trouble(issued() + b"more", "signature-1", chair()) is SigningTrouble.NOT_AS_ISSUED
