"""The documents for one candidate about everybody: the inspection copy, and the information under Art. 15 GDPR."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from interview_app.domain.extract import JournalLine
from interview_app.domain.inspection.copy import Blanks, inspection_copy, ranking_for
from interview_app.domain.personal_data import FORMAT, VERSION, PersonalData, StoredText
from interview_app.domain.procedure import Procedure
from interview_app.domain.protocol import Document, Snapshot, Subject
from interview_app.domain.results import Ranking
from interview_app.domain.separate import SeparateData, Sex

BLANKS = Blanks("[geschwärzt]", "[zu prüfen]")


def copied(whole: Procedure, ranking: Ranking, *, at: datetime, number: int | None = None) -> Snapshot:
    """The inspection copy for the first candidate, as the services freeze it."""
    reader = whole.candidates[0].id
    return Snapshot(
        subject=Subject(Document.INSPECTION_COPY, reader),
        procedure=inspection_copy(whole, reader, BLANKS),
        ranking=ranking_for(ranking, whole, reader),
        number=number,
        at=at,
        journal_length=312,
        journal_head="77d0e1a4" + "0" * 56,
        program="1.0.0",
    )


def informed(whole: Procedure, copy: Snapshot, acts: Sequence[JournalLine]) -> Snapshot:
    """The information for the first candidate, with the data that the copy leaves out."""
    reader = whole.candidates[0].id
    rows = () if copy.ranking is None else copy.ranking.rows
    data = PersonalData(
        format=FORMAT,
        version=VERSION,
        at=copy.at,
        record=replace(copy.procedure, candidates=whole.candidates[:1]),
        standing=next((each for each in rows if each.score.candidate == reader), None),
        separate=SeparateData(reader, Sex.FEMALE, severely_disabled=False),
        acts=tuple(each for each in acts if each.candidate == reader),
        texts=(
            StoredText(copy.at, "record-answer", "Beschreibt ein Vorhaben."),
            StoredText(copy.at, "", "Noch"),
        ),
    )
    return replace(copy, subject=Subject(Document.DATA_ACCESS, reader), personal=data)
