"""The participation ledger: which bodies were involved in the procedure, when, and what they said.

Equal-opportunities officer (LGG NRW §§ 17, 18), representative of the severely disabled (SGB IX § 178 (2)), staff
council (LPVG NRW), and whoever else an office involves.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from interview_app.domain.ids import ParticipationId


class Body(StrEnum):
    """Whom the law names, in the order of the ledger; OTHER bodies carry a name of their own."""

    EQUAL_OPPORTUNITIES = "equal_opportunities"
    DISABLED_PERSONS = "disabled_persons"
    STAFF_COUNCIL = "staff_council"
    OTHER = "other"


NAMED_BODIES = tuple(body for body in Body if body is not Body.OTHER)
"""Those that stand in every ledger, whether or not anything is noted about them."""


@dataclass(frozen=True, slots=True)
class Participation:
    """What is on record about one body.

    `name` is the body's name where it is none of the named ones; `person` who acts for it, where the office wants that
    on record.  `statement` is what it said, received on `stated`.  `not_involved` is the reason why it is not
    to be involved at all, empty where it is.
    """

    id: ParticipationId
    body: Body
    name: str = ""
    person: str = ""
    invited: date | None = None
    declined: date | None = None
    attended: date | None = None
    stated: date | None = None
    statement: str = ""
    not_involved: str = ""

    @property
    def untouched(self) -> bool:
        """Whether nothing is noted about the body yet."""
        return self == Participation(self.id, self.body, self.name)


def blank_participation(body: Body) -> Participation:
    """A named body's line of the ledger before anything is noted; the body is its id."""
    return Participation(ParticipationId(body.value), body)


def ledger(noted: Iterable[Participation]) -> tuple[Participation, ...]:
    """Every named body, noted or not, then the others in the order of the notes."""
    lines = tuple(noted)
    by_id = {each.id: each for each in lines}
    named = (blank_participation(body) for body in NAMED_BODIES)
    return (
        *(by_id.get(each.id, each) for each in named),
        *(each for each in lines if each.body is Body.OTHER),
    )
