"""Tables for other programs: the candidates, the schedule, and after disclosure the matrix."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import Ranking
from interview_app.i18n import Language, Say, load
from interview_app.services.desk import Desk
from interview_app.services.ranking import ranking_of
from interview_app.services.writing import is_procedure_file, write_whole


class TableOf(StrEnum):
    """What a table shows."""

    CANDIDATES = "candidates"
    SCHEDULE = "schedule"
    MATRIX = "matrix"


class TableFormat(StrEnum):
    """How a table is written; the value ends the file's name."""

    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class TableService:
    """Writes tables of the open procedure."""

    desk: Desk

    def write(self, what: TableOf, path: Path, *, form: TableFormat, language: Language) -> None:
        """Write a table, whole or not at all.

        Raises ActRefused for a matrix before disclosure, and FileRefused where a procedure file lies or nothing can be
        written.
        """
        procedure, say = self.desk.bare(), load(language)
        ranking = ranking_of(self.desk, procedure) if what is TableOf.MATRIX else None
        content = _content(say, what, procedure, ranking, form=form, at=self.desk.clock())
        if is_procedure_file(path):
            raise FileRefused(FileTrouble.EXISTS, str(path))
        write_whole(path, content)


def _content(
    say: Say,
    what: TableOf,
    procedure: Procedure,
    ranking: Ranking | None,
    *,
    form: TableFormat,
    at: datetime,
) -> bytes:
    from interview_app.reporting.lists import builders, csv_files, workbooks
    from interview_app.reporting.lists.page import ListPage

    pages: tuple[ListPage, ...]
    if ranking is not None:
        pages = builders.matrix_pages(say, procedure, ranking)
    elif what is TableOf.SCHEDULE:
        pages = (builders.schedule_page(say, procedure),)
    else:
        pages = (builders.candidate_page(say, procedure),)
    if form is TableFormat.CSV:
        return csv_files.csv_bytes(pages, say)
    return workbooks.xlsx_bytes(pages, at)
