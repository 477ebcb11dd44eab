"""Candidates against members: who takes which part, and who declared what on bias."""

from __future__ import annotations

from interview_app.domain.assigning import Seats, seats
from interview_app.domain.bias import Declared
from interview_app.domain.candidate import Candidate
from interview_app.domain.disclosure import WAITING, raters
from interview_app.domain.ids import CandidateId
from interview_app.domain.panel import AssignmentKind, Panelist
from interview_app.domain.procedure import Procedure
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import CENTRE, Cell, Head, Row
from interview_app.ui.models.people import short_name
from interview_app.ui.tokens import Colour
from interview_app.wording.labels import assignment_label, declared_label, role_label

FIXED = 2
"""Columns before the members: number and name."""

PARTS = {
    AssignmentKind.EXPECTED: (Icon.CHECK, Colour.GOOD),
    AssignmentKind.SUBSTITUTE: (Icon.USER_CHECK, Colour.GOOD),
    AssignmentKind.RECUSED: (Icon.CIRCLE_X, Colour.BAD),
    AssignmentKind.ABSENT: (Icon.PAUSE, Colour.WARN),
}
DECLARATIONS = {
    Declared.NOT_YET: (Icon.CIRCLE_QUESTION, Colour.WARN),
    Declared.NONE: (Icon.CHECK, Colour.GOOD),
    Declared.CONCERN: (Icon.CIRCLE_ALERT, Colour.BAD),
    Declared.TAKES_PART: (Icon.CIRCLE_CHECK, Colour.GOOD),
    Declared.RECUSED: (Icon.CIRCLE_X, Colour.BAD),
}
_NOTHING = (Icon.MINUS, Colour.QUIET)


def panel_grid_heads(say: Say, procedure: Procedure) -> tuple[Head, ...]:
    """Number, name, and one column for each member."""
    members = (
        Head(f"{short_name(each.name)}\n{role_label(say, each.role)}", CENTRE, tip=each.name)
        for each in procedure.panel
    )
    return (Head(say("No.")), Head(say("Name")), *members)


def assignment_rows(say: Say, procedure: Procedure) -> tuple[Row, ...]:
    """Who takes which part; only what is not as planned carries words."""
    rows = []
    for person in grid_candidates(procedure):
        held = seats(procedure, person.id)
        cells = (_part(say, procedure, held, member) for member in procedure.panel)
        rows.append(_row(person, *cells))
    return tuple(rows)


def declaration_rows(say: Say, procedure: Procedure) -> tuple[Row, ...]:
    """Who declared what; only what asks for attention carries words."""
    rows = []
    for person in grid_candidates(procedure):
        rating = raters(procedure, person.id)
        cells = (
            _declaration(say, procedure, person.id, member, expected=member.id in rating)
            for member in procedure.panel
        )
        rows.append(_row(person, *cells))
    return tuple(rows)


def grid_candidates(procedure: Procedure) -> tuple[Candidate, ...]:
    """Those still in the procedure, and those about whom something is noted."""
    noted = {each.candidate for each in procedure.assignments}
    noted |= {each.candidate for each in procedure.declarations}
    return tuple(each for each in procedure.candidates if each.state in WAITING or each.id in noted)


def assignments_summary(say: Say, procedure: Procedure) -> str:
    """What the section is for, and for how many candidates the panel is another one."""
    first = say(
        "Every voting member rates every candidate unless something else is noted here with its reason."
    )
    plain = (AssignmentKind.EXPECTED,)
    changed = {each.candidate for each in procedure.assignments if each.kind not in plain}
    if not changed:
        return first
    rest = say.plural(
        "For {count} candidate the panel is not as planned.",
        "For {count} candidates the panel is not as planned.",
        count=len(changed),
    )
    return f"{first} {rest}"


def declarations_summary(say: Say, procedure: Procedure) -> str:
    """What the section is for, and how many declarations are open."""
    first = say("Whoever rates declares before the interview whether there is a concern about bias.")
    missing = undecided = 0
    for person in procedure.candidates:
        if person.state not in WAITING:
            continue
        for member in raters(procedure, person.id):
            held = procedure.declaration_of(person.id, member)
            missing += held is None
            undecided += held is not None and not held.lets_take_part
    open_ones = [
        say.plural("{count} declaration is open.", "{count} declarations are open.", count=missing)
        if missing
        else "",
        say.plural("{count} concern is not decided.", "{count} concerns are not decided.", count=undecided)
        if undecided
        else "",
    ]
    return " ".join(part for part in (first, *open_ones) if part)


def _row(person: Candidate, *cells: Cell) -> Row:
    number = Cell(person.number, colour=Colour.QUIET)
    return Row(person.id, (number, Cell(person.name, strong=True, tip=person.name), *cells))


def _part(say: Say, procedure: Procedure, held: Seats, member: Panelist) -> Cell:
    kind = held.kind(member.id)
    noted = held.noted.get(member.id)
    plain = kind is AssignmentKind.EXPECTED
    icon, colour = PARTS[kind] if member.votes or not plain else _NOTHING
    label = assignment_label(say, kind)
    if plain:
        label = say("rates as planned") if member.votes else say("takes part without a vote")
    words = "" if plain else label
    if noted is not None and noted.substitute_for is not None:
        replaced = short_name(procedure.panelist(noted.substitute_for).name)
        words = label = say("for {name}", name=replaced)
    reason = noted.reason if noted is not None and noted.reason else ""
    tip = f"{label}: {reason}" if reason else label
    return Cell(words, icon, colour, colour, align=CENTRE, said=f"{member.name}: {label}", tip=tip)


def _declaration(
    say: Say, procedure: Procedure, candidate: CandidateId, member: Panelist, *, expected: bool
) -> Cell:
    held = procedure.declaration_of(candidate, member.id)
    declared = Declared.NOT_YET if held is None else held.declared
    if held is None and not expected:
        label = say("no declaration needed")
        return Cell("", *_NOTHING, align=CENTRE, said=f"{member.name}: {label}", tip=label)
    icon, colour = DECLARATIONS[declared]
    label = declared_label(say, declared)
    words = "" if declared is Declared.NONE else declared_word(say, declared)
    return Cell(words, icon, colour, colour, align=CENTRE, said=f"{member.name}: {label}", tip=label)


def declared_word(say: Say, declared: Declared) -> str:
    """The declaration in the one or two words that a cell has room for."""
    return {
        Declared.NOT_YET: say("open"),
        Declared.NONE: say("none"),
        Declared.CONCERN: say("concern"),
        Declared.TAKES_PART: say("takes part"),
        Declared.RECUSED: say("recused"),
    }[declared]
