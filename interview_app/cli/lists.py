"""Candidates from a list: all of them in one act, or every row that stands against it."""

from __future__ import annotations

import json
from argparse import Namespace

from interview_app.cli.terminal import FOUND, WELL, Terminal
from interview_app.composition import Services, open_services, surroundings
from interview_app.domain.candidate_list import ListTable
from interview_app.domain.plain import Plain
from interview_app.services.files.procedures import PROGRAM
from interview_app.services.lists.rows import ListLayout, ListReading, layout_of
from interview_app.wording.lists import column_label, row_sentence


def candidates(options: Namespace, terminal: Terminal) -> int:
    """Take candidates over from a list; exit code FOUND where a row cannot be read."""
    services = open_services(options.file, surroundings(), read_only=options.look)
    try:
        return _take_over(services, options, terminal)
    finally:
        services.close()


def _take_over(services: Services, options: Namespace, terminal: Terminal) -> int:
    lists = services.candidate_lists
    table = lists.read(options.list, options.sheet)
    layout = layout_of(table)
    reading = lists.reading(table, layout)
    refused = bool(reading.problems) and not options.only_good
    taken = 0
    if not options.look and (not refused or not reading.good):
        taken = lists.take_over(PROGRAM, table, layout, only_good=options.only_good)
    if options.json:
        terminal.out(json.dumps(as_data(terminal, layout, reading, taken), ensure_ascii=False, indent=1))
    else:
        _tell(terminal, table, reading, taken)
    return FOUND if reading.problems else WELL


def _tell(terminal: Terminal, table: ListTable, reading: ListReading, taken: int) -> None:
    say = terminal.say
    for problem in reading.problems:
        terminal.err(row_sentence(say, problem))
    if taken:
        terminal.out(
            say.plural(
                "{count} person was taken over from “{name}”.",
                "{count} persons were taken over from “{name}”.",
                count=taken,
                name=table.name,
            )
        )
        return
    count = len(reading.good)
    terminal.out(
        say.plural("{count} person can be taken over.", "{count} persons can be taken over.", count=count)
    )


def as_data(terminal: Terminal, layout: ListLayout, reading: ListReading, taken: int) -> dict[str, Plain]:
    """What the columns stand for, how many rows are good, what stands against the others."""
    say = terminal.say
    return {
        "columns": [
            None if column is None else {"column": column.value, "label": column_label(say, column)}
            for column in layout.columns
        ],
        "good": len(reading.good),
        "taken": taken,
        "problems": [
            {"line": each.line, "trouble": each.trouble.value, "sentence": row_sentence(say, each)}
            for each in reading.problems
        ],
    }
