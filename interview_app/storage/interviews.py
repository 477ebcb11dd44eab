"""The interviews: sittings and the interview record."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import datetime

from interview_app.domain.canonical import canonical
from interview_app.domain.ids import CandidateId, InterviewId, PanelistId, SittingId
from interview_app.domain.interview import (
    Addition,
    Asked,
    Attendance,
    HandOver,
    Interview,
    RecordEntry,
    Sitting,
    TakenUp,
)
from interview_app.domain.plain import from_plain
from interview_app.storage.cells import list_cell, list_in, moment_cell, moment_in, texts_in
from interview_app.storage.database import Database


def read_interviews(db: Database, candidate: CandidateId | None = None) -> tuple[Interview, ...]:
    """All interviews, or those of one candidate, in the order in which they began."""
    sittings = _sittings(db)
    entries = _entries(db, candidate)
    handed = _hand_overs(db)
    rows = db.execute(
        "SELECT id, candidate, number, language, note_taker, bias_checked, finished, earlier, panel_note, held_without"
        " FROM interview WHERE ?1 IS NULL OR candidate = ?1 ORDER BY ordinal",
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
            hand_overs=tuple(handed.get(id, ())),
            earlier=_people(earlier),
            panel_note=panel_note,
            held_without=held_without,
        )
        for (
            id,
            whose,
            number,
            language,
            note_taker,
            bias_checked,
            finished,
            earlier,
            panel_note,
            held_without,
        ) in rows
    )


def read_interview(db: Database, id: InterviewId) -> Interview | None:
    """One interview, or None for a stranger."""
    found = db.execute("SELECT candidate FROM interview WHERE id = ?", (id,)).fetchone()
    held = read_interviews(db, CandidateId(found[0])) if found is not None else ()
    return next((each for each in held if each.id == id), None)


def _sittings(db: Database) -> dict[str, list[Sitting]]:
    held: dict[str, list[Sitting]] = defaultdict(list)
    attendance = _attendance(db)
    for (
        id,
        interview,
        number,
        started,
        ended,
        place,
        video,
        present,
        ending,
        language,
        why,
        again,
    ) in db.execute(
        "SELECT id, interview, number, started, ended, place, video, present, ending, language, language_reason,"
        " taken_up FROM sitting ORDER BY number"
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
                language=language,
                language_reason=why,
                attendance=tuple(attendance.get(id, ())),
                taken_up=None if again is None else from_plain(TakenUp, json.loads(again)),
            )
        )
    return held


def _attendance(db: Database) -> dict[str, list[Attendance]]:
    noted: dict[str, list[Attendance]] = defaultdict(list)
    for sitting, panelist, came, at, reason in db.execute(
        "SELECT sitting, panelist, came, at, reason FROM attendance ORDER BY ordinal"
    ):
        moment = datetime.fromisoformat(at)
        noted[sitting].append(Attendance(PanelistId(panelist), bool(came), moment, reason))
    return noted


def _hand_overs(db: Database) -> dict[str, list[HandOver]]:
    handed: dict[str, list[HandOver]] = defaultdict(list)
    for interview, giver, taker, at, reason in db.execute(
        "SELECT interview, giver, taker, at, reason FROM hand_over ORDER BY ordinal"
    ):
        moment = datetime.fromisoformat(at)
        handed[interview].append(HandOver(PanelistId(giver), PanelistId(taker), moment, reason))
    return handed


def _entries(db: Database, candidate: CandidateId | None) -> dict[str, list[RecordEntry]]:
    written: dict[str, list[RecordEntry]] = defaultdict(list)
    for interview, item, asked, answer, reason, probes, own, seconds, first_at, last_at, added in db.execute(
        "SELECT interview, item, asked, answer, reason, probes, own_probes, seconds, first_at, last_at, additions"
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
                additions=tuple(from_plain(Addition, each) for each in list_in(added)),
            )
        )
    return written


def _people(cell: str) -> tuple[PanelistId, ...]:
    return tuple(PanelistId(id) for id in texts_in(cell))


def write_interview(db: Database, interview: Interview) -> None:
    """Add an interview or put its present state in place, with all its sittings and entries."""
    db.execute(
        "INSERT INTO interview (id, candidate, number, language, note_taker, bias_checked, finished, earlier,"
        " panel_note, held_without) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET number = excluded.number, language = excluded.language,"
        " note_taker = excluded.note_taker, bias_checked = excluded.bias_checked, finished = excluded.finished,"
        " earlier = excluded.earlier, panel_note = excluded.panel_note, held_without = excluded.held_without",
        (
            interview.id,
            interview.candidate,
            interview.number,
            interview.language,
            interview.note_taker,
            list_cell(interview.bias_checked),
            moment_cell(interview.finished),
            list_cell(interview.earlier),
            interview.panel_note,
            interview.held_without,
        ),
    )
    _write_hand_overs(db, interview)
    for sitting in interview.sittings:
        write_sitting(db, sitting)
    for entry in interview.entries:
        write_entry(db, interview.id, entry)


def _write_hand_overs(db: Database, interview: Interview) -> None:
    """Add what is not there yet; a hand-over that is on record stays."""
    (known,) = db.execute("SELECT count(*) FROM hand_over WHERE interview = ?", (interview.id,)).fetchone()
    for each in interview.hand_overs[known:]:
        db.execute(
            "INSERT INTO hand_over (interview, giver, taker, at, reason) VALUES (?, ?, ?, ?, ?)",
            (interview.id, each.giver, each.taker, each.at.isoformat(), each.reason),
        )


def write_sitting(db: Database, sitting: Sitting) -> None:
    """Add a sitting or put its present state in place."""
    db.execute(
        "INSERT INTO sitting (id, interview, number, started, ended, place, video, present, ending, language,"
        " language_reason, taken_up) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET number = excluded.number, started = excluded.started,"
        " ended = excluded.ended, place = excluded.place, video = excluded.video, present = excluded.present,"
        " ending = excluded.ending, language = excluded.language, language_reason = excluded.language_reason",
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
            sitting.language,
            sitting.language_reason,
            None if sitting.taken_up is None else canonical(sitting.taken_up).decode("utf-8"),
        ),
    )
    _write_attendance(db, sitting)


def _write_attendance(db: Database, sitting: Sitting) -> None:
    """Add the comings and goings that are not there yet; what is on record stays."""
    (known,) = db.execute("SELECT count(*) FROM attendance WHERE sitting = ?", (sitting.id,)).fetchone()
    for each in sitting.attendance[known:]:
        db.execute(
            "INSERT INTO attendance (sitting, panelist, came, at, reason) VALUES (?, ?, ?, ?, ?)",
            (sitting.id, each.panelist, int(each.came), each.at.isoformat(), each.reason),
        )


def write_entry(db: Database, interview: InterviewId, entry: RecordEntry) -> None:
    """Put the record of one part of the agenda in place."""
    db.execute(
        "INSERT INTO record_entry (interview, item, asked, answer, reason, probes, own_probes, seconds, first_at,"
        " last_at, additions) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (interview, item) DO UPDATE SET asked = excluded.asked, answer = excluded.answer,"
        " reason = excluded.reason, probes = excluded.probes, own_probes = excluded.own_probes,"
        " seconds = excluded.seconds, first_at = excluded.first_at, last_at = excluded.last_at,"
        " additions = excluded.additions",
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
            list_cell(entry.additions),
        ),
    )
