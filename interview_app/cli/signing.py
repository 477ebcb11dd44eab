"""sign: put a signature into an issued document."""

from __future__ import annotations

import getpass
import re
from argparse import Namespace
from pathlib import Path

from interview_app.cli.terminal import FOUND, UNUSABLE, WELL, Terminal
from interview_app.composition import surroundings
from interview_app.domain.document_check import CheckRefused
from interview_app.domain.signatures import SigningRefused, SigningTrouble
from interview_app.services.documents.signing import (
    SigningOrder,
    certificate_in,
    chosen_field,
    fields_of,
    keep,
    prepare,
)
from interview_app.wording.check_troubles import trouble_sentence
from interview_app.wording.signing import field_line, refused_sentence

_TO_CHOOSE = frozenset(
    {SigningTrouble.WHICH_FIELD, SigningTrouble.NO_SUCH_FIELD, SigningTrouble.ALREADY_SIGNED}
)
"""What is answered with the free fields."""
_NOT_USABLE = frozenset(
    {
        SigningTrouble.NOT_INSTALLED,
        SigningTrouble.CERTIFICATE_MISSING,
        SigningTrouble.CERTIFICATE_UNREADABLE,
        SigningTrouble.NO_PKCS12,
        SigningTrouble.PASSPHRASE_FILE,
        SigningTrouble.WHICH_FIELD,
        SigningTrouble.NO_SUCH_FIELD,
    }
)
"""What is wrong with what was typed rather than with document or certificate."""


def sign(options: Namespace, terminal: Terminal) -> int:
    """Sign one field; exit code FOUND where the document or the certificate stands against it, UNUSABLE otherwise."""
    say = terminal.say
    try:
        fields = fields_of(options.document)
        passphrase = _passphrase(options, terminal)
        signer = certificate_in(options.certificate, passphrase)
        field = chosen_field(fields, options.signer, signer.name)
        order = SigningOrder(field.name, options.certificate, passphrase)
        target = keep(prepare(options.document, order, surroundings().clock()), options.output)
    except CheckRefused as error:
        terminal.err(trouble_sentence(say, error))
        return UNUSABLE
    except SigningRefused as error:
        return _refused(options, terminal, error)
    terminal.out(
        say(
            "{file}: signed by “{name}” as {field}.",
            file=target,
            name=signer.name,
            field=field_line(say, field),
        )
    )
    return WELL


def _refused(options: Namespace, terminal: Terminal, refused: SigningRefused) -> int:
    named = SigningRefused(refused.trouble, refused.path or str(options.document), **refused.facts)
    terminal.err(refused_sentence(terminal.say, named))
    if refused.trouble in _TO_CHOOSE:
        for each in fields_of(options.document):
            if not each.signed:
                terminal.err(f"- {field_line(terminal.say, each)}")
    return UNUSABLE if refused.trouble in _NOT_USABLE else FOUND


def _passphrase(options: Namespace, terminal: Terminal) -> str:
    """From the file that was named, or asked for without showing it; never from the words of the command."""
    if options.passphrase_file is None:
        try:
            return getpass.getpass(terminal.say("Passphrase of “{file}”: ", file=options.certificate.name))
        except EOFError:
            return ""
    return _first_line(options.passphrase_file)


def _first_line(file: Path) -> str:
    """The passphrase in a file: what stands before its first end of line, whatever signs are in it."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise SigningRefused(SigningTrouble.PASSPHRASE_FILE, str(file)) from error
    return re.split(r"\r?\n", content.decode("utf-8-sig", "replace"), maxsplit=1)[0]
