"""Another program that signs our documents, in its own way: pyHanko with its own writer."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from pyhanko.keys.internal import (
    translate_pyca_cryptography_cert_to_asn1,
    translate_pyca_cryptography_key_to_asn1,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers.pdf_cms import SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner
from pyhanko_certvalidator.registry import CertificateRegistry

from tests.reporting.signing.certificates import Holder


def signed_elsewhere(
    content: bytes,
    field: str,
    holder: Holder,
    *,
    box: Sequence[int] | None = None,
    change: Callable[[IncrementalPdfFileWriter], None] | None = None,
    reason: str | None = None,
    location: str | None = None,
    contact: str | None = None,
    digest: str = "sha256",
) -> bytes:
    """The document with a signature; with a `box`, in a field of its own that covers this part of the second page.

    With `change`, the program also changes the file with its signature.  `reason`, `location` and `contact` are what
    the signer adds in words.
    """
    signer = SimpleSigner(
        signing_cert=translate_pyca_cryptography_cert_to_asn1(holder.certificate),
        signing_key=translate_pyca_cryptography_key_to_asn1(holder.key),
        cert_registry=CertificateRegistry(cert_fetcher=None),
    )
    left, bottom, right, top = box or (0, 0, 0, 0)
    added = SigFieldSpec(field, box=(left, bottom, right, top), on_page=1) if box else None
    what = PdfSignatureMetadata(
        field_name=field,
        md_algorithm=digest,
        subfilter=SigSeedSubFilter.PADES,
        reason=reason,
        location=location,
        contact_info=contact,
    )
    target, writer = io.BytesIO(), IncrementalPdfFileWriter(io.BytesIO(content))
    if change is not None:
        change(writer)
    PdfSigner(what, signer, new_field_spec=added).sign_pdf(writer, output=target)
    return target.getvalue()
