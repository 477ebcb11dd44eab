"""Which files may hold a list of candidates; by itself, since the window asks before anything is read."""

from __future__ import annotations

LIST_ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm")
"""How the names of files with lists end."""
