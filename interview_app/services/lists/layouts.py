"""What the columns of earlier lists were said to stand for, for the next list with the same headings.

Only a digest of the headings and the names of the columns; nothing of what stood in a list.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.candidate_list import ListColumn
from interview_app.services.lists.rows import ListLayout
from interview_app.services.settings import read_json, write_json

MOST = 50
"""So many are remembered."""


@dataclass(frozen=True, slots=True)
class ListLayouts:
    """The memory in the person's folder for settings; damaged or missing, it remembers nothing."""

    path: Path

    def columns(self, headings: Sequence[str]) -> tuple[ListColumn | None, ...] | None:
        """What these headings stood for last time, or None."""
        kept = self._read().get(_key(headings))
        if kept is None or len(kept) != len(headings):
            return None
        known = {column.value: column for column in ListColumn}
        return tuple(known.get(each) for each in kept)

    def remember(self, layout: ListLayout) -> bool:
        """Keep what somebody has chosen; whether that was possible."""
        key = _key(layout.headings)
        others = {name: kept for name, kept in self._read().items() if name != key}
        mine = [column.value if column is not None else "" for column in layout.columns]
        newest = list({key: mine, **others}.items())[:MOST]
        return write_json(self.path, dict(newest))

    def _read(self) -> dict[str, list[str]]:
        found = read_json(self.path)
        if not isinstance(found, dict):
            return {}
        return {
            str(key): [str(each) for each in kept] for key, kept in found.items() if isinstance(kept, list)
        }


def _key(headings: Sequence[str]) -> str:
    return hashlib.sha256(json.dumps(list(headings)).encode("utf-8")).hexdigest()[:32]
