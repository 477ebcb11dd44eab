"""Which files may hold a posting; by itself, since the window asks before anything is read."""

from __future__ import annotations

POSTING_ENDINGS = (".pdf", ".docx", ".odt", ".html", ".htm", ".txt")
"""How the names of files with postings end."""
