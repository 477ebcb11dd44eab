"""A conversation to which everything happened that can happen to one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from interview_app.domain.ids import QuestionId
from interview_app.domain.interview import Addition, Attendance, HandOver, Interview, TakenUp


def changing(interview: Interview) -> Interview:
    """The same with people who come and go, a record that changes hands, and another language later on."""
    first, second = interview.sittings
    muster, beispiel, _, gast = first.present
    late = first.started + timedelta(minutes=5)
    return replace(
        interview,
        note_taker=gast,
        sittings=(
            replace(
                first,
                present=(muster, gast),
                attendance=(
                    Attendance(beispiel, True, late, "Zug verspätet"),
                    Attendance(muster, False, late, ""),
                ),
            ),
            replace(
                second,
                language="en",
                language_reason="auf Wunsch",
                taken_up=TakenUp("Feueralarm", (QuestionId("q1"),), (), known=True),
            ),
        ),
        entries=tuple(
            replace(entry, additions=(Addition(second.id, "und noch etwas", late),))
            if entry.item == "q1"
            else entry
            for entry in interview.entries
        ),
        hand_overs=(HandOver(muster, gast, late, "erkrankt"),),
        earlier=(muster, beispiel),
        panel_note="Urlaub",
    )
