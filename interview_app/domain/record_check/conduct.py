"""Whether the interviews were held alike: the same panel, about the same time, notes written when they were fresh.

What counts as far apart or late is measured as the comparison of the interviews measures it.
"""

from __future__ import annotations

from collections.abc import Iterator

from interview_app.domain.equal_treatment import Finding, Notable, compare
from interview_app.domain.hint import Discovery, Place, Rule, Where
from interview_app.domain.lateness import Written, written_when
from interview_app.domain.procedure import Procedure
from interview_app.domain.record_check.sheets import latest_sheets


def panel_differs(procedure: Procedure) -> Iterator[Discovery]:
    """Candidates who sat before other people than most did."""
    for found in _findings(procedure, Notable.PANEL):
        for candidate in found.candidates:
            yield Discovery(Rule.PANEL_DIFFERS, Place(Where.INTERVIEWS, candidate))


def time_apart(procedure: Procedure) -> Iterator[Discovery]:
    """A longest and a shortest interview that are far apart."""
    for found in _findings(procedure, Notable.LENGTHS):
        facts = {"longest": found.most, "shortest": found.least}
        yield Discovery(Rule.TIME_APART, Place(Where.INTERVIEWS), facts)


def late_note(procedure: Procedure) -> Iterator[Discovery]:
    """Ratings that were last written later than a fresh note is (VG Stade 3 B 685/23)."""
    for sheet in latest_sheets(procedure):
        held = procedure.interview_of(sheet.candidate)
        for rating in sheet.ratings:
            if held is not None and rating.at is not None and written_when(held, rating.at) is Written.LATER:
                place = Place(Where.INTERVIEWS, sheet.candidate, sheet.panelist, rating.question)
                after = rating.at - (held.sittings[-1].ended or rating.at)
                hours = int(after.total_seconds()) // 3600
                yield Discovery(Rule.LATE_NOTE, place, {"hours": hours})


def _findings(procedure: Procedure, kind: Notable) -> list[Finding]:
    retired = {each.question for each in procedure.retired}
    compared = compare(procedure.form, procedure.interviews, retired=retired)
    return [each for each in compared.findings if each.kind is kind]
