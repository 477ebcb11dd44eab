"""A PKCS#12 file: the private key of somebody, their certificate, and the certificates above it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12
from cryptography.x509.oid import NameOID

from interview_app.domain.one_line import one_line
from interview_app.domain.signatures import Certificate, SigningRefused, SigningTrouble

_SHORTEST = 2048
"""Bits of an RSA key at the least; shorter ones can be forged."""
_SHORTEST_CURVE = 224
"""Bits of a key on an elliptic curve that are as hard to forge."""
_LONGEST_NAME = 300
_SEQUENCE, _VERSION = b"\x30", b"\x02\x01\x03"
"""How every PKCS#12 file begins; its length, which tells how long it is, stands between: version 3."""
_OPEN_ENDED = 0x80
"""Where the length should be: none is told.  Above it, in how many bytes the length is told."""


@dataclass(frozen=True, slots=True, repr=False)
class SigningKey:
    """What signs; it is never shown, written or told."""

    private: RSAPrivateKey | EllipticCurvePrivateKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]

    def told(self) -> Certificate:
        """What its certificate says."""
        return told(self.certificate)


def opened(content: bytes, passphrase: str) -> SigningKey:
    """The key in a PKCS#12 file, with an empty passphrase where it has none; raises SigningRefused."""
    if "\0" in passphrase:
        raise SigningRefused(SigningTrouble.WRONG_PASSPHRASE)
    try:
        found = load_pkcs12(content, passphrase.encode("utf-8"))
    except ValueError as error:
        raise SigningRefused(_why_closed(content, passphrase)) from error
    if found.key is None or found.cert is None:
        raise SigningRefused(SigningTrouble.NO_KEY)
    if not isinstance(found.key, RSAPrivateKey | EllipticCurvePrivateKey):
        raise SigningRefused(SigningTrouble.FOREIGN_KEY)
    if found.key.key_size < (least := bits_needed(found.key)):
        raise SigningRefused(SigningTrouble.SHORT_KEY, bits=found.key.key_size, least=least)
    others = [each.certificate for each in found.additional_certs]
    return SigningKey(found.key, found.cert.certificate, linked(found.cert.certificate, others))


def bits_needed(key: object) -> int:
    """How long a key of this kind must be, or it can be forged."""
    return _SHORTEST_CURVE if isinstance(key, EllipticCurvePrivateKey | EllipticCurvePublicKey) else _SHORTEST


def _why_closed(content: bytes, passphrase: str) -> SigningTrouble:
    """What is wrong with a file that does not open."""
    if content[:1] != _SEQUENCE or _VERSION not in content[:12] or not _whole(content):
        return SigningTrouble.NO_PKCS12
    return SigningTrouble.WRONG_PASSPHRASE if passphrase else SigningTrouble.PASSPHRASE_MISSING


def _whole(content: bytes) -> bool:
    """Whether a file is as long as its first bytes say (DER); some say only that it has an end (BER)."""
    first = content[1]
    if first <= _OPEN_ENDED:
        return first == _OPEN_ENDED or len(content) >= 2 + first
    begin = 2 + first - _OPEN_ENDED
    return len(content) >= begin + int.from_bytes(content[2:begin])


def require_usable(key: SigningKey, at: datetime) -> None:
    """Raises SigningRefused where the certificate does not allow to sign at that moment."""
    known = key.told()
    if at > known.valid_until:
        raise SigningRefused(SigningTrouble.EXPIRED, name=known.name, day=known.valid_until)
    if at < known.valid_from:
        raise SigningRefused(SigningTrouble.NOT_YET_VALID, name=known.name, day=known.valid_from)
    if not may_sign(key.certificate):
        raise SigningRefused(SigningTrouble.KEY_USAGE, name=known.name)


def may_sign(certificate: x509.Certificate) -> bool:
    """Whether the certificate is made for signatures, or does not say what it is made for."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature or usage.content_commitment


def linked(certificate: x509.Certificate, others: Sequence[x509.Certificate]) -> tuple[x509.Certificate, ...]:
    """The chain above a certificate: each was issued by the next one, and a last one that issued itself shows it.

    The order of the others and how often each is there make no difference: in a signature they stand in another one.
    """
    chain: list[x509.Certificate] = []
    left, last = sorted({*others} - {certificate}, key=lambda each: digest_of([each])), certificate
    while issuer := next((each for each in left if _issued(last, each)), None):
        left.remove(issuer)
        chain.append(issuer)
        last = issuer
    if chain and last.subject == last.issuer and not _issued(last, last):
        chain.pop()
    return tuple(chain)


def digest_of(certificates: Sequence[x509.Certificate]) -> str:
    """One digest (SHA-256) of certificates in their order, in hexadecimal digits."""
    return hashlib.sha256(b"".join(each.fingerprint(hashes.SHA256()) for each in certificates)).hexdigest()


def _issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (InvalidSignature, TypeError, ValueError, UnsupportedAlgorithm):
        return False
    return True


def told(certificate: x509.Certificate) -> Certificate:
    """What a certificate says of itself."""
    return Certificate(
        name=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        serial=f"{certificate.serial_number:x}",
        fingerprint=certificate.fingerprint(hashes.SHA256()).hex(),
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
        self_signed=certificate.subject == certificate.issuer,
    )


def common_name(name: x509.Name) -> str:
    """The name that people know; the whole name where there is none.  Anybody may have made the certificate."""
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    common = one_line(str(found[0].value), _LONGEST_NAME) if found else ""
    return common or one_line(name.rfc4514_string(), _LONGEST_NAME)
