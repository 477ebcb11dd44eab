"""How large a list may be: far more than any selection needs, far less than what makes a laptop stand still."""

from __future__ import annotations

BYTES = 8_000_000
"""The size of the file."""
UNPACKED = 30_000_000
"""The size of what a workbook holds once it is unpacked."""
TAGS = 400_000
"""Marks in all parts of a workbook: about 100,000 cells, which take about a second."""
PARTS = 2_000
"""Files inside a workbook."""
ROWS = 2_000
COLUMNS = 100
CELL = 500
"""Characters in a cell that is taken over."""
