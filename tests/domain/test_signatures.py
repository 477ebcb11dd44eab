"""Signatures as values."""

from __future__ import annotations

from datetime import UTC, datetime

from interview_app.domain.signatures import Certificate, Integrity, Signature, SigningRefused, SigningTrouble

START, END = datetime(2023, 1, 1, tzinfo=UTC), datetime(2024, 1, 1, tzinfo=UTC)
CERTIFICATE = Certificate("M. Vorlage", "Prüfstelle Musterland", "1", "0" * 64, START, END, self_signed=False)


def test_a_certificate_is_valid_from_its_first_to_its_last_moment() -> None:
    assert CERTIFICATE.valid_at(START)
    assert CERTIFICATE.valid_at(END)
    assert not CERTIFICATE.valid_at(datetime(2022, 12, 31, tzinfo=UTC))
    assert not CERTIFICATE.valid_at(datetime(2024, 1, 2, tzinfo=UTC))


def test_a_signature_is_named_by_its_certificate_or_not_at_all() -> None:
    bare = Signature("signature-1", "", Integrity.NOT_CHECKED)
    assert (bare.name, bare.intact) == ("", False)
    assert Signature("signature-1", "", Integrity.INTACT, CERTIFICATE).name == "M. Vorlage"


def test_a_refusal_names_its_trouble_and_keeps_its_facts() -> None:
    refused = SigningRefused(SigningTrouble.SHORT_KEY, "key.p12", bits=1024)
    assert (str(refused), refused.facts["bits"]) == ("short-key: key.p12", 1024)
