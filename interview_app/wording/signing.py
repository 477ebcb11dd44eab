"""Why nothing was signed, with the way out; and that something was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from interview_app.domain.signatures import SignatureField, SigningRefused, SigningTrouble
from interview_app.i18n import Say
from interview_app.wording.signatures import HOW_TO_INSTALL, day_of

CERTIFICATE_ENDINGS = (".p12", ".pfx")
"""How the names of files with a certificate and its key (PKCS#12) end."""

_Facts = Mapping[str, object]


def refused_sentence(say: Say, refused: SigningRefused) -> str:
    """Why nothing was signed, and what to do."""
    return _SENTENCES[refused.trouble](say, PurePath(refused.path).name, refused.facts)


def field_line(say: Say, field: SignatureField) -> str:
    """A field in a list of those that can be signed."""
    return say("{field}: {label}", field=field.name, label=field.label or say("no name"))


def other_name_sentence(say: Say, name: str, field: SignatureField, *, protected: bool) -> str:
    """That the certificate is of somebody else than the line waits for, and how to say that this is meant."""
    if protected:
        return say(
            "The certificate names “{name}”, the line is “{line}”. Choose the right line or certificate; if this is "
            "meant, type the passphrase again and sign.",
            name=name,
            line=field.label,
        )
    return say(
        "The certificate names “{name}”, the line is “{line}”. Choose the right line or certificate; if this is "
        "meant, sign again.",
        name=name,
        line=field.label,
    )


def _no_pkcs12(say: Say, name: str, facts: _Facts) -> str:
    if PurePath(name).suffix.lower() in CERTIFICATE_ENDINGS:
        return say(
            "“{name}” is named like the file of a certificate, but holds none with its key, or is damaged. Copy it "
            "once more from where you have it, or ask whoever issued it for a new one.",
            name=name,
        )
    return say(
        "“{name}” is no file with a certificate and its key. Choose one that ends in .p12 or .pfx (PKCS#12).",
        name=name,
    )


def _key_usage(say: Say, name: str, facts: _Facts) -> str:
    return say(
        "The certificate of “{holder}” is not made for signatures but for another use. "
        "Ask whoever issued it for one that may sign.",
        holder=facts.get("name", ""),
    )


def _expired(say: Say, name: str, facts: _Facts) -> str:
    return say(
        "The certificate of “{holder}” was valid until {day}. Ask whoever issued it for a new one.",
        holder=facts.get("name", ""),
        day=day_of(say, facts.get("day")),
    )


def _not_yet_valid(say: Say, name: str, facts: _Facts) -> str:
    return say(
        "The certificate of “{holder}” is valid from {day} only. Sign then, or set the clock of this computer right.",
        holder=facts.get("name", ""),
        day=day_of(say, facts.get("day")),
    )


def _changed(say: Say, name: str, facts: _Facts) -> str:
    return say(
        "“{name}” has been changed since it was issued or signed, or something stands against a signature in it, so it "
        "is not signed. Check the document to see what; sign the file as it was before.",
        name=name,
    )


_SENTENCES: Mapping[SigningTrouble, Callable[[Say, str, _Facts], str]] = {
    SigningTrouble.NOT_INSTALLED: lambda say, name, facts: say(
        "What signs documents is not installed. Install it with: {command}", command=HOW_TO_INSTALL
    ),
    SigningTrouble.CERTIFICATE_MISSING: lambda say, name, facts: say(
        "“{name}” is not there. Choose the file of your certificate again.", name=name
    ),
    SigningTrouble.CERTIFICATE_UNREADABLE: lambda say, name, facts: say(
        "“{name}” cannot be read. Copy the file of your certificate to a folder of your own and choose it there.",
        name=name,
    ),
    SigningTrouble.NO_PKCS12: _no_pkcs12,
    SigningTrouble.PASSPHRASE_MISSING: lambda say, name, facts: say(
        "“{name}” is protected by a passphrase. Type the one that belongs to it.", name=name
    ),
    SigningTrouble.PASSPHRASE_FILE: lambda say, name, facts: say(
        "“{name}”, where the passphrase should stand, is not there or cannot be read. Name another file with "
        "--passphrase-file, or leave it out and type the passphrase.",
        name=name,
    ),
    SigningTrouble.WRONG_PASSPHRASE: lambda say, name, facts: say(
        "The passphrase does not open “{name}”. Type it again; mind capital letters and the keyboard’s language.",
        name=name,
    ),
    SigningTrouble.NO_KEY: lambda say, name, facts: say(
        "“{name}” holds no private key with its certificate, so nothing can be signed with it. "
        "Export your certificate again, together with the private key.",
        name=name,
    ),
    SigningTrouble.FOREIGN_KEY: lambda say, name, facts: say(
        "The key in “{name}” is of a kind that this program does not sign with. "
        "It needs RSA or elliptic curves (ECDSA).",
        name=name,
    ),
    SigningTrouble.SHORT_KEY: lambda say, name, facts: say(
        "The key in “{name}” has {bits} bits, which can be forged by now. Ask for one with at least {least} bits.",
        name=name,
        bits=facts.get("bits", 0),
        least=facts.get("least", 0),
    ),
    SigningTrouble.EXPIRED: _expired,
    SigningTrouble.NOT_YET_VALID: _not_yet_valid,
    SigningTrouble.KEY_USAGE: _key_usage,
    SigningTrouble.NO_FIELDS: lambda say, name, facts: say(
        "“{name}” has no field for a signature: a document of this kind is not signed here, or an early version of the "
        "program issued it. If so, issue it anew.",
        name=name,
    ),
    SigningTrouble.ALL_SIGNED: lambda say, name, facts: say(
        "Every field of “{name}” is signed already. There is nothing left to do.", name=name
    ),
    SigningTrouble.NO_SUCH_FIELD: lambda say, name, facts: say(
        "“{name}” has no field “{field}”. Choose one of those that are free.",
        name=name,
        field=facts.get("field", ""),
    ),
    SigningTrouble.ALREADY_SIGNED: lambda say, name, facts: say(
        "“{field}” is signed already. Choose a field that is free.", field=facts.get("field", "")
    ),
    SigningTrouble.WHICH_FIELD: lambda say, name, facts: say(
        "Several fields of “{name}” are free. Say whose signature it is.", name=name
    ),
    SigningTrouble.CHANGED: _changed,
    SigningTrouble.NOT_AS_ISSUED: lambda say, name, facts: say(
        "“{name}” was saved anew by another program, so that a signature cannot be added behind it. "
        "Sign the file as it was issued.",
        name=name,
    ),
    SigningTrouble.CHANGED_MEANWHILE: lambda say, name, facts: say(
        "“{name}” has become another file meanwhile; perhaps somebody else has just signed it. "
        "Nothing was written. Sign again.",
        name=name,
    ),
    SigningTrouble.NOT_NOTED: lambda say, name, facts: say(
        "“{name}” is signed, but neither could the procedure file note that, nor could the file be put back as it was. "
        "Is a drive not connected? Connect it, save the document anew into another folder, and sign it there.",
        name=name,
    ),
}
