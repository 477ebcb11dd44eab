"""The interview panel's program: form, guided interview, ratings, ranking, record.

The layers and what each may import stand in docs/architecture.md; import-linter holds them.
"""

__version__ = "0.5.0"
