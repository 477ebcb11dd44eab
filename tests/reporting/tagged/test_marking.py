"""What belongs to no element becomes an artifact, and nothing else does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interview_app.reporting.tagged.marking import settled

TEXT = "BT 1 0 0 1 0 0 Tm (a) Tj ET"
LINE = "n 0 0 m 9 9 l S"
MARKED = f"/P <</MCID 0>> BDC {TEXT} EMC"
_pieces = st.lists(
    st.sampled_from(
        ["q", "Q", "1 0 0 rg", "0.5 w", TEXT, LINE, "/Form Do", MARKED, "/P <</MCID 1>> BDC\nEMC", " "]
    )
)


def test_from_the_first_thing_painted_to_the_last_is_an_artifact() -> None:
    assert settled(["q", "1 w", LINE, "Q", LINE, "Q"]) == [
        *("q", "1 w", "/Artifact BMC", LINE, "Q", LINE, "EMC", "Q")
    ]


def test_what_paints_nothing_is_left_as_it_is() -> None:
    assert settled(["q", "1 0 0 1 5 5 cm", "Q", " "]) == ["q", "1 0 0 1 5 5 cm", "Q", " "]


def test_marked_content_is_left_as_it_is() -> None:
    code = ["/TD <</MCID 1>> BDC", "1 0 0 rg", TEXT, "EMC"]
    assert settled(code) == code


def test_a_form_that_is_drawn_outside_is_an_artifact() -> None:
    assert settled(["/Form Do"]) == ["/Artifact BMC", "/Form Do", "EMC"]


@given(_pieces)
def test_afterwards_everything_painted_is_marked_and_nothing_is_lost(pieces: list[str]) -> None:
    found = settled(pieces)
    assert [each for each in found if each not in ("/Artifact BMC", "EMC")] == pieces
    depth = 0
    for each in found:
        if each == "/Artifact BMC":
            assert depth == 0
            depth = 1
        elif each == "EMC":
            depth = 0
        elif not each.endswith("EMC") and each.split()[-1:] and each.split()[-1] in ("ET", "S", "Do"):
            assert depth == 1
    assert depth == 0
