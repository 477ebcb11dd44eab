"""What is at hand at every stage: a part of all services.

Each is loaded when it is first asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from interview_app.services.desk import Desk

if TYPE_CHECKING:
    from interview_app.services.finding import FindService
    from interview_app.services.journal import JournalService
    from interview_app.services.overview import OverviewService
    from interview_app.services.panel.pins import PinService
    from interview_app.services.record_check.checking import RecordCheckService
    from interview_app.services.tables import TableService
    from interview_app.services.taking_back import TakingBackService
    from interview_app.services.typing import TypingService


class Throughout:
    """The overview, the record check, finding, typing, taking back, PINs, tables and the journal."""

    desk: Desk

    @cached_property
    def overview(self) -> OverviewService:
        """What is next and what is missing."""
        from interview_app.services.overview import OverviewService

        return OverviewService(self.desk)

    @cached_property
    def record_check(self) -> RecordCheckService:
        """What the rules say about the record."""
        from interview_app.services.record_check.checking import RecordCheckService

        return RecordCheckService(self.desk)

    @cached_property
    def finding(self) -> FindService:
        """Finding anything by words."""
        from interview_app.services.finding import FindService

        return FindService(self.desk)

    @cached_property
    def typing(self) -> TypingService:
        """What is being typed."""
        from interview_app.services.typing import TypingService

        return TypingService(self.desk)

    @cached_property
    def taking_back(self) -> TakingBackService:
        """What is taken back right after it was done."""
        from interview_app.services.taking_back import TakingBackService

        return TakingBackService(self.desk)

    @cached_property
    def pins(self) -> PinService:
        """Who gave themselves a PIN."""
        from interview_app.services.panel.pins import PinService

        return PinService(self.desk)

    @cached_property
    def tables(self) -> TableService:
        """Tables for other programs."""
        from interview_app.services.tables import TableService

        return TableService(self.desk)

    @cached_property
    def journal(self) -> JournalService:
        """The journal for people."""
        from interview_app.services.journal import JournalService

        return JournalService(self.desk)
