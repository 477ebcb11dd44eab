"""Whether the tree of a file's pages is the same for every program.

One goes down the tree and one from a page up, one counts pages and one takes the count that a branch tells, and each
leaves out other things that should not be there.  All of them find the same where every branch is what it says.
"""

from __future__ import annotations

from collections.abc import Mapping

from interview_app.reporting.verifying.syntax import Name, Reference, Value

_DEEPEST = 60
_Objects = Mapping[int, Value]


def hangs_together(objects: _Objects, root: Value | None) -> bool:
    """Whether the root of the file leads to a tree in which every page stands once, below what it says, and counted."""
    top = _entries(objects, root).get(b"Pages")
    return b"Parent" not in _entries(objects, top) and _pages(objects, top, set()) is not None


def _pages(objects: _Objects, branch: Value | None, seen: set[int], depth: int = 0) -> int | None:
    """How many pages are below a branch; None where that is not sure."""
    entries = _entries(objects, branch)
    below = entries.get(b"Kids")
    if entries.get(b"Type") != Name(b"Pages") or not isinstance(below, list) or depth > _DEEPEST:
        return None
    count = 0
    for each in below:
        page = _entries(objects, each)
        if not isinstance(each, Reference) or each.number in seen or page.get(b"Parent") != branch:
            return None
        seen.add(each.number)
        more = _pages(objects, each, seen, depth + 1) if b"Kids" in page else 1
        if more is None or (b"Kids" not in page and page.get(b"Type") != Name(b"Page")):
            return None
        count += more
    return count if entries.get(b"Count") == count else None


def _entries(objects: _Objects, value: Value | None) -> Mapping[bytes, Value]:
    """The dictionary that a reference leads to; an empty one for anything else."""
    found = objects.get(value.number) if isinstance(value, Reference) else None
    return found if isinstance(found, dict) else {}
