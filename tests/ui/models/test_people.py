"""How members are named in the top bar."""

from __future__ import annotations

import pytest

from interview_app.domain.erasure import NAMELESS
from interview_app.domain.ids import PanelistId
from interview_app.domain.panel import Panelist, Role
from interview_app.i18n import Language, load
from interview_app.ui.models.people import person_words


@pytest.mark.parametrize(
    ("name", "function", "words"),
    [
        ("Maria Vorlage", "Leitung Personal", "M. Vorlage (Chair)"),
        ("Leitung Personal", "Leitung Personal", "Leitung Personal (Chair)"),
        (NAMELESS, "", "Chair"),
    ],
)
def test_after_the_deletion_the_function_or_the_role_stands_for_the_name(
    name: str, function: str, words: str
) -> None:
    person = Panelist(PanelistId("p1"), name, function, Role.CHAIR, True, 1)
    assert person_words(load(Language.ENGLISH), person) == words
