"""Every signature in a document: whether exactly this was signed, whose certificate it is, and who vouches for it.

pyHanko reads the signatures and computes; it fetches nothing.  A signature that the program itself wrote is made again
from its parts besides, so that not a byte of it may differ.
"""

from __future__ import annotations

import contextlib
import io
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.dsa import DSAPublicKey
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from pyhanko.keys.internal import translate_pyca_cryptography_cert_to_asn1
from pyhanko.pdf_utils.generic import DictionaryObject, StreamObject
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.general import ValueErrorWithMessage
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathError, ValidationError

from interview_app.domain.document_check import Judgement
from interview_app.domain.signatures import Integrity, Signature, Since, Voucher
from interview_app.reporting.signing.foreign import unsigned_changes
from interview_app.reporting.signing.keys import bits_needed, digest_of, linked, told
from interview_app.reporting.signing.making import made_again
from interview_app.reporting.verifying.layers import Layers
from interview_app.reporting.verifying.reading import BROKEN

Authorities = tuple[x509.Certificate, ...]
"""Those whose word is taken for the names in certificates."""

_UNREADABLE = (*BROKEN, PdfError, PathError, ValidationError, ValueErrorWithMessage)
_Sized = RSAPublicKey | EllipticCurvePublicKey | DSAPublicKey
_BROKEN_DIGESTS = {"md2", "md5", "sha1"}
_USAGE = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"})


def authorities(content: bytes) -> Authorities:
    """The certificates in a file (PEM, or one in DER) whose word is taken; raises ValueError where there is none."""
    if b"-----BEGIN" in content:
        return tuple(x509.load_pem_x509_certificates(content))
    return (x509.load_der_x509_certificate(content),)


def judged(
    content: bytes, taken: Layers, signatures: tuple[Signature, ...], trusted: Authorities | None = None
) -> Judgement:
    """What the arithmetic says of each signature; without `trusted`, nobody is asked to vouch for a name."""
    with _quiet():
        try:
            reader = PdfFileReader(io.BytesIO(content))
            found = _embedded(reader)
            changes = () if taken.whole else unsigned_changes(reader, content, taken, found.values())
        except _UNREADABLE:
            unreadable = (
                replace(each, integrity=Integrity.UNREADABLE, since=Since.OTHER) for each in signatures
            )
            return Judgement(tuple(unreadable))
        alone = not changes
        return Judgement(
            tuple(_judged(each, found.get(each.field), taken, trusted, alone=alone) for each in signatures),
            changes,
        )


def _embedded(reader: PdfFileReader) -> Mapping[str, EmbeddedPdfSignature]:
    """The signatures that can be read, by the names of their fields."""
    found: dict[str, EmbeddedPdfSignature] = {}
    with contextlib.suppress(*_UNREADABLE):
        for name, _, reference in enumerate_sig_fields(reader, filled_status=True):
            with contextlib.suppress(*_UNREADABLE):
                found[str(name)] = EmbeddedPdfSignature(reader, reference.get_object(), name)
    return found


def _judged(
    signature: Signature,
    embedded: EmbeddedPdfSignature | None,
    taken: Layers,
    trusted: Authorities | None,
    *,
    alone: bool,
) -> Signature:
    if embedded is None:
        return replace(signature, integrity=Integrity.UNREADABLE)
    try:
        certificate = x509.load_der_x509_certificate(embedded.signer_cert.dump())
        status = validate_pdf_signature(
            embedded,
            ValidationContext(
                trust_roots=[translate_pyca_cryptography_cert_to_asn1(each) for each in trusted or ()],
                allow_fetching=False,
                moment=signature.claimed,
                revocation_mode="soft-fail",
            ),
            key_usage_settings=_USAGE,
            skip_diff=True,
        )
        known = told(certificate)
        intact = _covered(status) and _as_written(signature, certificate, embedded, taken)
        forgeable, pictured = _forgeable(embedded, certificate), _pictured(embedded.sig_field)
    except _UNREADABLE:
        return replace(signature, integrity=Integrity.UNREADABLE)
    return replace(
        signature,
        integrity=Integrity.INTACT if intact else Integrity.BROKEN,
        certificate=known,
        since=_since(signature, status) if alone else Since.OTHER,
        voucher=_voucher(status, asked=trusted is not None),
        forgeable=forgeable,
        pictured=pictured,
    )


def _forgeable(embedded: EmbeddedPdfSignature, certificate: x509.Certificate) -> str:
    """The digest or the key that can be forged by now; empty where neither can."""
    digests = {embedded.md_algorithm}
    with contextlib.suppress(ValueError):  # some kinds of signature name no digest of their own
        digests.add(embedded.signer_info["signature_algorithm"].hash_algo)
    found = sorted(each.upper() for each in digests & _BROKEN_DIGESTS)
    key = certificate.public_key()
    if isinstance(key, _Sized) and key.key_size < bits_needed(key):
        found.append(f"{_kind(key)} {key.key_size}")
    return ", ".join(found)


def _kind(key: _Sized) -> str:
    if isinstance(key, EllipticCurvePublicKey):
        return "ECDSA"
    return "RSA" if isinstance(key, RSAPublicKey) else "DSA"


def _pictured(field: DictionaryObject) -> bool:
    """Whether the place of a signature shows anything, at once or under the pointer; in our documents it is empty."""
    looks = field.get("/AP", {})
    return any(not isinstance(each := looks[key], StreamObject) or each.data.strip() for key in looks)


def _since(signature: Signature, status: PdfSignatureStatus) -> Since:
    if signature.since is not Since.OTHER:
        return signature.since
    last = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    return Since.NOTHING if last else Since.SIGNATURES


def _covered(status: PdfSignatureStatus) -> bool:
    """Whether digest and signature are right, and nothing of the file up to the signature's own end was left out."""
    whole = status.coverage in (SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION)
    return bool(status.intact and status.valid and whole)


def _as_written(
    signature: Signature, certificate: x509.Certificate, embedded: EmbeddedPdfSignature, taken: Layers
) -> bool:
    """Whether a signature that this program wrote is made of its parts alone; of others that is not asked."""
    layer = next((each for each in taken.signatures if each.field == signature.field), None)
    if layer is None:
        return True
    others = [x509.load_der_x509_certificate(each.dump()) for each in embedded.other_embedded_certs]
    value: bytes = embedded.signer_info["signature"].native
    chain = linked(certificate, others)
    carried = digest_of((certificate, *chain)) == layer.certificates and len(chain) == len(others)
    return carried and made_again(layer.update.digest(), certificate, chain, value) == layer.signature


def _voucher(status: PdfSignatureStatus, *, asked: bool) -> Voucher:
    if not asked:
        return Voucher.NOT_ASKED
    return Voucher.VOUCHED if status.trusted else Voucher.NOT_VOUCHED


@contextmanager
def _quiet() -> Iterator[None]:
    """What pyHanko would print meanwhile is told in our own words."""
    names = ("pyhanko", "pyhanko_certvalidator")
    loggers = [logging.getLogger(each) for each in names]
    nothing = logging.NullHandler()
    passed_on = [each.propagate for each in loggers]
    for each in loggers:
        each.addHandler(nothing)
        each.propagate = False
    try:
        yield
    finally:
        for each, before in zip(loggers, passed_on, strict=True):
            each.removeHandler(nothing)
            each.propagate = before
