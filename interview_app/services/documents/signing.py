"""Signing an issued document with a certificate from a PKCS#12 file.

`prepare` is pure but for reading two files, so that it may run beside the window; `keep` writes what it made.
Passphrase and key are used here and nowhere kept, told or written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field as part
from datetime import datetime
from pathlib import Path

from interview_app import __version__
from interview_app.domain.document_check import CheckRefused, DocumentCheck
from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.domain.protocol import Snapshot
from interview_app.domain.signatures import (
    Certificate,
    SignatureField,
    SigningRefused,
    SigningTrouble,
    words_of,
)
from interview_app.services.documents.checks import check_content, signing_installed
from interview_app.services.documents.file import content_of
from interview_app.services.writing import write_whole

_LARGEST = 1_000_000
"""Bytes of a PKCS#12 file that is read at all."""


@dataclass(frozen=True, slots=True)
class SigningOrder:
    """Who signs where: the name of the field, the PKCS#12 file and its passphrase."""

    field: str
    file: Path
    passphrase: str = part(repr=False)


@dataclass(frozen=True, slots=True)
class SignedDocument:
    """A document with one more signature, not written yet; `before` is what the file held until then."""

    path: Path
    before: bytes = part(repr=False)
    content: bytes = part(repr=False)
    snapshot: Snapshot = part(repr=False)
    field: SignatureField
    certificate: Certificate


def fields_of(path: Path) -> tuple[SignatureField, ...]:
    """The fields of a document that can be signed, also those that are; raises CheckRefused."""
    from interview_app.reporting.verifying import fields_in

    try:
        return fields_in(content_of(path))
    except CheckRefused as error:
        raise CheckRefused(error.trouble, str(path), **error.facts) from error


def certificate_in(file: Path, passphrase: str) -> Certificate:
    """What the certificate in a PKCS#12 file says; raises SigningRefused."""
    _require_installed(file)
    from interview_app.reporting.signing.keys import opened

    try:
        return opened(_key_file(file), passphrase).told()
    except SigningRefused as error:
        raise _named(error, file) from error


def chosen_field(fields: Sequence[SignatureField], wanted: str, signer: str) -> SignatureField:
    """The field that is meant: by its name or whose signature it waits for, else the signer's own, else the only one.

    `signer` is whom the certificate names.  Raises SigningRefused where no field or several are meant.
    """
    free = [each for each in fields if not each.signed]
    if not fields:
        raise SigningRefused(SigningTrouble.NO_FIELDS)
    if not free:
        raise SigningRefused(SigningTrouble.ALL_SIGNED)
    if wanted:
        return _wanted(fields, free, wanted)
    own = [each for each in free if _names(each, signer)]
    for meant in (own, free):
        if len(meant) == 1:
            return meant[0]
    raise SigningRefused(SigningTrouble.WHICH_FIELD)


def prepare(path: Path, order: SigningOrder, at: datetime, program: str = __version__) -> SignedDocument:
    """The document with one more signature; raises SigningRefused, or CheckRefused where it is no document of ours.

    What differs from itself is not signed.
    """
    _require_installed(path)
    from interview_app.reporting.signing.keys import opened
    from interview_app.reporting.signing.making import signed
    from interview_app.reporting.verifying import fields_in

    before = content_of(path)
    found = check_content(before, path, program)
    _require_unchanged(found, path)
    try:
        key = opened(_key_file(order.file), order.passphrase)
    except SigningRefused as error:
        raise _named(error, order.file) from error
    try:
        content = signed(before, order.field, key, at)
    except SigningRefused as error:
        raise _named(error, path) from error
    place = next(each for each in fields_in(before) if each.name == order.field)
    return SignedDocument(path, before, content, found.snapshot, place, key.told())


def keep(made: SignedDocument, out: Path | None = None) -> Path:
    """Write the signed document in the place of the file, or to `out`; whole or not at all.

    Raises SigningRefused where the file has become another one meanwhile, FileRefused where it cannot be written, or
    another file is at `out` already: signatures may stand in it.
    """
    target = made.path if out is None else out
    if content_of(made.path) != made.before:
        raise SigningRefused(SigningTrouble.CHANGED_MEANWHILE, str(made.path))
    if target.exists() and not target.samefile(made.path):
        raise FileRefused(FileTrouble.EXISTS, str(target))
    write_whole(target, made.content)
    return target


def take_back(made: SignedDocument, target: Path) -> None:
    """Undo `keep`, because the journal could not note it; a file that has become another one since stays.

    Raises SigningRefused where that cannot be written either: the signature then stands there unknown.
    """
    try:
        if content_of(target) != made.content:
            return
        if target.samefile(made.path):
            write_whole(target, made.before)
        else:
            target.unlink()
    except (CheckRefused, FileRefused, OSError) as error:
        raise SigningRefused(SigningTrouble.NOT_NOTED, str(target)) from error


def _require_installed(path: Path) -> None:
    if not signing_installed():
        raise SigningRefused(SigningTrouble.NOT_INSTALLED, str(path))


def _require_unchanged(found: DocumentCheck, path: Path) -> None:
    if not found.sound:
        raise SigningRefused(SigningTrouble.CHANGED, str(path), count=len(found.differences))


def _wanted(fields: Sequence[SignatureField], free: Sequence[SignatureField], wanted: str) -> SignatureField:
    named = [each for each in fields if each.name == wanted]
    if named:
        return named[0]
    found = [each for each in free if _names(each, wanted)]
    if len(found) == 1:
        return found[0]
    taken = [each for each in fields if each.signed and _names(each, wanted)]
    if taken and not found:
        raise SigningRefused(SigningTrouble.ALREADY_SIGNED, field=taken[0].label)
    raise SigningRefused(SigningTrouble.WHICH_FIELD if found else SigningTrouble.NO_SUCH_FIELD, field=wanted)


def _names(field: SignatureField, name: str) -> bool:
    """Whether a field waits for the signature of somebody, by whole words."""
    words, looked_for = words_of(field.label), words_of(name)
    count = len(looked_for)
    return bool(count) and any(words[at : at + count] == looked_for for at in range(len(words)))


def _key_file(file: Path) -> bytes:
    """What is in a PKCS#12 file; raises SigningRefused."""
    try:
        with file.open("rb") as opened:
            return opened.read(_LARGEST)
    except FileNotFoundError as error:
        raise SigningRefused(SigningTrouble.CERTIFICATE_MISSING) from error
    except OSError as error:
        raise SigningRefused(SigningTrouble.CERTIFICATE_UNREADABLE) from error


def _named(refused: SigningRefused, path: Path) -> SigningRefused:
    """The same, with the file that it is about."""
    return SigningRefused(refused.trouble, str(path), **refused.facts)
