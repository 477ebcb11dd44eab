"""The journal extract: every act in order, as everybody may read it, and whether the chain is sound.

What was written with an act stands nowhere in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from reportlab.platypus import Flowable

from interview_app.domain.extract import JournalExtract, JournalLine
from interview_app.reporting.edition import Edition
from interview_app.reporting.flowables import heading, pairs, subheading
from interview_app.reporting.tables import Cell, Column, table
from interview_app.wording.days import weekday
from interview_app.wording.journal import about_words, act_words, established_words, role_words, who_words

_NOTHING = JournalExtract(())
_STRETCH = 600


def story(edition: Edition) -> list[Flowable]:
    """Head, who acted how often, then every act."""
    say, extract = edition.say, edition.snapshot.extract or _NOTHING
    return [
        *edition.front(edition.read(edition.form.title), _facts(edition, extract)),
        *heading(edition.prose, 1, say("Who acted")),
        *pairs(edition.prose, _counts(edition, extract)),
        *heading(edition.prose, 2, say("Every act in order")),
        *_acts(edition, extract.lines),
    ]


def _acts(edition: Edition, lines: Sequence[JournalLine]) -> list[Flowable]:
    """A table for each day; a day of very many acts goes on in a further table, since long ones are slow to break."""
    story: list[Flowable] = []
    for day, found in groupby(lines, key=lambda line: edition.local(line.at).date()):
        of_day = list(found)
        story += subheading(edition.prose, weekday(edition.say, day))
        for start in range(0, len(of_day), _STRETCH):
            rows = [_row(edition, line) for line in of_day[start : start + _STRETCH]]
            story += table(edition.prose, _columns(edition), rows)
    return story


def _facts(edition: Edition, extract: JournalExtract) -> list[tuple[str, str]]:
    say, lines = edition.say, extract.lines
    rows = [edition.posting_row(), edition.form_row(), (say("Entries"), str(len(lines)))]
    if lines:
        first, last = edition.moment(lines[0].at), edition.moment(lines[-1].at)
        rows.append((say("Period"), say("{first} to {last}", first=first, last=last)))
    rows.append((say("Head of the chain"), edition.snapshot.journal_head))
    rows.append((say("Chain"), _verdict(edition, extract)))
    backwards = [str(line.sequence) for line in lines if line.backwards]
    if backwards:
        words = say("earlier than the entry before: No. {numbers}", numbers=", ".join(backwards))
        rows.append((say("Clock"), words))
    return rows


def _verdict(edition: Edition, extract: JournalExtract) -> str:
    say = edition.say
    if extract.broken is None:
        return say("The chain is intact from the first entry to the last.")
    return say(
        "The chain is broken at entry {number}: the file was changed by other means than this program.",
        number=extract.broken,
    )


def _counts(edition: Edition, extract: JournalExtract) -> list[tuple[str, str]]:
    """How often everybody acted, in the order of their first act."""
    say = edition.say
    acted = Counter(who_words(say, line, edition.procedure) for line in extract.lines)
    return [
        (who, say.plural("{count} entry", "{count} entries", count=count)) for who, count in acted.items()
    ]


def _columns(edition: Edition) -> list[Column]:
    say = edition.say
    return [
        Column(say("No."), 27, right=True, names=True),
        Column(say("Time"), 58),
        Column(say("Who"), 80),
        Column(say("Role, person established"), 82),
        Column(say("What")),
        Column(say("About"), 108),
    ]


def _row(edition: Edition, line: JournalLine) -> list[Cell]:
    say, procedure = edition.say, edition.procedure
    return [
        str(line.sequence),
        f"{edition.local(line.at):%H:%M:%S}",
        who_words(say, line, procedure),
        _capacity(edition, line),
        act_words(say, line.act),
        about_words(say, line, procedure) or edition.filled("–"),
    ]


def _capacity(edition: Edition, line: JournalLine) -> str:
    """In which role somebody acted and how it is known who it was; a dash for the program itself."""
    if line.actor is None:
        return edition.filled("–")
    parts = (role_words(edition.say, line), established_words(edition.say, line))
    return ", ".join(part for part in parts if part)
