"""Documents that were signed, and what the check says of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache, partial

from interview_app.domain.document_check import DocumentCheck
from interview_app.domain.protocol import Document
from interview_app.reporting.signing.judging import Authorities, judged
from interview_app.reporting.signing.keys import opened
from interview_app.reporting.signing.making import signed
from interview_app.reporting.verifying import check
from tests.reporting.signing.certificates import (
    PASSPHRASE,
    SIGNED_AT,
    Holder,
    authority,
    chair,
    member,
    other_member,
)
from tests.reporting.verifying.tampering import PROGRAM, issued

FIELDS = ("signature-1", "signature-2", "signature-3")


def with_signature(content: bytes, field: str, holder: Holder, at: datetime = SIGNED_AT) -> bytes:
    """The document with one more signature."""
    return signed(content, field, opened(holder.pkcs12(), PASSPHRASE), at)


def with_signatures(content: bytes, holders: Sequence[Holder]) -> bytes:
    """The document signed by several, one after the other, each in the next field."""
    for field, holder in zip(FIELDS, holders, strict=False):
        content = with_signature(content, field, holder)
    return content


@cache
def once(document: Document = Document.SELECTION_RECORD) -> bytes:
    """A document that the chair has signed."""
    return with_signatures(issued(document), (chair(),))


@cache
def thrice() -> bytes:
    """A document that three have signed: RSA and elliptic curves, with an authority and without."""
    return with_signatures(issued(), (chair(), member(), other_member()))


def examined(content: bytes, trusted: Authorities | None = None, program: str = PROGRAM) -> DocumentCheck:
    """What the check says where signatures can be judged; nobody is asked to vouch, if not `trusted`."""
    return check(content, program, partial(judged, trusted=trusted))


def trusting() -> Authorities:
    """The authority of the tests."""
    return (authority().certificate,)
