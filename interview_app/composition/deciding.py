"""What follows from the ratings, up to the end and its documents: a part of all services.

Each is loaded when it is first asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from interview_app.services.desk import Desk

if TYPE_CHECKING:
    from interview_app.services.consensus.agreeing import ConsensusService
    from interview_app.services.decisions.deciding import DecisionService
    from interview_app.services.decisions.endings import EndingService
    from interview_app.services.decisions.outcome import OutcomeService
    from interview_app.services.documents.protocols import ProtocolService
    from interview_app.services.documents.signatures import SignatureService
    from interview_app.services.ranking.computing import RankingService
    from interview_app.services.ranking.equality import EqualityService
    from interview_app.services.ranking.firmness import FirmnessService


class Deciding:
    """Consensus, ranking, decision, what comes after it, and the documents."""

    desk: Desk

    @cached_property
    def consensus(self) -> ConsensusService:
        """What the panel agrees on."""
        from interview_app.services.consensus.agreeing import ConsensusService

        return ConsensusService(self.desk)

    @cached_property
    def ranking(self) -> RankingService:
        """The ranking, once disclosed."""
        from interview_app.services.ranking.computing import RankingService

        return RankingService(self.desk)

    @cached_property
    def firmness(self) -> FirmnessService:
        """How firm the selection is, once disclosed."""
        from interview_app.services.ranking.firmness import FirmnessService

        return FirmnessService(self.desk)

    @cached_property
    def equality(self) -> EqualityService:
        """Whom the panel finds essentially equal."""
        from interview_app.services.ranking.equality import EqualityService

        return EqualityService(self.desk)

    @cached_property
    def decisions(self) -> DecisionService:
        """The decision."""
        from interview_app.services.decisions.deciding import DecisionService

        return DecisionService(self.desk)

    @cached_property
    def outcome(self) -> OutcomeService:
        """Conditions, notices and retention."""
        from interview_app.services.decisions.outcome import OutcomeService

        return OutcomeService(self.desk)

    @cached_property
    def endings(self) -> EndingService:
        """Close, abort, reopen."""
        from interview_app.services.decisions.endings import EndingService

        return EndingService(self.desk)

    @cached_property
    def protocols(self) -> ProtocolService:
        """Issued protocols and exports."""
        from interview_app.services.documents.protocols import ProtocolService

        return ProtocolService(self.desk)

    @cached_property
    def signatures(self) -> SignatureService:
        """Signed documents."""
        from interview_app.services.documents.signatures import SignatureService

        return SignatureService(self.desk)
