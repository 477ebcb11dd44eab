"""What the sample procedure has on record about its panel: preparation, share of women, a concern, participation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from interview_app.domain.bias import BiasOutcome
from interview_app.domain.candidate import Candidate
from interview_app.domain.panel import Actor, Briefing, Panelist
from interview_app.domain.participation import Body, Participation
from interview_app.services.desk import Desk
from interview_app.services.panel.declarations import DeclarationService
from interview_app.services.panel.members import PanelService
from interview_app.services.panel.participation import ParticipationService

TRAINED, BRIEFED = date(2022, 11, 10), date(2023, 3, 6)
INVITED = date(2023, 2, 20)


def prepare_panel(desk: Desk, chair: Actor, voters: Sequence[Panelist]) -> None:
    """Everybody was briefed on the form and the chair trained; half of those who rate are women, or one more."""
    service = PanelService(desk)
    service.brief(chair, voters[0].id, Briefing(TRAINED, "Beobachterschulung"))
    for person in voters:
        service.brief(chair, person.id, Briefing(BRIEFED, "Einweisung in den Interviewbogen"))
    odd = len(voters) % 2 == 1
    reason = "Die Zahl der stimmberechtigten Mitglieder ist ungerade." if odd else ""
    service.state_share(chair, women=(len(voters) + 1) // 2, reason=reason)


def declare_concern(
    desk: Desk, chair: Actor, voters: Sequence[Panelist], people: Sequence[Candidate]
) -> None:
    """One member says where they met a candidate before; it was decided that they take part."""
    if len(voters) < 2 or len(people) < 2:
        return
    service, candidate, member = DeclarationService(desk), people[1].id, voters[1].id
    service.declare_concern(
        chair, candidate, member, words="Beispiel: gemeinsame Fortbildung im Jahr 2019, seither kein Kontakt."
    )
    service.decide_concern(
        chair,
        candidate,
        member,
        outcome=BiasOutcome.TAKES_PART,
        reason="Beispiel: flüchtige Bekanntschaft; kein Grund nach § 20 oder § 21 VwVfG.",
    )


def invite_bodies(desk: Desk, chair: Actor) -> None:
    """The three bodies that the law names are invited; one of them declines."""
    service = ParticipationService(desk)
    for line in service.ledger():
        service.note(chair, replace(line, invited=INVITED))
    service.note(chair, replace(_line(service, Body.DISABLED_PERSONS), declined=INVITED + timedelta(days=4)))


def hear_bodies(desk: Desk, chair: Actor, officer: Panelist, first_day: date) -> None:
    """The officer was there and agrees, the staff council answers in writing."""
    service = ParticipationService(desk)
    equal, council = _line(service, Body.EQUAL_OPPORTUNITIES), _line(service, Body.STAFF_COUNCIL)
    service.note(
        chair,
        replace(
            equal,
            person=officer.name,
            attended=first_day,
            stated=min(first_day + timedelta(days=1), desk.clock().date()),
            statement="Beispiel: keine Einwände gegen das Verfahren.",
        ),
    )
    words = "Beispiel: zur Kenntnis genommen; eine Teilnahme wird nicht gewünscht."
    service.note(chair, replace(council, stated=INVITED + timedelta(days=9), statement=words))


def _line(service: ParticipationService, body: Body) -> Participation:
    return next(each for each in service.ledger() if each.body is body)
