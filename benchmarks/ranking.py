"""Opening, ranking and showing 200 candidates x 7 panelists x 10 questions, against reading the same rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from benchmarks.large import write_large
from benchmarks.measure import Comparison, by_median, in_turn, seconds
from interview_app.composition import open_services, surroundings
from interview_app.formfiles import read_form
from interview_app.i18n import Language, load
from interview_app.resources import forms_folder
from interview_app.services.demo.sample import FORM
from interview_app.ui.models.matrix import MatrixModel

SAME_ROWS = (
    "SELECT sheet.candidate, sheet.panelist, rating.question, rating.state, rating.level"
    " FROM rating JOIN sheet ON sheet.id = rating.sheet"
)


def compare(folder: Path) -> Iterator[Comparison]:
    """From a closed file to a filled matrix."""
    path = folder / "large.interview"
    write_large(path, read_form(forms_folder() / FORM), candidates=200, panelists=7)
    around, say = surroundings(), load(Language.GERMAN)

    def ours() -> None:
        services = open_services(path, around, read_only=True)
        result = services.ranking.result()
        model = MatrixModel(say)
        model.show(result.procedure, result.ranking)
        assert model.rowCount() >= 200
        services.close()

    def rows() -> None:
        connection = sqlite3.connect(path)
        assert len(connection.execute(SAME_ROWS).fetchall()) == 14_000
        connection.close()

    subject, baseline = in_turn(lambda: seconds(ours), lambda: seconds(rows), rounds=15)
    yield by_median("open, rank and show 200 x 7 x 10 against reading rows", subject, baseline, goal=4.0)
