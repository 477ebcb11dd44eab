"""Lists of candidates: what their columns stand for, and why a row or a whole file cannot be taken over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from interview_app.domain.candidate_list import ListColumn, ListRefused, ListTrouble, RowProblem, RowTrouble
from interview_app.i18n import Say


def column_label(say: Say, column: ListColumn) -> str:
    """What a column stands for."""
    return _COLUMNS[column](say)


def row_sentence(say: Say, problem: RowProblem) -> str:
    """The line, and what is wrong with it."""
    return say("Line {line}: {problem}", line=problem.line, problem=_ROWS[problem.trouble](say, problem))


def list_sentence(say: Say, refused: ListRefused) -> str:
    """Why the file cannot be read as a list, and what to do."""
    return _FILES[refused.trouble](say, PurePath(refused.path).name, refused.facts)


_COLUMNS: Mapping[ListColumn, Callable[[Say], str]] = {
    ListColumn.NUMBER: lambda say: say("Number"),
    ListColumn.NAME: lambda say: say("Name"),
    ListColumn.FIRST_NAME: lambda say: say("First name"),
    ListColumn.LAST_NAME: lambda say: say("Last name"),
    ListColumn.RECEIVED: lambda say: say("Received on"),
    ListColumn.ORIGIN: lambda say: say("internal or external"),
    ListColumn.GRADE: lambda say: say("Present grade"),
    ListColumn.APPOINTMENT: lambda say: say("Appointment on"),
    ListColumn.TIME: lambda say: say("Time"),
    ListColumn.PLACE: lambda say: say("Place"),
    ListColumn.ACCOMMODATION: lambda say: say("Accommodation granted"),
}


def _day_unreadable(say: Say, problem: RowProblem) -> str:
    column = column_label(say, problem.column)
    return say(
        "{column}: “{found}” is no date such as 14 Mar 2023 or 14.03.2023.",
        column=column,
        found=problem.found,
    )


def _day_ambiguous(say: Say, problem: RowProblem) -> str:
    return say(
        "{column}: “{found}” could be two different days. Write it such as 14 Mar 2023 or 14.03.2023.",
        column=column_label(say, problem.column),
        found=problem.found,
    )


def _day_without_century(say: Say, problem: RowProblem) -> str:
    return say(
        "{column}: “{found}” does not have a year of four digits. Write it such as 14 Mar 2023 or 14.03.2023.",
        column=column_label(say, problem.column),
        found=problem.found,
    )


def _too_long(say: Say, problem: RowProblem) -> str:
    column = column_label(say, problem.column)
    return say("{column}: the text is too long (“{found}”).", column=column, found=problem.found)


def _control_character(say: Say, problem: RowProblem) -> str:
    return say(
        "{column}: there is a line break or an invisible character in “{found}”.",
        column=column_label(say, problem.column),
        found=problem.found,
    )


_ROWS: Mapping[RowTrouble, Callable[[Say, RowProblem], str]] = {
    RowTrouble.NAME_MISSING: lambda say, problem: say("The name is missing."),
    RowTrouble.NUMBER_MISSING: lambda say, problem: say("The number is missing."),
    RowTrouble.NUMBER_TAKEN: lambda say, problem: say(
        "The number {number} is in the procedure already.", number=problem.found
    ),
    RowTrouble.NUMBER_TWICE: lambda say, problem: say(
        "The number {number} stands in line {first} already.", number=problem.found, first=problem.first
    ),
    RowTrouble.DAY_UNREADABLE: _day_unreadable,
    RowTrouble.DAY_AMBIGUOUS: _day_ambiguous,
    RowTrouble.DAY_WITHOUT_CENTURY: _day_without_century,
    RowTrouble.TIME_UNREADABLE: lambda say, problem: say(
        "“{found}” is no time such as 9:30.", found=problem.found
    ),
    RowTrouble.TIME_WITHOUT_DAY: lambda say, problem: say(
        "There is a time ({found}), but no day of the appointment.", found=problem.found
    ),
    RowTrouble.TIME_TWICE: lambda say, problem: say(
        "The appointment has two different times; the second is {found}.", found=problem.found
    ),
    RowTrouble.ORIGIN_UNREADABLE: lambda say, problem: say(
        "“{found}” says neither internal nor external.", found=problem.found
    ),
    RowTrouble.TOO_LONG: _too_long,
    RowTrouble.CONTROL_CHARACTER: _control_character,
}

_Facts = Mapping[str, str | int]

_FILES: Mapping[ListTrouble, Callable[[Say, str, _Facts], str]] = {
    ListTrouble.MISSING: lambda say, name, facts: say(
        "“{name}” is not there any more. Was it moved, or is a drive not connected?", name=name
    ),
    ListTrouble.NO_PERMISSION: lambda say, name, facts: say(
        "“{name}” cannot be read. Close it in the other program, or ask for access to the folder.", name=name
    ),
    ListTrouble.UNREADABLE: lambda say, name, facts: say(
        "“{name}” cannot be read. Copy it to a folder of your own and try again.", name=name
    ),
    ListTrouble.EMPTY: lambda say, name, facts: say(
        "There is nothing in “{name}”. Choose the list with the candidates.", name=name
    ),
    ListTrouble.TOO_LARGE: lambda say, name, facts: say(
        "“{name}” is too large for a list of candidates. "
        "Copy the rows with the candidates into a new file and read that.",
        name=name,
    ),
    ListTrouble.TOO_MANY_ROWS: lambda say, name, facts: say(
        "“{name}” has more than {count} rows. Save only the rows with candidates.",
        name=name,
        count=facts.get("count", 2000),
    ),
    ListTrouble.TOO_MANY_COLUMNS: lambda say, name, facts: say(
        "“{name}” has more than {count} columns. Save only the columns that are needed.",
        name=name,
        count=facts.get("count", 100),
    ),
    ListTrouble.ENCRYPTED: lambda say, name, facts: say(
        "“{name}” is protected by a password. Save it without one, read it, and delete that copy.", name=name
    ),
    ListTrouble.OLD_WORKBOOK: lambda say, name, facts: say(
        "“{name}” has the format of old Office programs. Save it as an Excel workbook (.xlsx) or as CSV.",
        name=name,
    ),
    ListTrouble.OTHER_KIND: lambda say, name, facts: say(
        "“{name}” is no list. Save it as an Excel workbook (.xlsx) or as CSV and read that.", name=name
    ),
    ListTrouble.DAMAGED: lambda say, name, facts: say(
        "“{name}” is damaged. Open it in the program that made it and save it again.", name=name
    ),
    ListTrouble.QUOTATION: lambda say, name, facts: say(
        "In “{name}” a quotation mark is not closed, in or after line {line}. Correct it and read the file again.",
        name=name,
        line=facts.get("line", "?"),
    ),
    ListTrouble.NO_SHEET: lambda say, name, facts: say(
        "“{name}” holds no such sheet with cells. Choose another sheet.", name=name
    ),
}
