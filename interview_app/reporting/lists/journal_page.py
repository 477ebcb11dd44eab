"""The journal as a table: what everybody may read of it, oldest first, with the head of its chain."""

from __future__ import annotations

from collections.abc import Sequence

from interview_app.domain.extract import JournalLine
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.reporting.lists.page import ListPage, Value
from interview_app.wording.journal import about_words, act_words, established_words, role_words, who_words


def journal_page(
    say: Say, procedure: Procedure, lines: Sequence[JournalLine], head: tuple[int, str]
) -> ListPage:
    """Every act in words; `head` is the journal's length and the hash of its last row, which the last line names."""
    heads = (
        say("No."),
        say("Day"),
        say("Time"),
        say("Who"),
        say("Role"),
        say("Person established"),
        say("What"),
        say("About"),
    )
    rows: list[tuple[Value, ...]] = [_row(say, procedure, line) for line in lines]
    length, mark = head
    rows.append((length, None, "", "", "", "", say("Head of the chain"), mark))
    return ListPage(say("Journal extract"), heads, tuple(rows))


def _row(say: Say, procedure: Procedure, line: JournalLine) -> tuple[Value, ...]:
    return (
        line.sequence,
        line.at.date(),
        f"{line.at.hour:02}:{line.at.minute:02}:{line.at.second:02}",
        who_words(say, line, procedure),
        role_words(say, line) if line.actor else "",
        established_words(say, line),
        act_words(say, line.act),
        about_words(say, line, procedure),
    )
