"""Which of a page's drawing belongs to no element: it is marked as an artifact, so that readers pass it over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

BEGIN_ARTIFACT = "/Artifact BMC"
END = "EMC"
_BEGINNING = ("BDC", "BMC")
_MARKED = (*_BEGINNING, END)
_PAINTING = frozenset(("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "ET", "EI"))


def settled(code: Sequence[str]) -> Iterator[str]:
    """The drawing of a page with each stretch outside all marked content marked as an artifact, from what it paints
    first to what it paints last.
    """
    depth = 0
    stretch: list[str] = []
    for piece in code:
        if depth == 0 and not (piece[:1] == "/" and piece.endswith(_MARKED)):
            stretch.append(piece)
            continue
        if stretch:
            yield from _stretch(stretch)
            stretch = []
        yield piece
        depth += piece.endswith(_BEGINNING) - (piece == END)
    yield from _stretch(stretch)


def _stretch(pieces: Sequence[str]) -> Iterator[str]:
    first = next((place for place, piece in enumerate(pieces) if _paints(piece)), None)
    if first is None:
        yield from pieces
        return
    last = next(place for place in reversed(range(len(pieces))) if _paints(pieces[place]))
    yield from pieces[:first]
    yield BEGIN_ARTIFACT
    yield from pieces[first : last + 1]
    yield END
    yield from pieces[last + 1 :]


def _paints(piece: str) -> bool:
    return not _PAINTING.isdisjoint(piece.rsplit(maxsplit=1)[-1:])
