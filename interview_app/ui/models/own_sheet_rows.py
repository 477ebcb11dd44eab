"""The own sheets as rows: how far each is and what it lacks, without a level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from interview_app.domain.procedure import Procedure
from interview_app.domain.sealing import Gap
from interview_app.i18n import Say
from interview_app.services.sheets.own_sheets import OwnSheetLine, OwnState
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import Cell, Head, Row
from interview_app.ui.tokens import Colour


def own_sheet_heads(say: Say) -> tuple[Head, ...]:
    """The columns."""
    words = (say("No."), say("Candidate"), say("Your sheet"), say("Rated"), say("What is missing"))
    return tuple(Head(each) for each in words)


def own_sheet_rows(say: Say, procedure: Procedure, lines: Sequence[OwnSheetLine]) -> tuple[Row, ...]:
    """A row for each candidate."""
    return tuple(_row(say, procedure, line) for line in lines)


def own_sheets_summary(say: Say, lines: Sequence[OwnSheetLine]) -> str:
    """One sentence on how many are still open."""
    if not lines:
        return say("Nobody whom you rate has been interviewed yet.")
    still_open = sum(line.state is not OwnState.SEALED for line in lines)
    if not still_open:
        return say("All your sheets are sealed.")
    return say.plural(
        "{count} of your {total} sheets is still open. Only you see this page.",
        "{count} of your {total} sheets are still open. Only you see this page.",
        count=still_open,
        total=len(lines),
    )


def _row(say: Say, procedure: Procedure, line: OwnSheetLine) -> Row:
    person = line.candidate
    rated = (
        "" if line.state is OwnState.SEALED else say("{done} of {count}", done=line.done, count=line.asked)
    )
    cells = (
        Cell(person.number, colour=Colour.QUIET),
        Cell(person.name, strong=True),
        _state(say, procedure, line),
        Cell(rated),
        Cell(_missing(say, line), colour=Colour.QUIET),
    )
    return Row(person.id, cells)


def _state(say: Say, procedure: Procedure, line: OwnSheetLine) -> Cell:
    match line.state:
        case OwnState.NOT_BEGUN:
            return Cell(say("not begun"), Icon.CIRCLE, Colour.QUIET, Colour.QUIET)
        case OwnState.DRAFT:
            return Cell(_draft(say, procedure, line), Icon.CIRCLE_DOT, Colour.WARN, Colour.TEXT)
        case OwnState.REPLACING:
            return Cell(say("being replaced"), Icon.HISTORY, Colour.WARN, Colour.TEXT)
        case OwnState.SEALED:
            return Cell(_sealed(say, line), Icon.LOCK, Colour.GOOD, Colour.TEXT)


def _draft(say: Say, procedure: Procedure, line: OwnSheetLine) -> str:
    by = line.sheet.entered_by
    if by is None or by == line.sheet.panelist:
        return say("begun")
    return say("being typed by {name}", name=procedure.panelist(by).name)


def _sealed(say: Say, line: OwnSheetLine) -> str:
    moment = say.moment(line.sheet.sealed) if line.sheet.sealed is not None else ""
    if line.sheet.sequence > 1:
        return say("replaced, sealed {moment}", moment=moment)
    return say("sealed {moment}", moment=moment)


def _missing(say: Say, line: OwnSheetLine) -> str:
    """How many of what are missing, in one line."""
    if line.state is OwnState.SEALED:
        return ""
    gaps = Counter(part.gap for part in line.missing)
    if gaps.pop(Gap.INTERVIEW, 0):
        return say("The interview is not finished")
    reasons = gaps[Gap.REASON] + gaps[Gap.SKIP_REASON]
    told = [
        say.plural("{count} level", "{count} levels", count=gaps[Gap.LEVEL]) if gaps[Gap.LEVEL] else "",
        say.plural("{count} piece of evidence", "{count} pieces of evidence", count=gaps[Gap.EVIDENCE])
        if gaps[Gap.EVIDENCE]
        else "",
        say.plural("{count} reason", "{count} reasons", count=reasons) if reasons else "",
    ]
    return ", ".join(each for each in told if each) or say("Nothing, it can be sealed")
