"""How large a posting may be: far more than any needs, far less than what makes a laptop stand still."""

from __future__ import annotations

BYTES = 50_000_000
"""The size of the file."""
PAGES = 200
CHARACTERS = 1_000_000
"""Letters in all lines together, for formats without pages: what fills 200 pages twice over."""
LINES = 50_000
UNPACKED = 200_000_000
"""The size of what a packed document holds once it is unpacked."""
WORDS_UNPACKED = 20_000_000
"""The size of one XML part of it, and of a page in HTML without its pictures."""
TAGS = 500_000
"""Marks in one XML part: more than twice what 200 pages have."""
PARTS = 5_000
"""Files inside a packed document."""
SECONDS = 30
"""How long reading may take before it is stopped."""
MEMORY = 800_000_000
"""What the process that reads may write to, where the system lets a process bind itself; it needs 50 MB for a posting.

Its address space cannot be bound: PDFium reserves far more of that than it ever uses.
"""
ANSWER = 64_000_000
"""Characters in the answer of that process."""
