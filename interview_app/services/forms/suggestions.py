"""What a draft lacks, proposed from the forms at hand."""

from __future__ import annotations

from pathlib import Path

from interview_app.domain.drafting.suggesting import suggest
from interview_app.domain.form import InterviewForm
from interview_app.domain.library import Origin
from interview_app.services.library.places import Source, shipped
from interview_app.services.library.reading import read_shelf

MOST = 200
"""So many kept forms are looked through."""


def with_suggestions(form: InterviewForm, *, own: Path | None, apart: Path) -> InterviewForm:
    """The form with questions, opening and closing where it has none.

    What was kept in the `own` folder of the library goes before the forms that came with the program.  Procedures that
    lie there are left to the library itself, since reading them takes time; files that cannot be read are passed over,
    and so is `apart`, the open procedure.
    """
    kept = [] if own is None else sorted(own.glob("*.toml"))[:MOST]
    sources = [*(Source(Origin.OWN, path, expected=False) for path in kept), shipped()]
    shelf = read_shelf(sources, apart=apart, progress=lambda _done, _total: True)
    return suggest(form, [each.form for each in shelf.forms()])
