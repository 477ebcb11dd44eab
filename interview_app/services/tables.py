"""Tables for other programs: the candidates, the schedule, the journal, and after disclosure the matrix."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.domain.extract import bearings, extract
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import Ranking
from interview_app.i18n import Language, Say, load
from interview_app.services.desk import Desk
from interview_app.services.ranking.computing import ranking_of
from interview_app.services.writing import is_procedure_file, write_whole
from interview_app.storage import journal

if TYPE_CHECKING:
    from interview_app.reporting.lists.page import ListPage


class TableOf(StrEnum):
    """What a table shows."""

    CANDIDATES = "candidates"
    SCHEDULE = "schedule"
    MATRIX = "matrix"
    JOURNAL = "journal"


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
        of_journal = what is TableOf.JOURNAL
        pages = self._journal(say, procedure) if of_journal else _pages(say, what, procedure, ranking)
        content = _content(say, pages, form=form, at=self.desk.clock())
        if is_procedure_file(path):
            raise FileRefused(FileTrouble.EXISTS, str(path))
        write_whole(path, content)

    def _journal(self, say: Say, procedure: Procedure) -> tuple[ListPage, ...]:
        """The whole journal as everybody may read it, so that it says the same whoever writes it out."""
        from interview_app.reporting.lists import journal_page

        with self.desk.reading() as db:
            rows, head = journal.rows(db), journal.head(db)
        lines = extract(rows, bearings(self.desk.whole()), None)
        return (journal_page.journal_page(say, procedure, lines, head),)


def _pages(say: Say, what: TableOf, procedure: Procedure, ranking: Ranking | None) -> tuple[ListPage, ...]:
    from interview_app.reporting.lists import builders

    if ranking is not None:
        return builders.matrix_pages(say, procedure, ranking)
    if what is TableOf.SCHEDULE:
        return (builders.schedule_page(say, procedure),)
    return (builders.candidate_page(say, procedure),)


def _content(say: Say, pages: tuple[ListPage, ...], *, form: TableFormat, at: datetime) -> bytes:
    from interview_app.reporting.lists import csv_files, workbooks

    if form is TableFormat.CSV:
        return csv_files.csv_bytes(pages, say)
    return workbooks.xlsx_bytes(pages, at)
