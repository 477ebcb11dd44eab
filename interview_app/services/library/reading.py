"""The forms of the library, read from their files: beside the window, with progress and a way to stop.

Of a procedure file only the form is read.  What cannot be read is named and keeps nothing else from being read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.errors import FileRefused, FileTrouble
from interview_app.domain.form import InterviewForm
from interview_app.domain.library import LibraryForm, Origin
from interview_app.domain.problems import Problem
from interview_app.formfiles import FormFileError, read_draft
from interview_app.services.files.procedures import Progress
from interview_app.services.library.places import Source
from interview_app.storage.form_alone import read_form_alone

MOST = 1000
"""So many files of one folder are looked at."""

_FORM, _PROCEDURE = ".toml", ".interview"
_ORDER = tuple(Origin)

Stamp = tuple[tuple[int, int], ...]
"""By what a file is known to be unchanged: time and size of it and of what a program writes beside it."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A file or folder that could not be read: the trouble with the file, or what is wrong with the form in it."""

    place: str
    trouble: FileTrouble | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Volume:
    """One file that was looked at, the source that it was found in, and what was read in it."""

    source: Source
    path: Path
    origin: Origin
    stamp: Stamp
    read: InterviewForm | Unread


@dataclass(frozen=True, slots=True)
class Shelf:
    """What was read.  `cut` are folders with more files than are looked at; `stopped` where somebody stopped it."""

    volumes: tuple[Volume, ...] = ()
    missing: tuple[Unread, ...] = ()
    cut: tuple[Source, ...] = ()
    stopped: bool = False

    def forms(self) -> tuple[LibraryForm, ...]:
        """The forms: own ones first, then earlier procedures, the latest first."""
        ordered = sorted(self.volumes, key=_rank)
        return tuple(
            LibraryForm(each.origin, str(each.path), each.read)
            for each in ordered
            if isinstance(each.read, InterviewForm)
        )

    def unread(self) -> tuple[Unread, ...]:
        """What could not be read."""
        return (*self.missing, *(each.read for each in self.volumes if isinstance(each.read, Unread)))

    def count(self, source: Source) -> int:
        """How many forms were found in a source."""
        return sum(each.source == source and isinstance(each.read, InterviewForm) for each in self.volumes)


def read_shelf(
    sources: Sequence[Source], *, apart: Path, progress: Progress, before: Shelf | None = None
) -> Shelf:
    """Read all sources; `apart` is the open procedure, which is left out.

    Until it is known how many files there are, `progress` is told 0 of 0 for each folder.  What `before` has of a file
    that did not change since is taken from there.
    """
    known = {} if before is None else {each.path: each for each in before.volumes}
    files, missing, cut = _files(sources, apart, progress)
    volumes: list[Volume] = []
    for at, (source, path) in enumerate(files.values()):
        if not progress(at, len(files)):
            return Shelf(tuple(volumes), missing, cut, stopped=True)
        volumes.append(_volume(source, path, known))
    return Shelf(tuple(volumes), missing, cut, stopped=not files and not progress(0, 0))


def _files(
    sources: Sequence[Source], apart: Path, progress: Progress
) -> tuple[dict[Path, tuple[Source, Path]], tuple[Unread, ...], tuple[Source, ...]]:
    """Each file once, in the first source that has it; what is not there; folders that hold too much."""
    found: dict[Path, tuple[Source, Path]] = {}
    missing, cut = [], []
    itself = _real(apart)
    for source in sources:
        if not source.path.exists():
            if source.expected:
                missing.append(Unread(str(source.path), FileTrouble.MISSING))
            continue
        inside = list(_inside(source.path, progress))
        if len(inside) > MOST:
            cut.append(source)
        for path in inside[:MOST]:
            real = _real(path)
            if real != itself:
                found.setdefault(real, (source, path))
    return found, tuple(missing), tuple(cut)


def _inside(place: Path, progress: Progress) -> Iterator[Path]:
    """The files of a folder that can hold a form, also in folders inside, or the file itself; never hidden ones."""
    if place.is_file():
        yield place
        return
    found = 0
    for folder, folders, names in os.walk(place):
        if not progress(0, 0):
            return
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in (_FORM, _PROCEDURE):
                yield Path(folder) / name
                found += 1
                if found > MOST:
                    return


def _volume(source: Source, path: Path, known: Mapping[Path, Volume]) -> Volume:
    stamp, old = _stamp(path), known.get(path)
    if old is not None and old.source == source and old.stamp == stamp and stamp:
        return old
    added = source.origin is Origin.ADDED and path.suffix.lower() != _FORM
    return Volume(source, path, Origin.EARLIER if added else source.origin, stamp, _read(path))


def _read(path: Path) -> InterviewForm | Unread:
    try:
        return read_draft(path) if path.suffix.lower() == _FORM else read_form_alone(path)
    except FormFileError as error:
        return Unread(str(path), None, error.problems)
    except FileRefused as refused:
        return Unread(str(path), refused.trouble)


def _stamp(path: Path) -> Stamp:
    """Empty where the system does not tell."""
    try:
        told = path.stat()
    except OSError:
        return ()
    beside = path.with_name(f"{path.name}-wal")
    try:
        more = beside.stat()
    except OSError:
        return ((told.st_mtime_ns, told.st_size),)
    return (told.st_mtime_ns, told.st_size), (more.st_mtime_ns, more.st_size)


def _rank(volume: Volume) -> tuple[int, int]:
    """Own forms and those of the program by name, earlier procedures by the time of their last change."""
    newest = max((time for time, _ in volume.stamp), default=0)
    return _ORDER.index(volume.origin), -newest if volume.origin is Origin.EARLIER else 0


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except OSError:
        return path.absolute()
