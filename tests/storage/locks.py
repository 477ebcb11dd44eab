"""A lock of the form, and a version that was replaced before it."""

from __future__ import annotations

from datetime import datetime

from interview_app.domain.ids import PanelistId
from interview_app.domain.procedure import FormLock, PastVersion


def locked(fingerprint: str, at: datetime, by: PanelistId) -> FormLock:
    """Something stands in every field."""
    words = ("gleiche Gewichte", 2, "laut Haushalt", "nur externe Bewerbungen", "mit der Einladung")
    return FormLock(fingerprint, at, by, *words)


def replaced(at: datetime, by: PanelistId) -> tuple[PastVersion, ...]:
    """The version before."""
    return (PastVersion(1, locked("a" * 64, at, by), "zweite Planstelle", at, by),)
