"""Signatures as values."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from interview_app.domain.document_check import DocumentCheck
from interview_app.domain.protocol import Document
from interview_app.domain.releases import Issuer
from interview_app.domain.signatures import (
    Certificate,
    Integrity,
    Signature,
    SigningRefused,
    SigningTrouble,
    Voucher,
    may_name,
)
from tests.reporting.sample import procedure, snapshot

START, END = datetime(2023, 1, 1, tzinfo=UTC), datetime(2024, 1, 1, tzinfo=UTC)
CERTIFICATE = Certificate("M. Vorlage", "Prüfstelle Musterland", "1", "0" * 64, START, END, self_signed=False)
SHEET = snapshot(Document.SHEET, whole=procedure(candidates=1), number=7)


def test_a_certificate_is_valid_from_its_first_to_its_last_moment() -> None:
    assert CERTIFICATE.valid_at(START)
    assert CERTIFICATE.valid_at(END)
    assert not CERTIFICATE.valid_at(datetime(2022, 12, 31, tzinfo=UTC))
    assert not CERTIFICATE.valid_at(datetime(2024, 1, 2, tzinfo=UTC))


def test_a_signature_is_named_by_its_certificate_or_not_at_all() -> None:
    bare = Signature("signature-1", "", Integrity.NOT_CHECKED)
    assert (bare.name, bare.intact) == ("", False)
    assert Signature("signature-1", "", Integrity.INTACT, CERTIFICATE).name == "M. Vorlage"


def test_a_document_is_vouched_for_where_an_authority_vouches_for_everybody_who_signed() -> None:
    vouched = Signature("signature-1", "", Integrity.INTACT, CERTIFICATE, voucher=Voucher.VOUCHED)
    found = DocumentCheck(SHEET, 1, Issuer.SAME)
    assert not found.vouched
    assert replace(found, signatures=(vouched, vouched)).vouched
    for other in (
        replace(vouched, voucher=Voucher.NOT_ASKED),
        replace(vouched, voucher=Voucher.NOT_VOUCHED),
        replace(vouched, integrity=Integrity.BROKEN),
    ):
        assert not replace(found, signatures=(vouched, other)).vouched


def test_a_refusal_names_its_trouble_and_keeps_its_facts() -> None:
    refused = SigningRefused(SigningTrouble.SHORT_KEY, "key.p12", bits=1024)
    assert (str(refused), refused.facts["bits"]) == ("short-key: key.p12", 1024)


@pytest.mark.parametrize(
    ("signer", "may"),
    [
        ("Dr. Erika Muster", True),
        ("MUSTER, ERIKA", True),
        ("Jan von Beispiel", False),
        ("Max Beispiel", False),
        ("", False),
    ],
)
def test_a_certificate_of_another_name_is_told_from_one_that_is_written_otherwise(
    signer: str, may: bool
) -> None:
    assert may_name("Unterschrift von Erika Muster, Vorsitz", signer) is may


def test_a_signature_stands_in_the_field_of_somebody_else_where_both_are_named_and_differ() -> None:
    own = Signature("signature-1", "Unterschrift von M. Vorlage, Vorsitz", Integrity.INTACT, CERTIFICATE)
    assert own.in_own_field
    assert not replace(own, label="Unterschrift von R. Skizze, Mitglied").in_own_field
    assert replace(own, label="").in_own_field
    assert replace(own, label="Unterschrift von R. Skizze, Mitglied", certificate=None).in_own_field
