"""What a page of a file draws, in the order in which it is drawn: words and shapes, where they lie and how they look.

Only the few operators that the documents of this program are made of are followed.  Whatever else stands on a page, an
image, a way of painting that lets through, a text that is clipped, is named as foreign and not interpreted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DictionaryObject, StreamObject

from interview_app.reporting.verifying.operators import LOOKS, MARKS, PAINTING, PATHS, TEXT, known
from interview_app.reporting.verifying.reading import bytes_of, dictionary, items, resolved
from interview_app.reporting.verifying.typefaces import Typeface, typeface

Colour = tuple[float, ...]
_Matrix = tuple[float, float, float, float, float, float]
_UNIT: _Matrix = (1, 0, 0, 1, 0, 0)
_BLACK: Colour = (0, 0, 0)
UNSOUND = "font"
"""Among what is foreign: a font whose letters are not what they are read as."""
_DEEPEST = 3
"""Forms within forms."""
_HAIR = 1.0
"""Points that things may overlap without hiding anything."""
_LEVEL = 0.001
_LOW, _HIGH = 0.05, 0.55
"""Where the body of a letter begins and ends above its line, by the size of the font."""
_BROADEST = 1.5
"""Points of the broadest line; a broader one could cover words, also with the tips of its corners."""
_OF_MARKS = frozenset({"/MCID", "/ActualText", "/Lang", "/Type", "/Subtype"})
_OF_RESOURCES = frozenset({"/Font", "/XObject", "/ProcSet"})
"""What a page draws with; another space of colours would give each colour another look."""
_OF_FORMS = frozenset(
    {
        "/Type",
        "/Subtype",
        "/BBox",
        "/Matrix",
        "/Resources",
        "/FormType",
        "/Length",
        "/Filter",
        "/DecodeParms",
        "/Name",
    }
)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page."""

    left: float
    bottom: float
    right: float
    top: float

    def lies_over(self, other: Box, least: float = _HAIR) -> bool:
        """Whether more than a hair of the other one is below this one."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        return wide > least and high > least

    def joined(self, other: Box) -> Box:
        """What holds both."""
        low, high = min(self.bottom, other.bottom), max(self.top, other.top)
        return Box(min(self.left, other.left), low, max(self.right, other.right), high)

    def grown(self, by: float) -> Box:
        """The same with an edge around it."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def holds(self, other: Box) -> bool:
        """Whether the other one lies in it."""
        wide = self.left - _HAIR <= other.left and other.right <= self.right + _HAIR
        return wide and self.bottom - _HAIR <= other.bottom and other.top <= self.top + _HAIR


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words; `mark` is the number of the marked content that it stands in, None outside all.

    `height` is the size of the font on the page; `spoken` is what is read instead of the words, where that is told.
    """

    text: str
    box: Box
    colour: Colour
    height: float
    mark: int | None
    furniture: bool
    spoken: str | None


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape that is filled, or its outline with the breadth of the line."""

    box: Box
    colour: Colour


@dataclass(slots=True)
class Drawn:
    """What one page draws; `foreign` are the operators and entries that no document of this program has."""

    things: list[Words | Shape] = field(default_factory=list)
    foreign: dict[str, None] = field(default_factory=dict)

    def words(self) -> Iterator[Words]:
        """The words alone."""
        return (each for each in self.things if isinstance(each, Words))


@dataclass(frozen=True, slots=True)
class _State:
    """How things are drawn."""

    matrix: _Matrix = _UNIT
    fill: Colour = _BLACK
    stroke: Colour = _BLACK
    font: Typeface | None = None
    size: float = 0
    leading: float = 0
    breadth: float = 1


@dataclass(frozen=True, slots=True)
class _Mark:
    """A marked content that is open."""

    number: int | None = None
    furniture: bool = False
    spoken: str | None = None


class Fonts:
    """The fonts of a file, each read once."""

    def __init__(self) -> None:
        self._known: dict[int, Typeface] = {}

    def of(self, font: DictionaryObject) -> Typeface:
        """What the file says of a font."""
        found = self._known.get(id(font))
        if found is None:
            found = self._known[id(font)] = typeface(font)
        return found


def drawn(page: PageObject, reader: PdfReader, fonts: Fonts) -> Drawn:
    """What a page draws."""
    drawing = _Drawing(reader, fonts, Box(*(float(each) for each in page.mediabox)))
    drawing.run(page.get("/Contents"), dictionary(page.get("/Resources")), _State(), 0)
    return drawing.found


@dataclass(slots=True)
class _Stream:
    """One content stream while it is followed: how things look, where the next words go, and the path so far."""

    resources: DictionaryObject
    depth: int
    state: _State
    opened: int
    kept: list[_State] = field(default_factory=list)
    path: list[tuple[float, float]] = field(default_factory=list)
    line: _Matrix = _UNIT
    place: _Matrix = _UNIT


class _Drawing:
    """Follows the operators of one page."""

    def __init__(self, reader: PdfReader, fonts: Fonts, size: Box) -> None:
        self._reader = reader
        self._fonts = fonts
        self._size = size
        self.found = Drawn()
        self._open: list[_Mark] = []

    def run(self, content: object, resources: DictionaryObject, state: _State, depth: int) -> None:
        """Follow one content stream from a state on."""
        source = resolved(content)
        for key in set(resources) - _OF_RESOURCES:
            self.found.foreign[key] = None
        stream = _Stream(resources, depth, state, len(self._open))
        for operands, operator in (
            ContentStream(source, self._reader).operations if source is not None else ()
        ):
            name = operator.decode("latin-1")
            if not known(name, operands):
                self.found.foreign[name] = None
            elif name in LOOKS:
                self._look(name, operands, stream)
            elif name in TEXT:
                self._text(name, operands, stream)
            elif name in PATHS:
                self._path(name, operands, stream)
            elif name in MARKS:
                self._marks(name, operands, stream)
            elif name == "Do":
                self._form(str(operands[0]), stream)
        del self._open[stream.opened :]

    def _look(self, name: str, operands: Sequence[object], stream: _Stream) -> None:
        """Keep, take back or change how things are drawn."""
        state = stream.state
        match name:
            case "q":
                stream.kept.append(state)
            case "Q":
                stream.state = stream.kept.pop() if stream.kept else state
            case "cm":
                stream.state = replace(state, matrix=_times(_matrix(operands), state.matrix))
            case "rg":
                stream.state = replace(state, fill=_numbers(operands))
            case "RG":
                stream.state = replace(state, stroke=_numbers(operands))
            case "w":
                stream.state = replace(state, breadth=_numbers(operands)[0])
            case "TL":
                stream.state = replace(state, leading=_numbers(operands)[0])
            case _:
                font = dictionary(dictionary(stream.resources.get("/Font")).get(str(operands[0])))
                size = _numbers(operands[1:])[0]
                stream.state = replace(state, font=self._fonts.of(font), size=size)

    def _text(self, name: str, operands: Sequence[object], stream: _Stream) -> None:
        """Begin a text, go to a place, or draw words."""
        match name:
            case "BT":
                stream.line = stream.place = _UNIT
            case "Tm":
                stream.line = stream.place = _matrix(operands)
            case "Tj":
                stream.place = self._show(bytes_of(operands[0]), stream.state, stream.place)
            case _:
                x, y = _numbers(operands) if name == "Td" else (0.0, -stream.state.leading)
                stream.line = stream.place = _times((1, 0, 0, 1, x, y), stream.line)

    def _path(self, name: str, operands: Sequence[object], stream: _Stream) -> None:
        """Go on with a path, or paint it; one that is only ended begins the next."""
        if name in PAINTING:
            if stream.path and name != "n":
                self.found.things.append(self._shape(stream.path, stream.state, filled=name != "S"))
            stream.path = []
        else:
            stream.path += _corners(name, _numbers(operands), stream.state.matrix)

    def _shape(self, path: Sequence[tuple[float, float]], state: _State, *, filled: bool) -> Shape:
        """What is painted along a path."""
        if filled:
            return Shape(_box(path), state.fill)
        breadth = state.breadth * max(map(abs, state.matrix[:4]))
        if not 0 < breadth <= _BROADEST:
            self.found.foreign["w"] = None
        return Shape(_box(path).grown(breadth / 2), state.stroke)

    def _marks(self, name: str, operands: Sequence[object], stream: _Stream) -> None:
        """Begin or end a marked content."""
        if name != "EMC":
            self._open.append(self._mark(operands))
        elif len(self._open) > stream.opened:
            self._open.pop()
        else:
            self.found.foreign[name] = None

    def _show(self, codes: bytes, state: _State, place: _Matrix) -> _Matrix:
        """Draw words; where the next ones go."""
        if state.font is None:
            self.found.foreign["Tf"] = None
            return place
        whole = _times(place, state.matrix)
        width, size = state.font.width(codes) * state.size, state.size
        corners = [_at(whole, x, y * size) for x in (0, width) for y in (_LOW, _HIGH)]
        height = whole[3] * size if _upright(whole) else 0
        if not state.font.sound:
            self.found.foreign[UNSOUND] = None
        numbers = [each.number for each in self._open if each.number is not None]
        told = [each.spoken for each in self._open if each.spoken is not None]
        self.found.things.append(
            Words(
                state.font.read(codes),
                _box(corners),
                state.fill,
                height,
                numbers[-1] if numbers else None,
                any(each.furniture for each in self._open),
                told[-1] if told else None,
            )
        )
        return _times((1, 0, 0, 1, width, 0), place)

    def _mark(self, operands: Sequence[object]) -> _Mark:
        """What a marked content says of itself; nothing but number, furniture, language and what is read."""
        kind = str(operands[0])
        entries = resolved(operands[1]) if len(operands) > 1 else DictionaryObject()
        if not isinstance(entries, DictionaryObject):
            self.found.foreign[f"{kind} {operands[1]}"] = None
            return _Mark()
        for key in set(entries) - _OF_MARKS:
            self.found.foreign[key] = None
        number, spoken = entries.get("/MCID"), entries.get("/ActualText")
        if kind == "/Artifact" and number is not None:
            self.found.foreign["/MCID"] = None
        return _Mark(
            int(number) if isinstance(number, int) else None,
            kind == "/Artifact",
            None if spoken is None else str(spoken),
        )

    def _form(self, name: str, stream: _Stream) -> None:
        """Draw a form; anything else that could be drawn by its name is foreign."""
        form = resolved(dictionary(stream.resources.get("/XObject")).get(name))
        if (
            not isinstance(form, StreamObject)
            or form.get("/Subtype") != "/Form"
            or stream.depth == _DEEPEST
            or not set(form) <= _OF_FORMS
        ):
            self.found.foreign["Do"] = None
            return
        own = dictionary(form.get("/Resources")) or stream.resources
        inner = stream.state
        if form.get("/Matrix"):
            inner = replace(inner, matrix=_times(_matrix(items(form["/Matrix"])), inner.matrix))
        left, bottom, right, top = _numbers(items(form.get("/BBox")))
        shown = _box([_at(inner.matrix, x, y) for x in (left, right) for y in (bottom, top)])
        if not shown.holds(self._size):
            self.found.foreign["/BBox"] = None
        self.run(form, own, inner, stream.depth + 1)


def _numbers(operands: Sequence[object]) -> tuple[float, ...]:
    return tuple(float(str(each)) for each in operands)


def _matrix(operands: Sequence[object]) -> _Matrix:
    a, b, c, d, e, f = _numbers(operands)
    return a, b, c, d, e, f


def _times(first: _Matrix, then: _Matrix) -> _Matrix:
    """One matrix, then the other."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _upright(matrix: _Matrix) -> bool:
    """Whether letters are drawn as they are: neither turned nor mirrored, as wide as high."""
    a, b, c, d, _, _ = matrix
    return abs(b) + abs(c) + abs(a - d) < _LEVEL and a > 0


def _at(matrix: _Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _corners(name: str, numbers: Sequence[float], matrix: _Matrix) -> Iterator[tuple[float, float]]:
    """The points of a piece of a path; a curve lies within its points."""
    if name == "re":
        x, y, wide, high = numbers
        numbers = (x, y, x + wide, y, x + wide, y + high, x, y + high)
    for x, y in zip(numbers[::2], numbers[1::2], strict=True):
        yield _at(matrix, x, y)


def _box(points: Sequence[tuple[float, float]]) -> Box:
    across, up = [x for x, _ in points], [y for _, y in points]
    return Box(min(across), min(up), max(across), max(up))
