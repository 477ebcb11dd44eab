"""Whether the panel is made up, and the bodies are involved, as the record must show."""

from __future__ import annotations

from collections.abc import Iterator

from interview_app.domain.hint import Discovery, Place, Rule, Where
from interview_app.domain.participation import Body, ledger
from interview_app.domain.procedure import Procedure


def share_of_women(procedure: Procedure) -> Iterator[Discovery]:
    """A share that nobody has noted, or that is not half without a reason (LGG NRW § 9 (2))."""
    share = procedure.gender_share
    if share is None:
        if procedure.voters():
            yield Discovery(Rule.SHARE_OF_WOMEN, Place(Where.PANEL))
    elif share.lacks_reason:
        facts = {"women": share.women, "voters": share.voters}
        yield Discovery(Rule.SHARE_OF_WOMEN, Place(Where.PANEL), facts)


def not_invited(procedure: Procedure) -> Iterator[Discovery]:
    """Bodies of which the ledger says neither that they were invited nor why they are not involved.

    Equal-opportunities officer (LGG NRW §§ 17, 18), representative of the severely disabled (SGB IX § 178 (2)), staff
    council (LPVG NRW), and whoever else stands in the ledger.
    """
    for line in ledger(procedure.participation):
        if line.invited is None and not line.not_involved.strip():
            facts = {"body": line.body.value, "name": line.name if line.body is Body.OTHER else ""}
            yield Discovery(Rule.NOT_INVITED, Place(Where.PANEL, body=line.id), facts)
