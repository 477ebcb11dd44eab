"""What the check of an issued document found: the outcome, what it does not prove, and every difference."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from interview_app.domain.document_check import (
    DocumentCheck,
    Verdict,
)
from interview_app.domain.protocol import Snapshot
from interview_app.i18n import Say
from interview_app.wording.documents import document_name
from interview_app.wording.signatures import (
    OF_SIGNATURES,
    differing_sentence,
    signed_words,
    vouching_sentence,
)


def about_sentence(say: Say, found: DocumentCheck) -> str:
    """Which document it says it is."""
    snapshot = found.snapshot
    return say(
        "{document} No. {number}, reference {reference}, issued on {moment} by version {program} of the program",
        document=document_name(say, snapshot.subject.document),
        number=snapshot.number,
        reference=snapshot.procedure.form.posting.reference,
        moment=say.moment(_local(snapshot)),
        program=snapshot.program,
    )


def _local(snapshot: Snapshot) -> datetime:
    """The moment of the issue in the procedure's zone, or as it was written where the record names no zone."""
    try:
        return snapshot.at.astimezone(ZoneInfo(snapshot.procedure.zone))
    except (KeyError, OSError, ValueError):
        return snapshot.at


def verdict_sentence(say: Say, found: DocumentCheck, file: str = "") -> str:
    """The outcome in one sentence; `file` is the name of the procedure file that was asked."""
    parts = (signed_words(say, found), _verdict_words(say, found, file))
    return " ".join(part for part in parts if part)


def _verdict_words(say: Say, found: DocumentCheck, file: str) -> str:
    match found.verdict:
        case Verdict.DIFFERS if _only_signatures(found) and found.against:
            return say.plural(
                "The document is consistent with itself and with the procedure file “{file}”, but something stands "
                "against its signatures: {count} difference.",
                "The document is consistent with itself and with the procedure file “{file}”, but something stands "
                "against its signatures: {count} differences.",
                count=len(found.differences),
                file=file,
            )
        case Verdict.DIFFERS if _only_signatures(found):
            return say.plural(
                "The document is consistent with itself, but something stands against its signatures: "
                "{count} difference.",
                "The document is consistent with itself, but something stands against its signatures: "
                "{count} differences.",
                count=len(found.differences),
            )
        case Verdict.DIFFERS:
            return say.plural(
                "The document does not agree with its record: {count} difference.",
                "The document does not agree with its record: {count} differences.",
                count=len(found.differences),
            )
        case Verdict.CONFIRMED:
            return say(
                "The document is consistent with itself and with the procedure file “{file}”, "
                "where it was issued under this number.",
                file=file,
            )
        case Verdict.CONSISTENT | Verdict.SIGNED:
            return say(
                "The document is consistent with itself: what is printed follows from the record that it carries."
            )


def _only_signatures(found: DocumentCheck) -> bool:
    """Whether all that differs stands against a signature."""
    return all(each.deviation in OF_SIGNATURES for each in found.differences)


def extent_sentence(say: Say, found: DocumentCheck) -> str:
    """What was compared."""
    if found.whole:
        return say.plural(
            "Computed and printed again from the record, and compared piece by piece: {count} page.",
            "Computed and printed again from the record, and compared piece by piece: {count} pages.",
            count=found.pages,
        )
    if found.texts:
        return say(
            "The document was issued by an earlier version of the program. So everything was computed again, and every "
            "figure and name and each longer text that people wrote was looked for in the printed text, but the pages "
            "were not compared piece by piece."
        )
    return say(
        "The document was issued by another version of the program. So everything was computed again and every figure "
        "and name was looked for in the printed text, but the pages were not compared piece by piece."
    )


def origin_sentence(say: Say, found: DocumentCheck, way: str) -> str:
    """What the outcome proves of the origin; `way` says how to ask an authority about the names of signers."""
    if found.verdict is Verdict.DIFFERS and not found.signed and not _only_signatures(found):
        return say(
            "Whether the print or the record was changed, the file does not tell. Ask for the document as it was "
            "issued, or for the procedure file."
        )
    parts = []
    if found.against and _only_signatures(found):
        parts.append(
            say("The procedure file vouches for the content. Whoever holds that file vouches for it.")
        )
    if found.verdict is Verdict.DIFFERS:
        parts.append(differing_sentence(say, found))
    elif found.signed:
        parts.append(vouching_sentence(say, found, way))
    return " ".join(parts) or say(
        "This does not prove where the document comes from: whoever changes print and record alike leaves no trace. "
        "That takes a signature, or a comparison with the procedure file."
    )
