"""Which version issued a document is told from this one; one that never was is known as that."""

from __future__ import annotations

import pytest

from interview_app import __version__
from interview_app.domain.releases import RELEASED, Issuer, issuer_of, version_of


def test_this_version_is_among_those_that_there_have_been() -> None:
    assert RELEASED[-1] == __version__
    assert sorted(RELEASED, key=version_of) == list(RELEASED)


@pytest.mark.parametrize(
    ("program", "issuer"),
    [
        ("0.2.0", Issuer.SAME),
        ("0.1.0", Issuer.EARLIER),
        ("0.1.9", Issuer.UNKNOWN),
        ("9.9.9", Issuer.NEWER),
        ("0.3", Issuer.NEWER),
        ("", Issuer.UNKNOWN),
        ("1.x", Issuer.UNKNOWN),
    ],
)
def test_a_version_is_the_same_earlier_newer_or_none(program: str, issuer: Issuer) -> None:
    assert issuer_of(program, "0.2.0", ("0.1.0", "0.2.0")) is issuer


@pytest.mark.parametrize(
    ("program", "version"), [("0.10.2", (0, 10, 2)), ("1.0", (1, 0)), ("", ()), ("1.x", ())]
)
def test_versions_are_compared_as_numbers(program: str, version: tuple[int, ...]) -> None:
    assert version_of(program) == version
