"""python -m interview_app, and the command that the installation makes."""

from __future__ import annotations

import sys

from interview_app.cli.main import run, tell_mistake


def main() -> None:
    """Run what was typed and end with its exit code."""
    sys.excepthook = tell_mistake
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
