"""Whether what the panel agreed and decided is reasoned where a reason is owed."""

from __future__ import annotations

from collections.abc import Iterator

from interview_app.domain.hint import Discovery, Place, Rule, Where
from interview_app.domain.procedure import AgreedLevel, Procedure


def consensus_reason(procedure: Procedure) -> Iterator[Discovery]:
    """Agreements that differ from somebody's sealed rating and do not say why."""
    for agreed in procedure.agreed:
        if not agreed.reason.strip() and _differs(procedure, agreed):
            place = Place(Where.CONSENSUS, agreed.candidate, question=agreed.question)
            yield Discovery(Rule.CONSENSUS_REASON, place)


def _differs(procedure: Procedure, agreed: AgreedLevel) -> bool:
    sealed = (procedure.sealed_sheet(agreed.candidate, person.id) for person in procedure.panel)
    levels = {sheet.rating(agreed.question).level for sheet in sealed if sheet is not None}
    return bool(levels - {agreed.level})
