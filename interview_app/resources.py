"""Where the content beside the code lies: the interview forms, the resources and the handbook.

In a checkout the folders stand next to the package (the handbook in docs/), in a wheel they were packed inside it, in a
frozen build they lie next to the program.  Everybody who needs a file asks here and nowhere else.
"""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    """The folder `name` ("forms", "resources", "handbook"); raises FileNotFoundError naming every place tried."""
    places = [_PACKAGE / "data" / name, _PACKAGE.parent / name, _PACKAGE.parent / "docs" / name]
    frozen = getattr(sys, "_MEIPASS", None)
    if isinstance(frozen, str):
        places.insert(0, Path(frozen) / name)
    for place in places:
        if place.is_dir():
            return place
    tried = ", ".join(str(place) for place in places)
    raise FileNotFoundError(f"The program's folder “{name}” is missing; looked in {tried}.")


def forms_folder() -> Path:
    """The folder of the interview forms (TOML)."""
    return _folder("forms")


def handbook_folder() -> Path:
    """The folder of the handbook: Markdown and pictures, one folder a language."""
    return _folder("handbook")


def resource(*parts: str) -> Path:
    """The path of one resource, such as `resource("fonts", "SourceSans3-Regular.ttf")`."""
    return _folder("resources").joinpath(*parts)
