"""Lists under unknown headings: what they are by their items, or by the order in which postings are written.

Postings name tasks first, then what they demand, then what they offer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from interview_app.intake.posting.cues.demands import COMPETENCY, PROOF
from interview_app.intake.posting.cues.headings import Area
from interview_app.intake.posting.cues.sentences import OFFERED
from interview_app.intake.posting.sections import Placed, Section


def with_lists_told(placed: Sequence[Placed]) -> tuple[Placed, ...]:
    """The same blocks, those under an unknown heading with a list in the area that this list speaks for."""
    named = [part.section.area for part in placed]
    seen: set[Area] = set()
    found: list[Placed] = []
    for section, group in groupby(placed, key=lambda part: part.section):
        parts = list(group)
        items = [part.block.text for part in parts if part.block.mark]
        told = section
        if section.area is None and section.heading and items:
            told = _told(section, items, seen, set(named[len(found) :]) - {None})
        if told.area is not None and items:
            seen.add(told.area)
        found.extend(parts if told is section else [replace(part, section=told) for part in parts])
    return tuple(found)


def _told(section: Section, items: Sequence[str], seen: set[Area], ahead: set[Area | None]) -> Section:
    """The section with the area of its list, where anything speaks for one."""
    offered = sum(bool(OFFERED.search(text)) for text in items)
    if offered * 2 > len(items) and Area.PROFILE in seen:
        return replace(section, area=Area.OFFERS, source=section.heading)
    demanding = sum(bool(COMPETENCY.search(text) or PROOF.search(text)) for text in items)
    if demanding * 2 > len(items) and Area.OFFERS not in seen:
        return replace(section, area=Area.PROFILE, source=section.heading)
    area = _next(seen, ahead)
    return replace(section, area=area, source=section.heading, ordered=True) if area else section


def _next(seen: set[Area], ahead: set[Area | None]) -> Area | None:
    """The area that is due after those that were seen, unless it is still to come under its own name."""
    if Area.PROFILE not in seen:
        if Area.TASKS not in seen:
            return None if Area.TASKS in ahead else Area.TASKS
        return Area.TASKS if Area.PROFILE in ahead else Area.PROFILE
    if Area.OFFERS not in seen and Area.OFFERS not in ahead:
        return Area.OFFERS
    return None
