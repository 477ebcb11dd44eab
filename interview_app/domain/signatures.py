"""Signatures in an issued document: fields that can be signed, who signed one, and what holds of it since.

A certificate names somebody; whether it is that person, those say who issued the certificate.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

_TELLING = 3
"""Letters that a word must have to be taken for part of a name."""


class SigningTrouble(StrEnum):
    """Why nothing was signed; `wording.signing` holds one sentence with a way out for each."""

    NOT_INSTALLED = "not-installed"
    CERTIFICATE_MISSING = "certificate-missing"
    CERTIFICATE_UNREADABLE = "certificate-unreadable"
    NO_PKCS12 = "no-pkcs12"
    PASSPHRASE_MISSING = "passphrase-missing"
    PASSPHRASE_FILE = "passphrase-file"
    WRONG_PASSPHRASE = "wrong-passphrase"
    NO_KEY = "no-key"
    FOREIGN_KEY = "foreign-key"
    SHORT_KEY = "short-key"
    EXPIRED = "expired"
    NOT_YET_VALID = "not-yet-valid"
    KEY_USAGE = "key-usage"
    NO_FIELDS = "no-fields"
    ALL_SIGNED = "all-signed"
    NO_SUCH_FIELD = "no-such-field"
    ALREADY_SIGNED = "already-signed"
    WHICH_FIELD = "which-field"
    CHANGED = "changed"
    NOT_AS_ISSUED = "not-as-issued"
    CHANGED_MEANWHILE = "changed-meanwhile"
    NOT_NOTED = "not-noted"


class SigningRefused(Exception):
    """Nothing was signed and no file was touched; `facts` are the names, days and numbers that the sentence needs.

    NOT_NOTED alone says that a signature stands in the file which the journal does not know.
    """

    def __init__(self, trouble: SigningTrouble, path: str = "", /, **facts: str | int | datetime) -> None:
        super().__init__(f"{trouble.value}: {path}")
        self.trouble = trouble
        self.path = path
        self.facts: Mapping[str, str | int | datetime] = facts


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A field that can be signed: its name in the file, whose signature it waits for in words, whether it has one."""

    name: str
    label: str
    signed: bool = False


def may_name(label: str, signer: str) -> bool:
    """Whether a certificate may be of whom a field waits for; people write their names in many ways.

    One word in common is enough; words without a capital, such as “von”, tell nothing.
    """
    own, its = (set(words_of(" ".join(filter(_capital, text.split())))) for text in (signer, label))
    return any(len(word) >= _TELLING for word in own & its)


def _capital(word: str) -> bool:
    return word[:1].isupper()


def words_of(text: str) -> list[str]:
    """The words of a name or a field, to compare them."""
    return [each.strip(".,;:()") for each in text.casefold().split()]


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a certificate says of itself; serial number and fingerprint (SHA-256) in hexadecimal digits."""

    name: str
    issuer: str
    serial: str
    fingerprint: str
    valid_from: datetime
    valid_until: datetime
    self_signed: bool

    def valid_at(self, moment: datetime) -> bool:
        """Whether it is neither too early nor too late for it."""
        return self.valid_from <= moment <= self.valid_until


class Integrity(StrEnum):
    """What the arithmetic says of a signature."""

    INTACT = "intact"
    BROKEN = "broken"
    UNREADABLE = "unreadable"
    NOT_CHECKED = "not-checked"


class Since(StrEnum):
    """What was added to the file after a signature."""

    NOTHING = "nothing"
    SIGNATURES = "signatures"
    OTHER = "other"


class Voucher(StrEnum):
    """Who vouches that the certificate belongs to whom it names."""

    NOT_ASKED = "not-asked"
    VOUCHED = "vouched"
    NOT_VOUCHED = "not-vouched"


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature; `claimed` is the moment that the signer's machine wrote down, which nobody confirms.

    `reason`, `location` and `contact` are words that some programs let signers add; this one adds none.  `forgeable`
    names what the signature rests on where that can be forged by now; `pictured` says that a page shows something in
    its place, which the signer's program drew there.
    """

    field: str
    label: str
    integrity: Integrity
    certificate: Certificate | None = None
    claimed: datetime | None = None
    since: Since = Since.NOTHING
    voucher: Voucher = Voucher.NOT_ASKED
    reason: str = ""
    location: str = ""
    contact: str = ""
    forgeable: str = ""
    pictured: bool = False

    @property
    def name(self) -> str:
        """Whom the certificate names; empty where it is not known."""
        return "" if self.certificate is None else self.certificate.name

    @property
    def in_own_field(self) -> bool:
        """Whether the certificate may be of whom the field waits for; so too where one of them names nobody."""
        return not self.label or not self.name or may_name(self.label, self.name)

    @property
    def intact(self) -> bool:
        """Whether exactly this was signed."""
        return self.integrity is Integrity.INTACT
