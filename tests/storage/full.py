"""A file with something in every table, and the real files of each schema that the tests keep.

`python -m tests.storage.full` writes the file of the present schema: once, when a schema is new, and never again.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from interview_app.domain.form import Aggregation
from interview_app.domain.ids import CandidateId, ProtocolId
from interview_app.domain.protocol import Document, IssuedProtocol, Snapshot, Subject
from interview_app.domain.results import Obstacle, Ranking
from interview_app.domain.text import Text
from interview_app.storage.calibration import write_calibration
from interview_app.storage.decisions import set_aside_decision, write_decision
from interview_app.storage.drafts import put_draft, settle
from interview_app.storage.file import ProcedureFile, create
from interview_app.storage.forms import write_form
from interview_app.storage.interchange import dump
from interview_app.storage.journal import append, erase_words, head
from interview_app.storage.protocols import add_protocol, next_number
from interview_app.storage.schema import present_schema
from tests.storage.builders import BEISPIEL, CHAIR, MUSTER, NOON, decided, form, fresh_ids
from tests.storage.calibrations import calibrations

RANKING = Ranking(
    rows=(),
    posts=2,
    secure=0,
    tie_at_cut=(CandidateId("k1"), CandidateId("k2")),
    obstacles=((Obstacle.NOBODY, None), (Obstacle.RATING_MISSING, CandidateId("k1"))),
    near_leader=(),
    single_rater=False,
    single_candidate=False,
    aggregation=Aggregation.MEAN,
    retired=(),
)


def protocol(number: int, *, head: tuple[int, str]) -> IssuedProtocol:
    """A selection record without rows."""
    snapshot = Snapshot(
        subject=Subject(Document.SELECTION_RECORD),
        procedure=decided(),
        ranking=RANKING,
        number=number,
        at=NOON,
        journal_length=head[0],
        journal_head=head[1],
        program="0.1.0",
    )
    return IssuedProtocol(ProtocolId(f"protokoll-{number}"), number, snapshot, NOON, MUSTER)


def full_file(path: Path) -> ProcedureFile:
    """Something in every table: two forms, two decisions, a draft, revisions, erased words, two protocols."""
    file = create(path, decided(), actor=CHAIR, at=NOON)
    ids = fresh_ids()
    with file.writing() as db:
        for minute in (1, 2):
            settle(
                db,
                author=MUSTER,
                field="record/i-k1/q1",
                words=f"Fassung {minute} – Ä 😀 <b>",
                actor=CHAIR,
                act="record-answer",
                subject="k1 q1",
                at=NOON + timedelta(minutes=minute),
                fresh_id=ids,
            )
        erase_words(db, [2], at=NOON + timedelta(days=200))
        append(db, at=NOON, actor=CHAIR, act="withdraw", subject="k3", words="Grund", fresh_id=ids)
        put_draft(db, author=BEISPIEL, field="sheet/s/q2/notes", text="noch im", at=NOON)
        decision = decided().decision
        assert decision is not None
        set_aside_decision(db)
        write_decision(db, replace(decision, deviation="anders als gerechnet"))
        write_form(db, replace(form(), version=2, title=Text(de="Zweite Fassung")), at=NOON)
        write_form(db, form(), at=NOON + timedelta(minutes=3))
        for calibration in calibrations():
            write_calibration(db, calibration)
        for _ in range(2):
            add_protocol(db, protocol(next_number(db), head=head(db)))
    return file


if __name__ == "__main__":
    folder = Path(__file__).parent / "files"
    with (
        full_file(folder / f"schema-{present_schema().number}.interview") as written,
        written.reading() as db,
    ):
        plain = dump(db)
    text = json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / f"schema-{present_schema().number}.json").write_text(text + "\n", encoding="utf-8")
