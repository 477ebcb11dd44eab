"""The posting page's lists as rows: passages by kind and coverage, and the parts of the draft that stand on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from interview_app.domain.coverage import Coverage, CoveredPart, CoveredPassage, PartKind, PartRef
from interview_app.domain.found_posting import PassageKind, PassageReason
from interview_app.domain.ids import PassageId
from interview_app.domain.posting_text import PostingPassage
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.cells import Cell, Head, Row
from interview_app.ui.tokens import Colour
from interview_app.wording.coverage import part_kind_label, part_state, passage_state
from interview_app.wording.posting import passage_kind_label, reason_sentence


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A passage as the list draws it; `heading` only where another one begins."""

    id: PassageId
    heading: str
    kind: str
    icon: Icon
    colour: Colour
    text: str
    state: str
    state_icon: Icon | None
    state_colour: Colour
    connected: bool
    said: str


@dataclass(frozen=True, slots=True)
class KindLook:
    """How a kind of passage is marked, beside its word."""

    icon: Icon
    colour: Colour


LOOKS: Mapping[PassageKind, KindLook] = {
    PassageKind.REQUIREMENT: KindLook(Icon.USER_CHECK, Colour.GOOD),
    PassageKind.CRITERION: KindLook(Icon.SCALE, Colour.ACCENT),
    PassageKind.BOTH: KindLook(Icon.PLUS, Colour.ACCENT),
    PassageKind.CONDITION: KindLook(Icon.CLOCK, Colour.TEXT),
    PassageKind.TASK: KindLook(Icon.PENCIL, Colour.QUIET),
    PassageKind.OFFER: KindLook(Icon.MAIL, Colour.QUIET),
    PassageKind.NOTICE: KindLook(Icon.INFO, Colour.QUIET),
}


def passage_rows(say: Say, coverage: Coverage, part: PartRef | None) -> tuple[PassageRow, ...]:
    """The passages in the order of the posting; `part` is the part whose passages are marked as connected."""
    rows: list[PassageRow] = []
    heading: str | None = None
    for covered in coverage.passages:
        passage = covered.passage
        new = passage.heading != heading
        heading = passage.heading
        rows.append(_passage_row(say, covered, heading if new else "", part in covered.parts))
    return tuple(rows)


def kind_words(say: Say, passage: PostingPassage) -> str:
    """The kind of a passage, with what it was guessed to be where people took it for something else."""
    kind = passage_kind_label(say, passage.kind)
    if passage.guessed is None or not passage.corrected:
        return kind
    return say("{kind} (guessed: {guess})", kind=kind, guess=passage_kind_label(say, passage.guessed))


def why_words(say: Say, passage: PostingPassage) -> str:
    """Where a passage stands and why it was taken for its kind."""
    reason = reason_sentence(say, PassageReason(passage.rule, passage.cue))
    if passage.guessed is not None and passage.corrected:
        guess = passage_kind_label(say, passage.guessed)
        reason = say("Corrected by hand; guessed was “{guess}”: {reason}", guess=guess, reason=reason)
    return say("Page {page}: {reason}", page=passage.page, reason=reason)


def part_heads(say: Say) -> tuple[Head, ...]:
    """The parts of the draft, and what each stands on."""
    return (Head(say("Entry of the draft")), Head(say("Stands on")))


def part_rows(say: Say, coverage: Coverage, chosen: PassageId | None) -> tuple[Row, ...]:
    """Requirements, criteria and conditions under a heading each; those on the chosen passage carry a mark."""
    rows: list[Row] = []
    for kind in PartKind:
        parts = [each for each in coverage.parts if each.ref.kind is kind]
        names = {
            PartKind.REQUIREMENT: say("Requirements"),
            PartKind.CRITERION: say("Criteria"),
            PartKind.CONDITION: say("Conditions"),
        }
        if parts:
            rows.append(Row(None, (Cell(),), group=names[kind]))
        rows += [_part_row(say, each, chosen) for each in parts]
    return tuple(rows)


def part_name(say: Say, part: CoveredPart) -> str:
    """What a part is called, in whatever language it has a name."""
    return say.read(part.name) or part.name.de or part.name.en or say("without a name")


def _part_row(say: Say, part: CoveredPart, chosen: PassageId | None) -> Row:
    name = part_name(say, part)
    state, connected = part_state(say, part), chosen is not None and chosen in part.passages
    told = (part_kind_label(say, part.ref.kind), name, state, say("connected") if connected else "")
    icon, colour = (Icon.QUOTE, Colour.ACCENT) if connected else (Icon.CHECK, Colour.GOOD)
    if part.open:
        icon, colour = Icon.CIRCLE_ALERT, Colour.WARN
    elif part.bare:
        icon, colour = Icon.MINUS, Colour.QUIET
    said = ", ".join(filter(None, told))
    return Row(
        part.ref,
        (
            Cell(name, strong=connected, said=said, tip=name),
            Cell(state, icon=icon, icon_colour=colour, said=said),
        ),
    )


def _passage_row(say: Say, covered: CoveredPassage, heading: str, connected: bool) -> PassageRow:
    passage, look = covered.passage, LOOKS[covered.passage.kind]
    state = passage_state(say, covered)
    icon, colour = Icon.CHECK, Colour.GOOD
    if covered.open:
        icon, colour = Icon.CIRCLE_ALERT, Colour.WARN
    elif covered.missing:
        icon, colour = Icon.MINUS, Colour.QUIET
    kind = kind_words(say, passage)
    told = (heading, kind, passage.text, state, say("connected") if connected else "")
    return PassageRow(
        passage.id,
        heading,
        kind,
        look.icon,
        look.colour,
        passage.text,
        state,
        icon if state else None,
        colour,
        connected,
        ". ".join(filter(None, told)),
    )
