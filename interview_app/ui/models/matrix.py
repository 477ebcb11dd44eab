"""The matrix of candidates and criteria: numbers with bars, and in words where the cut falls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from interview_app.domain.ids import CriterionId
from interview_app.domain.procedure import Procedure
from interview_app.domain.results import Place, RankedCandidate, Ranking
from interview_app.i18n import Say
from interview_app.ui.icons import Icon
from interview_app.ui.models.roles import ItemRole
from interview_app.ui.tokens import Colour
from interview_app.wording.numbers import criterion_code, points_digits, shown_weights
from interview_app.wording.ranking import cut_heading, cut_sentence
from interview_app.wording.result_labels import place_label

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_FIXED = 2
_DISPLAY = Qt.ItemDataRole.DisplayRole
_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
_TIP = Qt.ItemDataRole.ToolTipRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A line over the table that says in words how those below it stand."""

    place: Place
    words: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One candidate."""

    ranked: RankedCandidate
    name: str
    number: str


_ICONS = {
    Place.SELECTED: (Icon.CHECK, Colour.GOOD),
    Place.TIED_AT_CUT: (Icon.SCALE, Colour.WARN),
    Place.NOT_SELECTED: (Icon.MINUS, Colour.QUIET),
}
_NO_RANK = (Icon.CIRCLE_X, Colour.QUIET)


class MatrixModel(QAbstractTableModel):
    """Columns: rank, candidate, one per criterion, points.  Rows: candidates under group lines."""

    def __init__(self, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._lines: tuple[GroupLine | PersonLine, ...] = ()
        self._criteria: tuple[CriterionId, ...] = ()
        self._codes: tuple[str, ...] = ()
        self._names: tuple[str, ...] = ()
        self._weights: tuple[str, ...] = ()
        self._digits = 2

    def show(self, procedure: Procedure, ranking: Ranking) -> None:
        """Show this ranking."""
        self.beginResetModel()
        form = procedure.form
        self._criteria = tuple(criterion.id for criterion in form.criteria)
        self._codes = tuple(criterion_code(self._say, form, each) for each in self._criteria)
        self._names = tuple(self._say.read(each.name) for each in form.criteria)
        weights = shown_weights(self._say, form, ranking.retired)
        self._weights = tuple(weights[each] for each in self._criteria)
        self._digits = points_digits(ranking)
        self._lines = _lines(self._say, procedure, ranking)
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._lines = ()
        self.endResetModel()

    def person(self, row: int) -> RankedCandidate | None:
        """The candidate of a row, or None for a group line."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line.ranked if isinstance(line, PersonLine) else None

    def criterion(self, column: int) -> CriterionId | None:
        """The criterion of a column, or None for rank, name and points."""
        place = column - _FIXED
        return self._criteria[place] if 0 <= place < len(self._criteria) else None

    def row_of(self, candidate: object) -> int | None:
        """The row of a candidate."""
        for at, line in enumerate(self._lines):
            if isinstance(line, PersonLine) and line.ranked.score.candidate == candidate:
                return at
        return None

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else _FIXED + len(self._criteria) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _ALIGNMENT:
            return _LEFT if section == 1 else _RIGHT
        if role == _TIP and self.criterion(section) is not None:
            return self._names[section - _FIXED]
        return self._title(section) if role == _DISPLAY else None

    def _title(self, column: int) -> str:
        if column == 0:
            return self._say("Rank")
        if column == 1:
            return self._say("Candidate")
        place = column - _FIXED
        if place == len(self._criteria):
            return self._say("Points\nof 100")
        return f"{self._codes[place]}\n{self._weights[place]}"

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Group lines cannot be chosen: the arrow keys go from person to person."""
        return super().flags(index) if self.person(index.row()) is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: AnyIndex, role: int = _DISPLAY) -> object:
        line = self._lines[index.row()]
        if isinstance(line, GroupLine):
            return _group_data(line, role) if index.column() == 0 else None
        return self._person_data(line, index.column(), role)

    def _person_data(self, line: PersonLine, column: int, role: int) -> object:
        if role == _ALIGNMENT:
            return _LEFT if column == 1 else _RIGHT
        if column == 0:
            return self._rank_data(line, role)
        if column == 1:
            return _of(role, _name_facts(line))
        if column == _FIXED + len(self._criteria):
            return self._points_data(line, role)
        return self._criterion_data(line, column - _FIXED, role)

    def _rank_data(self, line: PersonLine, role: int) -> object:
        rank = line.ranked.rank
        shown = "–" if rank is None else str(rank)
        said = self._say("no rank") if rank is None else self._say("Rank {number}", number=rank)
        return _of(role, {_DISPLAY: shown, ItemRole.STRONG: True, _ACCESSIBLE: f"{line.name}, {said}"})

    def _points_data(self, line: PersonLine, role: int) -> object:
        points = line.ranked.score.points
        shown = "–" if points is None else self._say.number(points, self._digits)
        said = self._say("{name}, total: {points} points of 100", name=line.name, points=shown)
        if line.ranked.score.marked:
            shown = f"{shown}*"
            said = self._say("{total}, with ratings missing", total=said)
        facts: dict[int, object] = {
            _DISPLAY: shown,
            ItemRole.STRONG: True,
            ItemRole.LARGE: True,
            _ACCESSIBLE: said,
        }
        return _of(role, facts)

    def _criterion_data(self, line: PersonLine, place: int, role: int) -> object:
        score = line.ranked.score.criteria[place]
        if role == _DISPLAY:
            return "–" if score.value is None else self._say.number(score.value)
        if role == ItemRole.BAR:
            return score.share
        if role == _ACCESSIBLE and score.value is not None:
            return self._say(
                "{name}, {criterion}: {value}",
                name=line.name,
                criterion=f"{self._codes[place]} {self._names[place]}",
                value=self._say.number(score.value),
            )
        return None


def _name_facts(line: PersonLine) -> dict[int, object]:
    return {
        _DISPLAY: line.name,
        ItemRole.SECOND_LINE: line.number,
        ItemRole.STRONG: True,
        _ACCESSIBLE: f"{line.name}, {line.number}",
    }


def _lines(say: Say, procedure: Procedure, ranking: Ranking) -> tuple[GroupLine | PersonLine, ...]:
    """Everybody in the ranking's order, a group line before each kind of place."""
    lines: list[GroupLine | PersonLine] = []
    for place, rows in groupby(ranking.rows, key=lambda row: row.place):
        lines.append(_group(say, ranking, place))
        for row in rows:
            person = procedure.candidate(row.score.candidate)
            lines.append(PersonLine(row, person.name, person.number))
    return tuple(lines)


def _group(say: Say, ranking: Ranking, place: Place) -> GroupLine:
    if place is Place.TIED_AT_CUT:
        return GroupLine(place, cut_heading(say, ranking), cut_sentence(say, ranking))
    return GroupLine(place, place_label(say, place))


def _group_data(line: GroupLine, role: int) -> object:
    icon, colour = _ICONS.get(line.place, _NO_RANK)
    tied = line.place is Place.TIED_AT_CUT
    facts: dict[int, object] = {
        ItemRole.GROUP: line.words,
        ItemRole.GROUP_REST: line.rest or None,
        ItemRole.ICON: icon,
        ItemRole.ICON_COLOUR: colour,
        ItemRole.COLOUR: colour,
        ItemRole.GROUND: Colour.WARN_GROUND if tied else None,
        ItemRole.LINE_ABOVE: line.place in (Place.TIED_AT_CUT, Place.NOT_SELECTED),
        _ACCESSIBLE: f"{line.words} {line.rest}".strip(),
    }
    return facts.get(role)


def _of(role: int, facts: Mapping[int, object]) -> object:
    """What a cell says in one role."""
    return facts.get(role)
