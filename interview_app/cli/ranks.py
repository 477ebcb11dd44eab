"""The ranking on the command line: as text with its arithmetic, and as exact data."""

from __future__ import annotations

import json
from argparse import Namespace

from interview_app.cli.terminal import FOUND, WELL, Terminal
from interview_app.composition import open_services, surroundings
from interview_app.domain.display import rounded
from interview_app.domain.plain import Plain, to_plain
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import RankedCandidate, Ranking
from interview_app.i18n import Say
from interview_app.wording.arithmetic import candidate_lines, formula
from interview_app.wording.numbers import points_digits
from interview_app.wording.ranking import banners, failure_sentence, obstacle_sentence
from interview_app.wording.result_labels import place_label


def rank(options: Namespace, terminal: Terminal) -> int:
    """Show the ranking; exit code FOUND where something stands against a final one."""
    services = open_services(options.file, surroundings(), read_only=True)
    try:
        result = services.ranking.result()
    finally:
        services.close()
    procedure, ranking = result.procedure, result.ranking
    if options.json:
        terminal.out(json.dumps(as_data(procedure, ranking), ensure_ascii=False, indent=1))
    else:
        for line in as_text(terminal.say, procedure, ranking):
            terminal.out(line)
    return WELL if ranking.final else FOUND


def as_data(procedure: Procedure, ranking: Ranking) -> dict[str, Plain]:
    """The ranking as plain data: exact fractions, displayed points, failures and every step of the arithmetic."""
    digits = points_digits(ranking)
    return {
        "procedure": procedure.form.posting.reference,
        "panel": {person.id: person.name for person in procedure.voters()},
        "posts": ranking.posts,
        "final": ranking.final,
        "obstacles": [
            {"kind": kind.value, "candidate": None if who is None else procedure.candidate(who).number}
            for kind, who in ranking.obstacles
        ],
        "candidates": [_row(procedure, row, digits) for row in ranking.rows],
    }


def _row(procedure: Procedure, row: RankedCandidate, digits: int) -> dict[str, Plain]:
    person, points = procedure.candidate(row.score.candidate), row.score.points
    return {
        "number": person.number,
        "name": person.name,
        "rank": row.rank,
        "place": row.place.value,
        "total": to_plain(row.score.total),
        "points": None if points is None else rounded(points, digits),
        "failures": to_plain(row.score.failures),
        "arithmetic": to_plain(row.score.criteria),
    }


def as_text(say: Say, procedure: Procedure, ranking: Ranking) -> list[str]:
    """The ranking for people: one line each, then the arithmetic of everybody."""
    lines = [obstacle_sentence(say, procedure, each) for each in ranking.obstacles]
    lines += banners(say, procedure, ranking)
    digits = points_digits(ranking)
    lines += [_line(say, procedure, row, digits) for row in ranking.rows]
    lines += ["", formula(say, procedure.form)]
    for row in ranking.rows:
        lines += ["", _line(say, procedure, row, digits)]
        lines += [f"  {failure_sentence(say, procedure.form, each)}" for each in row.score.failures]
        lines += [f"  {each}" for each in candidate_lines(say, procedure.form, row.score, digits=digits)]
    return lines


def _line(say: Say, procedure: Procedure, row: RankedCandidate, digits: int) -> str:
    person, points = procedure.candidate(row.score.candidate), row.score.points
    place = "–" if row.rank is None else str(row.rank)
    shown = "–" if points is None else say.number(points, digits)
    return f"{place:>3}  {person.number}  {person.name}  {shown}  {place_label(say, row.place)}"
