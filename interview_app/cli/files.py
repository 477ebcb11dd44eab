"""Commands on files: new, import, export, check, form check."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from interview_app.cli.own_rules import own_rules, with_own_rules
from interview_app.cli.structure import tell_structure
from interview_app.cli.terminal import FOUND, UNUSABLE, WELL, Terminal
from interview_app.composition import Services, open_services, surroundings
from interview_app.domain.protocol import Document
from interview_app.formfiles import FormFileError, read_form
from interview_app.i18n import Language
from interview_app.services.desk import Desk
from interview_app.services.documents.protocols import ProtocolService, printable
from interview_app.services.files import checking, interchange, procedures
from interview_app.services.files.procedures import PROGRAM
from interview_app.services.tables import TableFormat, TableOf
from interview_app.wording.files import defect_sentence
from interview_app.wording.formproblems import file_problems


def check_forms(options: Namespace, terminal: Terminal) -> int:
    """Look for mistakes in form files, and say what the structure check finds; hints are no mistakes."""
    code = WELL
    for path in options.files:
        try:
            form = read_form(path)
        except FormFileError as error:
            code = FOUND
            for line in file_problems(str(path), error.problems, terminal.say):
                terminal.err(line)
        else:
            count = len(form.questions)
            words = terminal.say.plural(
                "{count} question, in order", "{count} questions, in order", count=count
            )
            terminal.out(f"{path}: {words}")
            tell_structure(terminal, form, own_rules(), overview=options.structure)
    return code


def new(options: Namespace, terminal: Terminal) -> int:
    """Make a procedure file from a form, with the rules that are kept for new procedures."""
    desk = procedures.create(options.output, read_form(options.form), with_own_rules())
    desk.file.close()
    terminal.out(str(options.output))
    return WELL


def take_in(options: Namespace, terminal: Terminal) -> int:
    """Make a procedure file from exported data."""
    desk = interchange.import_data(options.data, options.output, surroundings())
    desk.file.close()
    terminal.out(str(options.output))
    return WELL


def export(options: Namespace, terminal: Terminal) -> int:
    """Write the whole procedure as data, or documents as PDF files."""
    if options.json is None and options.pdf is None and options.table is None:
        terminal.err(terminal.say("Say what to export: --json OUT, --pdf DIR or --table OUT."))
        return UNUSABLE
    services = open_services(options.file, surroundings(), read_only=True)
    try:
        if options.json is not None:
            interchange.export_data(services.desk, options.json)
            terminal.out(str(options.json))
        if options.table is not None:
            _export_table(options, terminal, services)
        if options.pdf is not None:
            return _export_documents(options, terminal, services.desk)
        return WELL
    finally:
        services.close()


def _export_table(options: Namespace, terminal: Terminal, services: Services) -> None:
    """Write the table that was asked for; without a kind, the name says it, else it is a workbook."""
    named = TableFormat.CSV if options.table.suffix.lower() == ".csv" else TableFormat.XLSX
    form = TableFormat(options.format) if options.format else named
    language = Language(terminal.say.language)
    services.tables.write(TableOf(options.what), options.table, form=form, language=language)
    terminal.out(str(options.table))


def _export_documents(options: Namespace, terminal: Terminal, desk: Desk) -> int:
    """Write the documents that were asked for; exit code FOUND where there is none yet."""
    paths = write_documents(
        desk, options.pdf, terminal, document=Document(options.document) if options.document else None
    )
    for path in paths:
        terminal.out(str(path))
    if not paths:
        terminal.err(terminal.say("There is no such document yet."))
    return WELL if paths else FOUND


def write_documents(
    desk: Desk, folder: Path, terminal: Terminal, *, document: Document | None = None
) -> tuple[Path, ...]:
    """Write all documents that can be printed, or all of one kind."""
    wanted = [each for each in printable(desk.whole(), PROGRAM) if document in (None, each.document)]
    language = Language(terminal.say.language)
    return ProtocolService(desk).export(
        PROGRAM, folder, language=language, chosen=wanted, progress=terminal.progress
    )


def check(options: Namespace, terminal: Terminal) -> int:
    """Look whether a procedure file is sound."""
    services = open_services(options.file, surroundings(), read_only=True)
    try:
        problems = checking.check(services.desk)
    finally:
        services.close()
    for problem in problems:
        terminal.err(defect_sentence(terminal.say, problem))
    if not problems:
        terminal.out(terminal.say("The file is sound: content, references and journal agree."))
    return FOUND if problems else WELL
