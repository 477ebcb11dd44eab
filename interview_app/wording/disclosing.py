"""What is said before an act that ends the blind phase."""

from __future__ import annotations

from interview_app.i18n import Say


def disclosing_words(say: Say) -> str:
    """That totals show at once, because nobody else is waited for."""
    return say(
        "Nobody else is waited for: with this all ratings are disclosed, and totals and ranking can be seen."
    )
