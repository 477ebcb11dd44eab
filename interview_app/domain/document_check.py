"""What the check of an issued document can say: why it cannot be checked, what differs, or that nothing does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from interview_app.domain.ids import CandidateId, CriterionId
from interview_app.domain.releases import Issuer
from interview_app.domain.signatures import Certificate, Signature, Voucher

if TYPE_CHECKING:
    from interview_app.domain.protocol import Snapshot


class CheckTrouble(StrEnum):
    """Why a file cannot be checked; `wording.document_check` holds one sentence with a way out for each."""

    MISSING = "missing"
    NO_PERMISSION = "no-permission"
    UNREADABLE = "unreadable"
    NO_PDF = "no-pdf"
    TOO_LARGE = "too-large"
    TOO_MANY_PAGES = "too-many-pages"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    NO_RECORD = "no-record"
    RECORD_UNREADABLE = "record-unreadable"
    RECORD_NEWER = "record-newer"
    NO_AUTHORITY = "no-authority"
    NOT_INSTALLED = "not-installed"


class CheckRefused(Exception):
    """A file that cannot be checked; `facts` are the names and numbers that the sentence needs."""

    def __init__(self, trouble: CheckTrouble, path: str = "", /, **facts: str | int) -> None:
        super().__init__(f"{trouble.value}: {path}")
        self.trouble = trouble
        self.path = path
        self.facts: Mapping[str, str | int] = facts


class Deviation(StrEnum):
    """What can differ, in the order of its weight.

    From TOTAL to UNKNOWN_VERSION the record contradicts what follows from it; from WORDS to NOT_AS_WRITTEN the file
    contradicts the record; from SIGNATURE_BROKEN to FORGEABLE something stands against a signature; from
    OTHER_PROCEDURE on, the procedure file contradicts the document.
    """

    TOTAL = "total"
    CRITERION = "criterion"
    ARITHMETIC = "arithmetic"
    RANK = "rank"
    PLACE = "place"
    MINIMUM = "minimum"
    RANKING = "ranking"
    WITH_RETIRED = "with-retired"
    AGREEMENT = "agreement"
    FIRMNESS = "firmness"
    FINGERPRINT = "fingerprint"
    IMPOSSIBLE = "impossible"
    UNKNOWN_VERSION = "unknown-version"
    WORDS = "words"
    FIGURE = "figure"
    CELL = "cell"
    ROW_MISSING = "row-missing"
    ROW_ADDED = "row-added"
    ALTERNATIVE = "alternative"
    HIDDEN = "hidden"
    LETTERS = "letters"
    FOREIGN = "foreign"
    STRAY = "stray"
    OUT_OF_PLACE = "out-of-place"
    PAGE_MISSING = "page-missing"
    PAGE_ADDED = "page-added"
    PAGE_MOVED = "page-moved"
    FRAME = "frame"
    DRAWN = "drawn"
    LAID_OVER = "laid-over"
    AMBIGUOUS = "ambiguous"
    APPENDED = "appended"
    PROPERTY = "property"
    LANGUAGE = "language"
    ATTACHED = "attached"
    METADATA = "metadata"
    VALIDATION_DATA = "validation-data"
    ENTRY = "entry"
    UNUSED = "unused"
    NOT_AS_WRITTEN = "not-as-written"
    SIGNATURE_BROKEN = "signature-broken"
    SIGNATURE_UNREADABLE = "signature-unreadable"
    NOT_VOUCHED = "not-vouched"
    OUT_OF_DATE = "out-of-date"
    FORGEABLE = "forgeable"
    OTHER_PROCEDURE = "other-procedure"
    UNKNOWN_NUMBER = "unknown-number"
    OTHER_CONTENT = "other-content"
    UNKNOWN_HEAD = "unknown-head"
    BROKEN_JOURNAL = "broken-journal"
    EARLIER_STATE = "earlier-state"
    DELETED = "deleted"


OF_PROCEDURE = frozenset(
    {
        Deviation.OTHER_PROCEDURE,
        Deviation.UNKNOWN_NUMBER,
        Deviation.OTHER_CONTENT,
        Deviation.UNKNOWN_HEAD,
        Deviation.BROKEN_JOURNAL,
        Deviation.EARLIER_STATE,
        Deviation.DELETED,
    }
)
"""What contradicts the procedure file alone."""
UNCONFIRMED = frozenset({Deviation.EARLIER_STATE, Deviation.DELETED})
"""What leaves the procedure file without an answer: it ends before the document, or no longer holds it."""

Told = Fraction | int | str | None
"""A value as it was found: a number that is written in the reader's language, or words."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: what was `found`, what was `expected` instead, and where.

    In a table that is the row and the column by their words.
    """

    deviation: Deviation
    found: Told = None
    expected: Told = None
    page: int | None = None
    candidate: CandidateId | None = None
    criterion: CriterionId | None = None
    row: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is said of the signatures in a file, and what was added behind the document without being one."""

    signatures: tuple[Signature, ...]
    changes: tuple[Difference, ...] = ()


class Verdict(StrEnum):
    """The outcome in one word.

    NEWER is the document of a later version, which cannot be judged here; ELSEWHERE contradicts nothing but the
    procedure file.
    """

    CONSISTENT = "consistent"
    SIGNED = "signed"
    CONFIRMED = "confirmed"
    NEWER = "newer"
    ELSEWHERE = "elsewhere"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class DocumentCheck:
    """What was checked, and what came of it.

    `issuer` says whether this version of the program issued it: only then it was printed anew and compared piece by
    piece; else as far as that goes without the words of the other version.  `against` says that a procedure file was
    asked too.  `trusted` are the authorities whose word on names in signatures is taken.
    `to_the_byte` says that the file, without its signatures, is byte for byte what this version prints from the record.
    """

    snapshot: Snapshot
    pages: int
    issuer: Issuer
    differences: tuple[Difference, ...] = ()
    against: bool = False
    signatures: tuple[Signature, ...] = ()
    trusted: tuple[Certificate, ...] = ()
    to_the_byte: bool = False

    @property
    def whole(self) -> bool:
        """Whether the document was compared piece by piece."""
        return self.issuer is Issuer.SAME

    @property
    def exact(self) -> bool:
        """Whether the file, without its signatures, is the one that this version issued, to the last byte."""
        return self.whole and self.to_the_byte

    @property
    def saved_anew(self) -> bool:
        """Whether another program has saved the file of a document that this version issued."""
        return self.whole and not self.to_the_byte

    @property
    def signed(self) -> bool:
        """Whether somebody has signed, and every signature is intact."""
        return bool(self.signatures) and all(each.intact for each in self.signatures)

    @property
    def vouched(self) -> bool:
        """Whether a trusted authority vouches for everybody who has signed."""
        return self.signed and all(each.voucher is Voucher.VOUCHED for each in self.signatures)

    @property
    def sound(self) -> bool:
        """Whether nothing speaks against the document, as far as this version can judge it."""
        return self.verdict not in (Verdict.DIFFERS, Verdict.ELSEWHERE, Verdict.NEWER)

    @property
    def unconfirmed(self) -> bool:
        """Whether nothing differs but that the procedure file has no answer."""
        return bool(self.differences) and {each.deviation for each in self.differences} <= UNCONFIRMED

    @property
    def verdict(self) -> Verdict:
        """What the check says."""
        if self.differences:
            only = all(each.deviation in OF_PROCEDURE for each in self.differences)
            return Verdict.ELSEWHERE if only else Verdict.DIFFERS
        if self.issuer is Issuer.NEWER:
            return Verdict.NEWER
        if self.against:
            return Verdict.CONFIRMED
        return Verdict.SIGNED if self.signed else Verdict.CONSISTENT
