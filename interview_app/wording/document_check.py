"""What the check of an issued document found: the outcome, what it does not prove, and every difference."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from interview_app.domain.document_check import (
    OF_PROCEDURE,
    Deviation,
    DocumentCheck,
    Verdict,
)
from interview_app.domain.protocol import Snapshot
from interview_app.domain.releases import Issuer
from interview_app.i18n import Say
from interview_app.wording.documents import document_name
from interview_app.wording.signatures import (
    OF_SIGNATURES,
    differing_sentence,
    signed_words,
    vouching_sentence,
)

_TWO_WAYS = {Deviation.AMBIGUOUS}


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


def _signature_words(say: Say, found: DocumentCheck, file: str) -> str:
    """That nothing but a signature is wrong."""
    count = len(found.differences)
    if not found.exact:
        return say.plural(
            "{alone} Something stands against its signatures: {count} difference.",
            "{alone} Something stands against its signatures: {count} differences.",
            count=count,
            alone=_alone(say, found),
        )
    if found.against:
        return say.plural(
            "The document is consistent with itself and with the procedure file “{file}”, but something stands "
            "against its signatures: {count} difference.",
            "The document is consistent with itself and with the procedure file “{file}”, but something stands "
            "against its signatures: {count} differences.",
            count=count,
            file=file,
        )
    return say.plural(
        "The document is consistent with itself, but something stands against its signatures: "
        "{count} difference.",
        "The document is consistent with itself, but something stands against its signatures: "
        "{count} differences.",
        count=count,
    )


def _verdict_words(say: Say, found: DocumentCheck, file: str) -> str:
    match found.verdict:
        case Verdict.DIFFERS if _only_signatures(found):
            return _signature_words(say, found, file)
        case Verdict.DIFFERS if found.issuer is Issuer.NEWER:
            return say.plural(
                "The document says that a newer version of the program issued it, {program}. {count} thing is "
                "otherwise than in this version, which may be new: check it with that one.",
                "The document says that a newer version of the program issued it, {program}. {count} things are "
                "otherwise than in this version, which may be new: check it with that one.",
                count=len(found.differences),
                program=found.snapshot.program,
            )
        case Verdict.DIFFERS if {each.deviation for each in found.differences} - OF_PROCEDURE == _TWO_WAYS:
            return say(
                "Whether the document agrees with its record cannot be said: what its file shows depends on the "
                "program that opens it."
            )
        case Verdict.DIFFERS:
            return say.plural(
                "The document does not agree with its record: {count} difference.",
                "The document does not agree with its record: {count} differences.",
                count=len(found.differences),
            )
        case Verdict.ELSEWHERE:
            return _elsewhere(say, found, file)
        case Verdict.NEWER:
            return say(
                "The document says that a newer version of the program issued it, {program}. This version cannot judge "
                "it: check it with that one.",
                program=found.snapshot.program,
            )
        case Verdict.CONFIRMED if not found.exact:
            return say(
                "{alone} The procedure file “{file}” has issued this record under this number.",
                alone=_alone(say, found),
                file=file,
            )
        case Verdict.CONFIRMED:
            return say(
                "The document is consistent with itself and with the procedure file “{file}”, "
                "where it was issued under this number.",
                file=file,
            )
        case Verdict.CONSISTENT | Verdict.SIGNED:
            return _alone(say, found)


def _elsewhere(say: Say, found: DocumentCheck, file: str) -> str:
    """That nothing but the procedure file speaks against the document, or that it cannot speak."""
    if found.unconfirmed:
        return say(
            "{alone} But the procedure file “{file}” cannot confirm it.",
            alone=_alone(say, found),
            file=file,
        )
    return say.plural(
        "{alone} But it does not agree with the procedure file “{file}”: {count} difference.",
        "{alone} But it does not agree with the procedure file “{file}”: {count} differences.",
        count=len(found.differences),
        alone=_alone(say, found),
        file=file,
    )


def _alone(say: Say, found: DocumentCheck) -> str:
    """That the document does not contradict itself, and how far that was looked at."""
    if found.issuer is Issuer.NEWER:
        return say("The record that the document carries is consistent in itself.")
    if not found.whole:
        return say(
            "The record that the document carries is consistent in itself, and in the print nothing was found that "
            "contradicts it. But an earlier version of the program issued it, {program}: its own sentences could not "
            "be compared.",
            program=found.snapshot.program,
        )
    consistent = say(
        "The document is consistent with itself: what is printed follows from the record that it carries."
    )
    if not found.saved_anew:
        return consistent
    return say("{consistent} But another program has saved the file anew.", consistent=consistent)


def _only_signatures(found: DocumentCheck) -> bool:
    """Whether all that differs stands against a signature."""
    return all(each.deviation in OF_SIGNATURES for each in found.differences)


def extent_sentence(say: Say, found: DocumentCheck) -> str:
    """What was compared."""
    if found.whole:
        compared = say.plural(
            "Computed and printed again from the record, and compared piece by piece: {count} page.",
            "Computed and printed again from the record, and compared piece by piece: {count} pages.",
            count=found.pages,
        )
        return f"{compared} {_byte_by_byte(say, found)}"
    parts = {
        Issuer.EARLIER: lambda: say("The document was issued by an earlier version of the program."),
        Issuer.NEWER: lambda: say(
            "The document was issued by a newer version of the program; what differs may be new in it."
        ),
    }
    told = parts.get(found.issuer, lambda: say("No known version of the program issued the document."))()
    return " ".join((told, _compared_in_part(say, found), _left_unseen(say)))


def _compared_in_part(say: Say, found: DocumentCheck) -> str:
    """What was held against each other; a later version may leave out what people wrote."""
    if found.issuer is Issuer.NEWER:
        return say(
            "Everything was computed again. Compared in their place were the figures and names in tables, and those in "
            "sentences that this version words alike; how many pages there are and of which size, what lies on them or "
            "is painted over words, and whether letters are what they are read as. Texts of people were not compared."
        )
    return say(
        "Everything was computed again. Compared in their place were the figures and names in tables, and those in "
        "sentences that this version words alike; the texts of people from 20 letters on; how many pages there are and "
        "of which size, what lies on them or is painted over words, and whether letters are what they are read as."
    )


def _left_unseen(say: Say) -> str:
    return say(
        "Not compared were the program’s own sentences and labels, short texts, sentences that were left out or added "
        "without figures and names, lines and bars, where links and bookmarks lead, and the kind, order and language "
        "of tags."
    )


def _byte_by_byte(say: Say, found: DocumentCheck) -> str:
    """Whether the file is the one that was issued, or only says the same."""
    if found.to_the_byte and found.signatures:
        return say("Without its signatures the file is the same to the last byte.")
    if found.to_the_byte:
        return say("The file is the same to the last byte.")
    return say(
        "The file is not the same to the last byte: another program has saved it since. What was compared is what this "
        "program reads in it; the file as it was issued is the better proof."
    )


def origin_sentence(say: Say, found: DocumentCheck, way: str) -> str:
    """What the outcome proves of the origin; `way` says how to ask an authority about the names of signers."""
    if found.verdict is Verdict.ELSEWHERE:
        ask = say(
            "Which procedure file the document came from is told by its reference and number. Ask for that file; this "
            "one does not vouch for the document."
        )
        return f"{ask} {vouching_sentence(say, found, way)}" if found.signed else ask
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
