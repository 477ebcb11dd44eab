"""The interviews: sittings and the interview record."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import datetime

from interview_app.domain.ids import CandidateId, InterviewId, PanelistId, SittingId
from interview_app.domain.interview import Asked, Interview, RecordEntry, Sitting
from interview_app.storage.cells import list_cell, moment_cell, moment_in, texts_in
from interview_app.storage.database import Database


def read_interviews(db: Database, candidate: CandidateId | None = None) -> tuple[Interview, ...]:
    """All interviews, or those of one candidate, in the order in which they began."""
    sittings = _sittings(db)
    entries = _entries(db, candidate)
    rows = db.execute(
        "SELECT id, candidate, number, language, note_taker, bias_checked, finished FROM interview"
        " WHERE ?1 IS NULL OR candidate = ?1 ORDER BY ordinal",
        (candidate,),
    )
    return tuple(
        Interview(
            id=InterviewId(id),
            candidate=CandidateId(whose),
            number=number,
            language=language,
            note_taker=PanelistId(note_taker),
            bias_checked=_people(bias_checked),
            sittings=tuple(sittings.get(id, ())),
            entries=tuple(entries.get(id, ())),
            finished=moment_in(finished),
        )
        for id, whose, number, language, note_taker, bias_checked, finished in rows
    )


def read_interview(db: Database, id: InterviewId) -> Interview | None:
    """One interview, or None for a stranger."""
    found = db.execute("SELECT candidate FROM interview WHERE id = ?", (id,)).fetchone()
    held = read_interviews(db, CandidateId(found[0])) if found is not None else ()
    return next((each for each in held if each.id == id), None)


def _sittings(db: Database) -> dict[str, list[Sitting]]:
    held: dict[str, list[Sitting]] = defaultdict(list)
    for id, interview, number, started, ended, place, video, present, ending in db.execute(
        "SELECT id, interview, number, started, ended, place, video, present, ending FROM sitting ORDER BY number"
    ):
        held[interview].append(
            Sitting(
                id=SittingId(id),
                interview=InterviewId(interview),
                number=number,
                started=datetime.fromisoformat(started),
                ended=moment_in(ended),
                place=place,
                video=bool(video),
                present=_people(present),
                ending=ending,
            )
        )
    return held


def _entries(db: Database, candidate: CandidateId | None) -> dict[str, list[RecordEntry]]:
    written: dict[str, list[RecordEntry]] = defaultdict(list)
    for interview, item, asked, answer, reason, probes, own, seconds, first_at, last_at in db.execute(
        "SELECT interview, item, asked, answer, reason, probes, own_probes, seconds, first_at, last_at"
        " FROM record_entry WHERE ?1 IS NULL OR interview IN (SELECT id FROM interview WHERE candidate = ?1)"
        " ORDER BY ordinal",
        (candidate,),
    ):
        written[interview].append(
            RecordEntry(
                item=item,
                asked=Asked(asked),
                answer=answer,
                reason=reason,
                probes=tuple(json.loads(probes)),
                own_probes=texts_in(own),
                seconds=seconds,
                first_at=moment_in(first_at),
                last_at=moment_in(last_at),
            )
        )
    return written


def _people(cell: str) -> tuple[PanelistId, ...]:
    return tuple(PanelistId(id) for id in texts_in(cell))


def write_interview(db: Database, interview: Interview) -> None:
    """Add an interview or put its present state in place, with all its sittings and entries."""
    db.execute(
        "INSERT INTO interview (id, candidate, number, language, note_taker, bias_checked, finished)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET number = excluded.number, language = excluded.language,"
        " note_taker = excluded.note_taker, bias_checked = excluded.bias_checked, finished = excluded.finished",
        (
            interview.id,
            interview.candidate,
            interview.number,
            interview.language,
            interview.note_taker,
            list_cell(interview.bias_checked),
            moment_cell(interview.finished),
        ),
    )
    for sitting in interview.sittings:
        write_sitting(db, sitting)
    for entry in interview.entries:
        write_entry(db, interview.id, entry)


def write_sitting(db: Database, sitting: Sitting) -> None:
    """Add a sitting or put its present state in place."""
    db.execute(
        "INSERT INTO sitting (id, interview, number, started, ended, place, video, present, ending)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET number = excluded.number, started = excluded.started,"
        " ended = excluded.ended, place = excluded.place, video = excluded.video, present = excluded.present,"
        " ending = excluded.ending",
        (
            sitting.id,
            sitting.interview,
            sitting.number,
            sitting.started.isoformat(),
            moment_cell(sitting.ended),
            sitting.place,
            int(sitting.video),
            list_cell(sitting.present),
            sitting.ending,
        ),
    )


def write_entry(db: Database, interview: InterviewId, entry: RecordEntry) -> None:
    """Put the record of one part of the agenda in place."""
    db.execute(
        "INSERT INTO record_entry (interview, item, asked, answer, reason, probes, own_probes, seconds, first_at,"
        " last_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (interview, item) DO UPDATE SET asked = excluded.asked, answer = excluded.answer,"
        " reason = excluded.reason, probes = excluded.probes, own_probes = excluded.own_probes,"
        " seconds = excluded.seconds, first_at = excluded.first_at, last_at = excluded.last_at",
        (
            interview,
            entry.item,
            entry.asked.value,
            entry.answer,
            entry.reason,
            list_cell(entry.probes),
            list_cell(entry.own_probes),
            entry.seconds,
            moment_cell(entry.first_at),
            moment_cell(entry.last_at),
        ),
    )
