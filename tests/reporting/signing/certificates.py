"""Certificates of people and authorities that were invented for the tests; their keys live as long as a test run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey

PASSPHRASE = "Nur für Tests 1"
START, END = datetime(2022, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
SIGNED_AT = datetime(2023, 3, 24, 9, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody with a key, their certificate, and those above it."""

    name: str
    key: Key
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()

    def pkcs12(self, passphrase: str = PASSPHRASE, *, with_key: bool = True) -> bytes:
        """The file that holds all of it; an empty passphrase leaves it open."""
        locked = BestAvailableEncryption(passphrase.encode("utf-8")) if passphrase else NoEncryption()
        return serialize_key_and_certificates(
            self.name.encode("utf-8"),
            self.key if with_key else None,
            self.certificate,
            self.chain,
            locked,
        )

    def pem(self) -> bytes:
        """The certificate alone, as authorities publish theirs."""
        return self.certificate.public_bytes(Encoding.PEM)


@cache
def rsa_key(number: int = 0, bits: int = 2048) -> rsa.RSAPrivateKey:
    """A key of one of several people."""
    return rsa.generate_private_key(65537, bits)


@cache
def curve_key(number: int = 0) -> ec.EllipticCurvePrivateKey:
    """A key of one of several people."""
    return ec.generate_private_key(ec.SECP256R1())


def made(
    name: str,
    key: Key,
    issuer: Holder | None = None,
    *,
    start: datetime = START,
    end: datetime = END,
    signs: bool | None = True,
    authority: bool = False,
) -> Holder:
    """A certificate: self-signed without an issuer; `signs` None leaves out what it is for."""
    by = issuer.certificate.subject if issuer else _called(name)
    builder = (
        x509.CertificateBuilder()
        .subject_name(_called(name))
        .issuer_name(by)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
    )
    if signs is not None:
        builder = builder.add_extension(_usage(signs=signs, authority=authority), critical=True)
    signing = issuer.key if issuer else key
    algorithm = None if isinstance(signing, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    chain = (issuer.certificate, *issuer.chain) if issuer else ()
    return Holder(name, key, builder.sign(signing, algorithm), chain)


@cache
def authority() -> Holder:
    """An authority that vouches for people."""
    return made("Prüfstelle Musterland", curve_key(90), authority=True)


@cache
def chair() -> Holder:
    """The chair of the sample's panel: RSA, with an authority above."""
    return made("M. Vorlage", rsa_key(1), authority())


@cache
def member() -> Holder:
    """A member: elliptic curve, self-signed."""
    return made("R. Skizze", curve_key(2))


@cache
def other_member() -> Holder:
    """Another member: elliptic curve, with an authority above."""
    return made("S. Platzhalter", curve_key(3), authority())


def _called(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _usage(*, signs: bool, authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=signs,
        content_commitment=signs,
        key_encipherment=not signs,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )
