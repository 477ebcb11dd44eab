"""The shape of a refusal's sentence: what it is made from, and what it names."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from interview_app.i18n import Say

Facts = Mapping[str, str | int]
"""The names and numbers that a refusal carries; a sentence needs none of them."""

Sentence = Callable[[Say, Facts], str]
"""Makes the sentence in one language."""
