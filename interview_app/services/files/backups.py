"""The verified copies: which there are, and putting one where the user wants it, never over a file that is there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.storage.copies import copy_file

_KEPT = re.compile(r"(?P<stem>.+)-[0-9a-z]+-(?P<at>\d{8}T\d{6}Z)[b-z]?\.interview")
_BESIDE = re.compile(r"(?P<stem>.+)-schema\d+-(?P<at>\d{8}T\d{6}Z)[b-z]?\.interview")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy: of which file, from when, how large in bytes; `beside` where it was left at an upgrade."""

    path: Path
    stem: str
    at: datetime
    size: int
    beside: bool = False


def backups(folder: Path, files: Iterable[Path], zone: tzinfo) -> tuple[Backup, ...]:
    """The copies in the folder for backups, and those beside `files` from before an upgrade; the newest first."""
    places = {path.parent: path.stem for path in files}
    found = [*_read(folder, _KEPT, zone, beside=False)]
    for place, stem in places.items():
        found += [each for each in _read(place, _BESIDE, zone, beside=True) if each.stem == stem]
    return tuple(sorted(found, key=lambda each: (each.at, str(each.path)), reverse=True))


def restore(copy: Path, target: Path) -> None:
    """Put a checked copy of a copy at `target`; raises FileRefused where something is there already."""
    if target.exists():
        raise FileRefused(FileTrouble.EXISTS, str(target))
    copy_file(copy, target)


def _read(folder: Path, pattern: re.Pattern[str], zone: tzinfo, *, beside: bool) -> Iterator[Backup]:
    """What can be read of a folder; one that is not there holds nothing."""
    try:
        for path in folder.glob("*.interview"):
            named = pattern.fullmatch(path.name)
            if named is not None:
                at = datetime.strptime(named["at"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).astimezone(zone)
                yield Backup(path, named["stem"], at, path.stat().st_size, beside)
    except OSError:
        return
