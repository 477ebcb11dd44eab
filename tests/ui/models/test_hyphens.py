"""A long word is broken between two syllables near its middle, or not at all."""

from __future__ import annotations

import pytest

from interview_app.ui.models.hyphens import hyphenated


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Hauptberufliche", ("Hauptbe-", "rufliche")),
        ("Staatsangehörigkeit", ("Staatsange-", "hörigkeit")),
        ("Hochschulabschluss", ("Hochschul-", "abschluss")),
        ("Führungszeugnis", ("Führungs-", "zeugnis")),
        ("Eignungsfeststellung", ("Eignungs-", "feststellung")),
        ("Masterabschluss", ("Master-", "abschluss")),
        ("Berufserfahrung", ("Berufser-", "fahrung")),
        ("Qualification", ("Qualifi-", "cation")),
    ],
)
def test_a_word_is_broken_near_its_middle(word: str, parts: tuple[str, str]) -> None:
    assert hyphenated(word) == parts


@pytest.mark.parametrize("word", ["", "Frist", "Schutz", "Oase", "Bücher", "12345678", "XYZ"])
def test_a_word_without_a_good_place_stays_whole(word: str) -> None:
    assert hyphenated(word) is None
