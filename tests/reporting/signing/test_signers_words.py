"""Words that a signer adds to a signature: the check shows them, and only as words of the signer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pypdf import PdfWriter
from pypdf.generic import ByteStringObject, DictionaryObject, NameObject, NumberObject, PdfObject

from interview_app.domain.document_check import Verdict
from interview_app.domain.signatures import Integrity, Signature
from interview_app.reporting.verifying.signed import stated
from tests.reporting.signing.certificates import chair, member
from tests.reporting.signing.foreign_program import signed_elsewhere
from tests.reporting.signing.written import examined, once
from tests.reporting.verifying.tampering import issued

RESERVED = "Nur unter Vorbehalt, siehe Vermerk Nr. 7"


def by_other(reason: str, location: str | None = None, contact: str | None = None) -> bytes:
    return signed_elsewhere(
        issued(), "signature-1", chair(), reason=reason, location=location, contact=contact
    )


def words_in(signature: Signature) -> tuple[str, str, str]:
    return signature.reason, signature.location, signature.contact


def test_reason_place_and_contact_of_another_program_are_read_and_change_no_verdict() -> None:
    found = examined(by_other(RESERVED, "Musterstadt", "Zimmer 1"))
    (signature,) = found.signatures
    assert words_in(signature) == (RESERVED, "Musterstadt", "Zimmer 1")
    assert (found.verdict, signature.integrity) == (Verdict.SIGNED, Integrity.INTACT)


def test_who_signs_beside_it_has_no_part_in_the_reason() -> None:
    found = examined(signed_elsewhere(once(), "signature-2", member(), reason=RESERVED))
    assert [each.reason for each in found.signatures] == ["", RESERVED]


def test_a_reason_that_was_changed_belongs_to_a_signature_that_does_not_fit() -> None:
    content = by_other("unter Vorbehalt")
    changed = content.replace(b"(unter Vorbehalt)", b"(ohne  Vorbehalt)")
    assert changed != content
    (signature,) = examined(changed).signatures
    assert (signature.reason, signature.integrity) == ("ohne Vorbehalt", Integrity.BROKEN)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (lambda: ByteStringObject("Grüße".encode("utf-8-sig")), "Grüße"),
        (lambda: ByteStringObject(b"\xff\x81"), "\N{REPLACEMENT CHARACTER}" * 2),
        (lambda: NumberObject(7), ""),
        (lambda: NameObject("/Grund"), "/Grund"),
    ],
    ids=["bytes", "no words", "a number", "a name"],
)
def test_whatever_stands_in_the_place_of_a_reason_is_told_or_left_out(
    value: Callable[[], PdfObject], shown: str
) -> None:
    file = PdfWriter()
    kept = file._add_object(value())
    for found in (value(), kept):
        assert stated(DictionaryObject({NameObject("/Reason"): found}), "/Reason", 100) == shown
    assert stated(DictionaryObject(), "/Reason", 100) == ""
