"""PKCS#12 files: what is taken, and one named reason for whatever is not."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_app.domain.signatures import SigningRefused, SigningTrouble
from interview_app.reporting.signing.keys import linked, opened, told
from tests.reporting.signing.certificates import (
    PASSPHRASE,
    authority,
    chair,
    curve_key,
    made,
    member,
    rsa_key,
)

FILE = member().pkcs12()


def trouble(content: bytes, passphrase: str = PASSPHRASE) -> SigningTrouble:
    with pytest.raises(SigningRefused) as caught:
        opened(content, passphrase)
    return caught.value.trouble


def test_a_file_with_key_and_certificate_is_taken_with_the_chain_above() -> None:
    key = opened(chair().pkcs12(), PASSPHRASE)
    assert key.told().name == "M. Vorlage"
    assert key.chain == (authority().certificate,)


def test_a_stranger_in_the_file_is_no_part_of_the_chain() -> None:
    stranger = made("Fremde Stelle", curve_key(80), authority=True)
    mixed = made("M. Vorlage", rsa_key(1), authority())
    file = type(mixed)(mixed.name, mixed.key, mixed.certificate, (stranger.certificate, *mixed.chain))
    assert opened(file.pkcs12(), PASSPHRASE).chain == (authority().certificate,)


def test_a_chain_is_the_same_in_whatever_order_and_however_often_its_certificates_stand_in_the_file() -> None:
    first = authority().certificate
    renewed = made(authority().name, authority().key, authority=True).certificate
    orders = ([first, renewed], [renewed, first], [first, renewed, first])
    chains = [linked(chair().certificate, each) for each in orders]
    assert chains == [chains[0]] * 3
    assert {*chains[0]} == {first, renewed}


def test_a_wrong_passphrase_and_a_file_of_another_kind_are_told_apart() -> None:
    assert trouble(FILE, "falsch") is SigningTrouble.WRONG_PASSPHRASE
    assert trouble(FILE, "") is SigningTrouble.PASSPHRASE_MISSING
    assert trouble(FILE, PASSPHRASE + "\0") is SigningTrouble.WRONG_PASSPHRASE
    assert trouble(authority().pem()) is SigningTrouble.NO_PKCS12
    assert trouble(b"") is SigningTrouble.NO_PKCS12


def test_a_file_without_a_passphrase_opens_with_an_empty_one_and_with_no_other() -> None:
    file = member().pkcs12("")
    assert opened(file, "").told().name == "R. Skizze"
    assert trouble(file, "falsch") is SigningTrouble.WRONG_PASSPHRASE


@pytest.mark.parametrize("kept", [0, 1, 4, 20, 600, len(FILE) - 1])
def test_a_file_that_was_cut_off_is_not_told_as_a_wrong_passphrase(kept: int) -> None:
    assert trouble(FILE[:kept]) is SigningTrouble.NO_PKCS12


def test_a_file_that_does_not_tell_its_length_is_asked_for_its_passphrase() -> None:
    assert trouble(b"\x30\x80\x02\x01\x03" + FILE[7:], "") is SigningTrouble.PASSPHRASE_MISSING
    assert trouble(b"\x30\x03\x02\x01\x03") is SigningTrouble.WRONG_PASSPHRASE


def test_what_cannot_sign_here_is_named() -> None:
    assert trouble(member().pkcs12(with_key=False)) is SigningTrouble.NO_KEY
    other = made("R. Skizze", ed25519.Ed25519PrivateKey.generate())
    assert trouble(other.pkcs12()) is SigningTrouble.FOREIGN_KEY
    assert trouble(made("R. Skizze", rsa_key(9, 1024)).pkcs12()) is SigningTrouble.SHORT_KEY
    curve = ec.generate_private_key(ec.SECP192R1())
    assert trouble(made("R. Skizze", curve).pkcs12()) is SigningTrouble.SHORT_KEY


def test_a_certificate_without_a_name_to_see_is_named_by_the_whole_of_its_own() -> None:
    assert [told(made(each, curve_key(2)).certificate).name for each in ("\ufeff", " ")] == ["CN=", "CN=\\"]


def test_the_key_is_never_shown() -> None:
    shown = repr(opened(FILE, PASSPHRASE))
    assert "SigningKey object" in shown
    assert PASSPHRASE not in shown


@settings(max_examples=60)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_named_trouble(content: bytes) -> None:
    with pytest.raises(SigningRefused):
        opened(b"\x30\x82\x01\x00\x02\x01\x03" + content, PASSPHRASE)
