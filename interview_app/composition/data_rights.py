"""What candidates may ask for after the decision, and what becomes of their data: a part of all services.

Each is loaded when it is first asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from interview_app.services.desk import Desk

if TYPE_CHECKING:
    from interview_app.services.data_rights.access import AccessService
    from interview_app.services.data_rights.erasing import ErasingService
    from interview_app.services.data_rights.personal_data import PersonalDataService


class DataRights:
    """Requests for access, the answers, and the deletion."""

    desk: Desk

    @cached_property
    def access(self) -> AccessService:
        """Requests for access, and the inspection copies."""
        from interview_app.services.data_rights.access import AccessService

        return AccessService(self.desk)

    @cached_property
    def personal_data(self) -> PersonalDataService:
        """Answers to requests under Art. 15 GDPR."""
        from interview_app.services.data_rights.personal_data import PersonalDataService

        return PersonalDataService(self.desk)

    @cached_property
    def erasing(self) -> ErasingService:
        """Deleting everybody's data by the rule of retention."""
        from interview_app.services.data_rights.erasing import ErasingService

        return ErasingService(self.desk)
