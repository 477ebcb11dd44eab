"""What may be typed after `interview-app`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn

from interview_app import __version__
from interview_app.domain.protocol import Document
from interview_app.services.tables import TableFormat, TableOf

LARGEST_SAMPLE = 500


class UsageError(Exception):
    """The words typed do not make a command; the message is one sentence."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One sentence instead of the whole usage."""
        raise UsageError(f"{message[:1].upper()}{message[1:]}; see “{self.prog} --help”.")


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; raises UsageError for words it does not know."""
    top = _Parser(
        prog="interview-app",
        description="Structured selection interviews: form, ratings, ranking, record. Without a command: the window.",
    )
    top.add_argument("--version", action="version", version=f"interview-app {__version__}")
    top.add_argument("--lang", choices=("de", "en"), help="language of messages and documents")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    _window_commands(commands)
    _file_commands(commands)
    _reading_commands(commands)
    _signing_command(commands)
    return top


def _window_commands(commands: argparse._SubParsersAction[_Parser]) -> None:
    opening = commands.add_parser("open", help="open a procedure file in the window")
    opening.add_argument("file", type=Path)
    sample = commands.add_parser("demo", help="build the sample procedure with invented people and open it")
    sample.add_argument(
        "--out", type=Path, metavar="DIR", help="where to put it (default: a new temporary folder)"
    )
    sample.add_argument(
        "--no-window", action="store_true", help="write the file and all documents, open nothing"
    )
    sample.add_argument("--candidates", type=Count(1, LARGEST_SAMPLE), default=6, metavar="N")
    sample.add_argument("--panelists", type=Count(1, 9), default=3, metavar="M")
    sample.add_argument("--seed", type=int, default=1, metavar="S")
    _language(sample)


def _file_commands(commands: argparse._SubParsersAction[_Parser]) -> None:
    form = commands.add_parser("form", help="work on interview forms")
    parts = form.add_subparsers(dest="part", metavar="PART", required=True, parser_class=_Parser)
    check = parts.add_parser("check", help="look for mistakes in form files")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument("--structure", action="store_true", help="also show how structured the interview is")
    _language(check)
    draft = parts.add_parser("from-posting", help="find what a posting demands, and draft a form from it")
    draft.add_argument("posting", type=Path, metavar="FILE", help="PDF, DOCX, ODT, HTML or text")
    draft.add_argument(
        "-o", "--output", type=Path, metavar="FORM", help="write a draft of the form there (TOML)"
    )
    draft.add_argument("--json", action="store_true", help="as data")
    draft.add_argument(
        "--post", type=int, metavar="N", help="of several positions in one posting, the Nth one alone"
    )
    _language(draft)
    new = commands.add_parser("new", help="make a procedure file from a form")
    new.add_argument("form", type=Path, metavar="FORM")
    new.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    taking = commands.add_parser("import", help="make a procedure file from exported data")
    taking.add_argument("data", type=Path, metavar="DATA.json")
    taking.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")


def _reading_commands(commands: argparse._SubParsersAction[_Parser]) -> None:
    candidates = commands.add_parser("candidates", help="take candidates over from a list (CSV or XLSX)")
    candidates.add_argument("file", type=Path, metavar="FILE")
    candidates.add_argument("list", type=Path, metavar="LIST")
    candidates.add_argument("--sheet", default="", metavar="NAME", help="which sheet of a workbook")
    candidates.add_argument("--only-good", action="store_true", help="leave out rows that cannot be read")
    candidates.add_argument("--look", action="store_true", help="only say what would be taken over")
    candidates.add_argument("--json", action="store_true", help="as data")
    _language(candidates)
    export = commands.add_parser("export", help="write data or documents of a procedure file")
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--json", type=Path, metavar="OUT", help="the whole procedure as data")
    export.add_argument("--pdf", type=Path, metavar="DIR", help="documents as PDF files")
    names = [document.value for document in Document]
    export.add_argument("--table", type=Path, metavar="OUT", help="a table for a spreadsheet")
    tables = [table.value for table in TableOf]
    export.add_argument("--what", choices=tables, default=tables[0], help="what the table shows")
    kinds = [kind.value for kind in TableFormat]
    export.add_argument("--format", choices=kinds, help="kind of the table (default: by the name of OUT)")
    export.add_argument("--document", choices=names, metavar="NAME", help=f"only these: {', '.join(names)}")
    _language(export)
    rank = commands.add_parser("rank", help="show the ranking with its arithmetic")
    rank.add_argument("file", type=Path, metavar="FILE")
    rank.add_argument("--json", action="store_true", help="as data, numbers exact as p/q")
    _language(rank)
    verify = commands.add_parser(
        "verify", help="check whether an issued document (PDF) agrees with its record"
    )
    verify.add_argument("document", type=Path, metavar="FILE.pdf")
    verify.add_argument(
        "--against", type=Path, metavar="FILE", help="compare with this procedure file too (only reads it)"
    )
    verify.add_argument(
        "--trust",
        action="append",
        default=[],
        type=Path,
        metavar="CA.pem",
        help="certificates of the authorities that vouch for signers (may be given several times)",
    )
    verify.add_argument("--json", action="store_true", help="as data")
    _language(verify)
    check = commands.add_parser("check", help="look whether a procedure file is sound")
    check.add_argument("file", type=Path, metavar="FILE")
    _language(check)


def _signing_command(commands: argparse._SubParsersAction[_Parser]) -> None:
    sign = commands.add_parser("sign", help="sign an issued document (PDF) with a certificate")
    sign.add_argument("document", type=Path, metavar="FILE.pdf")
    sign.add_argument(
        "--certificate", type=Path, required=True, metavar="FILE.p12", help="certificate and key (PKCS#12)"
    )
    sign.add_argument(
        "--as",
        dest="signer",
        default="",
        metavar="NAME",
        help="whose field is signed, by its name or the signer's (default: the one of the certificate's name)",
    )
    sign.add_argument(
        "-o", "--output", type=Path, metavar="OUT.pdf", help="write there (default: into the file itself)"
    )
    sign.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="F",
        help="take the passphrase from its first line (default: ask)",
    )
    _language(sign)


def _language(command: argparse.ArgumentParser) -> None:
    """Let --lang stand behind the command as well."""
    command.add_argument("--lang", choices=("de", "en"), default=argparse.SUPPRESS, help="de or en")


class Count:
    """A whole number between two bounds."""

    def __init__(self, least: int, most: int) -> None:
        self._least, self._most = least, most

    def __call__(self, text: str) -> int:
        """The number; raises ArgumentTypeError naming the bounds."""
        if not text.isascii() or not text.isdigit() or not self._least <= int(text) <= self._most:
            raise argparse.ArgumentTypeError(
                f"expected a number from {self._least} to {self._most}, found “{text}”"
            )
        return int(text)
