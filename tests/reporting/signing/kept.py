"""`python -m tests.reporting.signing.kept` writes the signed document of the present version."""

from __future__ import annotations

from pathlib import Path

from interview_app import __version__
from tests.reporting.signing.written import thrice

FOLDER = Path(__file__).parent / "files"

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"signed-{__version__}.pdf").write_bytes(thrice())
