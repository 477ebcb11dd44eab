"""Which of a page's drawing belongs to no element: it is marked as an artifact, so that readers pass it over."""

from __future__ import annotations

from collections.abc import Sequence

BEGIN_ARTIFACT = "/Artifact BMC"
END = "EMC"
_BEGINNING = ("BDC", "BMC")
_MARKED = (*_BEGINNING, END)
_PAINTING = frozenset(("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "ET", "EI"))


def settled(code: Sequence[str]) -> list[str]:
    """The drawing of a page with each stretch outside all marked content marked as an artifact, from what it paints
    first to what it paints last.
    """
    found: list[str] = []
    stretch: list[str] = []
    depth = 0
    for piece in code:
        if depth == 0 and not (piece[:1] == "/" and piece.endswith(_MARKED)):
            stretch.append(piece)
            continue
        if stretch:
            found += _around(stretch)
            stretch = []
        found.append(piece)
        depth += piece.endswith(_BEGINNING) - (piece == END)
    return found + _around(stretch)


def _around(pieces: list[str]) -> list[str]:
    """One such stretch with the marks around what it paints."""
    first = next((place for place, piece in enumerate(pieces) if _paints(piece)), None)
    if first is None:
        return pieces
    last = next(place for place in reversed(range(len(pieces))) if _paints(pieces[place]))
    return [*pieces[:first], BEGIN_ARTIFACT, *pieces[first : last + 1], END, *pieces[last + 1 :]]


def _paints(piece: str) -> bool:
    return not _PAINTING.isdisjoint(piece.rsplit(maxsplit=1)[-1:])
