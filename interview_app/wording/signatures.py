"""Who signed a document, and what holds of each signature."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime

from interview_app.domain.document_check import Deviation, Difference, DocumentCheck, Verdict
from interview_app.domain.signatures import Certificate, Integrity, Signature, Since, Voucher
from interview_app.i18n import Say

HOW_TO_INSTALL = "pip install interview-app[sign]"
"""What brings the extra; the program in its own folder (./run) has it."""


def signers(say: Say, found: DocumentCheck) -> str:
    """Whom the certificates name, in the order in which they signed."""
    return _quoted(say, (each.certificate for each in found.signatures if each.certificate is not None))


def signed_words(say: Say, found: DocumentCheck) -> str:
    """What the outcome says first of a signed document; nothing where a signature is not intact, or none there."""
    if not found.signed:
        return ""
    if any(each.since is Since.OTHER for each in found.signatures):
        return say("Signed by {names}, but changed since.", names=signers(say, found))
    if found.verdict is Verdict.DIFFERS:
        return say("Signed by {names}.", names=signers(say, found))
    return say("Signed by {names}, unchanged since.", names=signers(say, found))


def signature_sentences(say: Say, found: DocumentCheck) -> Iterator[str]:
    """One line for each signature; nothing where nobody has signed."""
    for each in found.signatures:
        parts = (_who(say, each), _STATES[each.integrity](say), *_more(say, each))
        yield " ".join(part for part in parts if part)


def reason_sentences(say: Say, found: DocumentCheck) -> Iterator[str]:
    """What signers say why they signed: one may have agreed with a reservation."""
    for each in found.signatures:
        if each.reason and each.intact:
            yield say(
                "“{name}” states a reason for signing, in the signer’s own words: “{reason}”",
                name=each.name,
                reason=each.reason,
            )
        elif each.reason:
            yield say(
                "The signature in the field “{place}” states a reason. Nothing shows whose words they are: “{reason}”",
                place=each.label or each.field,
                reason=each.reason,
            )


def not_checked_sentence(say: Say, found: DocumentCheck) -> str:
    """That signatures stand there which could not be checked, and how they can; empty where all were."""
    if all(each.integrity is not Integrity.NOT_CHECKED for each in found.signatures):
        return ""
    return say(
        "The signatures were not checked, because what checks them is not installed. Install it with: {command}",
        command=HOW_TO_INSTALL,
    )


def vouching_sentence(say: Say, found: DocumentCheck, way: str) -> str:
    """What an intact signature proves of the origin; `way` says how to ask an authority where none was."""
    if any(each.voucher is Voucher.NOT_ASKED for each in found.signatures):
        rests = say(
            "The origin rests on the certificates. Nobody was asked whether they belong to the people whom they name. "
            "Let the signers confirm the fingerprints of theirs, or check them with the certificate of the "
            "authority that issued them."
        )
        return f"{rests} {way}"
    return say.plural(
        "The origin rests on the certificates. The authority whose certificate you gave, {names}, vouches for the "
        "names in them.",
        "The origin rests on the certificates. The authorities whose certificates you gave, {names}, vouch for the "
        "names in them.",
        count=len(found.trusted),
        names=_quoted(say, found.trusted),
    )


def _quoted(say: Say, certificates: Iterable[Certificate]) -> str:
    """Whom they name, in their order."""
    return ", ".join(say("“{name}”", name=each.name) for each in certificates)


def trust_label(say: Say) -> str:
    """The button by which somebody names an authority that they trust."""
    return say("Choose a trusted authority …")


def trust_by_button(say: Say) -> str:
    """How to ask an authority, in the window."""
    return say("Use the button “{button}” for that.", button=trust_label(say))


def trust_by_option(say: Say) -> str:
    """How to ask an authority, on the command line."""
    return say("Use the option {option} for that.", option="--trust")


def trust_words(say: Say) -> str:
    """What naming an authority means, beside the button."""
    return say(
        "An authority vouches that a certificate belongs to whom it names. Choose its own certificate as it makes it "
        "known (.cer, .crt or .pem), none that came with the document. The choice holds for this check alone."
    )


def trusted_sentences(say: Say, found: DocumentCheck) -> Iterator[str]:
    """One line for each authority that was named, with what tells it from another of the same name."""
    for each in found.trusted:
        yield say(
            "Trusted for this check: “{name}”, fingerprint (SHA-256) {fingerprint}. Compare it with the one that the "
            "authority makes known.",
            name=each.name,
            fingerprint=in_groups(each.fingerprint),
        )


OF_SIGNATURES = frozenset(
    {
        Deviation.SIGNATURE_BROKEN,
        Deviation.SIGNATURE_UNREADABLE,
        Deviation.NOT_VOUCHED,
        Deviation.OUT_OF_DATE,
        Deviation.FORGEABLE,
    }
)


def signature_difference(say: Say, difference: Difference) -> str:
    """What stands against a signature."""
    found = difference.found
    match difference.deviation:
        case Deviation.SIGNATURE_BROKEN:
            return say("The signature of “{found}” does not fit: not this document was signed.", found=found)
        case Deviation.SIGNATURE_UNREADABLE:
            return say("The signature in the field “{found}” cannot be read.", found=found)
        case Deviation.NOT_VOUCHED:
            return say(
                "No authority whose certificate you gave vouches for the certificate of “{found}”.",
                found=found,
            )
        case Deviation.FORGEABLE:
            return say(
                "The signature of “{found}” rests on {what}, which can be forged by now.",
                found=found,
                what=difference.expected or "–",
            )
        case _:
            return say(
                "The certificate of “{found}” was not valid when the signature says it was made.", found=found
            )


def differing_sentence(say: Say, found: DocumentCheck) -> str:
    """What to do where a signature does not hold, or the document has become another one after it."""
    if any(each.since is Since.OTHER for each in found.signatures if each.intact):
        return say("The file was changed after it had been signed. Ask for the file as it was signed.")
    return say(
        "The signatures do not prove where the document comes from. Ask for the file as it was signed, "
        "or for the certificate of the authority that issued theirs."
    )


def _who(say: Say, signature: Signature) -> str:
    place = signature.label or signature.field
    if signature.certificate is None:
        return say("{place}:", place=place)
    if not signature.in_own_field:
        return say(
            "Signed in the field “{place}”; the certificate is of “{name}” (issued by “{issuer}”).",
            place=place,
            name=signature.certificate.name,
            issuer=signature.certificate.issuer,
        )
    return say(
        "{place}: the certificate names “{name}” (issued by “{issuer}”).",
        place=place,
        name=signature.certificate.name,
        issuer=signature.certificate.issuer,
    )


_STATES: Mapping[Integrity, Callable[[Say], str]] = {
    Integrity.INTACT: lambda say: say("The signature is intact."),
    Integrity.BROKEN: lambda say: say("The signature does not fit: this document was not signed with it."),
    Integrity.UNREADABLE: lambda say: say("The signature cannot be read."),
    Integrity.NOT_CHECKED: lambda say: say("A signature stands there that was not checked."),
}
_LATER: Mapping[Since, Callable[[Say], str]] = {
    Since.NOTHING: lambda say: say("Nothing was added after it."),
    Since.SIGNATURES: lambda say: say("Only further signatures were added after it."),
    Since.OTHER: lambda say: say(
        "Something that is no signature of this program stands in the file besides."
    ),
}


def _more(say: Say, signature: Signature) -> Iterator[str]:
    if signature.intact:
        yield _LATER[signature.since](say)
    if signature.claimed is not None:
        yield say(
            "Time, by the signer’s own clock: {moment}, which nobody confirms.",
            moment=say.moment(signature.claimed),
        )
    if signature.pictured:
        yield say(
            "On the page it shows something that the signer’s program drew there. That is no part of the document and "
            "was not compared."
        )
    if signature.location:
        yield say("Place, in the signer’s own words: “{place}”.", place=signature.location)
    if signature.contact:
        yield say("Contact, in the signer’s own words: “{contact}”.", contact=signature.contact)
    if signature.certificate is not None:
        known = signature.certificate
        yield say(
            "The certificate is valid from {start} to {end}.",
            start=say.date(known.valid_from.date()),
            end=say.date(known.valid_until.date()),
        )
        yield _voucher(say, signature)
        yield say(
            "Serial number {serial}, fingerprint (SHA-256) {fingerprint}.",
            serial=known.serial,
            fingerprint=in_groups(known.fingerprint),
        )


def _voucher(say: Say, signature: Signature) -> str:
    match signature.voucher:
        case Voucher.VOUCHED:
            return say("The authority whose certificate you gave vouches for the name.")
        case Voucher.NOT_VOUCHED:
            return say("No authority whose certificate you gave vouches for the name.")
        case Voucher.NOT_ASKED if signature.certificate is not None and signature.certificate.self_signed:
            return say("The certificate was issued by the signer alone: nobody else vouches for the name.")
        case Voucher.NOT_ASKED:
            return ""


def in_groups(fingerprint: str) -> str:
    """A fingerprint in groups of four, so that people can compare it."""
    return " ".join(fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4))


def day_of(say: Say, moment: object) -> str:
    """The day of a moment among the facts of a refusal."""
    return say.date(moment.date()) if isinstance(moment, datetime) else str(moment)
