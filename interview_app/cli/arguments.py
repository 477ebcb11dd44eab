"""What may be typed after `interview-app`."""

from __future__ import annotations

import argparse
from pathlib import Path

from interview_app import __version__
from interview_app.cli.usage import Parser
from interview_app.domain.protocol import Document
from interview_app.i18n import Say
from interview_app.services.tables import TableFormat, TableOf

LARGEST_SAMPLE = 500


def parser(say: Say) -> Parser:
    """The parser of the whole command line; raises UsageError for words it does not know."""
    top = Parser(
        say,
        prog="interview-app",
        description=say(
            "Structured selection interviews: form, ratings, ranking, record. Without a command: the window."
        ),
    )
    top.add_argument(
        "--version", action="version", version=f"interview-app {__version__}", help=say("show the version")
    )
    top.add_argument("--lang", choices=("de", "en"), help=say("language of messages and documents"))
    commands = top.add_subparsers(
        dest="command", title=say("commands"), metavar=say("COMMAND"), parser_class=Parser
    )
    _window_commands(say, commands)
    _file_commands(say, commands)
    _reading_commands(say, commands)
    _signing_command(say, commands)
    return top


def _window_commands(say: Say, commands: argparse._SubParsersAction[Parser]) -> None:
    opening = commands.add_parser("open", say=say, help=say("open a procedure file in the window"))
    opening.add_argument("file", type=Path, metavar=say("FILE"))
    _language(say, opening)
    sample = commands.add_parser(
        "demo", say=say, help=say("build the sample procedure with invented people and open it")
    )
    sample.add_argument(
        "--out", type=Path, metavar=say("DIR"), help=say("where to put it (default: the folder for samples)")
    )
    sample.add_argument(
        "--no-window", action="store_true", help=say("write the file and all documents, open nothing")
    )
    sample.add_argument(
        "--candidates",
        type=Count(say, 1, LARGEST_SAMPLE),
        default=6,
        metavar="N",
        help=say("how many candidates"),
    )
    sample.add_argument(
        "--panelists", type=Count(say, 1, 9), default=3, metavar="M", help=say("how many panel members")
    )
    sample.add_argument(
        "--seed", type=int, default=1, metavar="S", help=say("another number gives other answers")
    )
    _language(say, sample)


def _file_commands(say: Say, commands: argparse._SubParsersAction[Parser]) -> None:
    form = commands.add_parser("form", say=say, help=say("work on interview forms"))
    _language(say, form)
    parts = form.add_subparsers(
        dest="part", title=say("parts"), metavar=say("PART"), required=True, parser_class=Parser
    )
    check = parts.add_parser("check", say=say, help=say("look for mistakes in form files"))
    check.add_argument("files", nargs="+", type=Path, metavar=say("FILE"))
    check.add_argument(
        "--structure", action="store_true", help=say("also show how structured the interview is")
    )
    _language(say, check)
    draft = parts.add_parser(
        "from-posting", say=say, help=say("find what a posting demands, and draft a form from it")
    )
    draft.add_argument("posting", type=Path, metavar=say("FILE"), help=say("PDF, DOCX, ODT, HTML or text"))
    draft.add_argument(
        "-o", "--output", type=Path, metavar=say("FORM"), help=say("write a draft of the form there (TOML)")
    )
    draft.add_argument("--json", action="store_true", help=say("as data"))
    draft.add_argument(
        "--post", type=int, metavar="N", help=say("of several positions in one posting, the Nth one alone")
    )
    _language(say, draft)
    new = commands.add_parser("new", say=say, help=say("make a procedure file from a form"))
    new.add_argument("form", type=Path, metavar=say("FORM"))
    new.add_argument(
        "-o", "--output", type=Path, required=True, metavar=say("FILE"), help=say("the new file")
    )
    _language(say, new)
    taking = commands.add_parser("import", say=say, help=say("make a procedure file from exported data"))
    taking.add_argument("data", type=Path, metavar=say("DATA.json"))
    taking.add_argument(
        "-o", "--output", type=Path, required=True, metavar=say("FILE"), help=say("the new file")
    )
    _language(say, taking)


def _reading_commands(say: Say, commands: argparse._SubParsersAction[Parser]) -> None:
    candidates = commands.add_parser(
        "candidates", say=say, help=say("take candidates over from a list (CSV or XLSX)")
    )
    candidates.add_argument("file", type=Path, metavar=say("FILE"))
    candidates.add_argument("list", type=Path, metavar=say("LIST"))
    candidates.add_argument("--sheet", default="", metavar=say("NAME"), help=say("which sheet of a workbook"))
    candidates.add_argument(
        "--only-good", action="store_true", help=say("leave out rows that cannot be read")
    )
    candidates.add_argument("--look", action="store_true", help=say("only say what would be taken over"))
    candidates.add_argument("--json", action="store_true", help=say("as data"))
    _language(say, candidates)
    export = commands.add_parser("export", say=say, help=say("write data or documents of a procedure file"))
    export.add_argument("file", type=Path, metavar=say("FILE"))
    export.add_argument("--json", type=Path, metavar=say("OUT"), help=say("the whole procedure as data"))
    export.add_argument("--pdf", type=Path, metavar=say("DIR"), help=say("documents as PDF files"))
    names = [document.value for document in Document if document is not Document.DATA_ACCESS]
    export.add_argument("--table", type=Path, metavar=say("OUT"), help=say("a table for a spreadsheet"))
    tables = [table.value for table in TableOf]
    export.add_argument("--what", choices=tables, default=tables[0], help=say("what the table shows"))
    kinds = [kind.value for kind in TableFormat]
    export.add_argument(
        "--format", choices=kinds, help=say("kind of the table (default: by the name of OUT)")
    )
    export.add_argument(
        "--document",
        choices=names,
        metavar=say("NAME"),
        help=say("only these: {names}", names=", ".join(names)),
    )
    _language(say, export)
    rank = commands.add_parser("rank", say=say, help=say("show the ranking with its arithmetic"))
    rank.add_argument("file", type=Path, metavar=say("FILE"))
    rank.add_argument("--json", action="store_true", help=say("as data, numbers exact as p/q"))
    _language(say, rank)
    verify = commands.add_parser(
        "verify", say=say, help=say("check whether an issued document (PDF) agrees with its record")
    )
    verify.add_argument("document", type=Path, metavar=say("FILE.pdf"))
    verify.add_argument(
        "--against",
        type=Path,
        metavar=say("FILE"),
        help=say("compare with this procedure file too (only reads it)"),
    )
    verify.add_argument(
        "--trust",
        action="append",
        default=[],
        type=Path,
        metavar=say("CA.pem"),
        help=say("certificates of the authorities that vouch for signers (may be given several times)"),
    )
    verify.add_argument("--json", action="store_true", help=say("as data"))
    _language(say, verify)
    check = commands.add_parser("check", say=say, help=say("look whether a procedure file is sound"))
    check.add_argument("file", type=Path, metavar=say("FILE"))
    _language(say, check)


def _signing_command(say: Say, commands: argparse._SubParsersAction[Parser]) -> None:
    sign = commands.add_parser("sign", say=say, help=say("sign an issued document (PDF) with a certificate"))
    sign.add_argument("document", type=Path, metavar=say("FILE.pdf"))
    sign.add_argument(
        "--certificate",
        type=Path,
        required=True,
        metavar=say("FILE.p12"),
        help=say("certificate and key (PKCS#12)"),
    )
    sign.add_argument(
        "--as",
        dest="signer",
        default="",
        metavar=say("NAME"),
        help=say(
            "whose field is signed, by its name or the signer’s (default: the one of the certificate’s name)"
        ),
    )
    sign.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar=say("OUT.pdf"),
        help=say("write there (default: into the file itself)"),
    )
    sign.add_argument(
        "--passphrase-file",
        type=Path,
        metavar=say("FILE"),
        help=say("take the passphrase from its first line (default: ask)"),
    )
    _language(say, sign)


def _language(say: Say, command: argparse.ArgumentParser) -> None:
    """Let --lang stand behind the command as well."""
    command.add_argument(
        "--lang", choices=("de", "en"), default=argparse.SUPPRESS, help=say("language: de or en")
    )


class Count:
    """A whole number between two bounds."""

    def __init__(self, say: Say, least: int, most: int) -> None:
        self._say, self._least, self._most = say, least, most

    def __call__(self, text: str) -> int:
        """The number; raises ArgumentTypeError naming the bounds."""
        if not text.isascii() or not text.isdigit() or not self._least <= int(text) <= self._most:
            raise argparse.ArgumentTypeError(
                self._say(
                    "expected a number from {least} to {most}, found “{text}”",
                    least=self._least,
                    most=self._most,
                    text=text,
                )
            )
        return int(text)
