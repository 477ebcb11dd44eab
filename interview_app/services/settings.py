"""What the program remembers for one person on one laptop: language, look, size of type, window, last folder.

These are comforts: a damaged or missing file means the defaults, and a folder that cannot be written is no error.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path

LANGUAGES = ("de", "en")
SMALLEST, LARGEST = 90, 200
"""The sizes of type, in per cent."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`language` is "de" or "en"; `scale` in per cent; `geometry` the window's place in Qt's own words.

    `projector` names the screen on which the projector window stood last.
    """

    language: str = LANGUAGES[0]
    scale: int = 100
    folder: str = ""
    geometry: str = ""
    folded: bool = False
    dark: bool = False
    projector: str = ""

    def changed(self, values: Mapping[str, object]) -> Settings:
        """The same with other values by name; what does not fit its kind stays as it is."""
        return _settings({**asdict(self), **values})


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """The settings in the person's folder for such things."""

    path: Path

    def read(self) -> Settings:
        """The settings; whatever cannot be read has its default."""
        found = read_json(self.path)
        return _settings(found) if isinstance(found, dict) else Settings()

    def write(self, settings: Settings) -> bool:
        """Keep the settings; whether that was possible."""
        return write_json(self.path, asdict(settings))


def read_json(path: Path) -> object:
    """What a JSON file holds, or None where there is none that can be read."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def write_json(path: Path, data: object) -> bool:
    """Put data into a JSON file, whole or not at all; whether that was possible."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        neighbour = path.with_suffix(".new")
        neighbour.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
        neighbour.replace(path)
    except OSError:
        return False
    return True


def _settings(found: Mapping[str, object]) -> Settings:
    """The settings that fit their kind; the others have their default."""
    usual = asdict(Settings())
    known = {each.name for each in fields(Settings)}
    kept = {name: value for name, value in found.items() if name in known and _fits(value, usual[name])}
    values = usual | kept
    language = values["language"]
    return Settings(
        language=language if language in LANGUAGES else LANGUAGES[0],
        scale=min(max(int(values["scale"]), SMALLEST), LARGEST),
        folder=str(values["folder"]),
        geometry=str(values["geometry"]),
        folded=bool(values["folded"]),
        dark=bool(values["dark"]),
        projector=str(values["projector"]),
    )


def _fits(value: object, usual: object) -> bool:
    return isinstance(value, type(usual)) and isinstance(value, bool) == isinstance(usual, bool)
