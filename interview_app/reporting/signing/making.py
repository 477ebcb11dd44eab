"""One more signature in a document: PAdES B-B (ETSI.CAdES.detached), SHA-256, RSA or ECDSA."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Sequence
from datetime import datetime

from cryptography import x509
from pyhanko.keys.internal import (
    translate_pyca_cryptography_cert_to_asn1,
    translate_pyca_cryptography_key_to_asn1,
)
from pyhanko.sign.signers.pdf_cms import ExternalSigner, Signer, SimpleSigner
from pyhanko_certvalidator.registry import CertificateRegistry
from pypdf import PdfReader

from interview_app.domain.signatures import SigningRefused, SigningTrouble
from interview_app.reporting.signing.keys import SigningKey, digest_of, require_usable
from interview_app.reporting.verifying.signature_fields import PlacedField, signature_fields
from interview_app.reporting.verifying.signature_update import appendable, moment_of, signature_update

_ALGORITHM = "sha256"
_STEP = 1024
"""Bytes by which the room for a signature grows, so that its exact length does not matter."""


def signed(content: bytes, field: str, key: SigningKey, at: datetime) -> bytes:
    """The document with the signature in that field, behind everything that is there.

    Raises SigningRefused.  To be used within `whole_file`.
    """
    require_usable(key, at)
    if not appendable(content):
        raise SigningRefused(SigningTrouble.NOT_AS_ISSUED)
    reader = PdfReader(io.BytesIO(content))
    place = _free(signature_fields(reader), field)
    signer = _signer(key)
    needed = len(_signature(signer, bytes(32), dry_run=True))
    room = (needed // _STEP + 2) * _STEP
    carried = digest_of((key.certificate, *key.chain))
    update = signature_update(content, reader, place, moment=moment_of(at), certificates=carried, room=room)
    return update.filled(_signature(signer, update.digest()))


def _free(fields: tuple[PlacedField, ...], name: str) -> PlacedField:
    found = next((each for each in fields if each.known.name == name), None)
    if found is None:
        raise SigningRefused(SigningTrouble.NO_SUCH_FIELD, field=name)
    if found.known.signed:
        raise SigningRefused(SigningTrouble.ALREADY_SIGNED, field=found.known.label or name)
    return found


def made_again(
    digest: bytes, certificate: x509.Certificate, others: Sequence[x509.Certificate], value: bytes
) -> bytes:
    """The signature as `signed` would have written it over that digest, from what was computed then."""
    signer = ExternalSigner(
        signing_cert=translate_pyca_cryptography_cert_to_asn1(certificate),
        cert_registry=_store(others),
        signature_value=value,
    )
    return _signature(signer, digest)


def _signer(key: SigningKey) -> Signer:
    return SimpleSigner(
        signing_cert=translate_pyca_cryptography_cert_to_asn1(key.certificate),
        signing_key=translate_pyca_cryptography_key_to_asn1(key.private),
        cert_registry=_store(key.chain),
    )


def _store(certificates: Sequence[x509.Certificate]) -> CertificateRegistry:
    store = CertificateRegistry(cert_fetcher=None)
    store.register_multiple(translate_pyca_cryptography_cert_to_asn1(each) for each in certificates)
    return store


def _signature(signer: Signer, digest: bytes, *, dry_run: bool = False) -> bytes:
    """The signature over a digest (CMS, DER), with what PAdES asks for and nothing besides.

    pyHanko can wait for a time stamp or a key elsewhere and is written for that; here it has nothing to wait for.
    """
    made = asyncio.run(signer.async_sign(digest, _ALGORITHM, dry_run=dry_run, use_pades=True))
    content: bytes = made.dump()
    return content
